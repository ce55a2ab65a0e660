using System.Text;
using System.Text.Json;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Editing;

public sealed class HistoryEndpointTests
{
    static async Task<Answer> Restore(ApiFixture api, Made made, int revision, string? tag = null, string query = "") =>
        await api.Admin.Ask(HttpMethod.Post, $"{made.Manage}/revisions/{revision}/restore{query}", null, [("If-Match", tag ?? await api.ETag(made))]);

    static JsonElement[] Changes(Answer diff) => [.. diff.Json.GetProperty("changes").EnumerateArray()];

    static string Told(JsonElement change) => $"{change.GetProperty("pointer").GetString()} {change.GetProperty("kind").GetString()}";

    [Theory, OnEveryStore]
    public async Task The_history_tells_who_saved_what_when_and_why(Store store)
    {
        var api = await Stores.Api(store);
        var (anna, tine) = (await api.As(Role.Editor, "Anna"), await api.As(Role.Translator, "Tine"));
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, new() { Countries = ["BE"] }, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        await anna.Patch(highlight.Manage + "?note=After%20the%20hearing", new { fields = new { countries = new[] { "BE", "LU" }, featured = true }, translations = new { nl = new { title = "Nieuw", body = "Nieuw" } } }, ("If-Match", "\"1\""));
        await tine.Put(highlight.Manage + "/translations/de?note=Erste%20Fassung", Given.HighlightIn("de"), ("If-None-Match", "*"));
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
        Assert.Equal(["de added", "nl: title, body; fields: countries, featured", "created in fr, nl"], items.Select(i => i.GetProperty("changed").GetString()));
        Assert.Equal("""[["nl"],[],["fr"]]""", JsonSerializer.Serialize(items.Select(i => i.GetProperty("publicIn"))));
        Assert.Equal("""[[],[],["nl"]]""", JsonSerializer.Serialize(items.Select(i => i.GetProperty("wasPublicIn"))));
        Assert.Equal("""["de","fr","nl"]""", items[0].GetProperty("languages").GetRawText());
        // What says nothing new is no revision.
        Assert.Equal(["fr removed", "fr added; slug", "created"],
            (await api.Admin.Get(renamed.Manage + "/revisions")).Items.Select(i => i.GetProperty("changed").GetString()));
    }

    [Theory, OnEveryStore]
    public async Task Pages_of_a_history_follow_one_another_whatever_is_saved_meanwhile(Store store)
    {
        var api = await Stores.Api(store);
        var theme = await api.Create(ContentKinds.Themes, new ThemeDraft { Slug = Given.NewSlug("theme"), Fields = new() });
        for (var i = 2; i <= 5; i++)
            await api.Save(theme, new { translations = new { nl = new { name = $"Naam {i}" } } });
        var first = await api.Admin.Get(theme.Manage + "/revisions?limit=2");
        await api.Save(theme, new { translations = new { fr = new { name = "Nom" } } });
        var second = await api.Admin.Get(first.Text("next")!);
        var third = await api.Admin.Get(second.Text("next")!);
        Assert.Equal([5, 4, 3, 2, 1], first.Items.Concat(second.Items).Concat(third.Items).Select(i => i.GetProperty("revision").GetInt32()));
        Assert.Equal(["nl: name", "nl added", "created"], [second.Items[0].GetProperty("changed").GetString(), second.Items[1].GetProperty("changed").GetString(), third.Items[0].GetProperty("changed").GetString()]);
        Assert.Null(third.Text("next"));
        foreach (var query in new[] { "limit=0", "limit=101", "cursor=x", "sort=a", "limit=1&limit=2" })
            Assert.Equal("/problems/invalid-parameter", (await api.Admin.Get($"{theme.Manage}/revisions?{query}")).Type);
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
        Assert.Equal(("no-store", 1), (first.Headers.CacheControl?.ToString(), first.Json.GetProperty("revision").GetInt32()));
        foreach (var (path, status) in new[] { ("revisions/3", 404), ("revisions/0", 404), ("revisions/99999999999999", 404), ("revisions/x", 400), ("revisions/-1", 400), ("revisions/3/diff", 404), ("revisions/1/diff?against=9", 404), ("revisions/1/diff?against=x", 400) })
            Assert.Equal((path, status), (path, (await api.Admin.Get($"{highlight.Manage}/{path}")).Status));
        Assert.Equal(404, (await api.Admin.Get($"/manage/sections/{highlight.Id}/revisions")).Status);
        Assert.Equal(404, (await Restore(api, highlight, 7)).Status);
        Assert.Equal(401, (await api.Public.Get(highlight.Manage + "/revisions")).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_diff_names_every_place_that_differs(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        LinkFields Link(string url, string title) => new() { Url = url, Title = new Dictionary<string, string> { ["nl"] = title } };
        var highlight = await api.Highlight(report, new() { Position = 1, Date = new() { From = new(2024, 1, 1) }, Countries = ["BE", "FR", "LU", "NL"], Links = [Link("https://a.example", "A"), Link("https://b.example", "B")] }, "nl", "fr");
        await api.Save(highlight, """
            {"fields":{"position":2,"date":null,"countries":["NL","BE","DE","LU"],
              "links":[{"url":"https://c.example"},{"url":"https://b.example","title":{"nl":"Bee"}},{"url":"https://a.example","title":{"nl":"A"}}]},
             "translations":{"nl":{"title":"Title new"},"fr":null,"de":{"summary":"Neu"}}}
            """);
        var diff = await api.Admin.Get(highlight.Manage + "/revisions/2/diff");
        Assert.Equal("de added; fr removed; nl: title; fields: position, date, countries, links", diff.Text("changed"));
        Assert.Equal([
            "/fields/position changed", "/fields/date/from removed", "/fields/countries/1 removed", "/fields/countries/2 added", "/fields/countries changed",
            "/fields/links/0 added", "/fields/links/1/title/nl changed", "/fields/links changed",
            "/translations/de/summary added", "/translations/fr/title removed", "/translations/fr/summary removed", "/translations/fr/body removed", "/translations/nl/title changed"],
            Changes(diff).Select(Told));
        Assert.Equal("""[{"op":"same","text":"Title "},{"op":"removed","text":"nl"},{"op":"added","text":"new"}]""", Changes(diff)[^1].GetProperty("words").GetRawText());
        Assert.Equal(("FR", "DE"), (Changes(diff)[2].GetProperty("before").GetString(), Changes(diff)[3].GetProperty("after").GetString()));

        var back = await api.Admin.Get(highlight.Manage + "/revisions/1/diff?against=2");
        Assert.Equal((2, 1, 13), (back.Json.GetProperty("against").GetInt32(), back.Json.GetProperty("revision").GetInt32(), Changes(back).Length));
        var same = await api.Admin.Get(highlight.Manage + "/revisions/2/diff?against=2");
        Assert.Equal(("nothing", 0), (same.Text("changed"), Changes(same).Length));
        var first = await api.Admin.Get(highlight.Manage + "/revisions/1/diff");
        Assert.Equal(("created in fr, nl", 0), (first.Text("changed"), first.Json.GetProperty("against").GetInt32()));
        Assert.All(Changes(first), c => Assert.Equal("added", c.GetProperty("kind").GetString()));
        Assert.Equal(first.Json.GetProperty("changes").GetRawText(), (await api.Admin.Get(highlight.Manage + "/revisions/1/diff?against=0")).Json.GetProperty("changes").GetRawText());
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("text/html", "text/html")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("text/html;q=0.5, application/json;q=0.6", "application/json")]
    [InlineData("text/*;q=0.9, application/json;q=0.8", "text/html")]
    [InlineData("*/*, application/json;q=0", "text/html")]
    [InlineData("image/png", null)]
    [InlineData("text/html;q=0", null)]
    public async Task The_form_of_a_diff_is_what_Accept_likes_best(string? accept, string? expected)
    {
        var api = await Stores.Api(Store.Sqlite);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        var answer = await api.Admin.Get(highlight.Manage + "/revisions/1/diff", accept is null ? [] : [("Accept", accept)]);
        Assert.Equal(expected ?? "application/problem+json", answer.ContentHeaders.ContentType!.MediaType);
        Assert.Equal(("Accept", expected is null ? 406 : 200), (answer.Headers.Vary.ToString(), answer.Status));
        if (accept == "text/html")
            Assert.Equal(406, (await api.Admin.Get(highlight.Manage + "/revisions/1", ("Accept", accept))).Status);
    }

    [Theory, OnEveryStore]
    public async Task The_page_escapes_all_that_people_wrote_and_says_which_language_it_is(Store store)
    {
        var api = await Stores.Api(store);
        var editor = await api.As(Role.Editor, "<i>Eve</i>");
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl", "fr");
        const string evil = "\"><script>alert(1)</script> & been";
        await editor.Patch(highlight.Manage + "?note=" + Uri.EscapeDataString(evil), new
        {
            fields = new { links = new[] { new { url = "https://example.org/?a=1&b=2", title = new { nl = evil } } } },
            translations = new { nl = new { title = evil, summary = "Summary نص 漢字 👩‍👩‍👧" }, de = new { body = evil } },
        }, ("If-Match", "\"1\""));
        var answer = await api.Admin.Get(highlight.Manage + "/revisions/2/diff", ("Accept", "text/html"));
        var page = Encoding.UTF8.GetString(answer.Bytes);
        Assert.Equal(200, answer.Status);
        Assert.Equal("text/html; charset=utf-8", answer.ContentHeaders.ContentType!.ToString());
        Assert.Contains("default-src 'none'; style-src 'sha256-", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.Contains("<td lang=\"nl\" dir=\"auto\">Summary <ins>", page, StringComparison.Ordinal);
        Assert.Contains("<td lang=\"de\" dir=\"auto\"><ins>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Nederlands (nl)</h2>", page, StringComparison.Ordinal);
        Assert.Contains("Nothing differs", Encoding.UTF8.GetString((await api.Admin.Get(highlight.Manage + "/revisions/1/diff?against=1", ("Accept", "text/html"))).Bytes), StringComparison.Ordinal);
    }

    [Theory, OnEveryStore]
    public async Task An_erased_revision_stands_in_the_history_empty_and_answers_410_with_the_reason(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        await api.Publish(highlight, "nl");
        for (var i = 2; i <= 4; i++)
            await api.Save(highlight, new { translations = new { nl = new { title = $"Titel {i}" } } });
        await api.In(s => s.GetRequiredService<Erasure>().Redact(highlight.Entry, "nl", [], [2], "A name had to go", "Data protection authority", Guid.Empty, CancellationToken.None));
        var items = (await api.Admin.Get(highlight.Manage + "/revisions")).Items;
        Assert.Equal([false, false, true, false], items.Select(i => i.GetProperty("erased").GetBoolean()));
        Assert.Equal(["nl: title", null, null, "created in nl"], items.Select(i => i.TryGetProperty("changed", out var changed) ? changed.GetString() : null));
        foreach (var answer in new[]
        {
            await api.Admin.Get(highlight.Manage + "/revisions/2"), await api.Admin.Get(highlight.Manage + "/revisions/3/diff"), await api.Admin.Get(highlight.Manage + "/revisions/2/diff"),
            await api.Admin.Get(highlight.Manage + "/revisions/4/diff?against=2", ("Accept", "text/html")), await Restore(api, highlight, 2),
        })
            Assert.Equal((410, "/problems/redacted", "A name had to go", "2"), (answer.Status, answer.Type, answer.Text("reason"), answer.Text("revision")));
        Assert.Equal(200, (await api.Admin.Get(highlight.Manage + "/revisions/4/diff?against=1")).Status);
        Assert.Equal("\"4\"", await api.ETag(highlight));
    }

    [Theory, OnEveryStore]
    public async Task Words_of_a_deleted_entry_can_still_be_read_but_not_restored(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, highlight.Manage, null, [("If-Match", "\"1\"")])).Status);
        Assert.Equal("Title nl", (await api.Admin.Get(highlight.Manage + "/revisions/1")).Json.GetProperty("draft").GetProperty("translations").GetProperty("nl").GetProperty("title").GetString());
        Assert.Single((await api.Admin.Get(highlight.Manage + "/revisions")).Items);
        Assert.Equal(404, (await Restore(api, highlight, 1, "\"1\"")).Status);
    }
}
