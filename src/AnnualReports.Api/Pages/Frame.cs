namespace AnnualReports.Api.Pages;

/// <summary>
/// Everything around a page's content: its language, and what its head contains for browsers, search engines and other
/// sites.
/// </summary>
public sealed record Frame
{
    public required string Title { get; init; }

    public required PageWords Words { get; init; }

    public required Style Style { get; init; }

    /// <summary><c>light</c> or <c>dark</c>; null: as the reader prefers.</summary>
    public string? Look { get; init; }

    public IReadOnlyList<HeadLink> Links { get; init; } = [];

    /// <summary>Properties of Open Graph and similar vocabularies: names and contents.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Meta { get; init; } = [];

    public string? Description { get; init; }

    /// <summary>
    /// Whether search engines leave it out. What is shown in a frame on another site is not a page of its own.
    /// </summary>
    public bool IsHidden { get; init; }

    /// <summary>JSON-LD, with <c>&lt;</c> escaped.</summary>
    public string? Data { get; init; }

    /// <summary>The addresses of its scripts; most pages have none.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];
}

/// <summary>A link in a page's head.</summary>
public sealed record HeadLink(
    string Rel,
    string Href,
    string? Type = null,
    string? Language = null,
    string? Title = null
);
