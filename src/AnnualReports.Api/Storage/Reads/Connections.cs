using System.Collections.Concurrent;
using System.Data.Common;
using AnnualReports.Api.Storage.Database;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace AnnualReports.Api.Storage.Reads;

/// <summary>
/// Connections for reading public content with plain ADO.NET, because for one row EF Core itself costs several times as
/// much as the query. Connections to SQLite stay open with their statements prepared; those to SQL Server come from its
/// client's pool.
/// </summary>
sealed class Connections(StoreOptions options, DatabaseFile? file = null) : IDisposable
{
    /// <summary>
    /// How many idle connections to SQLite are kept. SQLite reads on the calling thread, so more connections than
    /// threads would be useless.
    /// </summary>
    const int MostIdle = 16;

    /// <summary>SQLITE_DBCONFIG_ENABLE_QPSG, the query planner's stability guarantee.</summary>
    const int StablePlans = 1007;

    /// <summary>
    /// Memory mapping is off: if another program shortened the file, reading a mapped page would end this process
    /// (SIGBUS).
    /// </summary>
    const string ReadOnly =
        "PRAGMA busy_timeout = 10000; PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0;";

    readonly ConcurrentStack<Connection> idle = new();
    volatile bool closed;

    public async ValueTask<Connection> Open(CancellationToken ct)
    {
        file?.BeforeOpening(isNew: idle.IsEmpty);
        var generation = Generation;
        while (idle.TryPop(out var known))
            if (known.Generation == generation)
                return known;
            else
                known.Close();
#pragma warning disable CA2000 // It goes with the connection that is lent.
        var opened = New();
#pragma warning restore CA2000
        try
        {
            await opened.OpenAsync(ct);
            var connection = new Connection(this, opened) { Generation = generation };
            if (opened is SqliteConnection { Handle: { } handle })
            {
                // Without it, SQLite checks whether bound values allow a partial index, and plans the statement again
                // each time.
                SQLitePCL.raw.sqlite3_db_config(handle, StablePlans, 1, out _);
                await connection.Run(ReadOnly, ct);
            }
            return connection;
        }
        catch (Exception exception)
        {
            Unreachable.MarkOpening(exception);
            await opened.DisposeAsync();
            throw;
        }
    }

    int Generation => file?.Generation ?? 0;

    DbConnection New() =>
        options.IsSqlite
            ? new SqliteConnection(
                new SqliteConnectionStringBuilder(options.ConnectionString)
                {
                    Pooling = false,
                    Mode = SqliteOpenMode.ReadWrite,
                }.ToString()
            )
            : new SqlConnection(Pools.ForReads(options.ConnectionString));

    /// <summary>Takes a returned connection, or closes it.</summary>
    public ValueTask Back(Connection connection, DbConnection opened)
    {
        if (!options.IsSqlite || closed || idle.Count >= MostIdle || connection.Generation != Generation)
            return opened.DisposeAsync();
        idle.Push(connection);
        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryPop(out var connection))
            connection.Close();
    }
}
