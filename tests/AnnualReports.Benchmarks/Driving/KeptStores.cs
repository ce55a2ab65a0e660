using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnnualReports.Benchmarks.Driving;

/// <summary>Stores that take long to make. They are made on the first run, and kept for the next ones.</summary>
static class KeptStores
{
    /// <summary>The store with a name. A store with an older schema is a different one.</summary>
    /// <param name="options">The options, which say where stores are kept.</param>
    /// <param name="name">The name, which distinguishes it from others.</param>
    /// <param name="make">Makes the store at a path.</param>
    /// <returns>The path of its file.</returns>
    public static async Task<string> Of(Options options, string name, Func<string, Task> make)
    {
        var folder = Path.Combine(options.Stores, $"{name}-{Schema()}");
        var unfinished = folder + ".unfinished";
        if (!Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync($"Making the store {name} …");
            Directory.CreateDirectory(unfinished);
            await make(Path.Combine(unfinished, "reports.db"));
            Directory.Move(unfinished, folder);
        }
        return Path.Combine(folder, "reports.db");
    }

    /// <summary>The newest migration.</summary>
    static string Schema() =>
        typeof(SqliteReportsDb)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes(typeof(MigrationAttribute), false))
            .Max(m => ((MigrationAttribute)m).Id)!;
}
