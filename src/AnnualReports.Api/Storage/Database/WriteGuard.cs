using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Checks before each write of EF Core that the database file is where it was, at the latest before the commit, and
/// notes the result of the write.
/// </summary>
sealed class WriteGuard(DatabaseFile file, WriteState state)
    : IDbConnectionInterceptor,
        IDbTransactionInterceptor,
        IDbCommandInterceptor
{
    static bool Writes(CommandEventData command) =>
        command.CommandSource
            is CommandSource.SaveChanges
                or CommandSource.ExecuteUpdate
                or CommandSource.ExecuteDelete
                or CommandSource.ExecuteSqlRaw;

    public InterceptionResult ConnectionOpening(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    )
    {
        file.BeforeOpening(isNew: true);
        return result;
    }

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(ConnectionOpening(connection, eventData, result));

    public InterceptionResult TransactionCommitting(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result
    )
    {
        file.MustBeThere();
        return result;
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(TransactionCommitting(transaction, eventData, result));

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => state.Succeeded();

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        state.Succeeded();
        return Task.CompletedTask;
    }

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) =>
        state.Failed(eventData.Exception);

    public Task TransactionFailedAsync(
        DbTransaction transaction,
        TransactionErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        state.Failed(eventData.Exception);
        return Task.CompletedTask;
    }

    public InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    )
    {
        Before(eventData);
        return result;
    }

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

    public InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Before(eventData);
        return result;
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData)
    {
        if (Writes(eventData))
            state.Failed(eventData.Exception);
    }

    public Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    /// <summary>A write without a transaction is committed at once, so it has to be refused before it runs.</summary>
    void Before(CommandEventData command)
    {
        if (Writes(command))
            file.MustBeThere();
    }
}
