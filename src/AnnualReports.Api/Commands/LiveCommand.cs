using System.CommandLine;
using AnnualReports.Api.Storage.Log;

namespace AnnualReports.Api.Commands;

/// <summary>The command <c>live rebuild</c>.</summary>
static class LiveCommand
{
    const string Description =
        "Computes Live from the log and repairs what differs, in batches, while the program serves. It can be stopped at any time.";

    public static Command Create()
    {
        var live = new Command("live", "Commands for what is public now, which is computed from the log.");
        live.Subcommands.Add(
            CommandLine.Run(
                new Command("rebuild", Description),
                async (services, _, ct) =>
                {
                    await CommandLine.Existing(services, ct);
                    var pace = Pace.OnConsole(services);
                    try
                    {
                        var rebuilt = await services.GetRequiredService<LiveRebuilding>().All(pace.Tell, ct);
                        Console.WriteLine(
                            $"{rebuilt.Entries} entries compared with the log, {rebuilt.Mended} made again. Live has {rebuilt.Intervals} intervals."
                        );
                        return 0;
                    }
                    catch (OperationCanceledException) when (ct.IsCancellationRequested)
                    {
                        await Console.Error.WriteLineAsync(
                            "Interrupted. What was made again stays, and no entry is half made. The same command goes on."
                        );
                        return 1;
                    }
                }
            )
        );
        return live;
    }
}
