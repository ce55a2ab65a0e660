using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AnnualReports.Api.Storage.Database;

/// <summary>The size of SQLite's page cache, and the copying of its write-ahead log.</summary>
static class SqliteCache
{
    /// <summary>
    /// Lets SQLite cache 64 MB of pages until the transaction ends. Writing many rows uses the same pages of indexes
    /// again and again, which the default cache of 2 MB would write to disk and read back. Also, the write-ahead log is
    /// not copied into the database before the commit returns, but afterwards, while others can write
    /// (<see cref="Checkpoint"/>).
    /// </summary>
    public static async Task WidenCache(this ReportsDb db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
            return;
        db.HasWideCache = db.WroteMuch = true;
        await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 0;", ct);
    }

    /// <summary>
    /// Copies the write-ahead log into the database, as SQLite does after each commit of usual size. Others can read
    /// and write meanwhile.
    /// </summary>
    public static async Task Checkpoint(this ReportsDb db)
    {
        if (!db.WroteMuch)
            return;
        db.WroteMuch = false;
        try
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(PASSIVE)", CancellationToken.None);
        }
        catch (SqliteException)
        {
            // The data is safe in the write-ahead log, and a later commit copies it. A full disk is reported by the
            // next write.
        }
    }

    /// <summary>Shrinks the cache again when the connection returns to the pool.</summary>
    public sealed class Narrowing : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionClosing(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result
        )
        {
            if (eventData.Context is ReportsDb { HasWideCache: true } db && connection.State == ConnectionState.Open)
            {
                db.HasWideCache = false;
                using var command = connection.CreateCommand();
                command.CommandText =
                    "PRAGMA cache_size = -2000; PRAGMA wal_autocheckpoint = 1000; PRAGMA shrink_memory;";
                command.ExecuteNonQuery();
            }
            return result;
        }

        public override ValueTask<InterceptionResult> ConnectionClosingAsync(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result
        ) => ValueTask.FromResult(ConnectionClosing(connection, eventData, result));
    }
}
