using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Publishing;

/// <summary>The scheduled releases: which of them are due, how often they were tried, and what stops them.</summary>
sealed class ReleaseSchedule(ReportsDb db, ReleaseStore releases, ReleaseItems items, TimeProvider time)
{
    /// <summary>The scheduled releases that are due and may be tried now, earliest first.</summary>
    public Task<List<ReleaseRow>> Due(CancellationToken ct)
    {
        var now = time.Now();
        return Scheduled(now).Where(r => r.NextTryAt == null || r.NextTryAt <= now).ToListAsync(ct);
    }

    /// <summary>The releases that are scheduled until then, earliest first.</summary>
    public Task<List<ReleaseRow>> ScheduledUntil(DateTime end, CancellationToken ct) => Scheduled(end).ToListAsync(ct);

    IQueryable<ReleaseRow> Scheduled(DateTime end) =>
        db
            .Releases.AsNoTracking()
            .Where(r => r.State == ReleaseStates.Scheduled && r.DueAt <= end)
            .OrderBy(r => r.DueAt)
            .ThenBy(r => r.Id);

    /// <summary>
    /// Counts a try before it begins and sets the time of the next one, so that it is counted even if the instance does
    /// not survive it.
    /// </summary>
    /// <returns>Whether it is this instance's turn.</returns>
    public async Task<bool> BeginTry(ReleaseRow release, TimeSpan untilNext, CancellationToken ct)
    {
        DateTime? next = time.Now() + untilNext;
        var waiting = db.Releases.Where(r =>
            r.Id == release.Id && r.State == ReleaseStates.Scheduled && r.Version == release.Version
        );
        var tries = release.Tries;
        return await db.Write(
                token =>
                    waiting
                        .Where(r => r.Tries == tries)
                        .ExecuteUpdateAsync(
                            r => r.SetProperty(x => x.Tries, tries + 1).SetProperty(x => x.NextTryAt, next),
                            token
                        ),
                token => waiting.AnyAsync(r => r.Tries == tries + 1 && r.NextTryAt == next, token),
                ct,
                isAudited: false
            ) == 1;
    }

    /// <summary>Takes a counted try back, if it failed for a reason outside the release.</summary>
    public Task TakeBackTry(ReleaseRow release, CancellationToken ct) =>
        db
            .Releases.Where(r =>
                r.Id == release.Id
                && r.State == ReleaseStates.Scheduled
                && r.Version == release.Version
                && r.Tries == release.Tries + 1
            )
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Tries, release.Tries), ct);

    /// <summary>
    /// Finds the obstacles of a scheduled release again, as the person who scheduled it, and stores them.
    /// </summary>
    /// <returns>The obstacles, if they have changed and this instance stored them; otherwise null.</returns>
    public async Task<IReadOnlyList<ReleaseObstacle>?> Judge(ReleaseRow release, CancellationToken ct)
    {
        var (judged, _) = await releases.Preflight(release, release.ScheduledBy ?? release.CreatedBy, ct);
        IReadOnlyList<ReleaseObstacle> stops = [.. judged.Refusals.SelectMany(ReleaseObstacle.Of)];
        var (before, now) = (release.Problems, ReleaseObstacle.Written(stops));
        if (before == now)
            return null;
        var waiting = db.Releases.Where(r =>
            r.Id == release.Id && r.State == ReleaseStates.Scheduled && r.Version == release.Version
        );
        return
            await db.Write(
                token =>
                    waiting
                        .Where(r => r.Problems == before)
                        .ExecuteUpdateAsync(r => r.SetProperty(x => x.Problems, now), token),
                token => waiting.AnyAsync(r => r.Problems == now, token),
                ct,
                isAudited: false
            ) == 1
            ? stops
            : null;
    }

    /// <summary>Marks a due release as failed in a transaction of its own, unless it was changed meanwhile.</summary>
    public async Task<bool> Fail(ReleaseRow release, Refusal why, CancellationToken ct)
    {
        var stops = (await releases.Refusals(release, release.ScheduledBy ?? release.CreatedBy, ct))
            .SelectMany(ReleaseObstacle.Of)
            .ToList();
        return await Fail(release, stops.Count > 0 ? stops : [.. ReleaseObstacle.Of(why)], ct);
    }

    /// <summary>The same, if the obstacles are known.</summary>
    public async Task<bool> Fail(ReleaseRow release, IReadOnlyList<ReleaseObstacle> why, CancellationToken ct)
    {
        var (id, version, stamp, problems) = (release.Id, release.Version, Guid.NewGuid(), ReleaseObstacle.Written(why));
        return await db.Write(
            async token =>
            {
                if (
                    await db
                        .Releases.Where(r => r.Id == id && r.State == ReleaseStates.Scheduled && r.Version == version)
                        .ExecuteUpdateAsync(
                            r =>
                                r.SetProperty(x => x.State, ReleaseStates.Failed)
                                    .SetProperty(x => x.Problems, problems)
                                    .SetProperty(x => x.Version, x => x.Version + 1)
                                    .SetProperty(x => x.Stamp, stamp)
                                    .SetProperty(x => x.Tries, 0)
                                    .SetProperty(x => x.NextTryAt, (DateTime?)null),
                            token
                        ) == 0
                )
                    return false;
                await items.Unpin(id, token);
                db.Act.Changes.Add(new() { Target = $"release {id}", Detail = ReleaseStates.Failed });
                var told = db.Event(EventTypes.ReleaseFailed, id);
                told.ReportNo = release.ReportNo == 0 ? null : release.ReportNo;
                await db.Add(told, token);
                return true;
            },
            token => db.Releases.AnyAsync(r => r.Id == id && r.Stamp == stamp, token),
            ct
        );
    }
}
