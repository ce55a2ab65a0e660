using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Embeds;

/// <summary>A page each of a report and of a highlight, for search engines, previews of links, and where there is no other frontend; where there is one, they lead there.</summary>
static class PublicPageEndpoints
{
    public static void MapPublicPages(this IEndpointRouteBuilder app, KindSet kinds)
    {
        var pages = app.MapGroup("").Paged();
        // Of the list only so much is asked for as fits a page.
        pages.MapMethods("/reports/{report}", EmbedEndpoints.GetAndHead, Report)
            .Takes([.. DeliveryEndpoints.Localised, .. ListParameters.Of(kinds["highlight"], kinds, overAll: false)]).ShowsNow(below: null);
        pages.MapMethods("/highlights/{report}/{slug}", EmbedEndpoints.GetAndHead, Highlight).Takes(DeliveryEndpoints.Localised).ShowsNow("highlights");
    }

    static async Task<IResult> Report(HttpContext http, string report, Asking asking, PageAnswer pages, HeadOf head, CancellationToken ct)
    {
        if (head.IsElsewhere)
            return head.Elsewhere(http, (await asking.Report(http, report, ct)).Shown);
        var language = asking.Language(http.Request);
        Asking.Suppose(http, ListParameters.Limit, $"{Limits.Page}");
        var (linked, found, cards) = await asking.Together(
            async () => (await asking.Linked(http, report, null, ct), await asking.Report(http, report, ct), await asking.List(http, report, ct)),
            p => [p.Item1.Said, p.Item2.Said, p.Item3.Said], ct);
        var shown = found.Shown;
        return await pages.Of<ReportPage>(http, head.OfReport(http.Request, shown, language, linked.Shown), isEmbed: false, [found.Said, linked.Said, cards.Said], new()
        {
            ["Report"] = shown,
            ["Cards"] = cards.Shown.Items,
            ["Names"] = pages.Names(shown.Language),
            ["Name"] = pages.Names(language)(shown.Language),
            ["Languages"] = pages.Others(shown.Languages, shown.Language, tag => PublicPaths.Report(shown.Slug, tag)),
            ["Others"] = (Func<ShownHighlight, IReadOnlyList<HeadLink>>)pages.Others,
        });
    }

    static async Task<IResult> Highlight(HttpContext http, string report, string slug, Asking asking, PageAnswer pages, HeadOf head, CancellationToken ct)
    {
        if (head.IsElsewhere)
            return head.Elsewhere(http, (await asking.Highlight(http, report, slug, ct)).Shown);
        var language = asking.Language(http.Request);
        var (linked, found) = await asking.Together(async () => (await asking.Linked(http, report, slug, ct), await asking.Highlight(http, report, slug, ct)),
            p => [p.Item1.Said, p.Item2.Said], ct);
        var shown = found.Shown;
        return await pages.Of<HighlightPage>(http, head.OfHighlight(http.Request, shown, language, linked.Shown), isEmbed: false, [found.Said, linked.Said], new()
        {
            ["Highlight"] = shown,
            ["Name"] = pages.Names(language)(shown.Language),
            ["Others"] = pages.Others(shown),
        });
    }
}

/// <summary>What the head of a public page says: where it is, in which languages, how it is quoted, embedded and followed.</summary>
sealed class HeadOf(Site site)
{
    /// <summary>Whether there is a real frontend.</summary>
    public bool IsElsewhere => site.UrlTemplate is not null;

    public IResult Elsewhere(HttpContext http, ShownReport report) => Elsewhere(http, report.Slug, null, report.Language);

    public IResult Elsewhere(HttpContext http, ShownHighlight highlight) => Elsewhere(http, highlight.Report, highlight.Slug, highlight.Language);

    IResult Elsewhere(HttpContext http, string report, string? slug, string language)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Redirect(site.Frontend(report, slug, language)!);
    }

    public Frame OfReport(HttpRequest request, ShownReport report, string language, JsonElement linked) =>
        Of(request, report.Title, report.Summary, report.Language, report.Languages, language, tag => PublicPaths.Report(report.Slug, tag), report.CoverImage, "website",
            report.Publisher?.Name, linked, report.Slug);

    public Frame OfHighlight(HttpRequest request, ShownHighlight highlight, string language, JsonElement linked) =>
        Of(request, highlight.Title, highlight.Summary, highlight.Language, highlight.Languages, language, tag => PublicPaths.Highlight(highlight.Report, highlight.Slug, tag), highlight.Image, "article",
            null, linked, highlight.Report);

    Frame Of(HttpRequest request, string title, string summary, string served, IReadOnlyList<string> all, string language, Func<string?, string> address, ShownPicture? image, string type, string? publisher, JsonElement linked, string report)
    {
        var (origin, words) = (site.Origin(request), PageWords.Of(language));
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
                new("alternate", $"{origin}{PublicPaths.OEmbed}?url={Uri.EscapeDataString(canonical)}&format=json", "application/json+oembed", Title: title),
                .. Feeds(served, report, words),
            ],
            Meta =
            [
                new("og:type", type), new("og:title", title), new("og:description", summary), new("og:url", canonical), new("og:locale", served),
                .. all.Where(tag => tag != served).Select(tag => KeyValuePair.Create("og:locale:alternate", tag)),
                .. publisher is null ? [] : new[] { KeyValuePair.Create("og:site_name", publisher) },
                .. image is null ? [] : new[] { KeyValuePair.Create("og:image", origin + image.Url), new("og:image:width", $"{image.Width}"), new("og:image:height", $"{image.Height}"), new("og:image:alt", image.Alt ?? "") },
            ],
        };
    }

    static IEnumerable<HeadLink> Feeds(string language, string report, PageWords words) =>
    [
        new("alternate", $"{PublicPaths.Feeds}/{language}/highlights.atom", "application/atom+xml", Title: words.Highlights),
        new("alternate", $"{PublicPaths.Feeds}/{language}/highlights.json", "application/feed+json", Title: words.Highlights),
        new("alternate", $"{PublicPaths.Feeds}/{language}/corrections.atom?report={report}", "application/atom+xml", Title: words.Corrections),
    ];
}
