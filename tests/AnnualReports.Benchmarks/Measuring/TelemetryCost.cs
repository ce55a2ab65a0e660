using AnnualReports.Benchmarks.Bare;
using AnnualReports.Benchmarks.Driving;
using AnnualReports.Benchmarks.Results;
using AnnualReports.Tests.Telemetry;

namespace AnnualReports.Benchmarks.Measuring;

/// <summary>
/// The cost of a cached answer with telemetry: the program that sends it to a collector, the one that does not, and the
/// bare one, in turns.
/// </summary>
static class TelemetryCost
{
    const string Entry = "/api/v1/reports/2024/highlights/eu-council-presidency?lang=fr";
    const string List = "/api/v1/reports/2024/highlights?lang=fr";

    /// <summary>
    /// How many windows of each server are not counted before the first case, until the code of all three is compiled.
    /// </summary>
    const int WarmingRounds = 6;

    /// <summary>
    /// The path in a span of one of these requests, which distinguishes it from everything else that is sent.
    /// </summary>
    const string InSpans = "/api/v1/reports/2024/highlights";

    const double Least = 0.95;

    /// <summary>
    /// The result of a case: windows of the three servers in turns, and the bytes that the one with telemetry allocated
    /// for each request.
    /// </summary>
    sealed record Result(LoadCase Case, List<Window> On, List<Window> Off, List<Window> Bare, double Allocated)
    {
        /// <summary>What telemetry leaves of the requests a second.</summary>
        public double OfOff => On.MedianRatio(Off, w => w.Counted.Rate);
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
        return
        [
            await Recording.Record(client, Entry, "", ct),
            await Recording.Record(client, Entry, "br", ct),
            await Recording.Record(client, List, "", ct),
        ];
    }

    /// <summary>Requests whose client records the trace come last, because there are no spans before.</summary>
    static IEnumerable<LoadCase> Cases(List<Recorded> answers) =>
        [
            new(LoadCase.Single, answers[0], Cached: true),
            new(LoadCase.NotModified, answers[0], Cached: true),
            new(LoadCase.Single, answers[1], Cached: true),
            new(LoadCase.List, answers[2], Cached: true),
            new(LoadCase.Single, answers[0], Cached: true) { Traced = true },
        ];

    static async Task<Result> Measure(
        LoadCase loaded,
        Running[] servers,
        int warming,
        Options options,
        CancellationToken ct
    )
    {
        for (var round = 0; round < warming; round++)
            foreach (var server in servers)
                await loaded.Load(server, options.Seconds, ct);
        var windows = await Turns.Take(servers, options, server => loaded.Load(server, options.Seconds, ct));
        Counted? counted = null;
        var allocated = await Allocations.Of(
            servers[0].Id,
            async () => counted = await loaded.Load(servers[0], options.Seconds, ct)
        );
        return new(loaded, windows[0], windows[1], windows[2], allocated / counted!.Requests);
    }

    /// <summary>
    /// How many spans of requests for cached answers were received, after those that were waiting have been sent.
    /// </summary>
    static async Task<int> Spans(Collector collector, CancellationToken ct)
    {
        await Task.Delay(TimeSpan.FromSeconds(6), ct);
        return collector.Count("traces", InSpans);
    }

    static Report Report(List<Result> results, int before, int after, bool sent, Options options) =>
        new("telemetry", "With telemetry on", options.Command)
        {
            Tables = [Medians(results, options)],
            Verdicts = [Verdict(results)],
            Charts =
            [
                new(
                    "Requests per second with telemetry on, as a share of those with it off",
                    [
                        .. results.Select(r => new Bar(
                            r.Case.Label,
                            r.OfOff,
                            $"{r.OfOff:0.00}",
                            r.Case.Traced ? null : Least
                        )),
                    ]
                ),
            ],
            Remarks =
            [
                $"Metrics were {(sent ? "" : "**not** ")}sent each second. Spans of cached answers before a "
                    + "client said that it records the trace, one made while they were not kept yet among them: "
                    + $"{before}; after: {after:#,0}.",
            ],
            // If nothing was sent, nothing was measured.
            Failed = !sent,
        };

    static Table Medians(IEnumerable<Result> results, Options options) =>
        new(
            $"Cached answers of the shipped sample. Medians of {options.Windows} windows of {options.Seconds} "
                + "s each: with telemetry on / off / bare Kestrel; ratios are medians of each turn's ratio.",
            [
                "case",
                "bytes",
                "requests/s",
                "on, of off",
                "on, of bare",
                "off, of bare",
                "CPU µs a request",
                "allocated bytes a request, on",
            ],
            [
                .. results.Select(r =>
                    new[]
                    {
                        r.Case.Label,
                        $"{r.Case.Bytes:#,0}",
                        Each(r, w => w.Counted.Rate, "#,0"),
                        $"{r.OfOff:0.00}",
                        Ratio(r.On, r.Bare),
                        Ratio(r.Off, r.Bare),
                        Each(r, w => w.Cpu, "0.0"),
                        $"{r.Allocated:#,0}",
                    }
                ),
            ]
        );

    static string Ratio(List<Window> one, List<Window> other) => $"{one.MedianRatio(other, w => w.Counted.Rate):0.00}";

    static string Each(Result result, Func<Window, double> of, string format) =>
        string.Join(
            " / ",
            new[] { result.On, result.Off, result.Bare }.Select(windows => windows.Select(of).Median().ToString(format))
        );

    static Verdict Verdict(IEnumerable<Result> results)
    {
        var kept = results.Where(r => !r.Case.Traced).ToList();
        return new(
            Target.Telemetry,
            string.Join(", ", kept.Select(r => $"{r.OfOff:0.00} {r.Case.Label}")),
            kept.All(r => r.OfOff >= Least)
        );
    }
}
