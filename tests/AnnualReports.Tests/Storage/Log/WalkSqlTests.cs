using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace AnnualReports.Tests.Storage.Log;

/// <summary>
/// What is sent to SQL Server when the whole store is read, without a server. Each statement reads, fills or deletes a
/// limited number of rows, so that none takes longer than a command may.
/// </summary>
public sealed class WalkSqlTests
{
    static IEnumerable<TSqlStatement> Parsed(string sql)
    {
        using var text = new StringReader(sql);
        var parsed = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        Assert.True(errors.Count == 0, sql);
        return parsed
            .Batches.SelectMany(b => b.Statements)
            .Where(s => s is not (SetRowCountStatement or PredicateSetStatement or DeclareVariableStatement));
    }

    /// <summary>The clauses of one kind in a statement.</summary>
    static List<T> Of<T>(TSqlFragment statement)
        where T : TSqlFragment
    {
        var found = new Collecting<T>();
        statement.Accept(found);
        return found.All;
    }

    sealed class Collecting<T> : TSqlFragmentVisitor
        where T : TSqlFragment
    {
        public List<T> All { get; } = [];

        public override void Visit(TSqlFragment node)
        {
            if (node is T wanted)
                All.Add(wanted);
        }
    }

    public static TheoryData<string> Walks => [.. WalkSql.All(Dialect.SqlServer)];

    [Theory, MemberData(nameof(Walks))]
    public void What_is_read_is_bounded_and_in_the_order_of_a_key(string sql)
    {
        var select = Assert.IsType<SelectStatement>(Assert.Single(Parsed(sql)));
        var query = Assert.IsType<QuerySpecification>(select.QueryExpression);
        Assert.Equal("@take", Assert.Single(Of<VariableReference>(query.TopRowFilter)).Name);
        Assert.NotEmpty(query.OrderByClause.OrderByElements);
        Assert.Contains(Of<VariableReference>(query.WhereClause), v => v.Name == "@k0");
        // Subqueries look up a single row.
        Assert.All(
            Of<ScalarSubquery>(select),
            inner => Assert.NotNull(((QuerySpecification)inner.QueryExpression).TopRowFilter)
        );
    }

    [Fact]
    public void SQLite_reads_as_many()
    {
        foreach (var sql in WalkSql.All(Dialect.Sqlite))
            Assert.EndsWith("LIMIT @take", sql.TrimEnd(), StringComparison.Ordinal);
    }

    /// <summary>Words are made by the program, of rows that it reads first.</summary>
    static bool IsRead(string name) => name.StartsWith("words", StringComparison.Ordinal);

    public static TheoryData<string> Filled => [.. Fillings.Known.Keys.Where(k => !IsRead(k))];

    public static TheoryData<string> Read => [.. Fillings.Known.Keys.Where(IsRead)];

    [Theory, MemberData(nameof(Read))]
    public async Task What_is_read_at_once_to_be_filled_is_bounded(string name)
    {
        var (sent, filling) = (new List<string>(), Fillings.Known[name]);
        await using var db = TSql.Recording(sent);
        // The recorder has no rows to answer with.
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            filling.Fill(db, new(100, 200, 5_000), CancellationToken.None)
        );
        var select = Assert.IsType<SelectStatement>(Assert.Single(Parsed(Assert.Single(sent))));
        Assert.Contains(Of<TopRowFilter>(select), top => Of<VariableReference>(top).Count == 1);
    }

    [Theory, MemberData(nameof(Filled))]
    public async Task What_is_filled_at_once_is_bounded(string name)
    {
        var (sent, filling) = (new List<string>(), Fillings.Known[name]);
        await using var db = TSql.Recording(sent);
        Assert.Equal(1, await filling.Fill(db, new(100, 200, 5_000), CancellationToken.None));
        var update = Assert.IsType<UpdateStatement>(Assert.Single(Parsed(Assert.Single(sent))));
        // The others look up a single row.
        Assert.Single(Of<TopRowFilter>(update), top => Of<VariableReference>(top).Count == 1);
        var ahead = Assert.IsType<SelectStatement>(
            Assert.Single(Parsed(Fillings.Ahead(filling.Keys(db), 100, 5_000).ToQueryString()))
        );
        Assert.NotNull(Assert.Single(Of<OffsetClause>(ahead)).FetchExpression);
    }

    [Fact]
    public async Task What_a_rebuild_deletes_at_once_is_of_some_entries_and_from_one_position_to_another()
    {
        var sent = new List<string>();
        await using var db = TSql.Recording(sent);
        await LiveRebuilding.Delete(db, new([3, 4, 5], 10, 20), CancellationToken.None);
        Assert.Equal(2, sent.Count);
        foreach (var statement in sent.SelectMany(Parsed))
        {
            var where = Assert.IsType<DeleteStatement>(statement).DeleteSpecification.WhereClause;
            Assert.Single(Of<InPredicate>(where));
            Assert.Equal(
                ["Since", "Since"],
                Of<BooleanComparisonExpression>(where)
                    .SelectMany(Of<ColumnReferenceExpression>)
                    .Select(c => c.MultiPartIdentifier.Identifiers[^1].Value)
            );
        }
    }
}
