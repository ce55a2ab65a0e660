using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Releases;

/// <summary>What an actor has in releases and previews, which they lose when they leave.</summary>
static class Leavers
{
    /// <summary>Takes back the actor's approvals of what is not public yet.</summary>
    /// <returns>How many there were.</returns>
    public static Task<int> TakeBackApprovals(this ReportsDb db, Guid actor, CancellationToken ct) =>
        db
            .ReleaseItems.Where(i =>
                i.ApprovedBy == actor
                && db.Releases.Any(r => r.Id == i.ReleaseId && ReleaseStates.Publishable.Contains(r.State))
            )
            .ExecuteUpdateAsync(
                i =>
                    i.SetProperty(r => r.ApprovedBy, (Guid?)null)
                        .SetProperty(r => r.ApprovedAt, (DateTime?)null)
                        .SetProperty(r => r.ApprovedRevision, (int?)null),
                ct
            );

    /// <summary>Revokes the actor's preview links.</summary>
    /// <returns>How many worked.</returns>
    public static Task<int> RevokePreviewLinks(this ReportsDb db, Guid actor, DateTime now, CancellationToken ct) =>
        db
            .PreviewLinks.Where(l => l.CreatedBy == actor && l.RevokedAt == null)
            .ExecuteUpdateAsync(l => l.SetProperty(r => r.RevokedAt, now), ct);
}
