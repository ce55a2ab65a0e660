using System.Text.Json;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Pages;

/// <summary>
/// Makes the head of a public page: its address, its languages, and how it is quoted, embedded and followed.
/// </summary>
sealed class PageHead(Site site)
{
    /// <summary>Whether a separate frontend is configured.</summary>
    public bool IsElsewhere => site.UrlTemplate is not null;

    public RedirectHttpResult Elsewhere(HttpContext http, ShownReport report) =>
        Elsewhere(http, report.Slug, null, report.Language);

    public RedirectHttpResult Elsewhere(HttpContext http, ShownHighlight highlight) =>
        Elsewhere(http, highlight.Report, highlight.Slug, highlight.Language);

    RedirectHttpResult Elsewhere(HttpContext http, string report, string? slug, string language)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Redirect(site.Frontend(report, slug, language)!);
    }

    public static Frame OfReport(PageRequest page, ShownReport report, JsonElement linked) =>
        Of(
            page,
            report.Title,
            report.Summary,
            report.Language,
            report.Languages,
            tag => PublicPaths.Report(report.Slug, tag),
            report.CoverImage,
            "website",
            report.Publisher?.Name,
            linked,
            report.Slug
        );

    public static Frame OfHighlight(PageRequest page, ShownHighlight highlight, JsonElement linked) =>
        Of(
            page,
            highlight.Title,
            highlight.Summary,
            highlight.Language,
            highlight.Languages,
            tag => PublicPaths.Highlight(highlight.Report, highlight.Slug, tag),
            highlight.Image,
            "article",
            null,
            linked,
            highlight.Report
        );

    static Frame Of(
        PageRequest page,
        string title,
        string summary,
        string served,
        IReadOnlyList<string> all,
        Func<string?, string> address,
        ShownPicture? image,
        string type,
        string? publisher,
        JsonElement linked,
        string report
    )
    {
        var (origin, words) = (page.Origin, PageWords.Of(page.Language));
        var canonical = origin + address(served);
        return new()
        {
            Title = title,
            Description = summary,
            Words = words,
            Style = Style.Pages,
            Data = JsonSerializer.Serialize(linked, Wire.Json),
            Links =
            [
                new("canonical", canonical),
                .. all.Select(tag => new HeadLink("alternate", origin + address(tag), Language: tag)),
                new("alternate", origin + address(null), Language: "x-default"),
                new(
                    "alternate",
                    $"{origin}{PublicPaths.OEmbed}?url={Uri.EscapeDataString(canonical)}&format=json",
                    "application/json+oembed",
                    Title: title
                ),
                .. Feeds(served, report, words),
            ],
            Meta =
            [
                new("og:type", type),
                new("og:title", title),
                new("og:description", summary),
                new("og:url", canonical),
                new("og:locale", served),
                .. all.Where(tag => tag != served).Select(tag => KeyValuePair.Create("og:locale:alternate", tag)),
                .. publisher is null ? [] : new[] { KeyValuePair.Create("og:site_name", publisher) },
                .. image is null
                    ? []
                    : new[]
                    {
                        KeyValuePair.Create("og:image", origin + image.Url),
                        new("og:image:width", $"{image.Width}"),
                        new("og:image:height", $"{image.Height}"),
                        new("og:image:alt", image.Alt ?? ""),
                    },
            ],
        };
    }

    static IEnumerable<HeadLink> Feeds(string language, string report, PageWords words) =>
        [
            new(
                "alternate",
                $"{PublicPaths.Feeds}/{language}/highlights.atom",
                "application/atom+xml",
                Title: words.Highlights
            ),
            new(
                "alternate",
                $"{PublicPaths.Feeds}/{language}/highlights.json",
                "application/feed+json",
                Title: words.Highlights
            ),
            new(
                "alternate",
                $"{PublicPaths.Feeds}/{language}/corrections.atom?report={report}",
                "application/atom+xml",
                Title: words.Corrections
            ),
        ];
}
