using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;

namespace AnnualReports.Api.Pages.Feeds;

/// <summary>
/// Feeds of what was published: one for each language, of all reports or, with <c>?report=</c>, of one.
/// </summary>
static class FeedEndpoints
{
    const string Corrections = "/corrections";

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        var feeds = app.MapGroup(PublicPaths.Feeds + "/{language}")
            .ExcludeFromDescription()
            .Takes(new Parameter("report", "The slug of a report: only what is of it."))
            .IsShared()
            .ShowsThePresent(request =>
                request.Path.Value!.Contains(Corrections, StringComparison.OrdinalIgnoreCase)
                    ? Shown(request, "history") with
                    {
                        BelowElsewhere = null,
                    }
                    : Shown(request, "highlights")
            );
        var atom = new HighlightFeed(AtomFeed.MediaType, AtomFeed.Write);
        var json = new HighlightFeed(JsonFeed.MediaType, JsonFeed.Write);
        feeds.MapLazyMethods("/highlights.atom", HeadRequests.GetAndHead, atom.Answer);
        feeds.MapLazyMethods("/highlights.json", HeadRequests.GetAndHead, json.Answer);
        feeds.MapLazyMethods(Corrections + ".atom", HeadRequests.GetAndHead, AtomOfCorrections);
    }

    /// <summary>The handler of the highlights in one format of feeds.</summary>
    sealed class HighlightFeed(string mediaType, Func<Feed, byte[]> write)
    {
        public async Task<StoredBody> Answer(
            HttpContext http,
            string language,
            PublicEdge edge,
            FeedContent feeds,
            Site site,
            CancellationToken ct
        ) => edge.Answer(await feeds.Highlights(Request(http, language, site), mediaType, write, ct));
    }

    static async Task<StoredBody> AtomOfCorrections(
        HttpContext http,
        string language,
        PublicEdge edge,
        FeedContent feeds,
        Site site,
        CancellationToken ct
    ) => edge.Answer(await feeds.Corrections(Request(http, language, site), ct));

    /// <summary>The path of a feed names its language; its query may name a report.</summary>
    static FeedRequest Request(HttpContext http, string language, Site site)
    {
        var read = PublicEdge.Read(http, new RequestedLanguage(language, default));
        var report = read.Query.Text("report") is { Length: > 0 } slug ? slug : null;
        return new(read with { Report = report }, site.Origin(http.Request), http.Request.Path.Value!);
    }

    static ShownContent Shown(HttpRequest request, string below) =>
        new(PresentOnly.Named(request, "report"), below, Language: PresentOnly.Named(request, "language"));
}
