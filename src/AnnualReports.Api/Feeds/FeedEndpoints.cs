using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;

namespace AnnualReports.Api.Feeds;

/// <summary>What went public, for feed readers: a feed a language, of all reports or with <c>?report=</c> of one.</summary>
static class FeedEndpoints
{
    static readonly string[] GetAndHead = ["GET", "HEAD"];

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        var feeds = app.MapGroup(PublicPaths.Feeds + "/{language}").ExcludeFromDescription()
            .Takes(new Parameter("report", "The slug of a report: only what is of it.")).IsShared();
        feeds.MapMethods("/highlights.atom", GetAndHead, (HttpContext http, string language, FeedReading reading, CancellationToken ct) => reading.Highlights(http, language, AtomFeed.MediaType, AtomFeed.Write, ct));
        feeds.MapMethods("/highlights.json", GetAndHead, (HttpContext http, string language, FeedReading reading, CancellationToken ct) => reading.Highlights(http, language, JsonFeed.MediaType, JsonFeed.Write, ct));
        feeds.MapMethods("/corrections.atom", GetAndHead, (HttpContext http, string language, FeedReading reading, CancellationToken ct) => reading.Corrections(http, language, ct));
    }
}
