using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Reads;

/// <summary>How many releases are overdue, have failed, or are due soon while something stops them.</summary>
readonly record struct ReleaseCounts(int Overdue, int Failed, int Stopped);

/// <summary>The time of the log's newest record, and that of the store's own clock if it has one.</summary>
readonly record struct StoreClock(DateTime? NewestRecord, DateTime? Now);

/// <summary>
/// What readiness needs to know of the store, each read with one statement on a connection that only reads.
/// </summary>
static class ReadinessReads
{
    const string HeadSql = "SELECT \"Sequence\" FROM \"LogHead\"";
    const string MigrationSql = "SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\"";

    const string ReleasesSql = $"""
        SELECT (SELECT COUNT(*) FROM "Releases" WHERE "State" = '{ReleaseStates.Scheduled}' AND "DueAt" < @late),
            (SELECT COUNT(*) FROM "Releases" WHERE "State" = '{ReleaseStates.Failed}' AND "DueAt" > @recent),
            (SELECT COUNT(*) FROM "Releases" WHERE "State" = '{ReleaseStates.Scheduled}' AND "DueAt" >= @late
                AND "DueAt" < @soon AND "Problems" IS NOT NULL)
        """;

    /// <summary>All statements, for the test that parses them.</summary>
    public static IEnumerable<string> Texts(Dialect dialect) =>
        [HeadSql, MigrationSql, ReleasesSql, ClockSql(dialect)];

    /// <summary>Whether the store has a log, which every store has that was ever opened.</summary>
    public static async Task<bool> HasLog(Connection connection, CancellationToken ct)
    {
        await using var row = await connection.Query(HeadSql, [], ct);
        return await row.ReadAsync(ct);
    }

    /// <summary>The newest migration that the store has.</summary>
    public static async Task<string?> NewestMigration(Connection connection, CancellationToken ct)
    {
        await using var row = await connection.Query(MigrationSql, [], ct);
        return await row.ReadAsync(ct) && !await row.IsDBNullAsync(0, ct) ? row.GetString(0) : null;
    }

    /// <summary>Counts releases that need attention.</summary>
    /// <param name="connection">Where to read.</param>
    /// <param name="late">What was due before this is overdue.</param>
    /// <param name="recent">What was due after this and has failed is counted.</param>
    /// <param name="soon">What is due before this is counted if something stops it.</param>
    /// <param name="ct">Cancels the query.</param>
    public static async Task<ReleaseCounts> Releases(
        Connection connection,
        DateTime late,
        DateTime recent,
        DateTime soon,
        CancellationToken ct
    )
    {
        await using var row = await connection.Query(
            ReleasesSql,
            [("@late", late), ("@recent", recent), ("@soon", soon)],
            ct
        );
        await row.ReadAsync(ct);
        return new(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2));
    }

    /// <summary>SQLite has no clock of its own: it runs on the clock of this machine.</summary>
    public static async Task<StoreClock> Clock(Connection connection, CancellationToken ct)
    {
        await using var row = await connection.Query(ClockSql(connection.Dialect), [], ct);
        return await row.ReadAsync(ct)
            ? new(
                await row.IsDBNullAsync(0, ct) ? null : row.GetDateTime(0),
                await row.IsDBNullAsync(1, ct) ? null : row.GetDateTime(1)
            )
            : default;
    }

    static string ClockSql(Dialect dialect) => $"SELECT \"At\", {dialect.Clock} FROM \"LogHead\"";
}
