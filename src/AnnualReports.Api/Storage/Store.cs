using AnnualReports.Api.Storage.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AnnualReports.Api.Storage;

/// <summary>Connects to the store, migrates it, and copies it.</summary>
static class Store
{
    static readonly MarksUnreachable Marks = new();

    /// <summary>
    /// Migrating would compare the model with the snapshot, which builds it twice more. A test does that instead of
    /// every start.
    /// </summary>
    static void ComparedInTests(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(RelationalEventId.PendingModelChangesWarning);

    public static DbContextOptionsBuilder UseSqlite(
        DbContextOptionsBuilder builder,
        string connectionString,
        int? maxBatchSize = null
    ) =>
        builder
            .UseSqlite(
                connectionString,
                sqlite =>
                {
                    if (maxBatchSize is { } rows)
                        sqlite.MaxBatchSize(rows);
                }
            )
            .AddInterceptors(new SqliteReportsDb.Pragmas(), new SqliteCache.Narrowing())
            .ConfigureWarnings(ComparedInTests);

    /// <summary>
    /// Lists in queries are sent as one parameter for each value, padded to few lengths (1 to 5, 10, 20 … 150, 200 …
    /// 750), so that there are few statements to compile. This is EF Core's default, set here because the alternatives
    /// do not work: as one parameter (OPENJSON), SQL Server refuses to compare slugs, whose collation differs from the
    /// database's (error 468), and plans every list as if it had 50 values; as constants, each list would be a
    /// statement of its own.
    /// </summary>
    public static DbContextOptionsBuilder UseSqlServer(
        DbContextOptionsBuilder builder,
        string connectionString,
        int? maxBatchSize = null
    ) =>
        builder
            .UseSqlServer(
                connectionString,
                sql =>
                {
                    sql.ExecutionStrategy(dependencies => new RetryStrategy(dependencies))
                        .UseParameterizedCollectionMode(ParameterTranslationMode.MultipleParameters);
                    if (maxBatchSize is { } rows)
                        sql.MaxBatchSize(rows);
                }
            )
            .AddInterceptors(Marks)
            .ConfigureWarnings(ComparedInTests);

    /// <summary>
    /// How many seconds one statement of a migration may take at least, because an index on a large table is built by
    /// one statement.
    /// </summary>
    const int SchemaSeconds = 600;

    /// <summary>Whether migrations are missing, or columns that they added are not filled yet.</summary>
    public static async Task<bool> IsBehind(this ReportsDb db, CancellationToken ct) =>
        (await db.Database.GetPendingMigrationsAsync(ct)).Any() || await db.AreLeft(ct);

    /// <summary>
    /// Runs the missing migrations and fills the columns that they added. On SQL Server it also switches on snapshots,
    /// which consistent reads need.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="progress">Is called with the progress when tables are large.</param>
    /// <param name="ct">Stops it; the next run continues.</param>
    /// <returns>What could not be done and how to do it by hand; null if everything was done.</returns>
    public static Task<string?> Migrate(this ReportsDb db, Action<WorkProgress> progress, CancellationToken ct) =>
        db.Try(
            token => db.Database.IsSqlite() ? MigrateFile(db, progress, token) : MigrateServer(db, progress, token),
            ct
        );

    static async Task<string?> MigrateFile(ReportsDb db, Action<WorkProgress> progress, CancellationToken ct)
    {
        MakeFile(SqliteReportsDb.FilePath(db.Database.GetConnectionString()!));
        // On SQLite, EF Core's lock of migrations survives a killed process, so it is not taken when there is nothing
        // to migrate.
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await Unlock(db, ct);
            await db.Database.MigrateAsync(ct);
        }
        await db.Fill(progress, ct);
        return null;
    }

    static async Task<string?> MigrateServer(ReportsDb db, Action<WorkProgress> progress, CancellationToken ct)
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

    /// <summary>The longer of the two timeouts in seconds; 0 means none.</summary>
    internal static int SchemaTimeout(int usual) => usual == 0 ? 0 : Math.Max(usual, SchemaSeconds);

    /// <summary>
    /// Creates the database file, readable by its owner alone. SQLite would make it readable by everybody, and gives
    /// its mode to the files beside it. Connections never create it, so that a deleted file is noticed.
    /// </summary>
    static void MakeFile(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory)
            OwnerOnly.CreateFolder(directory);
        OwnerOnly.CreateFile(path);
    }

    /// <summary>
    /// Removes the lock of a process that was killed while it migrated. A running process holds it for a few seconds at
    /// most.
    /// </summary>
    static async Task Unlock(ReportsDb db, CancellationToken ct)
    {
        if (
            await db
                .Database.SqlQueryRaw<int>(
                    "SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'"
                )
                .SingleAsync(ct) > 0
        )
            await db.Database.ExecuteSqlRawAsync(
                "DELETE FROM __EFMigrationsLock WHERE julianday('now') - julianday(Timestamp) > 1.0 / 1440",
                ct
            );
    }

    /// <summary>
    /// Copies a SQLite store that is in use to a file that does not exist yet. If the copy fails, the file is deleted.
    /// </summary>
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
        using var copy = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString()
        );
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
    }
}
