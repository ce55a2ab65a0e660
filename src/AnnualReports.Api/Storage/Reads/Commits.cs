using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AnnualReports.Api.Storage.Reads;

/// <summary>Tells readers of this process that something was committed.</summary>
sealed class Commits(Positions positions) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => positions.Doubt();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        positions.Doubt();
        return Task.CompletedTask;
    }
}
