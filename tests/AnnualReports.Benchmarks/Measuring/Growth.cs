using System.Globalization;
using AnnualReports.Benchmarks.Driving;
using AnnualReports.Benchmarks.Results;

namespace AnnualReports.Benchmarks.Measuring;

/// <summary>
/// The same reads on stores with ten thousand, a hundred thousand and a million live rows, without the cache.
/// </summary>
static class Growth
{
    /// <summary>
    /// A store. Larger stores first have more reports, then larger ones. The addresses of the smallest exist in each.
    /// </summary>
    sealed record Size(int Rows, int Reports, int Highlights);

    const int Sections = 10;

    static readonly Size[] Sizes = [new(10_000, 5, 483), new(100_000, 50, 483), new(1_000_000, 50, 4983)];

    public static async Task<Report> Run(Options options, CancellationToken ct)
    {
        Wrk.Check();
        using var published = await Published.Make(ct);
        var sizes = Sizes.Where(s => s.Rows <= options.Largest).ToArray();
        var servers = new List<Running>();
        try
        {
            foreach (var size in sizes)
                servers.Add(
                    Running.Ours(
                        published,
                        await Store(published, size, options, ct),
                        pinned: true,
                        "--Delivery:CacheBytes=0"
                    )
                );
            var singles = await Targets(
                published,
                "singles",
                GrowthTargets.Singles(Sizes[0].Reports, Sizes[0].Highlights),
                servers,
                ct
            );
            var lists = await Targets(published, "lists", GrowthTargets.Lists(Sizes[0].Reports), servers, ct);
            return Report(
                sizes,
                await Read("single entries", singles, servers, options, ct),
                await Read("lists", lists, servers, options, ct),
                options
            );
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }

    /// <summary>The store of a given size.</summary>
    static Task<string> Store(Published published, Size size, Options options, CancellationToken ct) =>
        KeptStores.Of(
            options,
            $"{size.Rows}",
            store =>
                published.Command(
                    store,
                    [
                        "sample",
                        "--reports",
                        Text(size.Reports),
                        "--highlights",
                        Text(size.Highlights),
                        "--sections",
                        Text(Sections),
                        "--body",
                        "1000",
                    ],
                    ct
                )
        );

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes addresses to a file for wrk, once every server answers each with 200.</summary>
    static async Task<string> Targets(
        Published published,
        string name,
        IEnumerable<string> targets,
        List<Running> servers,
        CancellationToken ct
    )
    {
        var file = Path.Combine(published.Folder, name + ".txt");
        await File.WriteAllLinesAsync(file, targets, ct);
        foreach (var server in servers)
            foreach (var target in targets)
                await server.Ready(target, ct);
        return file;
    }

    static async Task<List<Window>[]> Read(
        string what,
        string targets,
        List<Running> servers,
        Options options,
        CancellationToken ct
    )
    {
        await Console.Error.WriteLineAsync($"{what} …");
        return await Turns.Take(servers, options, server => Wrk.Many(server.Address, targets, options.Seconds, ct));
    }

    static Report Report(Size[] sizes, List<Window>[] singles, List<Window>[] lists, Options options)
    {
        // How much longer a read takes than in the smallest store.
        double Cost(List<Window>[] windows, int index) => windows[0].MedianRatio(windows[index], w => w.Counted.Rate);
        var kinds = new[] { ("single entries", singles), ("lists", lists) };
        var (last, worst) = (sizes.Length - 1, kinds.Max(k => Cost(k.Item2, sizes.Length - 1)));
        return new("growth", "As content grows", options.Command)
        {
            Tables =
            [
                .. kinds.Select(kind => new Table(
                    $"Cache off, 500 {kind.Item1}, medians of {options.Windows} windows of {options.Seconds} s; the cost is the median of each turn's.",
                    [
                        "live rows",
                        "requests/s",
                        "p50 ms",
                        "p99 ms",
                        "CPU µs a request",
                        "cost of one, of that in the smallest",
                    ],
                    [.. sizes.Select((size, i) => Row(size, kind.Item2[i], Cost(kind.Item2, i)))]
                )),
            ],
            Verdicts =
                sizes[last].Rows == Sizes[^1].Rows
                    ?
                    [
                        new(
                            Target.Growth,
                            $"{Cost(singles, last):0.00} × single, {Cost(lists, last):0.00} × list",
                            worst <= 1.3
                        ),
                    ]
                    : [],
            Charts =
            [
                .. kinds.Select(kind => new Chart(
                    $"Cost of one of 500 {kind.Item1}, of that with {sizes[0].Rows:#,0} live rows",
                    [
                        .. sizes.Select(
                            (s, i) =>
                                new Bar(
                                    $"{s.Rows:#,0} live rows",
                                    Cost(kind.Item2, i),
                                    $"{Cost(kind.Item2, i):0.00} ×",
                                    i == 0 ? null : 1.3
                                )
                        ),
                    ]
                )),
            ],
        };
    }

    static string[] Row(Size size, List<Window> windows, double cost) =>
        [
            $"{size.Rows:#,0}",
            $"{windows.Select(w => w.Counted.Rate).Median():#,0}",
            $"{windows.Select(w => w.Counted.P50).Median():0.00}",
            $"{windows.Select(w => w.Counted.P99).Median():0.00}",
            $"{windows.Select(w => w.Cpu).Median():0}",
            $"{cost:0.00} ×",
        ];
}

/// <summary>
/// The addresses that are requested: 500 entries and 500 lists, spread over the reports that all stores have.
/// </summary>
static class GrowthTargets
{
    const int Count = 500;
    const int FirstYear = 2024;

    static readonly string[] Languages = ["nl", "fr", "de", "en"];
    static readonly string[] Segments = ["highlights", "sections", "priorities"];

    public static IEnumerable<string> Singles(int reports, int highlights) =>
        Enumerable
            .Range(0, Count)
            .Select(n =>
                $"{Report(n % reports)}/highlights/highlight-{1 + (n * 7919 % highlights):D5}?lang={Languages[n / reports % Languages.Length]}"
            );

    public static IEnumerable<string> Lists(int reports)
    {
        var all =
            from limit in Enumerable.Range(12, 16)
            from language in Languages
            from list in Enumerable
                .Range(0, reports)
                .SelectMany(r => Segments.Select(s => $"{Report(r)}/{s}"))
                .Append("/api/v1/highlights")
            select $"{list}?lang={language}&limit={limit}";
        return all.Take(Count);
    }

    static string Report(int index) => $"/api/v1/reports/generated-{FirstYear - index}";
}
