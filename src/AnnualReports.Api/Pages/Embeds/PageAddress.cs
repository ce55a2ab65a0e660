using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using Microsoft.AspNetCore.WebUtilities;

namespace AnnualReports.Api.Pages.Embeds;

/// <summary>
/// A public page, as its address names it: of a report, of its files, of all entries of a kind, or of one entry.
/// </summary>
/// <param name="Shown">What it shows.</param>
/// <param name="Language">The language that it names.</param>
/// <param name="IsPlain">Whether the address has no further parameters.</param>
sealed record PageAddress(PlaceOfEntry Shown, string? Language, bool IsPlain)
{
    /// <summary>
    /// The parameter by which the address asks for drafts or for another time than now, with its value; null if there
    /// is none.
    /// </summary>
    public KeyValuePair<string, string?>? Otherwise { get; init; }

    /// <summary>
    /// Reads an address of this installation, or of the separate frontend if one is configured. Null if it is not the
    /// address of a page.
    /// </summary>
    public static PageAddress? Read(string url, Site site, HttpRequest request)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return null;
        var parameters = QueryHelpers.ParseQuery(uri.Query);
        var otherwise = parameters
            .Where(a => PresentOnly.AsksOtherwise(a.Key))
            .Select(a => (KeyValuePair<string, string?>?)new(a.Key, a.Value[0]))
            .FirstOrDefault();
        if (site.EntryAt(uri) is { } entry)
            return new(entry.Place, entry.Language, uri.Query.Length + uri.Fragment.Length == 0)
            {
                Otherwise = otherwise,
            };
        // Behind a proxy, the public scheme may differ from the one that is seen here.
        var isHere = uri.Authority == (site.At.Root is { } root ? new Uri(root).Authority : request.Host.Value);
        return isHere && At(uri.AbsolutePath.TrimEnd('/')) is { } place
            ? new(
                place,
                parameters.TryGetValue(Negotiation.Lang, out var tag) ? tag[0] : null,
                parameters.Keys.All(k => k == Negotiation.Lang) && uri.Fragment.Length == 0
            )
            {
                Otherwise = otherwise,
            }
            : null;
    }

    static PlaceOfEntry? At(string path) =>
        path.Split('/') switch
        {
            ["", "reports", var report] when Slugs.IsSlug(report) => new(report),
            ["", "reports", var report, PlaceOfEntry.Downloads] when Slugs.IsSlug(report) => new(
                report,
                PlaceOfEntry.Downloads
            ),
            ["", var segment, var report] when PublicPaths.IsPaged(segment) && Slugs.IsSlug(report) => new(
                report,
                segment
            ),
            ["", var segment, var report, var slug]
                when PublicPaths.IsPaged(segment) && Slugs.IsSlug(report) && Slugs.IsSlug(slug) => new(
                report,
                segment,
                slug
            ),
            _ => null,
        };
}
