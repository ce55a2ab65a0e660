using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Webhooks;
using AnnualReports.Api.Webhooks.Sending;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AnnualReports.Tests.Webhooks;

public sealed class RetryTests
{
    static readonly DateTime Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    static WebhookDeliveryRow Row(DateTime first, string type = WebhookEventTypes.EntryPublished) =>
        new()
        {
            Type = type,
            Subject = "one",
            Body = [],
            State = DeliveryStates.Pending,
            Attempts = 3,
            FirstAttemptAt = first,
        };

    static AttemptEnd End(WebhookDeliveryRow row, int? status, int? retryAfter = null) =>
        AttemptEnd.Of(
            row,
            new(status, status is 200 ? null : "No.", default, RetryAfter: retryAfter is { } s ? TimeSpan.FromSeconds(s) : null),
            Receiver.Options with
            {
                FirstRetry = TimeSpan.FromSeconds(5),
                LongestRetry = TimeSpan.FromHours(6),
            },
            Now,
            0
        );

    [Fact]
    public void What_becomes_of_a_delivery_depends_on_the_answer_and_on_the_days()
    {
        Assert.Equal(new(DeliveryStates.Delivered, Now), End(Row(Now), 200));
        Assert.Equal(new(DeliveryStates.Pending, Now.AddSeconds(20)), End(Row(Now), 500));
        Assert.Equal(new(DeliveryStates.Pending, Now.AddSeconds(20)), End(Row(Now), null));
        Assert.Equal(new(DeliveryStates.Pending, Now.AddSeconds(90)), End(Row(Now), 429, 90));
        Assert.Equal(new(DeliveryStates.Pending, Now), End(Row(Now), 410));
        Assert.Equal(new(DeliveryStates.Failed, Now), End(Row(Now.AddDays(-3)), 500));
        Assert.Equal(new(DeliveryStates.Failed, Now), End(Row(Now, WebhookEventTypes.Ping), 500));
    }

    [Fact]
    public async Task After_days_of_failure_a_webhook_is_disabled_and_enabled_again_it_gets_everything()
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var api = await ApiFixture.Start(Store.Sqlite, clock);
        var status = 500;
        await using var receiver = await Receiver.Start((_, _) => Task.FromResult<int?>(Volatile.Read(ref status)));
        var report = await api.PublicReport();
        var (one, two) = (await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"));
        await using var hook = await Hook.To(api, receiver.Url, report.Slug);
        await api.Publish(one, "nl");
        await Patience.Until(async () => (await hook.Read()).Text("failingSince") is not null, "It does not fail.");
        clock.Advance(TimeSpan.FromDays(4));
        await Patience.Until(
            async () => (await hook.Read()).Text("disabledBecause") == "failing",
            "It is not disabled."
        );
        var audit = await api.Admin.Get("/manage/audit?operation=DeliverWebhooks&limit=100");
        Assert.Contains(audit.Items, row => row.GetProperty("detail").GetString() == "disabled: failing");
        // What would have been given up by the same attempt is kept.
        Assert.Empty((await api.Admin.Get($"{hook.Address}/deliveries?state=failed")).Items);
        var tries = receiver.All.Count;
        await api.Publish(two, "nl");

        Volatile.Write(ref status, 204);
        Assert.Equal(tries, receiver.All.Count);
        Assert.Equal(200, (await hook.Change(new { enabled = true })).Status);
        await receiver.Until(2);
        Assert.Equal(
            [one.Entry, two.Entry],
            receiver.Taken.Select(r => r.Verified(clock.Now, hook.Secret).Data).OrderBy(d => d.Sequence).Select(d => d.Entry!.Id)
        );

        // A month later, nothing of it is left.
        await Patience.Until(async () => (await hook.Read()).Text("pending") == "0", "Something is left.");
        clock.Advance(TimeSpan.FromDays(31));
        await api.Services.GetServices<IHostedService>().OfType<WebhookKeeper>().Single().Delete(CancellationToken.None);
        Assert.Empty((await api.Admin.Get($"{hook.Address}/deliveries")).Items);
    }

    [Fact]
    public async Task What_is_no_record_is_told_once_a_release_that_fails_and_a_key_that_expires()
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var api = await ApiFixture.Start(Store.Sqlite, clock);
        await using var receiver = await Receiver.Start();
        await using var hook = await Hook.To(
            api,
            receiver.Url,
            null,
            WebhookEventTypes.ReleaseFailed,
            WebhookEventTypes.KeyExpiring
        );
        var report = await api.DraftReport();
        var release = await api.Editor.Releases.Plan(
            new()
            {
                Items = [new ReleaseItemDraft { Entry = (await api.Highlight(report, null, "nl")).Entry, Languages = ["nl"] }],
                At = clock.GetUtcNow().AddMinutes(5),
                Force = true,
            }
        );
        var key = await api.Editor.Keys.Create(
            new()
            {
                Name = "Soon",
                Role = Role.Viewer,
                ExpiresAt = clock.GetUtcNow().AddDays(3),
            }
        );
        clock.Advance(TimeSpan.FromMinutes(6));
        await receiver.Until(1);
        Assert.Equal(release.Value.Id, receiver.Taken.First().Verified(clock.Now, hook.Secret).Data.Release);

        await Warn(api);
        await Warn(api);
        await receiver.Until(2);
        var told = receiver.Taken.Last().Verified(clock.Now, hook.Secret);
        Assert.Equal((WebhookEventTypes.KeyExpiring, key.Value.Id), (told.Type, told.Data.Key));
        // The report was created in two languages, which is told to those who ask for it.
        var types = await api.In(s => s.GetRequiredService<ReportsDb>().Events.Select(e => e.Type).ToListAsync());
        Assert.Equal(["key.expiring", "release.failed", "translation.ready"], types.Order(StringComparer.Ordinal));
    }

    static Task Warn(ApiFixture api) =>
        api.Services.GetServices<IHostedService>().OfType<Api.Security.ExpiringKeys>().Single().Warn(CancellationToken.None);
}
