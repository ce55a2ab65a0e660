namespace AnnualReports.Api.Content;

/// <summary>How far the text of a draft in a language is, apart from whether it is public.</summary>
enum TextState
{
    /// <summary>There is no text.</summary>
    Missing,

    /// <summary>A field was made from a text that has changed since.</summary>
    Outdated,

    /// <summary>A machine translated a field, and nobody has confirmed it.</summary>
    Machine,

    /// <summary>It lacks a text that its source has, or a rule keeps it from being published.</summary>
    Incomplete,

    /// <summary>It could be published.</summary>
    Ready,
}

/// <summary>A text with the states of its fields.</summary>
sealed record JudgedText(TextState State, IReadOnlyList<(string Member, FieldState State)> Fields);

/// <summary>Says how far the texts of drafts are.</summary>
static class TextStates
{
    /// <summary>How far the text of a draft in a language is.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="language">The language.</param>
    /// <param name="source">The source language of the report.</param>
    public static JudgedText Of(Kind kind, Draft draft, string language, string source)
    {
        var fields = TextOrigins.Of(kind, draft, language, source);
        return new(State(kind, draft, language, source, fields), fields);
    }

    static TextState State(
        Kind kind,
        Draft draft,
        string language,
        string source,
        IReadOnlyList<(string Member, FieldState State)> fields
    ) =>
        draft.Text(language) is not { } text || fields.All(f => f.State == FieldState.Missing) ? TextState.Missing
        : Any(fields, FieldState.Outdated) ? TextState.Outdated
        : Any(fields, FieldState.Machine) ? TextState.Machine
        : fields.Any(f => f.State == FieldState.Missing && IsWords(draft, source, f.Member))
        || kind.CheckPublishable(draft.Fields, text, language).Any()
            ? TextState.Incomplete
        : TextState.Ready;

    static bool Any(IReadOnlyList<(string Member, FieldState State)> fields, FieldState state) =>
        fields.Any(f => f.State == state);

    /// <summary>
    /// Whether a field of the source is words. Lists of links and files are often there in one language only, and their
    /// absence in another is no fault.
    /// </summary>
    static bool IsWords(Draft draft, string source, string member) =>
        draft.Text(source) is { } text
        && text.TryGetProperty(member, out var value)
        && value.ValueKind == System.Text.Json.JsonValueKind.String;
}
