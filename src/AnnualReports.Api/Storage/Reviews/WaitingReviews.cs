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

    /// <summary>What somebody asked for, if the answer should be there by now; the longest overdue first.</summary>
    public static IQueryable<ReviewRequestRow> Unanswered(this ReportsDb db, Waiter waiter, DateTime now)
    {
        var me = waiter.Actor;
        var invited = db.ByPerson(db.OpenRequests().Where(r => r.RequestedBy == me && r.DueAt < now));
        return db.RequestsIn(waiter.Reads)
            .Where(r => r.RequestedBy == me && r.DueAt < now && invited.Any(a => a.Request.Id == r.Id && a.Open > 0))
            .OrderBy(r => r.DueAt)
            .ThenBy(r => r.Id)
            .Take(Most);
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
    /// The entries whose newest revision was rejected, and that somebody saved since they were last public or asked a
    /// review for, where they may read drafts: they have to mend them.
    /// </summary>
    public static IQueryable<EntryRow> ToMend(this ReportsDb db, Waiter waiter)
    {
        var (me, open) = (waiter.Actor, db.OpenRequests());
        return db
            .EntriesIn(waiter.Reads)
            .Where(e =>
                e.ReviewState == ReviewStates.Rejected
                && e.ReviewedRevision == e.Head
                && (
                    db.Revisions.Any(r =>
                        r.EntryNo == e.No
                        && r.SavedBy == me
                        && !db.Publications.Any(p =>
                            p.EntryNo == e.No && p.Action == PublicationActions.Published && p.Revision >= r.Number
                        )
                    )
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

    /// <summary>The entries of a scope; what belongs to no report is read by whoever reads any.</summary>
    static IQueryable<EntryRow> EntriesIn(this ReportsDb db, GrantedScope scope)
    {
        var (rows, sharesAll) = (db.Entries.AsNoTracking().Existing(), scope.Allows(0));
        return scope.Reports is not { } some
            ? rows
            : rows.Where(e =>
                some.Contains(e.ReportNo) || some.Contains(e.No) || (sharesAll && e.ReportNo == 0 && e.Year == 0)
            );
    }

    /// <summary>The entries that wait for somebody, to be reviewed or to be mended.</summary>
    public static IQueryable<EntryRow> WaitFor(this IQueryable<EntryRow> entries, ReportsDb db, Waiter waiter)
    {
        var (me, waiting, mending) = (waiter.Actor, db.WaitingFor(waiter), db.ToMend(waiter));
        var (said, released, unsettled) = (db.CurrentVerdicts(), db.ReleasedRevisions(), db.UnsettledRevisions());
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
            || waiting.Any(w =>
                w.Request.EntryNo == null
                && unsettled.Any(i =>
                    i.ReleaseId == w.Request.ReleaseId
                    && i.EntryNo == e.No
                    && !said.Any(v =>
                        (w.Actor == null || v.By == me)
                        && (
                            (v.EntryNo == e.No && v.Revision == i.Revision)
                            || (
                                v.ReleaseId == i.ReleaseId
                                && db.Revisions.Any(s =>
                                    s.EntryNo == e.No && s.Number == i.Revision && s.SavedAt < v.At
                                )
                            )
                        )
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
