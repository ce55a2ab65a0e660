using System.Text.Json;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Publishes releases: all of one in one transaction, in which it is also claimed, so that it happens once, whoever tries.</summary>
sealed class Releases(ReportsDb db, KindSet kinds, PublicationLog log, PublicStates states, ReleaseItems items, Editions editions, TimeProvider time)
{
    /// <summary>Publishes a release of this version; null: whatever that is, if the release is due, and then as the one who scheduled it.</summary>
    /// <returns>The records appended; null where another published or changed it before.</returns>
    public async Task<IReadOnlyList<Publication>?> Publish(Guid id, int? expected, Guid by, CancellationToken ct)
    {
        var ahead = await Prepare(id, expected, by, ct);
        var stamp = Guid.NewGuid();
        return await log.Write(
            async token =>
            {
                var isSo = ahead is not null && await log.LockAt(ahead.Prepared, token);
                if (!isSo)
                    await log.Lock(token);
                if (!await Claim(id, expected, stamp, token))
                    return null;
                var release = await db.Releases.AsNoTracking().SingleAsync(r => r.Id == id, token);
                var occasion = OccasionOf(release, expected, by);
                // Claiming counts as a change of the release: without another, it is the one that was prepared.
                isSo &= release.Version == ahead?.Release.Version + 1;
                var found = isSo ? ahead!.Found : await items.Of(release, token);
                var records = isSo ? (await log.Append(ahead!.Prepared, occasion, token)).Records
                    : await log.PublishInside(inner => Changes(release, found, inner), occasion, token);
                await items.Pin(release, found, token, forGood: true);
                if (release.Edition)
                    await editions.FreezeInside(ReportOf(release, found), release.EditionLabel, Notes.Read(release.EditionNote), id, occasion.By, token);
                await Finish(release, records, token);
                return records;
            },
            token => db.Releases.AnyAsync(r => r.Id == id && r.Stamp == stamp, token), ct);
    }

    static Occasion OccasionOf(ReleaseRow release, int? expected, Guid by) =>
        new(expected is null ? release.ScheduledBy ?? release.CreatedBy : by) { Release = release.Id, Override = release.Override };

    /// <summary>A release as it was read before the log was locked, and what it would append.</summary>
    sealed record Ahead(ReleaseRow Release, IReadOnlyList<ReleaseItem> Found, Prepared Prepared);

    /// <summary>Reads and renders a release before the log is locked; null where it can't be, which is then found out under the lock.</summary>
    async Task<Ahead?> Prepare(Guid id, int? expected, Guid by, CancellationToken ct)
    {
        if (await db.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && ReleaseStates.Publishable.Contains(r.State), ct) is not { } release)
            return null;
        IReadOnlyList<ReleaseItem> found = [];
        var prepared = await log.Prepare(
            async token => await Changes(release, found = await items.Of(release, token), token), OccasionOf(release, expected, by), ct);
        return prepared is null ? null : new(release, found, prepared);
    }

    /// <summary>Everything that would stop it now; and what it would do.</summary>
    public Task<(IReadOnlyList<Stop> Stops, IReadOnlyList<ReleaseItem> Items)> Preflight(ReleaseRow release, Guid by, CancellationToken ct) => db.ReadTogether(async token =>
    {
        return ((IReadOnlyList<Stop>)[.. (await WhatStops(release, by, token)).SelectMany(Stop.Of)], await items.Of(release, token));
    }, ct);

    /// <summary>Everything that would stop it now, within the caller's transaction.</summary>
    public async Task<IReadOnlyList<Refusal>> WhatStops(ReleaseRow release, Guid by, CancellationToken ct, long? onlyEntry = null)
    {
        try
        {
            var found = await items.Of(release, ct);
            return await log.WhatStops(await Changes(release, onlyEntry is null ? found : [.. found.Where(i => i.Row.No == onlyEntry)], ct), new(by) { Release = release.Id, Override = release.Override }, ct);
        }
        catch (Refusal refusal)
        {
            return [refusal];
        }
    }

    /// <summary>The scheduled releases that are due and may be tried now, the earliest first.</summary>
    public Task<List<ReleaseRow>> Due(CancellationToken ct)
    {
        var now = time.Now();
        return Scheduled(now).Where(r => r.NextTryAt == null || r.NextTryAt <= now).ToListAsync(ct);
    }

    /// <summary>The releases that are scheduled until then, the earliest first.</summary>
    public Task<List<ReleaseRow>> ScheduledUntil(DateTime end, CancellationToken ct) => Scheduled(end).ToListAsync(ct);

    IQueryable<ReleaseRow> Scheduled(DateTime end) =>
        db.Releases.AsNoTracking().Where(r => r.State == ReleaseStates.Scheduled && r.DueAt <= end).OrderBy(r => r.DueAt).ThenBy(r => r.Id);

    /// <summary>Counts a try before it begins, and says when the next one may: an instance that does not survive it has counted it all the same.</summary>
    /// <returns>Whether it is this instance's turn.</returns>
    public async Task<bool> BeginTry(ReleaseRow release, TimeSpan untilNext, CancellationToken ct)
    {
        DateTime? next = time.Now() + untilNext;
        var waiting = db.Releases.Where(r => r.Id == release.Id && r.State == ReleaseStates.Scheduled && r.Version == release.Version);
        var tries = release.Tries;
        return await db.Write(
            token => waiting.Where(r => r.Tries == tries)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.Tries, tries + 1).SetProperty(x => x.NextTryAt, next), token),
            token => waiting.AnyAsync(r => r.Tries == tries + 1 && r.NextTryAt == next, token), ct) == 1;
    }

    /// <summary>Takes back that a try was counted, where the release is not to blame for its end.</summary>
    public Task TakeBackTry(ReleaseRow release, CancellationToken ct) => db.Releases
        .Where(r => r.Id == release.Id && r.State == ReleaseStates.Scheduled && r.Version == release.Version && r.Tries == release.Tries + 1)
        .ExecuteUpdateAsync(r => r.SetProperty(x => x.Tries, release.Tries), ct);

    /// <summary>Judges anew what would stop a scheduled release, as the one who scheduled it, and notes it.</summary>
    /// <returns>What would stop it, where that has changed and this instance noted it; else null.</returns>
    public async Task<IReadOnlyList<Stop>?> Judge(ReleaseRow release, CancellationToken ct)
    {
        var (stops, _) = await Preflight(release, release.ScheduledBy ?? release.CreatedBy, ct);
        var (before, now) = (release.Problems, Written(stops));
        if (before == now)
            return null;
        var waiting = db.Releases.Where(r => r.Id == release.Id && r.State == ReleaseStates.Scheduled && r.Version == release.Version);
        return await db.Write(
            token => waiting.Where(r => r.Problems == before).ExecuteUpdateAsync(r => r.SetProperty(x => x.Problems, now), token),
            token => waiting.AnyAsync(r => r.Problems == now, token), ct) == 1 ? stops : null;
    }

    /// <summary>What would stop a scheduled release, as its row keeps it; null where nothing does.</summary>
    public static string? Written(IReadOnlyList<Stop> stops) => stops.Count == 0 ? null : JsonSerializer.Serialize(stops);

    /// <summary>Marks a due release as failed, in a transaction of its own, unless it was changed meanwhile.</summary>
    public async Task<bool> Fail(ReleaseRow release, Refusal why, CancellationToken ct)
    {
        var stops = (await WhatStops(release, release.ScheduledBy ?? release.CreatedBy, ct)).SelectMany(Stop.Of).ToList();
        return await Fail(release, stops.Count > 0 ? stops : [.. Stop.Of(why)], ct);
    }

    /// <summary>The same, for what is known to stop it.</summary>
    public async Task<bool> Fail(ReleaseRow release, IReadOnlyList<Stop> why, CancellationToken ct)
    {
        var (id, version, stamp, problems) = (release.Id, release.Version, Guid.NewGuid(), Written(why));
        return await db.Write(
            async token =>
            {
                if (await db.Releases.Where(r => r.Id == id && r.State == ReleaseStates.Scheduled && r.Version == version).ExecuteUpdateAsync(
                    r => r.SetProperty(x => x.State, ReleaseStates.Failed).SetProperty(x => x.Problems, problems)
                        .SetProperty(x => x.Version, x => x.Version + 1)
                        .SetProperty(x => x.Stamp, stamp).SetProperty(x => x.Tries, 0).SetProperty(x => x.NextTryAt, (DateTime?)null), token) == 0)
                    return false;
                await items.Unpin(id, token);
                return true;
            },
            token => db.Releases.AnyAsync(r => r.Id == id && r.Stamp == stamp, token), ct);
    }

    async Task<bool> Claim(Guid id, int? expected, Guid stamp, CancellationToken ct)
    {
        var now = time.Now();
        var claimable = expected is { } version
            ? db.Releases.Where(r => r.Id == id && r.Version == version && ReleaseStates.Publishable.Contains(r.State))
            : db.Releases.Where(r => r.Id == id && r.State == ReleaseStates.Scheduled && r.DueAt <= now);
        return await claimable.ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ReleaseStates.Published).SetProperty(x => x.Version, x => x.Version + 1).SetProperty(x => x.Stamp, stamp), ct) == 1;
    }

    async Task Finish(ReleaseRow release, IReadOnlyList<Publication> records, CancellationToken ct)
    {
        var at = records.Count > 0 ? records[^1].At : time.Now();
        long? sequence = records.Count > 0 ? records[^1].Sequence : null;
        await db.Releases.Where(r => r.Id == release.Id).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.PublishedAt, at).SetProperty(x => x.Sequence, sequence).SetProperty(x => x.Problems, (string?)null), ct);
    }

    /// <summary>The one report that the release is about.</summary>
    long ReportOf(ReleaseRow release, IReadOnlyList<ReleaseItem> found)
    {
        if (release.ReportNo != 0)
            return release.ReportNo;
        long[] reports = [.. found.Select(i => kinds[i.Row.Kind].IsReport ? i.Row.No : i.Row.ReportNo).Where(no => no != 0).Distinct()];
        return reports.Length == 1 ? reports[0] : throw Refusal.Invalid([new("/edition", $"An edition is of one report; the release is about {reports.Length}.")]);
    }

    async Task<IReadOnlyList<Change>> Changes(ReleaseRow release, IReadOnlyList<ReleaseItem> found, CancellationToken ct)
    {
        if (found.Count == 0 && release.ReportNo == 0)
            throw Refusal.Invalid([new("/items", "The release has no items. Add what it should publish.")]);
        if (release.Edition)
            ReportOf(release, found);
        List<Fault> faults = [.. found.Where(i => i.Row.DeletedAt is not null).Select(i => Fault(i, "/items", "It was deleted. Remove it from the release.")),
            .. found.Where(i => i.Row.DeletedAt is null && i.Languages.IsEmpty).Select(i => Fault(i, "/languages", i.Item.Action == ReleaseActions.Withdraw
                ? "It is public in no language, so there is nothing to withdraw. Remove it from the release."
                : $"Revision {i.Revision} has no text in any language. Write one, or remove it from the release."))];
        if (faults.Count > 0)
            throw Refusal.Invalid(faults);
        var entries = (await states.Entries([.. found.Select(i => i.Row).DistinctBy(r => r.No)], ct)).ToDictionary(e => e.No);
        return [.. found.Select(i => i.ToChange(entries[i.Row.No], release))];
    }

    Fault Fault(ReleaseItem item, string pointer, string message) =>
        new(pointer, message, $"{kinds[item.Row.Kind].Segment}/{item.Row.Slug}") { Id = item.Row.Id };
}
