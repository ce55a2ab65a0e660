using System.CommandLine;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Commands;

/// <summary>Copies a SQLite store while it is in use.</summary>
static class BackupCommand
{
    public static Command Create()
    {
        var target = new Argument<FileInfo>("file") { Description = "The file to write; it must not exist." };
        var command = new Command("backup", "Copies a SQLite store to a file while it is in use.") { target };
        return CommandLine.Run(
            command,
            async (services, result, ct) =>
            {
                var (options, file) = (services.GetRequiredService<StoreOptions>(), result.GetValue(target)!);
                if (!options.IsSqlite)
                    throw new ConfigurationException(
                        "backup copies a SQLite store; back up SQL Server with its own BACKUP DATABASE."
                    );
                if (file.Exists)
                    throw new ConfigurationException($"{file.FullName} exists; name a file that doesn't.");
                if (!File.Exists(SqliteReportsDb.FilePath(options.ConnectionString)))
                    throw new ConfigurationException(
                        $"There is no store at {SqliteReportsDb.FilePath(options.ConnectionString)}."
                    );
                if (file.Directory is { Exists: false })
                    throw new ConfigurationException($"The folder {file.Directory.FullName} does not exist.");
                // A store of an older version, which is backed up before it is migrated, may have no audit yet.
                var db = services.GetRequiredService<ReportsDb>();
                if (!await db.IsBehind(ct))
                    await db.WriteAudit(AuditOutcomes.Done, new() { Target = "store" }, ct);
                await WholeFile.Write(
                    file,
                    () => Task.Run(() => Store.Backup(options.ConnectionString, file.FullName), ct).WaitAsync(ct)
                );
                Console.WriteLine($"Copied to {file.FullName}.");
                return 0;
            }
        );
    }
}
