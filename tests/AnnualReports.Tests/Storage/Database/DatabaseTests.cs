using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Tests.Reviewing;
using Microsoft.EntityFrameworkCore;
using YamlDotNet.RepresentationModel;

namespace AnnualReports.Tests.Storage.Database;

/// <summary>
/// The databases that the tests themselves use: there are few, and each is like one that the program has just created.
/// </summary>
public sealed class DatabaseTests(ITestOutputHelper output)
{
    [Theory, OnEveryStore]
    public async Task One_that_is_made_at_once_is_as_one_that_was_migrated(Store store)
    {
        var (made, migrated) = (await Databases.Take(store), await Databases.New(store));
        try
        {
            await using var one = made.Open();
            await using var other = migrated.Open();
            Assert.Null(await other.Migrate(_ => { }, CancellationToken.None));
            var schema = await Schemas.Of(one);
            Assert.True(schema.Count > 60, string.Join('\n', schema));
            Assert.Equal(await Schemas.Of(other), schema);
            Assert.Equal(await Schemas.Rows(other), await Schemas.Rows(one));
            if (store == Store.SqlServer)
                Assert.Null(await Snapshots.WhatIsMissing(one, CancellationToken.None));
        }
        finally
        {
            await Databases.GiveBack(made);
            await Databases.Drop(migrated);
        }
    }

    [Theory, OnEveryStore]
    public async Task One_that_was_used_is_emptied_to_what_it_was(Store store)
    {
        var database = await Databases.Take(store);
        await using var before = database.Open();
        var (empty, end) = (await Schemas.Rows(before), await before.LogHead.AsNoTracking().SingleAsync());
        await using (var api = await ApiFixture.On(database, "--Sample:Load=true"))
        {
            var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
            await api.Publish(highlight, "nl");
            await api.TryWithdraw(highlight, "nl");
            var (reviewed, reviewer) = (await api.Highlight(await api.PublicReport(), null, "nl"), await Reviewer.New(api));
            await api.Ask(reviewed, reviewer);
            Assert.Equal(200, (await reviewer.Client.Approve(reviewed, 1)).Status);
        }
        // The sample has some of everything, except for links to other sites, which are not looked at unless that is set,
        // failed sign-ins, what migrations leave to be filled and the hashes of cleaned pictures.
        Assert.Equal(
            ["ExternalLinks", "FailedSignIns", "Fillings", "SentFiles"],
            (await Schemas.Rows(before)).Where(t => t.Value == "0").Select(t => t.Key).Order(StringComparer.Ordinal)
        );
        await Schemas.Empty(before);
        Assert.Equal(empty, await Schemas.Rows(before));
        Assert.Equivalent(end, await before.LogHead.AsNoTracking().SingleAsync());
        await Databases.GiveBack(database);
    }

    [Fact]
    public void What_makes_and_empties_one_on_SQL_Server_is_T_SQL_in_one_batch_each()
    {
        using var db = TSql.Recording([]);
        var (script, emptying) = (Schemas.Script(db), Schemas.Emptying(db));
        Assert.Empty(TSql.Faults(script));
        Assert.Empty(TSql.Faults(emptying));
        Assert.All(Schemas.Described, query => Assert.Empty(TSql.Faults(query)));
        var statements = Schemas.Statements(db).ToList();
        Assert.All(statements, statement => Assert.Empty(TSql.Faults(statement)));
        Assert.Equal(statements.Count, script.Split("\nEXEC(N'").Length - 1);
        output.WriteLine(
            $"Made by {statements.Count} statements in one batch, {emptying.Split("DELETE FROM").Length - 1} tables emptied in one."
        );
    }

    /// <summary>Some things can only be tested on a server, for those who have one.</summary>
    [Fact]
    public async Task CI_runs_all_tests_beside_SQL_Server()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, ".github", "workflows", "ci.yml"));
        var job = (YamlMappingNode)((YamlMappingNode)Yaml(text)["jobs"])["sql-server"];
        Assert.StartsWith(
            "mcr.microsoft.com/mssql/server:",
            job["services"]["sql"]["image"].ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"Password={job["services"]["sql"]["env"]["MSSQL_SA_PASSWORD"]}",
            job["env"][SqlServers.Variable].ToString(),
            StringComparison.Ordinal
        );
        Assert.InRange(Patience.Read(job["env"][Patience.Variable].ToString()), 1, 100);
        Assert.Contains(
            (YamlSequenceNode)job["steps"],
            step => ((YamlMappingNode)step).Children.TryGetValue("run", out var run) && run.ToString() == ".ci/run"
        );
    }

    static YamlNode Yaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    [Fact]
    public async Task Each_has_a_name_that_no_other_run_has()
    {
        var (one, other) = (await Databases.New(Store.Sqlite), await Databases.New(Store.Sqlite));
        Assert.NotEqual(one.Name, other.Name);
        Assert.Matches("^AnnualReports_Test_[0-9]{14}_[0-9a-f]{8}_[0-9]+$", one.Name);
    }

    [Fact]
    public async Task What_a_class_started_for_itself_stops_with_it_and_is_empty_for_the_next()
    {
        var first = await Stores.Api(Store.Sqlite, "held");
        var report = await first.PublicReport();
        Stores.Release("another class");
        Assert.Equal(200, (await first.Public.Get(report.Address)).Status);
        Assert.Same(first, await Stores.Api(Store.Sqlite, "held"));
        Stores.Release(TestContext.Current.TestClass!.UniqueID);
        var second = await Stores.Api(Store.Sqlite, "held");
        Assert.NotSame(first, second);
        Assert.Equal(404, (await second.Public.Get(report.Address)).Status);
        using var client = new HttpClient { BaseAddress = first.Address };
        await Patience.Until(
            async () =>
            {
                try
                {
                    await client.GetAsync(new Uri("/", UriKind.Relative));
                    return false;
                }
                catch (HttpRequestException)
                {
                    return true;
                }
            },
            "What nobody holds any more is still running."
        );
    }
}
