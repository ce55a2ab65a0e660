using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Editing;

public sealed class RestoreTests
{
    static async Task<Answer> Restore(ApiFixture api, Made made, int revision, string? tag = null, string query = "") =>
        await api.Admin.Ask(
            HttpMethod.Post,
            $"{made.Manage}/revisions/{revision}/restore{query}",
            null,
            [("If-Match", tag ?? await api.ETag(made))]
        );

    static string? Note(Answer list) => list.Items[0].TryGetProperty("note", out var note) ? note.GetString() : null;

    [Theory, OnEveryStore]
    public async Task Going_back_is_a_new_revision_and_loses_nothing(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        await api.Save(highlight, """{"fields":{"position":9},"translations":{"nl":{"title":"Slecht"},"fr":null}}""");
        Assert.Equal(
            428,
            (await api.Admin.Ask(HttpMethod.Post, highlight.Manage + "/revisions/1/restore", null, [])).Status
        );
        Assert.Equal(
            (412, "/problems/stale-revision"),
            await Restore(api, highlight, 1, "\"1\"") is var stale ? (stale.Status, stale.Type) : default
        );
        var restored = await Restore(api, highlight, 1);
        Assert.Equal(
            (200, "\"3\"", 3, "published"),
            (restored.Status, restored.ETag, restored.Json.GetProperty("revision").GetInt32(), restored.Text("status"))
        );
        Assert.True(
            JsonElement.DeepEquals(
                (await api.Admin.Get(highlight.Manage + "/revisions/1")).Json.GetProperty("draft"),
                restored.Json.GetProperty("draft")
            )
        );
        Assert.Equal("Restored revision 1", Note(await api.Admin.Get(highlight.Manage + "/revisions")));
        Assert.Equal(
            "Slecht",
            (await api.Admin.Get(highlight.Manage + "/revisions/2"))
                .Json.GetProperty("draft")
                .GetProperty("translations")
                .GetProperty("nl")
                .GetProperty("title")
                .GetString()
        );

        Assert.Equal(
            (200, "\"3\""),
            await Restore(api, highlight, 1) is var again ? (again.Status, again.ETag) : default
        );
        Assert.Equal(
            (200, "\"3\""),
            await Restore(api, highlight, 3) is var newest ? (newest.Status, newest.ETag) : default
        );
        Assert.Equal("\"4\"", (await Restore(api, highlight, 2, query: "?note=The%20minister%20asked")).ETag);
        Assert.Equal("The minister asked", Note(await api.Admin.Get(highlight.Manage + "/revisions")));
        var translator = await api.As(Role.Translator, "Tine");
        Assert.Equal(
            403,
            (
                await translator.Ask(
                    HttpMethod.Post,
                    highlight.Manage + "/revisions/1/restore",
                    null,
                    [("If-Match", "\"4\"")]
                )
            ).Status
        );
    }

    [Theory, OnEveryStore]
    public async Task Of_many_who_go_back_at_once_one_does_and_the_others_are_told(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        await api.Save(highlight, new { translations = new { nl = new { title = "Twee" } } });
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Restore(api, highlight, 1, "\"2\"")));
        Assert.Single(answers, a => a.Status == 200);
        Assert.All(answers.Where(a => a.Status != 200), a => Assert.Equal(412, a.Status));
        Assert.Equal("\"3\"", await api.ETag(highlight));
    }

    [Theory, OnEveryStore]
    public async Task The_present_slug_and_year_are_kept(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl");
        var slug = highlight.Slug + "-renamed";
        await api.Save(highlight, new { slug, translations = new { nl = new { title = "Ander" } } });
        var restored = (await Restore(api, highlight, 1)).Json.GetProperty("draft");
        Assert.Equal(
            (slug, "Title nl"),
            (
                restored.GetProperty("slug").GetString(),
                restored.GetProperty("translations").GetProperty("nl").GetProperty("title").GetString()
            )
        );

        var (newSlug, newYear) = (Given.NewSlug("report"), api.NewYear());
        await api.Save(
            report,
            new
            {
                slug = newSlug,
                fields = new { year = newYear, licence = "https://example.org/licence" },
                translations = new { nl = new { title = "Ander" } },
            }
        );
        await api.Publish(report, "nl", "fr");
        var draft = (await Restore(api, report, 1)).Json.GetProperty("draft");
        Assert.Equal(
            (newSlug, newYear, false, "Title nl"),
            (
                draft.GetProperty("slug").GetString(),
                draft.GetProperty("fields").GetProperty("year").GetInt32(),
                draft.GetProperty("fields").TryGetProperty("licence", out _),
                draft.GetProperty("translations").GetProperty("nl").GetProperty("title").GetString()
            )
        );
        Assert.Equal(
            "nl: title; fields: licence",
            (await api.Admin.Get(report.Manage + "/revisions")).Items[0].GetProperty("changed").GetString()
        );
    }

    [Theory, OnEveryStore]
    public async Task What_would_not_be_saved_is_not_restored_either(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var priority = await api.Priority(report, "nl");
        var highlight = await api.Highlight(report, new() { Priorities = [priority.Slug] }, "nl");
        await api.Save(highlight, """{"fields":{"priorities":null}}""");
        Assert.Equal(
            204,
            (await api.Admin.Ask(HttpMethod.Delete, priority.Manage, null, [("If-Match", "\"1\"")])).Status
        );
        var missing = await Restore(api, highlight, 1);
        Assert.Equal((422, "/problems/invalid"), (missing.Status, missing.Type));
        Assert.Contains(priority.Slug, Assert.Single(missing.Errors("/fields/priorities/0")), StringComparison.Ordinal);
        Assert.Equal("\"2\"", await api.ETag(highlight));

        var (a, b) = (await api.Section(report, null, 1, "nl"), await api.Section(report, null, 2, "nl"));
        await api.Save(a, new { fields = new { parent = b.Slug } });
        await api.Save(a, """{"fields":{"parent":null}}""");
        await api.Save(b, new { fields = new { parent = a.Slug } });
        Assert.NotEmpty((await Restore(api, a, 2)).Errors("/fields/parent"));
    }

    [Theory, OnEveryStore]
    public async Task A_note_is_one_line_of_a_thousand_characters_on_every_kind_of_save(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var made = await api.Admin.Post(
            "/manage/highlights?note=Begun",
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("noted"),
                Fields = new(),
            }
        );
        Assert.Equal(201, made.Status);
        var highlight = Given.Existing(ContentKinds.Highlights, made.Text("id"), report.Slug, "");
        var (draft, saves) = (made.Json.GetProperty("draft").GetRawText(), 0);
        foreach (
            var (note, kept) in new[]
            {
                ("%20%20Trimmed%20", "Trimmed"),
                ("E%CC%81t%C3%A9", "Été"),
                (new string('x', 1000), new string('x', 1000)),
                ("%20", null),
                ("", null),
            }
        )
        {
            // Saving without a change makes no revision, and its note is not stored.
            var changed = System.Text.Json.Nodes.JsonNode.Parse(draft)!;
            changed["fields"]!["position"] = ++saves;
            Assert.Equal(
                200,
                (
                    await api.Admin.Put(
                        $"{highlight.Manage}?note={note}",
                        changed.ToJsonString(),
                        ("If-Match", await api.ETag(highlight))
                    )
                ).Status
            );
            Assert.Equal(kept, Note(await api.Admin.Get(highlight.Manage + "/revisions?limit=1")));
        }
        foreach (var note in new[] { new string('x', 1001), "a%0Ab", "a%00b", "a%E2%80%A8b", "a&note=b" })
        {
            Assert.Equal(
                (400, "/problems/invalid-parameter"),
                await api.Admin.Put($"{highlight.Manage}?note={note}", draft, ("If-Match", await api.ETag(highlight)))
                    is var refused
                    ? (refused.Status, refused.Type)
                    : default
            );
            Assert.Equal(
                400,
                (
                    await api.Admin.Put(
                        $"{highlight.Manage}/translations/nl?note={note}",
                        Given.HighlightIn("nl"),
                        ("If-None-Match", "*")
                    )
                ).Status
            );
            Assert.Equal(400, (await Restore(api, highlight, 1, query: $"?note={note}")).Status);
        }
        Assert.Equal("\"6\"", await api.ETag(highlight));
        Assert.Equal("Begun", (await api.Admin.Get(highlight.Manage + "/revisions/1")).Text("note"));
    }
}
