using AnnualReports.Benchmarks.Bare;
using AnnualReports.Benchmarks.Driving;
using AnnualReports.Benchmarks.Results;
using AnnualReports.Tests.Telemetry;

namespace AnnualReports.Benchmarks.Measuring;

/// <summary>What a kept answer costs with telemetry: the program that sends it to a collector, the one that does not, and the bare one, in turns.</summary>
static class TelemetryCost
{
    const string Entry = "/api/v1/reports/2024/highlights/eu-council-presidency?lang=fr";
    const string List = "/api/v1/reports/2024/highlights?lang=fr";

    /// <summary>How many windows of each server do not count before the first case, until the compiler has done with all three.</summary>
    const int WarmingRounds = 6;

    /// <summary>What a span says of a request for one of these: its path, and so it is told from all else that is sent.</summary>
    const string InSpans = "/api/v1/reports/2024/highlights";

    const double Least = 0.95;

    /// <summary>What a case gave: windows of the three servers in turns, and the bytes that the one with telemetry allocated a request.</summary>
    sealed record Result(LoadCase Case, List<Window> On, List<Window> Off, List<Window> Bare, double Allocated)
    {
        public double OfBare => On.MedianRatio(Bare, w => w.Counted.Rate);
    }

    public static async Task<Report> Run(Options options, CancellationToken ct)
    {
        Wrk.Check();
        using var published = await Published.Make(ct);
        await using var collector = await Collector.Start();
        var store = await published.Store("telemetry", ct, ["sample"]);
        await using var on = Running.Watched(published, store, collector.Address);
        await using var off = Running.Ours(published, store, pinned: true);
        await off.Ready(Entry, ct);
        var file = Path.Combine(published.Folder, "recorded.json");
        var answers = await Record(off, ct);
        Recorded.Write(file, answers);
        await using var bare = Running.Bare(file, pinned: true);
        Running[] servers = [on, off, bare];
        foreach (var server in servers)
            await server.Ready(Entry, ct);
        var (results, before) = (new List<Result>(), 0);
        foreach (var loaded in Cases(answers))
        {
            await Console.Error.WriteLineAsync($"{loaded.Label} …");
            if (loaded.Traced)
                before = await Spans(collector, ct);
            results.Add(await Measure(loaded, servers, warming: results.Count == 0 ? WarmingRounds : 1, options, ct));
        }
        return Report(results, before, await Spans(collector, ct), collector.Got("metrics").Length > 0, options);
    }

    static async Task<List<Recorded>> Record(Running server, CancellationToken ct)
    {
        using var client = Recording.Client(server.Address);
        return [await Recording.Record(client, Entry, "", ct), await Recording.Record(client, Entry, "br", ct), await Recording.Record(client, List, "", ct)];
    }

    /// <summary>Those whose client records the trace come last: until then there is no span of any.</summary>
    static IEnumerable<LoadCase> Cases(List<Recorded> answers) =>
    [
        new(LoadCase.Single, answers[0], Cached: true), new(LoadCase.NotModified, answers[0], Cached: true), new(LoadCase.Single, answers[1], Cached: true),
        new(LoadCase.List, answers[2], Cached: true), new(LoadCase.Single, answers[0], Cached: true) { Traced = true },
    ];

    static async Task<Result> Measure(LoadCase loaded, Running[] servers, int warming, Options options, CancellationToken ct)
    {
        for (var round = 0; round < warming; round++)
            foreach (var server in servers)
                await loaded.Load(server, options.Seconds, ct);
        var windows = await Turns.Take(servers, options, server => loaded.Load(server, options.Seconds, ct));
        Counted? counted = null;
        var allocated = await Allocations.Of(servers[0].Id, async () => counted = await loaded.Load(servers[0], options.Seconds, ct));
        return new(loaded, windows[0], windows[1], windows[2], allocated / counted!.Requests);
    }

    /// <summary>How many spans have come of requests for kept answers, once those have been sent that were waiting.</summary>
    static async Task<int> Spans(Collector collector, CancellationToken ct)
    {
        await Task.Delay(TimeSpan.FromSeconds(6), ct);
        return collector.Count("traces", InSpans);
    }

    static Report Report(List<Result> results, int before, int after, bool sent, Options options) => new("telemetry", "With telemetry on", options.Command)
    {
        Tables = [Medians(results, options)],
        Verdicts = [Verdict(results)],
        Charts =
        [
            new("Requests per second with telemetry on, as a share of bare Kestrel", [.. results.Select(r => new Bar(r.Case.Label, r.OfBare, $"{r.OfBare:0.00}", r.Case.Traced ? null : Least))]),
        ],
        Remarks =
        [
            $"Metrics were {(sent ? "" : "**not** ")}sent each second. Spans of kept answers before a client said that it records the trace, one made while they were not kept yet among them: {before}; after: {after:#,0}.",
        ],
        // Where nothing was sent, nothing was measured.
        Failed = !sent,
    };

    static Table Medians(IEnumerable<Result> results, Options options) => new(
        $"Kept answers of the shipped sample. Medians of {options.Windows} windows of {options.Seconds} s each: with telemetry on / off / bare Kestrel; ratios are medians of each turn's ratio.",
        ["case", "bytes", "requests/s", "on, of bare", "on, of off", "off, of bare", "CPU µs a request", "allocated bytes a request, on"],
        [.. results.Select(r => new[]
        {
            r.Case.Label, $"{r.Case.Bytes:#,0}", Each(r, w => w.Counted.Rate, "#,0"), $"{r.OfBare:0.00}", Ratio(r.On, r.Off), Ratio(r.Off, r.Bare), Each(r, w => w.Cpu, "0.0"),
            $"{r.Allocated:#,0}",
        })]);

    static string Ratio(List<Window> one, List<Window> other) => $"{one.MedianRatio(other, w => w.Counted.Rate):0.00}";

    static string Each(Result result, Func<Window, double> of, string format) =>
        string.Join(" / ", new[] { result.On, result.Off, result.Bare }.Select(windows => windows.Select(of).Median().ToString(format)));

    static Verdict Verdict(IEnumerable<Result> results)
    {
        var kept = results.Where(r => !r.Case.Traced).ToList();
        return new(Target.Telemetry, string.Join(", ", kept.Select(r => $"{r.OfBare:0.00} {r.Case.Label}")), kept.All(r => r.OfBare >= Least));
    }
}
