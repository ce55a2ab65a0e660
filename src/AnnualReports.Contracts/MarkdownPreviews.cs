namespace AnnualReports.Contracts;

/// <summary>A long text that is shown as the public will see it, before it is saved.</summary>
public sealed record MarkdownPreviewRequest
{
    /// <summary>The text, at most 200,000 characters: the Markdown of a draft, or a summary.</summary>
    /// <example>"## Diplomatie\n\nIn 2024 waren wij met **{{figure:staff-total}}**."</example>
    public required string Text { get; init; }

    /// <summary>The language of the text.</summary>
    [RefersTo("languages")]
    public required string Language { get; init; }

    /// <summary>
    /// The slug of the report that the text is for. Figures that it quotes and links to entries are looked up there.
    /// It is absent for a text that belongs to no report yet.
    /// </summary>
    [RefersTo("reports")]
    public string? Report { get; init; }

    /// <summary>The kind of entry that it is for, as a segment of addresses; needed with <c>member</c>.</summary>
    /// <example>"highlights"</example>
    public string? Kind { get; init; }

    /// <summary>
    /// The member of the text that it is: <c>summary</c>, <c>body</c> or <c>foreword</c>; absent for the long text. A
    /// summary is plain text, in which figures are quoted too.
    /// </summary>
    /// <example>"body"</example>
    public string? Member { get; init; }
}

/// <summary>How a long text will look.</summary>
public sealed record MarkdownPreview
{
    /// <summary>
    /// The HTML that publishing the text would make, with the numbers of the newest drafts of figures. A quote of an
    /// unknown figure is left as it was written.
    /// </summary>
    /// <example>"&lt;h2&gt;Diplomatie&lt;/h2&gt;"</example>
    public required string Html { get; init; }

    /// <summary>
    /// What saving the text would change in it, and what would keep it from being published, each with its place.
    /// </summary>
    public required IReadOnlyList<TextWarning> Warnings { get; init; }

    /// <summary>How many characters the text has, as the limit counts them, after it was cleaned.</summary>
    /// <example>62</example>
    public required int Length { get; init; }
}

/// <summary>A remark about a text, in the words of a save.</summary>
public sealed record TextWarning
{
    /// <summary>What saving would change, or what to correct before it is published.</summary>
    /// <example>"There is no figure 'staff' in this report."</example>
    public required string Message { get; init; }

    /// <summary>The line of the text, from 1; absent if the place has no line.</summary>
    /// <example>3</example>
    public int? Line { get; init; }

    /// <summary>The character of that line, from 1.</summary>
    /// <example>12</example>
    public int? Column { get; init; }
}
