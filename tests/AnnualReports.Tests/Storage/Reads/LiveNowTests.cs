using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Reads;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Reads;

public sealed class LiveNowTests
{
    static IEnumerable<string> Statements(IServiceProvider services, Dialect dialect)
    {
        var languages = services.GetRequiredService<Languages>();
        foreach (var kind in services.GetRequiredService<KindSet>().All)
            foreach (var byLatest in new[] { false, true })
                if (!byLatest || kind.IsReport || kind.UnderReport)
                    yield return LiveNow.Sql(dialect, kind, kind.IsReport || kind.UnderReport, byLatest, languages);
    }

    [Fact]
    public async Task Every_statement_is_T_SQL()
    {
        var services = (await Stores.Api(Store.Sqlite)).Services;
        var statements = Statements(services, Dialect.SqlServer)
            .Append(LiveNow.ScopeSql)
            .Append(LiveNow.LastInSql(2))
            .Append(LiveNow.ReportWithLastSql(Dialect.SqlServer, false, services.GetRequiredService<Languages>()))
            .Append(LogPositions.Sql)
            .Append(LogPositions.LanguagesSql)
            .Append(ReadsSetup.Sql)
            .Concat(ReadinessReads.Texts(Dialect.SqlServer))
            .ToList();
        Assert.True(statements.Count >= 13);
        Assert.All(statements, sql => Assert.Empty(TSql.Faults(sql)));
    }

    [Fact]
    public async Task Every_statement_goes_by_indexes_alone()
    {
        var api = await Stores.Api(Store.Sqlite);
        await using var connection = await api.Services.GetRequiredService<Connections>().Open(CancellationToken.None);
        var names = new[] { "@report", "@language", "@reports", "@kind", "@slug" };
        foreach (var sql in Statements(api.Services, Dialect.Sqlite))
        {
            var plan = new List<string>();
            await using (
                var lines = await connection.Query(
                    "EXPLAIN QUERY PLAN " + sql,
                    [.. names.Where(n => sql.Contains(n, StringComparison.Ordinal)).Select(n => (n, (object)"x"))],
                    CancellationToken.None
                )
            )
                while (await lines.ReadAsync())
                    plan.Add(lines.GetString(3));
            Assert.Contains(plan, line => line.StartsWith("SEARCH", StringComparison.Ordinal));
            // At most a few rows are sorted on the way, one for each language.
            Assert.All(plan, line => Assert.DoesNotMatch("^SCAN (l|p|c|s|Live|Publications|Scopes|Entries)\\b", line));
        }
    }

    [Fact]
    public async Task While_the_store_is_away_what_is_known_goes_on_for_a_while()
    {
        var api = await Stores.Api(Store.Sqlite);
        var file = api.Copy();
        using var connections = new Connections(new StoreOptions { ConnectionString = $"Data Source={file}" });
        var (patient, strict) = (
            new LogPositions(connections, new(1, TimeSpan.FromMinutes(1)), new("nl", [])),
            new LogPositions(connections, new(1, TimeSpan.Zero), new("nl", []))
        );
        await patient.Confirm();
        await strict.Confirm();
        connections.Dispose();
        File.Delete(file);
        patient.Doubt();
        strict.Doubt();
        await patient.Confirm();
        Assert.True(patient.AreConfirmed);
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => strict.Confirm().AsTask());
        Assert.False(strict.AreConfirmed);
    }
}
