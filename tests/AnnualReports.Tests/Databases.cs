using System.Collections.Concurrent;
using AnnualReports.Api.Storage.Database;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Tests;

/// <summary>A database of this test run: a SQLite file, or a database on the test server.</summary>
sealed record Database(Store Store, string Name, string Connection)
{
    internal ReportsDb Open() =>
        Store == Store.Sqlite
            ? new SqliteReportsDb(Options<SqliteReportsDb>(builder => Api.Storage.Store.UseSqlite(builder, Connection)))
            : new SqlServerReportsDb(
                Options<SqlServerReportsDb>(builder => Api.Storage.Store.UseSqlServer(builder, Connection))
            );

    static DbContextOptions<TDb> Options<TDb>(Func<DbContextOptionsBuilder, DbContextOptionsBuilder> use)
        where TDb : DbContext => (DbContextOptions<TDb>)use(new DbContextOptionsBuilder<TDb>()).Options;
}

/// <summary>
/// The databases of this run. It takes a server long to create one, so there are few: a database that a test returns is
/// emptied and used again. Their names contain the run, so that two runs on one server do not interfere, and all of
/// them are dropped at its end.
/// </summary>
static class Databases
{
    static readonly string Run =
        $"AnnualReports_Test_{DateTimeOffset.UtcNow:yyyyMMddHHmmss}_{Guid.NewGuid().ToString("N")[..8]}";

    static readonly string Folder = Path.Combine(Path.GetTempPath(), Run);

    static readonly ConcurrentDictionary<Database, bool> All = new();

    static readonly ConcurrentDictionary<Store, ConcurrentStack<Database>> Idle = new();

    /// <summary>
    /// A server copies its model database for each new one, and refuses a second request in the meantime.
    /// </summary>
    static readonly SemaphoreSlim OneByOne = new(1);

    static int last;

    /// <summary>The name of a database that does not exist yet. The program under test creates it.</summary>
    public static async Task<Database> New(Store store)
    {
        var name = $"{Run}_{Interlocked.Increment(ref last)}";
        if (store == Store.Sqlite)
            Directory.CreateDirectory(Folder);
        var connection =
            store == Store.Sqlite
                ? new SqliteConnectionStringBuilder { DataSource = Path.Combine(Folder, name + ".db") }.ToString()
                : await OnServer(name);
        var database = new Database(store, name, connection);
        All[database] = true;
        return database;
    }

    static async Task<string> OnServer(string name)
    {
        var connection = new SqlConnectionStringBuilder(await SqlServers.ConnectionString()) { InitialCatalog = name };
        if (!connection.ShouldSerialize("Command Timeout"))
            connection.CommandTimeout = (int)Patience.Seconds(connection.CommandTimeout).TotalSeconds;
        return connection.ToString();
    }

    /// <summary>An empty database with the program's schema, as after migrating.</summary>
    public static async Task<Database> Take(Store store)
    {
        if (Given(store).TryPop(out var given))
            return given;
        await OneByOne.WaitAsync();
        try
        {
            var database = await New(store);
            await using var db = database.Open();
            await Schemas.Make(db);
            return database;
        }
        finally
        {
            OneByOne.Release();
        }
    }

    static ConcurrentStack<Database> Given(Store store) => Idle.GetOrAdd(store, _ => new());

    /// <summary>Empties a database that is no longer used, for the next test.</summary>
    public static async Task GiveBack(Database database)
    {
        await using (var db = database.Open())
            await Schemas.Empty(db);
        Given(database.Store).Push(database);
    }

    /// <summary>
    /// A test that changes the schema uses a <see cref="New"/> database, because a returned one has to be as it was
    /// created.
    /// </summary>
    public static async Task Check()
    {
        foreach (var (store, idle) in Idle)
        {
            var schemas = new List<(string Name, string Schema)>();
            foreach (var database in idle)
            {
                await using var db = database.Open();
                schemas.Add((database.Name, string.Join('\n', await Schemas.Of(db))));
            }
            if (schemas.Find(s => s.Schema != schemas[^1].Schema) is { Name: { } changed })
                throw new InvalidOperationException(
                    $"A test changed the schema of {changed} on {store}, which others used after it."
                );
        }
    }

    /// <summary>Drops all databases. If one can't be dropped, the others still are.</summary>
    public static async Task DropAll()
    {
        var faults = new List<Exception>();
        foreach (var database in All.Keys)
            try
            {
                await Drop(database);
            }
            catch (Exception fault) when (fault is SqlException or TimeoutException or IOException)
            {
                faults.Add(fault);
            }
        Delete(Folder);
        if (faults.Count > 0)
            throw new AggregateException(faults);
    }

    /// <summary>Deletes a folder. A program that is just ending may delete some of it meanwhile.</summary>
    public static void Delete(string folder)
    {
        while (Directory.Exists(folder))
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (DirectoryNotFoundException)
            {
                // Somebody else deleted a part of it; what is left is deleted now.
            }
    }

    public static async Task Drop(Database database)
    {
        if (database.Store == Store.Sqlite)
            DropFile(database);
        else
            await DropOnServer(database.Name);
        All.TryRemove(database, out _);
    }

    static void DropFile(Database database)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Folder, database.Name + ".db*"))
            File.Delete(file);
    }

    static async Task DropOnServer(string name)
    {
        SqlConnection.ClearAllPools();
        await using var connection = new SqlConnection(await OnServer("master"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made above.
        command.CommandText = $"DROP DATABASE [{name}]";
#pragma warning restore CA2100
        // A connection of a host that has just stopped may still be closing.
        await Patience.Until(() => Dropped(command), $"{name} is in use and can't be dropped.");
    }

    static async Task<bool> Dropped(SqlCommand command)
    {
        try
        {
            await command.ExecuteNonQueryAsync();
            return true;
        }
        catch (SqlException refused)
        {
            // It was never created (3701, 911).
            return refused.Number is 3701 or 911;
        }
    }
}
