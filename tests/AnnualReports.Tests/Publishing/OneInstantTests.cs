using System.Diagnostics;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Publishing;

/// <summary>
/// While a large release is published, readers see the state before or the state after, in lists, single entries and
/// all languages.
/// </summary>
public sealed class OneInstantTests(ITestOutputHelper output)
{
    const int Entries = 200;

    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    [Theory, OnEveryStore]
    public async Task A_release_of_200_entries_in_4_languages_is_seen_as_one_instant(Store store)
    {
        var api = await Stores.Api(store, "one-instant");
        var report = await api.DraftReport();
        await api.Save(
            report,
            new { translations = Languages.ToDictionary(l => l, l => new { title = $"old {l}", summary = l }) }
        );
        var made = new List<Made>();
        for (var i = 0; i < Entries; i++)
            made.Add(
                await api.Create(
                    ContentKinds.Highlights,
                    new HighlightDraft
                    {
                        Report = report.Slug,
                        Slug = Given.NewSlug("entry"),
                        Fields = new() { Position = i },
                        Translations = Texts("old"),
                    }
                )
            );
        var first = await Release(api, report);
        Assert.True(first.Status == 200, first.Json.ToString());
        foreach (var entry in made)
            Assert.Equal(
                200,
                (await api.Admin.Patch(entry.Manage, new { translations = Texts("new") }, ("If-Match", "\"1\""))).Status
            );

        using var done = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, 3)
            .Select(reader => Task.Run(() => Read(api, report, made, reader, done.Token)))
            .ToList();
        var clock = Stopwatch.StartNew();
        var second = await Release(api, report);
        output.WriteLine(
            $"{store}: {Entries} entries in {Languages.Length} languages, saved anew, were public after {clock.ElapsedMilliseconds} ms, with readers beside it."
        );
        Assert.True(second.Status == 200, second.Json.ToString());
        var after = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => api.Public.Get($"{made[^1].Address}?lang=en"))
        );
        Assert.All(after, a => Assert.StartsWith("new", a.Text("title"), StringComparison.Ordinal));
        await done.CancelAsync();
        var reads = await Task.WhenAll(readers);
        Assert.All(reads, r => Assert.True(r > 3, $"A reader read only {r} times."));
        Assert.Equal(second.Text("publishedAt"), after[0].Text("updatedAt"));
    }

    static async Task<Answer> Release(ApiFixture api, Made report)
    {
        var release = await ReleaseTests.Plan(api, new() { Report = report.Slug });
        Assert.True(release.Json.GetProperty("items").GetArrayLength() >= Entries);
        return await ReleaseTests.Do(api, release, "publish");
    }

    static Dictionary<string, HighlightText> Texts(string state) =>
        Languages.ToDictionary(
            l => l,
            l => new HighlightText
            {
                Title = $"{state} {l}",
                Summary = $"Summary {l}",
                Body = $"A text with **weight** and [a link](https://example.org/), in {l}, that is {state}.",
            }
        );

    /// <summary>Reads at random until it is stopped. What was new once must never be old again.</summary>
    static async Task<int> Read(ApiFixture api, Made report, List<Made> made, int seed, CancellationToken done)
    {
        var random = new Random(seed);
        var (seenNew, reads) = (false, 0);
        for (; !done.IsCancellationRequested; reads++)
        {
            var language = Languages[random.Next(Languages.Length)];
            string[] titles =
                random.Next(2) == 0
                    ?
                    [
                        .. (
                            await api.Public.Get($"/reports/{report.Slug}/highlights?lang={language}&limit=100")
                        ).Items.Select(i => i.GetProperty("title").GetString()!),
                    ]
                    : [(await api.Public.Get($"{made[random.Next(Entries)].Address}?lang={language}")).Text("title")!];
            var states = titles.Select(t => t.Split(' ')[0]).Distinct().ToList();
            Assert.True(states.Count == 1, $"One answer shows {string.Join(" and ", states)}.");
            Assert.False(seenNew && states[0] == "old", "After the new state, a reader was shown the old one.");
            seenNew |= states[0] == "new";
        }
        return reads;
    }
}
