using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;

namespace AnnualReports.Api.Embeds;

/// <summary>What stands in frames on other sites, without script: <c>/embed/highlights</c> and <c>/embed/highlights/{report}/{slug}</c>.</summary>
static class EmbedEndpoints
{
    const string Look = "look", Edition = "edition", Report = "report";

    public static readonly string[] GetAndHead = ["GET", "HEAD"];

    static readonly Parameter[] OfEmbeds = [.. DeliveryEndpoints.Localised, new(Look, "`light` or `dark`; without it, as the reader prefers.", "light", "dark"), new(Edition, "The number of an edition, for what never changes.")];

    public static void MapEmbeds(this IEndpointRouteBuilder app, KindSet kinds)
    {
        var pages = app.MapGroup("").Paged();
        var list = ListParameters.Of(kinds["highlight"], kinds, overAll: false).Where(p => p.Name is not (ListParameters.Fields or ListParameters.Include or ListParameters.Cursor or ListParameters.Count));
        pages.MapMethods("/embed/highlights", GetAndHead, List).Takes([.. OfEmbeds, .. list, new(Report, "The report's slug, or `latest`.")])
            .ShowsNow("highlights", Edition);
        pages.MapMethods("/embed/highlights/{report}/{slug}", GetAndHead, One).Takes(OfEmbeds).ShowsNow("highlights", Edition);
    }

    /// <summary>Routes whose readers are people: not in the API's document, not choosy about addresses, and what is wrong is said on a page.</summary>
    public static RouteGroupBuilder Paged(this RouteGroupBuilder routes)
    {
        routes.ExcludeFromDescription();
        routes.WithMetadata(new ShownAsPage((http, problem) =>
        {
            var services = http.RequestServices;
            return services.GetRequiredService<PageAnswer>().Message(http, problem, services.GetRequiredService<Asking>().Language(http.Request));
        }));
        routes.AddEndpointFilter((context, next) =>
        {
            OnlyNow.Check(context.HttpContext);
            Asking.Tidy(context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<Languages>());
            return next(context);
        });
        return routes;
    }

    static async Task<IResult> List(HttpContext http, Asking asking, PageAnswer pages, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var report = query.Text(Report) ?? Slugs.Latest;
        SlugRoutes.CheckReport(report);
        var (found, cards) = await asking.Together(async () => (await asking.Report(http, report, ct), await asking.List(http, report, ct)),
            p => [p.Item1.Said, p.Item2.Said], ct);
        var language = asking.Language(http.Request);
        var frame = FrameOf(query, language, $"{found.Shown.Title}");
        return await pages.Of<HighlightsPage>(http, frame, isEmbed: true, [cards.Said, found.Said], new()
        {
            ["Report"] = found.Shown,
            ["Cards"] = cards.Shown.Items,
            ["Names"] = pages.Names(language),
            ["Others"] = (Func<ShownHighlight, IReadOnlyList<HeadLink>>)pages.Others,
            ["Edition"] = query.Text(Edition),
        });
    }

    static async Task<IResult> One(HttpContext http, string report, string slug, Asking asking, PageAnswer pages, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var found = await asking.Highlight(http, report, slug, ct);
        var language = asking.Language(http.Request);
        return await pages.Of<HighlightPage>(http, FrameOf(query, language, found.Shown.Title), isEmbed: true, [found.Said], new()
        {
            ["Highlight"] = found.Shown,
            ["Name"] = pages.Names(language)(found.Shown.Language),
            ["Others"] = pages.Others(found.Shown),
            ["Edition"] = query.Text(Edition),
            ["Target"] = "_blank",
        });
    }

    static Frame FrameOf(Query query, string language, string title) =>
        new() { Title = title, Words = PageWords.Of(language), Style = Style.Pages, Look = query.Text(Look), IsHidden = true };
}
