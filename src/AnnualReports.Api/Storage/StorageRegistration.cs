using AnnualReports.Api.Storage.Audit;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Files;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Reads;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Api.Storage.Reviews;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>The services of the store, in the order of its rooms.</summary>
static class StorageRegistration
{
    public static IServiceCollection AddStore(this IServiceCollection services, StoreOptions options)
    {
        services.AddSingleton(options);
        if (options.IsSqlite)
            services.AddContext<SqliteReportsDb>(db =>
                Store.UseSqlite(db, options.ConnectionString, options.MaxBatchSize)
            );
        else
            services.AddContext<SqlServerReportsDb>(db =>
                Store.UseSqlServer(db, options.ConnectionString, options.MaxBatchSize)
            );
        return services
            .AddDatabase()
            .AddLog()
            .AddDrafts()
            .AddReleases()
            .AddScoped<VerdictStore>()
            .AddReads()
            .AddScoped<AuditProof>()
            .AddScoped<AuditRetention>()
            .AddScoped<Proof>();
    }

    static void AddContext<TDb>(
        this IServiceCollection services,
        Func<DbContextOptionsBuilder, DbContextOptionsBuilder> use
    )
        where TDb : ReportsDb
    {
        services.AddDbContextPool<TDb>(
            (s, db) =>
                use(db)
                    .AddInterceptors(
                        s.GetRequiredService<CommitSignals>(),
                        s.GetRequiredService<WriteGuard>(),
                        s.GetRequiredService<StoreMeasurements>()
                    )
                    .CountsRetries()
        );
        services.AddScoped<Acting>();
        services.AddScoped<ReportsDb>(s =>
        {
            // Contexts are pooled, so each scope has to say who acts.
            var db = s.GetRequiredService<TDb>();
            db.Acting = s.GetRequiredService<Acting>();
            return db;
        });
    }

    static IServiceCollection AddDatabase(this IServiceCollection services) =>
        services
            .AddSingleton<DatabaseFile>()
            .AddSingleton<WriteState>()
            .AddSingleton<WriteGuard>()
            .AddSingleton<StoreMeasurements>()
            .AddSingleton<LogLock>()
            .AddScoped<EntryTitles>()
            .AddSingleton<GlossaryCache>()
            .AddScoped<Glossary>();

    static IServiceCollection AddLog(this IServiceCollection services) =>
        services
            .AddScoped<LogTransactions>()
            .AddScoped<PublicationLog>()
            .AddScoped<PublicStates>()
            .AddScoped<ShapeRefresh>()
            .AddHostedService<ShapeWarning>()
            .AddScoped<LiveFolding>()
            .AddScoped<LiveRebuilding>()
            .AddScoped<Erasure>();

    static IServiceCollection AddDrafts(this IServiceCollection services) =>
        services.AddScoped<DraftStore>().AddScoped<MemoryRebuilding>();

    static IServiceCollection AddReleases(this IServiceCollection services) =>
        services
            .AddScoped<ReportZones>()
            .AddScoped<ReleaseItems>()
            .AddScoped<ReleaseStore>()
            .AddScoped<EditionStore>()
            .AddScoped<FileErasure>();

    static IServiceCollection AddReads(this IServiceCollection services) =>
        services
            .AddSingleton<Connections>()
            .AddSingleton<LogPositions>()
            .AddSingleton<CommitSignals>()
            .AddSingleton<LiveNow>()
            .AddSingleton<ReadsSetup>();
}
