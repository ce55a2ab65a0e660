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
        var first = await anna.Patch(highlight.Manage, new { translations = new { nl = new { title = "Anna’s" } } }, ("If-Match", read));
        Assert.Equal((200, "\"2\""), (first.Status, first.ETag));
        var second = await bart.Patch(highlight.Manage, new { translations = new { nl = new { title = "Bart’s" } } }, ("If-Match", read));
        Assert.Equal((412, "/problems/stale-revision", "2", "Anna"), (second.Status, second.Type, second.Text("revision"), second.Text("savedBy")));
        Assert.Equal("Anna’s", Title(await bart.Get(highlight.Manage)));
    }

    static string? Title(Answer edited) => edited.Json.GetProperty("draft").GetProperty("translations").GetProperty("nl").GetProperty("title").GetString();

    [Theory, OnEveryStore]
    public async Task Of_many_saves_at_once_on_one_revision_exactly_one_wins(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        var saves = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => api.Admin.Patch(highlight.Manage, new { translations = new { nl = new { title = $"{i}" } } }, ("If-Match", "\"1\""))));
        Assert.Single(saves, s => s.Status == 200);
        Assert.All(saves.Where(s => s.Status != 200), s => Assert.Equal(412, s.Status));
        Assert.Equal("\"2\"", await api.ETag(highlight));
    }

    [Theory, OnEveryStore]
    public async Task A_change_without_If_Match_is_refused(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        foreach (var answer in new[]
        {
            await api.Admin.Patch(highlight.Manage, new { }),
            await api.Admin.Put(highlight.Manage, new HighlightDraft { Slug = highlight.Slug, Fields = new() }),
            await api.Admin.Ask(HttpMethod.Delete, highlight.Manage, null, []),
            await api.Admin.Post(highlight.Manage + "/publish", new PublishRequest { Languages = ["nl"] }),
            await api.Admin.Post(highlight.Manage + "/withdraw", new WithdrawRequest { Languages = ["nl"], Reason = new Dictionary<string, string>() }),
            await api.Admin.Patch(highlight.Manage, new { }, ("If-Match", "*")),
        })
            Assert.Equal((428, "/problems/precondition-required"), (answer.Status, answer.Type));
        Assert.Equal(412, (await api.Admin.Patch(highlight.Manage, new { }, ("If-Match", "W/\"1\""))).Status);
    }

    [Theory, OnEveryStore]
    public async Task What_GET_answers_as_draft_is_what_PUT_takes(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), new() { Countries = ["BE"], Date = new() { From = new(2024, 1, 1) } }, "nl", "fr");
        var read = await api.Admin.Get(highlight.Manage);
        var put = await api.Admin.Put(highlight.Manage, read.Json.GetProperty("draft").GetRawText(), ("If-Match", read.ETag));
        Assert.Equal((200, "\"1\""), (put.Status, put.ETag));
        Assert.Equal(read.Json.GetProperty("draft").GetRawText(), put.Json.GetProperty("draft").GetRawText());
    }

    [Theory, OnEveryStore]
    public async Task A_merge_patch_sets_removes_and_replaces(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), new() { Countries = ["BE", "FR"], Featured = true }, "nl", "fr");
        var patched = await api.Admin.Patch(highlight.Manage, """{"fields":{"countries":["NL"],"featured":null},"translations":{"fr":null,"de":{"title":"Neu"}}}""", ("If-Match", "\"1\""));
        var draft = patched.Json.GetProperty("draft");
        Assert.Equal("NL", Assert.Single(draft.GetProperty("fields").GetProperty("countries").EnumerateArray()).GetString());
        Assert.False(draft.GetProperty("fields").TryGetProperty("featured", out _));
        Assert.Equal(["de", "nl"], draft.GetProperty("translations").EnumerateObject().Select(t => t.Name));
        Assert.Equal(415, (await api.Admin.Ask(HttpMethod.Patch, highlight.Manage, new { }, [("If-Match", "\"2\"")])).Status);
    }

    [Theory, OnEveryStore]
    public async Task Whatever_does_not_fit_is_named_with_its_pointer_and_nothing_is_written(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var slug = Given.NewSlug("bad");
        var answer = await api.Admin.Post("/manage/highlights", $$$$"""
            {"report":"{{{{report.Slug}}}}","slug":"{{{{slug}}}}","extra":1,
             "fields":{"position":"first","date":{"from":"2024-02-31"},"countries":[null],"priorities":["no-such"],"nope":true},
             "translations":{"nl":{"title":5},"xx":{}}}
            """);
        Assert.Equal((422, "/problems/invalid"), (answer.Status, answer.Type));
        string[] pointers = [.. answer.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(["/extra", "/fields/countries/0", "/fields/date/from", "/fields/nope", "/fields/position", "/fields/priorities/0",
            "/translations/nl/title", "/translations/xx"], pointers);
        Assert.Empty((await api.Admin.Get($"/manage/highlights?report={report.Slug}")).Items);

        var rules = await api.Admin.Post("/manage/highlights", new HighlightDraft
        {
            Report = report.Slug,
            Slug = "Not A Slug",
            Fields = new() { Position = -1, Date = new() { From = new(2024, 2, 1), To = new(2024, 1, 1) } },
            Translations = new Dictionary<string, HighlightText> { ["nl"] = new() { Title = new string('x', 201) }, ["xx"] = new() },
        });
        Assert.Equal(["/fields/date", "/fields/position", "/slug", "/translations/nl/title", "/translations/xx"],
            rules.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal));

        var maps = await api.Admin.Post("/manage/highlights", new HighlightDraft
        {
            Report = report.Slug,
            Slug = slug,
            Fields = new() { Links = [new() { Url = "https://example.org", Title = new Dictionary<string, string> { ["nl"] = new('x', 201) } }] },
            Translations = new Dictionary<string, HighlightText> { ["nl"] = new() { Body = new string('[', 5_001) } },
        });
        Assert.Equal(["/fields/links/0/title/nl", "/translations/nl/body"], maps.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal));

        var reference = await api.Admin.Post("/manage/highlights", new HighlightDraft { Report = report.Slug, Slug = slug, Fields = new() { Priorities = ["no-such"] } });
        Assert.Contains("no-such", Assert.Single(reference.Errors("/fields/priorities/0")), StringComparison.Ordinal);
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
        Assert.Equal((409, "/problems/already-exists"), await translator.Put(path, Given.HighlightIn("fr"), ("If-None-Match", "*")) is var again ? (again.Status, again.Type) : default);
        await api.Save(highlight, new { translations = new { nl = new { title = "Nieuw" } } });
        var second = await translator.Put(path, new HighlightText { Title = "Été à l’étranger" }, ("If-Match", first.ETag));
        Assert.Equal(200, second.Status);
        Assert.Equal(second.ETag, (await translator.Get(path)).ETag);
        Assert.Equal((412, "/problems/stale-revision"), await translator.Put(path, new HighlightText { Title = "Tard" }, ("If-Match", first.ETag)) is var late ? (late.Status, late.Type) : default);
        var draft = (await api.Admin.Get(highlight.Manage)).Json.GetProperty("draft").GetProperty("translations");
        Assert.Equal(("Nieuw", "Été à l’étranger"), (draft.GetProperty("nl").GetProperty("title").GetString(), draft.GetProperty("fr").GetProperty("title").GetString()));
        Assert.Equal(403, (await translator.Patch(highlight.Manage, new { }, ("If-Match", "\"1\""))).Status);
        Assert.Equal(400, (await translator.Get(highlight.Manage + "/translations/xx")).Status);
    }

    [Theory, OnEveryStore]
    public async Task Many_translators_at_once_lose_nothing(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), null);
        string[] languages = ["nl", "fr", "de", "en"];
        var answers = await Task.WhenAll(languages.Select(l => api.Admin.Put($"{highlight.Manage}/translations/{l}", Given.HighlightIn(l), ("If-None-Match", "*"))));
        Assert.All(answers, a => Assert.Equal(201, a.Status));
        Assert.Equal(languages.Order(), (await api.Admin.Get(highlight.Manage)).Json.GetProperty("draft").GetProperty("translations").EnumerateObject().Select(t => t.Name));
        Assert.Equal("\"5\"", await api.ETag(highlight));
    }

    [Theory, OnEveryStore]
    public async Task Slugs_and_years_are_taken_once(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var other = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl");
        var draft = new HighlightDraft { Report = report.Slug, Slug = highlight.Slug, Fields = new() };
        var taken = await api.Admin.Post("/manage/highlights", draft);
        Assert.Equal((409, "/problems/slug-taken", highlight.Id), (taken.Status, taken.Type, taken.Json.GetProperty("existing").GetProperty("id").GetString()));
        Assert.Equal(201, (await api.Admin.Post("/manage/highlights", draft with { Report = other.Slug })).Status);
        var year = (await api.Admin.Get(report.Manage)).Json.GetProperty("draft").GetProperty("fields").GetProperty("year").GetInt32();
        var sameYear = await api.Admin.Post("/manage/reports", new ReportDraft { Slug = Given.NewSlug("report"), Fields = new() { Year = year } });
        Assert.Equal((409, "/problems/year-taken"), (sameYear.Status, sameYear.Type));
        Assert.Contains("latest", Assert.Single((await api.Admin.Post("/manage/reports", new ReportDraft { Slug = "latest", Fields = new() { Year = api.NewYear() } })).Errors("/slug")), StringComparison.Ordinal);
        var race = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.Admin.Post("/manage/highlights", draft with { Slug = highlight.Slug + "-race" })));
        Assert.Single(race, a => a.Status == 201);
        Assert.All(race.Where(a => a.Status != 201), a => Assert.Equal(409, a.Status));
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
        Assert.Equal(highlight.Id, Assert.Single(referenced.Json.GetProperty("referrers").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, highlight.Manage, null, [("If-Match", "\"1\"")])).Status);
        Assert.Equal(404, (await api.Admin.Get(highlight.Manage)).Status);
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, priority.Manage, null, [("If-Match", "\"1\"")])).Status);
        await api.Create(ContentKinds.Priorities, new PriorityDraft { Report = report.Slug, Slug = priority.Slug, Fields = new() });
        var once = await api.Admin.Ask(HttpMethod.Delete, report.Manage, null, [("If-Match", await api.ETag(report))]);
        Assert.Equal((409, "/problems/fixed-once-public"), (once.Status, once.Type));
    }
}
