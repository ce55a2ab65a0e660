using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Translating;

/// <summary>Editors and translators see which translations still match their source.</summary>
public sealed class FreshnessTests
{
    [Theory, OnEveryStore]
    public async Task An_entry_says_of_each_language_how_far_it_is(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var made = await api.Highlight(report, null, "nl", "fr");
        Assert.Equal("ready", await api.StateOf(made, "fr"));
        await api.Publish(made, "nl", "fr");
        Assert.Equal("published", await api.StateOf(made, "fr"));
        await api.Save(made, new { translations = new { nl = new { title = "Een andere titel" } } });
        Assert.Equal(("outdated title:outdated", "changed"), (await api.StateOf(made, "fr"), await api.StateOf(made, "nl")));
        // Setting a word in bold changes nothing that is said.
        await api.Save(made, new { translations = new { nl = new { body = "Text  with **emphasis**." } } });
        Assert.Equal("outdated title:outdated", await api.StateOf(made, "fr"));

        var listed = (await api.Admin.Get($"/manage/highlights?report={report.Slug}")).Items[0];
        var french = listed.GetProperty("languages").GetProperty("fr");
        Assert.Equal(("outdated", false), (french.Text("translation"), french.TryGetProperty("fields", out _)));

        await api.Save(made, new { translations = new { fr = new { title = "Un autre titre" } } });
        Assert.Equal("changed", await api.StateOf(made, "fr"));
        await api.Save(made, new { translations = new { fr = new { body = "" } } });
        Assert.Equal("incomplete body:missing", await api.StateOf(made, "fr"));
    }

    [Theory, OnEveryStore]
    public async Task Confirming_is_one_revision_with_the_same_texts_and_the_public_sees_nothing_of_it(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var made = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(made, "nl", "fr");
        await api.Save(made, new { translations = new { nl = new { title = "Nieuwe titel", summary = "Nieuw" } } });
        await api.Publish(made, "nl");
        var end = (await api.Verdict()).Records;

        var some = await api.Confirm(made, "fr", "title");
        Assert.Equal((200, "3", "title"), (some.Status, some.Text("revision"), string.Join(' ', some.Texts("confirmed"))));
        Assert.Equal("outdated summary:outdated", await api.StateOf(made, "fr"));
        var rest = await api.Confirm(made, "fr");
        Assert.Equal(("4", "summary"), (rest.Text("revision"), string.Join(' ', rest.Texts("confirmed"))));
        Assert.Equal("published", await api.StateOf(made, "fr"));
        Assert.Equal("published", (await api.Admin.Get(made.Manage)).Text("status"));
        var none = await api.Confirm(made, "fr");
        Assert.Equal((200, "4", 0), (none.Status, none.Text("revision"), none.Texts("confirmed").Length));
        Assert.Equal(end, (await api.Verdict()).Records);

        var newest = (await api.Admin.Get($"{made.Manage}/revisions")).Items[0];
        Assert.Equal("Confirmed in fr: summary", newest.Text("note"));
        var audited = (await api.Admin.Get($"/manage/audit?entry={made.Id}&limit=1")).Items[0];
        Assert.Equal("ConfirmHighlightTranslation", audited.Text("operation"));
        Assert.Equal(["fr"], audited.GetProperty("languages").EnumerateArray().Select(l => l.GetString()));
    }

    [Theory, OnEveryStore]
    public async Task What_is_confirmed_is_what_was_read(Store store)
    {
        var api = await Stores.Api(store);
        var made = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        await api.Save(made, new { translations = new { nl = new { title = "Nieuw" } } });
        var (text, work) = (await api.Admin.Get(made.Translation("fr")), await api.Admin.Get($"{made.Translation("fr")}/work"));
        await api.Save(made, new { translations = new { nl = new { title = "Nog nieuwer" } } });
        Task<Answer> Confirm(object body, string tag) =>
            api.Admin.Post($"{made.Translation("fr")}/confirm", body, ("If-Match", tag));

        Assert.Equal(412, (await Confirm("{}", work.ETag)).Status);
        Assert.Equal(428, (await api.Admin.Post($"{made.Translation("fr")}/confirm", "{}")).Status);
        Assert.Equal(412, (await Confirm("{}", "\"1\"")).Status);
        var unknown = await Confirm(new { fields = new[] { "titel" } }, text.ETag);
        Assert.Contains("has no field 'titel'", unknown.Errors("/fields/0")[0], StringComparison.Ordinal);
        var absent = await Confirm(new { fields = new[] { "title", "imageAlt" } }, text.ETag);
        Assert.Contains("There is no 'imageAlt' in 'fr'", absent.Errors("/fields/1")[0], StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{made.Translation("fr")}/confirm");
        request.Headers.TryAddWithoutValidation("If-Match", text.ETag);
        Assert.Equal(200, (int)(await api.Admin.SendAsync(request)).StatusCode);
        Assert.Equal("ready", await api.StateOf(made, "fr"));
        var none = await api.Admin.Post($"{made.Translation("de")}/confirm", "{}", ("If-Match", text.ETag));
        Assert.Equal(412, none.Status);
        Assert.StartsWith("There is no text in 'de' yet", none.Text("detail"), StringComparison.Ordinal);
    }

    [Theory, OnEveryStore]
    public async Task A_translator_reads_the_source_beside_the_translation_and_what_changed_in_it(Store store)
    {
        var api = await Stores.Api(store);
        var made = await api.Highlight(await api.PublicReport(), null, "nl");
        var empty = await api.Admin.Get($"{made.Translation("fr")}/work");
        Assert.Equal(200, empty.Status);
        Assert.Equal("nl", empty.Json.GetProperty("source").Text("language"));
        Assert.Equal("Title nl", empty.Json.GetProperty("source").GetProperty("text").Text("title"));
        Assert.Null(empty.Text("target"));
        Assert.Equal("missing", empty.Json.GetProperty("fields").GetProperty("title").Text("state"));
        Assert.Equal(404, (await api.Admin.Get(made.Translation("fr"))).Status);

        await api.Rewrite(made, "fr", Given.HighlightIn("fr"));
        await api.Save(made, new { translations = new { nl = new { summary = "Samenvatting in het Nederlands" } } });
        await api.Save(made, new { translations = new { nl = new { summary = "Samenvatting in goed Nederlands" } } });
        var work = await api.Admin.Get($"{made.Translation("fr")}/work");
        var field = work.Json.GetProperty("fields").GetProperty("summary");
        Assert.Equal(("outdated", "nl"), (field.Text("state"), field.Text("from")));
        Assert.Equal("2", field.GetProperty("changedSince").Text("revision"));
        var words = field.GetProperty("difference")[0].GetProperty("words").EnumerateArray().ToList();
        Assert.Contains(words, w => (w.Text("op"), w.Text("text")) == ("removed", "Summary nl"));
        Assert.False(work.Json.GetProperty("fields").GetProperty("title").TryGetProperty("difference", out _));

        // Each language has a tag of its own, and other languages' saves leave it alone.
        var german = await api.Admin.Get($"{made.Translation("de")}/work");
        Assert.NotEqual(work.ETag, german.ETag);
        await api.Rewrite(made, "de", Given.HighlightIn("de"));
        Assert.Equal(304, (await api.Admin.Get($"{made.Translation("fr")}/work", ("If-None-Match", work.ETag))).Status);
        var fromFrench = await api.Admin.Get($"{made.Translation("de")}/work?source=fr");
        Assert.Equal("Title fr", fromFrench.Json.GetProperty("source").GetProperty("text").Text("title"));
        Assert.Equal(400, (await api.Admin.Get($"{made.Translation("de")}/work?source=xx")).Status);
        Assert.Null((await api.Admin.Get($"{made.Translation("nl")}/work")).Text("source"));
    }

    [Theory, OnEveryStore]
    public async Task What_a_machine_made_is_published_only_once_somebody_has_confirmed_it(Store store)
    {
        var api = await Stores.Api(store);
        var made = await api.Highlight(await api.PublicReport(), null, "nl");
        var put = await api.Admin.Put(
            $"{made.Translation("fr")}?machine=true",
            Given.HighlightIn("fr"),
            ("If-None-Match", "*")
        );
        Assert.Equal(201, put.Status);
        Assert.Equal("machine title:machine summary:machine body:machine", await api.StateOf(made, "fr"));
        var refused = await api.TryPublish(made, new() { Languages = ["nl", "fr"], Override = new("Late") });
        Assert.Equal((422, "/problems/not-publishable"), (refused.Status, refused.Type));
        Assert.Contains("nobody has confirmed it", refused.Errors("/translations/fr/title")[0], StringComparison.Ordinal);
        var confirmed = await new ReportsClient(api.Admin)
            .Drafts(ContentKinds.Highlights)
            .Confirm(made.Entry, Language.French, put.ETag);
        Assert.Equal(["title", "summary", "body"], confirmed.Value.Confirmed);
        await api.Publish(made, "nl", "fr");
    }

    [Theory, OnEveryStore]
    public async Task Restoring_copying_and_publishing_leave_the_states_as_they_were(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var made = await api.Priority(report, "nl", "fr");
        await api.Publish(made, "nl", "fr");
        await api.Save(made, new { translations = new { nl = new { title = "Nieuw" } } });
        Assert.Equal("outdated title:outdated", await api.StateOf(made, "fr"));
        await api.Publish(made, "nl");
        Assert.Equal("outdated title:outdated", await api.StateOf(made, "fr"));
        Assert.Equal(200, (await api.TryWithdraw(made, "fr")).Status);
        Assert.Equal("outdated title:outdated", await api.StateOf(made, "fr"));

        var slug = Given.NewSlug("report");
        var copy = await api.Admin.Post($"{report.Manage}/copy", new CopyRequest { Year = api.NewYear(), Slug = slug });
        Assert.Equal(201, copy.Status);
        var listed = (await api.Admin.Get($"/manage/priorities?report={slug}")).Items;
        Assert.Equal("outdated", listed[0].GetProperty("languages").GetProperty("fr").Text("translation"));

        var restored = await api.Admin.Post($"{made.Manage}/revisions/1/restore", "", ("If-Match", await api.ETag(made)));
        Assert.Equal(200, restored.Status);
        Assert.Equal("ready", await api.StateOf(made, "fr"));
        Assert.Equal(200, (await api.Admin.Post($"{made.Manage}/revisions/2/restore", "", ("If-Match", restored.ETag))).Status);
        Assert.Equal("outdated title:outdated", await api.StateOf(made, "fr"));
    }
}
