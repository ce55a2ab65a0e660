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
/// The search of management over 20,000 generated drafts in four languages: how long it takes for phrases of different
/// sorts, also right after a save, and how long public reads take alone and meanwhile.
/// </summary>
sealed class Finding(HttpClient client, int seed)
{
    const int Reports = 4,
        Highlights = 4_900,
        Sections = 100,
        Searches = 1_500,
        Reads = 300;

    /// <summary>The name of the timings of all searches.</summary>
    const string All = "all";

    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    readonly Random random = new(seed);

    public static async Task<Report> Run(Options options, CancellationToken ct)
    {
        using var published = await Published.Make(ct);
        var store = await KeptStores.Of(
            options,
            "finding",
            path =>
                published.Command(
                    path,
                    ["sample", "--reports", $"{Reports}", "--highlights", $"{Highlights}", "--sections", $"{Sections}"],
                    ct
                )
        );
        var folder = Path.Combine(Path.GetDirectoryName(store)!, "phrases");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        await using var server = Running.Ours(published, store, pinned: false);
        await server.Ready("/api/v1/languages", ct);
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Published.Key);
        var finding = new Finding(client, options.Seed);
        var built = await finding.Built(ct);
        var bytes = Directory.EnumerateFiles(folder).Sum(f => new FileInfo(f).Length);
        var phrases = await finding.Phrases(ct);
        var (timings, alone, meanwhile) = (new Timings(), new Timings(), new Timings());
        await finding.Ask(phrases, Searches / 10, new(), ct);
        await finding.Ask(phrases, Searches, timings, ct);
        await finding.Save(phrases, 100, timings, ct);
        await finding.Read(Reads, new(), ct);
        await finding.Read(Reads, alone, ct);
        using (var stopped = CancellationTokenSource.CreateLinkedTokenSource(ct))
        {
            var searching = finding.AskOn(phrases, stopped.Token);
            await finding.Read(Reads, meanwhile, ct);
            await stopped.CancelAsync();
            await searching;
        }
        var all = timings.All().Single(t => t.Name == All).P99;
        return new("finding", "Finding", options.Command)
        {
            Tables =
            [
                new("One search after the other, in milliseconds.", ["what", "searches", "median", "p99", "most"], Rows(timings)),
                new(
                    "Public reads that are not cached, one after the other, in milliseconds.",
                    ["what", "reads", "median", "p99", "most"],
                    [.. Rows(alone), .. Rows(meanwhile).Select(row => (string[])["the same while somebody searches without a pause", .. row[1..]])]
                ),
                new(
                    "The file of texts.",
                    ["what", ""],
                    [
                        ["drafts, texts", $"{Reports * (Highlights + Sections):#,0}, {Reports * (Highlights + Sections) * Languages.Length:#,0}"],
                        ["from the program's first answer to the first search", $"{built.TotalSeconds:0.0} s"],
                        ["the file", $"{bytes / 1e6:0} MB"],
                        ["working set after all", $"{server.WorkingSet:0} MB"],
                    ]
                ),
            ],
            Verdicts = [new(Target.Finding, $"{all:0.0} ms", all <= 100)],
            Remarks = [.. timings.Faults, .. alone.Faults, .. meanwhile.Faults],
            Failed = timings.FaultCount + alone.FaultCount + meanwhile.FaultCount > 0,
        };
    }

    static string[][] Rows(Timings timings) =>
        [.. timings.All().Select(t => new[] { t.Name, $"{t.Count:#,0}", $"{t.Median:0.0}", $"{t.P99:0.0}", $"{t.Most:0.0}" })];

    async Task<TimeSpan> Built(CancellationToken ct)
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(100, ct))
        {
            using var answer = await client.GetAsync("/api/v1/manage/search?q=nergens", ct);
            if (answer.StatusCode == HttpStatusCode.OK)
                return Stopwatch.GetElapsedTime(began);
        }
    }

    /// <summary>Texts of drafts, from which phrases are taken.</summary>
    async Task<string[]> Phrases(CancellationToken ct)
    {
        var texts = new List<string>();
        foreach (var language in Languages)
        {
            var list = await client.GetFromJsonAsync<JsonElement>($"/api/v1/highlights?lang={language}&limit=100", ct);
            texts.AddRange(list.GetProperty("items").EnumerateArray().Select(i => $"{i.GetProperty("title")} {i.GetProperty("summary")}"));
        }
        return [.. texts];
    }

    (string Name, string Phrase) One(string[] texts, int number)
    {
        var words = texts[random.Next(texts.Length)].Split(' ');
        string Part(int count) => string.Join(' ', words.Skip(random.Next(Math.Max(1, words.Length - count))).Take(count));
        var word = Part(1);
        return (number % 6) switch
        {
            0 => ("a word", word.Length < 2 ? "de" : word),
            1 => ("three words", Part(3)),
            2 => ("a part of a word", word.Length > 5 ? word[1..^1] : "atie"),
            3 => ("a name that is nowhere", $"Wannes Vandenbroeckx {random.Next(1_000)}"),
            4 => ("two letters", "en"),
            _ => ("a word, without a text in French", $"{(word.Length < 2 ? "de" : word)}&lacks=fr"),
        };
    }

    static string Address(string phrase) =>
        phrase.Split('&') is [var text, var more]
            ? $"/api/v1/manage/search?q={Uri.EscapeDataString(text)}&{more}"
            : $"/api/v1/manage/search?q={Uri.EscapeDataString(phrase)}";

    async Task Ask(string[] texts, int count, Timings timings, CancellationToken ct)
    {
        for (var number = 0; number < count; number++)
        {
            var (name, phrase) = One(texts, number);
            await Timed(name, Address(phrase), timings, ct);
        }
    }

    async Task Timed(string name, string address, Timings timings, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address, ct);
        await answer.Content.ReadAsByteArrayAsync(ct);
        var took = Stopwatch.GetElapsedTime(began);
        timings.Add(name, took);
        timings.Add(All, took);
        if (answer.StatusCode != HttpStatusCode.OK)
            timings.Fault($"{address}: {(int)answer.StatusCode}");
    }

    async Task AskOn(string[] texts, CancellationToken ct)
    {
        try
        {
            await Ask(texts, int.MaxValue, new(), ct);
        }
        catch (OperationCanceledException)
        {
            // The readers are done.
        }
    }

    /// <summary>Saves drafts, and searches for what was saved right after each save.</summary>
    async Task Save(string[] texts, int count, Timings timings, CancellationToken ct)
    {
        var list = await client.GetFromJsonAsync<JsonElement>("/api/v1/manage/highlights?limit=100", ct);
        foreach (var entry in list.GetProperty("items").EnumerateArray().Take(count))
        {
            var (address, word) = ($"/api/v1/manage/highlights/{entry.GetProperty("id")}", $"woord{random.NextInt64()}");
            using var read = await client.GetAsync(address, ct);
            using var request = new HttpRequestMessage(HttpMethod.Patch, address);
            request.Headers.IfMatch.Add(read.Headers.ETag!);
            request.Content = JsonContent.Create(
                new { translations = new { nl = new { summary = $"{word} {texts[0]}" } } },
                new MediaTypeHeaderValue("application/merge-patch+json")
            );
            using var saved = await client.SendAsync(request, ct);
            saved.EnsureSuccessStatusCode();
            await Timed("a word, right after it was saved", Address(word), timings, ct);
        }
    }

    /// <summary>A day before all that is public, so that it leaves nothing out.</summary>
    string Day() => new DateOnly(1000, 1, 1).AddDays(random.Next(250_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads public lists with filters that nobody asked for before, so that they are not cached.</summary>
    async Task Read(int count, Timings timings, CancellationToken ct)
    {
        using var reader = new HttpClient { BaseAddress = client.BaseAddress };
        for (var number = 0; number < count; number++)
        {
            var address = $"/api/v1/highlights?lang={Languages[number % 4]}&limit={random.Next(10, 30)}&from={Day()}";
            var began = Stopwatch.GetTimestamp();
            using var answer = await reader.GetAsync(address, ct);
            await answer.Content.ReadAsByteArrayAsync(ct);
            timings.Add("a list", Stopwatch.GetElapsedTime(began));
            if (answer.StatusCode != HttpStatusCode.OK)
                timings.Fault($"{address}: {(int)answer.StatusCode}");
        }
    }
}
