using AnnualReports.Api.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Publishing;

/// <summary>What caches and other instances know of a scheduled release.</summary>
public sealed class DueReleaseTests
{
    [Theory, OnEveryStore]
    public async Task No_cache_keeps_anything_past_the_next_due_release(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        var api = await Stores.Api(store, "max-age", clock, "--Delivery:MaxAge=600", "--Delivery:SharedMaxAge=3600");
        var (report, other) = (await api.PublicReport(), await api.PublicReport());
        var highlight = await api.Highlight(report, null, "nl", "fr");
        async Task<string> Kept(string path) => (await api.Public.Get(path)).Headers.CacheControl!.ToString();
        Assert.Equal("public, max-age=600, s-maxage=3600", await Kept(report.Address));
        var release = await ReleaseTests.Plan(
            api,
            new() { Items = [ReleaseTests.Item(highlight, "nl", "fr")], At = clock.GetUtcNow().AddSeconds(1000) }
        );
        Assert.Equal("public, max-age=600, s-maxage=1000", await Kept(report.Address));
        clock.Advance(TimeSpan.FromSeconds(900.5));
        // This is so whatever the answer shows, so the limit reveals nothing about the report.
        foreach (
            var path in new[]
            {
                report.Address,
                other.Address,
                $"{report.Address}/highlights",
                "/reports",
                "/languages",
                "/highlights",
            }
        )
            Assert.Equal("public, max-age=99, s-maxage=99", await Kept(path));
        Assert.Equal("no-store", await Kept("/reports/1801-none"));
        await ReleaseTests.Do(api, release, "cancel");
        Assert.Equal("public, max-age=600, s-maxage=3600", await Kept(report.Address));
    }

    [Theory, OnEveryStore]
    public async Task Two_schedulers_on_one_store_publish_a_due_release_once(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        var api = await Stores.Api(store, "two-schedulers", clock);
        var second = (await api.AnotherInstance(clock)).GetRequiredService<ReleaseScheduler>();
        var first = api.Services.GetRequiredService<ReleaseScheduler>();
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        for (var round = 1; round <= 100; round++)
        {
            var release = await ReleaseTests.Plan(
                api,
                new() { Items = [ReleaseTests.Item(highlight, "nl")], At = clock.GetUtcNow().AddMinutes(1) }
            );
            clock.Advance(TimeSpan.FromMinutes(2));
            await Task.WhenAll(
                Task.Run(() => first.PublishDue(CancellationToken.None)),
                Task.Run(() => second.PublishDue(CancellationToken.None))
            );
            // Either of the two may have found that the other had begun.
            var state = "";
            await Patience.Until(
                async () =>
                {
                    state = (await api.Admin.Get($"/manage/releases/{release.Text("id")}")).Text("state");
                    return state != "scheduled";
                },
                "Nobody publishes it."
            );
            Assert.Equal("published", state);
            // Longer than this instance's knowledge is valid, because it may be a second behind the other.
            Assert.Equal(
                round,
                (await api.Public.Get(highlight.Address + "?lang=nl", ("Authorization", "Bearer none")))
                    .Json.GetProperty("revision")
                    .GetInt32()
            );
            await api.Admin.Patch(
                highlight.Manage,
                new { translations = new { nl = new { title = $"Round {round}" } } },
                ("If-Match", $"\"{round}\"")
            );
        }
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        // The report in two languages, the record of the configured languages, and each round exactly once.
        Assert.Equal(103, verdict.Records);
    }
}
