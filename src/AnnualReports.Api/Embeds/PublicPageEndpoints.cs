using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;

namespace AnnualReports.Api.Embeds;

/// <summary>A page each of a report and of a highlight, for search engines, previews of links, and where there is no other frontend; where there is one, they lead there.</summary>
static class PublicPageEndpoints
{
    public static void MapPublicPages(this IEndpointRouteBuilder app, KindSet kinds)
    {
        var pages = app.MapGroup("").Paged();
        // Of the list only so much is asked for as fits a page.
        pages.MapMethods("/reports/{report}", EmbedEndpoints.GetAndHead, Report).Takes([.. DeliveryEndpoints.Localised, .. ListParameters.Of(kinds["highlight"], kinds, overAll: false)]);
        pages.MapMethods("/highlights/{report}/{slug}", EmbedEndpoints.GetAndHead, Highlight).Takes(DeliveryEndpoints.Localised);
    }

    static async Task<IResult> Report(HttpContext http, string report, Asking asking, PageAnswer pages, HeadOf head, CancellationToken ct)
    {
        var found = await asking.Report(http, report, ct);
        var (shown, language) = (found.Shown, asking.Language(http.Request));
        if (head.Elsewhere(http, shown.Slug, null, shown.Language) is { } elsewhere)
            return elsewhere;
        Asking.Suppose(http, ListParameters.Limit, $"{Limits.Page}");
        var cards = await asking.List(http, report, ct);
        return await pages.Of<ReportPage>(http, head.OfReport(http.Request, shown, language), isEmbed: false, [found.Said, cards.Said], new()
        {
            ["Report"] = shown,
            ["Cards"] = cards.Shown.Items,
            ["Names"] = pages.Names(shown.Language),
            ["Name"] = pages.Names(language)(shown.Language),
            ["Others"] = head.Others(shown.Languages, shown.Language, tag => PublicPaths.Report(shown.Slug, tag)),
        });
    }

    static async Task<IResult> Highlight(HttpContext http, string report, string slug, Asking asking, PageAnswer pages, HeadOf head, CancellationToken ct)
    {
        var found = await asking.Highlight(http, report, slug, ct);
        var (shown, language) = (found.Shown, asking.Language(http.Request));
        return head.Elsewhere(http, shown.Report, shown.Slug, shown.Language) ?? await pages.Of<HighlightPage>(http, head.OfHighlight(http.Request, shown, language), isEmbed: false, [found.Said], new()
        {
            ["Highlight"] = shown,
            ["Name"] = pages.Names(language)(shown.Language),
            ["Others"] = head.Others(shown.Languages, shown.Language, tag => PublicPaths.Highlight(shown.Report, shown.Slug, tag)),
        });
    }
}

/// <summary>What the head of a public page says: where it is, in which languages, how it is quoted, embedded and followed.</summary>
sealed class HeadOf(Site site, Languages languages)
{
    /// <summary>Leads to the real frontend, where one is configured.</summary>
    public IResult? Elsewhere(HttpContext http, string report, string? slug, string language)
    {
        if (site.Frontend(report, slug, language) is not { } address)
            return null;
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Redirect(address);
    }

    /// <summary>The same page in the other languages that it is public in.</summary>
    public IReadOnlyList<HeadLink> Others(IEnumerable<string> all, string served, Func<string, string> address) =>
        [.. all.Where(tag => tag != served).Select(tag => new HeadLink("alternate", address(tag), Language: tag, Title: languages.Find(tag)?.Name ?? tag))];

    public Frame OfReport(HttpRequest request, ShownReport report, string language) =>
        Of(request, report.Title, report.Summary, report.Language, report.Languages, language, tag => PublicPaths.Report(report.Slug, tag), report.CoverImage, "website",
            report.Publisher?.Name, StructuredData.Of(report, site.Origin(request)), report.Slug);

    public Frame OfHighlight(HttpRequest request, ShownHighlight highlight, string language) =>
        Of(request, highlight.Title, highlight.Summary, highlight.Language, highlight.Languages, language, tag => PublicPaths.Highlight(highlight.Report, highlight.Slug, tag), highlight.Image, "article",
            null, StructuredData.Of(highlight, site.Origin(request)), highlight.Report);

    Frame Of(HttpRequest request, string title, string summary, string served, IReadOnlyList<string> all, string language, Func<string?, string> address, ShownPicture? image, string type, string? publisher, string data, string report)
    {
        var (origin, words) = (site.Origin(request), PageWords.Of(language));
        var canonical = origin + address(served);
        return new()
        {
            Title = title,
            Description = summary,
            Words = words,
            Style = Style.Pages,
            Data = data,
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
