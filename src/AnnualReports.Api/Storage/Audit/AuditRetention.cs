using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Audit;

/// <summary>How long the audit keeps who did something, and how long it keeps rows; null for ever.</summary>
sealed record AuditRetentionOptions(TimeSpan? Persons, TimeSpan? Rows);

/// <summary>Whether the audit tells who read which draft, besides who changed it.</summary>
sealed record AuditReadsOption(bool AreAudited);

/// <summary>
/// Takes out who did something after a time, and cuts off the oldest rows after another. Both are told by rows of the
/// audit itself, and neither breaks its chain. Both are announced first, with the head, and then done in parts, so that
/// nobody waits for long who writes meanwhile. What was stopped goes on with the next run.
/// </summary>
sealed class AuditRetention(ReportsDb db, AuditRetentionOptions options, TimeProvider time)
{
    /// <summary>What rows about retention name as their target.</summary>
    public const string Target = "audit";

    /// <summary>How many rows one transaction changes or deletes.</summary>
    public const int Part = 1_000;

    /// <summary>How long others may write between two parts, also from other processes.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>What the row says that tells that names were taken out of all rows up to this one.</summary>
    public static string PersonsDetail(long last) => $"who did rows up to {last} was taken out";

    /// <summary>What the row says that tells that all rows up to this one were cut off.</summary>
    public static string CutDetail(long last, byte[] hash) =>
        $"rows up to {last} were cut off, the last with the hash {Convert.ToHexStringLower(hash)}";

    /// <returns>Whether anything was done.</returns>
    public async Task<bool> Run(DateTime now, CancellationToken ct)
    {
        var announced =
            (options.Persons is { } persons && await AnnouncePersons(now - persons, ct))
            | (options.Rows is { } rows && await AnnounceCut(now - rows, ct));
        var head = await db.AuditHead.AsNoTracking().SingleAsync(ct);
        return await Cut(head, ct) | await Pseudonymise(head, ct) | announced;
    }

    async Task<bool> AnnouncePersons(DateTime before, CancellationToken ct)
    {
        var last = await LastBefore(before, ct);
        if (!await db.AuditHead.AnyAsync(h => h.PseudonymisedTo < last, ct))
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
                db.Act.Changes.Add(new() { Target = Target, Detail = PersonsDetail(last) });
                return true;
            },
            token => db.AuditHead.AnyAsync(h => h.PseudonymisedTo == last, token),
            ct
        );
    }

    async Task<bool> AnnounceCut(DateTime before, CancellationToken ct)
    {
        var last = await LastBefore(before, ct);
        if (!await db.AuditHead.AnyAsync(h => h.CutSequence < last, ct))
            return false;
        return await db.Write(
            async token =>
            {
                if (
                    await db.Audit.Where(a => a.Sequence == last).Select(a => a.RowHash).SingleOrDefaultAsync(token)
                        is not { } hash
                    || await db
                        .AuditHead.Where(h => h.CutSequence < last)
                        .ExecuteUpdateAsync(
                            h => h.SetProperty(r => r.CutSequence, last).SetProperty(r => r.CutHash, hash),
                            token
                        ) == 0
                )
                    return false;
                db.Act.Changes.Add(new() { Target = Target, Detail = CutDetail(last, hash) });
                return true;
            },
            token => db.AuditHead.AnyAsync(h => h.CutSequence == last, token),
            ct
        );
    }

    async Task<bool> Pseudonymise(AuditHeadRow head, CancellationToken ct)
    {
        var last = head.PseudonymisedTo;
        var first = await FirstNamed(head.CutSequence + 1, last + 1, ct);
        return await InParts(
            first,
            last,
            (from, to, token) =>
                db
                    .Audit.Where(a => a.Sequence >= from && a.Sequence <= to && a.Salt != null)
                    .ExecuteUpdateAsync(
                        a =>
                            a.SetProperty(r => r.Salt, (byte[]?)null)
                                .SetProperty(r => r.ActorId, (Guid?)null)
                                .SetProperty(r => r.KeyId, (Guid?)null)
                                .SetProperty(r => r.Address, (string?)null)
                                .SetProperty(r => r.About, (string?)null),
                        token
                    ),
            ct
        );
    }

    async Task<bool> Cut(AuditHeadRow head, CancellationToken ct)
    {
        var first = await db.Audit.AsNoTracking().MinAsync(a => (long?)a.Sequence, ct) ?? long.MaxValue;
        return await InParts(
            first,
            head.CutSequence,
            (from, to, token) => db.Audit.Where(a => a.Sequence >= from && a.Sequence <= to).ExecuteDeleteAsync(token),
            ct
        );
    }

    /// <summary>
    /// Does something to rows, so many in a transaction. Doing it twice is the same as once, so nothing is kept of how
    /// far it came.
    /// </summary>
    /// <returns>Whether there was anything to do.</returns>
    async Task<bool> InParts(
        long first,
        long last,
        Func<long, long, CancellationToken, Task<int>> part,
        CancellationToken ct
    )
    {
        for (var from = first; from <= last; from += Part)
        {
            if (from > first)
                await Task.Delay(Pause, time, ct);
            var (begin, end) = (from, Math.Min(from + Part - 1, last));
            await db.Write(
                token => part(begin, end, token),
                _ => Task.FromResult(false),
                ct,
                isAudited: false
            );
        }
        return first <= last;
    }

    /// <summary>
    /// The first of these rows that still names somebody. None before it does and all after it do, so it is found by
    /// halving.
    /// </summary>
    async Task<long> FirstNamed(long from, long to, CancellationToken ct)
    {
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            if (await db.Audit.AnyAsync(a => a.Sequence == middle && a.Salt != null, ct))
                to = middle;
            else
                from = middle + 1;
        }
        return from;
    }

    /// <summary>The last row before an instant; 0 if there is none.</summary>
    async Task<long> LastBefore(DateTime before, CancellationToken ct) =>
        await db.Audit.AsNoTracking().Where(a => a.At < before).MaxAsync(a => (long?)a.Sequence, ct) ?? 0;
}
