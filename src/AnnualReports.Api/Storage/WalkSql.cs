namespace AnnualReports.Api.Storage;

/// <summary>
/// The statements by which the whole store is gone through, in the order of keys. Each reads a bounded number of rows, so that none takes longer than a
/// command may, however large the store is; the next one begins behind the last key.
/// </summary>
static class WalkSql
{
    /// <summary>How many rows one statement reads at most.</summary>
    public const int Rows = 1_000;

    /// <summary>The log in its order, each record with its entry's id and kind.</summary>
    public static string Log(Dialect dialect) => $"""
        SELECT {dialect.Top}"p"."Sequence", "p"."EntryNo", "e"."Id", "e"."Kind", "p"."Language", "p"."Action", "p"."Revision", "p"."FieldsRevision", "p"."Shape",
            "p"."Body", "p"."BodyHash", "p"."CardLength", "p"."At", "p"."ReleaseId", "p"."ChangeKind", "p"."ChangeNote", "p"."NoteHash", "p"."PreviousHash",
            "p"."RecordHash"
        FROM "Publications" "p" LEFT JOIN "Entries" "e" ON "e"."No" = "p"."EntryNo" WHERE "p"."Sequence" > @k0 ORDER BY "p"."Sequence"{dialect.Limit}
        """;

    /// <summary>Entries, each with the year of its report, or its own.</summary>
    public static string Entries(Dialect dialect) => $"""
        SELECT {dialect.Top}"e"."No", "e"."Id", "e"."Kind", "e"."ReportNo", "e"."Slug", COALESCE("r"."Year", "e"."Year")
        FROM "Entries" "e" LEFT JOIN "Entries" "r" ON "r"."No" = "e"."ReportNo" AND "r"."Year" <> 0
        WHERE {After(dialect, "e", "No")} ORDER BY "e"."No"{dialect.Limit}
        """;

    /// <summary>The records of each entry, with the position from which each holds and the body of those that show one.</summary>
    public static string Records(Dialect dialect) => $"""
        SELECT {dialect.Top}"p"."EntryNo", "p"."Language", "p"."Sequence", "p"."Action", {Position(dialect)}, "e"."Kind",
            CASE WHEN "p"."Action" IN ('published', 'refreshed') THEN "p"."Body" END
        FROM "Publications" "p" JOIN "Entries" "e" ON "e"."No" = "p"."EntryNo"
        WHERE {After(dialect, "p", "EntryNo", "Language", "Sequence")} ORDER BY "p"."EntryNo", "p"."Language", "p"."Sequence"{dialect.Limit}
        """;

    /// <summary>The configured languages, and from which position on each hold.</summary>
    public static string Configured(Dialect dialect) => $"""
        SELECT {dialect.Top}"p"."Sequence", {Position(dialect)}, "p"."Body" FROM "Publications" "p"
        WHERE "p"."Action" = 'configured' AND "p"."Sequence" > @k0 ORDER BY "p"."Sequence"{dialect.Limit}
        """;

    public static string Live(Dialect dialect) => $"""
        SELECT {dialect.Top}"l"."EntryNo", "l"."Language", "l"."Since", "l"."Until", "l"."Sequence", "l"."Published", "l"."IsFallback", "l"."Gone", "l"."Kind",
            "l"."ReportNo", "l"."Year", "l"."Position", "l"."DateFrom", "l"."DateTo", "l"."Featured", "l"."Slug"
        FROM "Live" "l" WHERE {After(dialect, "l", "EntryNo", "Language", "Since")} ORDER BY "l"."EntryNo", "l"."Language", "l"."Since"{dialect.Limit}
        """;

    public static string Terms(Dialect dialect) => $"""
        SELECT {dialect.Top}"t"."EntryNo", "t"."Language", "t"."Since", "t"."Facet", "t"."Value", "t"."Until", "t"."Kind", "t"."ReportNo", "t"."Year", "t"."Position"
        FROM "LiveTerms" "t" WHERE {After(dialect, "t", "EntryNo", "Language", "Since", "Facet", "Value")}
        ORDER BY "t"."EntryNo", "t"."Language", "t"."Since", "t"."Facet", "t"."Value"{dialect.Limit}
        """;

    public static IEnumerable<string> All(Dialect dialect) =>
        [Log(dialect), Entries(dialect), Records(dialect), Configured(dialect), Live(dialect), Terms(dialect)];

    /// <summary>
    /// The last record of the transaction that a record is of, which share an instant: one look into the index, whatever the optimizer
    /// thinks.
    /// </summary>
    static string Position(Dialect dialect)
    {
        var (top, limit) = dialect == Dialect.Sqlite ? ("", " LIMIT 1") : ("TOP (1) ", "");
        return $"(SELECT {top}\"q\".\"Sequence\" FROM \"Publications\" \"q\" WHERE \"q\".\"At\" = \"p\".\"At\" ORDER BY \"q\".\"Sequence\" DESC{limit})";
    }

    /// <summary>
    /// Rows behind the key @k0, @k1 …, up to the entry @last. SQLite enters an index by a whole key; for SQL Server the first column is
    /// compared by itself too.
    /// </summary>
    static string After(Dialect dialect, string table, params ReadOnlySpan<string> key)
    {
        var (last, until) = (key.Length - 1, $"{Column(table, key[0])} <= @last");
        if (dialect == Dialect.Sqlite)
        {
            var (columns, values) = (key.ToArray().Select(c => Column(table, c)), Enumerable.Range(0, key.Length).Select(i => $"@k{i}"));
            return $"({string.Join(", ", columns)}) > ({string.Join(", ", values)}) AND {until}";
        }
        var condition = $"{Column(table, key[last])} > @k{last}";
        for (var i = last - 1; i >= 0; i--)
            condition = $"({Column(table, key[i])} > @k{i} OR ({Column(table, key[i])} = @k{i} AND {condition}))";
        return $"{Column(table, key[0])} >= @k0 AND {until} AND {condition}";
    }

    static string Column(string table, string name) => $"\"{table}\".\"{name}\"";
}
