using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Alerts;

/// <summary>
/// Finds the entries of a release that one request or one decision is about: it is told once, with the last of them.
/// </summary>
static class ReviewedTogether
{
    /// <summary>The requests that were made together; of an entry by itself or of a whole release, the one.</summary>
    public static IQueryable<ReviewRequestRow> RequestsOf(this ReportsDb db, EventRow told)
    {
        var (id, release) = (told.ReviewId, told.ReleaseId);
        var last = db.ReviewRequests.Where(r => r.Id == id);
        return release is null
            ? last
            : db
                .ReviewRequests.Where(r => r.ReleaseId == release)
                .Join(
                    last,
                    r => new
                    {
                        r.RequestedBy,
                        r.RequestedAt,
                        IsOfEntry = r.EntryNo != null,
                    },
                    r => new
                    {
                        r.RequestedBy,
                        r.RequestedAt,
                        IsOfEntry = r.EntryNo != null,
                    },
                    (r, _) => r
                );
    }

    /// <summary>What was approved or rejected together of a release.</summary>
    public static IQueryable<ReviewVerdictRow> VerdictsOf(this ReportsDb db, EventRow told)
    {
        var (id, release) = (told.ReviewId, told.ReleaseId);
        return db
            .ReviewVerdicts.Where(v => v.ReleaseId == release)
            .Join(
                db.ReviewVerdicts.Where(v => v.Id == id),
                v => new { v.By, v.At },
                v => new { v.By, v.At },
                (v, _) => v
            );
    }

    /// <summary>The entries that a request or a decision about a release is about; none for all that it publishes.</summary>
    public static IQueryable<EntryRow> EntriesOf(this ReportsDb db, EventRow told) =>
        told.Type == EventTypes.ReviewRequested
            ? db.RequestsOf(told).Join(db.Entries, r => r.EntryNo, e => (long?)e.No, (_, e) => e)
            : db.VerdictsOf(told).Join(db.Entries, v => v.EntryNo, e => e.No, (_, e) => e);
}
