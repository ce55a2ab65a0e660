using System.Net.Sockets;
using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Webhooks;

/// <summary>What is published until the program dies, and what a receiver must have got of it in the end.</summary>
sealed class Publishing(string hook, string secret, IReadOnlyList<Made> entries)
{
    int round;

    public string Secret => secret;

    /// <summary>How many events there were in all.</summary>
    public int Expected { get; private set; }

    /// <summary>How many publications, withdrawals and releases were answered up to now.</summary>
    public int Publications { get; private set; }

    public static async Task<Publishing> Begin(HttpClient admin, string url)
    {
        var report = await admin.Post(
            "/manage/reports",
            new ReportDraft
            {
                Slug = "report",
                Fields = new() { Year = 2024, ParityLanguages = [] },
                Translations = Texts(l => new ReportText { Title = l, Summary = l }),
            }
        );
        var made = await admin.Post("/manage/webhooks", new WebhookRequest { Url = url });
        Assert.Equal(201, made.Status);
        await admin.Post(
            $"/manage/reports/{report.Text("id")}/publish",
            new PublishRequest { Languages = ["nl", "fr"] },
            ("If-Match", "\"1\"")
        );
        var entries = new List<Made>();
        foreach (var slug in new[] { "one", "two", "three", "four" })
        {
            var highlight = await admin.Post(
                "/manage/highlights",
                new HighlightDraft
                {
                    Report = "report",
                    Slug = slug,
                    Fields = new(),
                    Translations = Texts(l => Given.HighlightIn(l)),
                }
            );
            entries.Add(Given.Existing(ContentKinds.Highlights, highlight.Text("id"), "report", slug));
        }
        return new(made.Text("id")!, made.Text("secret")!, entries);
    }

    static Dictionary<string, T> Texts<T>(Func<string, T> text) => new() { ["nl"] = text("nl"), ["fr"] = text("fr") };

    /// <summary>Saves, publishes, withdraws and releases, until the program dies.</summary>
    public async Task GoOn(HttpClient admin, Random random)
    {
        try
        {
            for (; ; round++)
            {
                var entry = entries[random.Next(entries.Count)];
                var read = await admin.Get(entry.Manage);
                var title = new { title = $"Round {round}" };
                var saved = await admin.Patch(
                    entry.Manage,
                    new { translations = new { nl = title, fr = title } },
                    ("If-Match", read.ETag)
                );
                var answer = await (random.Next(5) switch
                {
                    0 => admin.Post(
                        $"{entry.Manage}/withdraw",
                        new WithdrawRequest { Languages = ["fr"], Reason = new Dictionary<string, string> { ["fr"] = "x" } },
                        ("If-Match", saved.ETag)
                    ),
                    1 => Release(admin),
                    _ => admin.Post(
                        $"{entry.Manage}/publish",
                        new PublishRequest { Languages = ["nl", "fr"] },
                        ("If-Match", saved.ETag)
                    ),
                });
                if (answer.Status == 200)
                    Publications++;
            }
        }
        catch (Exception died)
            when (died is HttpRequestException or IOException or SocketException or OperationCanceledException)
        {
            // This is intended.
        }
    }

    async Task<Answer> Release(HttpClient admin)
    {
        var release = await admin.Post(
            "/manage/releases",
            new ReleaseRequest
            {
                Items = [.. entries.Take(2).Select(m => new ReleaseItemDraft { Entry = m.Entry, Languages = ["nl", "fr"] })],
            }
        );
        return await admin.Post($"/manage/releases/{release.Text("id")}/publish", "", ("If-Match", release.ETag));
    }

    /// <summary>Waits until nothing is left, and compares what was taken with the log and the releases.</summary>
    public async Task MustHaveArrived(HttpClient admin, UnsteadyReceiver receiver)
    {
        await Patience.Until(
            async () =>
                await admin.Get($"/manage/webhooks/{hook}") is var read
                && read.Text("pending") == "0"
                && long.Parse(read.Text("position")!) == await Head(admin),
            () => $"Not everything arrived: {admin.Get($"/manage/webhooks/{hook}").Result.Json}",
            seconds: 180
        );
        var expected = new List<string>();
        for (
            var page = await admin.Get("/changes?compact=false&limit=100");
            ;
            page = await admin.Get(page.Text("next")!)
        )
        {
            expected.AddRange(
                page.Items.Where(i => i.TryGetProperty("entry", out _)).Select(i => $"record {i.GetProperty("sequence")}")
            );
            if (!page.Json.GetProperty("more").GetBoolean())
                break;
        }
        for (var page = "/manage/releases?state=published&limit=100"; page is not null;)
        {
            var releases = await admin.Get(page);
            expected.AddRange(releases.Items.Select(r => $"release {r.GetProperty("id")}"));
            page = releases.Text("next");
        }
        Expected = expected.Count;
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            receiver.Taken.DistinctBy(r => r.Id).Select(r => Named(Event(r))).Order(StringComparer.Ordinal)
        );
    }

    static async Task<long> Head(HttpClient admin) =>
        (await admin.Get("/manage/verify")).Json.GetProperty("records").GetInt64();

    static string Named(WebhookEvent told) =>
        told.Data.Sequence is { } sequence ? $"record {sequence}" : $"release {told.Data.Release}";

    static WebhookEvent Event(Received received) => JsonSerializer.Deserialize<WebhookEvent>(received.Body, Wire.Json)!;

    /// <summary>Of each entry, what was taken first was also first in the log; and ids belong to one event.</summary>
    public static void MustBeInOrder(UnsteadyReceiver receiver)
    {
        var first = receiver.Taken.DistinctBy(r => r.Id).Select(Event).Where(e => e.Data.Entry is not null).ToList();
        Assert.All(
            first.GroupBy(e => e.Data.Entry!.Id),
            entry => Assert.Equal(entry.Select(e => e.Data.Sequence).Order(), entry.Select(e => e.Data.Sequence))
        );
        Assert.All(
            receiver.All.GroupBy(r => r.Id),
            same => Assert.Single(same.Select(r => Named(Event(r))).Distinct())
        );
    }
}
