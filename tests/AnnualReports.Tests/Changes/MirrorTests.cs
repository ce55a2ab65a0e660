namespace AnnualReports.Tests.Changes;

/// <summary>Whoever follows only the changes has what delivery serves, whatever happens meanwhile.</summary>
public sealed class MirrorTests
{
    static readonly string[][] Sets = [["nl"], ["fr"], ["nl", "fr"], ["de"], ["nl", "fr", "de", "en"]];

    static int Seed =>
        int.TryParse(Environment.GetEnvironmentVariable("ANNUALREPORTS_TEST_SEED"), out var seed) ? seed : 7;

    [Theory, OnEveryStore]
    public async Task A_copy_that_follows_the_changes_has_what_delivery_serves(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        var report = await api.PublicReport();
        // A copy that was there from the beginning, and one that begins in the middle and stops at times.
        var (early, late) = (new Mirror(api.Public), new Mirror(api.Public));
        var writing = Task.WhenAll(Write(api, report, new(Seed)), Write(api, report, new(Seed + 1)));
        var random = new Random(Seed + 2);
        while (!writing.IsCompleted)
        {
            await early.Step(random.Next(1, 8));
            if (random.Next(3) == 0)
                await late.Step(random.Next(1, 100));
            await Patience.Rest(random.Next(5));
        }
        await writing;
        foreach (var mirror in new[] { early, late, new Mirror(api.Public) })
        {
            while (await mirror.Step(random.Next(1, 100))) { }
            await MustBeWhatIsServed(api, mirror);
        }
    }

    static async Task MustBeWhatIsServed(ApiFixture api, Mirror mirror)
    {
        Assert.True(mirror.Told > 20, $"{mirror.Told} records");
        var addresses = mirror.Addresses.ToList();
        Assert.True(addresses.Count > 5, $"{addresses.Count} addresses");
        foreach (var language in mirror.Languages)
        {
            foreach (var address in addresses)
            {
                var served = await api.Public.Get($"{address}?lang={language}");
                Assert.Equal(mirror.Answer(address, language), served.Status == 200 ? served.Json.GetRawText() : null);
            }
            foreach (var list in new[] { "/highlights", "/reports" })
            {
                var served = await api.Public.Get($"{list}?lang={language}&limit=100");
                var selves = served.Items.Select(i => i.GetProperty("links").GetProperty("self").GetString()!.Split('?')[0]);
                var mirrored = addresses.Where(a =>
                    a.Split('/')[^2] == list[1..] && mirror.Answer(a, language) is not null
                );
                Assert.Equal(mirrored.Order(), selves.Order());
            }
        }
    }

    /// <summary>Creates, corrects, publishes and withdraws at random.</summary>
    static async Task Write(ApiFixture api, Made report, Random random)
    {
        List<Made> made = [];
        foreach (var round in Enumerable.Range(0, 40))
        {
            if (made.Count == 0 || random.Next(4) == 0)
                made.Add(await api.Highlight(report, null, "nl", "fr", "de", "en"));
            var highlight = made[random.Next(made.Count)];
            if (random.Next(2) == 0)
                await api.Save(highlight, new { translations = new { nl = new { title = $"Titel {round}" } } });
            var languages = Sets[random.Next(Sets.Length)];
            // What is refused, such as withdrawing what is not public, changes nothing.
            _ =
                random.Next(4) == 0
                    ? await api.TryWithdraw(highlight, languages)
                    : await api.TryPublish(
                        highlight,
                        new() { Languages = languages, ChangeKind = Contracts.ChangeKind.Minor }
                    );
        }
    }
}
