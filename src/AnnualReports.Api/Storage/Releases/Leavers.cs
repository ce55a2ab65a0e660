using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Releases;

/// <summary>What an actor has in releases and previews, which they lose when they leave.</summary>
static class Leavers
{
    /// <summary>
    /// Takes back the actor's approvals of what is not public yet. Each is told of by its entry, and the release has a new
    /// version, so that whoever has read it with the approval can't publish it so.
    /// </summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> TakeBackApprovals(this ReportsDb db, Guid actor, CancellationToken ct)
    {
        var (approved, stamp) = (Approved(db, actor), Guid.NewGuid());
        // First, because this locks the releases.
        await db
            .Releases.Where(r => approved.Any(i => i.ReleaseId == r.Id))
            .ExecuteUpdateAsync(
                r => r.SetProperty(x => x.Version, x => x.Version + 1).SetProperty(x => x.Stamp, stamp),
                ct
            );
        await db.AuditItems(approved, "approval taken back", ct);
        return await approved.ExecuteUpdateAsync(
            i =>
                i.SetProperty(r => r.ApprovedBy, (Guid?)null)
                    .SetProperty(r => r.ApprovedAt, (DateTime?)null)
                    .SetProperty(r => r.ApprovedRevision, (int?)null),
            ct
        );
    }

    static IQueryable<ReleaseItemRow> Approved(ReportsDb db, Guid actor) =>
        db.ReleaseItems.Where(i =>
            i.ApprovedBy == actor
            && db.Releases.Any(r => r.Id == i.ReleaseId && ReleaseStates.Publishable.Contains(r.State))
        );

    /// <summary>Revokes the actor's preview links.</summary>
    /// <returns>How many worked.</returns>
    public static Task<int> RevokePreviewLinks(this ReportsDb db, Guid actor, DateTime now, CancellationToken ct) =>
        db
            .PreviewLinks.Where(l => l.CreatedBy == actor && l.RevokedAt == null)
            .ExecuteUpdateAsync(l => l.SetProperty(r => r.RevokedAt, now), ct);
}
