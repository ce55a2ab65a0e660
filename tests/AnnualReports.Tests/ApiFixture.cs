using AnnualReports.Api;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests;

/// <summary>
/// Runs the real program, in the environment Production, with Kestrel on a free port and a store of its own.
/// </summary>
public sealed class ApiFixture : IAsyncDisposable
{
    public const string AdminKey = "test-administrator-key-of-48-characters-or-so-ok";

    readonly WebApplication app;
    readonly string directory;
    readonly Database database;
    readonly Func<Database, Task> leave;
    readonly string[] args;
    readonly List<WebApplication> others = [];
    int lastYear = 1800;

    ApiFixture(WebApplication app, string directory, Database database, Func<Database, Task> leave, string[] args)
    {
        (this.app, this.directory, this.database, this.leave, this.args) = (app, directory, database, leave, args);
        Address = AddressOf(app.Services);
        Public = Documenting.Client(Address);
        Admin = WithKey(AdminKey);
        (Reader, Editor) = (new(Public), new(Admin));
    }

    public Uri Address { get; }

    /// <summary>A client of a reader, without a key.</summary>
    public HttpClient Public { get; }

    /// <summary>A client of an administrator.</summary>
    public HttpClient Admin { get; }

    /// <summary>The typed client of a reader.</summary>
    public ReportsClient Reader { get; }

    /// <summary>The typed client of an administrator.</summary>
    public ReportsClient Editor { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>A year that no other test of this store uses.</summary>
    public int NewYear() => Interlocked.Increment(ref lastYear);

    /// <summary>A file with a copy of the store as it is now.</summary>
    public string Copy()
    {
        var copy = Path.Combine(Path.GetTempPath(), $"annual-reports-test-{Guid.NewGuid():N}.db");
        Api.Storage.Store.Backup(Services.GetRequiredService<StoreOptions>().ConnectionString, copy);
        return copy;
    }

    /// <summary>The program on a copy of such a file.</summary>
    public static async Task<ApiFixture> StartOn(string stored, params string[] settings)
    {
        var database = await Databases.New(Store.Sqlite);
        File.Copy(stored, new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(database.Connection).DataSource);
        return await Start(database, Databases.Drop, null, _ => { }, settings);
    }

    /// <summary>
    /// The program on a database of its own. It creates and migrates the database at start, and is stopped after the
    /// test.
    /// </summary>
    public static async Task<ApiFixture> Migrated(Store store, params string[] settings) =>
        await Start(
            await Databases.New(store),
            Databases.Drop,
            null,
            _ => { },
            ["--Database:MigrateOnStart=true", .. settings ?? []]
        );

    /// <summary>The program on a database that was made elsewhere and is kept.</summary>
    internal static Task<ApiFixture> On(Database database, params string[] settings) =>
        Start(database, _ => Task.CompletedTask, null, _ => { }, settings);

    public static Task<ApiFixture> Start(Store store, params string[] settings) =>
        Start(store, null, _ => { }, settings ?? []);

    public static Task<ApiFixture> Start(Store store, TimeProvider time, params string[] settings) =>
        Start(store, time, _ => { }, settings ?? []);

    /// <summary>The program with additional routes.</summary>
    internal static Task<ApiFixture> StartWith(Store store, Action<WebApplication> routes) =>
        Start(store, null, routes, []);

    /// <summary>The program with additional services, such as a kind that it does not have.</summary>
    internal static async Task<ApiFixture> StartWithServices(
        Store store,
        Action<IServiceCollection> services,
        params string[] settings
    ) => await Start(await Databases.Take(store), Databases.GiveBack, null, _ => { }, settings, services);

    static async Task<ApiFixture> Start(
        Store store,
        TimeProvider? time,
        Action<WebApplication> routes,
        string[] settings
    ) => await Start(await Databases.Take(store), Databases.GiveBack, time, routes, settings);

    static async Task<ApiFixture> Start(
        Database database,
        Func<Database, Task> leave,
        TimeProvider? time,
        Action<WebApplication> routes,
        string[] settings,
        Action<IServiceCollection>? more = null
    )
    {
        var directory = Directory.CreateTempSubdirectory("annual-reports-test-").FullName;
        string[] args =
        [
            "--environment=Production",
            "--urls=http://127.0.0.1:0",
            $"--contentRoot={AppContext.BaseDirectory}",
            $"--DataDirectory={directory}",
            $"--Database:Provider={database.Store}",
            $"--ConnectionStrings:Reports={database.Connection}",
            $"--Security:AdminKey={AdminKey}",
            "--Sample:Load=false",
            "--AllowedHosts=127.0.0.1;localhost",
            // Some thousand tests are one client and one administrator here; those of limits set their own.
            "--Limits:ActorRequests=1000000",
            "--Limits:AddressRequests=1000000",
            "--Limits:FailedSignIns=1000000",
            // Each has an index of its own, which hardly any test needs: those with the sample, and those that ask for it.
            $"--Search:Enabled={settings.Contains("--Sample:Load=true")}",
            // There are thousands of requests, and their lines would hide everything else that a test run shows.
            "--Logging:LogLevel:AnnualReports.Api.Http.RequestLog=Warning",
            "--Logging:LogLevel:AnnualReports.Api.Search=Warning",
            .. settings,
        ];
        var app = await Serve(database.Store, args, time, routes, more);
        var api = new ApiFixture(app, directory, database, leave, args);
        await api.SearchIsCurrent();
        return api;
    }

    /// <summary>Waits until the search finds what was published up to now, if there is a search.</summary>
    public async Task SearchIsCurrent()
    {
        if (Services.GetService<Api.Search.Indexing.SearchFollower>() is not { } follower)
            return;
        var head = await In(services => services.GetRequiredService<ReportsDb>().LogHead.Select(h => h.Sequence).SingleAsync());
        await Patience.Until(() => Task.FromResult(follower.Reached >= head), "The index does not reach the end of the log.");
    }

    static async Task<WebApplication> Serve(
        Store store,
        string[] args,
        TimeProvider? time,
        Action<WebApplication>? routes = null,
        Action<IServiceCollection>? more = null
    )
    {
        var app = Host.Build(
            args,
            services =>
            {
                services.AddSingleton<IStartupFilter, Documented.Naming>();
                services.AddSingleton(Webhooks.Receiver.Options);
                if (time is not null)
                    services.AddSingleton(time);
                if (store == Store.Sqlite)
                    TSql.AlsoTranslate(services);
                more?.Invoke(services);
            }
        );
        routes?.Invoke(app);
        await Startup.Prepare(app, CancellationToken.None);
        await app.StartAsync();
        return app;
    }

    /// <summary>Another instance of the program on the same store. It is stopped together with this one.</summary>
    public async Task<IServiceProvider> AnotherInstance(TimeProvider? time = null)
    {
        others.Add(await Serve(database.Store, args, time));
        return others[^1].Services;
    }

    /// <summary>The address of an instance of the program.</summary>
    public static Uri AddressOf(IServiceProvider instance) =>
        new(instance.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public HttpClient WithKey(string key)
    {
        var client = Documenting.Client(Address);
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    /// <summary>A client with a new key that has this role.</summary>
    public async Task<HttpClient> As(Role role, string name)
    {
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateProgramScope("Test");
        return WithKey(
            (
                await scope
                    .ServiceProvider.GetRequiredService<Api.Security.Keys>()
                    .Create(new() { Name = name, Role = role }, CancellationToken.None, mayShareName: true)
            ).Key
        );
    }

    /// <summary>Uses services of the program, as a command would.</summary>
    internal async Task<T> In<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateProgramScope("Test");
        return await work(scope.ServiceProvider);
    }

    internal Task<LogVerdictOfTest> Verdict() =>
        In(async services =>
        {
            var folding = services.GetRequiredService<LiveFolding>();
            var verdict = await folding.Verify(CancellationToken.None);
            return new LogVerdictOfTest(
                verdict.Records,
                verdict.Redacted,
                verdict.Broken,
                verdict.Broken.Count > 0 ? [] : await folding.Differences(CancellationToken.None)
            );
        });

    public async ValueTask DisposeAsync()
    {
        Public.Dispose();
        Admin.Dispose();
        foreach (var other in others)
        {
            await other.StopAsync();
            await other.DisposeAsync();
        }
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Databases.Delete(directory);
        await leave(database);
    }
}

/// <summary>The result of verifying the log and comparing Live with it.</summary>
sealed record LogVerdictOfTest(
    long Records,
    int Redacted,
    IReadOnlyList<string> Broken,
    IReadOnlyList<string> Differences
);
