using System.Collections.Immutable;
using System.Net.Sockets;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Importing;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Previews;
using AnnualReports.Api.Publishing;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Reads;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api;

/// <summary>What happens before the first request: the store is brought up to date, languages and keys are set, an empty demo store gets the sample.</summary>
static class Starting
{
    const string KeyFile = "admin-key.txt";

    /// <summary>Who did what the program does by itself.</summary>
    public static readonly Guid System = Guid.Empty;

    /// <summary>Prepares, then lets requests through.</summary>
    public static async Task Prepare(WebApplication app, CancellationToken ct)
    {
        Settings.RequireHost(app.Configuration, app.Environment.IsDevelopment());
        // On another thread: the server begins to listen meanwhile.
        await Task.Run(async () =>
        {
            await OpenForReaders(app, ct);
            await PrepareStore(app, ct);
        }, ct);
        app.Services.GetRequiredService<Http.Gate>().Open();
    }

    /// <summary>Readers need not wait for what management needs.</summary>
    static async Task OpenForReaders(WebApplication app, CancellationToken ct)
    {
        if (await app.Services.GetRequiredService<Opening>().CanRead(ct))
            app.Services.GetRequiredService<Http.Gate>().OpenForReaders();
    }

    static async Task PrepareStore(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var options = services.GetRequiredService<StoreOptions>();
        var db = services.GetRequiredService<ReportsDb>();
        // While a new store is made, the other core reads the sample and builds the routes.
        var wanted = Settings.LoadsSample(app.Configuration, options.IsSqlite);
        var sample = wanted && options.IsSqlite && !File.Exists(SqliteReportsDb.FilePath(options.ConnectionString)) ? Task.Run(() => ReadSample(services), ct) : null;
#pragma warning disable CA2025 // It is awaited, and awaits the sample, before the scope ends.
        var routes = Routes(app, sample);
#pragma warning restore CA2025
        try
        {
            await Open(db, options, Commands.Pace.OnConsole(services).Tell, ct);
            services.GetRequiredService<DatabaseFile>().Hold();
            services.GetRequiredService<MediaFiles>().Sweep(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            await services.GetRequiredService<PublicationLog>().Configure(System, ct);
            await SetKey(app, services.GetRequiredService<Keys>(), options, ct);
            if (wanted)
                await LoadSample(services, () => sample ?? Task.Run(() => ReadSample(services), ct), ct);
        }
        finally
        {
            await routes;
        }
    }

    /// <summary>Brings the store up to date, or sees that it is.</summary>
    /// <exception cref="ConfigurationException">It is not as the program needs it.</exception>
    internal static async Task Open(ReportsDb db, StoreOptions options, Action<Step> progress, CancellationToken ct)
    {
        var migrates = options.IsSqlite || options.MigrateOnStart;
        if (!migrates && await db.Try(db.IsBehind, ct))
            throw new ConfigurationException("The database is not up to date. Run the command migrate, or set Database:MigrateOnStart to true.");
        var missing = migrates ? await db.Migrate(progress, ct) : await db.Try(token => Snapshots.WhatIsMissing(db, token), ct);
        if (missing is not null)
            throw new ConfigurationException(missing);
    }

    /// <summary>Builds the routes, which the first request would wait for otherwise; behind the sample, not to be in its way.</summary>
    static async Task Routes(IEndpointRouteBuilder app, Task? before)
    {
        if (before is not null)
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.Run(() => app.DataSources.Sum(s => s.Endpoints.Count));
    }

    /// <summary>The sample reports that come with the program.</summary>
    public static ImportFiles ReadSample(IServiceProvider services) => ImportFiles.Read(
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.json").Order(StringComparer.Ordinal),
        services.GetRequiredService<KindSet>(), services.GetRequiredService<Languages>());

    /// <summary>Loads the sample report into an empty store.</summary>
    /// <returns>Whether the store was empty.</returns>
    public static async Task<bool> LoadSample(IServiceProvider services, Func<Task<ImportFiles>> sample, CancellationToken ct)
    {
        if (await services.GetRequiredService<ReportsDb>().Entries.AnyAsync(ct))
            return false;
        var read = await sample();
        await TakeMedia(services, read, ct, areOwn: true);
        await services.GetRequiredService<Importer>().Import(read, System, _ => { }, ct);
        await services.GetRequiredService<ReleasePlanning>().Create(Examples.Release, System, ct, Examples.ReleaseId);
        await services.GetRequiredService<Editions>().Freeze(token => services.GetRequiredService<ReportsDb>().Entries.Where(e => e.Id == Http.Ids.Named("report", null, SampleEntries.Report)).Select(e => e.No).SingleAsync(token),
            "First edition", null, System, ct);
        await services.GetRequiredService<Keys>().CreateUnknown(Examples.KeyId, "Example (nobody has this key)", Role.Translator, ct);
        await services.GetRequiredService<PreviewLinks>().CreateUnknown(Examples.PreviewId, SampleEntries.Report, "Example (nobody has its token)", ct);
        await CreateDeleted(services, ct);
        return true;
    }

    /// <summary>Takes in the files that an import's entries refer to; what is there already stays as it is.</summary>
    public static async Task TakeMedia(IServiceProvider services, ImportFiles files, CancellationToken ct, bool areOwn = false)
    {
        foreach (var (path, name) in files.Faults.Count > 0 ? [] : files.Media)
            try
            {
                await Take(services, path, name, areOwn, ct);
            }
            catch (Http.ProblemException refused)
            {
                throw new InvalidDataException($"{path}: {refused.Message}", refused);
            }
    }

    static async Task Take(IServiceProvider services, string path, string name, bool isOwn, CancellationToken ct)
    {
        await using var content = File.OpenRead(path);
        await services.GetRequiredService<Media.Uploads>().TakeWhole(content, name, isOwn, System, ct);
    }

    /// <summary>A draft that nobody sees, deleted at once: the example of what may be erased as it stands.</summary>
    static async Task CreateDeleted(IServiceProvider services, CancellationToken ct)
    {
        var (db, drafts, kind) = (services.GetRequiredService<ReportsDb>(), services.GetRequiredService<Drafts>(), services.GetRequiredService<KindSet>()["theme"]);
        var draft = new Draft(Examples.DeletedSlug, JsonElement.Parse("{}"), ImmutableSortedDictionary<string, JsonElement>.Empty);
        await db.Write(token => drafts.CreateInside(kind, null, draft, Examples.DeletedId, System, token), token => db.Entries.AnyAsync(e => e.Id == Examples.DeletedId, token), ct);
        await drafts.Delete(kind, Examples.DeletedId, 1, ct);
    }

    static async Task SetKey(WebApplication app, Keys keys, StoreOptions options, CancellationToken ct)
    {
        if (Settings.AdminKey(app.Configuration) is { } configured)
            await keys.Configure(configured, ct);
        else if (app.Environment.IsDevelopment())
            await keys.Configure(await DevelopmentKey(options, ct), ct);
        else if (!await keys.HasAdministrator(ct))
            throw new ConfigurationException($"No administrator's key: set Security:AdminKey to at least {Limits.AdminKey} random characters (openssl rand -base64 32).");
    }

    static async Task<string> DevelopmentKey(StoreOptions options, CancellationToken ct)
    {
        var path = Path.Combine(options.DataDirectory, KeyFile);
        if (File.Exists(path))
            return (await File.ReadAllTextAsync(path, ct)).Trim();
        OwnerOnly.CreateFolder(options.DataDirectory);
        var key = Keys.NewKey();
        await using var writer = new StreamWriter(OwnerOnly.Create(path));
        await writer.WriteLineAsync(key.AsMemory(), ct);
        return key;
    }

    public static void Greet(WebApplication app)
    {
        var options = app.Services.GetRequiredService<StoreOptions>();
        var languages = app.Services.GetRequiredService<Languages>();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        var store = options.IsSqlite ? $"SQLite, {SqliteReportsDb.FilePath(options.ConnectionString)}" : "SQL Server";
        var keyFile = Path.Combine(options.DataDirectory, KeyFile);
        var key = Settings.AdminKey(app.Configuration) is not null ? "set by Security:AdminKey"
            : app.Environment.IsDevelopment() && File.Exists(keyFile) ? $"{File.ReadAllText(keyFile).Trim()}  (kept in {keyFile})" : "those in the store";
        Console.WriteLine($"""

            AnnualReports is ready.
              read      {address}/api/v1/reports/latest
              manage    {address}/swagger
              describe  {address}/openapi/v1.json
              store     {store}
              languages {string.Join(", ", languages.Tags)} (default {languages.Default})
              key       {key}
            Ctrl+C stops it.

            """);
    }

    /// <summary>Faults of configuration or surroundings in one sentence; null for those of the program.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        ConfigurationException or InvalidDataException => exception.Message,
        LogBusyException => $"{exception.Message} Wait for whoever publishes, and run the command again; what was done stays.",
        _ when StoreFaults.Of(exception) is StoreFault.Full => "The disk is full; nothing was half written. Make room and try again.",
        Refusal refusal => refusal.Message + Importer.Listed(refusal.Faults),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => exception.Message + " Stop what uses it, or set another with --urls.",
        ArgumentOutOfRangeException { ParamName: "port" } => "A port in --urls is none: ports go from 1 to 65535, or 0 for any that is free.",
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } =>
            $"The server can't listen as --urls says. {exception.Message.Split('\n')[0].Trim()}",
        FormatException => $"{exception.Message} Check --urls and the other settings.",
        IOException or Http.ProblemException => exception.Message,
        Microsoft.EntityFrameworkCore.DbUpdateException => "The store refused a write; nothing was written.",
        SocketException => $"The address can't be used: {exception.Message}.",
        Microsoft.Data.Sqlite.SqliteException sqlite => $"The SQLite store can't be used (error {sqlite.SqliteErrorCode}): {sqlite.Message}",
        Microsoft.Data.SqlClient.SqlException sql => $"SQL Server can't be used (error {sql.Number}): check ConnectionStrings:Reports and that the server runs.",
        Microsoft.EntityFrameworkCore.Storage.RetryLimitExceededException { InnerException: { } inner } => Explain(inner),
        _ when Unreachable.IsMarked(exception) || exception is TimeoutException =>
            "The store gave no connection in time: check ConnectionStrings:Reports, its Max Pool Size, and that the server runs.",
        UnauthorizedAccessException => exception.Message,
        _ => null,
    };
}
