using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AnnualReports.Benchmarks.Driving;
using AnnualReports.Benchmarks.Results;
using AnnualReports.Contracts;

namespace AnnualReports.Benchmarks.Measuring;

/// <summary>
/// Releases of whole reports with new entries, in two languages, published over HTTP. The time is from the request to
/// the answer.
/// </summary>
sealed class Publishing(HttpClient admin)
{
    /// <summary>
    /// The sizes of releases, and how many of each there are in a round. Small ones are done soon, and vary more.
    /// </summary>
    static readonly (int Entries, int Releases)[] Sizes = [(100, 6), (1_000, 2), (10_000, 1)];

    const int MostRounds = 5;

    readonly Dictionary<int, List<double>> milliseconds = Sizes.ToDictionary(s => s.Entries, _ => new List<double>());

    public static async Task<Report> Run(Options options, CancellationToken ct)
    {
        using var published = await Published.Make(ct);
        await Console.Error.WriteLineAsync("Making drafts …");
        var store = await published.Store(
            "publishing",
            ct,
            [
                ["sample", "--reports", "1", "--highlights", "0", "--sections", "0"],
            ]
        );
        var rounds = await DraftReports.Make(store, Math.Min(options.Windows, MostRounds), Sizes, ct);
        await using var server = Running.Ours(published, store, pinned: true);
        await server.Ready("/api/v1/languages", ct);
        using var admin = new HttpClient { BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan };
        admin.DefaultRequestHeaders.Authorization = new("Bearer", Published.Key);
        var publishing = new Publishing(admin);
        foreach (var (index, round) in rounds.Index())
            await publishing.Round(round, counts: index > 0, ct);
        return publishing.Report(options);
    }

    async Task Round(IEnumerable<(string Report, int Entries)> reports, bool counts, CancellationToken ct)
    {
        foreach (var (report, entries) in reports)
        {
            var took = await Publish(report, entries, ct);
            await Console.Error.WriteLineAsync($"{entries:#,0} entries: {took:#,0} ms");
            if (counts)
                milliseconds[entries].Add(took / entries);
        }
    }

    /// <returns>Milliseconds from sending the request that publishes to the end of the answer.</returns>
    async Task<double> Publish(string report, int entries, CancellationToken ct)
    {
        using var planned = await admin.PostAsJsonAsync(
            "/api/v1/manage/releases",
            new ReleaseRequest { Report = report, Languages = ["nl", "fr"] },
            Wire.Json,
            ct
        );
        var release = await planned.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(ct);
        if (release.GetProperty("items").GetArrayLength() is var items && items != entries)
            throw new InvalidOperationException($"The release of {report} has {items} items, not {entries}.");
        using var publish = new HttpRequestMessage(
            HttpMethod.Post,
            $"/api/v1/manage/releases/{release.GetProperty("id")}/publish"
        );
        publish.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(planned.Headers.ETag!.ToString()));
        var began = Stopwatch.GetTimestamp();
        using var answer = await admin.SendAsync(publish, ct);
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return answer.IsSuccessStatusCode
            ? took
            : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync(ct));
    }

    Report Report(Options options)
    {
        double An(int entries) => milliseconds[entries].Median();
        double Ratio(int entries) => An(entries) / An(Sizes[0].Entries);
        var largest = Sizes[^1].Entries;
        return new("publishing", "Publishing releases", options.Command)
        {
            Tables =
            [
                new(
                    "Releases of new entries in two languages, about 1 KB of text each; medians.",
                    ["entries", "releases", "ms an entry", "of one of 100", "entries/s", "least ms an entry", "most"],
                    [
                        .. Sizes.Select(s =>
                            new[]
                            {
                                $"{s.Entries:#,0}",
                                $"{milliseconds[s.Entries].Count}",
                                $"{An(s.Entries):0.000}",
                                $"{Ratio(s.Entries):0.00} ×",
                                $"{1000 / An(s.Entries):#,0}",
                                $"{milliseconds[s.Entries].Min():0.000}",
                                $"{milliseconds[s.Entries].Max():0.000}",
                            }
                        ),
                    ]
                ),
            ],
            Verdicts = [new(Target.Publishing, $"{Ratio(largest):0.00} ×", Ratio(largest) <= 1.2)],
            Charts =
            [
                new(
                    "Milliseconds an entry; the target is 1.2 times that of 100 entries",
                    [
                        .. Sizes.Select(s => new Bar(
                            $"{s.Entries:#,0} entries",
                            An(s.Entries),
                            $"{An(s.Entries):0.00} ms",
                            s.Entries == largest ? 1.2 * An(Sizes[0].Entries) : null
                        )),
                    ]
                ),
            ],
        };
    }
}
