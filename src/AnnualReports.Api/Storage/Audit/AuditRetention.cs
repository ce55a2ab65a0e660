using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Audit;

/// <summary>How long the audit keeps who did something, and how long it keeps rows; null for ever.</summary>
sealed record AuditRetentionOptions(TimeSpan? Persons, TimeSpan? Rows);

/// <summary>Whether the audit tells who read which draft, besides who changed it.</summary>
sealed record AuditReadsOption(bool AreAudited);

/// <summary>
/// Takes out who did something after a time, and cuts off the oldest rows after another. Both are told by rows of the
/// audit itself, and neither breaks its chain.
/// </summary>
sealed class AuditRetention(ReportsDb db, AuditRetentionOptions options)
{
    /// <summary>What rows about retention name as their target.</summary>
    public const string Target = "audit";

    /// <summary>What the row says that tells that names were taken out of all rows up to this one.</summary>
    public static string PersonsDetail(long last) => $"who did rows up to {last} was taken out";

    /// <summary>What the row says that tells that all rows up to this one were cut off.</summary>
    public static string CutDetail(long last, byte[] hash) =>
        $"rows up to {last} were cut off, the last with the hash {Convert.ToHexStringLower(hash)}";

    /// <returns>Whether anything was done.</returns>
    public async Task<bool> Run(DateTime now, CancellationToken ct)
    {
        var pseudonymised = options.Persons is { } persons && await Pseudonymise(now - persons, ct);
        var cut = options.Rows is { } rows && await Cut(now - rows, ct);
        return pseudonymised || cut;
    }

    async Task<bool> Pseudonymise(DateTime before, CancellationToken ct)
    {
        var last = await LastBefore(before, ct);
        var done = await db.AuditHead.AsNoTracking().Select(h => h.PseudonymisedTo).SingleAsync(ct);
        if (last <= done)
            return false;
        return await db.Write(
            async token =>
            {
                // Another instance may have gone further meanwhile.
                if (
                    await db
                        .AuditHead.Where(h => h.PseudonymisedTo < last)
                        .ExecuteUpdateAsync(h => h.SetProperty(r => r.PseudonymisedTo, last), token) == 0
                )
                    return false;
                await db
                    .Audit.Where(a => a.Sequence <= last && a.Salt != null)
                    .ExecuteUpdateAsync(
                        a =>
                            a.SetProperty(r => r.Salt, (byte[]?)null)
                                .SetProperty(r => r.ActorId, (Guid?)null)
                                .SetProperty(r => r.Address, (string?)null)
                                .SetProperty(r => r.About, (string?)null),
                        token
                    );
                db.Act.Changes.Add(new() { Target = Target, Detail = PersonsDetail(last) });
                return true;
            },
            token => db.AuditHead.AnyAsync(h => h.PseudonymisedTo == last, token),
            ct
        );
    }

    async Task<bool> Cut(DateTime before, CancellationToken ct)
    {
        var last = await LastBefore(before, ct);
        var done = await db.AuditHead.AsNoTracking().Select(h => h.CutSequence).SingleAsync(ct);
        if (last <= done)
            return false;
        return await db.Write(
            async token =>
            {
                if (await db.Audit.Where(a => a.Sequence == last).Select(a => a.RowHash).SingleOrDefaultAsync(token) is not { } hash)
                    return false;
                await db.Audit.Where(a => a.Sequence <= last).ExecuteDeleteAsync(token);
                await db.AuditHead.ExecuteUpdateAsync(
                    h => h.SetProperty(r => r.CutSequence, last).SetProperty(r => r.CutHash, hash),
                    token
                );
                db.Act.Changes.Add(new() { Target = Target, Detail = CutDetail(last, hash) });
                return true;
            },
            token => db.AuditHead.AnyAsync(h => h.CutSequence == last, token),
            ct
        );
    }

    /// <summary>The last row before an instant; 0 if there is none.</summary>
    async Task<long> LastBefore(DateTime before, CancellationToken ct) =>
        await db.Audit.AsNoTracking().Where(a => a.At < before).MaxAsync(a => (long?)a.Sequence, ct) ?? 0;
}
