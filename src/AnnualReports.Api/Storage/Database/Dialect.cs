using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// The differences between the SQL of the two stores. Both accept names in brackets and in double quotes.
/// </summary>
/// <param name="Join">A join. On SQLite it keeps the written order, which SQLite would change without statistics; SQL
/// Server chooses the order well.</param>
/// <param name="Top">Limits the number of rows; stands before the columns.</param>
/// <param name="Limit">Limits the number of rows; stands at the end.</param>
/// <param name="Part">The function that returns a part of bytes.</param>
/// <param name="Unindexed"> Before a column: no index is entered or followed by it. SQLite would take one in the list's
/// order and go through all reports for a few rows of one. </param>
sealed partial record Dialect(string Join, string Top, string Limit, string Part, string Unindexed)
{
    public static readonly Dialect Sqlite = new(" CROSS JOIN ", "", " LIMIT @take", "substr", "+");

    public static readonly Dialect SqlServer = new(" JOIN ", "TOP (@take) ", "", "SUBSTRING", "");

    /// <summary>
    /// Adds hints for the values that a statement is compiled for. SQLite's plans do not depend on values
    /// (<c>SQLITE_DBCONFIG_ENABLE_QPSG</c>). SQL Server would compile the statement for the first values and reuse that
    /// plan for all others: a plan for a report of three entries, or for a cursor near the end, would sort a report of
    /// a hundred thousand, and the other way round. So a hint has it assume average values, and pages of 21 rows, which
    /// the indexes in the orders of lists return without sorting. Compiling again each time (<c>RECOMPILE</c>) would
    /// take some milliseconds, more than reading a page. Positions get no hint, because all requested positions are
    /// near the end of the log.
    /// </summary>
    public string Hinted(string sql)
    {
        if (IsSqlite)
            return sql;
        var names = Parameters.Matches(sql).Select(m => m.Value).Distinct();
        var hints = names
            .Where(name => !AsTheyCome.Contains(name))
            .Select(name => name == "@take" ? $"@take = {UsualTake}" : name + " UNKNOWN");
        return $"{sql} OPTION (OPTIMIZE FOR ({string.Join(", ", hints)}))";
    }

    /// <summary>A page of the default size, and one more row to know whether there is another page.</summary>
    const int UsualTake = 21;

    /// <summary>Parameters without a hint: the position, and values that are the same in each request.</summary>
    static readonly string[] AsTheyCome = ["@at", "@undated", "@before"];

    [GeneratedRegex("@[a-z0-9]+")]
    static partial Regex Parameters { get; }

    /// <summary>
    /// Reads a day. SQLite stores it as the text <c>2024-01-31</c>, which its client would compare with every format of
    /// dates.
    /// </summary>
    public DateOnly Date(DbDataReader reader, int ordinal) =>
        IsSqlite ? Date(reader.GetString(ordinal)) : reader.GetFieldValue<DateOnly>(ordinal);

    static DateOnly Date(ReadOnlySpan<char> text) => new(Number(text[..4]), Number(text[5..7]), Number(text[8..10]));

    static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = number * 10 + digit - '0';
        return number;
    }

    /// <summary>The first row of a query, which has no parameter for that.</summary>
    public string First(string columns, string from) =>
        IsSqlite ? $"SELECT {columns} {from} LIMIT 1" : $"SELECT TOP(1) {columns} {from}";

    public static Dialect Of(DbConnection connection) => connection is SqliteConnection ? Sqlite : SqlServer;
}
