using System.Diagnostics;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// Transactions that hold the log's lock, which is the one row of its head: writers of the log queue there.
/// </summary>
sealed class LogTransactions(ReportsDb db, LogLock locking)
{
    /// <summary>The error number of SQL Server's client where a command took longer than it may.</summary>
    const int TimedOut = -2;

    static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    LogLock.Measure? measure;
    TimeSpan waited;

    /// <summary>
    /// Writes all of it or nothing. It waits for other writers of the log as long as the configuration allows, and runs
    /// <paramref name="work"/> again where the store asks for a retry.
    /// </summary>
    /// <param name="work">What is done in the transaction, which takes the lock itself.</param>
    /// <param name="committed">Whether an attempt whose result was lost had committed.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <param name="held">Is given the time for which the lock was held.</param>
    /// <returns>The result of the work; null if it has to be prepared again. All attempts together wait only as long as
    /// the configuration allows.</returns>
    /// <exception cref="LogBusyException">Others held the log for longer.</exception>
    public async Task<T> Write<T>(
        Func<CancellationToken, Task<T>> work,
        Func<CancellationToken, Task<bool>> committed,
        CancellationToken ct,
        Action<TimeSpan>? held = null
    )
    {
        using var measured = measure = locking.Begin(held);
        try
        {
            var result = await db.Write(
                token =>
                {
                    // A transaction of SQLite has its only writer's lock from its beginning.
                    if (db.Database.IsSqlite())
                        Taken();
                    return work(token);
                },
                committed,
                ct,
                Left,
                measured.Dispose
            );
            // Without a result, it is going to be prepared again, and goes on with what is left of its time to wait.
            waited = result is null ? waited + measured.Waited : TimeSpan.Zero;
            return result;
        }
        catch (LogBusyException late)
        {
            var all = waited + late.Waited;
            waited = TimeSpan.Zero;
            throw new LogBusyException(all);
        }
    }

    /// <summary>How long it may still wait: at least a second, so that a lock that is free can be taken.</summary>
    TimeSpan Left => locking.MostWait - waited is var left && left > Least ? left : Least;

    /// <summary>Takes the lock, and returns the log's end. It costs one statement.</summary>
    public async Task<LogEnd> Lock(CancellationToken ct)
    {
        var text = Dialect.Of(db.Database.GetDbConnection()).LockHead;
        if (db.Database.IsSqlite())
            return (await Head(text, ct)).ToEnd();
        // On SQL Server, the statement waits for the one who has the lock.
        var (usual, began) = (db.Database.GetCommandTimeout(), Stopwatch.GetTimestamp());
        measure?.Began();
        db.Database.SetCommandTimeout(Left);
        try
        {
            var head = await Head(text, ct);
            Taken();
            return head.ToEnd();
        }
        catch (SqlException late) when (late.Number == TimedOut)
        {
            throw new LogBusyException(Stopwatch.GetElapsedTime(began));
        }
        finally
        {
            db.Database.SetCommandTimeout(usual);
        }
    }

    async Task<LogHeadRow> Head(string text, CancellationToken ct) =>
        (await db.LogHead.FromSqlRaw(text).AsNoTracking().ToListAsync(ct)).Single();

    void Taken()
    {
        db.HoldsLog = true;
        measure?.Taken();
    }
}
