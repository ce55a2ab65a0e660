using AnnualReports.Benchmarks.Bare;
using AnnualReports.Benchmarks.Measuring;
using AnnualReports.Benchmarks.Results;

namespace AnnualReports.Benchmarks;

/// <summary>Measures the program, and reports the results. <c>docs/performance.md</c> explains each mode.</summary>
static class Entry
{
    /// <summary>The modes, by the word that selects them, in the order of <c>all</c>.</summary>
    static readonly Dictionary<string, Func<Options, CancellationToken, Task<Report>>> Modes = new()
    {
        ["load"] = Load.Run,
        ["telemetry"] = TelemetryCost.Run,
        ["hot"] = Hot.HotParts.Run,
        ["growth"] = Growth.Run,
        ["publishing"] = Publishing.Run,
        ["start"] = Start.Run,
        ["memory"] = Memory.Run,
        ["search"] = Measuring.Search.Run,
        ["finding"] = Measuring.Finding.Run,
        ["costs"] = Costs.RouteCosts.Run,
        ["soak"] = Soaking.Soak.Run,
    };

    static async Task<int> Main(string[] args)
    {
        // This comes first, so that the bare program loads nothing that it does not need.
        if (args is ["bare", var port, var recorded])
            return BareProgram.Run(int.Parse(port), recorded);
        using var stopping = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stopping.Cancel();
        };
        try
        {
            if (args is ["record", var server, var file, .. var targets])
                return await Recording.Run(new(server), file, targets, stopping.Token);
            if (args is ["check", var address, var key, var seconds])
                return await Soaking.Soak.Check(new(address), key, int.Parse(seconds), stopping.Token);
            if (args is ["log", var path, var records, var reports])
            {
                await Costs.LongLog.Make(path, new(int.Parse(records), int.Parse(reports)), stopping.Token);
                return 0;
            }
            return await Measure(Options.Parse(args, Modes.Keys), stopping.Token);
        }
        catch (Exception stopped)
            when (stopped is UsageException or InvalidOperationException or OperationCanceledException)
        {
            // The exception is caught, so that servers are stopped and folders removed.
            await Console.Error.WriteLineAsync(stopped.Message);
            return 1;
        }
    }

    /// <summary>Measures. Returns 1 if a condition of the mode does not hold.</summary>
    static async Task<int> Measure(Options options, CancellationToken ct)
    {
        var failed = false;
        foreach (var mode in options.Modes)
        {
            var report = await Modes[mode](options, ct);
            Console.WriteLine(report.Markdown());
            report.Write(options);
            failed |= report.Failed;
        }
        Console.WriteLine($"Written to {options.Output} and {options.Output}.md.");
        return failed ? 1 : 0;
    }
}
