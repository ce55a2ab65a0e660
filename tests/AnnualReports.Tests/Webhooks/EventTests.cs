using System.Globalization;
using AnnualReports.Api;
using AnnualReports.Api.Webhooks;
using AnnualReports.Contracts;
using Microsoft.Extensions.Configuration;

namespace AnnualReports.Tests.Webhooks;

/// <summary>What events say, and who gets them.</summary>
public sealed class EventTests
{
    [Fact]
    public void A_body_is_shorter_than_20_KB_also_with_hundreds_of_reports()
    {
        string[] kinds = ["figure", "highlight", "report"];
        var reports = Enumerable.Range(0, 1_000).Select(i => $"report-{i.ToString(CultureInfo.InvariantCulture).PadLeft(100, 'x')}");
        var told = new WebhookEvent
        {
            Type = WebhookEventTypes.ReleasePublished,
            Timestamp = DateTimeOffset.UtcNow,
            Data = new() { Release = Guid.NewGuid(), SurrogateKeys = [.. reports, .. kinds, "feed", "search"] },
        };
        var body = EventBodies.Of(told);
        Assert.True(body.Length < 20_000, $"It has {body.Length} bytes.");
        Assert.Equal(
            [.. kinds, "feed", "search", "history", "downloads", "compare", "edition"],
            System.Text.Json.JsonSerializer.Deserialize<WebhookEvent>(body, Wire.Json)!.Data.SurrogateKeys
        );
        var one = told with { Data = told.Data with { SurrogateKeys = ["report-2024", "feed"] } };
        Assert.Equal(
            ["report-2024", "feed"],
            System.Text.Json.JsonSerializer.Deserialize<WebhookEvent>(EventBodies.Of(one), Wire.Json)!.Data.SurrogateKeys
        );
    }

    [Fact]
    public async Task With_a_report_a_webhook_gets_no_releases_of_others_or_of_none()
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var api = await ApiFixture.Start(Store.Sqlite, clock);
        await using var receiver = await Receiver.Start();
        var (mine, other) = (await api.DraftReport(), await api.DraftReport());
        await using var hook = await Hook.To(api, receiver.Url, mine.Slug, WebhookEventTypes.ReleaseFailed);
        foreach (var report in new[] { other, mine })
        {
            await api.Editor.Releases.Plan(
                new()
                {
                    Items = [new ReleaseItemDraft { Entry = (await api.Highlight(report, null, "nl")).Entry, Languages = ["nl"] }],
                    At = clock.GetUtcNow().AddMinutes(5),
                    Force = true,
                }
            );
            clock.Advance(TimeSpan.FromMinutes(6));
            await Patience.Until(
                async () => (await api.Admin.Get("/manage/releases?state=failed")).Items.Length == (report == mine ? 2 : 1),
                "It does not fail."
            );
        }
        await receiver.Until(1);
        var told = Assert.Single(receiver.Taken).Verified(clock.Now, hook.Secret);
        Assert.Equal(mine.Slug, told.Data.Report);
    }

    [Theory, OnEveryStore]
    public async Task A_webhook_of_a_deleted_report_can_still_be_disabled(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        await using var hook = await Hook.To(api, "http://127.0.0.1:1/", report.Slug);
        var read = await api.Admin.Get(report.Manage);
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, report.Manage, null, [("If-Match", read.ETag)])).Status);
        var disabled = await hook.Change(new { enabled = false });
        Assert.Equal((200, "False"), (disabled.Status, disabled.Text("enabled")));
        Assert.Equal(report.Slug, disabled.Text("report"));
        Assert.Equal(422, (await hook.Change(new { report = "no-such-report" })).Status);
    }

    [Theory]
    [InlineData(null, "127.0.0.0/8 ::1/128")]
    [InlineData("10.1.0.0/16", "10.1.0.0/16")]
    public void Configured_networks_take_the_place_of_those_of_development(string? set, string expected)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Webhooks:AllowedNetworks"] = set })
            .Build();
        Assert.Equal(expected, string.Join(' ', Settings.Webhooks(configuration, isDevelopment: true).Networks));
    }
}
