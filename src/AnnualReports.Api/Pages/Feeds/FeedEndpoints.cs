using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;

namespace AnnualReports.Api.Pages.Feeds;

/// <summary>
/// Feeds of what was published: one for each kind and language, of all reports or, with <c>?report=</c>, of one.
/// </summary>
static class FeedEndpoints
{
    static readonly Parameter ReportParameter = new("report", "The slug of a report: only what is of it.");

    public static void MapFeeds(this IEndpointRouteBuilder app, KindSet kinds)
    {
        var feeds = app.MapGroup(PublicPaths.Feeds + "/{language}").ExcludeFromDescription().IsShared();
        foreach (var kind in kinds.All)
        {
            var atom = new EntryFeed(kind, AtomFeed.MediaType, AtomFeed.Write);
            var json = new EntryFeed(kind, JsonFeed.MediaType, JsonFeed.Write);
            feeds.MapLazyMethods($"/{kind.Segment}.atom", HeadRequests.GetAndHead, atom.Answer).Shows(kind);
            feeds.MapLazyMethods($"/{kind.Segment}.json", HeadRequests.GetAndHead, json.Answer).Shows(kind);
        }
        feeds
            .MapLazyMethods("/corrections.atom", HeadRequests.GetAndHead, AtomOfCorrections)
            .Takes(ReportParameter)
            .ShowsThePresent(request => Shown(request, "history") with { BelowElsewhere = null });
    }

    /// <summary>What a feed of a kind takes, and which address of the API shows the same at another time.</summary>
    static void Shows<TBuilder>(this TBuilder feed, Kind kind)
        where TBuilder : IEndpointConventionBuilder
    {
        if (kind.UnderReport)
            feed.Takes(ReportParameter);
        feed.ShowsThePresent(request => Shown(request, kind.UnderReport ? kind.Segment : null));
    }

    /// <summary>The handler of the entries of a kind in one format of feeds.</summary>
    sealed class EntryFeed(Kind kind, string mediaType, Func<Feed, byte[]> write)
    {
        public async Task<StoredBody> Answer(
            HttpContext http,
            string language,
            PublicEdge edge,
            FeedContent feeds,
            Site site,
            CancellationToken ct
        ) => edge.Answer(await feeds.Entries(kind, Request(http, language, site), mediaType, write, ct));
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
        return new(read with { Report = report }, site.At.OriginFor(http.Request), http.Request.Path.Value!);
    }

    static ShownContent Shown(HttpRequest request, string? below) =>
        new(PresentOnly.Named(request, "report"), below, Language: PresentOnly.Named(request, "language"));
}
