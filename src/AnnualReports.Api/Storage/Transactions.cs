using System.Data;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Api.Storage;

/// <summary>How the store is read and written in more than one statement; the one place where the providers differ in it.</summary>
static class Transactions
{
    const int SqliteBusy = 5;

    /// <summary>SQLite has one writer; in a process they pass one at a time, without busy waiting.</summary>
    static readonly SemaphoreSlim SqliteWriter = new(1, 1);

    /// <summary>
    /// Writes all of it or nothing. The whole decision is made again when the store asks for a retry (a lost connection, a deadlock),
    /// but not when the attempt had committed after all, which <paramref name="committed"/> tells.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="work">What is written.</param>
    /// <param name="committed">Whether the attempt had committed.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    /// <param name="mostWait">
    /// How long to wait for other writers of a SQLite store; null: as long as it takes in the process, and as long as a command among processes.
    /// </param>
    /// <param name="released">Is told when others can write.</param>
    /// <exception cref="LogBusyException">Others wrote for longer.</exception>
    public static async Task<T> Write<T>(this ReportsDb db, Func<CancellationToken, Task<T>> work, Func<CancellationToken, Task<bool>> committed,
        CancellationToken ct, TimeSpan? mostWait = null, Action? released = null)
    {
        var (gate, began) = (db.Database.IsSqlite(), Stopwatch.GetTimestamp());
        if (gate && !await SqliteWriter.WaitAsync(mostWait ?? Timeout.InfiniteTimeSpan, ct))
            throw new LogBusyException(Stopwatch.GetElapsedTime(began));
        var sqlite = mostWait is null ? null : db.Database.GetDbConnection() as SqliteConnection;
        var usual = sqlite?.DefaultTimeout;
        try
        {
            // Another process may write: its lock is waited for when the transaction begins.
            if (sqlite is not null)
                sqlite.DefaultTimeout = Math.Max(1, (int)(mostWait!.Value - Stopwatch.GetElapsedTime(began)).TotalSeconds);
            // Said aloud, because a pooled connection of SQL Server keeps the level that was read with on it before.
            return await Retrying.Of(db, Retrying.ForWriters).ExecuteInTransactionAsync(
                db,
                async (_, token) =>
                {
                    db.ChangeTracker.Clear();
                    return await work(token);
                },
                (_, token) => HasCommitted(db, committed, token),
                IsolationLevel.ReadCommitted,
                ct);
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

    /// <summary>
    /// Asks whether an attempt whose COMMIT was cut had committed. The server may still be at it: this level reads with locks, so that it waits for
    /// the attempt's end, whatever that will be, where read committed would answer from before it.
    /// </summary>
    static async Task<bool> HasCommitted(ReportsDb db, Func<CancellationToken, Task<bool>> committed, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            bool has;
            await using (await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct))
                has = await committed(ct);
            // The level would stay with the pooled connection.
            await using (await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct))
                return has;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Reads several statements in one snapshot: what one shows, the others show too.</summary>
    public static async Task<T> ReadTogether<T>(this ReportsDb db, Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        return await Retrying.Of(db, Retrying.ForReaders).ExecuteAsync(async token =>
        {
            await using var transaction = await Snapshot(db, token);
            return await work(token);
        }, ct);
    }

    static async Task<IDbContextTransaction> Snapshot(ReportsDb db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
            return await db.BeginSnapshot(ct);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            // A deferred transaction takes no lock to read; the default would take the writer's.
#pragma warning disable CA1849 // There is no asynchronous way to ask for a deferred one, and it does not wait.
            var deferred = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
#pragma warning restore CA1849
            return new Deferred(await db.Database.UseTransactionAsync(deferred, ct) ?? throw new InvalidOperationException("No transaction."), deferred, db);
        }
        catch
        {
            await db.Database.CloseConnectionAsync();
            throw;
        }
    }

    /// <summary>A SQLite transaction begun outside EF Core, ended with its connection.</summary>
    sealed class Deferred(IDbContextTransaction used, SqliteTransaction transaction, ReportsDb db) : IDbContextTransaction
    {
        public Guid TransactionId => used.TransactionId;

        public void Commit() => transaction.Commit();

        public Task CommitAsync(CancellationToken cancellationToken = default) => transaction.CommitAsync(cancellationToken);

        public void Rollback() => transaction.Rollback();

        public Task RollbackAsync(CancellationToken cancellationToken = default) => transaction.RollbackAsync(cancellationToken);

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

    /// <summary>Does what may be done twice, and tries it again as writes are, as when the program starts while a connection is lost.</summary>
    public static Task<T> Try<T>(this ReportsDb db, Func<CancellationToken, Task<T>> work, CancellationToken ct) =>
        Retrying.Of(db, Retrying.ForWriters).ExecuteAsync(work, ct);

    /// <summary>
    /// Whether a write broke a reference between rows, or a check: SQL Server has one number for both (547). Where a request deletes or refers, another
    /// was quicker; anywhere else it is a fault of the program.
    /// </summary>
    public static bool BreaksReference(this Exception exception) => (exception is DbUpdateException ? exception.InnerException : exception) switch
    {
        SqliteException { SqliteExtendedErrorCode: 787 or 1811 or 275 } => true,
        Microsoft.Data.SqlClient.SqlException { Number: 547 } => true,
        _ => false,
    };

    /// <summary>Whether a write broke a unique constraint, by the provider's error numbers, never by a text.</summary>
    public static bool IsUniqueViolation(this Exception exception) => (exception is DbUpdateException ? exception.InnerException : exception) switch
    {
        SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } => true,
        Microsoft.Data.SqlClient.SqlException { Number: 2601 or 2627 } => true,
        _ => false,
    };
}
