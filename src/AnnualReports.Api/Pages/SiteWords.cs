namespace AnnualReports.Api.Pages;

/// <summary>
/// The fixed texts of the public pages in a language. The custom elements do not need them, so they are in a file of
/// their own.
/// </summary>
public sealed record SiteWords
{
    static readonly Dictionary<string, SiteWords> ByLanguage = PageWords.Read<SiteWords>("site-words.json");

    public required string SiteName { get; init; }

    public required string Skip { get; init; }

    public required string Language { get; init; }

    public required string OnThisPage { get; init; }

    public required IReadOnlyDictionary<string, string> Kinds { get; init; }

    public required string Downloads { get; init; }

    public required string All { get; init; }

    public required string Contents { get; init; }

    public required string Foreword { get; init; }

    public required string Begin { get; init; }

    public required string Published { get; init; }

    public required string Updated { get; init; }

    public required string Publisher { get; init; }

    public required string Licence { get; init; }

    public required string Deposit { get; init; }

    public required string Previous { get; init; }

    public required string Next { get; init; }

    public required string NextPage { get; init; }

    public required string Below { get; init; }

    public required string AsOf { get; init; }

    public required string Supersedes { get; init; }

    public required string Partial { get; init; }

    public required string Rounded { get; init; }

    public required string SeriesBreak { get; init; }

    public required string Csv { get; init; }

    public required string Json { get; init; }

    public required string Website { get; init; }

    public required IReadOnlyDictionary<string, string> Groups { get; init; }

    public required string Themes { get; init; }

    public required string Countries { get; init; }

    public required IReadOnlyDictionary<string, string> Files { get; init; }

    public required string PagesOf { get; init; }

    public required string OnePage { get; init; }

    public required string Home { get; init; }

    public required string Empty { get; init; }

    public required string FrozenDate { get; init; }

    public required string FrozenEdition { get; init; }

    public required string ToNow { get; init; }

    public required string Editions { get; init; }

    public required string EditionsText { get; init; }

    public required string EditionNumber { get; init; }

    public required string NoEditions { get; init; }

    public required string AllThemes { get; init; }

    public required string ThemeText { get; init; }

    public required string ThemesText { get; init; }

    public required string PreviewDrafts { get; init; }

    public required string PreviewRelease { get; init; }

    public required string PreviewAny { get; init; }

    public required string NotPublic { get; init; }

    public required string Due { get; init; }

    public required string Until { get; init; }

    public required string Marks { get; init; }

    public required string Missing { get; init; }

    public required string MissingIn { get; init; }

    public required string OtherLanguage { get; init; }

    public required string OneOtherLanguage { get; init; }

    public required IReadOnlyDictionary<string, string> Statuses { get; init; }

    public required string ChangedHere { get; init; }

    public required IReadOnlyDictionary<string, string> Members { get; init; }

    public required string PreviewUnknown { get; init; }

    public required string PreviewUnknownWhy { get; init; }

    public required string OneTime { get; init; }

    public required string FrontText { get; init; }

    public required string Read { get; init; }

    public required string Quoted { get; init; }

    public required string Lacking { get; init; }

    public required string AboutPreview { get; init; }

    public required string AllReports { get; init; }

    public required string Counted { get; init; }

    public required string PageNotFound { get; init; }

    public required string NoReport { get; init; }

    public required string NoEntry { get; init; }

    public required string ReadIn { get; init; }

    public required string NotYetAsOf { get; init; }

    public required string Newest { get; init; }

    public required string Newer { get; init; }

    public required string OnlyFeatured { get; init; }

    public required string NotFeatured { get; init; }

    public required string Since { get; init; }

    public required string UpTo { get; init; }

    public required string Filtered { get; init; }

    public required string ShowAll { get; init; }

    /// <summary>What entries of a kind are to the entry that refers to them.</summary>
    public required IReadOnlyDictionary<string, string> Related { get; init; }

    public required string Older { get; init; }

    public required string None { get; init; }

    public required string ForReaders { get; init; }

    public required string ForSites { get; init; }

    public required string ForEditors { get; init; }

    public required string FeedAtom { get; init; }

    public required string FeedCorrections { get; init; }

    public required string Embed { get; init; }

    public required string Swagger { get; init; }

    public required string Openapi { get; init; }

    public required string Problems { get; init; }

    public required IReadOnlyList<string> Bytes { get; init; }

    /// <summary>The texts for a language: the same language as that of the shared texts.</summary>
    public static SiteWords Of(PageWords words) => ByLanguage[words.Language];

    /// <summary>A name in the quotation marks of the language.</summary>
    public string Quote(string text) => Quoted.Replace("{text}", text, StringComparison.Ordinal);

    /// <summary>The heading of a kind's entries.</summary>
    /// <param name="segment">The kind's part of addresses.</param>
    public string Kind(string segment) => Kinds.GetValueOrDefault(segment, segment);
}
