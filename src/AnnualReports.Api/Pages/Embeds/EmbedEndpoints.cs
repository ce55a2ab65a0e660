using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;

namespace AnnualReports.Api.Pages.Embeds;

/// <summary>
/// Pages that other sites show in frames: <c>/embed/highlights</c> and <c>/embed/highlights/{report}/{slug}</c>, the same
/// for every other kind whose entries have pages, <c>/embed/reports/{report}</c> and <c>/embed/downloads</c>.
/// </summary>
static class EmbedEndpoints
{
    public const string Report = "report",
        Show = "show";

    static readonly Parameter[] OfEmbeds =
    [
        .. Negotiation.Localised,
        .. FrameLook.Parameters,
        new(PresentOnly.Edition, "The number of an edition, for what never changes."),
    ];

    /// <summary>The parameter that names the report, where the path does not.</summary>
    static readonly Parameter OfReport = new(Report, "The report's slug, or `latest`.");

    public static void MapEmbeds(this IEndpointRouteBuilder app, KindSet kinds)
    {
        var pages = app.MapPages();
        foreach (var kind in kinds.Below.Where(k => PublicPaths.IsPaged(k.Segment)))
        {
            var (frames, address) = (new KindFrames(kind), $"{PublicPaths.Embed}/{kind.Segment}");
            pages
                .MapLazyMethods(address, HeadRequests.GetAndHead, frames.List)
                .Takes([.. OfEmbeds, .. ListParametersOf(kind, kinds), OfReport])
                .ShowsThePresent(kind.Segment, PresentOnly.Edition);
            pages
                .MapLazyMethods($"{address}/{{report}}/{{slug}}", HeadRequests.GetAndHead, frames.One)
                .Takes([.. OfEmbeds, new(Show, "What is shown of the entry.", EmbedShow.Of(kind))])
                .ShowsThePresent(kind.Segment, PresentOnly.Edition);
        }
        pages
            .MapLazyMethods($"{PublicPaths.Embed}/reports/{{report}}", HeadRequests.GetAndHead, OneReport)
            .Takes(OfEmbeds)
            .ShowsThePresent(below: null, PresentOnly.Edition);
        pages
            .MapLazyMethods($"{PublicPaths.Embed}/downloads", HeadRequests.GetAndHead, Downloads)
            .Takes([.. OfEmbeds, OfReport])
            .ShowsThePresent(below: null, PresentOnly.Edition);
    }

    /// <summary>The filters, order and number of a list; a frame shows one page of cards, without more.</summary>
    static IEnumerable<Parameter> ListParametersOf(Kind kind, KindSet kinds) =>
        ListParameters
            .Of(kind, kinds, overAll: false)
            .Where(p =>
                p.Name
                    is not (
                        ListParameters.Fields
                        or ListParameters.Include
                        or ListParameters.Shape
                        or Paging.CursorName
                        or Paging.CountName
                    )
            );

    static Task<StoredBody> OneReport(HttpContext http, EmbedPages pages, CancellationToken ct) =>
        pages.Answer(http, kind: null, pages.OneReport, ct);

    static Task<StoredBody> Downloads(HttpContext http, EmbedPages pages, CancellationToken ct) =>
        pages.Answer(http, kind: null, pages.Downloads, ct);
}

/// <summary>The handlers of a kind's frames.</summary>
sealed class KindFrames(Kind kind)
{
    public Task<StoredBody> List(HttpContext http, EmbedPages pages, CancellationToken ct) =>
        pages.Answer(http, kind, (request, token) => pages.List(kind, request, token), ct);

    public Task<StoredBody> One(HttpContext http, EmbedPages pages, CancellationToken ct) =>
        pages.Answer(
            http,
            kind: null,
            (request, token) => pages.One(kind, request, request.Query.Text(EmbedEndpoints.Show), token),
            ct
        );
}

/// <summary>What a frame shows of an entry.</summary>
static class EmbedShow
{
    public const string Text = "text",
        Card = "card",
        Number = "number",
        Parts = "parts",
        Years = "years";

    /// <summary>The possible values for a kind. The first is shown if the address names none.</summary>
    public static string[] Of(Kind kind) => kind.IsQuoted ? [Number, Parts, Years] : [Text, Card];
}
