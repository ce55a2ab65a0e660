using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;

namespace AnnualReports.Api.Checking;

/// <summary>What an address of this installation names: a report, an entry of one, an entry of none, or a file.</summary>
/// <param name="Report">The report's slug, or <c>#</c> and its number; null for entries of no report and for files.</param>
/// <param name="Segment">The kind's part of addresses; null for the report itself and for files.</param>
/// <param name="Slug">The entry's slug.</param>
sealed record OwnAddress(string? Report, string? Segment, string? Slug)
{
    /// <summary>Whether it is a link in prose, which may lead to a draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The hash of a file.</summary>
    public string? Hash { get; init; }

    /// <summary>Whether it is read here, and names no entry and no file: the page of all themes, a feed, the API's documents.</summary>
    public bool IsOther { get; init; }

    /// <summary>
    /// Reads an address of the API, of a page, of a file or of the separate frontend; null if it is of another site. Where
    /// nothing can be read, it names nothing.
    /// </summary>
    public static OwnAddress? Of(string url, Site site, OwnRoutes routes)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return null;
        if (site.EntryAt(uri) is { } shown)
            return shown.Place switch
            {
                { Segment: null } or { IsDownloads: true } or { Slug: null } => new(shown.Place.Report, null, null),
                var place => new(place.Report, place.Segment, place.Slug),
            };
        if (Path(uri, site) is not { } path)
            return null;
        if (!routes.Has(path))
            return new(null, null, null);
        var isApi = path.StartsWith(Addresses.Root + '/', StringComparison.Ordinal);
        return (isApi ? path[Addresses.Root.Length..] : path).Split('/') switch
        {
            ["", "media", { Length: 64 } hash, ..] when hash.All(char.IsAsciiHexDigitLower) => new(null, null, null) { Hash = hash },
            ["", "reports", var report] when Slugs.IsSlug(report) => new(report, null, null),
            ["", "reports", var report, _] when Slugs.IsSlug(report) => new(report, null, null),
            ["", "reports", var report, var segment, var slug] when AreSlugs(report, segment, slug) => new(report, segment, slug),
            ["", var beside, var slug] when "/" + beside == PublicPaths.Themes && Slugs.IsSlug(slug) => new(null, beside, slug),
            ["", var segment, var report, var slug] when IsPage(segment, isApi) && AreSlugs(report, slug) => new(report, segment, slug),
            ["", var segment, var report] when IsPage(segment, isApi) && Slugs.IsSlug(report) => new(report, null, null),
            _ => new(null, null, null) { IsOther = true },
        };
    }

    /// <summary>The path below the address at which the public reaches this program; null if it is another site's.</summary>
    static string? Path(Uri uri, Site site)
    {
        if (site.At.Root is not { } root || new Uri(root) is var own && own.Authority != uri.Authority)
            return null;
        var (below, path) = (own.AbsolutePath.TrimEnd('/'), uri.AbsolutePath.TrimEnd('/'));
        return path == below || path.StartsWith(below + '/', StringComparison.Ordinal) ? $"/{path[below.Length..].TrimStart('/')}" : null;
    }

    /// <summary>In the API, something else is below these parts: series of figures, and timelines of priorities.</summary>
    static bool IsPage(string segment, bool isApi) => !isApi && PublicPaths.IsPaged(segment);

    static bool AreSlugs(params string[] parts) => Array.TrueForAll(parts, Slugs.IsSlug);
}
