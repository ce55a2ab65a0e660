using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Data.SqlClient;
using Testcontainers.MsSql;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(AnnualReports.Tests.Stores))]

namespace AnnualReports.Tests;

/// <summary>The stores that every test runs against.</summary>
public enum Store
{
    Sqlite,
    SqlServer,
}

/// <summary>Runs a test on every store; on SQL Server it is skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryStoreAttribute : DataAttribute
{
    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
    [
        new TheoryDataRow<Store>(Store.Sqlite),
        new TheoryDataRow<Store>(Store.SqlServer) { Skip = await SqlServers.WhyNone() },
    ];

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>The SQL Server of this run: named by ANNUALREPORTS_TEST_SQLSERVER, else a container where Docker answers.</summary>
static class SqlServers
{
    const string Variable = "ANNUALREPORTS_TEST_SQLSERVER";

    static readonly Lazy<Task<(string? Server, string? Why)>> Found = new(Find);

    static MsSqlContainer? container;

    public static async Task<string?> WhyNone() => (await Found.Value).Why;

    public static async Task<string> ConnectionString() => (await Found.Value).Server!;

    static async Task<(string?, string?)> Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return (given, null);
        try
        {
            container = new MsSqlBuilder("mcr.microsoft.com/mssql/server:2022-latest").Build();
            await container.StartAsync();
            return (container.GetConnectionString(), null);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return (null, $"No SQL Server: {Variable} is not set, and Docker does not answer.");
        }
    }

    public static async Task Stop()
    {
        if (container is not null)
            await container.DisposeAsync();
    }
}

/// <summary>One running API a store, shared by all tests of the run; each test works in a report of its own.</summary>
public sealed class Stores : IAsyncDisposable
{
    static readonly ConcurrentDictionary<(Store, string), Lazy<Task<ApiFixture>>> Running = new();

    /// <summary>The API on a store. A test that changes what others see asks for one by a name of its own.</summary>
    public static Task<ApiFixture> Api(Store store, string name = "shared", params string[] settings) =>
        Running.GetOrAdd((store, name), key => new(() => ApiFixture.Start(key.Item1, settings))).Value;

    /// <summary>The same, by a clock of the test's own.</summary>
    public static Task<ApiFixture> Api(Store store, string name, TimeProvider time, params string[] settings) =>
        Running.GetOrAdd((store, name), key => new(() => ApiFixture.Start(key.Item1, time, settings))).Value;

    /// <summary>The same, with routes that only the test has.</summary>
    internal static Task<ApiFixture> With(Store store, string name, Action<Microsoft.AspNetCore.Builder.WebApplication> routes) =>
        Running.GetOrAdd((store, name), key => new(() => ApiFixture.StartWith(key.Item1, routes))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var api in Running.Values.Where(a => a.IsValueCreated && a.Value.IsCompletedSuccessfully))
            await (await api.Value).DisposeAsync();
        await SqlServers.Stop();
    }

    /// <summary>A database name on the test server, and the connection to it.</summary>
    internal static async Task<(string Name, string Connection)> NewDatabase()
    {
        var name = $"AnnualReports_Test_{Guid.NewGuid():N}";
        return (name, new SqlConnectionStringBuilder(await SqlServers.ConnectionString()) { InitialCatalog = name }.ToString());
    }

    internal static async Task Drop(string name)
    {
        SqlConnection.ClearAllPools();
        await using var connection = new SqlConnection(new SqlConnectionStringBuilder(await SqlServers.ConnectionString()) { InitialCatalog = "master" }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made above.
        command.CommandText = $"DROP DATABASE [{name}]";
#pragma warning restore CA2100
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await command.ExecuteNonQueryAsync();
                return;
            }
            catch (SqlException) when (attempt < 10)
            {
                // A connection of a host that has just stopped may still be closing.
                await Task.Delay(500);
            }
        }
    }
}
