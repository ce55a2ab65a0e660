using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Reads what reviewers say of revisions.</summary>
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
}
