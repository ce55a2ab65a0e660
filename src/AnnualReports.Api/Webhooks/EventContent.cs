using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Webhooks;

/// <summary>Makes events of records and of what is no record: links, and the keys of what may have changed.</summary>
sealed class EventContent(KindSet kinds, PublicUrl root)
{
    /// <summary>The keys of all feeds, of all answers of the search, and of the list of languages.</summary>
    const string Feed = "feed",
        Search = "search",
        Languages = "languages";

    /// <summary>The keys of answers that have those of their reports, and of no kind.</summary>
    static readonly string[] OfReports = ["history", "downloads", "compare", "edition"];

    /// <summary>The type of the event of a record with this action.</summary>
    public static string TypeOf(string action) =>
        action == PublicationActions.Configured ? WebhookEventTypes.LanguagesConfigured : $"entry.{action}";

    public WebhookEvent Of(FollowedRecord record)
    {
        var entry = record.Entry is { } id ? Entry(id, kinds[record.Kind!], record.Report, record.Slug!) : null;
        var told = Of(record.Action, record.Sequence, record.At, entry, record.Language is "" ? null : record.Language);
        return record.Release is { } release ? told with { Data = told.Data with { Release = release } } : told;
    }

    /// <summary>The same of a record that was read over HTTP.</summary>
    public WebhookEvent Of(string action, long sequence, DateTimeOffset at, LoggedEntry? entry, string? language) =>
        new()
        {
            Type = TypeOf(action),
            Timestamp = at,
            Data = new()
            {
                Sequence = sequence,
                Entry = entry,
                Language = language,
                Url = entry is null ? null : root.Of(language is null ? entry.Url : $"{entry.Url}?lang={language}"),
                SurrogateKeys = entry is null ? Everything : KeysOf(entry),
            },
        };

    static LoggedEntry Entry(Guid id, Kind kind, string? report, string slug) =>
        new()
        {
            Id = id,
            Kind = kind.Name,
            Report = kind.UnderReport ? report : null,
            Slug = slug,
            Url = Addresses.Of(kind.UnderReport ? report : null, kind.Segment, slug),
        };

    /// <summary>Every answer that can change has one of these keys.</summary>
    string[] Everything => [.. kinds.All.Select(k => k.Name), Feed, Search, Languages, .. OfReports];

    string[] KeysOf(LoggedEntry entry) =>
        [
            .. entry.Report is { } report ? [KeyOf(report)]
            : entry.Kind == kinds.Report.Name ? new[] { KeyOf(entry.Slug) }
            : [],
            entry.Kind,
            entry.Id.ToString(),
            Feed,
            Search,
        ];

    const string ReportPrefix = "report-";

    static string KeyOf(string report) => $"{ReportPrefix}{report}";

    /// <summary>Fewer keys of the same answers: without those of reports, of which there may be hundreds.</summary>
    public static IReadOnlyList<string> Shorter(IReadOnlyList<string> keys) =>
        [.. keys.Where(k => !k.StartsWith(ReportPrefix, StringComparison.Ordinal)), .. OfReports];

    /// <summary>The event of something that is no record, and the reports that it is about.</summary>
    public async Task<(WebhookEvent Event, IReadOnlyList<long> Reports)> Of(
        ReportsDb db,
        EventRow row,
        CancellationToken ct
    )
    {
        if (EventTypes.IsOfReviews(row.Type))
            return await OfReview(db, row, ct);
        if (row.Type == EventTypes.LinkDead)
            return (await OfLink(db, row, ct), row.ReportNo is { } report ? [report] : []);
        if (EventTypes.IsOfDrafts(row.Type))
            return (await OfTranslation(db, row, ct), row.ReportNo is { } of ? [of] : []);
        Guid? release = row.Type is EventTypes.ReleasePublished or EventTypes.ReleaseFailed ? Guid.Parse(row.Subject) : null;
        var (reports, names) = release is { } id
            ? row.Type == EventTypes.ReleasePublished
                ? await PublishedBy(db, id, ct)
                : (await db.ReportsOfItems(id, ct), [])
            : (row.ReportNo is { } no ? [no] : [], []);
        var slugs = await db.SlugsOf(reports, ct);
        var data = new WebhookData
        {
            Release = release,
            Report = reports is [var one] ? slugs[one] : null,
            Edition = row.Edition,
            Key = row.Type == EventTypes.KeyExpiring ? Guid.Parse(row.Subject) : null,
            ExpiresAt = row.ExpiresAt,
            Url =
                row.Type == EventTypes.EditionNamed && reports is [var named]
                    ? root.Of($"{Addresses.Root}/reports/{slugs[named]}/editions/{row.Edition}")
                    : null,
            SurrogateKeys = row.Type switch
            {
                EventTypes.ReleasePublished => [.. slugs.Values.Order(StringComparer.Ordinal).Select(KeyOf), .. names, Feed, Search],
                EventTypes.EditionNamed => [.. slugs.Values.Select(KeyOf)],
                _ => [],
            },
        };
        return (new() { Type = row.Type, Timestamp = row.At, Data = data }, reports);
    }

    /// <summary>
    /// The event of a translation, whose address is that of the translator's work. Nothing public changes by it.
    /// </summary>
    async Task<WebhookEvent> OfTranslation(ReportsDb db, EventRow row, CancellationToken ct)
    {
        var id = Guid.Parse(row.Subject);
        var entry = await db.Entries.AsNoTracking().SingleAsync(e => e.Id == id, ct);
        var (kind, slugs) = (kinds[entry.Kind], await db.SlugsOf([entry.ReportNo], ct));
        return new()
        {
            Type = row.Type,
            Timestamp = row.At,
            Data = new()
            {
                Entry = Entry(id, kind, slugs.GetValueOrDefault(entry.ReportNo), entry.Slug),
                Language = row.Language,
                Fields = row.Fields?.Split(' '),
                SourceLanguage = row.SourceLanguage,
                Url = root.Of($"{Addresses.Root}/manage/{kind.Segment}/{id}/translations/{row.Language}/work"),
                SurrogateKeys = [],
            },
        };
    }

    /// <summary>
    /// The event of a review, whose address is that of the review or of the comment. It contains no text, and nothing
    /// public changes by it.
    /// </summary>
    async Task<(WebhookEvent Event, IReadOnlyList<long> Reports)> OfReview(ReportsDb db, EventRow row, CancellationToken ct)
    {
        var id = Guid.Parse(row.Subject);
        var entry = await db.Entries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);
        List<long> reports =
            entry is null ? row.ReportNo is { } whole ? [whole] : await db.ReportsOfItems(id, ct)
            : row.ReportNo is { } of ? [of]
            : [];
        var slugs = await db.SlugsOf(reports.Append(entry?.ReportNo ?? 0), ct);
        var kind = entry is null ? null : kinds[entry.Kind];
        var below = kind is null ? $"releases/{id}" : $"{kind.Segment}/{id}";
        var data = new WebhookData
        {
            Entry = entry is null ? null : Entry(id, kind!, slugs.GetValueOrDefault(entry.ReportNo), entry.Slug),
            Release = row.ReleaseId,
            Report = entry is null && reports is [var one] ? slugs[one] : null,
            Language = row.Language,
            Revision = row.Revision,
            Request = row.Type == EventTypes.ReviewRequested ? row.ReviewId : null,
            Due =
                row.Type == EventTypes.ReviewRequested
                    ? await db.ReviewRequests.Where(r => r.Id == row.ReviewId).Select(r => r.DueAt).SingleOrDefaultAsync(ct)
                    : null,
            Comment = row.Type == EventTypes.ReviewCommented ? row.ReviewId : null,
            Url = root.Of(
                row.Type == EventTypes.ReviewCommented
                    ? $"{Addresses.Root}/manage/comments/{row.ReviewId}"
                    : $"{Addresses.Root}/manage/{below}/review"
            ),
            SurrogateKeys = [],
        };
        return (new() { Type = row.Type, Timestamp = row.At, Data = data }, reports);
    }

    /// <summary>
    /// The event of a dead link, whose address is that of a draft with it. If no draft has the link any more, nothing is left
    /// to be told of it.
    /// </summary>
    async Task<WebhookEvent> OfLink(ReportsDb db, EventRow row, CancellationToken ct)
    {
        var id = Guid.Parse(row.Subject);
        var link = await db.ExternalLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct);
        var entry = link is null
            ? null
            : await db.Entries.AsNoTracking().SingleOrDefaultAsync(e => e.No == link.EntryNo, ct);
        var slugs = await db.SlugsOf(entry is null ? [] : [entry.ReportNo], ct);
        return new()
        {
            Type = row.Type,
            Timestamp = row.At,
            Data = new()
            {
                Link = link?.Url,
                Entry = entry is null
                    ? null
                    : Entry(entry.Id, kinds[entry.Kind], slugs.GetValueOrDefault(entry.ReportNo), entry.Slug),
                Url = entry is null ? null : root.Of($"{Addresses.Root}/manage/{kinds[entry.Kind].Segment}/{entry.Id}"),
                SurrogateKeys = [],
            },
        };
    }

    /// <summary>The reports and the kinds of what a release published.</summary>
    static async Task<(List<long> Reports, List<string> Kinds)> PublishedBy(ReportsDb db, Guid release, CancellationToken ct)
    {
        var found = await db
            .Publications.AsNoTracking()
            .Where(p => p.ReleaseId == release)
            .Join(db.Entries, p => p.EntryNo, e => e.No, (p, e) => new { e.Kind, No = e.Year != 0 ? e.No : e.ReportNo })
            .Distinct()
            .ToListAsync(ct);
        return (
            [.. found.Select(f => f.No).Where(no => no != 0).Distinct().Order()],
            [.. found.Select(f => f.Kind).Distinct().Order(StringComparer.Ordinal)]
        );
    }

    /// <summary>
    /// The id of the delivery of an event to a webhook: made from both, so that it is the same whoever makes it, and
    /// however often.
    /// </summary>
    public static Guid IdOf(Guid webhook, string source)
    {
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"annual-reports-delivery/1\n{webhook}\n{source}"))[..16];
        id[6] = (byte)(id[6] & 0x0F | 0x80);
        id[8] = (byte)(id[8] & 0x3F | 0x80);
        return new(id, bigEndian: true);
    }
}
