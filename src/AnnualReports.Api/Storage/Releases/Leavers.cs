using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Releases;

/// <summary>What an actor has in releases and previews, which they lose when they leave.</summary>
static class Leavers
{
    const int Batch = 500;

    /// <summary>
    /// Takes back the actor's approvals of what is not public yet. Each is told of by its entry, and the release has a new
    /// version, so that whoever has read it with the approval can't publish it so.
    /// </summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> TakeBackApprovals(this ReportsDb db, Guid actor, CancellationToken ct)
    {
        var (approved, stamp) = (Approved(db, actor), Guid.NewGuid());
        // First all that can be published: on SQL Server, an approval that is being given now is seen only once whoever
        // gives it, and has locked its release for that, has committed.
        await db
            .Releases.Where(r => ReleaseStates.Publishable.Contains(r.State))
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Version, x => x.Version), ct);
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

    /// <summary>
    /// Ends what the actor said of revisions that are not public yet: approvals don't count any more, and rejections stop
    /// nobody. Each is told of by its entry.
    /// </summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> TakeBackVerdicts(this ReportsDb db, Guid actor, DateTime now, CancellationToken ct)
    {
        var current = db.ReviewVerdicts.Where(v =>
            v.By == actor
            && v.EndedAt == null
            && !db.Publications.Any(p =>
                p.EntryNo == v.EntryNo && p.Revision == v.Revision && p.Action == PublicationActions.Published
            )
        );
        // The entries first, as everywhere. Then by an update, which on SQL Server waits for a verdict that is being given
        // now; reading would not see it.
        await db
            .Entries.Where(e => current.Any(v => v.EntryNo == e.No))
            .ExecuteUpdateAsync(e => e.SetProperty(r => r.Head, r => r.Head), ct);
        if (await current.ExecuteUpdateAsync(v => v.SetProperty(r => r.EndedAt, now), ct) == 0)
            return 0;
        var ended = await db
            .ReviewVerdicts.AsNoTracking()
            .Where(v => v.By == actor && v.EndedAt == now)
            .Join(db.Entries, v => v.EntryNo, e => e.No, (v, e) => new { Verdict = v, Entry = e })
            .OrderBy(x => x.Entry.No)
            .ThenBy(x => x.Verdict.Revision)
            .ToListAsync(ct);
        await db.StateAgain([.. ended.Select(x => x.Entry.No).Distinct()], ct);
        // An approval of an item of a release is told of with the release already.
        var told = db.Act.Changes.Select(c => (c.EntryNo, c.RevisionAfter)).ToHashSet();
        db.Act.Changes.AddRange(
            ended.Where(x => !told.Contains((x.Entry.No, x.Verdict.Revision))).Select(x => new AuditedChange
            {
                Target = "review",
                EntryNo = x.Entry.No,
                ReportNo = x.Entry.GrantedIn == 0 ? null : x.Entry.GrantedIn,
                RevisionAfter = x.Verdict.Revision,
                Detail = $"{x.Verdict.Verdict}, taken back",
            })
        );
        return ended.Count;
    }

    /// <summary>
    /// Notes with entries of which a verdict has ended what the others say of the revision: that it is rejected, or
    /// approved; and if nobody says anything, that somebody was asked, which counts as long as a request is open.
    /// </summary>
    static async Task StateAgain(this ReportsDb db, long[] entryNos, CancellationToken ct)
    {
        foreach (var batch in entryNos.Chunk(Batch))
        {
            var judged = db.Entries.Where(e =>
                batch.Contains(e.No)
                && (e.ReviewState == ReviewStates.Approved || e.ReviewState == ReviewStates.Rejected)
            );
            var said = db.CurrentVerdicts();
            await judged
                .Where(e => !said.Any(v => v.EntryNo == e.No && v.Revision == e.ReviewedRevision))
                .ExecuteUpdateAsync(e => e.SetProperty(r => r.ReviewState, ReviewStates.Requested), ct);
            // One rejection weighs more than all approvals.
            foreach (var verdict in new[] { ReviewVerdicts.Approved, ReviewVerdicts.Rejected })
                await judged
                    .Where(e =>
                        said.Any(v => v.EntryNo == e.No && v.Revision == e.ReviewedRevision && v.Verdict == verdict)
                    )
                    .ExecuteUpdateAsync(e => e.SetProperty(r => r.ReviewState, verdict), ct);
        }
    }

    /// <summary>
    /// What the actor was asked to review is asked of the others who are named, or of everybody with this role if nobody
    /// else is.
    /// </summary>
    public static async Task PassOnReviews(this ReportsDb db, Guid actor, string role, CancellationToken ct)
    {
        await db
            .ReviewRequests.Where(r =>
                db.ReviewInvitations.Any(a => a.RequestId == r.Id && a.ActorId == actor)
                && !db.ReviewInvitations.Any(a => a.RequestId == r.Id && a.ActorId != actor)
            )
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Role, role), ct);
        await db.ReviewInvitations.Where(a => a.ActorId == actor).ExecuteDeleteAsync(ct);
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
