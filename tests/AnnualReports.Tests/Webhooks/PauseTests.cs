using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Webhooks.Sending;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Webhooks;

/// <summary>What waits for what, and receivers that take nothing.</summary>
public sealed class PauseTests
{
    static async Task Publish(ApiFixture api, params ReleaseItemDraft[] items)
    {
        var release = await api.Editor.Releases.Plan(new() { Items = [.. items] });
        var published = await api.Admin.Post(
            $"/manage/releases/{release.Value.Id}/publish",
            "",
            ("If-Match", $"\"{release.Value.Version}\"")
        );
        Assert.Equal(200, published.Status);
    }

    [Theory, OnEveryStore]
    public async Task A_release_waits_for_events_of_its_entries_that_are_on_their_way(Store store)
    {
        var api = await Stores.Api(store);
        await using var receiver = await Receiver.Start(
            async (_, _) =>
            {
                await Patience.Rest(500);
                return 204;
            }
        );
        var report = await api.PublicReport();
        await using var hook = await Hook.To(api, receiver.Url, report.Slug);
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await Publish(api, new ReleaseItemDraft { Entry = highlight.Entry, Languages = ["nl", "fr"] });
        await receiver.Until(3);
        Assert.Equal(
            [WebhookEventTypes.EntryPublished, WebhookEventTypes.EntryPublished, WebhookEventTypes.ReleasePublished],
            receiver.Taken.Select(r => r.Verified(hook.Secret).Type)
        );
    }

    [Theory, OnEveryStore]
    public async Task A_receiver_that_takes_nothing_gets_one_attempt_at_a_time_until_it_is_back(Store store)
    {
        var api = await Stores.Api(store);
        var (isBack, atOnce, most) = (false, 0, 0);
        await using var receiver = await Receiver.Start(
            async (_, _) =>
            {
                most = Math.Max(Interlocked.Increment(ref atOnce), most);
                await Patience.Rest(20);
                Interlocked.Decrement(ref atOnce);
                return Volatile.Read(ref isBack) ? 204 : 500;
            }
        );
        var report = await api.PublicReport();
        var made = new List<Made>();
        for (var i = 0; i < 20; i++)
            made.Add(await api.Highlight(report, null, "nl"));
        await using var hook = await Hook.To(api, receiver.Url, report.Slug, WebhookEventTypes.EntryPublished);
        await Publish(api, [.. made.Select(m => new ReleaseItemDraft { Entry = m.Entry, Languages = ["nl"] })]);
        await Patience.Until(() => receiver.All.Count >= 8, "Nothing is tried.");
        // What was begun before the pause has ended by now.
        Volatile.Write(ref most, 0);
        var (before, since) = (receiver.All.Count, TimeProvider.System.GetUtcNow());
        await Patience.Rest(2_000);
        var (tries, seconds) = (receiver.All.Count - before, (TimeProvider.System.GetUtcNow() - since).TotalSeconds);
        // The longest distance of the test is half a second, and a quarter shorter at random.
        Assert.InRange(tries, 1, (int)(seconds / 0.375) + 1);
        Assert.Equal(1, most);
        Assert.NotNull((await hook.Read()).Text("failingSince"));
        Volatile.Write(ref isBack, true);
        await receiver.Until(20);
        Assert.Equal(20, receiver.Taken.DistinctBy(r => r.Id).Count());
        await Patience.Until(async () => (await hook.Read()).Text("pending") == "0", "Something is left.");
        Assert.Null((await hook.Read()).Text("restsUntil"));
    }

    [Theory, OnEveryStore]
    public async Task While_a_receiver_rests_the_webhook_says_so_and_changes_keep_that(Store store)
    {
        var api = await Stores.Api(store);
        await using var receiver = await Receiver.Start(
            (_, http) =>
            {
                http.Response.Headers.RetryAfter = "3600";
                return Task.FromResult<int?>(429);
            }
        );
        var report = await api.PublicReport();
        await using var hook = await Hook.To(api, receiver.Url, report.Slug);
        await api.Publish(await api.Highlight(report, null, "nl"), "nl");
        await Patience.Until(async () => (await hook.Read()).Text("restsUntil") is not null, "It does not rest.");
        var resting = await hook.Read();
        Assert.Equal(200, (await hook.Change(new { description = "Other" })).Status);
        var after = await hook.Read();
        Assert.Equal(
            (resting.Text("restsUntil"), resting.Text("failingSince")),
            (after.Text("restsUntil"), after.Text("failingSince"))
        );
        Assert.Equal(200, (await hook.Change(new { enabled = false })).Status);
        Assert.Equal(200, (await hook.Change(new { enabled = true })).Status);
        await Patience.Until(() => receiver.All.Count == 2, "Enabled again, it still rests.");
    }

    [Theory, OnEveryStore]
    public async Task Nothing_is_due_of_a_webhook_that_pauses_however_much_waits(Store store)
    {
        var api = await Stores.Api(store);
        await using var hook = await Hook.To(api, "http://127.0.0.1:1/", null, WebhookEventTypes.KeyExpiring);
        var at = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1);
        await api.In(async s =>
        {
            var db = s.GetRequiredService<ReportsDb>();
            await db.Webhooks.Where(w => w.Id == hook.Id)
                .ExecuteUpdateAsync(w =>
                    w.SetProperty(r => r.PausedUntil, at.AddHours(1)).SetProperty(r => r.Failures, WebhookPauses.After)
                );
            db.WebhookDeliveries.AddRange(Enumerable.Range(1, 500).Select(i => Row(hook.Id, i, at)));
            return await db.SaveChangesAsync();
        });
        var due = await api.In(s => s.GetRequiredService<DeliveryQueue>().Due(CancellationToken.None));
        Assert.DoesNotContain(hook.Id, due);
        Assert.Empty(await api.In(s => s.GetRequiredService<DeliveryQueue>().Claim(hook.Id, 4, CancellationToken.None)));
    }

    static WebhookDeliveryRow Row(Guid hook, int sequence, DateTime at) =>
        new()
        {
            Id = Guid.NewGuid(),
            WebhookId = hook,
            LogSequence = sequence,
            Type = WebhookEventTypes.EntryPublished,
            Subject = $"entry-{sequence}",
            Body = Encoding.UTF8.GetBytes("{}"),
            State = DeliveryStates.Pending,
            CreatedAt = at,
            NextAttemptAt = at,
        };
}
