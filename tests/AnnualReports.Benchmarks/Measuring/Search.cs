using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AnnualReports.Benchmarks.Driving;
using AnnualReports.Benchmarks.Results;
using AnnualReports.Benchmarks.Soaking;

namespace AnnualReports.Benchmarks.Measuring;

/// <summary>
/// The search over generated reports in four languages: how long its index takes to build, how long searches take, and
/// how long after a publication it is found.
/// </summary>
sealed class Search(HttpClient client, int seed)
{
    /// <summary>How large the generated reports are; in four languages, an entry is four live rows.</summary>
    const int Highlights = 4_900,
        Sections = 100,
        RowsOfReport = 4 * (Highlights + Sections);

    const int MostReports = 40,
        Searches = 4_000,
        Readers = 2,
        Publications = 200;

    /// <summary>The name of the timings of all searches.</summary>
    const string All = "all";

    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    readonly Random random = new(seed);

    public static async Task<Report> Run(Options options, CancellationToken ct)
    {
        using var published = await Published.Make(ct);
        var reports = Math.Clamp(options.Largest / RowsOfReport, 1, MostReports);
        var store = await KeptStores.Of(
            options,
            $"search-{reports}",
            path =>
                published.Command(
                    path,
                    ["sample", "--reports", $"{reports}", "--highlights", $"{Highlights}", "--sections", $"{Sections}"],
                    ct
                )
        );
        var index = Path.Combine(Path.GetDirectoryName(store)!, "search");
        if (Directory.Exists(index))
            Directory.Delete(index, recursive: true);
        await using var server = Running.Ours(published, store, pinned: false);
        await server.Ready("/api/v1/languages", ct);
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
        var search = new Search(client, options.Seed);
        var built = await search.Built(ct);
        var (bytes, atBuild) = (Directory.EnumerateFiles(index, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length), server.MostWorkingSet);
        var words = await search.Words(ct);
        await search.Ask(words, Searches / 10, new(), ct);
        var timings = new Timings();
        await search.Ask(words, Searches, timings, ct);
        var found = await search.FoundAfter(ct);
        var (all, follows) = (timings.All().Single(t => t.Name == All).P99, found.Order().ElementAt(found.Count * 99 / 100));
        string[][] figures =
        [
            ["entries, texts", $"{reports * (Highlights + Sections):#,0}, {reports * RowsOfReport:#,0}"],
            ["building the index", $"{built.TotalSeconds:0.0} s"],
            ["files of the index", $"{bytes / 1e6:0} MB"],
            ["largest working set while it was built", $"{atBuild:0} MB"],
            ["working set after all", $"{server.WorkingSet:0} MB"],
            ["from publishing to the changed result: median", $"{found.Median():0} ms"],
            ["the same: p99", $"{follows:0} ms"],
        ];
        return new("search", "Search", options.Command)
        {
            Tables =
            [
                new($"Searches that are not cached, of {Readers} readers at once, in milliseconds.", ["what", "searches", "median", "p99", "most"],
                    [.. timings.All().Select(t => new[] { t.Name, $"{t.Count:#,0}", $"{t.Median:0.0}", $"{t.P99:0.0}", $"{t.Most:0.0}" })]),
                new($"The index, and {Publications} publications one after the other.", ["what", ""], figures),
            ],
            Verdicts =
            [
                new(Target.Search, $"{all:0.0} ms", all <= 50),
                new(Target.SearchIndex, $"{built.TotalSeconds:0} s", built.TotalMinutes <= 5),
                new(Target.SearchFollows, $"{follows:0} ms", follows <= 1_000),
            ],
            Remarks = [.. timings.Faults],
            Failed = timings.FaultCount > 0,
        };
    }

    /// <summary>Waits for the index.</summary>
    async Task<TimeSpan> Built(CancellationToken ct)
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(100, ct))
        {
            using var answer = await client.GetAsync("/api/v1/search?q=index&lang=en", ct);
            if (answer.StatusCode == HttpStatusCode.OK)
                return Stopwatch.GetElapsedTime(began);
        }
    }

    /// <summary>Words of titles and texts, by language.</summary>
    async Task<Dictionary<string, string[]>> Words(CancellationToken ct)
    {
        var words = new Dictionary<string, string[]>();
        foreach (var language in Languages)
        {
            var list = await client.GetFromJsonAsync<JsonElement>($"/api/v1/highlights?lang={language}&limit=100", ct);
            words[language] =
            [
                .. list.GetProperty("items")
                    .EnumerateArray()
                    .SelectMany(i => $"{i.GetProperty("title")} {i.GetProperty("summary")}".Split(' '))
                    .Select(w => w.Trim('.', ',', ':', ';', '(', ')', '"'))
                    .Where(w => w.Length > 2 && w.All(char.IsLetter))
                    .Distinct(),
            ];
        }
        return words;
    }

    async Task Ask(Dictionary<string, string[]> words, int count, Timings timings, CancellationToken ct)
    {
        var searches = new System.Collections.Concurrent.ConcurrentQueue<(string Name, string Address)>(
            Enumerable.Range(0, count).Select(i => One(words, i))
        );
        await Task.WhenAll(
            Enumerable.Range(0, Readers).Select(async _ =>
            {
                while (searches.TryDequeue(out var one))
                {
                    var began = Stopwatch.GetTimestamp();
                    using var answer = await client.GetAsync(one.Address, ct);
                    await answer.Content.ReadAsByteArrayAsync(ct);
                    timings.Add(one.Name, Stopwatch.GetElapsedTime(began));
                    timings.Add(All, Stopwatch.GetElapsedTime(began));
                    if (answer.StatusCode != HttpStatusCode.OK)
                        timings.Fault($"{one.Address}: {(int)answer.StatusCode}");
                }
            })
        );
    }

    (string Name, string Address) One(Dictionary<string, string[]> words, int number)
    {
        var language = Languages[random.Next(Languages.Length)];
        string Word() => words[language][random.Next(words[language].Length)];
        var (name, query, more) = (number % 6) switch
        {
            0 => ("one word", Word(), ""),
            1 => ("two words", $"{Word()} {Word()}", ""),
            2 => ("six words", string.Join(' ', Enumerable.Range(0, 6).Select(_ => Word())), ""),
            3 => ("a typing error", Mistyped(Word()), ""),
            4 => ("as one types", $"{Word()} {Word()[..random.Next(1, 4)]}", "&mode=suggest"),
            _ => ("a word, of one kind", Word(), "&kind=highlight"),
        };
        // The page's length makes most of them different, so that they are not answered from the cache.
        return (name, $"/api/v1/search?q={Uri.EscapeDataString(query)}&lang={language}&limit={random.Next(8, 13)}{more}");
    }

    string Mistyped(string word)
    {
        var at = random.Next(word.Length);
        return word[..at] + (char)('a' + random.Next(26)) + word[(at + 1)..];
    }

    /// <summary>Publishes new titles, and measures from sending that until a search shows them, in milliseconds.</summary>
    async Task<List<double>> FoundAfter(CancellationToken ct)
    {
        var (took, list) = (new List<double>(), await client.GetFromJsonAsync<JsonElement>("/api/v1/highlights?lang=fr&limit=50", ct));
        var entries = list.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!).ToList();
        for (var number = 0; number < Publications; number++)
        {
            var word = $"mot{Letters(random.NextInt64(1L << 40))}";
            var address = $"/api/v1/manage/highlights/{entries[number % entries.Count]}";
            var tag = await Send(HttpMethod.Get, address, null, null, ct);
            tag = await Send(HttpMethod.Patch, address, tag, new { translations = new { fr = new { title = $"Titre {word}" } } }, ct);
            var began = Stopwatch.GetTimestamp();
            await Send(HttpMethod.Post, $"{address}/publish", tag, new { languages = new[] { "fr" } }, ct);
            while (
                (await client.GetFromJsonAsync<JsonElement>($"/api/v1/search?q={word}&lang=fr", ct)).GetProperty("total").GetInt32() == 0
            )
                await Task.Delay(2, ct);
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return took;
    }

    static string Letters(long number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => (char)('a' + (d - '0'))));

    async Task<string?> Send(HttpMethod method, string address, string? tag, object? body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = new("Bearer", Published.Key);
        if (tag is not null)
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(tag));
        if (body is not null)
            request.Content = new StringContent(
                JsonSerializer.Serialize(body),
                new MediaTypeHeaderValue(method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json")
            );
        using var answer = await client.SendAsync(request, ct);
        return answer.IsSuccessStatusCode
            ? answer.Headers.ETag?.ToString()
            : throw new InvalidOperationException($"{method} {address}: {await answer.Content.ReadAsStringAsync(ct)}");
    }
}
