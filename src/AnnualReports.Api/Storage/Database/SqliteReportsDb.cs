using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AnnualReports.Api.Storage.Database;

/// <summary>The embedded store: a file, for a first run, tests and demos.</summary>
sealed class SqliteReportsDb(DbContextOptions<SqliteReportsDb> options) : ReportsDb(options)
{
    /// <summary>
    /// Sets up each connection: readers never wait for the writer, and a commit is on disk when it returns. Sorting
    /// uses no temporary files, so that reading works while the disk is full, and the write-ahead log shrinks after a
    /// busy day.
    /// </summary>
    public sealed class Pragmas : DbConnectionInterceptor
    {
        const string Sql = """
            PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
            PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864;
            """;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public static string FilePath(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString).DataSource;
}
