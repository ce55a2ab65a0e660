using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Embeds;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Feeds;

/// <summary>Makes feeds of what went public, valid as delivery's lists are: of a report, or of all.</summary>
sealed class FeedReading(ReportsDb db, KindSet kinds, Published published, LastPublished newest, ReportHistory history, Languages languages, Site site)
{
    /// <summary>Raised when the form of feeds changes, so that no cache keeps the old one.</summary>
    const int BuildShape = 1;

    /// <summary>How many items a feed has: who asks seldom still misses little.</summary>
    const int Most = 50;

    /// <summary>Which feed is made: of which report, in which language, at which address, and when its scope last changed.</summary>
    sealed record Asked(ReportRef? Report, string Language, string Origin, string Self, DateTimeOffset LastAt)
    {
        public PageWords Words { get; } = PageWords.Of(Language);
    }

    /// <summary>The form of a feed.</summary>
    sealed record Form(string MediaType, Func<Feed, byte[]> Write)
    {
        /// <summary>Whether it tells also of what is public no more.</summary>
        public bool TellsOfThePast { get; init; }
    }

    public Task<IResult> Highlights(HttpContext http, string language, string mediaType, Func<Feed, byte[]> write, CancellationToken ct) =>
        Answer(http, language, new(mediaType, write), async (asked, about, token) =>
    {
        var bodies = await newest.Bodies(kinds["highlight"], asked.Report, asked.Language, Most, token);
        var items = bodies.Select(body => JsonSerializer.Deserialize<ShownHighlight>(body, Wire.Json)!).Select(h => new FeedItem
        {
            Id = FeedIds.Of([], $"{h.Id}", h.Language),
            Title = h.Title,
            Url = asked.Origin + PublicPaths.Highlight(h.Report, h.Slug, h.Language),
            Published = h.PublishedAt,
            Updated = h.UpdatedAt,
            Summary = h.Summary,
            Html = h.Body is null ? null : Prose.ForPages(h.Body.Html, asked.Origin),
            Image = h.Image is null ? null : asked.Origin + h.Image.Url,
        }).ToList();
        return about with { Title = $"{asked.Words.Highlights} – {about.Title}", Items = items };
    }, ct);

    public Task<IResult> Corrections(HttpContext http, string language, CancellationToken ct) =>
        Answer(http, language, new(AtomFeed.MediaType, AtomFeed.Write) { TellsOfThePast = true }, async (asked, about, token) =>
    {
        var changes = await history.Corrections(asked.Report, asked.Language, Most, token);
        return about with { Title = $"{asked.Words.Corrections} – {about.Title}", Items = [.. changes.Select(c => Correction(c, asked, about.Id))] };
    }, ct);

    static FeedItem Correction(PublicChange change, Asked asked, string feed)
    {
        var word = change.Type == PublicChangeType.Withdrawn ? asked.Words.CorrectionWithdrawn : asked.Words.CorrectionChanged;
        return new()
        {
            Id = FeedIds.Of([], feed, $"{change.Sequence}"),
            Title = $"{word}: {change.Entry!.Title ?? change.Entry.Slug}",
            Url = asked.Origin + (PublicPaths.PageOf(change.Links.Entry!) ?? change.Links.Entry),
            Published = change.At,
            Updated = change.At,
            Summary = change.Note,
            Category = change.Type == PublicChangeType.Withdrawn ? "withdrawn" : "changed",
        };
    }

    async Task<IResult> Answer(HttpContext http, string language, Form form, Func<Asked, Feed, CancellationToken, Task<Feed>> make, CancellationToken ct)
    {
        var reading = new Reading(Negotiation.Configured(language, languages).Tag, Fallback: true);
        var slug = Query.Of(http.Request).Text("report");
        if (!string.IsNullOrEmpty(slug))
            SlugRoutes.CheckReport(slug);
        return await db.ReadTogether(async token =>
        {
            var report = string.IsNullOrEmpty(slug) ? null : await published.Report(slug, reading, token);
            var (scope, origin) = (report is null or { ByLatest: true } ? 0 : report.No, site.Origin(http.Request));
            var last = await published.States.LastIn([report?.No ?? Scope.All], reading.Language, token);
            // What was public before is shown by its title and note, which an erasure empties.
            var erased = form.TellsOfThePast ? await published.States.LastRedaction(token) : 0;
            var said = new Representation
            {
                ETag = Composed.Tag($"feed{BuildShape}.{last?.Sequence}.{erased}", $"{origin}{http.Request.Path}?report={report?.Slug}"),
                LastModified = report is { ByLatest: true } || erased > (last?.Sequence ?? 0) ? null : last?.At,
                Language = reading.Language,
                Keys = [.. report is null ? [] : new[] { $"report-{report.Slug}" }, "feed"],
                MediaType = form.MediaType,
                ValidFor = new(scope, await published.States.LastSequence(scope, token)),
            };
            if (said.NotModified(http.Request))
                return (IResult)new StoredBody<string>(default, said);
            var asked = new Asked(report, reading.Language, origin, $"{origin}{http.Request.Path}{(report is null ? "" : $"?report={slug}")}", last?.At ?? DateTime.UnixEpoch);
            var feed = await make(asked, await About(asked, http, reading, token), token);
            var updated = feed.Items.Count == 0 ? asked.LastAt : feed.Items.Max(i => i.Updated);
            return new StoredBody<string>(form.Write(feed with { Updated = updated }), said);
        }, ct);
    }

    /// <summary>What a feed says of itself: by the report that it is of, or by the newest.</summary>
    async Task<Feed> About(Asked asked, HttpContext http, Reading reading, CancellationToken ct)
    {
        // By the newest that answers in the feed's language: a report that is public in others alone changes nothing here.
        var named = asked.Report ?? await published.InAllReports(kinds.Report, reading.Language).Readable().OrderByDescending(l => l.Year)
            .Select(l => new ReportRef(l.EntryNo, l.Slug, false)).FirstOrDefaultAsync(ct);
        var shown = named is null ? null : await Report(named, reading, ct);
        return new()
        {
            // Which feed it is: its name in the address and its report, in a language.
            Id = FeedIds.Of(await newest.Installation(ct), http.Request.Path.Value!.Split('/')[^1].Split('.')[0], asked.Report?.Slug ?? "", asked.Language),
            Title = (asked.Report is null ? shown?.Publisher?.Name : shown?.Title) ?? shown?.Title ?? new Uri(asked.Origin).Host,
            Language = asked.Language,
            Self = asked.Self,
            Home = asked.Origin + PublicPaths.Report(asked.Report?.Slug ?? Slugs.Latest, asked.Language),
            Author = shown?.Publisher?.Name ?? new Uri(asked.Origin).Host,
            AuthorUrl = shown?.Publisher?.Url,
            Updated = asked.LastAt,
            Items = [],
        };
    }

    async Task<ShownReport?> Report(ReportRef report, Reading reading, CancellationToken ct)
    {
        try
        {
            return JsonSerializer.Deserialize<ShownReport>((await published.One(kinds.Report, report, report.Slug, reading, ct)).Body, Wire.Json);
        }
        catch (ProblemException problem) when (problem.Type.Status is StatusCodes.Status404NotFound or StatusCodes.Status410Gone)
        {
            // The report is public in no language that may stand in; what is below it may be.
            return null;
        }
    }
}
