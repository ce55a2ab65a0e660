using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Reviews;

/// <summary>An open request for a review, as one of those sees it who were asked.</summary>
sealed record AskedReview
{
    public required ReviewRequestRow Request { get; init; }

    /// <summary>Who was asked by name; null if anybody with a role may answer.</summary>
    public required Guid? Actor { get; init; }

    /// <summary>How many revisions wait for the answer; 0 if nothing does.</summary>
    public required int Open { get; init; }
}

/// <summary>
/// The requests for reviews that are open, and what is still to be answered: nothing of that is stored, because it
/// changes whenever somebody saves, approves or publishes.
/// </summary>
static class AskedReviews
{
    /// <summary>
    /// The requests that are not over: nobody took them back, and what they are about was not published since, or given
    /// up.
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
                        p.EntryNo == r.EntryNo && p.Action == PublicationActions.Published && p.At > r.AskedAt
                    )
                )
            )
        );

    /// <summary>These requests, once for each person who is asked, with how much waits for them.</summary>
    public static IQueryable<AskedReview> Asked(this ReportsDb db, IQueryable<ReviewRequestRow> requests) =>
        requests
            .LeftJoin(
                db.ReviewAsked,
                r => r.Id,
                a => a.RequestId,
                (r, a) => new { Request = r, Actor = a == null ? (Guid?)null : a.ActorId }
            )
            .Select(x => new AskedReview
            {
                Request = x.Request,
                Actor = x.Actor,
                Open =
                    // The entry, in the revision that the release has of it, or in its newest one.
                    db.Entries.Count(e =>
                        e.No == x.Request.EntryNo
                        && !db.ReviewVerdicts.Any(v =>
                            v.EndedAt == null
                            && v.EntryNo == e.No
                            && v.Revision
                                == (
                                    db.ReleaseItems.Where(i =>
                                            i.ReleaseId == x.Request.ReleaseId
                                            && i.EntryNo == e.No
                                            && i.Action == ReleaseActions.Publish
                                        )
                                        .Max(i => i.Revision) ?? e.Head
                                )
                            && (x.Actor == null || v.By == x.Actor)
                        )
                    )
                    // Each item of the release.
                    + db.ReleaseItems.Count(i =>
                        x.Request.EntryNo == null
                        && i.ReleaseId == x.Request.ReleaseId
                        && i.Action == ReleaseActions.Publish
                        && !db.ReviewVerdicts.Any(v =>
                            v.EndedAt == null
                            && v.EntryNo == i.EntryNo
                            && v.Revision
                                == (i.Revision ?? db.Entries.Where(e => e.No == i.EntryNo).Max(e => (int?)e.Head))
                            && (x.Actor == null || v.By == x.Actor)
                        )
                    )
                    // A release of a whole report has no items before it is scheduled: whoever answered has answered for
                    // all that was saved until then.
                    + db.Entries.Count(e =>
                        x.Request.EntryNo == null
                        && e.DeletedAt == null
                        && db.Releases.Any(r =>
                            r.Id == x.Request.ReleaseId
                            && r.ReportNo != 0
                            && (r.ReportNo == e.No || r.ReportNo == e.ReportNo)
                        )
                        && !db.ReleaseItems.Any(i => i.ReleaseId == x.Request.ReleaseId)
                        && !db.Publications.Any(p =>
                            p.EntryNo == e.No && p.Revision == e.Head && p.Action == PublicationActions.Published
                        )
                        && !db.ReviewVerdicts.Any(v =>
                            v.EndedAt == null
                            && v.ReleaseId == x.Request.ReleaseId
                            && (x.Actor == null || v.By == x.Actor)
                            && (
                                (v.EntryNo == e.No && v.Revision == e.Head)
                                || db.Revisions.Any(s => s.EntryNo == e.No && s.Number == e.Head && s.SavedAt < v.At)
                            )
                        )
                    ),
            });
}
