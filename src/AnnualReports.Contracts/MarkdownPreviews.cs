namespace AnnualReports.Contracts;

/// <summary>A long text that is shown as the public will see it, before it is saved.</summary>
public sealed record MarkdownPreviewRequest
{
    /// <summary>The text, in the Markdown that drafts have: at most 200,000 characters.</summary>
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
    public required IReadOnlyList<SaveWarning> Warnings { get; init; }

    /// <summary>How many characters the text has, as the limit counts them, after it was cleaned.</summary>
    /// <example>62</example>
    public required int Length { get; init; }
}
