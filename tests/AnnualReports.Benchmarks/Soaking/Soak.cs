using System.Globalization;
using AnnualReports.Benchmarks.Driving;
using AnnualReports.Benchmarks.Results;

namespace AnnualReports.Benchmarks.Soaking;

/// <summary>
/// Requests all public routes for minutes, while entries are published continuously and files uploaded. No route's p99
/// may be far above its median, memory has to stay flat, nothing may fail, and nobody may see half a publication.
/// </summary>
static class Soak
{
    /// <summary>
    /// How many times the median p99 of a route may be, and how much more memory the last third may take than the
    /// second.
    /// </summary>
    const double MostTail = 20,
        MostMemory = 1.10;

    public static async Task<Report> Run(Options options, CancellationToken ct)
    {
        using var published = await Published.Make(ct);
        var store = await published.Store("soak", ct, ["sample"], ["sample", "--reports", "3", "--highlights", "100"]);
        await using var server = Running.Ours(published, store, pinned: false);
        await server.Ready("/api/v1/languages", ct);
        using var measured = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var memory = Memory(server, measured.Token);
        var timings = await SoakRun.Of(
            server.Address,
            Published.Key,
            "2024",
            "2023",
            options.Seed,
            TimeSpan.FromMinutes(options.Minutes ?? 5),
            ct
        );
        await measured.CancelAsync();
        return Report(timings, await memory, options);
    }

    /// <summary>Prints the table and the faults, to find out only whether everything is correct.</summary>
    /// <returns>0, or 1 if something was wrong. The times are not judged.</returns>
    public static async Task<int> Check(Uri server, string key, int seconds, CancellationToken ct)
    {
        var timings = await SoakRun.Of(server, key, "2024", "2023", seed: 1, TimeSpan.FromSeconds(seconds), ct);
        Console.WriteLine(Table(timings).Markdown());
        foreach (var fault in timings.Faults)
            await Console.Error.WriteLineAsync(fault);
        return timings.FaultCount == 0 ? 0 : 1;
    }

    /// <summary>The working set each second, in MB.</summary>
    static async Task<List<double>> Memory(Running server, CancellationToken ct)
    {
        var megabytes = new List<double>();
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await pace.WaitForNextTickAsync(ct))
                megabytes.Add(server.WorkingSet);
        }
        catch (OperationCanceledException)
        {
            // The soak has ended.
        }
        return megabytes;
    }

    static Table Table(Timings timings) =>
        new(
            "Milliseconds from a question to the end of its answer, the client included.",
            ["route", "asked", "p50", "p99", "most", "p99, of p50"],
            [
                .. timings
                    .All()
                    .Select(t =>
                        new[]
                        {
                            t.Name,
                            $"{t.Count:#,0}",
                            Number(t.Median),
                            Number(t.P99),
                            Number(t.Most),
                            string.Create(CultureInfo.InvariantCulture, $"{t.Ratio:0.0} ×"),
                        }
                    ),
            ]
        );

    static string Number(double milliseconds) => milliseconds.ToString("0.00", CultureInfo.InvariantCulture);

    static Report Report(Timings timings, List<double> memory, Options options)
    {
        var third = memory.Count / 3;
        var (second, last) = (memory.Skip(third).Take(third).Average(), memory.Skip(2 * third).Average());
        // Names in parentheses are not public routes. Writers may wait for one another.
        var routes = timings.All().Where(t => !t.Name.StartsWith('(')).ToList();
        var (worst, slow) = (routes.MaxBy(t => t.Ratio)!, routes.Where(t => t.Ratio > MostTail).ToList());
        return new("soak", "In a soak", options.Command)
        {
            Tables = [Table(timings)],
            Verdicts =
            [
                new(
                    Target.Soak,
                    string.Create(CultureInfo.InvariantCulture, $"{worst.Ratio:0.0} × at most ({worst.Name})"),
                    slow.Count == 0
                ),
                new(
                    Target.SoakMemory,
                    string.Create(CultureInfo.InvariantCulture, $"{last / second:0.00} × ({last:0} MB, of {second:0})"),
                    last / second <= MostMemory
                ),
            ],
            Remarks =
            [
                $"Working set: {memory.First():0} MB at first, {memory.Max():0} MB at most, {last:0} MB in the last third.",
                timings.FaultCount == 0
                    ? "No answer was wrong: no 5xx, no other status than is right, never half a publication, never an older one than had been acknowledged."
                    : $"{timings.FaultCount} answers were wrong.",
                .. timings.Faults.Select(f => f.ReplaceLineEndings(" ")),
                .. slow.Select(s =>
                    string.Create(CultureInfo.InvariantCulture, $"Too slow at times: {s.Name}, {s.Ratio:0.0} ×.")
                ),
            ],
            Failed = timings.FaultCount > 0 || slow.Count > 0 || last / second > MostMemory,
        };
    }
}
