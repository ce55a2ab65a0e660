using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Releases;

/// <summary>
/// The approvals of single items of releases, which end when whoever gave one rejects the revision. A release gets a new
/// version then, so that whoever has read it with the approval can't publish it so.
/// </summary>
static class ItemApprovals
{
    const int Batch = 500;

    /// <summary>
    /// Locks the releases that have such approvals of these entries by the actor. It is done before the entries are locked,
    /// because releases come first everywhere.
    /// </summary>
    public static async Task LockApproved(this ReportsDb db, IEnumerable<long> entryNos, CancellationToken ct)
    {
        foreach (var batch in entryNos.Chunk(Batch))
        {
            var approved = Approved(db, batch);
            if (await approved.AnyAsync(ct))
                await db
                    .Releases.Where(r => approved.Any(i => i.ReleaseId == r.Id))
                    .ExecuteUpdateAsync(r => r.SetProperty(x => x.Version, x => x.Version), ct);
        }
    }

    /// <summary>Ends the actor's approvals of these revisions, whose releases are locked.</summary>
    /// <returns>The releases that have another version now.</returns>
    public static async Task<IReadOnlySet<Guid>> EndApprovals(
        this ReportsDb db,
        IReadOnlyCollection<(long EntryNo, int Revision)> rejected,
        CancellationToken ct
    )
    {
        var (ended, revisions) = (new HashSet<Guid>(), rejected.ToHashSet());
        foreach (var batch in rejected.Select(r => r.EntryNo).Chunk(Batch))
        {
            var found = await Approved(db, batch).ToListAsync(ct);
            foreach (var item in found.Where(i => revisions.Contains((i.EntryNo, i.ApprovedRevision ?? 0))))
            {
                (item.ApprovedBy, item.ApprovedAt, item.ApprovedRevision) = (null, null, null);
                ended.Add(item.ReleaseId);
            }
        }
        var stamp = Guid.NewGuid();
        await db.SaveChangesAsync(ct);
        foreach (var batch in ended.Order().Chunk(Batch))
            await db
                .Releases.Where(r => batch.Contains(r.Id))
                .ExecuteUpdateAsync(
                    r => r.SetProperty(x => x.Version, x => x.Version + 1).SetProperty(x => x.Stamp, stamp),
                    ct
                );
        return ended;
    }

    static IQueryable<ReleaseItemRow> Approved(ReportsDb db, long[] entryNos)
    {
        var actor = db.Actor;
        return db.ReleaseItems.Where(i =>
            i.ApprovedBy == actor
            && entryNos.Contains(i.EntryNo)
            && db.Releases.Any(r => r.Id == i.ReleaseId && ReleaseStates.Publishable.Contains(r.State))
        );
    }
}
