using System.Collections.Concurrent;
using System.Data.Common;

namespace AnnualReports.Api.Storage.Reads;

/// <summary>How answers are kept in memory.</summary>
/// <param name="Bytes">How many bytes they may take together; 0: none is kept.</param>
/// <param name="WithoutStore">For how long what is kept is still answered while the store does not.</param>
sealed record CacheOptions(long Bytes, TimeSpan WithoutStore);

/// <summary>
/// Follows the log's head, so that what is kept in memory is valid by position: an answer holds while its scope has no newer record than the answer was read with.
/// A commit of this process is known at once, that of another within a second.
/// </summary>
sealed class Positions(Connections connections, CacheOptions options)
{
    /// <summary>How often the head is asked for.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    /// <summary>For how many milliseconds an answer counts; then a reader asks first.</summary>
    const int Counts = 900;

    /// <summary>How long a reader waits for the head; then the store counts as away for now.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    const long Never = long.MinValue / 2;

    public const string Sql = """
        SELECT "h"."Sequence", (SELECT MIN("DueAt") FROM "Releases" WHERE "State" = 'scheduled'), "s"."ReportNo", "s"."LastSequence"
        FROM "LogHead" "h" LEFT JOIN "Scopes" "s" ON "s"."LastSequence" > @known
        """;

    readonly ConcurrentDictionary<long, long> scopes = new();
    readonly Lock asking = new();
    Task? asked;
    long askedAtDoubt;
    long doubts;
    long head = -1;
    long answeredAt = Never;
    long confirmedAt = Never;
    long due;

    /// <summary>The next instant at which a release goes live; null where none is planned.</summary>
    public DateTime? NextDue => Volatile.Read(ref due) is var ticks and > 0 ? new DateTime(ticks, DateTimeKind.Utc) : null;

    /// <summary>Whether the head was asked for so lately that what is known of it counts.</summary>
    public bool AreConfirmed => Environment.TickCount64 - Volatile.Read(ref confirmedAt) <= Counts;

    /// <summary>How long ago the store last said where the log's head is; null: it was not asked yet.</summary>
    public TimeSpan? Age => Volatile.Read(ref answeredAt) is var at and > Never ? TimeSpan.FromMilliseconds(Environment.TickCount64 - at) : null;

    /// <summary>The newest position that is known here; -1: none yet.</summary>
    public long Head => Volatile.Read(ref head);

    /// <summary>Whether the scope has no newer record than this.</summary>
    public bool Holds(long scope, long lastSequence) => scopes.TryGetValue(scope, out var last) && last == lastSequence;

    /// <summary>A scope as it was read from the store: what is known of it never goes backwards.</summary>
    public void Learn(long scope, long lastSequence)
    {
        Raise(scope, lastSequence);
        if (lastSequence > Volatile.Read(ref head))
            Doubt();
    }

    /// <summary>Something was committed: whoever reads next asks first.</summary>
    public void Doubt()
    {
        lock (asking)
        {
            doubts++;
            Volatile.Write(ref confirmedAt, Never);
        }
    }

    /// <summary>Asks for the head unless that was done lately. While the store is away, what is known goes on for the configured time.</summary>
    public async ValueTask Confirm()
    {
        if (AreConfirmed)
            return;
        try
        {
            await Ask().WaitAsync(Patience);
        }
        catch (Exception exception) when (Unreachable.Is(exception)
            && Environment.TickCount64 - Volatile.Read(ref answeredAt) < options.WithoutStore.TotalMilliseconds)
        {
            // Nobody asks again before the pace's end.
            Volatile.Write(ref confirmedAt, Environment.TickCount64 - Counts + (long)Pace.TotalMilliseconds);
        }
    }

    /// <summary>Asks for the head; those who ask at once ask together, but an answer to a question of before a doubt says nothing.</summary>
    public Task Ask()
    {
        lock (asking)
        {
            if (asked is { IsCompleted: false } && askedAtDoubt == doubts)
                return asked;
            askedAtDoubt = doubts;
            return asked = Ask(doubts);
        }
    }

    async Task Ask(long doubt)
    {
        var at = Environment.TickCount64;
        var (newest, next) = (-1L, (DateTime?)null);
        await using (var connection = await connections.Open(CancellationToken.None))
        {
            await connection.Begin(CancellationToken.None);
            await using var row = await connection.Query(Sql, [("@known", Volatile.Read(ref head))], CancellationToken.None);
            while (await row.ReadAsync())
                (newest, next) = Take(row);
        }
        // Only now: whoever sees the head has the scopes of before it.
        lock (asking)
        {
            head = Math.Max(newest, head);
            Volatile.Write(ref answeredAt, at);
            if (doubt != doubts)
                return;
            Volatile.Write(ref due, next?.Ticks ?? 0);
            Volatile.Write(ref confirmedAt, at);
        }
    }

    (long Head, DateTime? Due) Take(DbDataReader row)
    {
        if (!row.IsDBNull(2))
            Raise(row.GetInt64(2), row.GetInt64(3));
        return (row.GetInt64(0), row.IsDBNull(1) ? null : row.GetDateTime(1));
    }

    void Raise(long scope, long lastSequence) =>
        scopes.AddOrUpdate(scope, static (_, last) => last, static (_, known, last) => Math.Max(known, last), lastSequence);
}
