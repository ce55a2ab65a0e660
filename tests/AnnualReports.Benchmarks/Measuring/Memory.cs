using System.Globalization;
using System.Text.Json;
using AnnualReports.Benchmarks.Driving;
using AnnualReports.Benchmarks.Results;

namespace AnnualReports.Benchmarks.Measuring;

/// <summary>
/// The working set on a small machine, minute by minute, under mixed reads of every public route. The machine has one
/// processor and a heap of at most 384 MB.
/// </summary>
static class Memory
{
    /// <summary>The limits of a small machine, as settings of the runtime.</summary>
    static readonly (string Name, string Value)[] Small =
    [
        ("DOTNET_PROCESSOR_COUNT", "1"),
        ("DOTNET_GCHeapHardLimit", "0x18000000"),
    ];

    /// <summary>
    /// The settings of the garbage collector that are compared. The first ones are those of the shipped program.
    /// </summary>
    static readonly (string Name, (string, string)[] Variables)[] Collectors =
    [
        ("as shipped", []),
        ("workstation", [("DOTNET_gcServer", "0"), ("DOTNET_gcConcurrent", "1"), ("DOTNET_GCConserveMemory", "0")]),
        (
            "workstation, not concurrent",
            [("DOTNET_gcServer", "0"), ("DOTNET_gcConcurrent", "0"), ("DOTNET_GCConserveMemory", "0")]
        ),
        (
            "workstation, not concurrent, younger generation of at most 8 MB",
            [("DOTNET_gcServer", "0"), ("DOTNET_gcConcurrent", "0"), ("DOTNET_GCGen0MaxBudget", "0x800000")]
        ),
        (
            "workstation, conserve memory 5",
            [("DOTNET_gcServer", "0"), ("DOTNET_gcConcurrent", "1"), ("DOTNET_GCConserveMemory", "5")]
        ),
        (
            "server, adapting its size (DATAS)",
            [
                ("DOTNET_gcServer", "1"),
                ("DOTNET_gcConcurrent", "1"),
                ("DOTNET_GCDynamicAdaptationMode", "1"),
                ("DOTNET_GCConserveMemory", "0"),
            ]
        ),
        (
            "server, not adapting",
            [
                ("DOTNET_gcServer", "1"),
                ("DOTNET_gcConcurrent", "1"),
                ("DOTNET_GCDynamicAdaptationMode", "0"),
                ("DOTNET_GCConserveMemory", "0"),
            ]
        ),
        (
            "workstation, no profile-guided compiling",
            [("DOTNET_gcServer", "0"), ("DOTNET_gcConcurrent", "1"), ("DOTNET_TieredPGO", "0")]
        ),
    ];

    static readonly string[] Codings = ["identity", "gzip", "br"];

    public static async Task<Report> Run(Options options, CancellationToken ct)
    {
        Wrk.Check();
        using var published = await Published.Make(ct);
        var store = await published.Store("memory", ct, ["sample"]);
        var rows = new List<string[]>();
        var reached = 0.0;
        foreach (var (name, variables) in options.Compare ? Collectors : Collectors[..1])
        {
            await Console.Error.WriteLineAsync($"{name} …");
            var found = await Measure(published, store, variables, options, ct);
            reached = rows.Count == 0 ? found.Sets[^1] : reached;
            rows.Add([name, $"{found.Peak:0}", $"{found.Requests:#,0}", .. found.Sets.Select(s => $"{s:0}")]);
        }
        return new("memory", "Memory of a small machine", options.Command)
        {
            Tables =
            [
                new(
                    $"Working set in MB after each of {options.Minutes ?? 10} minutes of mixed reads of "
                        + "every public route; one processor (`taskset -c 0`, `DOTNET_PROCESSOR_COUNT=1`), a "
                        + "heap of at most 384 MB (`DOTNET_GCHeapHardLimit=0x18000000`).",
                    [
                        "collector",
                        "most",
                        "requests/s",
                        .. Enumerable.Range(1, (options.Minutes ?? 10)).Select(m => $"{m}"),
                    ],
                    rows
                ),
            ],
            Verdicts = [new(Target.Small, $"{reached:0} MB after {options.Minutes ?? 10} min", reached <= 250)],
        };
    }

    static async Task<(List<double> Sets, double Peak, double Requests)> Measure(
        Published published,
        string store,
        (string, string)[] variables,
        Options options,
        CancellationToken ct
    )
    {
        await using var ours = Running.Limited(published, store, [.. Small, .. variables]);
        await ours.Ready("/api/v1/reports/latest", ct);
        var file = Path.Combine(published.Folder, "memory.txt");
        await File.WriteAllLinesAsync(file, await Targets(ours.Address, ct), ct);
        var (sets, requests) = (new List<double>(), 0L);
        for (var minute = 1; minute <= (options.Minutes ?? 10); minute++)
        {
            var asked = 0L;
            foreach (var coding in Codings)
                asked += (await Wrk.Many(ours.Address, file, coding, 60 / Codings.Length, ct)).Requests;
            requests += asked;
            sets.Add(ours.WorkingSet);
            await Console.Error.WriteLineAsync($"minute {minute}: {sets[^1]:0} MB, {asked / 60:#,0} requests/s");
        }
        return (sets, ours.MostWorkingSet, requests / (60.0 * (options.Minutes ?? 10)));
    }

    /// <summary>
    /// Every public route in the document, with its examples, and the pages, in all languages. Lists are also requested
    /// with each limit, which the cache has to drop.
    /// </summary>
    static async Task<List<string>> Targets(Uri server, CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = server };
        using var document = JsonDocument.Parse(await client.GetByteArrayAsync("/openapi/delivery-v1.json", ct));
        string[] pages =
        [
            "/",
            "/embed",
            "/problems",
            "/reports/2024",
            "/reports/2023",
            "/highlights/2024/eu-council-presidency",
            "/openapi/v1.json",
            "/health/ready",
        ];
        var routes = document
            .RootElement.GetProperty("paths")
            .EnumerateObject()
            .Where(p => p.Value.TryGetProperty("get", out _))
            .Select(p => Address(p.Name, p.Value.GetProperty("get")))
            .Concat(pages);
        var all = routes.SelectMany(
            IEnumerable<string> (r) =>
                [
                    r,
                    .. new[] { "nl", "fr", "de", "en" }.Select(l => $"{r}?lang={l}"),
                    .. Enumerable.Range(1, 60).Select(n => $"{r}?lang=fr&limit={n}"),
                ]
        );
        var answered = new List<string>();
        foreach (var target in all)
        {
            using var answer = await client.GetAsync(target, HttpCompletionOption.ResponseHeadersRead, ct);
            // A file of many megabytes would measure the network.
            if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentLength is null or < 2_000_000)
                answered.Add(target);
        }
        return answered;
    }

    /// <summary>The path with its parameters, taken from the document's examples.</summary>
    static string Address(string path, JsonElement operation)
    {
        foreach (
            var parameter in operation.TryGetProperty("parameters", out var parameters)
                ? parameters.EnumerateArray()
                : []
        )
            if (
                parameter.TryGetProperty("in", out var place)
                && place.GetString() == "path"
                && parameter.TryGetProperty("example", out var example)
            )
                path = path.Replace(
                    $"{{{parameter.GetProperty("name").GetString()}}}",
                    string.Create(CultureInfo.InvariantCulture, $"{example}"),
                    StringComparison.Ordinal
                );
        return path;
    }
}
