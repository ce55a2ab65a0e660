using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Audit;

/// <summary>The result of walking the audit.</summary>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Broken">What is wrong, in the order of rows.</param>
sealed record AuditVerdict(long Rows, IReadOnlyList<string> Broken);

/// <summary>Walks the whole audit, and finds rows that were changed, deleted, inserted or moved.</summary>
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
            {
                var head = await db.AuditHead.AsNoTracking().SingleAsync(token);
                var (broken, rows) = (new List<string>(), 0L);
                var (sequence, hash) = (head.CutSequence, head.CutHash);
                while (await Next(sequence, token) is { Count: > 0 } batch)
                {
                    foreach (var row in batch)
                    {
                        broken.AddRange(Faults(row, sequence, hash, head));
                        (sequence, hash) = (row.Sequence, row.RowHash);
                    }
                    rows += batch.Count;
                    progress(new("audit", rows, head.Sequence - head.CutSequence));
                }
                broken.AddRange(await UntoldRetention(head, token));
                if (sequence != head.Sequence || !hash.AsSpan().SequenceEqual(head.RowHash))
                    broken.Add($"Audit: it ends at row {sequence}, and its head says {head.Sequence}.");
                return new AuditVerdict(rows, [.. broken.Take(Most)]);
            },
            ct
        );

    /// <summary>
    /// What the head says that retention took out or cut off, but no row of the audit tells. A row that retention wrote
    /// is in the chain, so nobody can move these numbers without a trace.
    /// </summary>
    async Task<IReadOnlyList<string>> UntoldRetention(AuditHeadRow head, CancellationToken ct)
    {
        var untold = new List<string>();
        if (head.CutSequence > 0 && !await IsTold(AuditRetention.CutDetail(head.CutSequence, head.CutHash), ct))
            untold.Add($"Audit: rows up to {head.CutSequence} were cut off, and retention did not do it.");
        if (head.PseudonymisedTo > head.CutSequence && !await IsTold(AuditRetention.PersonsDetail(head.PseudonymisedTo), ct))
            untold.Add($"Audit: who did rows up to {head.PseudonymisedTo} was taken out, and retention did not do it.");
        return untold;
    }

    Task<bool> IsTold(string detail, CancellationToken ct) =>
        db.Audit.AnyAsync(a => a.Target == AuditRetention.Target && a.Detail == detail, ct);

    Task<List<AuditRow>> Next(long after, CancellationToken ct) =>
        db.Audit.AsNoTracking().Where(a => a.Sequence > after).OrderBy(a => a.Sequence).Take(Batch).ToListAsync(ct);

    static IEnumerable<string> Faults(AuditRow row, long before, byte[] previous, AuditHeadRow head)
    {
        if (row.Sequence != before + 1)
            yield return $"Audit: row {row.Sequence} follows row {before}: rows are missing.";
        if (!row.PreviousHash.AsSpan().SequenceEqual(previous))
            yield return $"Audit: row {row.Sequence} does not continue the row before it.";
        if (!row.Form().Hash(row.PersonHash, row.PreviousHash).AsSpan().SequenceEqual(row.RowHash))
            yield return $"Audit: row {row.Sequence} was changed.";
        if (row.Salt is { } salt)
        {
            var hash = AuditForm.PersonHash(salt, row.ActorId, row.Address, row.About, row.KeyId);
            if (!hash.AsSpan().SequenceEqual(row.PersonHash))
                yield return $"Audit: who row {row.Sequence} names was changed.";
        }
        else if (row.Sequence > head.PseudonymisedTo)
        {
            yield return $"Audit: who row {row.Sequence} names was taken out, and retention did not do it.";
        }
        else if (row is not { ActorId: null, Address: null, About: null, KeyId: null })
        {
            yield return $"Audit: row {row.Sequence} names somebody, although that was taken out.";
        }
    }
}
