using AnnualReports.Contracts;

namespace AnnualReports.Tests.Publishing;

public sealed class PublishingTests
{
    [Theory, OnEveryStore]
    public async Task Publishing_one_language_gives_the_others_the_new_fields_and_keeps_their_text(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, new() { Countries = ["BE"] }, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        var before = await api.Public.Get(highlight.Address + "?lang=fr");
        await api.Save(
            highlight,
            new
            {
                fields = new { countries = new[] { "FR" } },
                translations = new { nl = new { title = "Nieuw" }, fr = new { title = "Nouveau" } },
            }
        );
        var result = await api.Publish(highlight, "nl");
        Assert.Equal(["published nl", "refreshed fr"], result.Records.Select(r => $"{r.Action} {r.Language}"));
        var french = await api.Public.Get(highlight.Address + "?lang=fr");
        Assert.Equal("FR", Assert.Single(french.Texts("countries")));
        Assert.Equal(
            (before.Text("title"), before.Text("revision"), before.Text("publishedAt"), before.Text("updatedAt")),
            (french.Text("title"), french.Text("revision"), french.Text("publishedAt"), french.Text("updatedAt"))
        );
        Assert.NotEqual(before.ETag, french.ETag);
        Assert.Equal("2", (await api.Public.Get(highlight.Address + "?lang=nl")).Text("revision"));
    }

    [Theory, OnEveryStore]
    public async Task A_new_language_refreshes_the_languages_of_the_others_and_changes_fallback(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl");
        Assert.Equal("nl", (await api.Public.Get(highlight.Address + "?lang=de")).Text("language"));
        await api.Publish(highlight, "fr");
        Assert.Equal(["fr", "nl"], (await api.Public.Get(highlight.Address + "?lang=nl")).Texts("languages"));
        Assert.Equal("fr", (await api.Public.Get(highlight.Address + "?lang=de")).Text("language"));
        await api.TryWithdraw(highlight, "fr");
        Assert.Equal(["nl"], (await api.Public.Get(highlight.Address + "?lang=nl")).Texts("languages"));
        Assert.Equal("nl", (await api.Public.Get(highlight.Address + "?lang=de")).Text("language"));
    }

    [Theory, OnEveryStore]
    public async Task Publishing_what_is_public_already_leaves_no_record(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        Assert.Empty((await api.Publish(report, "nl", "fr")).Records);
    }

    [Theory, OnEveryStore]
    public async Task Publishing_an_older_revision_than_the_newest_is_refused(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        await api.Save(highlight, new { fields = new { position = 2 } });
        var stale = await api.Admin.Post(
            highlight.Manage + "/publish",
            new PublishRequest { Languages = ["nl"] },
            ("If-Match", "\"1\"")
        );
        Assert.Equal((412, "2"), (stale.Status, stale.Text("revision")));
    }

    [Theory, OnEveryStore]
    public async Task Something_withdrawn_says_so_with_the_reason_and_comes_back(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        var first = await api.Publish(highlight, "nl", "fr");
        Assert.NotEmpty(
            (
                await api.Admin.Post(
                    highlight.Manage + "/withdraw",
                    new WithdrawRequest { Languages = ["nl"], Reason = new Dictionary<string, string>() },
                    ("If-Match", "\"1\"")
                )
            ).Errors("/reason/nl")
        );
        Assert.Equal(
            (409, "/problems/not-public"),
            await api.TryWithdraw(highlight, "de") is var never ? (never.Status, never.Type) : default
        );
        Assert.Equal(200, (await api.TryWithdraw(highlight, "nl", "fr")).Status);
        var gone = await api.Public.Get(highlight.Address + "?lang=fr");
        Assert.Equal((410, "/problems/withdrawn", "Reason fr"), (gone.Status, gone.Type, gone.Text("reason")));
        // Readers of a fallback see the change too.
        Assert.Equal(410, (await api.Public.Get(highlight.Address + "?lang=de")).Status);
        Assert.Equal(200, (await api.TryWithdraw(highlight, "nl")).Status);
        await api.Publish(highlight, "nl");
        var back = await api.Public.Get(highlight.Address + "?lang=nl");
        Assert.Equal((200, first.At()), (back.Status, back.Text("publishedAt")));
        Assert.NotEqual(first.At(), back.Text("updatedAt"));
        var french = await api.Public.Get(highlight.Address + "?lang=fr");
        Assert.Equal(410, french.Status);
    }

    [Theory, OnEveryStore]
    public async Task Withdrawn_in_a_language_that_another_stands_in_for_is_gone_only_without_fallback(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "de");
        await api.Publish(highlight, "nl", "de");
        await api.TryWithdraw(highlight, "de");
        Assert.Equal("nl", (await api.Public.Get(highlight.Address + "?lang=de")).Text("language"));
        Assert.Equal(
            (410, "Reason de"),
            await api.Public.Get(highlight.Address + "?lang=de&fallback=none") is var gone
                ? (gone.Status, gone.Text("reason"))
                : default
        );
        Assert.Equal(
            "/problems/not-in-language",
            (await api.Public.Get(highlight.Address + "?lang=en&fallback=none")).Type
        );
    }

    [Theory, OnEveryStore]
    public async Task Roles_reach_as_far_as_they_say(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        var editor = await api.As(Role.Editor, "Editor");
        var refused = await editor.Post(
            highlight.Manage + "/publish",
            new PublishRequest { Languages = ["nl"] },
            ("If-Match", "\"1\"")
        );
        Assert.Equal((403, "/problems/forbidden"), (refused.Status, refused.Type));
        Assert.Contains("the role publisher", refused.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(401, (await api.Public.Get(highlight.Manage)).Status);
        Assert.Equal(401, (await api.WithKey("wrong").Get(highlight.Manage)).Status);
        Assert.Equal(403, (await editor.Get("/manage/keys")).Status);

        var made = await api.Admin.Post("/manage/keys", new KeyRequest { Name = "Newsroom", Role = Role.Publisher });
        var publisher = api.WithKey(made.Text("key")!);
        Assert.Equal(
            200,
            (
                await publisher.Post(
                    highlight.Manage + "/publish",
                    new PublishRequest { Languages = ["nl"] },
                    ("If-Match", "\"1\"")
                )
            ).Status
        );
        Assert.DoesNotContain((await api.Admin.Get("/manage/keys")).Items, k => k.TryGetProperty("key", out _));
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, $"/manage/keys/{made.Text("id")}", null, [])).Status);
        Assert.Equal(401, (await publisher.Get(highlight.Manage)).Status);
    }

    [Theory, OnEveryStore]
    public async Task Twenty_publishers_at_once_lose_nothing_and_leave_no_gap(Store store)
    {
        var api = await Stores.Api(store, "publishers");
        var report = await api.PublicReport();
        var made = new List<Made>();
        for (var i = 0; i < 20; i++)
            made.Add(await api.Highlight(report, new() { Position = i }, "nl", "fr"));
        var answers = await Task.WhenAll(
            made.Select(async m =>
            {
                var all = new List<Answer>();
                for (var round = 0; round < 3; round++)
                {
                    var saved = await api.Admin.Patch(
                        m.Manage,
                        new { translations = new { nl = new { title = $"Round {round}" } } },
                        ("If-Match", $"\"{round + 1}\"")
                    );
                    all.Add(saved);
                    all.Add(
                        await api.Admin.Post(
                            m.Manage + "/publish",
                            new PublishRequest { Languages = ["nl", "fr"] },
                            ("If-Match", saved.ETag)
                        )
                    );
                }
                return all;
            })
        );
        Assert.All(answers.SelectMany(a => a), a => Assert.True(a.Status == 200, a.Json.ToString()));
        Assert.Equal(
            20,
            (await api.Public.Get($"/reports/{report.Slug}/highlights?limit=100&lang=nl")).Items.Count(i =>
                i.GetProperty("title").GetString() == "Round 2"
            )
        );
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
        Assert.Equal(1 + 2 + 20 * 3 * 2, verdict.Records);
        var sequences = answers
            .SelectMany(a => a)
            .Where(a => a.Json.TryGetProperty("records", out _))
            .SelectMany(a =>
                a.Json.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("sequence").GetInt64())
            )
            .Order();
        Assert.Equal(Enumerable.Range(4, 120).Select(i => (long)i), sequences);
    }
}
