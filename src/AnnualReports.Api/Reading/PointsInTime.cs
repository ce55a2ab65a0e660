using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reading;

/// <summary>
/// Finds the position of the log that a request asks about: by <c>asOf</c>, or by an edition's number.
/// </summary>
sealed class PointsInTime(ReportsDb db, PublicEntries published, Languages languages, TimeProvider time)
{
    /// <summary>
    /// The longest time until a transaction is visible. A point in time that is more recent can still get a record.
    /// </summary>
    static readonly TimeSpan MostDelay = TimeSpan.FromMinutes(5);

    public async Task<PointInTime> Of(PublicRequest request, CancellationToken ct)
    {
        var report = request.Report ?? "";
        if (request.Edition is { } number)
            return await InEdition(report, number, ct);
        if (request.AsOf is not { } asOf)
            return new() { Languages = languages };
        var head = await db.LogHead.AsNoTracking().SingleAsync(ct);
        var now = time.Now();
        // The clock of the log may be slightly ahead of this one. What it has recorded is not in the future.
        var latest = now > head.At ? now : head.At;
        var (until, found) = await Until(asOf, report, latest, ct);
        var position = await At(until, ct);
        var then = await Then(position, ct);
        return new()
        {
            Position = position,
            Languages = then,
            Report = found,
            AsOf = asOf.Date is null ? Instants.Text(until) : asOf.ToString(),
            Until = until,
            IsFinal = head.At > until || until < now - MostDelay,
            HadLanguages = then.Serialize().AsSpan().SequenceEqual(languages.Serialize()),
        };
    }

    /// <summary>The position of the last record up to a time.</summary>
    async Task<long> At(DateTime until, CancellationToken ct) =>
        await db
            .Publications.AsNoTracking()
            .Where(p => p.At <= until)
            .OrderByDescending(p => p.At)
            .ThenByDescending(p => p.Sequence)
            .Select(p => p.Sequence)
            .FirstOrDefaultAsync(ct);

    /// <summary>
    /// The last instant that counts. A date ends in the report's time zone, and a time without an offset is in that
    /// zone. <c>latest</c> means the report with the highest year that was public when the date ended in its own time
    /// zone.
    /// </summary>
    async Task<(DateTime Until, ReportRef? Report)> Until(
        AsOf asOf,
        string slug,
        DateTime latest,
        CancellationToken ct
    )
    {
        if (asOf.Exact is not null)
            return (asOf.In(TimeZoneInfo.Utc, latest) ?? throw AsOf.Wrong($"{asOf} is in the future."), null);
        var until = latest;
        foreach (var report in await Candidates(asOf, slug, latest, ct))
        {
            var zone = await Zone(report.No, ct);
            until =
                asOf.In(zone, latest)
                ?? throw AsOf.Wrong(
                    $"{asOf} is in the future, by the time zone {zone.Id} of the report '{report.Slug}'."
                );
            if (!report.ByLatest)
                return (until, null);
            var position = await At(until, ct);
            if (await published.WasPublic(report, position, ct))
                return (until, report);
        }
        return (until, null);
    }

    /// <summary>
    /// The reports whose time zone may decide: the one that is named; for <c>latest</c>, those that were public when
    /// the day had ended everywhere, the highest year first. If none was, the one with the lowest year decides.
    /// </summary>
    async Task<IReadOnlyList<ReportRef>> Candidates(AsOf asOf, string slug, DateTime latest, CancellationToken ct)
    {
        var ever = await published.EverPublic(slug, ct);
        if (ever is [] or [{ ByLatest: false }, ..] || asOf.Day >= DateOnly.FromDateTime(latest))
            return ever;
        var end = await At(asOf.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddDays(2), ct);
        var since = await published.FirstPublic(ct);
        List<ReportRef> then = [.. ever.Where(r => since.GetValueOrDefault(r.No) <= end)];
        return then.Count > 0 ? then : [ever[^1]];
    }

    /// <summary>The time zone in the report's newest public text; UTC if all its texts were erased.</summary>
    async Task<TimeZoneInfo> Zone(long reportNo, CancellationToken ct)
    {
        var (first, again) = (
            PublicationActions.Published,
            PublicationActions.Refreshed
        );
        // The newest text in each language is found by the index, so a long past costs no more than a short one.
        var (newest, body) = (0L, (byte[]?)null);
        foreach (var language in languages.Tags)
            if (
                await db
                    .Publications.AsNoTracking()
                    .Where(p =>
                        p.EntryNo == reportNo
                        && p.Language == language
                        && p.Body != null
                        && (p.Action == first || p.Action == again)
                    )
                    .OrderByDescending(p => p.Sequence)
                    .Select(p => new { p.Sequence, p.Body })
                    .FirstOrDefaultAsync(ct)
                    is { } text
                && text.Sequence > newest
            )
                (newest, body) = (text.Sequence, text.Body);
        return
            body is not null
            && Cards.Texts(body, "timeZone"u8) is [var id]
            && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : TimeZoneInfo.Utc;
    }

    /// <summary>The languages that were configured at a position.</summary>
    async Task<Languages> Then(long position, CancellationToken ct) => await db.Configured(position, ct) ?? languages;

    /// <summary>The position of an edition. Editions stay readable when the report is withdrawn later.</summary>
    async Task<PointInTime> InEdition(string slug, string number, CancellationToken ct)
    {
        var report = await published.Citable(slug, ct);
        var editions = db.Editions.AsNoTracking().Where(e => e.ReportNo == report.No);
        var wanted = Number(number);
        var found = await editions
            .Where(e => e.Number == wanted || e.Number == wanted - 1)
            .OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Sequence })
            .ToListAsync(ct);
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

    /// <summary>The number of an edition in an address. If it is not a number, it is 0, which no edition has.</summary>
    public static int Number(string text) => WholeNumber.TryRead(text, out int number) ? number : 0;

    public static ProblemException Unknown(ReportRef report, string number, int count) =>
        new(
            ProblemTypes.UnknownEdition,
            count == 0
                ? $"The report '{report.Slug}' has no edition yet."
                : $"The report '{report.Slug}' has no edition '{number}'; there are {count}, numbered from 1."
        )
        {
            More = new Dictionary<string, object?> { ["editions"] = count },
        };
}
