using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>What changed in public: the notes of changes, withdrawals and editions of a report.</summary>
static class HistoryEndpoints
{
    static readonly string[] GetAndHead = ["GET", "HEAD"];

    static readonly Parameter[] Known =
    [
        Negotiation.LangParameter, Negotiation.FallbackParameter,
        new("limit", "How many items a page holds.") { Minimum = 1, Maximum = Limits.Page, Default = Limits.PageDefault.ToString() },
        new("cursor", "Where the page begins: opaque, from `next`."),
        new("count", "`true`: add `total`.", "true", "false"),
        Past.AsOfParameter,
    ];

    public static void MapHistory(this IEndpointRouteBuilder v1) =>
        v1.MapMethods("/reports/{report}/history", GetAndHead, Task<StoredBody<Page<PublicChange>>> (HttpContext http, ReportHistory history, CancellationToken ct) => history.Page(http, ct))
            .Describe("Reports", "ListReportHistory", "What changed in a report",
                "Major changes, minor ones that say something of themselves, withdrawals and editions, the newest first, with their notes in one language. "
                + "A change counts in the language that it was made in; the note of an edition falls back.")
            .Takes(Known).Answers(Headers.List).Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport, ProblemTypes.NotYetPublic, ProblemTypes.Withdrawn);
}

/// <summary>Reads the public changes of a report from the log and its editions.</summary>
sealed class ReportHistory(ReportsDb db, Published published, Past past, KindSet kinds, Languages languages)
{
    /// <summary>Raised when the form of the answer changes, so that no cache keeps the old one.</summary>
    const int BuildShape = 2;

    static readonly string Withdrawn = Words.Of(PublicationAction.Withdrawn);

    static readonly string Redacted = Words.Of(PublicationAction.Redacted);

    public async Task<StoredBody<Page<PublicChange>>> Page(HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var limit = query.Number("limit", Limits.PageDefault);
        return await db.ReadTogether(async token =>
        {
            var moment = await past.Of(http, query, token);
            var reading = moment.Reading(http.Request, query, languages);
            var report = moment.Report ?? await published.Report((string)http.Request.RouteValues["report"]!, reading, token);
            var address = $"{Addresses.Root}/reports/{report.Slug}/history";
            var list = $"{address}?lang={reading.Language}{(reading.Fallback ? "" : "&fallback=none")}{moment.Suffix}";
            var after = Cursor.Decode(query.Text("cursor"), list, []);
            var newest = await Named(report, moment).MaxAsync(e => (int?)e.Number, token) ?? 0;
            // What was public before is shown by its title and note, which an erasure empties.
            var state = $"{await published.States.Tag(moment, [report.No], reading.Language, token)}.{newest}.{await published.States.LastRedaction(token)}";
            var representation = new Representation
            {
                ETag = Preconditions.Tag($"{BuildShape}.{state}",
                    Encoding.UTF8.GetBytes($"{list}&limit={limit}&cursor={query.Text("cursor")}&count={query.Flag("count")}")),
                Language = reading.Language,
                ContentLocation = report.ByLatest ? $"{address}{http.Request.QueryString}" : null,
                CacheControl = moment.CacheControl,
                Keys = [$"report-{report.Slug}", "history"],
            };
            return representation.NotModified(http.Request)
                ? new(default, representation)
                : await Page(report, moment, reading, after, limit, query.Flag("count"), list, representation, token);
        }, ct);
    }

    async Task<StoredBody<Page<PublicChange>>> Page(ReportRef report, Moment moment, Reading reading, Cursor? after, int limit, bool count, string list, Representation representation, CancellationToken ct)
    {
        // An edition stands before the record at its position, which it holds.
        var changes = (await Changes(report, reading, after, limit + 1, ct)).Concat(await Editions(report, moment, reading, after, limit + 1, ct))
            .OrderByDescending(c => c.Sequence).ThenByDescending(c => c.Edition?.Number ?? 0).Take(limit + 1).ToList();
        var last = changes.Count > limit ? changes[limit - 1] : null;
        var next = last is null ? null : $"{list}&limit={limit}{(count ? "&count=true" : "")}&cursor={new Cursor(last.Sequence, last.Edition?.Number ?? 0).Encode(list)}";
        var page = new Page<PublicChange>
        {
            Items = changes.Count > limit ? changes[..limit] : changes,
            Next = next,
            Total = count ? await Records(report, reading).CountAsync(ct) + await Named(report, moment).CountAsync(ct) : null,
        };
        return new(JsonSerializer.SerializeToUtf8Bytes(page, Wire.Json), next is null ? representation : representation with { Links = [$"<{next}>; rel=\"next\""] });
    }

    /// <summary>
    /// The records that the public is told of, of a report or (null) of all: by an index of their own, the newest first.
    /// </summary>
    IQueryable<PublicationRow> Records(ReportRef? report, Reading reading)
    {
        var records = db.Publications.AsNoTracking().Where(p => p.ToldIn != null && p.Language == reading.Language);
        if (reading.Position is { } position)
            records = records.Where(p => p.Sequence <= position);
        return report is null ? records : records.Where(p => p.ToldIn == report.No);
    }

    /// <summary>Major changes and withdrawals in a language, the newest first: of a report, or (null) of all that is public.</summary>
    public Task<List<PublicChange>> Corrections(ReportRef? report, string language, int take, CancellationToken ct) =>
        Changes(Records(report, new(language, Fallback: false)).Where(p => p.ChangeKind != Publish.Minor), language, take, ct);

    /// <summary>The editions that were named by then.</summary>
    IQueryable<EditionRow> Named(ReportRef report, Moment moment) =>
        db.Editions.AsNoTracking().Where(e => e.ReportNo == report.No && (moment.Until == null || e.NamedAt <= moment.Until));

    async Task<List<PublicChange>> Changes(ReportRef? report, Reading reading, Cursor? after, int take, CancellationToken ct)
    {
        var records = Records(report, reading);
        if (after is not null)
            // Of a position's edition and record, the record comes last.
            records = after.Number == 0 ? records.Where(p => p.Sequence < after.Position) : records.Where(p => p.Sequence <= after.Position);
        return await Changes(records, reading.Language, take, ct);
    }

    async Task<List<PublicChange>> Changes(IQueryable<PublicationRow> records, string language, int take, CancellationToken ct)
    {
        var rows = await records.OrderByDescending(p => p.Sequence).Take(take)
            .Join(db.Entries, p => p.EntryNo, e => (long?)e.No, (p, e) => new
            {
                p.Sequence,
                p.Action,
                p.At,
                p.ChangeKind,
                p.ChangeNote,
                p.Body,
                p.CardLength,
                e.No,
                e.Id,
                e.Kind,
                e.Slug,
                Report = db.Entries.Where(r => r.No == e.ReportNo).Select(r => r.Slug).FirstOrDefault(),
            })
            .OrderByDescending(p => p.Sequence).ToListAsync(ct);
        var before = await ShownBefore(rows.Where(r => r.Action == Withdrawn).Select(r => r.Sequence), ct);
        return [.. rows.Select(r =>
        {
            var kind = kinds[r.Kind];
            var (body, cardLength) = r.Action == Withdrawn ? before.GetValueOrDefault(r.Sequence) : (r.Body, r.CardLength);
            return new PublicChange
            {
                Type = r.Action == Withdrawn ? PublicChangeType.Withdrawn : PublicChangeType.Changed,
                Sequence = r.Sequence,
                At = r.At,
                ChangeKind = r.ChangeKind switch { Publish.Minor => ChangeKind.Minor, Publish.Major => ChangeKind.Major, _ => null },
                Language = language,
                Note = Notes.Read(r.ChangeNote).GetValueOrDefault(language),
                Entry = new() { Kind = r.Kind, Id = r.Id, Slug = r.Slug, Title = kind.PublicTitle(body, cardLength) },
                Links = new() { Entry = $"{Addresses.Of(kind.UnderReport ? r.Report : null, kind.Segment, r.Slug)}?lang={language}" },
            };
        })];
    }

    /// <summary>What each withdrawal took away: the last body before it.</summary>
    async Task<Dictionary<long, (byte[]? Body, int CardLength)>> ShownBefore(IEnumerable<long> withdrawals, CancellationToken ct)
    {
        long[] sequences = [.. withdrawals];
        // By way of the entry, whose number is always there: compared with one that may be missing, all its records would be gone through.
        var withdrawn = db.Publications.AsNoTracking().Where(w => sequences.Contains(w.Sequence));
        var shown = await withdrawn.Join(db.Entries, w => w.EntryNo, e => (long?)e.No, (w, e) => new
        {
            w.Sequence,
            // One step back in the entry's own records, or two, however many it has.
            Before = db.Publications
                .Where(p => p.EntryNo == e.No && p.Language == w.Language && p.Sequence < w.Sequence && p.BodyHash != null && p.Action != Redacted)
                .Max(p => (long?)p.Sequence),
        }).Join(db.Publications, s => s.Before, p => p.Sequence, (s, p) => new { s.Sequence, p.Body, p.CardLength }).ToListAsync(ct);
        return shown.ToDictionary(s => s.Sequence, s => (s.Body, s.CardLength));
    }

    async Task<List<PublicChange>> Editions(ReportRef report, Moment moment, Reading reading, Cursor? after, int take, CancellationToken ct)
    {
        var editions = Named(report, moment);
        if (after is not null)
            editions = editions.Where(e => e.Sequence <= after.Position && (e.Sequence < after.Position || e.Number < after.Number));
        var rows = await editions.OrderByDescending(e => e.Sequence).ThenByDescending(e => e.Number).Take(take).ToListAsync(ct);
        return [.. rows.Select(e =>
        {
            var notes = Notes.Read(e.Note);
            var language = (reading.Fallback ? languages.Chain(reading.Language) : [reading.Language]).FirstOrDefault(notes.ContainsKey);
            return new PublicChange
            {
                Type = PublicChangeType.Edition,
                Sequence = e.Sequence,
                At = e.NamedAt,
                Language = language ?? reading.Language,
                Note = language is null ? null : notes[language],
                Edition = new(e.Number, e.Label),
                Links = new() { Edition = $"{Addresses.Root}/reports/{report.Slug}/editions/{e.Number}" },
            };
        })];
    }
}
