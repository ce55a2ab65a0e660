using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>Finds the position of the log that a request asks about: by <c>asOf</c>, or by an edition's number.</summary>
sealed class Past(ReportsDb db, Published published, Languages languages, TimeProvider time)
{
    public const string AsOfName = "asOf";

    /// <summary>How long a transaction may take to become visible: before that, a time can still get a record.</summary>
    static readonly TimeSpan Settling = TimeSpan.FromMinutes(5);

    public static readonly Parameter AsOfParameter = new(AsOfName,
        "Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC "
            + "3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future.");

    public async Task<Moment> Of(HttpContext http, Query query, CancellationToken ct)
    {
        var report = (string?)http.Request.RouteValues["report"] ?? "";
        if (http.Request.RouteValues["edition"] is string number)
            return await InEdition(report, number, ct);
        if (query.Text(AsOfName) is not { } text)
            return new() { Languages = languages };
        var asked = AsOf.Parse(text) ?? throw Wrong($"'{text}' is no time.");
        var head = await db.LogHead.AsNoTracking().SingleAsync(ct);
        var now = time.Now();
        // The log's clock may be ahead of this one's by a moment; what it has recorded is no future.
        var latest = now > head.At ? now : head.At;
        var (until, found) = await Until(asked, report, latest, ct);
        var position = await At(until, ct);
        var then = await Then(position, ct);
        return new()
        {
            Position = position,
            Languages = then,
            Report = found,
            AsOf = asked.Date is null ? Instants.Text(until) : asked.ToString(),
            Until = until,
            IsSettled = head.At > until || until < now - Settling,
            HadLanguages = then.Serialize().AsSpan().SequenceEqual(languages.Serialize()),
        };
    }

    public static ProblemException Wrong(string what) => ProblemException.Parameter(
        $"{what} `asOf` is a date, as 2025-03-31, or an instant, as 2025-03-31T12:00:00Z, 2025-03-31T14:00+02:00, or 2025-03-31T14:00 on the clocks of the "
            + "report's time zone, and not in the future.",
        AsOfName, ["a date: 2025-03-31", "an instant: 2025-03-31T12:00:00Z", "on the report's clocks: 2025-03-31T14:00"]);

    /// <summary>The greatest sequence that is not later.</summary>
    async Task<long> At(DateTime until, CancellationToken ct) =>
        await db.Publications.AsNoTracking().Where(p => p.At <= until).OrderByDescending(p => p.At).ThenByDescending(p => p.Sequence).Select(p => p.Sequence).FirstOrDefaultAsync(ct);

    /// <summary>
    /// The last instant that counts. A date ends where the report counts its days, and a time without an offset is on its clocks; for <c>latest</c>, of the
    /// report with the highest year that was public at its end of the date.
    /// </summary>
    async Task<(DateTime Until, ReportRef? Report)> Until(AsOf asked, string slug, DateTime latest, CancellationToken ct)
    {
        if (asked.Exact is not null)
            return (asked.In(TimeZoneInfo.Utc, latest) ?? throw Wrong($"{asked} is in the future."), null);
        var until = latest;
        foreach (var report in await Candidates(asked, slug, latest, ct))
        {
            var zone = await Zone(report.No, ct);
            until = asked.In(zone, latest) ?? throw Wrong($"{asked} is in the future, by the time zone {zone.Id} of the report '{report.Slug}'.");
            if (!report.ByLatest)
                return (until, null);
            var position = await At(until, ct);
            if (await published.WasPublic(report, position, ct))
                return (until, report);
        }
        return (until, null);
    }

    /// <summary>
    /// The reports that a time can be of: the one named; for <c>latest</c> those that had gone public when the day had ended everywhere, the highest year first.
    /// Where none had, the one of the lowest year says when its day ended.
    /// </summary>
    async Task<IReadOnlyList<ReportRef>> Candidates(AsOf asked, string slug, DateTime latest, CancellationToken ct)
    {
        var ever = await published.EverPublic(slug, ct);
        if (ever is [] or [{ ByLatest: false }, ..] || asked.Day >= DateOnly.FromDateTime(latest))
            return ever;
        var end = await At(asked.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddDays(2), ct);
        var since = await published.FirstPublic(ct);
        List<ReportRef> then = [.. ever.Where(r => since.GetValueOrDefault(r.No) <= end)];
        return then.Count > 0 ? then : [ever[^1]];
    }

    /// <summary>The time zone that the report's newest public text names; UTC where all of them were erased.</summary>
    async Task<TimeZoneInfo> Zone(long reportNo, CancellationToken ct)
    {
        var (first, again) = (Words.Of(PublicationAction.Published), Words.Of(PublicationAction.Refreshed));
        // In each language the newest is found by the index, so that a long past costs no more than a short one.
        var (newest, body) = (0L, (byte[]?)null);
        foreach (var language in languages.Tags)
            if (await db.Publications.AsNoTracking().Where(p => p.EntryNo == reportNo && p.Language == language && p.Body != null && (p.Action == first || p.Action == again))
                .OrderByDescending(p => p.Sequence).Select(p => new { p.Sequence, p.Body }).FirstOrDefaultAsync(ct) is { } text && text.Sequence > newest)
                (newest, body) = (text.Sequence, text.Body);
        return body is not null && Cards.Texts(body, "timeZone"u8) is [var id] && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
    }

    /// <summary>The languages that were configured at a position.</summary>
    async Task<Languages> Then(long position, CancellationToken ct) => await published.Configured(position, ct) ?? languages;

    /// <summary>An edition's moment. It stays readable when the report is withdrawn later.</summary>
    async Task<Moment> InEdition(string slug, string number, CancellationToken ct)
    {
        var report = await published.Citable(slug, ct);
        var editions = db.Editions.AsNoTracking().Where(e => e.ReportNo == report.No);
        var wanted = Number(number);
        var found = await editions.Where(e => e.Number == wanted || e.Number == wanted - 1).OrderByDescending(e => e.Number).Select(e => new { e.Number, e.Sequence }).ToListAsync(ct);
        if (found.Count == 0 || found[0].Number != wanted)
            throw Unknown(report, number, await editions.CountAsync(ct));
        var then = await Then(found[0].Sequence, ct);
        return new()
        {
            Position = found[0].Sequence,
            Languages = then,
            HadLanguages = then.Serialize().AsSpan().SequenceEqual(languages.Serialize()),
            Report = report,
            Edition = wanted,
            Before = found.Count > 1 ? found[1].Sequence : null,
        };
    }

    /// <summary>An edition's number as an address has it; 0, which none has, where it is no number.</summary>
    public static int Number(string text) => WholeNumber.TryRead(text, out int number) ? number : 0;

    public static ProblemException Unknown(ReportRef report, string number, int count) =>
        new(ProblemTypes.UnknownEdition, count == 0 ? $"The report '{report.Slug}' has no edition yet." : $"The report '{report.Slug}' has no edition '{number}'; there are {count}, numbered from 1.")
        {
            More = new Dictionary<string, object?> { ["editions"] = count },
        };
}
