using System.Text.Json.Serialization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using Microsoft.AspNetCore.WebUtilities;

namespace AnnualReports.Api.Pages.Embeds;

/// <summary>A response of oEmbed 1.0, of the type <c>rich</c>.</summary>
sealed record OEmbed
{
    [JsonPropertyName("version")]
    public string Version { get; } = "1.0";

    [JsonPropertyName("type")]
    public string Type { get; } = "rich";

    [JsonPropertyName("title")]
    public required string Title { get; init; }

    [JsonPropertyName("author_name")]
    public string? AuthorName { get; init; }

    [JsonPropertyName("author_url")]
    public string? AuthorUrl { get; init; }

    [JsonPropertyName("provider_name")]
    public required string ProviderName { get; init; }

    [JsonPropertyName("provider_url")]
    public required string ProviderUrl { get; init; }

    [JsonPropertyName("html")]
    public required string Html { get; init; }

    [JsonPropertyName("width")]
    public required int Width { get; init; }

    [JsonPropertyName("height")]
    public required int Height { get; init; }

    [JsonPropertyName("thumbnail_url")]
    public string? ThumbnailUrl { get; init; }

    [JsonPropertyName("thumbnail_width")]
    public int? ThumbnailWidth { get; init; }

    [JsonPropertyName("thumbnail_height")]
    public int? ThumbnailHeight { get; init; }
}

/// <summary>
/// A public page, as its address names it. <c>IsPlain</c> is true if the address has no further parameters.
/// </summary>
sealed record PageAddress(string Report, string? Slug, string? Language, bool IsPlain)
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
            return new(entry.Report, entry.Highlight, entry.Language, uri.Query.Length + uri.Fragment.Length == 0)
            {
                Otherwise = otherwise,
            };
        // Behind a proxy, the public scheme may differ from the one that is seen here.
        var isHere = uri.Authority == (site.At.Root is { } root ? new Uri(root).Authority : request.Host.Value);
        var (language, isPlain) = (
            parameters.TryGetValue(Negotiation.Lang, out var tag) ? tag[0] : null,
            parameters.Keys.All(k => k == Negotiation.Lang) && uri.Fragment.Length == 0
        );
        return isHere
            ? uri.AbsolutePath.TrimEnd('/').Split('/') switch
            {
                ["", "reports", var report] when Slugs.IsSlug(report) => new(report, null, language, isPlain)
                {
                    Otherwise = otherwise,
                },
                ["", "highlights", var report, var slug] when Slugs.IsSlug(report) && Slugs.IsSlug(slug) => new(
                    report,
                    slug,
                    language,
                    isPlain
                )
                {
                    Otherwise = otherwise,
                },
                _ => null,
            }
            : null;
    }
}
