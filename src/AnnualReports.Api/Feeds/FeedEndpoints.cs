using AnnualReports.Api.Delivery;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;

namespace AnnualReports.Api.Feeds;

/// <summary>What went public, for feed readers: a feed a language, of all reports or with <c>?report=</c> of one.</summary>
static class FeedEndpoints
{
    const string Corrections = "/corrections";

    static readonly string[] GetAndHead = ["GET", "HEAD"];

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        var feeds = app.MapGroup(PublicPaths.Feeds + "/{language}").ExcludeFromDescription()
            .Takes(new Parameter("report", "The slug of a report: only what is of it.")).IsShared()
            .ShowsNow(request => request.Path.Value!.Contains(Corrections, StringComparison.OrdinalIgnoreCase)
                ? Shown(request, "history") with { BelowElsewhere = null } : Shown(request, "highlights"));
        feeds.MapMethods("/highlights.atom", GetAndHead, (HttpContext http, string language, FeedReading reading, CancellationToken ct) => reading.Highlights(http, language, AtomFeed.MediaType, AtomFeed.Write, ct));
        feeds.MapMethods("/highlights.json", GetAndHead, (HttpContext http, string language, FeedReading reading, CancellationToken ct) => reading.Highlights(http, language, JsonFeed.MediaType, JsonFeed.Write, ct));
        feeds.MapMethods(Corrections + ".atom", GetAndHead, (HttpContext http, string language, FeedReading reading, CancellationToken ct) =>
            reading.Corrections(http, language, ct));
    }

    static ShownNow Shown(HttpRequest request, string below) => new(OnlyNow.Named(request, "report"), below, Language: OnlyNow.Named(request, "language"));
}
