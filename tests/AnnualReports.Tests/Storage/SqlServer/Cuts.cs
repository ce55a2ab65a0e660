using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AnnualReports.Tests.Storage.SqlServer;

/// <summary>Where a connection is cut.</summary>
enum CutAt
{
    Opening,
    Begin,
    Statement,
    BeforeCommit,
    AfterCommit,
}

/// <summary>
/// Cuts a connection of EF Core in the way that SqlClient reports. Before a commit nothing is written, because the
/// server rolls it back. After it everything is, and only the result is lost.
/// </summary>
sealed class Cuts : DbConnectionInterceptor, IDbTransactionInterceptor, IDbCommandInterceptor
{
    (CutAt At, int After, Func<Exception> Make)? next;

    /// <summary>How many cuts were made.</summary>
    public int Made { get; private set; }

    /// <summary>Cuts once, at the place of this kind that comes after this many others.</summary>
    public void Arm(CutAt at, int after, Func<Exception> make) => next = (at, after, make);

    /// <summary>Whether the cut is still to come.</summary>
    public bool IsArmed => next is not null;

    public void Disarm() => next = null;

    /// <summary>What was written outside of a transaction. It is done twice if only its result is lost.</summary>
    public ConcurrentDictionary<string, byte> Alone { get; } = new();

    void Note(DbCommand command, CommandEventData data)
    {
        if (
            command.Transaction is null
            && data.CommandSource
                is CommandSource.SaveChanges
                    or CommandSource.ExecuteUpdate
                    or CommandSource.ExecuteDelete
        )
            Alone[command.CommandText] = 0;
    }

    void Reach(CutAt at)
    {
        if (next is not { } cut || cut.At != at)
            return;
        if (cut.After > 0)
        {
            next = cut with { After = cut.After - 1 };
            return;
        }
        next = null;
        Made++;
        throw cut.Make();
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        Reach(CutAt.Opening);
        return new(result);
    }

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default
    )
    {
        Reach(CutAt.Begin);
        return new(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        Reach(CutAt.BeforeCommit);
        return new(result);
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Reach(CutAt.AfterCommit);
        return Task.CompletedTask;
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Note(command, eventData);
        Reach(CutAt.Statement);
        return new(result);
    }

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Note(command, eventData);
        Reach(CutAt.Statement);
        return new(result);
    }
}
