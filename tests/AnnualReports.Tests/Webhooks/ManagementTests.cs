using System.Text;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Webhooks;

public sealed class ManagementTests
{
    [Theory, OnEveryStore]
    public async Task A_secret_is_shown_once_and_the_query_of_an_address_never(Store store)
    {
        var api = await Stores.Api(store);
        var made = await api.Admin.Post(
            "/manage/webhooks",
            new { url = "https://hooks.example.org/reports?token=hidden-token", description = "Site", types = new[] { "key.expiring" } }
        );
        Assert.Equal(201, made.Status);
        var (id, secret) = (made.Text("id")!, made.Text("secret")!);
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        Assert.Equal(("https://hooks.example.org/reports", "True"), (made.Text("url"), made.Text("hasQuery")));
        var changed = await api.Admin.Patch(
            $"/manage/webhooks/{id}",
            new { description = "Other", enabled = false },
            ("If-Match", made.ETag)
        );
        Assert.Equal((200, "by-hand"), (changed.Status, changed.Text("disabledBecause")));
        var wrong = await api.Admin.Patch(
            $"/manage/webhooks/{id}",
            new { url = "ftp://hooks.example.org/?token=hidden-token" },
            ("If-Match", changed.ETag)
        );
        Assert.Equal(422, wrong.Status);
        Answer[] seen =
        [
            changed,
            wrong,
            await api.Admin.Get("/manage/webhooks"),
            await api.Admin.Get($"/manage/webhooks/{id}"),
            await api.Admin.Get("/manage/audit?limit=100"),
        ];
        Assert.All(seen, a => Assert.DoesNotContain("hidden-token", Encoding.UTF8.GetString(a.Bytes), StringComparison.Ordinal));
        Assert.All(seen, a => Assert.DoesNotContain(secret, Encoding.UTF8.GetString(a.Bytes), StringComparison.Ordinal));
        // The address stayed as it was.
        Assert.Equal("True", seen[3].Text("hasQuery"));
        Assert.Equal(412, (await Delete(api, id, made.ETag)).Status);
        Assert.Equal(428, (await api.Admin.Ask(HttpMethod.Delete, $"/manage/webhooks/{id}", null, [])).Status);
        Assert.Equal(204, (await Delete(api, id, changed.ETag)).Status);
        Assert.Equal(404, (await api.Admin.Get($"/manage/webhooks/{id}")).Status);
    }

    static Task<Answer> Delete(ApiFixture api, string id, string tag) =>
        api.Admin.Ask(HttpMethod.Delete, $"/manage/webhooks/{id}", null, [("If-Match", tag)]);

    [Theory, OnEveryStore]
    public async Task A_request_that_is_wrong_is_refused_with_every_place(Store store)
    {
        var api = await Stores.Api(store);
        var refused = await api.Admin.Post(
            "/manage/webhooks",
            new
            {
                url = "https://user:password@hooks.example.org/",
                types = new[] { "entry.published", "entry.unknown" },
                kinds = Array.Empty<string>(),
                languages = new[] { "xx" },
                report = "no-such-report",
                description = " ",
            }
        );
        Assert.Equal(422, refused.Status);
        Assert.Equal(
            ["/description", "/kinds", "/languages/0", "/report", "/types/1", "/url"],
            refused.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain("password@", Encoding.UTF8.GetString(refused.Bytes), StringComparison.Ordinal);
        using var editor = await api.As(Role.Publisher, "No administrator");
        Assert.Equal(403, (await editor.Get("/manage/webhooks")).Status);
    }

    [Theory, OnEveryStore]
    public async Task While_a_secret_is_rotated_both_sign_and_a_test_says_how_it_ended(Store store)
    {
        var api = await Stores.Api(store);
        await using var receiver = await Receiver.Start(
            async (_, http) =>
            {
                http.Response.StatusCode = 200;
                await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("thank you" + new string('x', 50_000)));
                return null;
            }
        );
        await using var hook = await Hook.To(api, receiver.Url, null, WebhookEventTypes.KeyExpiring);
        var rotated = await api.Admin.Post($"{hook.Address}/rotate-secret?overlapHours=1", "");
        Assert.Equal(200, rotated.Status);
        var newer = rotated.Text("secret")!;
        Assert.NotEqual(hook.Secret, newer);
        // Also while it is disabled.
        Assert.Equal(200, (await hook.Change(new { enabled = false })).Status);
        var ping = await api.Admin.Post($"{hook.Address}/ping", "");
        Assert.Equal(201, ping.Status);
        await Patience.Until(
            async () => (await api.Admin.Get($"{hook.Address}/deliveries/{ping.Text("id")}")).Text("state") == "delivered",
            "The test was not delivered."
        );
        var delivery = await api.Admin.Get($"{hook.Address}/deliveries/{ping.Text("id")}");
        Assert.Equal(("200", "1"), (delivery.Text("status"), delivery.Text("attempts")));
        Assert.StartsWith("thank you", delivery.Text("response"), StringComparison.Ordinal);
        Assert.True(delivery.Text("response")!.Length <= 1_000);
        var sent = Assert.Single(receiver.All);
        Assert.Equal(ping.Text("id"), sent.Id);
        Assert.Equal(WebhookEventTypes.Ping, sent.Verified(hook.Secret).Type);
        Assert.Equal(WebhookEventTypes.Ping, sent.Verified(newer).Type);
        Assert.Equal(2, sent.Signature.Split(' ').Length);

        Assert.Equal(200, (await api.Admin.Post($"{hook.Address}/rotate-secret?overlapHours=0", "")).Status);
        await api.Admin.Post($"{hook.Address}/ping", "");
        await Patience.Until(() => receiver.All.Count == 2, "The second test did not come.");
        Assert.Throws<WebhookSignatureException>(() => receiver.All.Last().Verified(hook.Secret, newer));
    }

    [Theory, OnEveryStore]
    public async Task What_was_sent_is_listed_and_sent_again_with_the_same_ids(Store store)
    {
        var api = await Stores.Api(store);
        await using var receiver = await Receiver.Start();
        var report = await api.PublicReport();
        var before = long.Parse((await api.Admin.Get("/manage/verify")).Text("records")!);
        var made = new List<Made>();
        for (var i = 0; i < 3; i++)
            made.Add(await api.Highlight(report, null, "nl"));
        await api.Publish(made[0], "nl");
        await using var hook = await Hook.To(api, receiver.Url, report.Slug, WebhookEventTypes.EntryPublished);
        await api.Publish(made[1], "nl");
        await api.Publish(made[2], "nl");
        await receiver.Until(2);
        await Patience.Until(async () => (await hook.Read()).Text("pending") == "0", "Something is left.");

        var page = await api.Admin.Get($"{hook.Address}/deliveries?state=delivered&limit=1");
        var next = await api.Admin.Get(page.Text("next")!);
        Assert.Equal(
            receiver.Taken.Select(r => r.Id).Order(StringComparer.Ordinal),
            page.Items.Concat(next.Items).Select(i => i.GetProperty("id").GetString()).Order(StringComparer.Ordinal)
        );
        var again = await api.Admin.Post($"{hook.Address}/deliveries/{receiver.Taken.First().Id}/redeliver", "");
        Assert.Equal((200, "pending"), (again.Status, again.Text("state")));
        await receiver.Until(3);
        Assert.Equal(receiver.Taken.First().Id, receiver.Taken.Last().Id);

        // The replay also has what happened before the webhook was made.
        Assert.Equal(200, (await api.Admin.Post($"{hook.Address}/replay", new WebhookReplay { Since = before })).Status);
        await receiver.Until(6);
        Assert.Equal(
            made.Select(m => m.Entry),
            receiver.Taken.Skip(3).Select(r => r.Verified(hook.Secret)).OrderBy(t => t.Data.Sequence).Select(t => t.Data.Entry!.Id)
        );
        Assert.Equal(3, receiver.Taken.DistinctBy(r => r.Id).Count());
        Assert.Equal(422, (await api.Admin.Post($"{hook.Address}/replay", new WebhookReplay { Since = long.MaxValue })).Status);
    }
}
