using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Reviews;

/// <summary>Somebody for whom things wait: what they were asked to review, and what they wrote and was rejected.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Reads">Where they may read drafts.</param>
/// <param name="Approves">Where they may approve.</param>
sealed record Waiter(Guid Actor, GrantedScope Reads, GrantedScope Approves);

/// <summary>Finds what waits for somebody.</summary>
static class WaitingReviews
{
    /// <summary>How many are found at most.</summary>
    public const int Most = 100;

    /// <summary>
    /// The requests that wait for somebody: those that name them, and those that name a role that they have, unless they
    /// asked themselves.
    /// </summary>
    public static IQueryable<InvitedReview> WaitingFor(this ReportsDb db, Waiter waiter)
    {
        var me = waiter.Actor;
        var ofRole = db.RequestsIn(waiter.Approves).Where(r => r.Role != null && r.RequestedBy != me);
        return db.ByPerson(
                db.RequestsIn(waiter.Reads)
                    .Where(r =>
                        ofRole.Any(o => o.Id == r.Id) || db.ReviewInvitations.Any(a => a.RequestId == r.Id && a.ActorId == me)
                    )
            )
            .Where(a => a.Open > 0 && (a.Actor == null || a.Actor == me));
    }

    /// <summary>The open requests about nothing but what is granted.</summary>
    public static IQueryable<ReviewRequestRow> RequestsIn(this ReportsDb db, GrantedScope scope)
    {
        var open = db.OpenRequests().AsNoTracking();
        if (scope.Reports is not { } some)
            return open;
        var releases = db.ReleasesInScope(scope);
        return open.Where(r =>
            r.EntryNo == null
                ? releases.Any(x => x.Id == r.ReleaseId)
                : db.Entries.Any(e => e.No == r.EntryNo && (some.Contains(e.ReportNo) || some.Contains(e.No)))
        );
    }

    /// <summary>
    /// The entries whose newest revision was rejected, and that somebody saved or asked a review for: they have to mend
    /// them.
    /// </summary>
    public static IQueryable<EntryRow> ToMend(this ReportsDb db, Waiter waiter)
    {
        var (me, open) = (waiter.Actor, db.OpenRequests());
        return db
            .Entries.AsNoTracking()
            .Existing()
            .Where(e =>
                e.ReviewState == ReviewStates.Rejected
                && e.ReviewedRevision == e.Head
                && (
                    db.Revisions.Any(r => r.EntryNo == e.No && r.Number == e.Head && r.SavedBy == me)
                    || open.Any(r =>
                        r.RequestedBy == me
                        && (
                            r.EntryNo == e.No
                            || (
                                r.EntryNo == null
                                && db.ReviewVerdicts.Any(v =>
                                    v.EndedAt == null
                                    && v.EntryNo == e.No
                                    && v.Revision == e.Head
                                    && v.ReleaseId == r.ReleaseId
                                )
                            )
                        )
                    )
                )
            );
    }

    /// <summary>The entries that wait for somebody, to be reviewed or to be mended.</summary>
    public static IQueryable<EntryRow> WaitFor(this IQueryable<EntryRow> entries, ReportsDb db, Waiter waiter)
    {
        var (me, waiting, mending) = (waiter.Actor, db.WaitingFor(waiter), db.ToMend(waiter));
        var (said, released) = (db.CurrentVerdicts(), db.ReleasedRevisions());
        return entries.Where(e =>
            mending.Any(m => m.No == e.No)
            || waiting.Any(w => w.Request.EntryNo == e.No)
            || waiting.Any(w =>
                w.Request.EntryNo == null
                && released.Any(i =>
                    i.ReleaseId == w.Request.ReleaseId
                    && i.EntryNo == e.No
                    && !said.Any(v =>
                        v.EntryNo == e.No && v.Revision == i.Revision && (w.Actor == null || v.By == me)
                    )
                )
            )
        );
    }

    /// <summary>The releases that wait for somebody to review all or some of them.</summary>
    public static IQueryable<ReleaseRow> WaitFor(this IQueryable<ReleaseRow> releases, ReportsDb db, Waiter waiter)
    {
        var waiting = db.WaitingFor(waiter);
        return releases.Where(r => waiting.Any(w => w.Request.ReleaseId == r.Id));
    }
}
