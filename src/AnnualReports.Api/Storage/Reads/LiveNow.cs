using System.Collections.Concurrent;
using System.Data.Common;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage.Reads;

/// <summary>
/// An entry that answers now. It depends on its scope, a report's number or 0 for all, which had this last record. The instant is that since which it answers here:
/// fallback can bring back an older text, whose own instant would go backwards.
/// </summary>
sealed record LiveEntry(string? Report, string Slug, string Language, bool IsFallback, byte[] Body, byte[] BodyHash, int CardLength, DateTime ChangedAt, long Scope, long LastSequence);

/// <summary>The last record of a scope, and its instant.</summary>
readonly record struct LastRecord(long Sequence, DateTime At);

/// <summary>A public report: its number, its slug, and the last records of its scope and of all.</summary>
sealed record LiveReport(long No, string Slug, LastRecord? Last, LastRecord? LastOfAll);

/// <summary>
/// Reads what answers now for one entry: one statement, by indexes alone. Each finds at most one row by a unique key, or the first of an index, so that
/// its plan serves whatever the values are.
/// </summary>
sealed class LiveNow(Connections connections, KindSet kinds, Languages languages)
{
    readonly ConcurrentDictionary<(string Kind, bool InReport, bool ByLatest), string> statements = new();

    /// <summary>What answers for an entry in a language; null where nothing does, for whatever reason.</summary>
    public async Task<LiveEntry?> One(Kind kind, string? report, string slug, string language, CancellationToken ct)
    {
        await using var connection = await connections.Open(ct);
        var byLatest = report == Slugs.Latest;
        var sql = statements.GetOrAdd((kind.Name, report is not null, byLatest), _ => Sql(connection.Dialect, kind, report is not null, byLatest, languages));
        await using var found = report is null
            ? await connection.Query(sql, [("@kind", kind.Name), ("@slug", slug), ("@language", language)], ct)
            : await connection.Query(sql, kind.IsReport
                ? [("@report", report), ("@language", language), ("@reports", kinds.Report.Name)]
                : [("@report", report), ("@language", language), ("@reports", kinds.Report.Name), ("@kind", kind.Name), ("@slug", slug)], ct);
        return await found.ReadAsync(ct) ? Entry(found, report is not null, byLatest, kind.IsReport ? null : slug) : null;
    }

    /// <summary>The public report of a slug, or of <c>latest</c>, in whatever language, with the last records of its scope and of all.</summary>
    public async Task<LiveReport?> Report(Connection connection, string slug, CancellationToken ct)
    {
        var sql = statements.GetOrAdd(("", true, slug == Slugs.Latest), key => ReportWithLastSql(connection.Dialect, key.ByLatest, languages));
        await using var found = await connection.Query(sql, [("@report", slug), ("@reports", kinds.Report.Name)], ct);
        return await found.ReadAsync(ct) ? new(found.GetInt64(0), found.GetString(1), Last(found, 2), Last(found, 4)) : null;
    }

    public const string ScopeSql = "SELECT \"p\".\"Sequence\", \"p\".\"At\" FROM \"Scopes\" \"s\" JOIN \"Publications\" \"p\" ON \"p\".\"Sequence\" = \"s\".\"LastSequence\" WHERE \"s\".\"ReportNo\" = @scope";

    /// <summary>The last record of a scope; null where it has none.</summary>
    public static async Task<LastRecord?> Last(Connection connection, long scope, CancellationToken ct)
    {
        await using var found = await connection.Query(ScopeSql, [("@scope", scope)], ct);
        return await found.ReadAsync(ct) ? Last(found, 0) : null;
    }

    /// <summary>The last record that changed what scopes show in a language; null where there is none.</summary>
    public static async Task<LastRecord?> LastIn(Connection connection, IReadOnlyList<long> scopes, string language, CancellationToken ct)
    {
        IEnumerable<(string, object)> values = scopes.SelectMany((scope, i) => new[] { ($"@scope{i}", (object)scope), ($"@whole{i}", Scope.Whole(scope)) });
        await using var found = await connection.Query(LastInSql(scopes.Count), [("@language", language), .. values], ct);
        return await found.ReadAsync(ct) ? Last(found, 0) : null;
    }

    /// <summary>The sequence first, by keys alone, then its record. A scope without a row in the language counts as its whole.</summary>
    public static string LastInSql(int scopes) =>
        "SELECT \"p\".\"Sequence\", \"p\".\"At\" FROM (SELECT MAX(\"c\".\"LastSequence\") AS \"Last\" FROM ("
        + string.Join(" UNION ALL ", Enumerable.Range(0, scopes).Select(InLanguageSql))
        + ") \"c\") \"m\" JOIN \"Publications\" \"p\" ON \"p\".\"Sequence\" = \"m\".\"Last\"";

    static string InLanguageSql(int scope)
    {
        var own = $"FROM \"LanguageScopes\" WHERE \"ReportNo\" = @scope{scope} AND \"Language\" = @language";
        return $"SELECT \"LastSequence\" {own} UNION ALL"
            + $" SELECT \"LastSequence\" FROM \"Scopes\" WHERE \"ReportNo\" = @whole{scope} AND NOT EXISTS (SELECT 1 {own})";
    }

    static LastRecord? Last(DbDataReader row, int ordinal) =>
        row.IsDBNull(ordinal) ? null : new(row.GetInt64(ordinal), DateTime.SpecifyKind(row.GetDateTime(ordinal + 1), DateTimeKind.Utc));

    static LiveEntry Entry(DbDataReader row, bool inReport, bool byLatest, string? slug)
    {
        var report = inReport ? row.GetString(8) : null;
        return new(report, slug ?? report!, row.GetString(1), row.GetBoolean(0), row.GetFieldValue<byte[]>(6), row.GetFieldValue<byte[]>(2), row.GetInt32(3),
            DateTime.SpecifyKind(row.GetDateTime(4), DateTimeKind.Utc), inReport && !byLatest ? row.GetInt64(7) : 0, row.IsDBNull(5) ? 0 : row.GetInt64(5));
    }

    /// <summary>The statement for a kind: of an entry that stands for itself, of a report, or of what stands under one.</summary>
    public static string Sql(Dialect dialect, Kind kind, bool inReport, bool byLatest, Languages languages)
    {
        const string Now = "\"Until\" IS NULL";
        if (!inReport)
            return Of("\"l\".\"EntryNo\"", $"(SELECT * FROM \"Live\" WHERE \"Kind\" = @kind AND \"ReportNo\" = 0 AND \"Slug\" = @slug AND \"Language\" = @language AND {Now}) \"l\"", "0");
        var report = ReportSql(dialect, byLatest, languages);
        var entry = kind.IsReport
            ? $"\"l\".\"EntryNo\" = \"r\".\"EntryNo\" AND \"l\".\"Language\" = @language AND \"l\".{Now}"
            : $"\"l\".\"Kind\" = @kind AND \"l\".\"ReportNo\" = \"r\".\"EntryNo\" AND \"l\".\"Slug\" = @slug AND \"l\".\"Language\" = @language AND \"l\".{Now}";
        return Of("\"r\".\"EntryNo\", \"r\".\"Slug\"", $"({report}) \"r\" JOIN \"Live\" \"l\" ON {entry}", byLatest ? "0" : "\"r\".\"EntryNo\"");
    }

    public static string ReportSql(Dialect dialect, bool byLatest, Languages languages) => byLatest
        ? Latest(dialect, languages)
        : First(dialect, "\"EntryNo\", \"Slug\"", "FROM \"Live\" WHERE \"Kind\" = @reports AND \"ReportNo\" = 0 AND \"Slug\" = @report AND \"Until\" IS NULL AND \"Gone\" = 0");

    public static string ReportWithLastSql(Dialect dialect, bool byLatest, Languages languages) => $"""
        SELECT "r"."EntryNo", "r"."Slug", "o"."Sequence", "o"."At", "a"."Sequence", "a"."At" FROM ({ReportSql(dialect, byLatest, languages)}) "r"
        LEFT JOIN "Scopes" "s" ON "s"."ReportNo" = "r"."EntryNo" LEFT JOIN "Publications" "o" ON "o"."Sequence" = "s"."LastSequence"
        LEFT JOIN "Scopes" "z" ON "z"."ReportNo" = 0 LEFT JOIN "Publications" "a" ON "a"."Sequence" = "z"."LastSequence"
        """;

    static string Of(string more, string from, string scope) => $"""
        SELECT "l"."IsFallback", "p"."Language", "p"."BodyHash", "p"."CardLength", "c"."At", "s"."LastSequence", "p"."Body", {more}
        FROM {from}
        JOIN "Publications" "p" ON "p"."Sequence" = "l"."Sequence"
        JOIN "Publications" "c" ON "c"."Sequence" = "l"."Since"
        LEFT JOIN "Scopes" "s" ON "s"."ReportNo" = {scope}
        WHERE "l"."Gone" = 0 AND "p"."Body" IS NOT NULL
        """;

    /// <summary>The public report with the highest year, in whatever language: the first of each, and of those the first.</summary>
    static string Latest(Dialect dialect, Languages languages) => First(dialect, "\"EntryNo\", \"Slug\"", $"""
        FROM ({string.Join(" UNION ALL ", languages.Tags.Select((tag, i) => $"SELECT * FROM ({First(dialect, "\"EntryNo\", \"Slug\", \"Year\"",
            $"FROM \"Live\" WHERE \"Kind\" = @reports AND \"Language\" = '{tag}' AND \"Until\" IS NULL AND \"Gone\" = 0 ORDER BY \"Year\" DESC, \"Position\", \"EntryNo\"")}) \"y{i}\""))}) "y" ORDER BY "Year" DESC
        """);

    static string First(Dialect dialect, string columns, string from) =>
        dialect == Dialect.Sqlite ? $"SELECT {columns} {from} LIMIT 1" : $"SELECT TOP(1) {columns} {from}";
}
