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
        Assert.Equal((200, "\"2\""), (put.Status, put.ETag));
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
        Assert.Equal(["/extra", "/fields/countries/0", "/fields/date/from", "/fields/nope", "/fields/position", "/translations/nl/title"], pointers);
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

    [Theory, OnEveryStore]
    public async Task A_tree_has_no_cycles_and_is_at_most_six_deep(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var chain = new List<Made>();
        for (var depth = 0; depth < 6; depth++)
            chain.Add(await api.Section(report, chain.LastOrDefault()?.Slug, 1, "nl"));
        var deeper = await api.Admin.Post("/manage/sections", new SectionDraft { Report = report.Slug, Slug = Given.NewSlug("deep"), Fields = new() { Parent = chain[5].Slug } });
        Assert.Contains("6 levels", Assert.Single(deeper.Errors("/fields/parent")), StringComparison.Ordinal);
        foreach (var below in new[] { chain[0], chain[2] })
        {
            var cycle = await api.Admin.Patch(chain[0].Manage, new { fields = new { parent = below.Slug } }, ("If-Match", "\"1\""));
            Assert.Equal(422, cycle.Status);
            Assert.NotEmpty(cycle.Errors("/fields/parent"));
        }
        var top = await api.Section(report, null, 2, "nl");
        Assert.Equal(422, (await api.Admin.Patch(chain[0].Manage, new { fields = new { parent = top.Slug } }, ("If-Match", "\"1\""))).Status);
        Assert.Equal("\"1\"", await api.ETag(chain[0]));
    }

    [Theory, OnEveryStore]
    public async Task The_order_of_sections_is_set_in_one_call(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var (a, b, c) = (await api.Section(report, null, 1, "nl"), await api.Section(report, null, 2, "nl"), await api.Section(report, null, 3, "nl"));
        var path = report.Manage + "/sections/order";
        var read = await api.Admin.Get(path);
        var wanted = new SectionOrder([new() { Slug = c.Slug, Children = [new() { Slug = a.Slug, Children = [new() { Slug = b.Slug }] }] }]);
        Assert.Equal(428, (await api.Admin.Put(path, wanted)).Status);
        var set = await api.Admin.Put(path, wanted, ("If-Match", read.ETag));
        Assert.Equal(200, set.Status);
        Assert.Equal(c.Slug, set.Items[0].GetProperty("slug").GetString());
        Assert.Equal(412, (await api.Admin.Put(path, wanted, ("If-Match", read.ETag))).Status);
        var turned = new SectionOrder([new() { Slug = b.Slug, Children = [new() { Slug = a.Slug, Children = [new() { Slug = c.Slug }] }] }]);
        Assert.Equal(200, (await api.Admin.Put(path, turned, ("If-Match", set.ETag))).Status);
        var wrong = await api.Admin.Put(path, new SectionOrder([new() { Slug = a.Slug }, new() { Slug = a.Slug }, new() { Slug = "none" }]), ("If-Match", (await api.Admin.Get(path)).ETag));
        Assert.Equal(["/items", "/items/1/slug", "/items/2/slug"], wrong.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    [Theory, OnEveryStore]
    public async Task Next_years_report_begins_as_a_copy(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var parent = await api.Section(report, null, 1, "nl", "fr");
        await api.Section(report, parent.Slug, 1, "nl");
        await api.Priority(report, "nl");
        await api.Highlight(report, null, "nl");
        var (slug, year) = (Given.NewSlug("report"), api.NewYear());
        var copied = await api.Admin.Post(report.Manage + "/copy", new CopyRequest { Slug = slug, Year = year });
        Assert.Equal(201, copied.Status);
        Assert.Equal(2, copied.Json.GetProperty("copied").GetProperty("sections").GetInt32());
        Assert.Equal(2, (await api.Admin.Get($"/manage/sections?report={slug}")).Items.Length);
        Assert.Single((await api.Admin.Get($"/manage/priorities?report={slug}")).Items);
        Assert.Empty((await api.Admin.Get($"/manage/highlights?report={slug}")).Items);
        var fields = (await api.Admin.Get($"/manage/reports/{copied.Text("id")}")).Json.GetProperty("draft").GetProperty("fields");
        Assert.Equal((year, $"{year}-12-31"), (fields.GetProperty("year").GetInt32(), fields.GetProperty("period").GetProperty("to").GetString()));
        Assert.Equal("/problems/year-taken", (await api.Admin.Post(report.Manage + "/copy", new CopyRequest { Slug = Given.NewSlug("report"), Year = year })).Type);
        Assert.NotEmpty((await api.Admin.Post(report.Manage + "/copy", new CopyRequest { Slug = Given.NewSlug("r"), Year = api.NewYear(), Include = ["themes"] })).Errors("/include/0"));
    }

    [Theory, OnEveryStore]
    public async Task The_list_shows_and_filters_how_entries_stand(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (draft, published, changed, withdrawn) = (await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl", "fr"), await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"));
        foreach (var made in new[] { published, changed, withdrawn })
            await api.Publish(made, "nl");
        await api.Save(changed, new { fields = new { position = 3 } });
        await api.TryWithdraw(withdrawn, "nl");
        foreach (var (status, made) in new[] { ("draft", draft), ("published", published), ("changed", changed), ("withdrawn", withdrawn) })
        {
            var item = Assert.Single((await api.Admin.Get($"/manage/highlights?report={report.Slug}&status={status}")).Items);
            Assert.Equal((made.Id, status), (item.GetProperty("id").GetString(), item.GetProperty("status").GetString()));
        }
        Assert.Equal(published.Id, Assert.Single((await api.Admin.Get($"/manage/highlights?report={report.Slug}&language=fr")).Items).GetProperty("id").GetString());
        Assert.Equal(published.Id, Assert.Single((await api.Admin.Get($"/manage/highlights?report={report.Slug}&language=fr&status=draft")).Items).GetProperty("id").GetString());
        var page = await api.Admin.Get($"/manage/highlights?report={report.Slug}&limit=3");
        Assert.Single((await api.Admin.Get(page.Text("next")!)).Items);
    }

    [Theory, OnEveryStore]
    public async Task A_language_is_changed_where_its_own_text_or_the_fields_are_and_the_list_agrees(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        async Task<string> Standing(Made made)
        {
            var languages = (await api.Admin.Get(made.Manage)).Json.GetProperty("languages");
            var listed = new List<string>();
            foreach (var status in Enum.GetNames<EntryStatus>().Select(n => n.ToLowerInvariant()))
            {
                foreach (var language in new[] { "nl", "fr" })
                    if ((await api.Admin.Get($"/manage/highlights?report={report.Slug}&status={status}&language={language}")).Items.Any(i => i.GetProperty("id").GetString() == made.Id))
                        listed.Add($"{language} {status}");
                if ((await api.Admin.Get($"/manage/highlights?report={report.Slug}&status={status}")).Items.Any(i => i.GetProperty("id").GetString() == made.Id))
                    listed.Add(status);
            }
            string[] shown = [.. new[] { "nl", "fr" }.Select(l => $"{l} {languages.GetProperty(l).GetProperty("status").GetString()}"), (await api.Admin.Get(made.Manage)).Text("status")!];
            Assert.Equal(shown.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
            return string.Join(", ", shown);
        }

        var highlight = await api.Highlight(report, new() { Position = 1 }, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        Assert.Equal("nl published, fr published, published", await Standing(highlight));
        await api.Save(highlight, new { translations = new { nl = new { title = "Nieuw" } } });
        Assert.Equal("nl changed, fr published, changed", await Standing(highlight));
        await api.Save(highlight, new { translations = new { nl = new { title = "Title nl" } } });
        Assert.Equal("nl published, fr published, published", await Standing(highlight));
        await api.Save(highlight, new { fields = new { position = 2 } });
        Assert.Equal("nl changed, fr changed, changed", await Standing(highlight));
        var published = await api.Publish(highlight, "nl");
        Assert.Equal(EntryStatus.Published, published.Languages["fr"].Status);
        Assert.Equal("nl published, fr published, published", await Standing(highlight));
        await api.Save(highlight, """{"translations":{"fr":null}}""");
        Assert.Equal("nl published, fr changed, changed", await Standing(highlight));
        await api.TryWithdraw(highlight, "fr");
        Assert.Equal("nl published, fr withdrawn, published", await Standing(highlight));
        await api.TryWithdraw(highlight, "nl");
        Assert.Equal("nl withdrawn, fr withdrawn, withdrawn", await Standing(highlight));
    }

    [Theory, OnEveryStore]
    public async Task Pages_of_what_changed_are_full_though_others_were_saved_too(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var changed = new List<string>();
        for (var i = 0; i < 9; i++)
        {
            var made = await api.Highlight(report, null, "nl", "fr");
            await api.Publish(made, "nl", "fr");
            await api.Save(made, i % 3 == 0 ? new { translations = new { fr = new { title = "Nouveau" } } } : (object)new { translations = new { de = new { title = "Neu" } } });
            if (i % 3 == 0)
                changed.Add(made.Id);
        }
        var first = await api.Admin.Get($"/manage/highlights?report={report.Slug}&status=changed&language=fr&limit=2");
        Assert.Equal(changed[..2], first.Items.Select(i => i.GetProperty("id").GetString()));
        var second = await api.Admin.Get(first.Text("next")!);
        Assert.Equal(changed[2..], second.Items.Select(i => i.GetProperty("id").GetString()));
        Assert.Null(second.Text("next"));
        Assert.Equal(6, (await api.Admin.Get($"/manage/highlights?report={report.Slug}&status=published&limit=6")).Items.Length);
    }
}
