using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages.Embeds;

/// <summary>
/// Pages that other sites show in frames, without script: <c>/embed/highlights</c> and
/// <c>/embed/highlights/{report}/{slug}</c>.
/// </summary>
static class EmbedEndpoints
{
    const string Look = "look",
        Edition = "edition",
        Report = "report";

    static readonly Parameter[] OfEmbeds =
    [
        .. Negotiation.Localised,
        new(Look, "`light` or `dark`; without it, as the reader prefers.", "light", "dark"),
        new(Edition, "The number of an edition, for what never changes."),
    ];

    public static void MapEmbeds(this IEndpointRouteBuilder app, KindSet kinds)
    {
        var pages = app.MapPages();
        var list = ListParameters
            .Of(kinds.OfContract<HighlightView>(), kinds, overAll: false)
            .Where(p =>
                p.Name
                    is not (
                        ListParameters.Fields
                        or ListParameters.Include
                        or Paging.CursorName
                        or Paging.CountName
                    )
            );
        pages
            .MapLazyMethods("/embed/highlights", HeadRequests.GetAndHead, List)
            .Takes([.. OfEmbeds, .. list, new(Report, "The report's slug, or `latest`.")])
            .ShowsThePresent("highlights", Edition);
        pages
            .MapLazyMethods("/embed/highlights/{report}/{slug}", HeadRequests.GetAndHead, One)
            .Takes(OfEmbeds)
            .ShowsThePresent("highlights", Edition);
    }

    static async Task<StoredBody> List(
        HttpContext http,
        PublicEdge edge,
        PageContent content,
        PageAnswer pages,
        KindSet kinds,
        Site site,
        SiteLook sheet,
        Languages languages,
        CancellationToken ct
    )
    {
        var read = edge.ReadList(http, kinds.OfContract<HighlightView>());
        var request = read with
        {
            Report = read.Query.Text(Report) ?? Slugs.Latest,
            Edition = read.Query.Text(Edition),
        };
        SlugRoutes.CheckReport(request.Report);
        var (found, cards) = await content.Together(
            async () => (await content.Report(request, ct), await content.List(request, ct)),
            p => [p.Item1.Said, p.Item2.Said],
            ct
        );
        var page = PageRequest.Of(request, http, site, languages);
        var answer = await pages.Of<HighlightsPage>(
            page,
            FrameOf(page, sheet, found.Shown.Heading),
            isEmbed: true,
            [cards.Said, found.Said],
            new()
            {
                ["Report"] = found.Shown,
                ["Cards"] = cards.Shown.Items,
                ["Names"] = pages.Names(page.Language),
                ["Others"] = (Func<ShownEntry, IReadOnlyList<HeadLink>>)pages.Others,
                ["Edition"] = request.Edition,
            }
        );
        return edge.Answer(answer);
    }

    static async Task<StoredBody> One(
        HttpContext http,
        PublicEdge edge,
        PageContent content,
        PageAnswer pages,
        Site site,
        SiteLook sheet,
        Languages languages,
        CancellationToken ct
    )
    {
        var read = edge.Read(http);
        var request = read with { Edition = read.Query.Text(Edition) };
        var (found, page) = (await content.Highlight(request, ct), PageRequest.Of(request, http, site, languages));
        var answer = await pages.Of<HighlightPage>(
            page,
            FrameOf(page, sheet, found.Shown.Heading),
            isEmbed: true,
            [found.Said],
            new()
            {
                ["Highlight"] = found.Shown,
                ["Name"] = pages.Names(page.Language)(found.Shown.Language),
                ["Others"] = pages.Others(found.Shown),
                ["Edition"] = request.Edition,
                ["Target"] = "_blank",
            }
        );
        return edge.Answer(answer);
    }

    static Frame FrameOf(PageRequest page, SiteLook sheet, string title) =>
        new()
        {
            Title = title,
            Words = PageWords.Of(page.Language),
            Look = sheet,
            IsInline = true,
            Scheme = page.Content.Query.Text(Look),
            IsHidden = true,
        };
}
