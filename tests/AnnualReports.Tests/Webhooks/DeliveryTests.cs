using System.Collections.Concurrent;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Webhooks;

public sealed class DeliveryTests
{
    static string About(WebhookEvent told) =>
        $"{told.Type} {told.Data.Entry?.Slug ?? told.Data.Report ?? "-"} {told.Data.Language}".TrimEnd();

    [Theory, OnEveryStore]
    public async Task Each_event_of_an_entry_arrives_once_in_order_with_a_valid_signature_and_no_text(Store store)
    {
        var api = await Stores.Api(store);
        await using var receiver = await Receiver.Start();
        var report = await api.PublicReport();
        await using var hook = await Hook.To(api, receiver.Url, report.Slug);
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl");
        await api.Publish(highlight, "fr");
        Assert.Equal(200, (await api.TryWithdraw(highlight, "fr")).Status);

        await receiver.Until(5);
        var told = receiver.Taken.Select(r => r.Verified(hook.Secret)).ToList();
        Assert.Equal(
            [
                $"entry.published {highlight.Slug} fr",
                $"entry.published {highlight.Slug} nl",
                $"entry.refreshed {highlight.Slug} nl",
                $"entry.refreshed {highlight.Slug} nl",
                $"entry.withdrawn {highlight.Slug} fr",
            ],
            told.Select(About).Order(StringComparer.Ordinal)
        );
        Assert.Equal(told.Select(t => t.Data.Sequence).Order(), told.Select(t => t.Data.Sequence));
        Assert.Equal(5, receiver.All.Select(r => r.Id).Distinct().Count());
        Assert.Equal("/hook?token=a-secret-of-the-receiver", receiver.All.First().Path);
        var first = told[0];
        Assert.Equal([$"report-{report.Slug}", "highlight", highlight.Entry.ToString(), "feed", "search"], first.Data.SurrogateKeys);
        Assert.Equal($"/api/v1/reports/{report.Slug}/highlights/{highlight.Slug}?lang=nl", first.Data.Url);
        Assert.Equal(200, (await api.Public.Get(first.Data.Entry!.Url + "?lang=nl")).Status);
        Assert.All(
            receiver.All,
            r => Assert.DoesNotContain("Title", System.Text.Encoding.UTF8.GetString(r.Body), StringComparison.Ordinal)
        );
        Assert.Throws<WebhookSignatureException>(() => receiver.All.First().Verified(WebhookSignature.NewSecret()));
    }

    [Theory, OnEveryStore]
    public async Task A_release_and_its_edition_come_after_all_of_its_entries(Store store)
    {
        var api = await Stores.Api(store);
        await using var receiver = await Receiver.Start();
        var report = await api.PublicReport();
        await using var hook = await Hook.To(api, receiver.Url, report.Slug);
        var made = new List<Made>();
        for (var i = 0; i < 6; i++)
            made.Add(await api.Highlight(report, null, "nl", "fr"));
        var release = await api.Editor.Releases.Plan(
            new()
            {
                Edition = true,
                Items = [.. made.Select(m => new ReleaseItemDraft { Entry = m.Entry, Languages = ["nl", "fr"] })],
            }
        );
        Assert.Equal(
            200,
            (await api.Admin.Post($"/manage/releases/{release.Value.Id}/publish", "", ("If-Match", $"\"{release.Value.Version}\""))).Status
        );
        await receiver.Until(14);
        var told = receiver.Taken.Select(r => r.Verified(hook.Secret)).ToList();
        Assert.All(told.Take(12), t => Assert.Equal(WebhookEventTypes.EntryPublished, t.Type));
        Assert.All(told.Take(12), t => Assert.Equal(release.Value.Id, t.Data.Release));
        var published = told.Single(t => t.Type == WebhookEventTypes.ReleasePublished);
        Assert.Equal((release.Value.Id, report.Slug), (published.Data.Release, published.Data.Report));
        Assert.Equal([$"report-{report.Slug}", "highlight", "feed", "search"], published.Data.SurrogateKeys);
        var named = told.Single(t => t.Type == WebhookEventTypes.EditionNamed);
        Assert.Equal(1, named.Data.Edition);
        Assert.Equal(200, (await api.Public.Get(named.Data.Url!)).Status);
    }

    [Theory, OnEveryStore]
    public async Task One_entry_that_fails_is_tried_again_in_order_while_others_go_on(Store store)
    {
        var api = await Stores.Api(store);
        var (failing, healed) = ("", false);
        await using var receiver = await Receiver.Start(
            (r, _) =>
                Task.FromResult<int?>(
                    !Volatile.Read(ref healed)
                    && System.Text.Encoding.UTF8.GetString(r.Body).Contains(failing, StringComparison.Ordinal)
                        ? 500
                        : 204
                )
        );
        var report = await api.PublicReport();
        var (bad, good) = (await api.Highlight(report, null, "nl", "fr"), await api.Highlight(report, null, "nl"));
        failing = bad.Entry.ToString();
        await using var hook = await Hook.To(api, receiver.Url, report.Slug);
        await api.Publish(bad, "nl");
        Assert.Equal(200, (await api.TryWithdraw(bad, "nl")).Status);
        await api.Publish(good, "nl");
        await receiver.Until(1);
        Assert.Equal(good.Entry, receiver.Taken.First().Verified(hook.Secret).Data.Entry!.Id);
        await Patience.Until(() => receiver.All.Count >= 4, "It is not tried again.");
        Assert.Single(receiver.All.Where(r => r.Verified(hook.Secret).Data.Entry!.Id == bad.Entry).DistinctBy(r => r.Id));
        // A success of the other one that is stored meanwhile takes it back until the next failure.
        await Patience.Until(async () => (await hook.Read()).Text("failingSince") is not null, "It does not say that it fails.");

        Volatile.Write(ref healed, true);
        await receiver.Until(3);
        Assert.Equal(
            [WebhookEventTypes.EntryPublished, WebhookEventTypes.EntryWithdrawn],
            receiver.Taken.Select(r => r.Verified(hook.Secret)).Where(t => t.Data.Entry!.Id == bad.Entry).Select(t => t.Type)
        );
        await Patience.Until(
            async () => (await hook.Read()) is var read && read.Text("failingSince") is null && read.Text("pending") == "0",
            "It still fails."
        );
    }

    [Theory, OnEveryStore]
    public async Task A_receiver_that_hangs_delays_no_other(Store store)
    {
        var api = await Stores.Api(store);
        var hangs = new TaskCompletionSource();
        await using var slow = await Receiver.Start(
            async (_, http) =>
            {
                var left = new TaskCompletionSource();
                await using var gone = http.RequestAborted.Register(() => left.TrySetResult());
                await Task.WhenAny(hangs.Task, left.Task);
                return null;
            }
        );
        await using var quick = await Receiver.Start();
        var report = await api.PublicReport();
        await using var one = await Hook.To(api, slow.Url, report.Slug);
        await using var two = await Hook.To(api, quick.Url, report.Slug);
        var made = new List<Made>();
        for (var i = 0; i < 8; i++)
            made.Add(await api.Highlight(report, null, "nl"));
        foreach (var entry in made)
            await api.Publish(entry, "nl");
        await quick.Until(8);
        Assert.Empty(slow.Taken);
        await Patience.Until(
            async () =>
                (await api.Admin.Get($"{one.Address}/deliveries?state=pending")).Items.Any(d =>
                    d.TryGetProperty("error", out var e) && e.GetString()!.StartsWith("No answer", StringComparison.Ordinal)
                ),
            "The time of an attempt is not limited."
        );
        hangs.TrySetResult();
    }

    [Theory, OnEveryStore]
    public async Task Several_instances_deliver_each_event_once(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        await api.AnotherInstance();
        await api.AnotherInstance();
        await using var receiver = await Receiver.Start();
        var report = await api.PublicReport();
        await using var hook = await Hook.To(api, receiver.Url, report.Slug, WebhookEventTypes.EntryPublished);
        for (var i = 0; i < 20; i++)
            await api.Publish(await api.Highlight(report, null, "nl"), "nl");
        await receiver.Until(20);
        await Patience.Until(async () => (await hook.Read()).Text("pending") == "0", "Something is left.");
        Assert.Equal(20, receiver.All.Count);
        Assert.Equal(20, receiver.All.Select(r => r.Id).Distinct().Count());
    }

    [Theory, OnEveryStore]
    public async Task What_the_receiver_answers_is_obeyed(Store store)
    {
        var api = await Stores.Api(store);
        var answers = new ConcurrentQueue<int>([302, 429, 204, 410]);
        await using var receiver = await Receiver.Start(
            (_, http) =>
            {
                answers.TryDequeue(out var status);
                http.Response.Headers.RetryAfter = "1";
                http.Response.Headers.Location = "http://127.0.0.1:1/elsewhere";
                return Task.FromResult<int?>(status == 0 ? 204 : status);
            }
        );
        var report = await api.PublicReport();
        await using var hook = await Hook.To(api, receiver.Url, report.Slug);
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        await receiver.Until(1);
        var times = receiver.All.Select(r => r.At).ToList();
        // Less than a second is asked for, but clocks and timers have their own steps.
        Assert.True((times[2] - times[1]).TotalMilliseconds > 400, $"Retry-After was {times[2] - times[1]}.");
        Assert.Single(receiver.All.DistinctBy(r => r.Id));

        Assert.Equal(200, (await api.TryWithdraw(highlight, "nl")).Status);
        await Patience.Until(async () => (await hook.Read()).Text("disabledBecause") == "gone", "410 does not disable it.");
        var audit = await api.Admin.Get("/manage/audit?operation=DeliverWebhooks&limit=100");
        Assert.Contains(
            audit.Items,
            row =>
                row.TryGetProperty("target", out var target)
                && target.GetString() == $"webhook {hook.Id}"
                && row.GetProperty("detail").GetString() == "disabled: gone"
        );
        // Enabled again, it gets what it did not take.
        Assert.Equal(200, (await hook.Change(new { enabled = true })).Status);
        await receiver.Until(2);
        Assert.Equal(WebhookEventTypes.EntryWithdrawn, receiver.Taken.Last().Verified(hook.Secret).Type);
    }
}
