using AnnualReports.Api.Content;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Opens the store that the configuration names.</summary>
static class Store
{
    public static void AddStore(this IServiceCollection services, StoreOptions options)
    {
        services.AddSingleton(options);
        if (options.IsSqlite)
        {
            services.AddDbContextPool<SqliteReportsDb>(db => UseSqlite(db, options.ConnectionString));
            services.AddScoped<ReportsDb>(s => s.GetRequiredService<SqliteReportsDb>());
        }
        else
        {
            services.AddDbContextPool<SqlServerReportsDb>(db => UseSqlServer(db, options.ConnectionString));
            services.AddScoped<ReportsDb>(s => s.GetRequiredService<SqlServerReportsDb>());
        }
        services.AddScoped<PublicationLog>();
        services.AddScoped<Drafts>();
        services.AddScoped<LiveFolding>();
        services.AddScoped<Erasure>();
        services.AddScoped(s => new PublicStates(s.GetRequiredService<ReportsDb>(), s.GetRequiredService<KindSet>(), s.GetRequiredService<Languages>()));
    }

    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlite(connectionString).AddInterceptors(new SqliteReportsDb.Pragmas());

    public static DbContextOptionsBuilder UseSqlServer(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlServer(connectionString, sql => sql.EnableRetryOnFailure());

    /// <summary>Migrates; on SQL Server also switches on the snapshots that consistent reads need.</summary>
    /// <returns>What could not be done and how to do it by hand; null when all is well.</returns>
    public static async Task<string?> Migrate(this ReportsDb db, CancellationToken ct)
    {
        if (db.Database.IsSqlite() && Path.GetDirectoryName(SqliteReportsDb.FilePath(db.Database.GetConnectionString()!)) is { Length: > 0 } directory)
            Directory.CreateDirectory(directory);
        // EF Core's lock of migrations outlives a killed process on SQLite: it is not taken where there is nothing to do.
        if (db.Database.IsSqlite() && !(await db.Database.GetPendingMigrationsAsync(ct)).Any())
            return null;
        await db.Database.MigrateAsync(ct);
        return db.Database.IsSqlite() ? null : await AllowSnapshots(db, ct);
    }

    static async Task<string?> AllowSnapshots(ReportsDb db, CancellationToken ct)
    {
        const string Sql = "ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON";
        try
        {
            await db.Database.ExecuteSqlRawAsync(Sql, ct);
            return null;
        }
        catch (Microsoft.Data.SqlClient.SqlException refused)
        {
            return $"Reads need snapshots, and this login may not switch them on ({refused.Number}). Have an administrator run: {Sql}";
        }
    }

    /// <summary>Copies a running SQLite store to a file that doesn't exist yet.</summary>
    public static void Backup(string connectionString, string target)
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
