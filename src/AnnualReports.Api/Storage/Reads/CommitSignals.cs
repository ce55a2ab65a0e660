using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AnnualReports.Api.Storage.Reads;

/// <summary>Notifies the caches of this process that something was committed.</summary>
/// <remarks>If only the response to a commit was lost, the log may have grown all the same.</remarks>
sealed class CommitSignals(LogPositions positions) : DbTransactionInterceptor
{
    public override void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) =>
        positions.Doubt();

    public override Task TransactionFailedAsync(
        DbTransaction transaction,
        TransactionErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        positions.Doubt();
        return Task.CompletedTask;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        positions.Doubt();

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        positions.Doubt();
        return Task.CompletedTask;
    }
}
