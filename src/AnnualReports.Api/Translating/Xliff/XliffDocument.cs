namespace AnnualReports.Api.Translating.Xliff;

/// <summary>A piece of a paragraph as a document has it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its text, or the id of a code.</param>
readonly record struct SentPart(SentKind Kind, string Value);

enum SentKind
{
    Text,
    Point,
    Start,
    End,
}

/// <summary>A paragraph that was sent back.</summary>
/// <param name="Id">Its id in the unit.</param>
/// <param name="State">Its state; null if it says none.</param>
/// <param name="Source">The source as it was sent back.</param>
/// <param name="Target">The translation; null if there is none.</param>
sealed record SentSegment(string? Id, string? State, IReadOnlyList<SentPart> Source, IReadOnlyList<SentPart>? Target)
{
    /// <summary>Whether it has a target that says something.</summary>
    public bool HasTarget => Target?.Any(p => p.Kind != SentKind.Text || !Content.Blank.Is(p.Value)) is true;

    /// <summary>
    /// Whether it is translated. A tool that writes no states has no other way to say so than to write a translation.
    /// </summary>
    public bool IsTranslated => HasTarget && (State is null || XliffNames.Done.Contains(State));
}

/// <summary>A unit that was sent back.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Hash">The hash of the source that it was exported from; null if a tool has dropped it.</param>
/// <param name="Segments">Its paragraphs.</param>
sealed record SentUnit(string Id, string? Hash, IReadOnlyList<SentSegment> Segments);

/// <summary>A file that was sent back.</summary>
/// <param name="Id">The id of its entry.</param>
/// <param name="Units">Its units.</param>
sealed record SentFile(string Id, IReadOnlyList<SentUnit> Units);

/// <summary>A document that was sent back.</summary>
/// <param name="Source">The language that was translated from.</param>
/// <param name="Target">The language that was translated into.</param>
/// <param name="Report">The report that it was exported from; null if a tool has dropped it.</param>
/// <param name="Files">Its files.</param>
sealed record SentDocument(string Source, string Target, string? Report, IReadOnlyList<SentFile> Files);
