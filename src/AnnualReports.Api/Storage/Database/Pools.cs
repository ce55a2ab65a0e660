using System.Collections.Concurrent;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// A pooled connection of SQL Server keeps the isolation level that was last used on it. A migration, or a write
/// without a level of its own, fails in a snapshot (errors 3964 and 3960). So reads in snapshots use a pool of their
/// own, whose connection string has another application name.
/// </summary>
static class Pools
{
    const string Suffix = " (reading)";

    /// <summary>The longest application name of SQL Server.</summary>
    const int MostName = 128;

    /// <summary>
    /// How many seconds a reader waits for a connection if the pool is empty or the server does not answer.
    /// </summary>
    const int ReaderWaits = 2;

    static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>Makes the connection string of the pool for reading from the usual one.</summary>
    public static string ForReads(string connectionString) =>
        Known.GetOrAdd(
            connectionString,
            static text =>
            {
                var builder = new SqlConnectionStringBuilder(text);
                var name = builder.ShouldSerialize("Application Name") ? builder.ApplicationName : "AnnualReports";
                builder.ApplicationName = name[..Math.Min(name.Length, MostName - Suffix.Length)] + Suffix;
                builder.ConnectTimeout = builder.ConnectTimeout is > 0 and < ReaderWaits
                    ? builder.ConnectTimeout
                    : ReaderWaits;
                return builder.ToString();
            }
        );

    /// <summary>Begins a snapshot on a connection of the pool for reading.</summary>
    public static async Task<IDbContextTransaction> BeginSnapshot(this DbContext db, CancellationToken ct)
    {
        var own = db.Database.GetConnectionString()!;
        db.Database.SetConnectionString(ForReads(own));
        try
        {
            return new Apart(await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Snapshot, ct), db, own);
        }
        catch
        {
            db.Database.SetConnectionString(own);
            throw;
        }
    }

    /// <summary>A transaction after which the context uses its usual pool again.</summary>
    sealed class Apart(IDbContextTransaction used, DbContext db, string own) : IDbContextTransaction
    {
        public Guid TransactionId => used.TransactionId;

        public void Commit() => used.Commit();

        public Task CommitAsync(CancellationToken cancellationToken = default) => used.CommitAsync(cancellationToken);

        public void Rollback() => used.Rollback();

        public Task RollbackAsync(CancellationToken cancellationToken = default) =>
            used.RollbackAsync(cancellationToken);

        public void Dispose()
        {
            try
            {
                used.Dispose();
            }
            finally
            {
                db.Database.SetConnectionString(own);
            }
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                await used.DisposeAsync();
            }
            finally
            {
                db.Database.SetConnectionString(own);
            }
        }
    }
}
