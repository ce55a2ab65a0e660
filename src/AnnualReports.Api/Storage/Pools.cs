using System.Collections.Concurrent;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Api.Storage;

/// <summary>
/// SQL Server's connections keep the isolation level of what was last done on them, in the client's pool too. A migration, or a write that names no
/// level, fails in a snapshot (3964, 3960). So what is read in snapshots has a pool of its own, told apart by the name of the application.
/// </summary>
static class Pools
{
    const string Suffix = " (reading)";

    /// <summary>SQL Server takes no longer names.</summary>
    const int MostName = 128;

    /// <summary>How many seconds a reader waits for a connection at most: the pool may be empty, or the server gone.</summary>
    const int ReaderWaits = 2;

    static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The connection string of the pool for reading, of that for all else.</summary>
    public static string Reading(string connectionString) => Known.GetOrAdd(connectionString, static text =>
    {
        var builder = new SqlConnectionStringBuilder(text);
        var name = builder.ShouldSerialize("Application Name") ? builder.ApplicationName : "AnnualReports";
        builder.ApplicationName = name[..Math.Min(name.Length, MostName - Suffix.Length)] + Suffix;
        builder.ConnectTimeout = builder.ConnectTimeout is > 0 and < ReaderWaits ? builder.ConnectTimeout : ReaderWaits;
        return builder.ToString();
    });

    /// <summary>Begins what reads in a snapshot, on a connection of the pool for reading.</summary>
    public static async Task<IDbContextTransaction> BeginSnapshot(this DbContext db, CancellationToken ct)
    {
        var own = db.Database.GetConnectionString()!;
        db.Database.SetConnectionString(Reading(own));
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

    /// <summary>A transaction after which the context has its own pool again.</summary>
    sealed class Apart(IDbContextTransaction used, DbContext db, string own) : IDbContextTransaction
    {
        public Guid TransactionId => used.TransactionId;

        public void Commit() => used.Commit();

        public Task CommitAsync(CancellationToken cancellationToken = default) => used.CommitAsync(cancellationToken);

        public void Rollback() => used.Rollback();

        public Task RollbackAsync(CancellationToken cancellationToken = default) => used.RollbackAsync(cancellationToken);

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
