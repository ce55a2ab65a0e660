using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace AnnualReports.Tests.Storage.Lists;

/// <summary>
/// What SQL Server compiles and caches: few statements, however readers ask, each compiled so that its plan is good for
/// all later requests.
/// </summary>
public sealed class PlanTests(ITestOutputHelper output)
{
    const string Slugs = "abcdefghijklmnopqrstuvwxyz";

    static string Some(Random random, string kindOfValue) =>
        string.Join(
            ',',
            Enumerable
                .Range(0, random.Next(1, 51))
                .Select(_ =>
                    kindOfValue switch
                    {
                        "year" => $"{random.Next(1900, 2100)}",
                        "country" => new[] { "BE", "FR", "NL", "DE", "US" }[random.Next(5)],
                        _ => $"{Slugs[random.Next(26)]}{Slugs[random.Next(26)]}{random.Next(100)}",
                    }
                )
                .Distinct()
        );

    /// <summary>
    /// A page of some length, with up to three filters with some values, from the beginning or after a row.
    /// </summary>
    static ListQuery RandomQuery(Random random, KindSet kinds, Kind kind, bool overAll)
    {
        var filters = ListParameters
            .Filters(kind, overAll)
            .Where(f => f.TakesSeveral)
            .OrderBy(_ => random.Next())
            .Take(random.Next(4));
        var http = new DefaultHttpContext();
        http.Request.QueryString = new(
            "?limit=" + random.Next(1, 101) + string.Concat(filters.Select(f => $"&{f.Name}={Some(random, f.Name)}"))
        );
        var parameters = ListParameters.Of(kind, kinds, overAll);
        http.SetEndpoint(new(null, new EndpointMetadataCollection(parameters), null));
        var request = ListRequest.Of(kind, overAll, Query.Of(http.Request));
        ListedReport[]? reports =
            !overAll ? [new(random.Next(1, 20), 2024)]
            : request.Of(FilterBy.Report) is { Length: > 0 } slugs
                ? [.. slugs.Select((_, i) => new ListedReport(i + 1, 2000 + i))]
            : null;
        var query = request.ToQuery(reports, new("nl", random.Next(2) > 0)) with { Take = request.Limit + 1 };
        return random.Next(2) > 0
            ? query
            : query with
            {
                After = new([.. query.Sorting.Keys.Select(Value)], random.Next(1, 1_000)),
            };
    }

    static object Value(SortField key) =>
        key.Column switch
        {
            SortColumn.Date => new DateOnly(2024, 1, 2),
            SortColumn.Featured => true,
            SortColumn.Slug => "a",
            _ => 7,
        };

    [Fact]
    public async Task Lists_of_all_lengths_with_any_number_of_values_share_few_texts()
    {
        var kinds = (await Stores.Api(Store.Sqlite)).Services.GetRequiredService<KindSet>();
        var random = new Random(16);
        await using var server = new Recording();
        var lists = new ListReader(new PreparedCommands(server));
        var counts = new List<int>();
        for (var round = 0; round < 8; round++)
        {
            for (var i = 0; i < 500; i++)
            {
                var query = RandomQuery(random, kinds, kinds["highlight"], overAll: random.Next(2) > 0);
                await lists.Page(query, CancellationToken.None);
                await lists.Count(query, CancellationToken.None);
                await lists.Referred(
                    [.. Enumerable.Range(1, random.Next(1, 101)).Select(n => (long)n)],
                    "theme",
                    kinds["theme"],
                    new("nl", true),
                    default
                );
            }
            counts.Add(server.Texts.Count);
        }
        output.WriteLine(string.Join(", ", counts));
        Assert.InRange(counts[^1], 20, 300);
        Assert.InRange(counts[^1] - counts[^2], 0, 10);
        Assert.All(server.Texts, text => Assert.Empty(TSql.Faults(text)));
        Assert.All(server.Texts, IsPlannedForAll);
    }

    /// <summary>No value decides the plan, and the limit is that of a usual page.</summary>
    static void IsPlannedForAll(string text)
    {
        var statement = Parsed(text);
        var hints = statement
            .OptimizerHints.OfType<OptimizeForOptimizerHint>()
            .Single()
            .Pairs.ToDictionary(p => p.Variable.Name, p => p.Value);
        var used = new Variables();
        statement.QueryExpression.Accept(used);
        Assert.Equal(
            used.Names.Except(["@at", "@undated", "@before"]).Order(StringComparer.Ordinal),
            hints.Keys.Order(StringComparer.Ordinal)
        );
        Assert.All(hints, hint => Assert.Equal(hint.Key == "@take" ? "21" : null, (hint.Value as Literal)?.Value));
    }

    static SelectStatement Parsed(string text)
    {
        using var reader = new StringReader(text);
        var script = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out _);
        return (SelectStatement)script.Batches.Single().Statements.Single();
    }

    [Fact]
    public async Task A_whole_list_has_a_text_without_a_limit_and_a_page_one_with_it()
    {
        var kinds = (await Stores.Api(Store.Sqlite)).Services.GetRequiredService<KindSet>();
        foreach (var dialect in new[] { Dialect.SqlServer, Dialect.Sqlite })
            foreach (var kind in kinds.All)
                foreach (
                    var order in kind
                        .Sorts.Select(c => new SortField(c, Descending: true))
                        .Select(f => new[] { f })
                        .Append([.. Sorting.Standard(kind, overAll: false)])
                )
                {
                    var query = new ListQuery
                    {
                        Kind = kind.Name,
                        Reports = [new(7, 2024)],
                        Language = "nl",
                        Fallback = true,
                        Sorting = Sorting.Of(kind, true, [.. order]),
                    };
                    var (whole, page) = (Text(dialect, query), Text(dialect, query with { Take = 21 }));
                    Assert.DoesNotContain("@take", whole, StringComparison.Ordinal);
                    Assert.Contains("@take", page, StringComparison.Ordinal);
                    if (dialect == Dialect.SqlServer)
                        Assert.All(new[] { whole, page }, OrdersOnlyWhatItLimits);
                }
    }

    static string Text(Dialect dialect, ListQuery query) => ListSql.Of(dialect).Text(new(query, ListRows.Open));

    /// <summary>
    /// T-SQL accepts no order in a derived table without a limit (error 1033). Its parser does not report that.
    /// </summary>
    static void OrdersOnlyWhatItLimits(string text)
    {
        var derived = new Derived();
        Parsed(text).Accept(derived);
        Assert.All(derived.Found, d => Assert.False(d.OrderByClause is not null && d.TopRowFilter is null, text));
    }

    [Fact]
    public async Task A_query_that_looks_into_a_list_has_few_texts_and_sends_value_by_value()
    {
        await using var db = TSql.Recording([]);
        var sent = new List<string>();
        for (var count = 1; count <= 500; count++)
        {
            string[] slugs = [.. Enumerable.Range(0, count).Select(i => $"s{i}")];
            var text = db.Live.Where(l => slugs.Contains(l.Slug)).Select(l => l.EntryNo).ToQueryString();
            // The values are declared before it, and are not part of it.
            sent.Add(text[text.IndexOf("SELECT", StringComparison.Ordinal)..]);
        }
        var texts = sent.Distinct().ToList();
        output.WriteLine($"{texts.Count}");
        Assert.InRange(texts.Count, 2, 30);
        Assert.All(texts, text => Assert.Empty(TSql.Faults(text)));
        Assert.All(texts, text => Assert.DoesNotContain("OPENJSON", text, StringComparison.Ordinal));
    }

    sealed class Variables : TSqlFragmentVisitor
    {
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public override void Visit(VariableReference node) => Names.Add(node.Name);
    }

    sealed class Derived : TSqlFragmentVisitor
    {
        public List<QuerySpecification> Found { get; } = [];

        public override void Visit(QueryDerivedTable node)
        {
            if (node.QueryExpression is QuerySpecification one)
                Found.Add(one);
        }
    }

    /// <summary>In place of a server: accepts what is sent, and answers that there is nothing.</summary>
    sealed class Recording : DbConnection
    {
        public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

        [AllowNull]
        public override string ConnectionString { get; set; } = "";

        public override string Database => "none";

        public override string DataSource => "none";

        public override string ServerVersion => "16";

        public override ConnectionState State => ConnectionState.Open;

        public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

        public override void Close() { }

        public override void Open() { }

        protected override DbTransaction BeginDbTransaction(System.Data.IsolationLevel isolationLevel) =>
            throw new NotSupportedException();

        protected override DbCommand CreateDbCommand() => new Command(this);
    }

    sealed class Command(Recording server) : DbCommand
    {
        readonly SqlCommand values = new();

        [AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; } = CommandType.Text;

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; } = server;

        protected override DbParameterCollection DbParameterCollection => values.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel() { }

        public override int ExecuteNonQuery() => throw new NotSupportedException();

        public override object ExecuteScalar()
        {
            server.Texts.Add(CommandText);
            return 0;
        }

        public override void Prepare() => throw new NotSupportedException();

        protected override DbParameter CreateDbParameter() => new SqlParameter();

        /// <summary>
        /// The numbers of rows for each facet are numbers in one row; all other statements find nothing.
        /// </summary>
        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            server.Texts.Add(CommandText);
            var table = new DataTable();
            if (CommandText.StartsWith("SELECT (SELECT COUNT", StringComparison.Ordinal))
            {
                for (var i = 0; i < 8; i++)
                    table.Columns.Add($"{i}", typeof(int));
                table.Rows.Add([.. Enumerable.Range(0, 8).Select(object (i) => 7 - i)]);
            }
            return table.CreateDataReader();
        }

        protected override void Dispose(bool disposing)
        {
            values.Dispose();
            base.Dispose(disposing);
        }
    }
}
