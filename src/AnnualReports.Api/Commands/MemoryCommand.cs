using System.CommandLine;
using AnnualReports.Api.Storage.Drafts;

namespace AnnualReports.Api.Commands;

/// <summary>The command <c>memory rebuild</c>.</summary>
static class MemoryCommand
{
    const string Description =
        "Makes the translation memory again from all revisions, entry by entry, while the program serves. It can be stopped at any time.";

    public static Command Create()
    {
        var memory = new Command("memory", "Commands for the translation memory, which is made from the saved revisions.");
        memory.Subcommands.Add(
            CommandLine.Run(
                new Command("rebuild", Description),
                async (services, _, ct) =>
                {
                    await CommandLine.Existing(services, ct);
                    var pace = Pace.OnConsole(services);
                    try
                    {
                        var (entries, paragraphs) = await services
                            .GetRequiredService<MemoryRebuilding>()
                            .All(pace.Tell, ct);
                        Console.WriteLine($"{entries} entries read, {paragraphs} translated paragraphs remembered.");
                        return 0;
                    }
                    catch (OperationCanceledException) when (ct.IsCancellationRequested)
                    {
                        await Console.Error.WriteLineAsync(
                            "Interrupted. Every entry that was read is whole. The same command begins anew."
                        );
                        return 1;
                    }
                }
            )
        );
        return memory;
    }
}
