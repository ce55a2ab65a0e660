using System.Data;
using System.Diagnostics;
using AnnualReports.Api.Content;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Reads and writes with several statements. This is the only place where the providers differ in that.
/// </summary>
static class Transactions
{
    const int SqliteBusy = 5;

    /// <summary>
    /// SQLite allows one writer. Writers of this process wait here, instead of trying again and again.
    /// </summary>
    static readonly SemaphoreSlim SqliteWriter = new(1, 1);

    /// <summary>
    /// Writes all of it or nothing. After a temporary error, such as a lost connection or a deadlock, all of
    /// <paramref name="work"/> is done again, unless <paramref name="committed"/> finds that the attempt had committed
    /// after all.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="work">Reads, decides and writes.</param>
    /// <param name="committed">Whether the last attempt had committed.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    /// <param name="mostWait"> How long to wait for other writers of a SQLite store; null: as long as it takes in the
    /// process, and as long as a command among processes. </param>
    /// <param name="released">Is called when others can write.</param>
    /// <param name="isAudited">Whether a row of the audit tells of it; not where the program keeps notes for
    /// itself.</param>
    /// <exception cref="LogBusyException">Others wrote for longer.</exception>
    public static async Task<T> Write<T>(
        this ReportsDb db,
        Func<CancellationToken, Task<T>> work,
        Func<CancellationToken, Task<bool>> committed,
        CancellationToken ct,
        TimeSpan? mostWait = null,
        Action? released = null,
        bool isAudited = true
    )
    {
        // Nothing is written before it is known who writes.
        var act = db.Act;
        var (gate, began) = (db.Database.IsSqlite(), Stopwatch.GetTimestamp());
        if (gate && !await SqliteWriter.WaitAsync(mostWait ?? Timeout.InfiniteTimeSpan, ct))
            throw new LogBusyException(Stopwatch.GetElapsedTime(began));
        var sqlite = mostWait is null ? null : db.Database.GetDbConnection() as SqliteConnection;
        var usual = sqlite?.DefaultTimeout;
        try
        {
            // If another process writes, beginning the transaction waits for its lock.
            if (sqlite is not null)
                sqlite.DefaultTimeout = Math.Max(
                    1,
                    (int)(mostWait!.Value - Stopwatch.GetElapsedTime(began)).TotalSeconds
                );
            // The level is given, because a pooled connection of SQL Server keeps the level that was used on it before.
            return await RetryStrategy
                .Of(db, RetryStrategy.ForWriters)
                .ExecuteInTransactionAsync(
                    db,
                    (_, token) => Attempt(db, act, work, isAudited, token),
                    (_, token) => HasCommitted(db, committed, token),
                    IsolationLevel.ReadCommitted,
                    ct
                );
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == SqliteBusy && mostWait is not null)
        {
            throw new LogBusyException(Stopwatch.GetElapsedTime(began));
        }
        finally
        {
            if (sqlite is not null)
                sqlite.DefaultTimeout = usual!.Value;
            db.ChangeTracker.Clear();
            db.HoldsLog = false;
            if (gate)
                SqliteWriter.Release();
            released?.Invoke();
            await db.Checkpoint();
        }
    }

    /// <summary>Does the work once, and tells the audit of it.</summary>
    static async Task<T> Attempt<T>(
        ReportsDb db,
        Act act,
        Func<CancellationToken, Task<T>> work,
        bool isAudited,
        CancellationToken ct
    )
    {
        db.ChangeTracker.Clear();
        act.Changes.Clear();
        act.Events.Clear();
        if (isAudited && act.Held is { MayTakeOwn: true } held)
            await db.MustHold(act, held, ct);
        var result = await Answered(db, act, work, isAudited, ct);
        await db.Add(act.Events, ct);
        // The last statement before COMMIT, so that the audit's head is locked after everything else.
        // What changed nothing, such as a publication that has to be prepared again, is not told of.
        if (isAudited && act.Changes.Count > 0)
            await db.Audit(act, AuditOutcomes.Done, act.Changes, ct, mustHold: act.Held is { MayTakeOwn: false });
        // Also what changed nothing answers with what there is.
        else if (isAudited && act.Held is { MayTakeOwn: false } asked)
            await db.MustHold(act, asked, ct);
        return result;
    }

    /// <summary>Does the work. Who lost what they were let in by is not told either why something is refused.</summary>
    static async Task<T> Answered<T>(
        ReportsDb db,
        Act act,
        Func<CancellationToken, Task<T>> work,
        bool isAudited,
        CancellationToken ct
    )
    {
        try
        {
            return await work(ct);
        }
        catch (Refusal) when (isAudited && act.Held is { MayTakeOwn: false })
        {
            await db.MustHold(act, act.Held, ct);
            throw;
        }
    }

    /// <summary>
    /// Checks whether an attempt whose COMMIT got no response had committed. The server may still be working on it.
    /// Repeatable read takes locks and so waits for the end of the attempt; read committed would read the state before
    /// it.
    /// </summary>
    static async Task<bool> HasCommitted(
        ReportsDb db,
        Func<CancellationToken, Task<bool>> committed,
        CancellationToken ct
    )
    {
        db.ChangeTracker.Clear();
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            bool has;
            await using (await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct))
                has = await committed(ct);
            // Otherwise the pooled connection would keep the level.
            await using (await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct))
                return has;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Reads with several statements in one snapshot, so that all of them see the same state.</summary>
    public static async Task<T> ReadTogether<T>(
        this ReportsDb db,
        Func<CancellationToken, Task<T>> work,
        CancellationToken ct
    )
    {
        return await RetryStrategy
            .Of(db, RetryStrategy.ForReaders)
            .ExecuteAsync(
                async token =>
                {
                    await using var transaction = await Snapshot(db, token);
                    return await work(token);
                },
                ct
            );
    }

    static async Task<IDbContextTransaction> Snapshot(ReportsDb db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
            return await db.BeginSnapshot(ct);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            // A deferred transaction takes no lock to read; the default one would take the writer's lock.
#pragma warning disable CA1849 // There is no asynchronous way to ask for a deferred one, and it does not wait.
            var deferred = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
#pragma warning restore CA1849
            return new Deferred(
                await db.Database.UseTransactionAsync(deferred, ct)
                    ?? throw new InvalidOperationException("No transaction."),
                deferred,
                db
            );
        }
        catch
        {
            await db.Database.CloseConnectionAsync();
            throw;
        }
    }

    /// <summary>A SQLite transaction that was begun outside EF Core; its end closes the connection.</summary>
    sealed class Deferred(IDbContextTransaction used, SqliteTransaction transaction, ReportsDb db)
        : IDbContextTransaction
    {
        public Guid TransactionId => used.TransactionId;

        public void Commit() => transaction.Commit();

        public Task CommitAsync(CancellationToken cancellationToken = default) =>
            transaction.CommitAsync(cancellationToken);

        public void Rollback() => transaction.Rollback();

        public Task RollbackAsync(CancellationToken cancellationToken = default) =>
            transaction.RollbackAsync(cancellationToken);

        public void Dispose()
        {
            used.Dispose();
            transaction.Dispose();
            db.Database.CloseConnection();
        }

        public async ValueTask DisposeAsync()
        {
            await used.DisposeAsync();
            await transaction.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// Does work that may be done twice, with the retries of writes: for the start of the program, when the connection
    /// may be lost.
    /// </summary>
    public static Task<T> Try<T>(this ReportsDb db, Func<CancellationToken, Task<T>> work, CancellationToken ct) =>
        RetryStrategy.Of(db, RetryStrategy.ForWriters).ExecuteAsync(work, ct);

    /// <summary>
    /// Whether a write violated a foreign key or a check; SQL Server has one number for both (547). If a request
    /// deletes rows or refers to some, another request was quicker; otherwise it is a fault of the program. SQLite has one
    /// number (1811) for a foreign key that restricts a deletion and for a trigger that somebody has added; there its
    /// message alone tells them apart, and it is always the same.
    /// </summary>
    public static bool BreaksReference(this Exception exception) =>
        (exception is DbUpdateException ? exception.InnerException : exception) switch
        {
            SqliteException { SqliteExtendedErrorCode: 787 or 275 } => true,
            SqliteException { SqliteExtendedErrorCode: 1811 } restricted => restricted.Message.Contains(
                "'FOREIGN KEY constraint failed'",
                StringComparison.Ordinal
            ),
            Microsoft.Data.SqlClient.SqlException { Number: 547 } => true,
            _ => false,
        };

    /// <summary>
    /// Whether a write violated a unique constraint, by the provider's error numbers, never by a message.
    /// </summary>
    public static bool IsUniqueViolation(this Exception exception) =>
        (exception is DbUpdateException ? exception.InnerException : exception) switch
        {
            SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } => true,
            Microsoft.Data.SqlClient.SqlException { Number: 2601 or 2627 } => true,
            _ => false,
        };
}
