using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Pages;

/// <summary>
/// A page for each report and each highlight, for search engines, link previews, and installations that have no other
/// frontend. If a separate frontend is configured, these addresses redirect to it.
/// </summary>
static class PublicPageEndpoints
{
    public static void MapPublicPages(this IEndpointRouteBuilder app, KindSet kinds)
    {
        var pages = app.MapPages();
        // The list on the page is limited to what fits a page.
        pages
            .MapLazyMethods("/reports/{report}", HeadRequests.GetAndHead, Report)
            .Takes([.. Negotiation.Localised, .. ListParameters.Of(kinds.OfContract<HighlightView>(), kinds, overAll: false)])
            .ShowsThePresent(below: null);
        pages
            .MapLazyMethods("/highlights/{report}/{slug}", HeadRequests.GetAndHead, Highlight)
            .Takes(Negotiation.Localised)
            .ShowsThePresent("highlights");
    }

    static async Task<Results<StoredBody, RedirectHttpResult>> Report(
        HttpContext http,
        PublicEdge edge,
        PageContent content,
        PageAnswer pages,
        PageHead head,
        KindSet kinds,
        Site site,
        Languages languages,
        CancellationToken ct
    )
    {
        var request = edge.ReadList(http, kinds.OfContract<HighlightView>());
        if (head.IsElsewhere)
            return head.Elsewhere(http, (await content.Report(request, ct)).Shown);
        if (request.Query.Text(Paging.LimitName) is null)
            request = request with { List = request.List! with { Limit = Limits.Page } };
        var (linked, found, cards) = await content.Together(
            async () =>
                (await content.Linked(request, ct), await content.Report(request, ct), await content.List(request, ct)),
            p => [p.Item1.Said, p.Item2.Said, p.Item3.Said],
            ct
        );
        var (page, shown) = (PageRequest.Of(request, http, site, languages), found.Shown);
        var answer = await pages.Of<ReportPage>(
            page,
            PageHead.OfReport(page, shown, linked.Shown),
            isEmbed: false,
            [found.Said, linked.Said, cards.Said],
            new()
            {
                ["Report"] = shown,
                ["Cards"] = cards.Shown.Items,
                ["Names"] = pages.Names(shown.Language),
                ["Name"] = pages.Names(page.Language)(shown.Language),
                ["Languages"] = pages.Others(
                    shown.Languages,
                    shown.Language,
                    tag => PublicPaths.Report(shown.Slug, tag)
                ),
                ["Others"] = (Func<ShownHighlight, IReadOnlyList<HeadLink>>)pages.Others,
            }
        );
        return edge.Answer(answer);
    }

    static async Task<Results<StoredBody, RedirectHttpResult>> Highlight(
        HttpContext http,
        PublicEdge edge,
        PageContent content,
        PageAnswer pages,
        PageHead head,
        Site site,
        Languages languages,
        CancellationToken ct
    )
    {
        var request = edge.Read(http);
        if (head.IsElsewhere)
            return head.Elsewhere(http, (await content.Highlight(request, ct)).Shown);
        var (linked, found) = await content.Together(
            async () => (await content.Linked(request, ct), await content.Highlight(request, ct)),
            p => [p.Item1.Said, p.Item2.Said],
            ct
        );
        var (page, shown) = (PageRequest.Of(request, http, site, languages), found.Shown);
        var answer = await pages.Of<HighlightPage>(
            page,
            PageHead.OfHighlight(page, shown, linked.Shown),
            isEmbed: false,
            [found.Said, linked.Said],
            new()
            {
                ["Highlight"] = shown,
                ["Name"] = pages.Names(page.Language)(shown.Language),
                ["Others"] = pages.Others(shown),
            }
        );
        return edge.Answer(answer);
    }
}
