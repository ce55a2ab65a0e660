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

    /// <summary>
    /// Reads an address of the API, of a page, of a file or of the separate frontend; null if it is of another site, or
    /// names something that has no entry.
    /// </summary>
    public static OwnAddress? Of(string url, Site site)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return null;
        if (site.EntryAt(uri) is { } shown)
            return shown.Place switch
            {
                { Segment: null } or { IsDownloads: true } or { Slug: null } => new(shown.Place.Report, null, null),
                var place => new(place.Report, place.Segment, place.Slug),
            };
        if (site.At.Root is not { } root || new Uri(root).Authority != uri.Authority)
            return null;
        var path = uri.AbsolutePath.TrimEnd('/');
        if (path.StartsWith(Addresses.Root + '/', StringComparison.Ordinal))
            path = path[Addresses.Root.Length..];
        return path.Split('/') switch
        {
            ["", "media", { Length: 64 } hash, ..] when hash.All(char.IsAsciiHexDigitLower) => new(null, null, null) { Hash = hash },
            ["", "reports", var report] when Slugs.IsSlug(report) => new(report, null, null),
            ["", "reports", var report, var segment, var slug] when AreSlugs(report, segment, slug) => new(report, segment, slug),
            ["", var beside, var slug] when "/" + beside == PublicPaths.Themes && Slugs.IsSlug(slug) => new(null, beside, slug),
            ["", var segment, var report, var slug] when PublicPaths.IsPaged(segment) && AreSlugs(report, segment, slug) => new(report, segment, slug),
            ["", var segment, var report] when PublicPaths.IsPaged(segment) && Slugs.IsSlug(report) => new(report, null, null),
            _ => null,
        };
    }

    static bool AreSlugs(params string[] parts) => Array.TrueForAll(parts, Slugs.IsSlug);
}
