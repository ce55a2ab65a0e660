using System.CommandLine;
using AnnualReports.Api.Content;
using AnnualReports.Api.Importing;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Commands;

/// <summary>The commands that share the executable. Without one, it serves.</summary>
static class CommandLine
{
    /// <summary>Runs what the arguments say, until it is done or told to stop.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> Run(string[] arguments, CancellationToken ct) =>
        Create().Parse(arguments).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }, ct);

    public static RootCommand Create()
    {
        var root = new RootCommand("AnnualReports: a headless CMS for the annual reports of public bodies. Without a command it serves the API.") { TreatUnmatchedTokensAsErrors = false };
        root.SetAction((result, ct) => result.UnmatchedTokens is [var word, ..] && !word.StartsWith('-')
            ? Unknown(root, word)
            : Host.Serve([.. result.UnmatchedTokens], ct));
        root.Subcommands.Add(Migrate());
        root.Subcommands.Add(SampleCommand.Create());
        root.Subcommands.Add(Import());
        root.Subcommands.Add(Export());
        root.Subcommands.Add(Backup());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(LiveCommand.Create());
        root.Subcommands.Add(Refresh());
        root.Subcommands.Add(Redact());
        root.Subcommands.Add(RedactFile());
        root.Subcommands.Add(MediaCommand.Create());
        root.Subcommands.Add(HealthCommand.Create());
        return root;
    }

    /// <summary>A misspelt command must not start a server.</summary>
    static async Task<int> Unknown(RootCommand root, string word)
    {
        await Console.Error.WriteLineAsync($"There is no command '{word}'. Commands: {string.Join(", ", root.Subcommands.Select(c => c.Name))}; without one it serves. Settings are written --Name=value.");
        return 1;
    }

    /// <summary>Commands that read a store need one that is there.</summary>
    public static async Task Existing(IServiceProvider services, CancellationToken ct)
    {
        var options = services.GetRequiredService<StoreOptions>();
        if (await services.GetRequiredService<ReportsDb>().IsBehind(ct))
            throw new ConfigurationException($"There is no store{(options.IsSqlite ? " at " + SqliteReportsDb.FilePath(options.ConnectionString) : "")}, or it is not up to date. Run the command migrate.");
    }

    static Command Migrate() => Run(new Command("migrate", "Brings the database up to date."), async (services, _, ct) =>
    {
        var warning = await services.GetRequiredService<ReportsDb>().Migrate(Pace.OnConsole(services).Tell, ct);
        await services.GetRequiredService<PublicationLog>().Configure(Starting.System, ct);
        if (warning is null)
            Console.WriteLine("The database is up to date.");
        else
            await Console.Error.WriteLineAsync(warning);
        return warning is null ? 0 : 1;
    });

    static Command Import()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Files in the shape of samples/*.json; all of them in one transaction, or nothing.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("import", "Imports files of drafts, and publishes what they say is public.") { files };
        return Run(command, async (services, result, ct) =>
        {
            await Ready(services, ct);
            var read = ImportFiles.Read(result.GetValue(files)!.Select(f => f.FullName), services.GetRequiredService<KindSet>(), services.GetRequiredService<Languages>());
            await Starting.TakeMedia(services, read, ct);
            var imported = await services.GetRequiredService<Importer>().Import(read, Starting.System, Console.Error.WriteLine, ct);
            Console.WriteLine($"{imported.Created} entries created, {imported.Saved} saved anew, {imported.Records} records in the publication log.");
            return 0;
        });
    }

    static Command Export()
    {
        var target = new Argument<FileInfo>("file") { Description = "The file to write; it must not exist." };
        var command = new Command("export", "Writes all content in the shape that import takes.") { target };
        return Run(command, async (services, result, ct) =>
        {
            var file = result.GetValue(target)!;
            if (file.Exists)
                throw new ConfigurationException($"{file.FullName} exists; name a file that doesn't.");
            await Existing(services, ct);
            await Whole(file, async () =>
            {
                await using var output = OwnerOnly.Create(file.FullName);
                Console.WriteLine($"{await services.GetRequiredService<Exporter>().Export(output, ct)} entries in {file.FullName}.");
            });
            return 0;
        });
    }

    static Command Backup()
    {
        var target = new Argument<FileInfo>("file") { Description = "The file to write; it must not exist." };
        var command = new Command("backup", "Copies a SQLite store to a file while it is in use.") { target };
        return Run(command, async (services, result, ct) =>
        {
            var (options, file) = (services.GetRequiredService<StoreOptions>(), result.GetValue(target)!);
            if (!options.IsSqlite)
                throw new ConfigurationException("backup copies a SQLite store; back up SQL Server with its own BACKUP DATABASE.");
            if (file.Exists)
                throw new ConfigurationException($"{file.FullName} exists; name a file that doesn't.");
            if (!File.Exists(SqliteReportsDb.FilePath(options.ConnectionString)))
                throw new ConfigurationException($"There is no store at {SqliteReportsDb.FilePath(options.ConnectionString)}.");
            if (file.Directory is { Exists: false })
                throw new ConfigurationException($"The folder {file.Directory.FullName} does not exist.");
            await Whole(file, () => Task.Run(() => Store.Backup(options.ConnectionString, file.FullName), ct).WaitAsync(ct));
            Console.WriteLine($"Copied to {file.FullName}.");
            return 0;
        });
    }

    /// <summary>Writes a file wholly: where that fails or is stopped, the file is deleted.</summary>
    static async Task Whole(FileInfo file, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch
        {
            file.Delete();
            throw;
        }
    }

    static Command Refresh()
    {
        var shape = new Option<bool>("--shape") { Description = "What is public in an older shape of the JSON.", Required = true };
        var dry = new Option<bool>("--dry-run")
        {
            Description = "Only says which texts the syntax of today reads otherwise, and how many entries would be shown anew.",
        };
        const string Projecting = "Projects anew what is public, as refreshed records, in batches: it can be stopped, and goes on where it was.";
        return Run(new Command("refresh", Projecting) { shape, dry }, async (services, result, ct) =>
        {
            await Existing(services, ct);
            var refreshing = services.GetRequiredService<Refreshing>();
            if (result.GetValue(dry))
                return await Foretell(refreshing, ct);
            var records = await refreshing.All(Starting.System, (done, all) => Console.Error.WriteLine($"{done} of {all} entries shown anew."), ct);
            Console.WriteLine(records.Count == 0 ? "All that is public has its present shape." : $"{records.Count} texts were shown anew.");
            return 0;
        });
    }

    static async Task<int> Foretell(Refreshing refreshing, CancellationToken ct)
    {
        var otherwise = 0;
        await foreach (var line in refreshing.ReadOtherwise(ct))
        {
            otherwise++;
            Console.WriteLine(line);
        }
        var left = await refreshing.Left(ct);
        Console.WriteLine($"{left} entries would be shown anew; {otherwise} places in their texts are read otherwise. Nothing was changed.");
        return 0;
    }

    static Command Redact()
    {
        var entry = new Option<Guid>("--entry") { Description = "The entry's id.", Required = true };
        var language = new Option<string>("--language") { Description = "The language whose texts are erased.", Required = true };
        var sequences = new Option<long[]>("--sequence") { Description = "Only these records; without it and --revision, all of the past.", AllowMultipleArgumentsPerToken = true };
        var revisions = new Option<int[]>("--revision") { Description = "Only these revisions.", AllowMultipleArgumentsPerToken = true };
        var reason = new Option<string>("--reason") { Description = "Why; public.", Required = true };
        var authority = new Option<string>("--authority") { Description = "By whose decision; public.", Required = true };
        var command = new Command("redact", "Erases texts that the law wants erased, keeps their hashes, and says so in the log.") { entry, language, sequences, revisions, reason, authority };
        return Run(command, async (services, r, ct) =>
        {
            await Existing(services, ct);
            var record = await services.GetRequiredService<Erasure>().Redact(r.GetValue(entry), r.GetValue(language)!,
                r.GetValue(sequences) ?? [], r.GetValue(revisions) ?? [], r.GetValue(reason)!, r.GetValue(authority)!, Starting.System, ct);
            var erased = Redaction.Read(record.Body);
            Console.WriteLine($"Record {record.Sequence}: erased {erased.Sequences.Count} bodies and {erased.Revisions.Count} revisions.");
            return 0;
        });
    }

    static Command RedactFile()
    {
        var id = new Option<Guid>("--id") { Description = "The file's id.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why; public.", Required = true };
        var authority = new Option<string>("--authority") { Description = "By whose decision; public.", Required = true };
        var command = new Command("redact-file", "Erases a file that was public and that the law wants erased, keeps its hash, and says so in the log.") { id, reason, authority };
        return Run(command, async (services, r, ct) =>
        {
            await Existing(services, ct);
            var record = await services.GetRequiredService<Media.Uploads>().Erase(r.GetValue(id), r.GetValue(reason)!, r.GetValue(authority)!, Starting.System, ct);
            Console.WriteLine($"Record {record.Sequence}: erased the file {Redaction.Read(record.Body).Files![0]}.");
            return 0;
        });
    }

    /// <summary>Brings the store up to date, and says in the log which languages are configured.</summary>
    public static async Task Ready(IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<ReportsDb>().Migrate(Pace.OnConsole(services).Tell, ct) is { } missing)
            throw new ConfigurationException(missing);
        await services.GetRequiredService<PublicationLog>().Configure(Starting.System, ct);
    }

    /// <summary>A command that works on the program's services; what it can't do it says in a sentence.</summary>
    public static Command Run(Command command, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> work)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (result, ct) =>
        {
            try
            {
                OtherWords.Check(result);
                await using var app = Host.Build([.. result.UnmatchedTokens]);
                await using var scope = app.Services.CreateAsyncScope();
                return await work(scope.ServiceProvider, result, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync($"{command.Name} was stopped before it was done, and left nothing half written.");
                return 1;
            }
            catch (Exception exception) when (Starting.Explain(exception) is { } sentence)
            {
                await Console.Error.WriteLineAsync(sentence);
                return 1;
            }
        });
        return command;
    }
}
