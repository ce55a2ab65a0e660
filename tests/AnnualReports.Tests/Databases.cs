using System.Collections.Concurrent;
using AnnualReports.Api.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Tests;

/// <summary>A database of this run: a file of SQLite, or one on the test server.</summary>
sealed record Database(Store Store, string Name, string Connection)
{
    internal ReportsDb Open() => Store == Store.Sqlite
        ? new SqliteReportsDb(Options<SqliteReportsDb>(builder => Api.Storage.Store.UseSqlite(builder, Connection)))
        : new SqlServerReportsDb(Options<SqlServerReportsDb>(builder => Api.Storage.Store.UseSqlServer(builder, Connection)));

    static DbContextOptions<TDb> Options<TDb>(Func<DbContextOptionsBuilder, DbContextOptionsBuilder> use)
        where TDb : DbContext => (DbContextOptions<TDb>)use(new DbContextOptionsBuilder<TDb>()).Options;
}

/// <summary>
/// The databases of this run. Making one takes a server long, so there are few: what a test gives back is emptied and serves the next.
/// Their names carry the run, so that two runs at once on one server do not meet, and all of them go with it.
/// </summary>
static class Databases
{
    static readonly string Run = $"AnnualReports_Test_{DateTimeOffset.UtcNow:yyyyMMddHHmmss}_{Guid.NewGuid().ToString("N")[..8]}";

    static readonly string Folder = Path.Combine(Path.GetTempPath(), Run);

    static readonly ConcurrentDictionary<Database, bool> All = new();

    static readonly ConcurrentDictionary<Store, ConcurrentStack<Database>> Idle = new();

    /// <summary>A server copies its model database for each, and refuses who asks for a second meanwhile.</summary>
    static readonly SemaphoreSlim OneByOne = new(1);

    static int last;

    /// <summary>A database that is not there yet: the program under test makes it.</summary>
    public static async Task<Database> New(Store store)
    {
        var name = $"{Run}_{Interlocked.Increment(ref last)}";
        if (store == Store.Sqlite)
            Directory.CreateDirectory(Folder);
        var connection = store == Store.Sqlite
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

    /// <summary>A database with the program's schema that is empty, as after migrating.</summary>
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

    /// <summary>Empties a database that nobody uses any more, for the next who takes one.</summary>
    public static async Task GiveBack(Database database)
    {
        await using (var db = database.Open())
            await Schemas.Empty(db);
        Given(database.Store).Push(database);
    }

    /// <summary>A test that changes a schema works on a <see cref="New"/> database: what is given back has to be as it was made.</summary>
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
                throw new InvalidOperationException($"A test changed the schema of {changed} on {store}, which others used after it.");
        }
    }

    /// <summary>Drops all; one that can't be dropped keeps none of the others.</summary>
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
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        if (faults.Count > 0)
            throw new AggregateException(faults);
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
            // It was never made (3701, 911).
            return refused.Number is 3701 or 911;
        }
    }
}
