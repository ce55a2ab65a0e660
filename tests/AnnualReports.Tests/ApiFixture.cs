using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AnnualReports.Api;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests;

/// <summary>The real program, as Production, behind Kestrel on a free port, on a store of its own.</summary>
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

    /// <summary>A reader: no key.</summary>
    public HttpClient Public { get; }

    /// <summary>An administrator.</summary>
    public HttpClient Admin { get; }

    /// <summary>The typed client of a reader.</summary>
    public ReportsClient Reader { get; }

    /// <summary>The typed client of an administrator.</summary>
    public ReportsClient Editor { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>A year that no other test of this store has.</summary>
    public int NewYear() => Interlocked.Increment(ref lastYear);

    /// <summary>The store as it is now, copied to a file.</summary>
    public string Copy()
    {
        var copy = Path.Combine(Path.GetTempPath(), $"annual-reports-test-{Guid.NewGuid():N}.db");
        Api.Storage.Store.Backup(Services.GetRequiredService<StoreOptions>().ConnectionString, copy);
        return copy;
    }

    /// <summary>The program on a copy of such a file.</summary>
    public static async Task<ApiFixture> StartOn(string stored)
    {
        var database = await Databases.New(Store.Sqlite);
        File.Copy(stored, new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(database.Connection).DataSource);
        return await Start(database, Databases.Drop, null, _ => { }, []);
    }

    /// <summary>The program on a database that is its own: it makes and migrates it at start, and it serves nobody after it.</summary>
    public static async Task<ApiFixture> Migrated(Store store, params string[] settings) =>
        await Start(await Databases.New(store), Databases.Drop, null, _ => { }, ["--Database:MigrateOnStart=true", .. settings ?? []]);

    /// <summary>The program on a database that somebody else has taken, and keeps.</summary>
    internal static Task<ApiFixture> On(Database database, params string[] settings) => Start(database, _ => Task.CompletedTask, null, _ => { }, settings);

    public static Task<ApiFixture> Start(Store store, params string[] settings) => Start(store, null, _ => { }, settings ?? []);

    public static Task<ApiFixture> Start(Store store, TimeProvider time, params string[] settings) => Start(store, time, _ => { }, settings ?? []);

    /// <summary>The program with more routes.</summary>
    internal static Task<ApiFixture> StartWith(Store store, Action<WebApplication> routes) => Start(store, null, routes, []);

    static async Task<ApiFixture> Start(Store store, TimeProvider? time, Action<WebApplication> routes, string[] settings) =>
        await Start(await Databases.Take(store), Databases.GiveBack, time, routes, settings);

    static async Task<ApiFixture> Start(Database database, Func<Database, Task> leave, TimeProvider? time, Action<WebApplication> routes, string[] settings)
    {
        var directory = Directory.CreateTempSubdirectory("annual-reports-test-").FullName;
        string[] args =
        [
            "--environment=Production", "--urls=http://127.0.0.1:0", $"--contentRoot={AppContext.BaseDirectory}", $"--DataDirectory={directory}",
            $"--Database:Provider={database.Store}", $"--ConnectionStrings:Reports={database.Connection}",
            $"--Security:AdminKey={AdminKey}", "--Sample:Load=false", "--AllowedHosts=127.0.0.1;localhost",
            // Thousands of requests: their lines would be all that a run of the tests shows.
            "--Logging:LogLevel:AnnualReports.Api.Http.RequestLog=Warning", .. settings,
        ];
        var app = await Serve(database.Store, args, time, routes);
        return new(app, directory, database, leave, args);
    }

    static async Task<WebApplication> Serve(Store store, string[] args, TimeProvider? time, Action<WebApplication>? routes = null)
    {
        var app = Host.Build(args, services =>
        {
            services.AddSingleton<IStartupFilter, Documented.Naming>();
            if (time is not null)
                services.AddSingleton(time);
            if (store == Store.Sqlite)
                TSql.AlsoTranslate(services);
        });
        routes?.Invoke(app);
        await Starting.Prepare(app, CancellationToken.None);
        await app.StartAsync();
        return app;
    }

    /// <summary>Another instance of the program on the same store; it goes with this one.</summary>
    public async Task<IServiceProvider> AnotherInstance(TimeProvider? time = null)
    {
        others.Add(await Serve(database.Store, args, time));
        return others[^1].Services;
    }

    /// <summary>Where an instance of the program listens.</summary>
    public static Uri AddressOf(IServiceProvider instance) => new(instance.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public HttpClient WithKey(string key)
    {
        var client = Documenting.Client(Address);
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    /// <summary>A client with a new key of this role.</summary>
    public async Task<HttpClient> As(Role role, string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return WithKey((await scope.ServiceProvider.GetRequiredService<Api.Security.Keys>().Create(name, role, CancellationToken.None)).Key);
    }

    /// <summary>Works with services of the program, as a command would.</summary>
    internal async Task<T> In<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    internal Task<LogVerdictOfTest> Verdict() => In(async services =>
    {
        var folding = services.GetRequiredService<LiveFolding>();
        var verdict = await folding.Verify(CancellationToken.None);
        return new LogVerdictOfTest(verdict.Records, verdict.Redacted, verdict.Broken, verdict.Broken.Count > 0 ? [] : await folding.Differences(CancellationToken.None));
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
        Directory.Delete(directory, recursive: true);
        await leave(database);
    }
}

/// <summary>What verifying the log and comparing Live found.</summary>
sealed record LogVerdictOfTest(long Records, int Redacted, IReadOnlyList<string> Broken, IReadOnlyList<string> Differences);

/// <summary>An answer, read whole.</summary>
public sealed record Answer(int Status, JsonElement Json, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Bytes)
{
    /// <summary>An answer as it came; it can be read again.</summary>
    public static async Task<Answer> Of(HttpResponseMessage response, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        await response.Content.LoadIntoBufferAsync(ct);
        var content = await response.Content.ReadAsByteArrayAsync(ct);
        _ = response.Content.Headers.ContentLength;
        var isJson = content.Length > 0 && response.Content.Headers.ContentEncoding.Count == 0 && response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return new((int)response.StatusCode, isJson ? JsonElement.Parse(content) : default, response.Headers, response.Content.Headers, content);
    }

    public string ETag => Headers.ETag?.ToString() ?? "";

    public string Type => Json.GetProperty("type").GetString()!;

    /// <summary>A member as text; null where there is none, or no JSON.</summary>
    public string? Text(string member) => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(member, out var value) ? value.ToString() : null;

    public string[] Texts(string member) => [.. Json.GetProperty(member).EnumerateArray().Select(v => v.ToString())];

    public JsonElement[] Items => [.. Json.GetProperty("items").EnumerateArray()];

    /// <summary>The messages at a pointer of a problem's <c>errors</c>.</summary>
    public string[] Errors(string pointer) => [.. Json.GetProperty("errors").GetProperty(pointer).EnumerateArray().Select(m => m.GetString()!)];
}

/// <summary>Requests in a line.</summary>
public static class Requests
{
    public static Task<Answer> Get(this HttpClient client, string path, params (string Name, string Value)[] headers) => client.Ask(HttpMethod.Get, path, null, headers);

    public static Task<Answer> Post(this HttpClient client, string path, object body, params (string Name, string Value)[] headers) => client.Ask(HttpMethod.Post, path, body, headers);

    public static Task<Answer> Put(this HttpClient client, string path, object body, params (string Name, string Value)[] headers) => client.Ask(HttpMethod.Put, path, body, headers);

    public static Task<Answer> Patch(this HttpClient client, string path, object body, params (string Name, string Value)[] headers) =>
        client.Ask(HttpMethod.Patch, path, body, headers, "application/merge-patch+json");

    public static async Task<Answer> Ask(this HttpClient client, HttpMethod method, string path, object? body, (string Name, string Value)[] headers, string mediaType = "application/json")
    {
        HttpContent? sent = body switch
        {
            null => null,
            HttpContent ready => ready,
            string text => new ByteArrayContent(Encoding.UTF8.GetBytes(text)),
            byte[] bytes => new ByteArrayContent(bytes),
            _ => new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Wire.Json)),
        };
        if (sent is ByteArrayContent)
            sent.Headers.ContentType ??= MediaTypeHeaderValue.Parse(mediaType);
        using var response = await new ReportsClient(client).Send(method, path.StartsWith("/api", StringComparison.Ordinal) || !path.StartsWith('/') ? path : "/api/v1" + path,
            sent, headers.Select(h => KeyValuePair.Create(h.Name, h.Value)));
        return await Answer.Of(response);
    }
}
