using System.Data.Common;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Lists;

/// <summary>
/// The statements of lists, in all their forms: T-SQL is checked by its parser, SQLite by its query plans.
/// </summary>
public sealed class ListSqlTests
{
    static readonly string[][][] Facets =
    [
        [],
        [
            ["a"],
        ],
        [
            ["a", "b"],
        ],
        [
            ["a"],
            ["b"],
        ],
        [
            ["a"],
            ["a", "b", "c", "d"],
        ],
        [
            ["a", "b"],
            ["c"],
            ["d"],
        ],
    ];

    /// <summary>The lists of every kind, sorted by each single field and by some pairs.</summary>
    static IEnumerable<(Kind Kind, bool OverAll, bool Standard, ListQuery Query)> Orders(KindSet kinds)
    {
        foreach (
            var (kind, overAll) in kinds.All.SelectMany(k =>
                k.ListedOverAll ? new[] { (k, false), (k, true) } : [(k, false)]
            )
        )
        {
            var fields = kind.Sorts.SelectMany(c => new SortField[] { new(c), new(c, Descending: true) }).ToList();
            var orders = fields
                .Select(f => new[] { f })
                .Concat(fields.Zip(fields.Skip(3), (a, b) => new[] { a, b }))
                .Prepend([.. Sorting.Standard(kind, overAll)]);
            foreach (var (index, order) in orders.Index())
                foreach (
                    var reports in overAll
                        ? new ListedReport[]?[] { null, [new(7, 2024)], [new(7, 2024), new(8, 2023)] }
                    : !kind.UnderReport && order[0].Column == SortColumn.Year ? [null]
                    :
                    [
                        [new ListedReport(7, 2024)],
                    ]
                )
                    yield return (
                        kind,
                        overAll,
                        index == 0 && reports is not [_, _],
                        new()
                        {
                            Kind = kind.Name,
                            Reports = reports,
                            Language = "nl",
                            Fallback = true,
                            Sorting = Sorting.Of(kind, !overAll || reports is [_], [.. order]),
                        }
                    );
        }
    }

    static IEnumerable<ListQuery> Filtered(ListQuery query, Kind kind) =>
        from facets in kind.Filters.Any(f => f.By == FilterBy.Facet)
            ? Facets
            :
            [
                [],
            ]
        from fallback in new[] { true, false }
        from others in new[] { false, true }
        select query with
        {
            Facets = [.. facets.Select((values, i) => new FacetValues($"facet{i}", values))],
            Fallback = fallback,
            Whole = others,
            Featured = others ? true : null,
            From = others ? new(2024, 1, 1) : null,
            Years = others ? [2023, 2024] : [],
        };

    static IEnumerable<ListStatement> Statements(ListQuery query)
    {
        var place = new ListPlace(
            [
                .. query.Sorting.Keys.Select(
                    object (k) =>
                        k.Column switch
                        {
                            SortColumn.Date => new DateOnly(2024, 1, 1),
                            SortColumn.Featured => true,
                            SortColumn.Slug => "a",
                            _ => 2024,
                        }
                ),
            ],
            5
        );
        return from rows in Enum.GetValues<ListRows>()
               from after in new[] { null, place }
               from dates in query.Sorting.Keys is [{ Column: SortColumn.Date, Descending: true }, ..]
                   ? [ListDates.Dated, ListDates.Undated]
                   : new[] { ListDates.All }
               from driver in rows is ListRows.Open or ListRows.StillOpen && query.Facets.Count > 0
                   ? Enumerable.Range(0, query.Facets.Count).Select(i => (int?)i)
                   : [null]
               from counts in new[] { false, true }
               where !counts || (after is null && dates != ListDates.Undated)
               where rows != ListRows.OfEntries || query.Reports is [_]
               from take in after is null && !counts ? [20, int.MaxValue] : new[] { 20 }
               let asked = query with
               {
                   After = after,
                   Time = rows == ListRows.Open ? ListTime.Now : ListTime.Recent,
                   Position = 3,
                   Take = take,
               }
               select new ListStatement(asked, rows, dates, driver, counts);
    }

    [Fact]
    public async Task Every_shape_is_T_SQL()
    {
        var kinds = (await Stores.Api(Store.Sqlite)).Services.GetRequiredService<KindSet>();
        var sql = ListSql.Of(Dialect.SqlServer);
        var texts = Orders(kinds)
            .SelectMany(o => Filtered(o.Query, o.Kind))
            .SelectMany(q =>
                Statements(q).Select(sql.Text).Append(q.Facets.Count > 1 ? sql.FacetCounts(q) : "SELECT 1")
            )
            .Concat(
                from count in new[] { 1, 4 }
                from flags in Enumerable.Range(0, 8)
                select sql.Referred(count, (flags & 1) > 0, (flags & 2) > 0, (flags & 4) > 0)
            )
            .Append(sql.Reports(1))
            .Append(sql.Reports(2))
            .ToHashSet();
        Assert.True(texts.Count > 1_000, $"only {texts.Count} texts");
        Assert.All(texts, text => Assert.Empty(TSql.Faults(text)));
        Assert.All(texts, text => Assert.DoesNotContain("LIMIT", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SQLite_finds_every_row_by_an_index_and_sorts_nothing_in_the_default_orders()
    {
        var api = await Stores.Api(Store.Sqlite);
        await api.In(async services =>
        {
            var (db, kinds) = (services.GetRequiredService<ReportsDb>(), services.GetRequiredService<KindSet>());
            await db.Database.OpenConnectionAsync();
            var (sql, connection) = (ListSql.Of(Dialect.Sqlite), db.Database.GetDbConnection());
            var (sorted, seen) = (0, new HashSet<string>());
            foreach (var (kind, _, standard, order) in Orders(kinds))
                foreach (var query in Filtered(order, kind))
                    foreach (var statement in Statements(query))
                    {
                        var text = sql.Text(statement);
                        if (!seen.Add(text))
                            continue;
                        var plan = await Plan(connection, text, statement.Query);
                        Assert.True(!plan.Any(IsScan), $"{text}\n{string.Join('\n', plan)}");
                        if (!IsInOrder(statement, standard))
                            continue;
                        Assert.True(
                            !plan.Any(p => p.Contains("TEMP B-TREE", StringComparison.Ordinal)),
                            $"{text}\n{string.Join('\n', plan)}"
                        );
                        sorted++;
                    }
            Assert.True(sorted > 50, $"only {sorted} in order");
            return 0;
        });
    }

    /// <summary>
    /// The rows are in the order of an index: in the default order, without a filter or with one term, and by date or
    /// by order in both directions.
    /// </summary>
    static bool IsInOrder(ListStatement statement, bool standard)
    {
        var (query, first) = (statement.Query, statement.Query.Sorting.Keys.FirstOrDefault());
        if (statement.Counts || statement.Rows is not (ListRows.Open or ListRows.StillOpen) || query.OverlapsDates)
            return false;
        if (query.Facets.Count > 0)
            return standard && statement.OrderedByDriver;
        // There is an index by date for all reports together. A single report has few announcements.
        return (standard && !(first.Column == SortColumn.Date && query.Reports is not null))
            || (
                query.Sorting.Keys.Length == 1
                && (
                    first.Column == SortColumn.Order
                        ? query.Reports is [_]
                        : first.Column == SortColumn.Date && query.Reports is null && query.Fallback
                )
            );
    }

    [Fact]
    public async Task SQLite_finds_what_is_referred_to_by_indexes()
    {
        var api = await Stores.Api(Store.Sqlite);
        await api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            await db.Database.OpenConnectionAsync();
            var (sql, connection) = (ListSql.Of(Dialect.Sqlite), db.Database.GetDbConnection());
            foreach (var flags in Enumerable.Range(0, 8))
            {
                var text = sql.Referred(2, (flags & 1) > 0, (flags & 2) > 0, (flags & 4) > 0);
                await using var command = connection.CreateCommand();
                command
                    .With("@kind", "theme")
                    .With("@language", "nl")
                    .With("@facet", "theme")
                    .With("@e0", 1L)
                    .With("@e1", 2L)
                    .With("@at", 3L);
                var plan = await Plan(command, text);
                Assert.True(!plan.Any(IsScan), $"{text}\n{string.Join('\n', plan)}");
            }
            return 0;
        });
    }

    /// <summary>The result of a derived table may be scanned; a table never.</summary>
    static bool IsScan(string step) =>
        step.StartsWith("SCAN ", StringComparison.Ordinal)
        && step is not ("SCAN d" or "SCAN r" or "SCAN c" or "SCAN CONSTANT ROW");

    static async Task<List<string>> Plan(DbConnection connection, string text, ListQuery query)
    {
        await using var command = connection.CreateCommand();
        return await Plan(command.Take(ListCommands.Padded(query)), text);
    }

    static async Task<List<string>> Plan(DbCommand command, string text)
    {
#pragma warning disable CA2100 // Made by the program, of names alone.
        command.CommandText = "EXPLAIN QUERY PLAN " + text;
#pragma warning restore CA2100
        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));
        return steps;
    }
}
