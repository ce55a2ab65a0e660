using System.Data.Common;
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
sealed record Dialect(string Join, string Top, string Limit, string Part, string Unindexed)
{
    public static readonly Dialect Sqlite = new(" CROSS JOIN ", "", " LIMIT @take", "substr", "+");

    public static readonly Dialect SqlServer = new(" JOIN ", "TOP (@take) ", "", "SUBSTRING", "");

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
