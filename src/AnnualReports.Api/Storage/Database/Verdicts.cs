using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Reads what reviewers say of revisions, and tells of approvals that a save clears.</summary>
static class Verdicts
{
    const int Batch = 500;

    /// <summary>What reviewers say and what counts.</summary>
    public static IQueryable<ReviewVerdictRow> CurrentVerdicts(this ReportsDb db) =>
        db.ReviewVerdicts.AsNoTracking().Where(v => v.EndedAt == null);

    /// <summary>What counts of what reviewers say of entries, with the person that a reviewer turned out to be.</summary>
    public static async Task<ILookup<long, RevisionVerdict>> VerdictsOf(
        this ReportsDb db,
        IEnumerable<long> entryNos,
        CancellationToken ct
    )
    {
        var found = new List<(long EntryNo, RevisionVerdict Verdict)>();
        foreach (var batch in entryNos.Distinct().Chunk(Batch))
            found.AddRange(
                (
                    await db
                        .CurrentVerdicts()
                        .Where(v => batch.Contains(v.EntryNo))
                        .Select(v => new
                        {
                            v.EntryNo,
                            v.Revision,
                            v.Verdict,
                            By = db.Actors.Where(a => a.Id == v.By).Select(a => a.SameAs).FirstOrDefault() ?? v.By,
                        })
                        .ToListAsync(ct)
                ).Select(v => (v.EntryNo, new RevisionVerdict(v.Revision, v.Verdict == ReviewVerdicts.Approved, v.By)))
            );
        return found.ToLookup(f => f.EntryNo, f => f.Verdict);
    }

    /// <summary>The approvals of an entry's newest revision that a save clears: none once the revision is public.</summary>
    /// <param name="db">The store.</param>
    /// <param name="before">The entry before the save.</param>
    public static IQueryable<ReviewVerdictRow> ApprovalsBefore(this ReportsDb db, EntryRow before) =>
        db.CurrentApprovals(before.No, before.Head);

    static IQueryable<ReviewVerdictRow> CurrentApprovals(this ReportsDb db, long no, int revision) =>
        db.CurrentVerdicts()
            .Where(v =>
                v.EntryNo == no
                && v.Revision == revision
                && v.Verdict == ReviewVerdicts.Approved
                && !db.Publications.Any(p =>
                    p.EntryNo == no && p.Revision == revision && p.Action == PublicationActions.Published
                )
            );

    /// <summary>
    /// Tells that a save clears the approval of the revision before it, unless that revision is public: then the
    /// approval has done its work.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="row">The entry, which has the new revision.</param>
    /// <param name="before">The revision before.</param>
    /// <param name="logEnd">The end of the log.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task TellOfClearedApproval(
        this ReportsDb db,
        EntryRow row,
        int before,
        long logEnd,
        CancellationToken ct
    )
    {
        var approval = await db
            .CurrentApprovals(row.No, before)
            .OrderBy(v => v.At)
            .ThenBy(v => v.Id)
            .Select(v => new { v.Id, v.ReleaseId })
            .FirstOrDefaultAsync(ct);
        if (approval is null)
            return;
        var told = db.Event(EventTypes.ReviewCleared, row.Id);
        told.LogSequence = logEnd;
        told.ReportNo = row.GrantedIn == 0 ? null : row.GrantedIn;
        (told.ReviewId, told.ReleaseId, told.Revision) = (approval.Id, approval.ReleaseId, before);
        db.Act.Events.Add(told);
        db.Act.Changes.Add(
            new()
            {
                Target = "approval",
                EntryNo = row.No,
                ReportNo = row.GrantedIn == 0 ? null : row.GrantedIn,
                RevisionBefore = before,
                RevisionAfter = row.Head,
                Detail = "cleared",
            }
        );
    }
}
