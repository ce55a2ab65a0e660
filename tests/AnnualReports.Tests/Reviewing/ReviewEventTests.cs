using AnnualReports.Contracts;
using AnnualReports.Tests.Publishing;
using AnnualReports.Tests.Webhooks;

namespace AnnualReports.Tests.Reviewing;

/// <summary>Webhooks that ask for it learn what happens in reviews, and never what is said in them.</summary>
public sealed class ReviewEventTests
{
    static readonly string[] Types =
    [
        WebhookEventTypes.ReviewRequested,
        WebhookEventTypes.ReviewApproved,
        WebhookEventTypes.ReviewRejected,
        WebhookEventTypes.ReviewCleared,
        WebhookEventTypes.ReviewCommented,
    ];

    static string About(WebhookEvent told) => $"{told.Type} {told.Data.Revision}".TrimEnd();

    [Theory, OnEveryStore]
    public async Task Each_step_of_a_review_of_an_entry_is_told_once(Store store)
    {
        var api = await Stores.Api(store);
        await using var receiver = await Receiver.Start();
        var report = await api.PublicReport();
        var reviewer = await Reviewer.New(api);
        await using var hook = await Hook.To(api, receiver.Url, report.Slug, Types);
        var made = await api.Highlight(report, null, "nl");
        var due = DateTimeOffset.Parse("2099-01-15T16:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        (await api.Admin.Post($"{made.Manage}/request-review", new { people = new[] { reviewer.Id }, due })).Ok();
        (await reviewer.Client.Post($"{made.Manage}/comments", new { text = "Geheim.", language = "nl" })).Ok();
        (await reviewer.Client.Reject(made, 1, "Geheim.")).Ok();
        await api.Save(made, new { translations = new { nl = new { title = "Mended" } } });
        (await reviewer.Client.Approve(made, 2)).Ok();
        // The same again tells nobody.
        (await reviewer.Client.Approve(made, 2)).Ok();
        await api.Save(made, new { translations = new { nl = new { title = "Cleared" } } });
        await receiver.Until(5);
        var told = receiver.Taken.Select(r => r.Verified(hook.Secret)).ToList();
        Assert.Equal(
            ["review.requested 1", "review.commented", "review.rejected 1", "review.approved 2", "review.cleared 2"],
            told.Select(About)
        );
        Assert.All(told, t => Assert.Equal((made.Entry, report.Slug), (t.Data.Entry!.Id, t.Data.Entry.Report)));
        Assert.All(told, t => Assert.Empty(t.Data.SurrogateKeys));
        Assert.DoesNotContain(receiver.Taken, r => System.Text.Encoding.UTF8.GetString(r.Body).Contains("Geheim", StringComparison.Ordinal));
        Assert.Equal(due, told[0].Data.Due);
        Assert.NotNull(told[0].Data.Request);
        Assert.Equal("nl", told[1].Data.Language);
        Assert.Equal("Geheim.", (await api.Admin.Get(told[1].Data.Url!)).Text("text"));
        Assert.Equal("cleared", (await api.Admin.Get(told[4].Data.Url!)).Text("state"));
    }

    [Theory, OnEveryStore]
    public async Task A_release_that_is_reviewed_at_once_is_one_event(Store store)
    {
        var api = await Stores.Api(store);
        await using var receiver = await Receiver.Start();
        var report = await api.PublicReport();
        var reviewer = await Reviewer.New(api);
        await using var hook = await Hook.To(api, receiver.Url, report.Slug, Types);
        var (first, second) = (await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"));
        var release = await ReleaseTests.Plan(
            api,
            new() { Items = [ReleaseTests.Item(first, "nl"), ReleaseTests.Item(second, "nl")] }
        );
        var path = ReleaseTests.Address(release);
        (await api.Admin.Post($"{path}/request-review", new { })).Ok();
        (await api.Admin.Post($"{path}/comments", new { text = "Geheim." })).Ok();
        (await reviewer.Client.Judge(path, "reject", new { reason = "Geheim." })).Ok();
        (await reviewer.Client.Judge(path, "approve", new { })).Ok();
        await receiver.Until(4);
        var told = receiver.Taken.Select(r => r.Verified(hook.Secret)).ToList();
        Assert.Equal(
            ["review.requested", "review.commented", "review.rejected", "review.approved"],
            told.Select(t => t.Type)
        );
        Assert.All(told, t => Assert.Equal(release.Text("id"), $"{t.Data.Release}"));
        Assert.All(told, t => Assert.Null(t.Data.Entry));
        Assert.Equal("2", (await api.Admin.Get(told[3].Data.Url!)).Text("approved"));
    }

    [Theory, OnEveryStore]
    public async Task A_webhook_that_does_not_name_them_gets_none(Store store)
    {
        var api = await Stores.Api(store);
        await using var receiver = await Receiver.Start();
        var report = await api.PublicReport();
        var reviewer = await Reviewer.New(api);
        await using var hook = await Hook.To(api, receiver.Url, report.Slug);
        var made = await api.Highlight(report, null, "nl");
        (await reviewer.Client.Approve(made, 1)).Ok();
        await api.Publish(made, "nl");
        await receiver.Until(1);
        Assert.Equal("entry.published", Assert.Single(receiver.Taken).Verified(hook.Secret).Type);
    }
}
