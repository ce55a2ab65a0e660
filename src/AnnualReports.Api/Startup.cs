using AnnualReports.Api.Content;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Files;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api;

/// <summary>
/// What happens before the first request is answered: the store is brought up to date, the languages and the
/// administrator's key are set, and an empty store gets the sample if it is wanted.
/// </summary>
static partial class Startup
{
    /// <summary>Prepares the store, then lets all requests through.</summary>
    public static async Task Prepare(WebApplication app, CancellationToken ct)
    {
        Settings.RequireHost(app.Configuration, app.Environment.IsDevelopment());
        // This runs on another thread, so that the server begins to listen meanwhile.
        await Task.Run(
            async () =>
            {
                await OpenForReaders(app, ct);
                await PrepareStore(app, ct);
            },
            ct
        );
        app.Services.GetRequiredService<Http.StartupGate>().Open();
    }

    /// <summary>Lets readers in at once if the store can be read as it is: only management needs the rest.</summary>
    static async Task OpenForReaders(WebApplication app, CancellationToken ct)
    {
        if (await app.Services.GetRequiredService<ReadsSetup>().CanRead(ct))
            app.Services.GetRequiredService<Http.StartupGate>().OpenForReaders();
    }

    static async Task PrepareStore(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Acting>().As(Act.OfProgram("Start"));
        var options = services.GetRequiredService<StoreOptions>();
        var db = services.GetRequiredService<ReportsDb>();
        // While a new store is made, another processor core reads the sample and then builds the routes.
        var wanted = Settings.LoadsSample(app.Configuration, options.IsSqlite);
        var sample =
            wanted && options.IsSqlite && !File.Exists(SqliteReportsDb.FilePath(options.ConnectionString))
                ? Task.Run(() => ReadSample(services), ct)
                : null;
#pragma warning disable CA2025 // It is awaited before the scope ends, and it awaits the sample.
        var routes = Routes(app, sample);
#pragma warning restore CA2025
        try
        {
            await Open(db, options, Commands.Pace.OnConsole(services).Tell, ct);
            services.GetRequiredService<DatabaseFile>().Hold();
            services
                .GetRequiredService<MediaFiles>()
                .Sweep(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            await SetLanguages(app, services.GetRequiredService<PublicationLog>(), ct);
            await AuditConfiguration(app, db, ct);
            var administrators = services.GetRequiredService<Administrators>();
            await SetKey(app, services.GetRequiredService<Keys>(), administrators, options, ct);
            if (wanted)
                await LoadSample(services, () => sample ?? Task.Run(() => ReadSample(services), ct), ct);
        }
        finally
        {
            await routes;
        }
    }

    /// <summary>Writes the languages of the settings into the log, and warns if that only undoes what others wrote.</summary>
    static async Task SetLanguages(WebApplication app, PublicationLog log, CancellationToken ct)
    {
        if (await log.Configure(ct) && await log.HasLanguagesOfBefore(ct))
            LogOldLanguages(app.Logger);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "This start wrote languages into the log that it had before, and others since. If the settings of this "
            + "instance are old, give it the new ones, and run the command languages apply with them"
    )]
    static partial void LogOldLanguages(ILogger logger);

    /// <summary>
    /// Tells the audit with which settings this instance starts. Readers must be served even where nothing can be
    /// written, so then the log says it.
    /// </summary>
    static async Task AuditConfiguration(WebApplication app, ReportsDb db, CancellationToken ct)
    {
        try
        {
            var act = db.Act with { Address = Environment.MachineName };
            await db.WriteAudit(
                [.. Settings.Audited(app.Configuration, app.Environment.EnvironmentName).Select(c => new AuditedEvent(act, AuditOutcomes.Done, c))],
                ct
            );
        }
        catch (Exception fault)
            when (StoreFaults.Of(fault) is not null || Unreachable.Is(fault) || fault is LogBusyException)
        {
            LogUnwritten(app.Logger, fault);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The settings could not be written to the audit; the program starts all the same"
    )]
    static partial void LogUnwritten(ILogger logger, Exception exception);

    /// <summary>Brings the store up to date, or checks that it is.</summary>
    /// <exception cref="ConfigurationException">The store is not as the program needs it.</exception>
    internal static async Task Open(
        ReportsDb db,
        StoreOptions options,
        Action<WorkProgress> progress,
        CancellationToken ct
    )
    {
        var migrates = options.IsSqlite || options.MigrateOnStart;
        if (!migrates && await db.Try(db.IsBehind, ct))
            throw new ConfigurationException(
                "The database is not up to date. Run the command migrate, or set Database:MigrateOnStart to true."
            );
        var missing = migrates
            ? await db.Migrate(progress, ct)
            : await db.Try(token => Snapshots.WhatIsMissing(db, token), ct);
        if (missing is not null)
            throw new ConfigurationException(missing);
    }

    /// <summary>
    /// Builds the routes, so that the first request need not wait for it. It begins when the sample has been read,
    /// because the start waits for the sample.
    /// </summary>
    static async Task Routes(IEndpointRouteBuilder app, Task? before)
    {
        if (before is not null)
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.Run(() => app.DataSources.Sum(s => s.Endpoints.Count));
    }
}
