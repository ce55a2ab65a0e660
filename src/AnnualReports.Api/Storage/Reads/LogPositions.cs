using System.Collections.Concurrent;
using System.Data.Common;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Reads;

/// <summary>The settings of the response cache.</summary>
/// <param name="Bytes">How many bytes the answers may take together; 0 to cache none.</param>
/// <param name="WithoutStore">For how long cached answers are served while the store can't be reached.</param>
sealed record CacheOptions(long Bytes, TimeSpan WithoutStore);

/// <summary>
/// Follows the log's head and the number of editions, by which cached answers are checked. An answer is valid while its
/// scope has no newer record than when it was read. If the answer shows editions, there must also be no further
/// edition, because naming one writes no record. A commit of this process is known at once, one of another process
/// within a second.
/// </summary>
sealed class LogPositions(Connections connections, CacheOptions options, Languages languages)
{
    /// <summary>How often the head is read.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// For how many milliseconds the head that was read is trusted; after that a reader reads it first.
    /// </summary>
    const int Counts = 900;

    /// <summary>How long a reader waits for the head; after that the store counts as unreachable.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    const long Never = long.MinValue / 2;

    public const string Sql = $"""
        SELECT "h"."Sequence",
            (SELECT MIN("DueAt") FROM "Releases" WHERE "State" = '{ReleaseStates.Scheduled}'),
            (SELECT COUNT(*) FROM "Editions"),
            "s"."ReportNo", "s"."LastSequence"
        FROM "LogHead" "h" LEFT JOIN "Scopes" "s" ON "s"."LastSequence" > @known
        """;

    /// <summary>The languages that were configured last, if that was after a position.</summary>
    public const string LanguagesSql = $"""
        SELECT "Sequence", "Body" FROM "Publications" WHERE "Sequence" =
            (SELECT MAX("Sequence") FROM "Publications" WHERE "Action" = '{PublicationActions.Configured}' AND "Sequence" > @known)
        """;

    readonly ConcurrentDictionary<long, long> scopes = new();
    readonly Lock changing = new();
    TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    Task? running;
    long begunAtDoubt;
    long doubts;
    long head = -1;
    int editions = -1;
    long answeredAt = Never;
    long confirmedAt = Never;
    long due;

    /// <summary>When the next release is due; null if none is scheduled.</summary>
    public DateTime? NextDue =>
        Volatile.Read(ref due) is var ticks and > 0 ? new DateTime(ticks, DateTimeKind.Utc) : null;

    /// <summary>Whether the head was read so recently that it is trusted.</summary>
    public bool AreConfirmed => Environment.TickCount64 - Volatile.Read(ref confirmedAt) <= Counts;

    /// <summary>How long ago the head was read; null if it was not read yet.</summary>
    public TimeSpan? Age =>
        Volatile.Read(ref answeredAt) is var at and > Never
            ? TimeSpan.FromMilliseconds(Environment.TickCount64 - at)
            : null;

    /// <summary>The newest known position; -1 if none is known yet.</summary>
    public long Head => Volatile.Read(ref head);

    /// <summary>
    /// Whether the scope has no newer record than this, and, for an answer that shows editions, whether there are no
    /// more editions than it was made from.
    /// </summary>
    public bool Holds(long scope, long lastSequence, int? editionCount) =>
        scopes.TryGetValue(scope, out var last)
        && last == lastSequence
        && (editionCount is not { } count || count == Volatile.Read(ref editions));

    /// <summary>
    /// Notes the last record of a scope and the number of editions, as they were read from the store; neither ever goes
    /// backwards, because editions are never deleted.
    /// </summary>
    public void Learn(long scope, long lastSequence, int? editionCount)
    {
        Raise(scope, lastSequence);
        if (RaiseEditions(editionCount ?? -1) || lastSequence > Volatile.Read(ref head))
            Doubt();
    }

    /// <summary>Notes how many editions there are; true if there are more than were known.</summary>
    bool RaiseEditions(int count)
    {
        lock (changing)
        {
            if (count <= editions)
                return false;
            Volatile.Write(ref editions, count);
            return true;
        }
    }

    /// <summary>
    /// Ends when the head may have moved: this process has committed something, or a later head was read.
    /// </summary>
    public Task Moved => Volatile.Read(ref moved).Task;

    /// <summary>Notes that something was committed, so that the next reader reads the head first.</summary>
    public void Doubt()
    {
        lock (changing)
        {
            doubts++;
            Volatile.Write(ref confirmedAt, Never);
        }
        Move();
    }

    void Move() =>
        Interlocked
            .Exchange(ref moved, new(TaskCreationOptions.RunContinuationsAsynchronously))
            .TrySetResult();

    /// <summary>
    /// Reads the head unless it was read recently. While the store is unreachable, the known head is trusted for the
    /// configured time.
    /// </summary>
    public async ValueTask Confirm()
    {
        if (AreConfirmed)
            return;
        try
        {
            await Ask().WaitAsync(Patience);
        }
        catch (Exception exception)
            when (Unreachable.Is(exception)
                && Environment.TickCount64 - Volatile.Read(ref answeredAt) < options.WithoutStore.TotalMilliseconds
            )
        {
            // Nobody tries again before the next poll.
            Volatile.Write(ref confirmedAt, Environment.TickCount64 - Counts + (long)Pace.TotalMilliseconds);
        }
    }

    /// <summary>
    /// Reads the head. Concurrent callers share one read, unless something was committed after it began.
    /// </summary>
    public Task Ask()
    {
        lock (changing)
        {
            if (running is { IsCompleted: false } && begunAtDoubt == doubts)
                return running;
            begunAtDoubt = doubts;
            return running = Ask(doubts);
        }
    }

    async Task Ask(long doubt)
    {
        var at = Environment.TickCount64;
        var (newest, next) = (-1L, (DateTime?)null);
        await using (var connection = await connections.Open(CancellationToken.None))
        {
            await connection.Begin(CancellationToken.None);
            var known = Volatile.Read(ref head);
            await using (var row = await connection.Query(Sql, [("@known", known)], CancellationToken.None))
                while (await row.ReadAsync())
                    (newest, next) = Take(row);
            // Before the head, so that nobody reads newer records with older languages.
            if (newest > known)
                await Follow(connection, languages, CancellationToken.None);
        }
        // Set last, so that whoever sees the head also sees the scopes before it.
        bool isLater;
        lock (changing)
        {
            isLater = newest > head;
            head = Math.Max(newest, head);
            Volatile.Write(ref answeredAt, at);
            if (doubt == doubts)
            {
                Volatile.Write(ref due, next?.Ticks ?? 0);
                Volatile.Write(ref confirmedAt, at);
            }
        }
        if (isLater)
            Move();
    }

    /// <summary>Takes over other languages if the log has got them.</summary>
    /// <returns>Whether it has.</returns>
    public static async Task<bool> Follow(Connection connection, Languages languages, CancellationToken ct)
    {
        if (languages.Position is not { } followed)
            return false;
        await using var row = await connection.Query(LanguagesSql, [("@known", followed)], ct);
        if (!await row.ReadAsync(ct))
            return false;
        languages.Follow(row.GetInt64(0), await row.GetFieldValueAsync<byte[]>(1, ct));
        return true;
    }

    (long Head, DateTime? Due) Take(DbDataReader row)
    {
        RaiseEditions(row.GetInt32(2));
        if (!row.IsDBNull(3))
            Raise(row.GetInt64(3), row.GetInt64(4));
        return (row.GetInt64(0), row.IsDBNull(1) ? null : row.GetDateTime(1));
    }

    void Raise(long scope, long lastSequence) =>
        scopes.AddOrUpdate(
            scope,
            static (_, last) => last,
            static (_, known, last) => Math.Max(known, last),
            lastSequence
        );
}
