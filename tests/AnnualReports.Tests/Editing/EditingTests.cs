using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Editing;

public sealed class EditingTests
{
    [Theory, OnEveryStore]
    public async Task Two_admins_saving_over_each_other_lose_nothing(Store store)
    {
        var api = await Stores.Api(store);
        var (anna, bart) = (await api.As(Role.Editor, "Anna"), await api.As(Role.Editor, "Bart"));
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        var read = (await bart.Get(highlight.Manage)).ETag;
        var first = await anna.Patch(
            highlight.Manage,
            new { translations = new { nl = new { title = "Anna’s" } } },
            ("If-Match", read)
        );
        Assert.Equal((200, "\"2\""), (first.Status, first.ETag));
        var second = await bart.Patch(
            highlight.Manage,
            new { translations = new { nl = new { title = "Bart’s" } } },
            ("If-Match", read)
        );
        Assert.Equal(
            (412, "/problems/stale-revision", "2", "Anna"),
            (second.Status, second.Type, second.Text("revision"), second.Text("savedBy"))
        );
        Assert.Equal("Anna’s", Title(await bart.Get(highlight.Manage)));
    }

    static string? Title(Answer edited) =>
        edited.Json.GetProperty("draft").GetProperty("translations").GetProperty("nl").GetProperty("title").GetString();

    [Theory, OnEveryStore]
    public async Task Of_many_saves_at_once_on_one_revision_exactly_one_wins(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        var saves = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    api.Admin.Patch(
                        highlight.Manage,
                        new { translations = new { nl = new { title = $"{i}" } } },
                        ("If-Match", "\"1\"")
                    )
                )
        );
        Assert.Single(saves, s => s.Status == 200);
        Assert.All(saves.Where(s => s.Status != 200), s => Assert.Equal(412, s.Status));
        Assert.Equal("\"2\"", await api.ETag(highlight));
    }

    [Theory, OnEveryStore]
    public async Task A_change_without_If_Match_is_refused(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        foreach (
            var answer in new[]
            {
                await api.Admin.Patch(highlight.Manage, new { }),
                await api.Admin.Put(highlight.Manage, new HighlightDraft { Slug = highlight.Slug, Fields = new() }),
                await api.Admin.Ask(HttpMethod.Delete, highlight.Manage, null, []),
                await api.Admin.Post(highlight.Manage + "/publish", new PublishRequest { Languages = ["nl"] }),
                await api.Admin.Post(
                    highlight.Manage + "/withdraw",
                    new WithdrawRequest { Languages = ["nl"], Reason = new Dictionary<string, string>() }
                ),
                await api.Admin.Patch(highlight.Manage, new { }, ("If-Match", "*")),
            }
        )
            Assert.Equal((428, "/problems/precondition-required"), (answer.Status, answer.Type));
        Assert.Equal(412, (await api.Admin.Patch(highlight.Manage, new { }, ("If-Match", "W/\"1\""))).Status);
    }

    [Theory, OnEveryStore]
    public async Task What_GET_answers_as_draft_is_what_PUT_takes(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(
            await api.DraftReport(),
            new()
            {
                Countries = ["BE"],
                Date = new() { From = new(2024, 1, 1) },
            },
            "nl",
            "fr"
        );
        var read = await api.Admin.Get(highlight.Manage);
        var put = await api.Admin.Put(
            highlight.Manage,
            read.Json.GetProperty("draft").GetRawText(),
            ("If-Match", read.ETag)
        );
        Assert.Equal((200, "\"1\""), (put.Status, put.ETag));
        Assert.Equal(read.Json.GetProperty("draft").GetRawText(), put.Json.GetProperty("draft").GetRawText());
    }

    [Theory, OnEveryStore]
    public async Task A_merge_patch_sets_removes_and_replaces(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(
            await api.DraftReport(),
            new() { Countries = ["BE", "FR"], Featured = true },
            "nl",
            "fr"
        );
        var patched = await api.Admin.Patch(
            highlight.Manage,
            """{"fields":{"countries":["NL"],"featured":null},"translations":{"fr":null,"de":{"title":"Neu"}}}""",
            ("If-Match", "\"1\"")
        );
        var draft = patched.Json.GetProperty("draft");
        Assert.Equal(
            "NL",
            Assert.Single(draft.GetProperty("fields").GetProperty("countries").EnumerateArray()).GetString()
        );
        Assert.False(draft.GetProperty("fields").TryGetProperty("featured", out _));
        Assert.Equal(["de", "nl"], draft.GetProperty("translations").EnumerateObject().Select(t => t.Name));
        Assert.Equal(
            415,
            (await api.Admin.Ask(HttpMethod.Patch, highlight.Manage, new { }, [("If-Match", "\"2\"")])).Status
        );
    }

    [Theory, OnEveryStore]
    public async Task Text_is_kept_as_NFC_with_line_feeds(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), null, "fr");
        await api.Save(highlight, new { translations = new { fr = new { title = "E\u0301tat", body = "a\r\nb" } } });
        var text = (await api.Admin.Get(highlight.Manage + "/translations/fr")).Json;
        Assert.Equal(("État", "a\nb"), (text.GetProperty("title").GetString(), text.GetProperty("body").GetString()));
    }

    [Theory, OnEveryStore]
    public async Task A_translator_is_not_disturbed_by_other_languages_and_not_overwritten_in_its_own(Store store)
    {
        var api = await Stores.Api(store);
        var translator = await api.As(Role.Translator, "Tine");
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        var path = highlight.Manage + "/translations/fr";
        Assert.Equal(404, (await translator.Get(path)).Status);
        Assert.Equal(428, (await translator.Put(path, Given.HighlightIn("fr"))).Status);
        var none = await translator.Put(path, Given.HighlightIn("fr"), ("If-Match", "\"1\""));
        Assert.Equal((412, "/problems/stale-revision"), (none.Status, none.Type));
        Assert.Contains("no text in 'fr'", none.Text("detail"), StringComparison.Ordinal);
        var first = await translator.Put(path, Given.HighlightIn("fr"), ("If-None-Match", "*"));
        Assert.Equal(201, first.Status);
        Assert.Equal(
            (409, "/problems/already-exists"),
            await translator.Put(path, Given.HighlightIn("fr"), ("If-None-Match", "*")) is var again
                ? (again.Status, again.Type)
                : default
        );
        await api.Save(highlight, new { translations = new { nl = new { title = "Nieuw" } } });
        var second = await translator.Put(
            path,
            new HighlightText { Title = "Été à l’étranger" },
            ("If-Match", first.ETag)
        );
        Assert.Equal(200, second.Status);
        Assert.Equal(second.ETag, (await translator.Get(path)).ETag);
        Assert.Equal(
            (412, "/problems/stale-revision"),
            await translator.Put(path, new HighlightText { Title = "Tard" }, ("If-Match", first.ETag)) is var late
                ? (late.Status, late.Type)
                : default
        );
        var draft = (await api.Admin.Get(highlight.Manage)).Json.GetProperty("draft").GetProperty("translations");
        Assert.Equal(
            ("Nieuw", "Été à l’étranger"),
            (
                draft.GetProperty("nl").GetProperty("title").GetString(),
                draft.GetProperty("fr").GetProperty("title").GetString()
            )
        );
        Assert.Equal(403, (await translator.Patch(highlight.Manage, new { }, ("If-Match", "\"1\""))).Status);
        Assert.Equal(400, (await translator.Get(highlight.Manage + "/translations/xx")).Status);
    }

    [Theory, OnEveryStore]
    public async Task Many_translators_at_once_lose_nothing(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), null);
        string[] languages = ["nl", "fr", "de", "en"];
        var answers = await Task.WhenAll(
            languages.Select(l =>
                api.Admin.Put($"{highlight.Manage}/translations/{l}", Given.HighlightIn(l), ("If-None-Match", "*"))
            )
        );
        Assert.All(answers, a => Assert.Equal(201, a.Status));
        Assert.Equal(
            languages.Order(),
            (await api.Admin.Get(highlight.Manage))
                .Json.GetProperty("draft")
                .GetProperty("translations")
                .EnumerateObject()
                .Select(t => t.Name)
        );
        Assert.Equal("\"5\"", await api.ETag(highlight));
    }

    [Theory, OnEveryStore]
    public async Task What_was_never_public_can_be_deleted_and_its_slug_used_again(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var priority = await api.Priority(report, "nl");
        var highlight = await api.Highlight(report, new() { Priorities = [priority.Slug] }, "nl");
        var referenced = await api.Admin.Ask(HttpMethod.Delete, priority.Manage, null, [("If-Match", "\"1\"")]);
        Assert.Equal((409, "/problems/still-referenced"), (referenced.Status, referenced.Type));
        Assert.Equal(
            highlight.Id,
            Assert.Single(referenced.Json.GetProperty("referrers").EnumerateArray()).GetProperty("id").GetString()
        );
        Assert.Equal(
            204,
            (await api.Admin.Ask(HttpMethod.Delete, highlight.Manage, null, [("If-Match", "\"1\"")])).Status
        );
        Assert.Equal(404, (await api.Admin.Get(highlight.Manage)).Status);
        Assert.Equal(
            204,
            (await api.Admin.Ask(HttpMethod.Delete, priority.Manage, null, [("If-Match", "\"1\"")])).Status
        );
        await api.Create(
            ContentKinds.Priorities,
            new PriorityDraft
            {
                Report = report.Slug,
                Slug = priority.Slug,
                Fields = new(),
            }
        );
        var once = await api.Admin.Ask(HttpMethod.Delete, report.Manage, null, [("If-Match", await api.ETag(report))]);
        Assert.Equal((409, "/problems/fixed-once-public"), (once.Status, once.Type));
    }
}
