using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Pages;

/// <summary>
/// The pages of reports: the public face of an installation that has no other frontend, the preview of what is not
/// public yet, and the reports as they were. If a separate frontend is configured, the addresses lead there.
/// </summary>
static class PublicPageEndpoints
{
    public static void MapPublicPages(this IEndpointRouteBuilder app, KindSet kinds)
    {
        var pages = app.MapPages();
        pages.MapLazyMethods(PublicPaths.FrontPage, HeadRequests.GetAndHead, FrontPage).Takes(Negotiation.LangParameter);
        pages
            .MapLazyMethods($"{PublicPaths.Reports}/{{report}}", HeadRequests.GetAndHead, Overview)
            .Takes(PageRequest.Parameters);
        pages
            .MapLazyMethods($"{PublicPaths.Reports}/{{report}}/downloads", HeadRequests.GetAndHead, Downloads)
            .Takes(PageRequest.Parameters);
        pages
            .MapLazyMethods($"{PublicPaths.Reports}/{{report}}/editions", HeadRequests.GetAndHead, Editions)
            .Takes(Negotiation.Localised)
            .ShowsThePresent("editions");
        pages
            .MapLazyMethods(PublicPaths.Themes, HeadRequests.GetAndHead, Themes)
            .Takes([.. Negotiation.Localised, Cursor])
            .ShowsThePresent("highlights");
        pages
            .MapLazyMethods($"{PublicPaths.Themes}/{{slug}}", HeadRequests.GetAndHead, Theme)
            .Takes([.. Negotiation.Localised, Cursor])
            .ShowsThePresent(_ => new(null, "highlights"));
        foreach (var kind in kinds.Below.Where(k => PublicPaths.IsPaged(k.Segment)))
        {
            var handlers = new KindPages(kind);
            pages
                .MapLazyMethods($"/{kind.Segment}/{{report}}", HeadRequests.GetAndHead, handlers.List)
                .Takes([.. PageRequest.Parameters, .. KindPages.ListParametersOf(kind, kinds)]);
            pages
                .MapLazyMethods($"/{kind.Segment}/{{report}}/{{slug}}", HeadRequests.GetAndHead, handlers.One)
                .Takes(PageRequest.Parameters);
        }
        app.MapSiteFiles();
    }

    static Parameter Cursor => ListParameters.OfPage.Single(p => p.Name == Paging.CursorName);

    static Task<StoredBody> Editions(HttpContext http, EditionPages editions, CancellationToken ct) =>
        editions.Show(http, ct);

    static Task<StoredBody> Themes(HttpContext http, ThemePages themes, CancellationToken ct) => themes.All(http, ct);

    static Task<StoredBody> Theme(HttpContext http, ThemePages themes, CancellationToken ct) => themes.One(http, ct);

    static async Task<StoredBody> FrontPage(HttpContext http, PublicEdge edge, FrontPages front, CancellationToken ct) =>
        edge.Answer(await front.Show(edge.Read(http), http, ct));

    static Task<Results<StoredBody, RedirectHttpResult, UncachedPage>> Overview(
        HttpContext http,
        ReportPages pages,
        OverviewPages overviews,
        CancellationToken ct
    ) => pages.Show(http, "", overviews.Overview, ct);

    static Task<Results<StoredBody, RedirectHttpResult, UncachedPage>> Downloads(
        HttpContext http,
        ReportPages pages,
        OverviewPages overviews,
        CancellationToken ct
    ) => pages.Show(http, "downloads", overviews.Downloads, ct);
}

/// <summary>The handlers of a kind's pages.</summary>
sealed class KindPages(Kind kind)
{
    /// <summary>The filters and orders of delivery's lists. What an entry shows on a page, and how many, is the page's.</summary>
    public static IEnumerable<Parameter> ListParametersOf(Kind kind, KindSet kinds) =>
        ListParameters
            .Of(kind, kinds, overAll: false)
            .Where(p =>
                p.Name
                    is not (
                        ListParameters.Fields
                        or ListParameters.Include
                        or ListParameters.Shape
                        or Paging.LimitName
                        or Paging.CountName
                    )
            );

    public Task<Results<StoredBody, RedirectHttpResult, UncachedPage>> List(
        HttpContext http,
        ReportPages pages,
        EntryPages entries,
        CancellationToken ct
    ) => pages.Show(http, kind.Segment, (making, token) => entries.List(kind, making, token), ct);

    public Task<Results<StoredBody, RedirectHttpResult, UncachedPage>> One(
        HttpContext http,
        ReportPages pages,
        EntryPages entries,
        CancellationToken ct
    ) =>
        pages.Show(
            http,
            $"{kind.Segment}/{http.Request.RouteValues["slug"]}",
            (making, token) => entries.One(kind, making, token),
            ct
        );
}
