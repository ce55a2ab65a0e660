using System.Diagnostics;
using AnnualReports.Benchmarks.Bare;
using AnnualReports.Benchmarks.Driving;
using AnnualReports.Benchmarks.Results;

namespace AnnualReports.Benchmarks.Measuring;

/// <summary>The time from the start of the process to its first answer, with an existing store.</summary>
static class Start
{
    const string Latest = "/api/v1/reports/latest";

    public static async Task<Report> Run(Options options, CancellationToken ct)
    {
        using var published = await Published.Make(ct);
        var store = await published.Store(
            "start",
            ct,
            [
                ["sample"],
            ]
        );
        var recorded = Path.Combine(published.Folder, "recorded.json");
        await using (var server = Running.Ours(published, store, pinned: false))
        {
            await server.Ready(Latest, ct);
            await Recording.Run(server.Address, recorded, [Latest], ct);
        }
        var (ours, bare) = (new List<double>(), new List<double>());
        // The first start of each fills the caches of the disk, and is not counted.
        for (var turn = 0; turn <= options.Windows; turn++)
        {
            ours.Add(await First(() => Running.Ours(published, store, pinned: false), ct));
            bare.Add(await First(() => Running.Bare(recorded, pinned: false), ct));
        }
        return Report([.. ours.Skip(1)], [.. bare.Skip(1)], options);
    }

    static async Task<double> First(Func<Running> start, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        await using var server = start();
        await server.Ready(Latest, ct);
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    static Report Report(double[] ours, double[] bare, Options options)
    {
        var more = ours.Zip(bare, (o, b) => o - b).Median();
        return new("start", "At start", options.Command)
        {
            Tables =
            [
                new(
                    $"Seconds from process start to the first 200 of `{Latest}`, {options.Windows} starts in turns, on all cores.",
                    ["", "median", .. ours.Select((_, i) => $"{i + 1}")],
                    [Row("the program", ours), Row("the bare program", bare)]
                ),
            ],
            Verdicts = [new(Target.Start, $"{more:0.00} s", more <= 0.6)],
            Charts =
            [
                new(
                    "Seconds to the first answer; the target is the bare program's and 0.6",
                    [
                        new("the program", ours.Median(), $"{ours.Median():0.00} s", bare.Median() + 0.6),
                        new("the bare program", bare.Median(), $"{bare.Median():0.00} s"),
                    ]
                ),
            ],
        };
    }

    static string[] Row(string who, double[] seconds) =>
        [who, $"{seconds.Median():0.00}", .. seconds.Select(s => $"{s:0.00}")];
}
