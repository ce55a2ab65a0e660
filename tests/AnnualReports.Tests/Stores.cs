using System.Reflection;
using Testcontainers.MsSql;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(AnnualReports.Tests.Stores))]

namespace AnnualReports.Tests;

/// <summary>The databases on which every test runs.</summary>
public enum Store
{
    Sqlite,
    SqlServer,
}

/// <summary>Runs a test on every database. Without SQL Server, that run is skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryStoreAttribute : DataAttribute
{
    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        [
            new TheoryDataRow<Store>(Store.Sqlite),
            new TheoryDataRow<Store>(Store.SqlServer) { Skip = await SqlServers.WhyNone() },
        ];

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>
/// The SQL Server of this run: the one that ANNUALREPORTS_TEST_SQLSERVER names, or otherwise a container, if Docker
/// answers.
/// </summary>
static class SqlServers
{
    public const string Variable = "ANNUALREPORTS_TEST_SQLSERVER";

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

/// <summary>
/// The running APIs, one for each store and name. Most tests share one, and each works in a report of its own. An API
/// with another name is for the classes that ask for it. When the last of them is done, it is stopped, and its database
/// is used again.
/// </summary>
public sealed class Stores : IAsyncDisposable
{
    /// <summary>
    /// Names that many classes use. These APIs are not stopped, because they would be started again and again.
    /// </summary>
    static readonly string[] ForTheWholeRun = [Shared, SharedToo, "embeds"];

    /// <summary>There are two, because a report has a year of its own, and there are 400 of them in a store.</summary>
    const string Shared = "shared",
        SharedToo = "shared-too";

    static readonly Lock Gate = new();

    static readonly Dictionary<(Store, string), Held> Running = [];

    static readonly List<Task> Closing = [];

    sealed record Held(Lazy<Task<ApiFixture>> Api, HashSet<string> By);

    /// <summary>The API on a store. A test that changes what others see asks for one with a name of its own.</summary>
    public static Task<ApiFixture> Api(Store store, string name = Shared, params string[] settings) =>
        name == Shared && IsForTheSecond(TestContext.Current.TestClass?.TestClassName ?? "")
            ? Hold(store, SharedToo, () => ApiFixture.Start(store))
            : Hold(store, name, () => name == Shared ? ApiFixture.Migrated(store) : ApiFixture.Start(store, settings));

    /// <summary>Whether a class works in the second of the shared stores: every second one, always the same.</summary>
    static bool IsForTheSecond(string testClass) => testClass.Sum(letter => letter) % 2 == 1;

    /// <summary>The same, with a clock of the test's own.</summary>
    public static Task<ApiFixture> Api(Store store, string name, TimeProvider time, params string[] settings) =>
        Hold(store, name, () => ApiFixture.Start(store, time, settings));

    /// <summary>The same, with routes that only the test has.</summary>
    internal static Task<ApiFixture> With(
        Store store,
        string name,
        Action<Microsoft.AspNetCore.Builder.WebApplication> routes
    ) => Hold(store, name, () => ApiFixture.StartWith(store, routes));

    static Task<ApiFixture> Hold(Store store, string name, Func<Task<ApiFixture>> start)
    {
        Held? held;
        lock (Gate)
        {
            if (!Running.TryGetValue((store, name), out held))
                Running[(store, name)] = held = new(new(start), []);
            // Code outside of a class's tests is never done.
            held.By.Add(TestContext.Current.TestClass?.UniqueID ?? "");
        }
        return held.Api.Value;
    }

    /// <summary>The tests of a class are done.</summary>
    internal static void Release(string testClass)
    {
        lock (Gate)
            foreach (var (key, held) in Running.ToList())
                if (held.By.Remove(testClass) && held.By.Count == 0 && !ForTheWholeRun.Contains(key.Item2))
                {
                    Running.Remove(key);
                    Closing.Add(Task.Run(() => Close(held)));
                }
    }

    static async Task Close(Held held)
    {
        if (!held.Api.IsValueCreated)
            return;
        await held.Api.Value.ContinueWith(_ => { }, TaskScheduler.Default);
        // If one did not start, its tests have failed. Its database is dropped with the run.
        if (held.Api.Value.IsCompletedSuccessfully)
            await (await held.Api.Value).DisposeAsync();
    }

    /// <summary>
    /// Stops everything and drops every database of the run, whatever fails meanwhile, and then reports the failures.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        var faults = new List<Exception>();
        Task[] closing;
        lock (Gate)
            closing = [.. Closing, .. Running.Values.Select(Close)];
        foreach (
            var end in (Func<Task>[])
                [.. closing.Select<Task, Func<Task>>(t => () => t), Databases.Check, Databases.DropAll, SqlServers.Stop]
        )
            try
            {
                await end();
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                faults.Add(fault);
            }
        if (faults.Count > 0)
            throw new AggregateException("Not all that the tests ran on could be stopped and dropped.", faults);
    }
}
