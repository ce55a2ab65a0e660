using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// The statements by which the whole store is gone through, in the order of keys. Each reads a bounded number of rows,
/// so that none takes longer than a command may, however large the store is; the next one begins behind the last key.
/// </summary>
static class WalkSql
{
    /// <summary>How many rows one statement reads at most.</summary>
    public const int Rows = 1_000;

    /// <summary>The list of the values of the last key.</summary>
    public const string Key = "@k";

    /// <summary>The log in its order, each record with its entry's id and kind.</summary>
    public static string Log(Dialect dialect) =>
        $"""
            SELECT {dialect.Top}"p"."Sequence", "p"."EntryNo", "e"."Id", "e"."Kind",
                "p"."Language", "p"."Action", "p"."Revision", "p"."FieldsRevision", "p"."Shape",
                "p"."Body", "p"."BodyHash", "p"."CardLength", "p"."At", "p"."ReleaseId", "p"."ChangeKind", "p"."ChangeNote", "p"."NoteHash", "p"."PreviousHash",
                "p"."RecordHash"
            FROM "Publications" "p" LEFT JOIN "Entries" "e" ON "e"."No" = "p"."EntryNo" WHERE "p"."Sequence" > {Name(0)} ORDER BY "p"."Sequence"{dialect.Limit}
            """;

    /// <summary>Entries, each with the year of its report, or its own.</summary>
    public static string Entries(Dialect dialect) =>
        $"""
            SELECT {dialect.Top}"e"."No", "e"."Id", "e"."Kind", "e"."ReportNo", "e"."Slug", COALESCE("r"."Year", "e"."Year")
            FROM "Entries" "e" LEFT JOIN "Entries" "r" ON "r"."No" = "e"."ReportNo" AND "r"."Year" <> 0
            WHERE {After(dialect, "e", "No")} ORDER BY "e"."No"{dialect.Limit}
            """;

    /// <summary>
    /// The records of each entry, with the position from which each holds and the body of those that show one.
    /// </summary>
    public static string Records(Dialect dialect) =>
        $"""
            SELECT {dialect.Top}"p"."EntryNo", "p"."Language", "p"."Sequence", "p"."Action", {Position(
                dialect
            )}, "e"."Kind",
                CASE WHEN "p"."Action" IN ('{PublicationActions.Published}', '{PublicationActions.Refreshed}') THEN "p"."Body" END
            FROM "Publications" "p" JOIN "Entries" "e" ON "e"."No" = "p"."EntryNo"
            WHERE {After(
                dialect,
                "p",
                "EntryNo",
                "Language",
                "Sequence"
            )} ORDER BY "p"."EntryNo", "p"."Language", "p"."Sequence"{dialect.Limit}
            """;

    /// <summary>The configured languages, and from which position on each hold.</summary>
    public static string Configured(Dialect dialect) =>
        $"""
            SELECT {dialect.Top}"p"."Sequence", {Position(dialect)}, "p"."Body" FROM "Publications" "p"
            WHERE "p"."Action" = '{PublicationActions.Configured}' AND "p"."Sequence" > {Name(0)} ORDER BY "p"."Sequence"{dialect.Limit}
            """;

    public static string Live(Dialect dialect) =>
        $"""
            SELECT {dialect.Top}"l"."EntryNo", "l"."Language", "l"."Since", "l"."Until", "l"."Sequence", "l"."Published",
                "l"."IsFallback", "l"."Gone", "l"."Kind",
                "l"."ReportNo", "l"."Year", "l"."Position", "l"."DateFrom", "l"."DateTo", "l"."Featured", "l"."Slug"
            FROM "Live" "l" WHERE {After(
                dialect,
                "l",
                "EntryNo",
                "Language",
                "Since"
            )} ORDER BY "l"."EntryNo", "l"."Language", "l"."Since"{dialect.Limit}
            """;

    public static string Terms(Dialect dialect) =>
        $"""
            SELECT {dialect.Top}"t"."EntryNo", "t"."Language", "t"."Since", "t"."Facet", "t"."Value",
                "t"."Until", "t"."Kind", "t"."ReportNo", "t"."Year", "t"."Position"
            FROM "LiveTerms" "t" WHERE {After(dialect, "t", "EntryNo", "Language", "Since", "Facet", "Value")}
            ORDER BY "t"."EntryNo", "t"."Language", "t"."Since", "t"."Facet", "t"."Value"{dialect.Limit}
            """;

    /// <summary>
    /// The terms of each row of Live, summed up: how many there are, all of them in one text, and what they have from
    /// their row, with whether all of them have the same of it. The text is as <see cref="TermText"/> writes it; if SQLite
    /// should come upon the terms in another order, they are read one by one. There are several times as many terms as
    /// rows, and reading them one by one was what comparing cost most.
    /// </summary>
    public static string TermsOfRows(Dialect dialect)
    {
        const string Kind = "\"t\".\"Kind\"",
            Until = "\"t\".\"Until\"";
        string[] numbers = ["\"t\".\"ReportNo\"", "\"t\".\"Year\"", "\"t\".\"Position\""];
        // SQL Server would group languages that differ in blanks at their end.
        string[] texts = dialect.IgnoresBlanksAtEnd ? [$"{Kind} + '.'", "\"t\".\"Language\" + '.'"] : [Kind];
        var alike = numbers.Concat(texts).Select(column => $"MIN({column}) = MAX({column})");
        return $"""
            SELECT {dialect.Top}"t"."EntryNo", "t"."Language", "t"."Since", COUNT(*), COUNT({Until}), MIN({Until}),
                MIN({Kind}), {string.Join(", ", numbers.Select(column => $"MIN({column})"))},
                CASE WHEN {string.Join(" AND ", alike)} AND (COUNT({Until}) = 0 OR MIN({Until}) = MAX({Until}))
                    THEN 1 ELSE 0 END, {dialect.Joined("\"t\".\"Facet\"", "\"t\".\"Value\"")}
            FROM "LiveTerms" "t" WHERE {After(
                dialect,
                "t",
                "EntryNo",
                "Language",
                "Since"
            )} GROUP BY "t"."EntryNo", "t"."Language", "t"."Since"
            ORDER BY "t"."EntryNo", "t"."Language", "t"."Since"{dialect.Limit}
            """;
    }

    public static IEnumerable<string> All(Dialect dialect) =>
        [
            Log(dialect),
            Entries(dialect),
            Records(dialect),
            Configured(dialect),
            Live(dialect),
            TermsOfRows(dialect),
            Terms(dialect),
        ];

    /// <summary>
    /// The last record of the transaction that a record is of, which share an instant: one look into the index,
    /// whatever the optimizer thinks.
    /// </summary>
    static string Position(Dialect dialect)
    {
        const string From =
            "FROM \"Publications\" \"q\" WHERE \"q\".\"At\" = \"p\".\"At\" ORDER BY \"q\".\"Sequence\" DESC";
        return $"({dialect.First("\"q\".\"Sequence\"", From)})";
    }

    /// <summary>Rows behind the key, up to the entry @last.</summary>
    static string After(Dialect dialect, string table, params ReadOnlySpan<string> key)
    {
        string[] columns = [.. key.ToArray().Select(c => Column(table, c))];
        var isAfter = dialect.IsAfter(columns, [.. CommandParameters.Names(Key, columns.Length)]);
        return $"{isAfter} AND {columns[0]} <= @last";
    }

    static string Name(int column) => CommandParameters.Name(Key, column);

    static string Column(string table, string name) => $"\"{table}\".\"{name}\"";
}
