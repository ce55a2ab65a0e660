using AnnualReports.Benchmarks.Bare;
using AnnualReports.Benchmarks.Driving;
using AnnualReports.Benchmarks.Results;

namespace AnnualReports.Benchmarks.Measuring;

/// <summary>The server under load, compared with the bare program, which sends the same bytes and headers.</summary>
sealed class Load(Published published, Options options)
{
    /// <summary>
    /// The report that <c>sample</c> generates in an empty store. It has so many highlights that those of one country
    /// fill a page.
    /// </summary>
    const string Large = "/api/v1/reports/generated-2024";

    /// <summary>A report of a usual size, for the bundle.</summary>
    const string Usual = "/api/v1/reports/generated-2023";

    /// <summary>
    /// How many windows of each server are not counted before the first case of a name. Without the cache there is more
    /// code to compile.
    /// </summary>
    const int WarmingRounds = 6,
        WarmingUncached = 24;

    static readonly string[] Sample = ["--sections", "25", "--body", "2400"];

    static readonly (string Name, string Target)[] Targets =
    [
        (LoadCase.Single, $"{Large}/highlights/highlight-00001?lang=fr"),
        (LoadCase.List, $"{Large}/highlights?lang=fr"),
        (LoadCase.Bundle, $"{Usual}/bundle?lang=fr"),
        (LoadCase.FilteredList, $"{Large}/highlights?lang=fr&country=BE&sort=-date"),
    ];

    /// <summary>From the shipped sample: an entry, a list, and the whole report.</summary>
    static readonly string[] OfSample =
    [
        "/api/v1/reports/2024/highlights/eu-council-presidency?lang=fr",
        "/api/v1/reports/2024/highlights?lang=fr",
        "/api/v1/reports/2024/bundle?lang=fr",
    ];

    readonly string file = Path.Combine(published.Folder, "recorded.json");
    readonly List<LoadResult> results = [];
    readonly List<string> remarks = [];

    public static async Task<Report> Run(Options options, CancellationToken ct)
    {
        Wrk.Check();
        using var published = await Published.Make(ct);
        return await new Load(published, options).Run(ct);
    }

    async Task<Report> Run(CancellationToken ct)
    {
        var store = await published.Store(
            "load",
            ct,
            ["sample", "--reports", "1", "--highlights", "500", .. Sample],
            ["sample", "--reports", "2", "--highlights", "100", .. Sample]
        );
        await using (var ours = Running.Ours(published, store, pinned: true))
        {
            var answers = await Record(ours, ct);
            Recorded.Write(file, answers.Select(a => a.Answer));
            await Measure(ours, answers.Where(a => a.Name != LoadCase.FilteredList).SelectMany(Hits), ct);
            remarks.Add($"Working set at the end of the cached cases above: {ours.WorkingSet:0} MB.");
        }
        await using (var ours = Running.Ours(published, store, pinned: true, "--Delivery:CacheBytes=0"))
            await Measure(ours, Misses(), ct);
        return LoadTables.Report(results, await Memory(ct), remarks, options);
    }

    /// <summary>The working set in MB after the load, with the shipped content.</summary>
    async Task<double> Memory(CancellationToken ct)
    {
        await using var ours = Running.Ours(published, await published.Store("sample", ct, ["sample"]), pinned: true);
        await ours.Ready(OfSample[0], ct);
        foreach (var target in OfSample)
            foreach (var coding in new[] { "identity", "gzip", "br" })
                await Wrk.One(ours.Address, target, [$"Accept-Encoding: {coding}"], options.Seconds, ct);
        return ours.WorkingSet;
    }

    /// <summary>
    /// Requests every address without and with codings. Addresses that do not exist, or have no such coding, are
    /// reported and left out.
    /// </summary>
    async Task<List<(string Name, Recorded Answer)>> Record(Running ours, CancellationToken ct)
    {
        await ours.Ready(Targets[0].Target, ct);
        using var client = Recording.Client(ours.Address);
        var answers = new List<(string, Recorded)>();
        foreach (var (name, target) in Targets)
            foreach (var coding in new[] { "", "gzip", "br" })
            {
                var answer = await Recording.Record(client, target, coding, ct);
                if (answer.Status == 200 && answer.Coding == coding)
                    answers.Add((name, answer));
                else
                    remarks.Add(
                        $"Not measured: {name}{(coding.Length > 0 ? $" as {coding}" : "")}, for it was "
                            + $"answered {(answer.Status == 200 ? "without that coding" : $"with {answer.Status}")}."
                    );
            }
        return answers;
    }

    static IEnumerable<LoadCase> Hits((string Name, Recorded Answer) recorded)
    {
        yield return new(recorded.Name, recorded.Answer, Cached: true);
        if (recorded.Name == LoadCase.Single)
            yield return new(LoadCase.NotModified, recorded.Answer, Cached: true);
    }

    /// <summary>
    /// Without the cache: a single entry, and a filtered list. If the server has no filters, a list without.
    /// </summary>
    IEnumerable<LoadCase> Misses()
    {
        var answers = Recorded.Read(file).Where(a => a.Coding.Length == 0).ToDictionary(a => a.Target);
        yield return new(LoadCase.Single, answers[Targets[0].Target], Cached: false);
        yield return answers.TryGetValue(Targets[3].Target, out var filtered)
            ? new(LoadCase.FilteredList, filtered, Cached: false)
            : new(LoadCase.List, answers[Targets[1].Target], Cached: false);
    }

    async Task Measure(Running ours, IEnumerable<LoadCase> cases, CancellationToken ct)
    {
        await using var bare = Running.Bare(file, pinned: true);
        await bare.Ready(Targets[0].Target, ct);
        await ours.Ready(Targets[0].Target, ct);
        string? warm = null;
        foreach (var loaded in cases)
        {
            await Console.Error.WriteLineAsync($"{loaded.Label} …");
            // The code of both has to be compiled under load, and the compiler runs on the same core. So there is more
            // time before the first case of a name.
            foreach (
                var server in warm != loaded.Name
                    ? Enumerable
                        .Repeat<Running[]>([ours, bare], loaded.Cached ? WarmingRounds : WarmingUncached)
                        .SelectMany(both => both)
                    : []
            )
                await loaded.Load(server, options.Seconds, ct);
            warm = loaded.Name;
            var windows = await Turns.Take([ours, bare], options, server => loaded.Load(server, options.Seconds, ct));
            Counted? counted = null;
            var allocated = await Allocations.Of(
                ours.Id,
                async () => counted = await loaded.Load(ours, options.Seconds, ct)
            );
            results.Add(new(loaded, windows[0], windows[1], allocated / counted!.Requests));
        }
    }
}

/// <summary>What is requested again and again: an address with a coding, or with its ETag.</summary>
sealed record LoadCase(string Name, Recorded Answer, bool Cached)
{
    public const string Single = "single entry";
    public const string List = "list of 20";
    public const string Bundle = "bundle";
    public const string FilteredList = "list of 20, filtered and sorted";
    public const string NotModified = "304";

    public string Label =>
        $"{(Cached ? "" : "cache off: ")}{Name}{(Coding.Length > 0 ? ", " + Coding : "")}{(Traced ? ", traced" : "")}";

    /// <summary>Whether the client records the trace.</summary>
    public bool Traced { get; init; }

    public string Coding => Answer.Coding;

    public int Bytes => Name == NotModified ? 0 : Answer.Body.Length;

    public Task<Counted> Load(Running server, int seconds, CancellationToken ct)
    {
        var headers = new List<string>();
        if (Answer.AcceptEncoding.Length > 0)
            headers.Add($"Accept-Encoding: {Answer.AcceptEncoding}");
        if (Name == NotModified)
            headers.Add($"If-None-Match: {Answer.ETag}");
        if (Traced)
            headers.Add("traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        return Wrk.One(server.Address, Answer.Target, headers, seconds, ct);
    }
}
