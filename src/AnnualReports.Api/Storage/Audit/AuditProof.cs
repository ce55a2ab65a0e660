using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Audit;

/// <summary>The result of walking the audit.</summary>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Broken">What is wrong, in the order of rows.</param>
sealed record AuditVerdict(long Rows, IReadOnlyList<string> Broken);

/// <summary>
/// Walks the whole audit, and finds rows that were changed, deleted, inserted or moved. Rows that retention has cut off
/// and not deleted yet are walked too: they end in the hash that the head keeps, so nobody can put another among them.
/// </summary>
sealed class AuditProof(ReportsDb db)
{
    const int Batch = 1_000;

    /// <summary>The most faults that are named: after one, the rest often follow from it.</summary>
    const int Most = 100;

    /// <param name="progress">Is called with the rows done, and all.</param>
    /// <param name="ct">Stops it.</param>
    public Task<AuditVerdict> Verify(Action<WorkProgress> progress, CancellationToken ct) =>
        db.ReadTogether(
            async token =>
                await db.AuditHead.AsNoTracking().SingleOrDefaultAsync(h => h.Id == AuditHeadRow.Only, token) is { } head
                    ? await Walk(head, progress, token)
                    : new(
                        await db.Audit.LongCountAsync(token),
                        ["Audit: its head is missing, so nobody can tell where it begins and ends."]
                    ),
            ct
        );

    async Task<AuditVerdict> Walk(AuditHeadRow head, Action<WorkProgress> progress, CancellationToken ct)
    {
        var (broken, told, rows) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal), 0L);
        var first = await db.Audit.AsNoTracking().OrderBy(a => a.Sequence).FirstOrDefaultAsync(ct);
        var (sequence, hash) =
            first is not null && first.Sequence <= head.CutSequence
                ? (first.Sequence - 1, first.PreviousHash)
                : (head.CutSequence, head.CutHash);
        var batch = await Next(null, ct);
        while (batch.Count > 0)
        {
            foreach (var row in batch)
            {
                string[] faults = [.. AuditRowFaults.Of(row, sequence, hash, head)];
                broken.AddRange(faults);
                if (faults.Length == 0 && row.Sequence > head.CutSequence && row.Target == AuditRetention.Target)
                    told.Add(row.Detail ?? "");
                (sequence, hash) = (row.Sequence, row.RowHash);
            }
            rows += batch.Count;
            progress(new("audit", rows, Math.Max(rows, head.Sequence - head.CutSequence)));
            batch = await Next(sequence, ct);
        }
        broken.AddRange(UntoldRetention(head, told));
        if (sequence != head.Sequence || !hash.AsSpan().SequenceEqual(head.RowHash))
            broken.Add($"Audit: it ends at row {sequence}, and its head says {head.Sequence}.");
        return new AuditVerdict(rows, [.. broken.Take(Most)]);
    }

    /// <summary>
    /// What the head says that retention took out or cut off, but no row of the audit tells. Only rows above the cut
    /// that are right themselves count: they are in the chain, so nobody can move these numbers without a trace.
    /// </summary>
    static IEnumerable<string> UntoldRetention(AuditHeadRow head, HashSet<string> told)
    {
        if (head.CutSequence > 0 && !told.Contains(AuditRetention.CutDetail(head.CutSequence, head.CutHash)))
            yield return $"Audit: rows up to {head.CutSequence} were cut off, and retention did not do it.";
        if (head.PseudonymisedTo > head.CutSequence && !told.Contains(AuditRetention.PersonsDetail(head.PseudonymisedTo)))
            yield return $"Audit: who did rows up to {head.PseudonymisedTo} was taken out, and retention did not do it.";
    }

    Task<List<AuditRow>> Next(long? after, CancellationToken ct)
    {
        var rows = db.Audit.AsNoTracking();
        if (after is { } last)
            rows = rows.Where(a => a.Sequence > last);
        return rows.OrderBy(a => a.Sequence).Take(Batch).ToListAsync(ct);
    }
}
