using AnnualReports.Api.Search.Indexing;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Search;

/// <summary>Whatever is published, withdrawn and erased, and whenever the index is stopped: it finds what Live has.</summary>
public sealed class IndexProperties
{
    static readonly string[] Tags = ["nl", "fr", "de", "en"];

    static readonly string[][] Sets = [["nl"], ["fr"], ["nl", "fr"], ["de"], ["nl", "fr", "de", "en"]];

    static int Seed =>
        int.TryParse(Environment.GetEnvironmentVariable("ANNUALREPORTS_TEST_SEED"), out var seed) ? seed : 7;

    /// <summary>Which languages stand in for a missing one; what is configured is changed by a stop and a start.</summary>
    static readonly string[][] Chains =
    [
        [],
        [.. Configured("nl", "fr"), .. Configured("fr", "de"), .. Configured("de"), .. Configured("en", "nl", "de")],
        [.. Configured("nl"), .. Configured("fr", "nl", "en"), .. Configured("de", "en"), .. Configured("en", "fr")],
    ];

    static IEnumerable<string> Configured(string tag, params string[] fallback)
    {
        var number = Array.IndexOf(Tags, tag);
        yield return $"--Languages:{number}:Tag={tag}";
        yield return $"--Languages:{number}:Official={number < 2}";
        for (var i = 0; i < fallback.Length; i++)
            yield return $"--Languages:{number}:Fallback:{i}={fallback[i]}";
    }

    [Theory, OnEveryStore]
    public async Task The_index_finds_what_is_public_whatever_happened_and_whenever_it_was_stopped(Store store)
    {
        var (random, made, round) = (new Random(Seed), new List<Made>(), 0);
        var database = await Databases.Take(store);
        var folder = Directory.CreateTempSubdirectory("annual-reports-test-search-").FullName;
        Made? report = null;
        foreach (var chains in Chains.Append(Chains[0]))
        {
            string[] settings = ["--Search:Enabled=true", $"--Search:Folder={folder}", .. chains];
            await using var api = await ApiFixture.On(database, settings);
            report ??= await api.PublicReport();
            // The index is there from before, and the texts are the same: they answer for other languages.
            await MustFindWhatIsPublic(api);
            for (var end = round + 15; round < end;)
            {
                await Write(api, report, made, ++round, random);
                if (random.Next(8) == 0)
                    await Interrupt(api, random);
            }
            await MustFindWhatIsPublic(api);
        }
        Directory.Delete(folder, recursive: true);
        await Databases.GiveBack(database);
    }

    static async Task Write(ApiFixture api, Made report, List<Made> made, int round, Random random)
    {
        if (made.Count == 0 || random.Next(4) == 0)
            made.Add(await api.Highlight(report, null, Tags));
        var entry = made[random.Next(made.Count)];
        var language = Tags[random.Next(Tags.Length)];
        if (random.Next(2) == 0)
            await api.Save(
                entry,
                new { translations = new Dictionary<string, object> { [language] = new { title = $"Alles {round}" } } }
            );
        // What is refused, such as withdrawing what is not public, changes nothing.
        var languages = Sets[random.Next(Sets.Length)];
        switch (random.Next(6))
        {
            case 0:
                await api.TryWithdraw(entry, languages);
                break;
            case 1:
                await api.Admin.Post(
                    "/manage/redactions",
                    new
                    {
                        entry = entry.Entry,
                        language,
                        reason = "A person asked for it",
                        authority = "Data protection officer",
                    }
                );
                break;
            default:
                await api.TryPublish(entry, new() { Languages = languages, ChangeKind = Contracts.ChangeKind.Minor });
                break;
        }
    }

    /// <summary>Stops the index in order, or lets it forget what it had not stored, as when the program is killed.</summary>
    static async Task Interrupt(ApiFixture api, Random random)
    {
        var follower = api.Services.GetRequiredService<SearchFollower>();
        if (random.Next(2) == 0)
            api.Services.GetRequiredService<SearchIndex>().IsSuspect = true;
        else
        {
            await follower.StopAsync(CancellationToken.None);
            await follower.StartAsync(CancellationToken.None);
        }
    }

    static async Task MustFindWhatIsPublic(ApiFixture api)
    {
        var index = api.Services.GetRequiredService<SearchIndex>();
        await api.SearchIsCurrent();
        await Patience.Until(() => Task.FromResult(index is { IsSuspect: false, Position: not null }), "The index is not open.");
        await api.SearchIsCurrent();
        foreach (var language in Tags)
        {
            // Every highlight here has one of these words in the titles of all its languages.
            var found = new List<string>();
            foreach (var word in new[] { "title", "alles" })
                for (var next = $"/search?q={word}&lang={language}&kind=highlight&limit=50"; next is not null;)
                {
                    var page = await api.Public.Get(next);
                    Assert.Equal(200, page.Status);
                    found.AddRange(
                        page.Items.Select(i => $"{i.Entry().GetProperty("id")} {i.Entry().GetProperty("language")}")
                    );
                    next = page.Text("next");
                }
            Assert.Equal(await Live(api, language), found.Order(StringComparer.Ordinal));
        }
    }

    static Task<List<string>> Live(ApiFixture api, string language) =>
        api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            var rows = await db
                .Live.Where(l => l.Until == null && !l.Gone && l.Language == language && l.Kind == "highlight")
                .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { l.EntryNo, p.Language })
                .Join(db.Entries, l => l.EntryNo, e => e.No, (l, e) => new { e.Id, l.Language })
                .ToListAsync();
            return rows.Select(r => $"{r.Id} {r.Language}").Order(StringComparer.Ordinal).ToList();
        });
}
