using System.Diagnostics;
using System.Globalization;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Webhooks;

/// <summary>
/// How long it takes from the request that publishes to the event at the receiver, to a changed search result, and to
/// another instance that answers with the new state. ANNUALREPORTS_TEST_WEBHOOK_LATENCY sets how many publications are
/// measured; only then the time is judged.
/// </summary>
public sealed class LatencyTests(ITestOutputHelper output)
{
    [Fact]
    public async Task All_learn_of_a_publication_within_a_second()
    {
        var isMeasured = int.TryParse(
            Environment.GetEnvironmentVariable("ANNUALREPORTS_TEST_WEBHOOK_LATENCY"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        );
        count = isMeasured ? count : 5;
        await using var api = await ApiFixture.Start(Store.Sqlite, "--Search:Enabled=true");
        using var second = new HttpClient
        {
            BaseAddress = new(ApiFixture.AddressOf(await api.AnotherInstance()), "/api/v1/"),
        };
        await using var receiver = await Receiver.Start();
        var report = await api.PublicReport();
        await using var hook = await Hook.To(api, receiver.Url, report.Slug, WebhookEventTypes.EntryPublished);
        var times = new List<double>[] { [], [], [] };
        for (var i = 0; i < count; i++)
        {
            var highlight = await api.Highlight(report, null, "nl");
            var word = "nieuws" + string.Concat($"{i}".Select(digit => (char)('a' + (digit - '0'))));
            await api.Save(highlight, new { translations = new { nl = new { title = word } } });
            var (tag, number) = (await api.ETag(highlight), i + 1);
            var began = Stopwatch.GetTimestamp();
            var request = new PublishRequest { Languages = ["nl"] };
            Assert.Equal(200, (await api.Admin.Post($"{highlight.Manage}/publish", request, ("If-Match", tag))).Status);
            double[] took = await Task.WhenAll(
                Took(began, () => Task.FromResult(receiver.Taken.Count >= number)),
                Took(began, async () => (await api.Public.Get($"/search?q={word}&lang=nl")).Items.Length > 0),
                Took(began, async () => (await second.GetAsync(highlight.Address.TrimStart('/'))).IsSuccessStatusCode)
            );
            for (var what = 0; what < took.Length; what++)
                times[what].Add(took[what]);
        }
        foreach (var (what, measured) in new[] { "the webhook", "the search", "another instance" }.Zip(times))
        {
            measured.Sort();
            output.WriteLine(
                $"{count} publications, {what}: median {measured[count / 2]:0} ms, "
                    + $"99th percentile {measured[count * 99 / 100]:0} ms, longest {measured[^1]:0} ms"
            );
            if (isMeasured)
                Assert.True(measured[count * 99 / 100] < 1_000);
        }
    }

    /// <summary>The milliseconds until it is so.</summary>
    static async Task<double> Took(long began, Func<Task<bool>> isSo)
    {
        await Patience.Until(isSo, "A publication is not seen.");
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
