using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AnnualReports.Api.Storage;

/// <summary>How much of the embedded store a connection keeps in memory.</summary>
static class SqliteCache
{
    /// <summary>
    /// Lets SQLite keep 64 MB of pages until the transaction ends. Who writes many rows touches the same pages of the indexes again and again, which with
    /// its usual 2 MB are written to the disk and read back in between. Nor are they copied from the write-ahead log into the store before the commit
    /// returns: others can write while that is done (<see cref="Checkpoint"/>).
    /// </summary>
    public static async Task WidenCache(this ReportsDb db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
            return;
        db.HasWideCache = db.WroteMuch = true;
        await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 0;", ct);
    }

    /// <summary>Copies what was written into the store, as SQLite does after each commit of usual size. It keeps nobody from reading or writing.</summary>
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
            // It is written, in the write-ahead log. A disk that is full is told by the next write, and a later commit copies it.
        }
    }

    /// <summary>Gives the memory back, when the transaction is over and its connection goes back to the pool.</summary>
    public sealed class Narrowing : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
        {
            if (eventData.Context is ReportsDb { HasWideCache: true } db && connection.State == ConnectionState.Open)
            {
                db.HasWideCache = false;
                using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA cache_size = -2000; PRAGMA wal_autocheckpoint = 1000; PRAGMA shrink_memory;";
                command.ExecuteNonQuery();
            }
            return result;
        }

        public override ValueTask<InterceptionResult> ConnectionClosingAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            ValueTask.FromResult(ConnectionClosing(connection, eventData, result));
    }
}
