using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Recognises that the store could not be reached. SqlClient throws <see cref="InvalidOperationException"/> for that
/// too: if the pool is empty, if a connection was lost before the statement, and if a transaction ended with it. These
/// exceptions are marked where they come from, which is opening, or a connection that is no longer open; unmarked ones
/// are faults of the program.
/// </summary>
static class Unreachable
{
    const string Mark = "AnnualReports.Unreachable";

    /// <summary>Whether the store failed or could not be reached; otherwise it is a fault of the program.</summary>
    public static bool Is(Exception exception) =>
        exception is DbException or TimeoutException or RetryLimitExceededException
        || IsMarked(exception)
        || (exception is DbUpdateException && exception.InnerException is { } inner && Is(inner));

    /// <summary>Whether the exception was marked.</summary>
    public static bool IsMarked(Exception exception) =>
        exception is InvalidOperationException && exception.Data.Contains(Mark);

    /// <summary>Marks a failure of opening. Without a connection, nothing was sent.</summary>
    public static void MarkOpening(Exception exception)
    {
        if (exception is InvalidOperationException)
            exception.Data[Mark] = true;
    }

    /// <summary>Marks a failure on a connection that is no longer open.</summary>
    public static void MarkLost(Exception exception, DbConnection? connection)
    {
        if (
            exception is InvalidOperationException
            && connection is null or SqlConnection { State: not ConnectionState.Open }
        )
            exception.Data[Mark] = true;
    }
}

/// <summary>Marks failures on EF Core's connections.</summary>
sealed class MarksUnreachable : DbConnectionInterceptor, IDbCommandInterceptor, IDbTransactionInterceptor
{
    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) =>
        Unreachable.MarkOpening(eventData.Exception);

    public override Task ConnectionFailedAsync(
        DbConnection connection,
        ConnectionErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionFailed(connection, eventData);
        return Task.CompletedTask;
    }

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) =>
        Unreachable.MarkLost(eventData.Exception, command.Connection);

    public Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    /// <summary>A transaction that ended with its connection has none any more.</summary>
    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData)
    {
        if (transaction is SqlTransaction)
            Unreachable.MarkLost(eventData.Exception, transaction.Connection);
    }

    public Task TransactionFailedAsync(
        DbTransaction transaction,
        TransactionErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        TransactionFailed(transaction, eventData);
        return Task.CompletedTask;
    }
}
