using System.Data.Common;
using System.Reflection;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnnualReports.Api.Storage.Reads;

/// <summary>Finds out before EF Core has built its model whether the store can be read as it is.</summary>
sealed class ReadsSetup(Connections connections, StoreOptions options, Languages languages)
{
    public const string Sql = $"""
        SELECT (SELECT MAX("MigrationId") FROM "__EFMigrationsHistory"),
            (SELECT "Body" FROM "Publications" WHERE "Sequence" =
                (SELECT MAX("Sequence") FROM "Publications" WHERE "Action" = '{PublicationActions.Configured}')),
            (SELECT COUNT(*) FROM "Scopes"), (SELECT COUNT(*) FROM "Fillings")
        """;

    /// <summary>
    /// Whether the store has the newest migration, all columns filled, content, and the languages of this program;
    /// false if it does not respond.
    /// </summary>
    public async Task<bool> CanRead(CancellationToken ct)
    {
        try
        {
            await using var connection = await connections.Open(ct);
            await using (var row = await connection.Query(Sql, [], ct))
                if (!await row.ReadAsync(ct) || !IsReady(row))
                    return false;
            return connection.Dialect == Dialect.Sqlite || await HasSnapshots(connection, ct);
        }
        catch (Exception exception) when (Unreachable.Is(exception))
        {
            return false;
        }
    }

    static async Task<bool> HasSnapshots(Connection connection, CancellationToken ct)
    {
        await using var row = await connection.Query(Snapshots.Sql, [], ct);
        return await row.ReadAsync(ct) && row.GetInt32(0) == Snapshots.IsOn && row.GetBoolean(2);
    }

    bool IsReady(DbDataReader row) =>
        !row.IsDBNull(0)
        && row.GetString(0) == NewestMigration()
        && !row.IsDBNull(1)
        && row.GetFieldValue<byte[]>(1).AsSpan().SequenceEqual(languages.Serialize())
        && row.GetInt32(2) > 1
        && row.GetInt32(3) == 0;

    /// <summary>The newest migration that the program knows for this kind of store.</summary>
    public string? NewestMigration()
    {
        var context = options.IsSqlite ? typeof(SqliteReportsDb) : typeof(SqlServerReportsDb);
        return typeof(ReadsSetup)
            .Assembly.GetTypes()
            .Where(t =>
                t.IsSubclassOf(typeof(Migration)) && t.GetCustomAttribute<DbContextAttribute>()?.ContextType == context
            )
            .Max(t => t.GetCustomAttribute<MigrationAttribute>()?.Id);
    }
}
