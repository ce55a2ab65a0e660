namespace AnnualReports.Contracts;

/// <summary>Which fields of a text a machine shall translate.</summary>
public sealed record MachineRequest
{
    /// <summary>The language to translate from; absent: the source language of the report.</summary>
    /// <example>"nl"</example>
    [RefersTo("languages")]
    public string? Source { get; init; }

    /// <summary>The members of the text; absent: all that qualify.</summary>
    /// <example>["title", "summary"]</example>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>Whether fields whose source has changed are translated anew; absent: only those that are missing.</summary>
    /// <example>false</example>
    public bool? Outdated { get; init; }
}

/// <summary>What a machine translated.</summary>
public sealed record MachineTranslated
{
    /// <summary>The newest revision of the entry.</summary>
    /// <example>2</example>
    public required int Revision { get; init; }

    /// <summary>The members that were translated. They have to be confirmed by a person before they are published.</summary>
    /// <example>["title", "summary"]</example>
    public required IReadOnlyList<string> Translated { get; init; }

    /// <summary>The members that stayed as they were, each with the reason.</summary>
    public required IReadOnlyList<MachineSkipped> Skipped { get; init; }

    /// <summary>Says that an approval of the revision before is cleared, and whose; absent if none is.</summary>
    public IReadOnlyList<SaveWarning>? Warnings { get; init; }
}

/// <summary>A member that was not translated.</summary>
public sealed record MachineSkipped
{
    /// <summary>The member of the text.</summary>
    /// <example>"body"</example>
    public required string Field { get; init; }

    /// <summary>Why, in a sentence.</summary>
    /// <example>"The machine lost, doubled or moved a mark: a link, code, a footnote or a figure. Translate it by hand."</example>
    public required string Reason { get; init; }
}
