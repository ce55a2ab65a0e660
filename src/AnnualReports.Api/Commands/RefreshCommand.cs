using System.CommandLine;
using AnnualReports.Api.Storage.Log;

namespace AnnualReports.Api.Commands;

/// <summary>Makes public bodies again that have an older shape.</summary>
static class RefreshCommand
{
    public static Command Create()
    {
        var shape = new Option<bool>("--shape")
        {
            Description = "Everything that is public in an older shape of the JSON.",
            Required = true,
        };
        var dry = new Option<bool>("--dry-run")
        {
            Description =
                "Only lists the texts that the current syntax reads in another way, and says how many entries would be made again.",
        };
        const string Purpose =
            "Makes again what is public, as refreshed records, in batches. It can be stopped, and continues where it stopped.";
        return CommandLine.Run(
            new Command("refresh", Purpose) { shape, dry },
            async (services, result, ct) =>
            {
                await CommandLine.Existing(services, ct);
                var refreshing = services.GetRequiredService<ShapeRefresh>();
                if (result.GetValue(dry))
                    return await Foretell(refreshing, ct);
                var records = await refreshing.All(
                    (done, all) => Console.Error.WriteLine($"{done} of {all} entries made again."),
                    ct
                );
                Console.WriteLine(
                    records.Count == 0
                        ? "All that is public has its present shape."
                        : $"{records.Count} texts were made again."
                );
                return 0;
            }
        );
    }

    static async Task<int> Foretell(ShapeRefresh refreshing, CancellationToken ct)
    {
        var otherwise = 0;
        await foreach (var line in refreshing.ReadOtherwise(ct))
        {
            otherwise++;
            Console.WriteLine(line);
        }
        var left = await refreshing.Left(ct);
        Console.WriteLine(
            $"{left} entries would be made again; {otherwise} places in their texts are read in another way. Nothing was changed."
        );
        return 0;
    }
}
