using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>
/// Everything around a page's content: its language, what its head contains for browsers, search engines and other
/// sites, and what stands above and below it.
/// </summary>
public sealed record Frame
{
    public required string Title { get; init; }

    public required PageWords Words { get; init; }

    public required SiteLook Look { get; init; }

    /// <summary>The fixed texts of public pages.</summary>
    public SiteWords Site => SiteWords.Of(Words);

    /// <summary>What stands beside the logo: the site's name as configured, or otherwise the publisher's.</summary>
    public string SiteName => Look.Name?.In(Words.Language) ?? Publisher ?? Site.SiteName;

    /// <summary>The publisher's name in the language of the page, if one is known.</summary>
    public string? Publisher { get; init; }

    /// <summary><c>light</c> or <c>dark</c>; null: as the reader prefers.</summary>
    public string? Scheme { get; init; }

    /// <summary>Whether its style is part of its HTML, as in frames on other sites.</summary>
    public bool IsInline { get; init; }

    /// <summary>The font that a frame on another site is given; null: that of all pages.</summary>
    public string? Font { get; init; }

    /// <summary>The colours that a frame on another site is given, as a style sheet; null: those of all pages.</summary>
    public string? Colours { get; init; }

    public IReadOnlyList<HeadLink> Links { get; init; } = [];

    /// <summary>Its address, for whoever has it on paper; null for previews, whose addresses are for nobody else.</summary>
    public string? Address => Links.FirstOrDefault(l => l.Rel == "canonical")?.Href;

    /// <summary>
    /// Which way the page is laid out: that of the language that was asked for, in which most of its content is, even if
    /// its fixed texts are in another.
    /// </summary>
    public string Direction => Written.Direction(Language);

    /// <summary>The language that was asked for, which links to other pages keep.</summary>
    public string Language => Around?.Links.Language ?? Switch.FirstOrDefault(s => s.IsCurrent)?.Tag ?? Words.Language;

    /// <summary>Properties of Open Graph and similar vocabularies: names and contents.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Meta { get; init; } = [];

    public string? Description { get; init; }

    /// <summary>
    /// Whether search engines leave it out. What is shown in a frame on another site is not a page of its own.
    /// </summary>
    public bool IsHidden { get; init; }

    /// <summary>JSON-LD, with <c>&lt;</c> escaped.</summary>
    public IReadOnlyList<string> Data { get; init; } = [];

    /// <summary>The addresses of its scripts; most pages have none.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>Where the name at the top leads; null: the front page, or the first page of a preview.</summary>
    public string? Home { get; init; }

    /// <summary>The page in the other languages, for its language switch.</summary>
    public IReadOnlyList<LanguageLink> Switch { get; init; } = [];

    /// <summary>The report that the page is about, for its navigation and its foot; null if it is about none.</summary>
    public ReportAround? Around { get; init; }
}

/// <summary>A link in a page's head.</summary>
public sealed record HeadLink(
    string Rel,
    string Href,
    string? Type = null,
    string? Language = null,
    string? Title = null
);

/// <summary>The page in a language.</summary>
public sealed record LanguageLink(string Tag, string Name, string Href, bool IsCurrent);

/// <summary>A page of the report in its navigation.</summary>
public sealed record NavigationLink(string Text, string Href, bool IsCurrent);

/// <summary>What a page of a report has above and below its content.</summary>
public sealed record ReportAround
{
    public required ShownEntry Report { get; init; }

    public required PageLinks Links { get; init; }

    public required IReadOnlyList<NavigationLink> Navigation { get; init; }

    /// <summary>Where the page is, from the report down, without the page itself.</summary>
    public IReadOnlyList<NavigationLink> Trail { get; init; } = [];

    /// <summary>When the content was published and updated; null for lists.</summary>
    public ShownEntry? Dated { get; init; }

    /// <summary>The part of the API's address below the report that has the same content.</summary>
    public string? ApiBelow { get; init; }

    /// <summary>What the page says if it shows another time than now.</summary>
    public string? Frozen { get; init; }

    /// <summary>The newest report, if the page says that there is a newer one than this.</summary>
    public ShownEntry? Newer { get; init; }

    /// <summary>What the page says if it shows a preview.</summary>
    public PreviewBanner? Banner { get; init; }

    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The address of the page, without parameters.</summary>
    public string Path { get; init; } = "";
}

/// <summary>What readers of a preview have to know.</summary>
/// <param name="What">What it shows.</param>
/// <param name="Due">When that is to become public, if that is known.</param>
/// <param name="Until">Until when the link works.</param>
/// <param name="Unfinished">The entries that lack something, and what.</param>
/// <param name="Changed">How many entries there are of each status that is not the public one.</param>
/// <param name="InOthers">How many texts are shown in another language than the one asked for.</param>
public sealed record PreviewBanner(
    string What,
    string? Due,
    string Until,
    IReadOnlyList<(NavigationLink Entry, string Missing)> Unfinished,
    IReadOnlyList<(EntryStatus Status, int Number)> Changed,
    int InOthers
)
{
    /// <summary>Whether the page says no more than that it is a preview, until readers ask.</summary>
    public bool IsShort { get; init; }

    /// <summary>The entries that have no text yet in an official language, by the name of the language.</summary>
    public IReadOnlyList<(string Language, IReadOnlyList<NavigationLink> Entries)> Lacking { get; init; } = [];
}
