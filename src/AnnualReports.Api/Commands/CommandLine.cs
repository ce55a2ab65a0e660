using System.CommandLine;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Commands;

/// <summary>The commands of the executable. Without a command it serves the API.</summary>
static class CommandLine
{
    /// <summary>Runs a command or the server until it is done or asked to stop.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> Run(string[] arguments, CancellationToken ct) =>
        Create().Parse(arguments).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }, ct);

    public static RootCommand Create()
    {
        var root = new RootCommand(
            "AnnualReports: a headless CMS for the annual reports of public bodies. Without a command it serves the API."
        )
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        root.SetAction(
            (result, ct) =>
                result.UnmatchedTokens is [var word, ..] && !word.StartsWith('-')
                    ? Unknown(root, word)
                    : Server.Serve([.. result.UnmatchedTokens], ct)
        );
        root.Subcommands.Add(MigrateCommand.Create());
        root.Subcommands.Add(SampleCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(LiveCommand.Create());
        root.Subcommands.Add(RefreshCommand.Create());
        root.Subcommands.Add(LanguagesCommand.Create());
        root.Subcommands.Add(RedactCommand.Create());
        root.Subcommands.Add(RedactFileCommand.Create());
        root.Subcommands.Add(MediaCommand.Create());
        root.Subcommands.Add(MemoryCommand.Create());
        root.Subcommands.Add(ListenCommand.Create());
        root.Subcommands.Add(HealthCommand.Create());
        return root;
    }

    /// <summary>Refuses an unknown command, which must not start a server.</summary>
    static async Task<int> Unknown(RootCommand root, string word)
    {
        await Console.Error.WriteLineAsync(
            $"There is no command '{word}'. Commands: {string.Join(", ", root.Subcommands.Select(c => c.Name))}; "
                + "without one it serves. Settings are written --Name=value."
        );
        return 1;
    }

    /// <summary>
    /// Refuses commands that read the store if there is none, or it is not up to date. They work with the languages of
    /// the log, whatever the settings say.
    /// </summary>
    public static async Task Existing(IServiceProvider services, CancellationToken ct)
    {
        await UpToDate(services, ct);
        await services.GetRequiredService<PublicationLog>().FollowLanguages(ct);
    }

    /// <summary>Refuses commands that read the store if there is none, or it is not up to date.</summary>
    public static async Task UpToDate(IServiceProvider services, CancellationToken ct)
    {
        var options = services.GetRequiredService<StoreOptions>();
        if (!await services.GetRequiredService<ReportsDb>().IsBehind(ct))
            return;
        var place = options.IsSqlite ? " at " + SqliteReportsDb.FilePath(options.ConnectionString) : "";
        throw new ConfigurationException(
            $"There is no store{place}, or it is not up to date. Run the command migrate."
        );
    }

    /// <summary>Brings the store up to date, and records the configured languages in the log.</summary>
    public static async Task Ready(IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<ReportsDb>().Migrate(Pace.OnConsole(services).Tell, ct) is { } missing)
            throw new ConfigurationException(missing);
        await services.GetRequiredService<PublicationLog>().Configure(ct);
    }

    /// <summary>The account that runs the command, and the machine, as the audit shows them.</summary>
    static string Operator =>
        $"{Environment.UserName}@{Environment.MachineName}" is var name && name.Length <= Limits.Address
            ? name
            : name[..Limits.Address];

    /// <summary>A command that uses the program's services. Expected errors are reported in one sentence.</summary>
    public static Command Run(Command command, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> work)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            async (result, ct) =>
            {
                try
                {
                    OtherWords.Check(result);
                    await using var app = Host.Build([.. result.UnmatchedTokens]);
                    await using var scope = app.Services.CreateAsyncScope();
                    scope
                        .ServiceProvider.GetRequiredService<Acting>()
                        .As(Act.OfProgram(command.Name) with { Address = Operator });
                    return await work(scope.ServiceProvider, result, ct);
                }
                catch (OperationCanceledException) when (ct.IsCancellationRequested)
                {
                    await Console.Error.WriteLineAsync(
                        $"{command.Name} was stopped before it was done, and left nothing half written."
                    );
                    return 1;
                }
                catch (Exception exception) when (Startup.Explain(exception) is { } sentence)
                {
                    await Console.Error.WriteLineAsync(sentence);
                    return 1;
                }
            }
        );
        return command;
    }
}
