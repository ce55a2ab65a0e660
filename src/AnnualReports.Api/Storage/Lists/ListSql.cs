using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.Extensions.Caching.Memory;

namespace AnnualReports.Api.Storage.Lists;

/// <summary>
/// The text of the statements that lists are read with: one for each form of a request, made once. Values are always
/// parameters.
/// </summary>
#pragma warning disable CA1001 // There is one for each database, as long as the process lives.
sealed class ListSql(Dialect dialect)
#pragma warning restore CA1001
{
    /// <summary>
    /// How many characters of texts are cached, with their keys; requests can have more forms than anyone needs.
    /// </summary>
    const int MostCharacters = 1_000_000;

    static readonly ListSql Sqlite = new(Dialect.Sqlite);
    static readonly ListSql SqlServer = new(Dialect.SqlServer);

    readonly MemoryCache texts = new(new MemoryCacheOptions { SizeLimit = MostCharacters });

    /// <summary>What a list is sorted by, which way, and the parameter that has the cursor's value of it.</summary>
    readonly record struct SortKey(string Text, bool Descending, string Parameter);

    public static ListSql Of(Dialect dialect) => dialect == Dialect.Sqlite ? Sqlite : SqlServer;

    /// <summary>Reads a page, or counts.</summary>
    public string Text(ListStatement statement) => Cached(statement.TextKey, () => Made(statement));

    /// <summary>Counts the rows of each facet's index, up to <c>@take</c>.</summary>
    public string FacetCounts(ListQuery query) =>
        Cached(
            $"facets {query.ReportYears.Count()}|{string.Join(',', query.Facets.Select(f => f.Values.Count))}",
            () => $"SELECT {string.Join(", ", query.Facets.Select((_, facet) => FacetCount(query, facet)))}"
        );

    string FacetCount(ListQuery query, int facet) =>
        $"(SELECT COUNT(*) FROM (SELECT {dialect.Top}1 AS [One] FROM [LiveTerms] t "
        + $"WHERE {Terms(query, facet)}{dialect.Limit}) c)";

    /// <summary>Finds entries of no report by their slugs.</summary>
    public string Reports(int slugs) =>
        Cached(
            $"reports {slugs}",
            () =>
                "SELECT e.[No], e.[Year] FROM [Entries] e WHERE e.[Kind] = @kind AND e.[ReportNo] = 0"
                + $"{In(" AND e.[Slug]", "@s", slugs)} AND e.[DeletedAt] IS NULL"
        );

    string Cached(string key, Func<string> make) =>
        texts.GetOrCreate(
            key,
            entry =>
            {
                var text = dialect.Hinted(make());
                entry.Size = key.Length + text.Length;
                return text;
            }
        )!;

    string Made(ListStatement statement)
    {
        if (statement.Counts)
            return $"SELECT COUNT(*) FROM {Rows(statement)} WHERE {string.Join(" AND ", Conditions(statement))}";
        var keys = Keys(statement).ToList();
        if (!statement.SortedFirst)
            return $"SELECT {Top(statement)}{Columns("l", statement)}{Each(keys.Select(k => k.Text))}{From(statement, keys)}{Limit(statement)}";
        var sorted = keys.Select((key, i) => key with { Text = $"r.[k{i}]" }).ToList();
        var found =
            $"l.[EntryNo], l.[Slug], l.[Sequence]{Each(keys.Select((k, i) => $"{k.Text} AS [k{i}]"))}{From(statement, keys)}";
        var order = Order(sorted, Number(statement).Select(n => n with { Text = "r.[EntryNo]" }));
        return $"SELECT {Columns("r", statement)}{Each(sorted.Select(k => k.Text))} FROM (SELECT {Top(statement)}{found}{Limit(statement)}) r"
            + $"{dialect.Join}[Publications] p ON p.[Sequence] = r.[Sequence] ORDER BY {order}";
    }

    /// <summary>
    /// Whole lists, as trees, have texts of their own without a limit: compiled for all rows, a page would sort them
    /// all for the sake of its first 21, and compiled for a page, a tree would be read row by row.
    /// </summary>
    string Top(ListStatement statement) => statement.Query.IsWhole ? "" : dialect.Top;

    string Limit(ListStatement statement) => statement.Query.IsWhole ? "" : dialect.Limit;

    string Columns(string row, ListStatement statement) =>
        $"{row}.[EntryNo], {row}.[Slug], p.[CardLength], {Body(statement.Query.Whole)}";

    static string Each(IEnumerable<string> columns) => string.Concat(columns.Select(c => ", " + c));

    string From(ListStatement statement, List<SortKey> keys) =>
        $" FROM {Rows(statement)} WHERE {string.Join(" AND ", Conditions(statement))}"
        + (statement.Query.After is null ? "" : $" AND {Behind([.. keys, .. Number(statement)], 0)}")
        + $" ORDER BY {Order(keys, Number(statement))}";

    static string Order(IEnumerable<SortKey> keys, IEnumerable<SortKey> number) =>
        string.Join(", ", keys.Concat(number).Select(k => k.Descending ? k.Text + " DESC" : k.Text));

    /// <summary>The whole body, or so much of it as the card needs.</summary>
    string Body(bool whole) => whole ? "p.[Body]" : $"{dialect.Part}(p.[Body], 1, p.[CardLength])";

    string Rows(ListStatement statement)
    {
        var query = statement.Query;
        var live = (statement.Rows, statement.Driver) switch
        {
            (ListRows.OfEntries, _) =>
                $"[Entries] e{dialect.Join}[Live] l ON l.[EntryNo] = e.[No] AND l.[Language] = @language AND l.[Since] = {Begun("e.[No]")}",
            (_, null) => "[Live] l",
            (_, { } driver) => statement.OrderedByDriver
                ? $"[LiveTerms] t{dialect.Join}[Live] l ON {Of("t")}"
                : "(SELECT DISTINCT t.[EntryNo], t.[Language], t.[Since] FROM [LiveTerms] t WHERE "
                    + $"{Terms(query, driver)}) d{dialect.Join}[Live] l ON {Of("d")}",
        };
        return (statement.Counts && !MayBeErased(statement.Rows)) || statement.SortedFirst
            ? live
            : $"{live}{dialect.Join}[Publications] p ON p.[Sequence] = l.[Sequence]";
    }

    /// <summary>
    /// Where the last interval of an entry began by then: found by the key of Live, so that a long past costs no more
    /// than a short one.
    /// </summary>
    static string Begun(string entry) =>
        $"(SELECT MAX(m.[Since]) FROM [Live] m WHERE m.[EntryNo] = {entry} AND m.[Language] = @language AND m.[Since] <= @at)";

    static string Of(string term, string live = "l") =>
        $"{live}.[EntryNo] = {term}.[EntryNo] AND {live}.[Language] = {term}.[Language] AND {live}.[Since] = {term}.[Since]";

    /// <summary>What is public now can't be erased.</summary>
    static bool MayBeErased(ListRows rows) => rows is ListRows.EndedSince or ListRows.OfEntries;

    IEnumerable<string> Conditions(ListStatement statement)
    {
        var query = statement.Query;
        if (statement.OrderedByDriver)
            yield return Terms(query, statement.Driver!.Value);
        else if (statement.Rows == ListRows.OfEntries)
            yield return "e.[Kind] = @kind AND e.[ReportNo] = @r0 AND e.[DeletedAt] IS NULL AND l.[Gone] = 0";
        else if (statement.Driver is null)
            yield return $"l.[Kind] = @kind{In(" AND l.[ReportNo]", "@r", query.Reports?.Count ?? 0)} AND l.[Language] = @language AND l.[Gone] = 0";
        // The driver's index was entered by the year of the report; its number decides.
        if (statement.Driver is not null && query.Reports is { } reports)
            yield return In($"{dialect.Unindexed}l.[ReportNo]", "@r", reports.Count);
        yield return statement.Rows switch
        {
            ListRows.Open => "l.[Until] IS NULL",
            ListRows.StillOpen => "l.[Until] IS NULL AND l.[Since] <= @at",
            ListRows.EndedSince =>
                "l.[Until] IS NOT NULL AND l.[Until] > @at AND l.[Since] <= @at AND p.[Body] IS NOT NULL",
            _ => "(l.[Until] IS NULL OR l.[Until] > @at) AND p.[Body] IS NOT NULL",
        };
        if (!query.Fallback)
            yield return "l.[IsFallback] = 0";
        for (var facet = 0; facet < query.Facets.Count; facet++)
            if (facet != statement.Driver)
                yield return "EXISTS (SELECT 1 FROM [LiveTerms] x WHERE x.[EntryNo] = l.[EntryNo] AND x.[Language] = "
                    + "l.[Language] AND x.[Since] = l.[Since] AND x.[Facet] = "
                    + $"{ListCommands.Facet(facet)}{In(" AND x.[Value]", ListCommands.Values(facet), query.Facets[facet].Values.Count)})";
        if (query.Years.Count > 0)
            yield return In(Free(statement, "l.[Year]"), "@y", query.Years.Count);
        if (query.Featured is not null)
            yield return "l.[Featured] = @featured";
        if (query.OverlapsDates)
            yield return $"{Free(statement, "l.[DateFrom]")} <= @to AND l.[DateTo] >= @from";
        if (statement.Dates != ListDates.All)
            yield return $"{Free(statement, "l.[DateFrom]")} {(statement.Dates == ListDates.Dated ? '<' : '=')} @undated";
    }

    /// <summary>
    /// A column of Live, so that entries of some reports are found by their reports and then sorted, not among those of
    /// all reports.
    /// </summary>
    string Free(ListStatement statement, string column) =>
        statement.Query.Reports is not null && statement.Driver is null && statement.Rows != ListRows.OfEntries
            ? dialect.Unindexed + column
            : column;

    /// <summary>What a facet's index is asked for.</summary>
    static string Terms(ListQuery query, int facet) =>
        $"t.[Facet] = {ListCommands.Facet(facet)}"
        + In(" AND t.[Value]", ListCommands.Values(facet), query.Facets[facet].Values.Count)
        + " AND t.[Language] = @language"
        + $" AND t.[Kind] = @kind{In(" AND t.[Year]", "@ry", query.ReportYears.Count())} AND t.[Until] IS NULL";

    /// <summary>That a column has one of so many values; nothing where there are none.</summary>
    static string In(string column, string parameter, int count) =>
        count switch
        {
            0 => "",
            1 => $"{column} = {CommandParameters.Name(parameter, 0)}",
            _ => $"{column} IN ({string.Join(", ", CommandParameters.Names(parameter, count))})",
        };

    IEnumerable<SortKey> Keys(ListStatement statement)
    {
        var first = statement.OrderedByDriver ? "t" : "l";
        return statement.Query.Sorting.Keys.Select(
            (key, i) =>
                new SortKey(
                    key switch
                    {
                        // By their order among siblings they are sorted in the index of their report.
                        { Column: SortColumn.Order } => $"{first}.[{LiveRow.OrderColumn}]",
                        { Column: SortColumn.Year } => Free(statement, $"{first}.[{key.Column}]"),
                        // If the newest come first, entries without a date come last. If the date is the first key, a
                        // statement of its own reads them.
                        { Column: SortColumn.Date, Descending: true } when i > 0 =>
                            "CASE WHEN l.[DateFrom] = @undated THEN @before ELSE l.[DateFrom] END",
                        { Column: SortColumn.Date } => Free(statement, "l.[DateFrom]"),
                        _ => Free(statement, $"l.[{key.Column}]"),
                    },
                    key.Descending,
                    CommandParameters.Name(ListCommands.After, i)
                )
        );
    }

    static IEnumerable<SortKey> Number(ListStatement statement) =>
        statement.Query.Sorting.ByNumber
            ?
            [
                new(
                    statement.OrderedByDriver ? "t.[EntryNo]" : "l.[EntryNo]",
                    statement.Query.Sorting.NumberDescending,
                    "@no"
                ),
            ]
            : [];

    /// <summary>
    /// Behind a place. SQL Server can't compare rows; each bound is repeated by itself, so that an index is entered
    /// there.
    /// </summary>
    static string Behind(IReadOnlyList<SortKey> keys, int from)
    {
        var (text, way, parameter) = (keys[from].Text, keys[from].Descending ? '<' : '>', keys[from].Parameter);
        return from == keys.Count - 1
            ? $"{text} {way} {parameter}"
            : $"{text} {way}= {parameter} AND ({text} {way} {parameter} OR ({Behind(keys, from + 1)}))";
    }

    /// <summary>Reads the cards of what so many entries refer to in a role; once each, in no order.</summary>
    public string Referred(int entries, bool underReport, bool fallback, bool now) =>
        Cached(
            $"referred {entries}|{underReport}{fallback}{now}",
            () =>
            {
                var report = underReport ? "r.[ReportNo]" : "0";
                string At(string alias, string entry) =>
                    now
                        ? $"{alias}.[Until] IS NULL"
                        : $"{alias}.[Since] = {Begun(entry)} AND ({alias}.[Until] IS NULL OR {alias}.[Until] > @at)";
                var terms = now
                    ? $"[Live] o{dialect.Join}[LiveTerms] t ON {Of("o", live: "t")} "
                        + $"WHERE{In(" o.[EntryNo]", "@e", entries)} AND o.[Language] = @language AND o.[Until] IS NULL"
                    : $"[Entries] q{dialect.Join}[LiveTerms] t ON t.[EntryNo] = q.[No] WHERE{In(" q.[No]", "@e", entries)}";
                return $"SELECT l.[EntryNo], l.[Slug], p.[CardLength], {Body(whole: false)} FROM (SELECT DISTINCT "
                    + $"t.[ReportNo], t.[Value] FROM {terms} AND t.[Language] = @language AND t.[Facet] = @facet "
                    + $"AND {At("t", "q.[No]")}) r{dialect.Join}"
                    + (
                        now
                            ? $"[Live] l ON l.[Kind] = @kind AND l.[ReportNo] = {report} AND l.[Slug] = r.[Value]"
                            : $"[Entries] e ON e.[Kind] = @kind AND e.[ReportNo] = {report} AND e.[Slug] = "
                                + $"r.[Value] AND e.[DeletedAt] IS NULL{dialect.Join}[Live] l ON l.[EntryNo] = e.[No]"
                    )
                    + $"{dialect.Join}[Publications] p ON p.[Sequence] = l.[Sequence] WHERE l.[Language] = "
                    + $"@language AND {At("l", "e.[No]")} AND l.[Gone] = 0 AND p.[Body] IS NOT "
                    + $"NULL{(fallback ? "" : " AND l.[IsFallback] = 0")}";
            }
        );
}
