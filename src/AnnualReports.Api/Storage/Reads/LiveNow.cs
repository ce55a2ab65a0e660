using System.Collections.Concurrent;
using System.Data.Common;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;

namespace AnnualReports.Api.Storage.Reads;

/// <summary>
/// The answer of an entry now. It is valid while its scope, which is a report's number or 0 for everything, has this
/// last record. The time is that since which it has answered here; fallback can bring back an older text, whose own
/// time would go backwards.
/// </summary>
sealed record LiveEntry(
    string? Report,
    string Slug,
    string Language,
    bool IsFallback,
    byte[] Body,
    byte[] BodyHash,
    int CardLength,
    DateTime ChangedAt,
    long Scope,
    long LastSequence
);

/// <summary>The last record of a scope, and its time.</summary>
readonly record struct LastRecord(long Sequence, DateTime At);

/// <summary>A public report: its number, its slug, and the last records of its scope and of all.</summary>
sealed record LiveReport(long No, string Slug, int Year, LastRecord? Last, LastRecord? LastOfAll);

/// <summary>
/// Reads the answer of one entry with one statement. Each of its parts finds at most one row by a unique key or the
/// first row of an index, so that the same plan is good for all values.
/// </summary>
sealed class LiveNow(Connections connections, KindSet kinds, Languages languages)
{
    readonly ConcurrentDictionary<(string Kind, bool InReport, object? Latest), string> statements = new();

    /// <summary>
    /// What a statement depends on besides its kind: the latest report is looked for in each configured language.
    /// </summary>
    object? Latest(bool byLatest) => byLatest ? languages.Version : null;

    /// <summary>The answer of an entry in a language; null if there is none, for any reason.</summary>
    public async Task<LiveEntry?> One(Kind kind, string? report, string slug, string language, CancellationToken ct)
    {
        await using var connection = await connections.Open(ct);
        var byLatest = report == Slugs.Latest;
        var sql = statements.GetOrAdd(
            (kind.Name, report is not null, Latest(byLatest)),
            _ => Sql(connection.Dialect, kind, report is not null, byLatest, languages)
        );
        await using var found = report is null
            ? await connection.Query(sql, [("@kind", kind.Name), ("@slug", slug), ("@language", language)], ct)
            : await connection.Query(
                sql,
                kind.IsReport
                    ? [("@report", report), ("@language", language), ("@reports", kinds.Report.Name)]
                    :
                    [
                        ("@report", report),
                        ("@language", language),
                        ("@reports", kinds.Report.Name),
                        ("@kind", kind.Name),
                        ("@slug", slug),
                    ],
                ct
            );
        return await found.ReadAsync(ct)
            ? Entry(found, report is not null, byLatest, kind.IsReport ? null : slug)
            : null;
    }

    /// <summary>
    /// The public report with a slug, or <c>latest</c>, in any language, with the last records of its scope and of
    /// everything.
    /// </summary>
    public async Task<LiveReport?> Report(Connection connection, string slug, CancellationToken ct)
    {
        var sql = statements.GetOrAdd(
            ("", true, Latest(slug == Slugs.Latest)),
            key => ReportWithLastSql(connection.Dialect, key.Latest is not null, languages)
        );
        await using var found = await connection.Query(sql, [("@report", slug), ("@reports", kinds.Report.Name)], ct);
        return await found.ReadAsync(ct)
            ? new(found.GetInt64(0), found.GetString(1), found.GetInt32(6), Last(found, 2), Last(found, 4))
            : null;
    }

    /// <summary>Checks, where nothing was found, whether its language was removed a moment ago.</summary>
    /// <exception cref="Refusal">The log has other languages than this program had.</exception>
    public async Task CheckLanguages(Connection connection, CancellationToken ct)
    {
        if (await LogPositions.Follow(connection, languages, ct))
            throw LogLanguages.OtherLanguages();
    }

    public const string ScopeSql =
        "SELECT \"p\".\"Sequence\", \"p\".\"At\" FROM \"Scopes\" \"s\" "
        + "JOIN \"Publications\" \"p\" ON \"p\".\"Sequence\" = \"s\".\"LastSequence\" WHERE \"s\".\"ReportNo\" = @scope";

    /// <summary>The last record of a scope; null if it has none.</summary>
    public static async Task<LastRecord?> Last(Connection connection, long scope, CancellationToken ct)
    {
        await using var found = await connection.Query(ScopeSql, [("@scope", scope)], ct);
        return await found.ReadAsync(ct) ? Last(found, 0) : null;
    }

    /// <summary>The last record that changed answers of some scopes in a language; null if there is none.</summary>
    public static async Task<LastRecord?> LastIn(
        Connection connection,
        IReadOnlyList<long> scopes,
        string language,
        CancellationToken ct
    )
    {
        IEnumerable<(string, object)> values = scopes.SelectMany(
            (scope, i) => new[] { (ScopeName(i), (object)scope), (WholeName(i), Scope.Whole(scope)) }
        );
        await using var found = await connection.Query(
            LastInSql(scopes.Count),
            [("@language", language), .. values],
            ct
        );
        return await found.ReadAsync(ct) ? Last(found, 0) : null;
    }

    /// <summary>
    /// Finds the sequence by keys alone and then its record. A scope without a row for the language counts as the whole
    /// scope.
    /// </summary>
    public static string LastInSql(int scopes) =>
        "SELECT \"p\".\"Sequence\", \"p\".\"At\" FROM (SELECT MAX(\"c\".\"LastSequence\") AS \"Last\" FROM ("
        + string.Join(" UNION ALL ", Enumerable.Range(0, scopes).Select(InLanguageSql))
        + ") \"c\") \"m\" JOIN \"Publications\" \"p\" ON \"p\".\"Sequence\" = \"m\".\"Last\"";

    static string InLanguageSql(int scope)
    {
        var own = $"FROM \"LanguageScopes\" WHERE \"ReportNo\" = {ScopeName(scope)} AND \"Language\" = @language";
        return $"SELECT \"LastSequence\" {own} UNION ALL"
            + $" SELECT \"LastSequence\" FROM \"Scopes\" WHERE \"ReportNo\" = {WholeName(scope)} AND NOT EXISTS (SELECT 1 {own})";
    }

    static string ScopeName(int scope) => CommandParameters.Name("@scope", scope);

    static string WholeName(int scope) => CommandParameters.Name("@whole", scope);

    static LastRecord? Last(DbDataReader row, int ordinal) =>
        row.IsDBNull(ordinal)
            ? null
            : new(row.GetInt64(ordinal), DateTime.SpecifyKind(row.GetDateTime(ordinal + 1), DateTimeKind.Utc));

    static LiveEntry Entry(DbDataReader row, bool inReport, bool byLatest, string? slug)
    {
        var report = inReport ? row.GetString(8) : null;
        return new(
            report,
            slug ?? report!,
            row.GetString(1),
            row.GetBoolean(0),
            row.GetFieldValue<byte[]>(6),
            row.GetFieldValue<byte[]>(2),
            row.GetInt32(3),
            DateTime.SpecifyKind(row.GetDateTime(4), DateTimeKind.Utc),
            inReport && !byLatest ? row.GetInt64(7) : 0,
            row.IsDBNull(5) ? 0 : row.GetInt64(5)
        );
    }

    /// <summary>
    /// The statement for a kind: for entries without a report, for reports, or for entries of a report.
    /// </summary>
    public static string Sql(Dialect dialect, Kind kind, bool inReport, bool byLatest, Languages languages)
    {
        const string Now = "\"Until\" IS NULL";
        if (!inReport)
            return Of(
                "\"l\".\"EntryNo\"",
                $"(SELECT * FROM \"Live\" WHERE \"Kind\" = @kind AND \"ReportNo\" = 0 AND \"Slug\" = @slug AND \"Language\" = @language AND {Now}) \"l\"",
                "0"
            );
        var report = ReportSql(dialect, byLatest, languages);
        var entry = kind.IsReport
            ? $"\"l\".\"EntryNo\" = \"r\".\"EntryNo\" AND \"l\".\"Language\" = @language AND \"l\".{Now}"
            : "\"l\".\"Kind\" = @kind AND \"l\".\"ReportNo\" = \"r\".\"EntryNo\" "
                + $"AND \"l\".\"Slug\" = @slug AND \"l\".\"Language\" = @language AND \"l\".{Now}";
        return Of(
            "\"r\".\"EntryNo\", \"r\".\"Slug\"",
            $"({report}) \"r\" JOIN \"Live\" \"l\" ON {entry}",
            byLatest ? "0" : "\"r\".\"EntryNo\""
        );
    }

    public static string ReportSql(Dialect dialect, bool byLatest, Languages languages) =>
        byLatest
            ? Latest(dialect, languages)
            : dialect.First(
                "\"EntryNo\", \"Slug\", \"Year\"",
                "FROM \"Live\" WHERE \"Kind\" = @reports AND \"ReportNo\" = 0 AND \"Slug\" = @report AND \"Until\" IS NULL AND \"Gone\" = 0"
            );

    public static string ReportWithLastSql(Dialect dialect, bool byLatest, Languages languages) =>
        $"""
            SELECT "r"."EntryNo", "r"."Slug", "o"."Sequence", "o"."At", "a"."Sequence", "a"."At", "r"."Year" FROM ({ReportSql(
                dialect,
                byLatest,
                languages
            )}) "r"
            LEFT JOIN "Scopes" "s" ON "s"."ReportNo" = "r"."EntryNo" LEFT JOIN "Publications" "o" ON "o"."Sequence" = "s"."LastSequence"
            LEFT JOIN "Scopes" "z" ON "z"."ReportNo" = 0 LEFT JOIN "Publications" "a" ON "a"."Sequence" = "z"."LastSequence"
            """;

    static string Of(string more, string from, string scope) =>
        $"""
            SELECT "l"."IsFallback", "p"."Language", "p"."BodyHash", "p"."CardLength", "c"."At", "s"."LastSequence", "p"."Body", {more}
            FROM {from}
            JOIN "Publications" "p" ON "p"."Sequence" = "l"."Sequence"
            JOIN "Publications" "c" ON "c"."Sequence" = "l"."Since"
            LEFT JOIN "Scopes" "s" ON "s"."ReportNo" = {scope}
            WHERE "l"."Gone" = 0 AND "p"."Body" IS NOT NULL
            """;

    /// <summary>
    /// The public report with the highest year in any language: the first one of each language, and of these the first.
    /// </summary>
    static string Latest(Dialect dialect, Languages languages)
    {
        var ofEach = languages.Tags.Select((tag, i) => $"SELECT * FROM ({LatestIn(dialect, tag)}) \"y{i}\"");
        return dialect.First(
            "\"EntryNo\", \"Slug\", \"Year\"",
            $"FROM ({string.Join(" UNION ALL ", ofEach)}) \"y\" ORDER BY \"Year\" DESC"
        );
    }

    static string LatestIn(Dialect dialect, string tag) =>
        dialect.First(
            "\"EntryNo\", \"Slug\", \"Year\"",
            $"FROM \"Live\" WHERE \"Kind\" = @reports AND \"Language\" = '{tag}' AND \"Until\" IS NULL AND \"Gone\" = 0 "
                + "ORDER BY \"Year\" DESC, \"Position\", \"EntryNo\""
        );
}
