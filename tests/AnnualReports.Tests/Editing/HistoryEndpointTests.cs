using System.Text.Json;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Editing;

public sealed class HistoryEndpointTests
{
    static async Task<Answer> Restore(ApiFixture api, Made made, int revision, string? tag = null, string query = "") =>
        await api.Admin.Ask(
            HttpMethod.Post,
            $"{made.Manage}/revisions/{revision}/restore{query}",
            null,
            [("If-Match", tag ?? await api.ETag(made))]
        );

    [Theory, OnEveryStore]
    public async Task The_history_tells_who_saved_what_when_and_why(Store store)
    {
        var api = await Stores.Api(store);
        var (anna, tine) = (await api.As(Role.Editor, "Anna"), await api.As(Role.Translator, "Tine"));
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, new() { Countries = ["BE"] }, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        await anna.Patch(
            highlight.Manage + "?note=After%20the%20hearing",
            new
            {
                fields = new { countries = new[] { "BE", "LU" }, featured = true },
                translations = new { nl = new { title = "Nieuw", body = "Nieuw" } },
            },
            ("If-Match", "\"1\"")
        );
        await tine.Put(
            highlight.Manage + "/translations/de?note=Erste%20Fassung",
            Given.HighlightIn("de"),
            ("If-None-Match", "*")
        );
        await api.Publish(highlight, "nl");
        var renamed = await api.Highlight(report, null);
        await api.Save(renamed, new { slug = renamed.Slug + "-b", translations = new { fr = new { title = "a" } } });
        await api.Save(renamed, """{"translations":{"fr":null}}""");
        await api.Save(renamed, new { });

        var items = (await tine.Get(highlight.Manage + "/revisions")).Items;
        Assert.Equal([3, 2, 1], items.Select(i => i.GetProperty("revision").GetInt32()));
        Assert.Equal(["Tine", "Anna"], items[..2].Select(i => i.GetProperty("savedBy").GetString()));
        Assert.Equal(["Erste Fassung", "After the hearing"], items[..2].Select(i => i.GetProperty("note").GetString()));
        Assert.False(items[2].TryGetProperty("note", out _));
        Assert.Equal(
            ["de added", "nl: title, body; fields: countries, featured", "created in fr, nl"],
            items.Select(i => i.GetProperty("changed").GetString())
        );
        Assert.Equal("""[["nl"],[],["fr"]]""", JsonSerializer.Serialize(items.Select(i => i.GetProperty("publicIn"))));
        Assert.Equal("""[[],[],["nl"]]""", JsonSerializer.Serialize(items.Select(i => i.GetProperty("wasPublicIn"))));
        Assert.Equal("""["de","fr","nl"]""", items[0].GetProperty("languages").GetRawText());
        // Saving without a change makes no revision.
        Assert.Equal(
            ["fr removed", "fr added; slug", "created"],
            (await api.Admin.Get(renamed.Manage + "/revisions")).Items.Select(i => i.GetProperty("changed").GetString())
        );
    }

    [Theory, OnEveryStore]
    public async Task Pages_of_a_history_follow_one_another_whatever_is_saved_meanwhile(Store store)
    {
        var api = await Stores.Api(store);
        var theme = await api.Create(
            ContentKinds.Themes,
            new ThemeDraft { Slug = Given.NewSlug("theme"), Fields = new() }
        );
        for (var i = 2; i <= 5; i++)
            await api.Save(theme, new { translations = new { nl = new { name = $"Naam {i}" } } });
        var first = await api.Admin.Get(theme.Manage + "/revisions?limit=2");
        await api.Save(theme, new { translations = new { fr = new { name = "Nom" } } });
        var second = await api.Admin.Get(first.Text("next")!);
        var third = await api.Admin.Get(second.Text("next")!);
        Assert.Equal(
            [5, 4, 3, 2, 1],
            first.Items.Concat(second.Items).Concat(third.Items).Select(i => i.GetProperty("revision").GetInt32())
        );
        Assert.Equal(
            ["nl: name", "nl added", "created"],
            [
                second.Items[0].GetProperty("changed").GetString(),
                second.Items[1].GetProperty("changed").GetString(),
                third.Items[0].GetProperty("changed").GetString(),
            ]
        );
        Assert.Null(third.Text("next"));
        foreach (var query in new[] { "limit=0", "limit=101", "cursor=x", "sort=a", "limit=1&limit=2" })
            Assert.Equal(
                "/problems/invalid-parameter",
                (await api.Admin.Get($"{theme.Manage}/revisions?{query}")).Type
            );
    }

    [Theory, OnEveryStore]
    public async Task A_revision_is_answered_as_it_was_saved_and_unknown_ones_are_told_apart(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), new() { Countries = ["BE"] }, "nl");
        var saved = (await api.Admin.Get(highlight.Manage)).Json.GetProperty("draft");
        await api.Save(highlight, new { translations = new { nl = new { title = "Later" } } });
        var first = await api.Admin.Get(highlight.Manage + "/revisions/1");
        Assert.True(JsonElement.DeepEquals(saved, first.Json.GetProperty("draft")));
        Assert.Equal(
            ("no-store", 1),
            (first.Headers.CacheControl?.ToString(), first.Json.GetProperty("revision").GetInt32())
        );
        foreach (
            var (path, status) in new[]
            {
                ("revisions/3", 404),
                ("revisions/0", 404),
                ("revisions/99999999999999", 404),
                ("revisions/x", 400),
                ("revisions/-1", 400),
                ("revisions/3/diff", 404),
                ("revisions/1/diff?against=9", 404),
                ("revisions/1/diff?against=x", 400),
            }
        )
            Assert.Equal((path, status), (path, (await api.Admin.Get($"{highlight.Manage}/{path}")).Status));
        Assert.Equal(404, (await api.Admin.Get($"/manage/sections/{highlight.Id}/revisions")).Status);
        Assert.Equal(404, (await Restore(api, highlight, 7)).Status);
        Assert.Equal(401, (await api.Public.Get(highlight.Manage + "/revisions")).Status);
    }

    [Theory, OnEveryStore]
    public async Task An_erased_revision_stands_in_the_history_empty_and_answers_410_with_the_reason(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        await api.Publish(highlight, "nl");
        for (var i = 2; i <= 4; i++)
            await api.Save(highlight, new { translations = new { nl = new { title = $"Titel {i}" } } });
        await api.In(s =>
            s.GetRequiredService<Erasure>()
                .Redact(
                    highlight.Entry,
                    "nl",
                    [],
                    [2],
                    "A name had to go",
                    "Data protection authority",
                    CancellationToken.None
                )
        );
        var items = (await api.Admin.Get(highlight.Manage + "/revisions")).Items;
        Assert.Equal([false, false, true, false], items.Select(i => i.GetProperty("erased").GetBoolean()));
        Assert.Equal(
            ["nl: title", null, null, "created in nl"],
            items.Select(i => i.TryGetProperty("changed", out var changed) ? changed.GetString() : null)
        );
        foreach (
            var answer in new[]
            {
                await api.Admin.Get(highlight.Manage + "/revisions/2"),
                await api.Admin.Get(highlight.Manage + "/revisions/3/diff"),
                await api.Admin.Get(highlight.Manage + "/revisions/2/diff"),
                await api.Admin.Get(highlight.Manage + "/revisions/4/diff?against=2", ("Accept", "text/html")),
                await Restore(api, highlight, 2),
            }
        )
            Assert.Equal(
                (410, "/problems/redacted", "A name had to go", "2"),
                (answer.Status, answer.Type, answer.Text("reason"), answer.Text("revision"))
            );
        Assert.Equal(200, (await api.Admin.Get(highlight.Manage + "/revisions/4/diff?against=1")).Status);
        Assert.Equal("\"4\"", await api.ETag(highlight));
    }

    [Theory, OnEveryStore]
    public async Task Words_of_a_deleted_entry_can_still_be_read_but_not_restored(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        Assert.Equal(
            204,
            (await api.Admin.Ask(HttpMethod.Delete, highlight.Manage, null, [("If-Match", "\"1\"")])).Status
        );
        Assert.Equal(
            "Title nl",
            (await api.Admin.Get(highlight.Manage + "/revisions/1"))
                .Json.GetProperty("draft")
                .GetProperty("translations")
                .GetProperty("nl")
                .GetProperty("title")
                .GetString()
        );
        Assert.Single((await api.Admin.Get(highlight.Manage + "/revisions")).Items);
        Assert.Equal(404, (await Restore(api, highlight, 1, "\"1\"")).Status);
    }
}
