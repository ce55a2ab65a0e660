using System.Data.Common;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Reads;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AnnualReports.Api.Storage;

/// <summary>Opens the store that the configuration names.</summary>
static class Store
{
    public static void AddStore(this IServiceCollection services, StoreOptions options)
    {
        services.AddSingleton(options);
        if (options.IsSqlite)
        {
            services.AddDbContextPool<SqliteReportsDb>((s, db) => UseSqlite(db, options.ConnectionString, options.MaxBatchSize)
                .AddInterceptors(s.GetRequiredService<Commits>(), s.GetRequiredService<Writing>(), s.GetRequiredService<Measuring>()).CountsRetries());
            services.AddScoped<ReportsDb>(s => s.GetRequiredService<SqliteReportsDb>());
        }
        else
        {
            services.AddDbContextPool<SqlServerReportsDb>((s, db) => UseSqlServer(db, options.ConnectionString, options.MaxBatchSize)
                .AddInterceptors(s.GetRequiredService<Commits>(), s.GetRequiredService<Writing>(), s.GetRequiredService<Measuring>()).CountsRetries());
            services.AddScoped<ReportsDb>(s => s.GetRequiredService<SqlServerReportsDb>());
        }
        services.AddSingleton<DatabaseFile>().AddSingleton<WriteState>().AddSingleton<Writing>().AddSingleton<Measuring>().AddSingleton<LogLock>();
        services.AddSingleton<Connections>().AddSingleton<Positions>().AddSingleton<Commits>().AddSingleton<LiveNow>().AddSingleton<Opening>();
        services.AddScoped<PublicationLog>();
        services.AddScoped<Refreshing>();
        services.AddHostedService<ShapeWarning>();
        services.AddScoped<Drafts>();
        services.AddScoped<LiveFolding>().AddScoped<LiveRebuilding>();
        services.AddScoped<Erasure>().AddScoped<FileErasure>();
        services.AddScoped<ReportZones>().AddScoped<Titles>().AddScoped<ReleaseItems>().AddScoped<EntryReleases>().AddScoped<Releases>();
        services.AddScoped<Editions>();
        services.AddScoped<Proof>();
        services.AddScoped(s => new PublicStates(s.GetRequiredService<ReportsDb>(), s.GetRequiredService<KindSet>(), s.GetRequiredService<Languages>()));
    }

    static readonly MarksUnreachable Marks = new();

    /// <summary>Migrating would build the model twice more to compare it with the snapshot; a test does that instead of every start.</summary>
    static void ComparedInTests(WarningsConfigurationBuilder warnings) => warnings.Ignore(RelationalEventId.PendingModelChangesWarning);

    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder builder, string connectionString, int? maxBatchSize = null) =>
        builder.UseSqlite(connectionString, sqlite =>
        {
            if (maxBatchSize is { } rows)
                sqlite.MaxBatchSize(rows);
        }).AddInterceptors(new SqliteReportsDb.Pragmas(), new SqliteCache.Narrowing()).ConfigureWarnings(ComparedInTests);

    /// <summary>
    /// A list that a query looks into is sent value by value, repeated up to few lengths (1 to 5, 10, 20 … 150, 200 … 750), so that there are few texts
    /// to compile. It is EF Core's way unless told otherwise, and said aloud because the others don't serve: in one piece (OPENJSON), SQL Server refuses
    /// to compare slugs, whose collation is not the database's (468), and plans all lists as if they had 50 values; as constants, each list is a text.
    /// </summary>
    public static DbContextOptionsBuilder UseSqlServer(DbContextOptionsBuilder builder, string connectionString, int? maxBatchSize = null) =>
        builder.UseSqlServer(connectionString, sql =>
        {
            sql.ExecutionStrategy(dependencies => new Retrying(dependencies))
                .UseParameterizedCollectionMode(ParameterTranslationMode.MultipleParameters);
            if (maxBatchSize is { } rows)
                sql.MaxBatchSize(rows);
        }).AddInterceptors(Marks).ConfigureWarnings(ComparedInTests);

    /// <summary>
    /// How many seconds one change of tables may take at least: to build an index over a large table is one statement, which can't be done in parts.
    /// </summary>
    const int SchemaSeconds = 600;

    /// <summary>Whether migrations are missing, or what they added is not filled yet.</summary>
    public static async Task<bool> IsBehind(this ReportsDb db, CancellationToken ct) =>
        (await db.Database.GetPendingMigrationsAsync(ct)).Any() || await db.AreLeft(ct);

    /// <summary>Migrates, and fills what migrations added; on SQL Server also switches on the snapshots that consistent reads need.</summary>
    /// <param name="db">The store.</param>
    /// <param name="progress">Told how far it is where tables are large.</param>
    /// <param name="ct">Stops it; the next time it goes on.</param>
    /// <returns>What could not be done and how to do it by hand; null when all is well.</returns>
    public static Task<string?> Migrate(this ReportsDb db, Action<Step> progress, CancellationToken ct) =>
        db.Try(token => db.Database.IsSqlite() ? MigrateFile(db, progress, token) : MigrateServer(db, progress, token), ct);

    static async Task<string?> MigrateFile(ReportsDb db, Action<Step> progress, CancellationToken ct)
    {
        MakeFile(SqliteReportsDb.FilePath(db.Database.GetConnectionString()!));
        // EF Core's lock of migrations outlives a killed process on SQLite: it is not taken where there is nothing to do.
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await Unlock(db, ct);
            await db.Database.MigrateAsync(ct);
        }
        await db.Fill(progress, ct);
        return null;
    }

    static async Task<string?> MigrateServer(ReportsDb db, Action<Step> progress, CancellationToken ct)
    {
        var usual = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(SchemaTimeout(usual ?? db.Database.GetDbConnection().CommandTimeoutSeconds()));
        try
        {
            await db.Database.MigrateAsync(ct);
        }
        finally
        {
            db.Database.SetCommandTimeout(usual);
        }
        await db.Fill(progress, ct);
        return await Snapshots.SwitchOn(db, ct);
    }

    /// <summary>The longer of the two, in seconds; 0 is without end.</summary>
    internal static int SchemaTimeout(int usual) => usual == 0 ? 0 : Math.Max(usual, SchemaSeconds);

    /// <summary>How many seconds a command may take, as the connection string says; 0 is without end.</summary>
    public static int CommandTimeoutSeconds(this DbConnection connection)
    {
        using var command = connection.CreateCommand();
        return command.CommandTimeout;
    }

    /// <summary>SQLite would make the file readable by everybody, and gives its mode to the files beside it. Its connections make none, so that a deleted one is missed.</summary>
    static void MakeFile(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory)
            OwnerOnly.CreateFolder(directory);
        OwnerOnly.CreateFile(path);
    }

    /// <summary>Removes the lock of a process that was killed while it migrated; a living one holds it for a few seconds at most.</summary>
    static async Task Unlock(ReportsDb db, CancellationToken ct)
    {
        if (await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct) > 0)
            await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock WHERE julianday('now') - julianday(Timestamp) > 1.0 / 1440", ct);
    }

    /// <summary>Copies a running SQLite store to a file that doesn't exist yet. Where the copy fails, nothing is left of it.</summary>
    public static void Backup(string connectionString, string target)
    {
        OwnerOnly.CreateFile(target);
        try
        {
            CopyInto(connectionString, target);
        }
        catch
        {
            File.Delete(target);
            File.Delete(target + "-journal");
            throw;
        }
    }

    static void CopyInto(string connectionString, string target)
    {
        using var source = new SqliteConnection(connectionString);
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
    }
}

/// <summary>Contexts for <c>dotnet ef</c>: they need no server.</summary>
sealed class SqliteDesign : Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory<SqliteReportsDb>
{
    public SqliteReportsDb CreateDbContext(string[] args) =>
        new((DbContextOptions<SqliteReportsDb>)Store.UseSqlite(new DbContextOptionsBuilder<SqliteReportsDb>(), "Data Source=design.db").Options);
}

sealed class SqlServerDesign : Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory<SqlServerReportsDb>
{
    public SqlServerReportsDb CreateDbContext(string[] args) =>
        new((DbContextOptions<SqlServerReportsDb>)Store.UseSqlServer(new DbContextOptionsBuilder<SqlServerReportsDb>(), "Server=design").Options);
}
