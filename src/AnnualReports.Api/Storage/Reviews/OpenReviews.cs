using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Reviews;

/// <summary>An open request for a review, as one of those sees it who were asked.</summary>
sealed record InvitedReview
{
    public required ReviewRequestRow Request { get; init; }

    /// <summary>Who was asked by name; null if anybody with a role may answer.</summary>
    public required Guid? Actor { get; init; }

    /// <summary>How many revisions wait for the answer; 0 if nothing does.</summary>
    public required int Open { get; init; }
}

/// <summary>A revision that a release publishes.</summary>
sealed record ReleasedRevision
{
    public required Guid ReleaseId { get; init; }

    public required long EntryNo { get; init; }

    public required int Revision { get; init; }
}

/// <summary>
/// The requests for reviews that are open, and what is still to be answered: nothing of that is stored, because it
/// changes whenever somebody saves, approves or publishes.
/// </summary>
static class OpenReviews
{
    const int Batch = 500;

    /// <summary>
    /// The requests that are not over: nobody took them back, and what they are about was not published since, or given
    /// up. An older revision that is published since, such as one that a release has pinned, is not what was asked about.
    /// </summary>
    public static IQueryable<ReviewRequestRow> OpenRequests(this ReportsDb db) =>
        db.ReviewRequests.Where(r =>
            r.ClosedAt == null
            && (
                r.ReleaseId == null
                || db.Releases.Any(x => x.Id == r.ReleaseId && ReleaseStates.Publishable.Contains(x.State))
            )
            && (
                r.EntryNo == null
                || (
                    db.Entries.Any(e => e.No == r.EntryNo && e.DeletedAt == null)
                    && !db.Publications.Any(p =>
                        p.EntryNo == r.EntryNo
                        && p.Action == PublicationActions.Published
                        && p.At > r.RequestedAt
                        && !db.Revisions.Any(s =>
                            s.EntryNo == p.EntryNo && s.Number > p.Revision && s.SavedAt <= r.RequestedAt
                        )
                    )
                )
            )
        );

    /// <summary>What releases with items publish, in the revision that each has now.</summary>
    public static IQueryable<ReleasedRevision> ReleasedRevisions(this ReportsDb db) =>
        db
            .ReleaseItems.Where(i => i.Action == ReleaseActions.Publish)
            .Join(
                db.Entries,
                i => i.EntryNo,
                e => e.No,
                (i, e) =>
                    new ReleasedRevision
                    {
                        ReleaseId = i.ReleaseId,
                        EntryNo = i.EntryNo,
                        Revision = i.Revision ?? e.Head,
                    }
            );

    /// <summary>
    /// What releases of whole reports would publish that have no items before they are scheduled: entries whose newest
    /// revision is not public.
    /// </summary>
    public static IQueryable<ReleasedRevision> UnsettledRevisions(this ReportsDb db) =>
        db
            .Releases.SelectMany(_ => db.Entries, (r, e) => new { Release = r, Entry = e })
            .Where(x =>
                x.Release.ReportNo != 0
                && (x.Entry.No == x.Release.ReportNo || x.Entry.ReportNo == x.Release.ReportNo)
                && x.Entry.DeletedAt == null
                && !db.ReleaseItems.Any(i => i.ReleaseId == x.Release.Id)
                && !db.Publications.Any(p =>
                    p.EntryNo == x.Entry.No && p.Revision == x.Entry.Head && p.Action == PublicationActions.Published
                )
            )
            .Select(x => new ReleasedRevision
            {
                ReleaseId = x.Release.Id,
                EntryNo = x.Entry.No,
                Revision = x.Entry.Head,
            });

    /// <summary>
    /// Those among some entries that somebody is asked to review, in their newest revision: by themselves, or with a release
    /// that publishes it.
    /// </summary>
    public static async Task<IReadOnlySet<long>> WithRequest(
        this ReportsDb db,
        IReadOnlyCollection<long> entryNos,
        CancellationToken ct
    )
    {
        var requested = new HashSet<long>();
        var (open, released, unsettled) = (db.OpenRequests(), db.ReleasedRevisions(), db.UnsettledRevisions());
        foreach (var batch in entryNos.Chunk(Batch))
            requested.UnionWith(
                await db
                    .Entries.Where(e =>
                        batch.Contains(e.No)
                        && (
                            open.Any(r => r.EntryNo == e.No)
                            || open.Any(r =>
                                r.EntryNo == null
                                && (
                                    released.Any(i =>
                                        i.ReleaseId == r.ReleaseId && i.EntryNo == e.No && i.Revision == e.Head
                                    )
                                    || unsettled.Any(i => i.ReleaseId == r.ReleaseId && i.EntryNo == e.No)
                                )
                            )
                        )
                    )
                    .Select(e => e.No)
                    .ToListAsync(ct)
            );
        return requested;
    }

    /// <summary>These requests, once for each person who is asked, with how much waits for them.</summary>
    public static IQueryable<InvitedReview> ByPerson(this ReportsDb db, IQueryable<ReviewRequestRow> requests)
    {
        var (said, released, unsettled) = (db.CurrentVerdicts(), db.ReleasedRevisions(), db.UnsettledRevisions());
        return requests
            .LeftJoin(
                db.ReviewInvitations,
                r => r.Id,
                a => a.RequestId,
                (r, a) => new { Request = r, Actor = a == null ? (Guid?)null : a.ActorId }
            )
            .Select(x => new InvitedReview
            {
                Request = x.Request,
                Actor = x.Actor,
                Open =
                    // The entry, in the revision that the release has of it, or in its newest one.
                    db.Entries.Count(e =>
                        e.No == x.Request.EntryNo
                        && !said.Any(v =>
                            v.EntryNo == e.No
                            && v.Revision
                                == (
                                    released
                                        .Where(i => i.ReleaseId == x.Request.ReleaseId && i.EntryNo == e.No)
                                        .Max(i => (int?)i.Revision) ?? e.Head
                                )
                            && (x.Actor == null || v.By == x.Actor)
                        )
                    )
                    // Each item of the release.
                    + released.Count(i =>
                        x.Request.EntryNo == null
                        && i.ReleaseId == x.Request.ReleaseId
                        && !said.Any(v =>
                            v.EntryNo == i.EntryNo && v.Revision == i.Revision && (x.Actor == null || v.By == x.Actor)
                        )
                    )
                    // Of a whole report, whoever answered has answered for all that was saved until then.
                    + unsettled.Count(i =>
                        x.Request.EntryNo == null
                        && i.ReleaseId == x.Request.ReleaseId
                        && !said.Any(v =>
                            (x.Actor == null || v.By == x.Actor)
                            && (
                                (v.EntryNo == i.EntryNo && v.Revision == i.Revision)
                                || (
                                    v.ReleaseId == i.ReleaseId
                                    && db.Revisions.Any(s =>
                                        s.EntryNo == i.EntryNo && s.Number == i.Revision && s.SavedAt < v.At
                                    )
                                )
                            )
                        )
                    ),
            });
    }
}
