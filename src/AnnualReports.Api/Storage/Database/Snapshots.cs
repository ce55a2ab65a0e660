using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// The settings that a SQL Server database needs. Reads of several statements need snapshots. Single statements need
/// READ_COMMITTED_SNAPSHOT: without it, a statement that reads Live and the log during a publication can show an old
/// text, and readers wait for publishers.
/// </summary>
static class Snapshots
{
    public const string Sql = """
        SELECT CAST("snapshot_isolation_state" AS int) AS "Allowed", DB_NAME() AS "Name", "is_read_committed_snapshot_on" AS "ReadCommitted"
        FROM "sys"."databases" WHERE "database_id" = DB_ID()
        """;

    /// <summary>
    /// How many seconds a change of settings waits for others on the database. It never disconnects them.
    /// </summary>
    const int Patience = 30;

    /// <summary>The value for on. 0 is off; 2 and 3 are transitions, while earlier transactions still run.</summary>
    public const int IsOn = 1;

    /// <summary>
    /// Errors of a login without permission (229, 262, 297, 5011, 15247, 15151), or of a refused statement (5069).
    /// </summary>
    static readonly int[] MayNot = [229, 262, 297, 5011, 5069, 15151, 15247];

    /// <summary>
    /// Errors because others are connected: timed out (-2), locked (1222, 5061), in use (5070, 5030).
    /// </summary>
    static readonly int[] InUse = [-2, 1222, 5030, 5061, 5070];

    internal sealed record State(int Allowed, string Name, bool ReadCommitted);

    /// <summary>Switches the missing settings on.</summary>
    /// <returns>What could not be done and how to do it by hand; null if everything was done.</returns>
    public static async Task<string?> SwitchOn(ReportsDb db, CancellationToken ct)
    {
        foreach (var statement in Missing(await Ask(db, ct)))
        {
            // Idle connections of this program would block the second setting.
            SqlConnection.ClearAllPools();
            try
            {
                await Alter(db, statement.Here, ct);
            }
            catch (SqlException refused) when (Why(refused) is { } why)
            {
                return Sentence(why, [.. Missing(await Ask(db, ct))]);
            }
        }
        return Sentence(
            "they are still being switched on, because transactions of before run",
            [.. Missing(await Ask(db, ct))]
        );
    }

    /// <summary>The missing settings and how to switch them on; null if there are none.</summary>
    public static async Task<string?> WhatIsMissing(ReportsDb db, CancellationToken ct) =>
        Sentence("they are not switched on", [.. Missing(await Ask(db, ct))]);

    static async Task<State> Ask(ReportsDb db, CancellationToken ct) =>
        await db.Database.SqlQueryRaw<State>(Sql).SingleAsync(ct);

    /// <summary>
    /// The statements that set them: as the program runs them on its own database, and as an administrator can run them
    /// anywhere.
    /// </summary>
    static IEnumerable<(string Here, string Anywhere)> Missing(State state)
    {
        if (state.Allowed != IsOn)
            yield return Both(state, "ALLOW_SNAPSHOT_ISOLATION");
        if (!state.ReadCommitted)
            yield return Both(state, "READ_COMMITTED_SNAPSHOT");
    }

    static (string, string) Both(State state, string what) =>
        (
            $"ALTER DATABASE CURRENT SET {what} ON",
            $"ALTER DATABASE [{state.Name.Replace("]", "]]", StringComparison.Ordinal)}] SET {what} ON;"
        );

    static async Task Alter(ReportsDb db, string statement, CancellationToken ct)
    {
        var before = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(Patience);
        try
        {
            await db.Database.ExecuteSqlRawAsync(statement, ct);
        }
        finally
        {
            db.Database.SetCommandTimeout(before);
        }
    }

    static string? Why(SqlException refused)
    {
        var numbers = refused.Errors.Cast<SqlError>().Select(e => e.Number).ToList();
        return numbers.Exists(InUse.Contains)
                ? $"others are using the database, and were waited for {Patience} seconds (error {refused.Number})"
            : numbers.Exists(MayNot.Contains) ? $"this login may not switch them on (error {refused.Number})"
            : null;
    }

    static string? Sentence(string why, IReadOnlyList<(string Here, string Anywhere)> missing) =>
        missing.Count == 0
            ? null
            : $"Reads need snapshots, and {why}. Have an administrator run, while the program is stopped: {string.Join(' ', missing.Select(m => m.Anywhere))}";
}
