using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Publishing;

/// <summary>Schedules releases and finds their obstacles, within the transaction that changes them.</summary>
sealed class ReleaseScheduling(
    ReportsDb db,
    ReleaseItems items,
    ReleaseStore releases,
    ReportZones zones,
    ReleaseProblems problems,
    TimeProvider time
)
{
    public async Task Schedule(ReleaseRow row, NamedInstant at, bool force, CancellationToken ct)
    {
        if (row.ReportNo == 0 && at.Exact is null && !await db.ReleaseItems.AnyAsync(i => i.ReleaseId == row.Id, ct))
            throw Refusal.Invalid([
                new(
                    "/at",
                    $"The release has no items yet to take the time zone of {at} from, and none to schedule. Add items first."
                ),
            ]);
        if (!at.TryRead([.. (await zones.Of([row], ct))[row.Id]], out var due, out var why))
            throw Refusal.Invalid([new("/at", why)]);
        if (due <= time.Now())
            throw Refusal.Invalid([new("/at", ReleaseRequests.Passed(due))]);
        await items.Unpin(row.Id, ct);
        var found = await items.Of(row, ct);
        if (found.Count == 0)
            throw Refusal.Invalid([
                new(
                    "/at",
                    row.ReportNo == 0
                        ? "The release has no items to schedule. Add them first."
                        : "Nothing of the report has changed, so there is nothing to schedule."
                ),
            ]);
        (row.State, row.DueAt, row.ScheduledBy, row.Tries, row.NextTryAt) = (ReleaseStates.Scheduled, due, db.Actor, 0, null);
        await items.Pin(row, found, ct);
        var obstacles = await Obstacles(row, ct);
        row.Problems =
            obstacles.Count == 0 || force
                ? ReleaseObstacle.Written(obstacles)
                : throw await problems.NotReady(obstacles, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// The obstacles that the release has now. An item with an older revision than the public one is refused even with
    /// <c>force</c>, because that never resolves itself.
    /// </summary>
    async Task<IReadOnlyList<ReleaseObstacle>> Obstacles(ReleaseRow row, CancellationToken ct)
    {
        var refusals = await releases.Refusals(row, row.ScheduledBy ?? row.CreatedBy, ct);
        if (row.ReportNo == 0 && refusals.FirstOrDefault(r => r.Reason == RefusalReason.OlderThanLive) is { } older)
            throw older;
        return [.. refusals.SelectMany(ReleaseObstacle.Of)];
    }

    public async Task Unschedule(ReleaseRow row, CancellationToken ct)
    {
        (row.State, row.DueAt, row.ScheduledBy, row.Problems, row.Tries, row.NextTryAt) = (
            ReleaseStates.Planned,
            null,
            null,
            null,
            0,
            null
        );
        await items.Unpin(row.Id, ct);
    }

    /// <summary>
    /// Refuses an item with an older revision than the public one when it is added, not only when the release is due.
    /// </summary>
    public async Task CheckOlder(ReleaseRow row, Guid by, CancellationToken ct, long? onlyEntry = null)
    {
        if (
            row.ReportNo == 0
            && await releases.Refusals(row, by, ct, onlyEntry) is { } stops
            && stops.FirstOrDefault(s => s.Reason == RefusalReason.OlderThanLive) is { } older
        )
            throw older;
    }
}
