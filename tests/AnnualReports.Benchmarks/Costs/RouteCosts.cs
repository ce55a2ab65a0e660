using System.Diagnostics;
using System.Globalization;
using AnnualReports.Benchmarks.Driving;
using AnnualReports.Benchmarks.Measuring;
using AnnualReports.Benchmarks.Results;
using AnnualReports.Benchmarks.Routes;

namespace AnnualReports.Benchmarks.Costs;

/// <summary>
/// The cost of each public route with a short log and with long ones, without the cache. Readers are shown content of
/// the same size in each store, so growing costs come from the history, from other reports, or from other languages.
/// </summary>
static class RouteCosts
{
    static readonly LogSize[] Sizes = [new(1_000, 1), new(10_000, 5), new(100_000, 40, Highlights: 200)];

    /// <summary>How often a route is requested in a turn, and before the first turn.</summary>
    const int Asked = 5,
        Ahead = 3;

    /// <summary>
    /// A route is considered growing if it takes this many times as long with the longest log, and at least this many
    /// milliseconds more. Smaller differences come from the machine.
    /// </summary>
    const double Grows = 1.5,
        Noise = 0.25;

    /// <summary>A route with the milliseconds of each turn, by store.</summary>
    sealed record Cost(string Name, List<double>[] Turns)
    {
        public double Of(int store) => Turns[store].Median();

        public double Growth => Turns[^1].MedianRatio(Turns[0], ms => ms);

        public bool IsGrowing => Growth > Grows && Of(Turns.Length - 1) - Of(0) > Noise;
    }

    public static async Task<Report> Run(Options options, CancellationToken ct)
    {
        using var published = await Published.Make(ct);
        var sizes = Sizes.Where(s => s.Records <= options.Largest).ToArray();
        var (servers, clients) = (new List<Running>(), new List<HttpClient>());
        try
        {
            foreach (var size in sizes)
            {
                var store = await KeptStores.Of(options, $"log-{size.Records}", path => LongLog.Make(path, size, ct));
                var server = Running.Ours(published, store, pinned: false, "--Delivery:CacheBytes=0");
                servers.Add(server);
                clients.Add(
                    new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
                    {
                        BaseAddress = server.Address,
                    }
                );
                await server.Ready("/api/v1/languages", ct);
            }
            return Report(sizes, await Measure(clients, options, ct), options);
        }
        finally
        {
            clients.ForEach(c => c.Dispose());
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }

    static async Task<List<Cost>> Measure(List<HttpClient> clients, Options options, CancellationToken ct)
    {
        var routes = new List<IReadOnlyList<PublicRoute>>();
        foreach (var client in clients)
            routes.Add(PublicRoutes.Of(await Found.Of(client, LongLog.Report, "2023", Published.Key, ct)));
        var costs = new List<Cost>();
        foreach (
            var name in routes[0].Select(r => r.Name).Where(name => routes.All(some => some.Any(r => r.Name == name)))
        )
        {
            var cost = new Cost(name, [.. clients.Select(_ => new List<double>())]);
            for (var turn = -1; turn < options.Windows; turn++)
                // Each store is first in turn, because the first one after a pause may have an advantage.
                for (var place = 0; place < clients.Count; place++)
                {
                    var store = (Math.Max(turn, 0) + place) % clients.Count;
                    var took = await Ask(
                        clients[store],
                        routes[store].First(r => r.Name == name),
                        turn < 0 ? Ahead : Asked,
                        ct
                    );
                    if (turn >= 0)
                        cost.Turns[store].Add(took);
                }
            await Console.Error.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: {string.Join(", ", cost.Turns.Select(t => $"{t.Median():0.00}"))} ms, {cost.Growth:0.00} ×"
                )
            );
            costs.Add(cost);
        }
        return costs;
    }

    /// <returns>The median of the milliseconds until the whole answer was received.</returns>
    static async Task<double> Ask(HttpClient client, PublicRoute route, int times, CancellationToken ct)
    {
        var took = new List<double>();
        for (var i = 0; i < times; i++)
        {
            using var request = route.Request();
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(request, ct);
            await answer.Content.LoadIntoBufferAsync(ct);
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (answer.StatusCode != route.Status)
                throw new InvalidOperationException(
                    $"{route.Target} was answered with {(int)answer.StatusCode}, not {(int)route.Status}: {await answer.Content.ReadAsStringAsync(ct)}"
                );
        }
        return took.Median();
    }

    static string[] Row(Cost cost) =>
        [
            cost.Name,
            .. cost.Turns.Select(t => t.Median().ToString("0.00", CultureInfo.InvariantCulture)),
            string.Create(CultureInfo.InvariantCulture, $"{cost.Growth:0.00} ×"),
            cost.IsGrowing ? "**grows**" : "",
        ];

    static Report Report(LogSize[] sizes, List<Cost> costs, Options options)
    {
        var growing = costs.Where(c => c.IsGrowing).ToList();
        var worst = costs.MaxBy(c => c.IsGrowing ? c.Growth : 0)!;
        var largest = sizes[^1].Records == Sizes[^1].Records;
        return new("costs", "What each public route costs as the log grows", options.Command)
        {
            Tables =
            [
                new(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Cache off, one request after another, medians of {options.Windows} turns of "
                            + $"{Asked}, in milliseconds; growth is the median of each turn's. A route is marked "
                            + $"as growing above {Grows:0.0} × and {Noise:0.00} ms more."
                    ),
                    ["route", .. sizes.Select(s => $"{s.Records:#,0} records"), "growth", "grows"],
                    [.. costs.Select(c => Row(c))]
                ),
            ],
            Verdicts = largest
                ?
                [
                    new(
                        Target.Costs,
                        growing.Count == 0
                            ? "none grows"
                            : string.Create(
                                CultureInfo.InvariantCulture,
                                $"{growing.Count} grow, at most {worst.Growth:0.0} × ({worst.Name})"
                            ),
                        growing.Count == 0
                    ),
                ]
                : [],
            Failed = largest && growing.Count > 0,
        };
    }
}
