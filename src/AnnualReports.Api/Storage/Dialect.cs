using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace AnnualReports.Api.Storage;

/// <summary>Where the stores' SQL differs in what lists are read with. Both take names in brackets.</summary>
/// <param name="Join">Joins in the order written: SQLite would change it without statistics; SQL Server knows better.</param>
/// <param name="Top">What limits the rows, ahead.</param>
/// <param name="Limit">What limits the rows, behind.</param>
/// <param name="Part">The function that takes a part of bytes.</param>
/// <param name="Unindexed">
/// Before a column: no index is entered or followed by it. SQLite would take one in the list's order and go through all reports for a few rows of one.
/// </param>
sealed partial record Dialect(string Join, string Top, string Limit, string Part, string Unindexed)
{
    public static readonly Dialect Sqlite = new(" CROSS JOIN ", "", " LIMIT @take", "substr", "+");

    public static readonly Dialect SqlServer = new(" JOIN ", "TOP (@take) ", "", "SUBSTRING", "");

    /// <summary>
    /// Says for which values a statement is compiled. SQLite does not look at them (<c>SQLITE_DBCONFIG_ENABLE_QPSG</c>). SQL Server would compile it for
    /// those of whoever asks first, and answer all others by that plan: one made for a facet, a report or a kind of three entries, or for a cursor near the
    /// end, sorts and hashes what has a hundred thousand, and the other way round. So it is told to take what these have on average, and of a page 21
    /// rows, which the indexes in the lists' orders give without sorting, few or many as there are. Compiling anew at each run (<c>RECOMPILE</c>) would
    /// cost some milliseconds, which is more than a page does. A position is taken as it comes: those that are asked for are all near the log's end.
    /// </summary>
    public string Hinted(string sql)
    {
        if (ReferenceEquals(this, Sqlite))
            return sql;
        var names = Parameters.Matches(sql).Select(m => m.Value).Distinct();
        var hints = names.Where(name => !AsTheyCome.Contains(name)).Select(name => name == "@take" ? $"@take = {UsualTake}" : name + " UNKNOWN");
        return $"{sql} OPTION (OPTIMIZE FOR ({string.Join(", ", hints)}))";
    }

    /// <summary>The usual page, and the row that tells whether there is another one.</summary>
    const int UsualTake = 21;

    /// <summary>The position; and what is the same in each request.</summary>
    static readonly string[] AsTheyCome = ["@at", "@undated", "@before"];

    [GeneratedRegex("@[a-z0-9]+")]
    static partial Regex Parameters { get; }

    /// <summary>A day. SQLite has it as the text <c>2024-01-31</c>, for which its client tries every form that dates have.</summary>
    public DateOnly Date(DbDataReader reader, int ordinal) => ReferenceEquals(this, Sqlite)
        ? Date(reader.GetString(ordinal))
        : reader.GetFieldValue<DateOnly>(ordinal);

    static DateOnly Date(ReadOnlySpan<char> text) => new(Number(text[..4]), Number(text[5..7]), Number(text[8..10]));

    static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = number * 10 + digit - '0';
        return number;
    }

    public static Dialect Of(DbConnection connection) => connection is SqliteConnection ? Sqlite : SqlServer;
}
