using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Audit;

/// <summary>What is wrong with one row of the audit, with the row before it, and with the head.</summary>
static class AuditRowFaults
{
    /// <param name="row">The row.</param>
    /// <param name="before">The number of the row before it.</param>
    /// <param name="previous">The hash of the row before it.</param>
    /// <param name="head">What the audit's head says.</param>
    public static IEnumerable<string> Of(AuditRow row, long before, byte[] previous, AuditHeadRow head)
    {
        if (row.Sequence != before + 1)
            yield return $"Audit: row {row.Sequence} follows row {before}: rows are missing.";
        if (!row.PreviousHash.AsSpan().SequenceEqual(previous))
            yield return $"Audit: row {row.Sequence} does not continue the row before it.";
        if (IsInserted(row, head))
            yield return $"Audit: row {row.Sequence} stands where rows were cut off, and was none of them.";
        // The form has whole milliseconds, so a part of one could be added without changing it.
        if (
            row.At != Instants.WholeMilliseconds(row.At)
            || !row.Form().Hash(row.PersonHash, row.PreviousHash).AsSpan().SequenceEqual(row.RowHash)
        )
            yield return $"Audit: row {row.Sequence} was changed.";
        if (OfPerson(row, head) is { } fault)
            yield return fault;
    }

    /// <summary>
    /// Whether a row at or below the cut is no row that retention cut off. Those end in the hash that the head keeps, and
    /// begin above 0.
    /// </summary>
    static bool IsInserted(AuditRow row, AuditHeadRow head) =>
        row.Sequence < 1
        || (row.Sequence == head.CutSequence && !row.RowHash.AsSpan().SequenceEqual(head.CutHash));

    static string? OfPerson(AuditRow row, AuditHeadRow head)
    {
        if (row.Salt is { } salt)
            return
                IsUnambiguous(row, salt)
                && AuditForm
                    .PersonHash(salt, row.ActorId, row.Address, row.About, row.KeyId)
                    .AsSpan()
                    .SequenceEqual(row.PersonHash)
                ? null
                : $"Audit: who row {row.Sequence} names was changed.";
        if (row.Sequence > head.PseudonymisedTo)
            return $"Audit: who row {row.Sequence} names was taken out, and retention did not do it.";
        return row is { ActorId: null, Address: null, About: null, KeyId: null }
            ? null
            : $"Audit: row {row.Sequence} names somebody, although that was taken out.";
    }

    /// <summary>
    /// Whether the hash over what is personal can mean nothing but these members. Its lines have no names, so an address
    /// with a line feed could be an address and whom it was done to, and a longer salt could have the key in it.
    /// </summary>
    static bool IsUnambiguous(AuditRow row, byte[] salt) =>
        salt.Length == Limits.Salt && row.Address is not "" && row.Address?.Contains('\n', StringComparison.Ordinal) != true;
}
