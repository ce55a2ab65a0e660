using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Api.Storage;

/// <summary>
/// Tells whether the store could not be reached. SqlClient says so by exceptions that also tell of a program's faults: an empty pool, a connection
/// that was lost before the statement, and a transaction that ended with it are an <see cref="InvalidOperationException"/> each. Where they come
/// from tells them apart: out of opening, or of a connection that is no longer open. So they are marked there.
/// </summary>
static class Unreachable
{
    const string Mark = "AnnualReports.Unreachable";

    /// <summary>Whether the store failed, or could not be reached; else it is a fault of the program.</summary>
    public static bool Is(Exception exception) =>
        exception is DbException or TimeoutException or RetryLimitExceededException || IsMarked(exception)
        || (exception is DbUpdateException && exception.InnerException is { } inner && Is(inner));

    /// <summary>Whether SqlClient said it by an exception that others throw too.</summary>
    public static bool IsMarked(Exception exception) => exception is InvalidOperationException && exception.Data.Contains(Mark);

    /// <summary>Opening failed, for whatever reason: without a connection, nothing was sent.</summary>
    public static void MarkOpening(Exception exception)
    {
        if (exception is InvalidOperationException)
            exception.Data[Mark] = true;
    }

    /// <summary>Something failed on a connection: where that is gone, the connection is to blame.</summary>
    public static void MarkLost(Exception exception, DbConnection? connection)
    {
        if (exception is InvalidOperationException && connection is null or SqlConnection { State: not ConnectionState.Open })
            exception.Data[Mark] = true;
    }
}

/// <summary>Marks what fails on EF Core's connections.</summary>
sealed class MarksUnreachable : DbConnectionInterceptor, IDbCommandInterceptor, IDbTransactionInterceptor
{
    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => Unreachable.MarkOpening(eventData.Exception);

    public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionFailed(connection, eventData);
        return Task.CompletedTask;
    }

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Unreachable.MarkLost(eventData.Exception, command.Connection);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    /// <summary>A transaction has no connection any more once it ended with it.</summary>
    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData)
    {
        if (transaction is SqlTransaction)
            Unreachable.MarkLost(eventData.Exception, transaction.Connection);
    }

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionFailed(transaction, eventData);
        return Task.CompletedTask;
    }
}
