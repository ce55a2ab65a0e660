using System.Net;
using System.Text;
using System.Text.Json;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Editing;

/// <summary>The differences between two revisions, as JSON and as a page.</summary>
public sealed class DiffEndpointTests
{
    static JsonElement[] Changes(Answer diff) => [.. diff.Json.GetProperty("changes").EnumerateArray()];

    static string Told(JsonElement change) =>
        $"{change.GetProperty("pointer").GetString()} {change.GetProperty("kind").GetString()}";

    [Theory, OnEveryStore]
    public async Task A_diff_names_every_place_that_differs(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        LinkFields Link(string url, string title) =>
            new()
            {
                Url = url,
                Title = new Dictionary<string, string> { ["nl"] = title },
            };
        var highlight = await api.Highlight(
            report,
            new()
            {
                Position = 1,
                Date = new() { From = new(2024, 1, 1) },
                Countries = ["BE", "FR", "LU", "NL"],
                Links = [Link("https://a.example", "A"), Link("https://b.example", "B")],
            },
            "nl",
            "fr"
        );
        await api.Save(
            highlight,
            """
            {"fields":{"position":2,"date":null,"countries":["NL","BE","DE","LU"],
              "links":[{"url":"https://c.example"},{"url":"https://b.example","title":{"nl":"Bee"}},{"url":"https://a.example","title":{"nl":"A"}}]},
             "translations":{"nl":{"title":"Title new"},"fr":null,"de":{"summary":"Neu"}}}
            """
        );
        var diff = await api.Admin.Get(highlight.Manage + "/revisions/2/diff");
        Assert.Equal("de added; fr removed; nl: title; fields: position, date, countries, links", diff.Text("changed"));
        Assert.Equal(
            [
                "/fields/position changed",
                "/fields/date/from removed",
                "/fields/countries/1 removed",
                "/fields/countries/2 added",
                "/fields/countries changed",
                "/fields/links/0 added",
                "/fields/links/1/title/nl changed",
                "/fields/links changed",
                "/translations/de/summary added",
                "/translations/fr/title removed",
                "/translations/fr/summary removed",
                "/translations/fr/body removed",
                "/translations/nl/title changed",
            ],
            Changes(diff).Select(Told)
        );
        Assert.Equal(
            """[{"op":"same","text":"Title "},{"op":"removed","text":"nl"},{"op":"added","text":"new"}]""",
            Changes(diff)[^1].GetProperty("words").GetRawText()
        );
        Assert.Equal(
            ("FR", "DE"),
            (Changes(diff)[2].GetProperty("before").GetString(), Changes(diff)[3].GetProperty("after").GetString())
        );

        var back = await api.Admin.Get(highlight.Manage + "/revisions/1/diff?against=2");
        Assert.Equal(
            (2, 1, 13),
            (
                back.Json.GetProperty("against").GetInt32(),
                back.Json.GetProperty("revision").GetInt32(),
                Changes(back).Length
            )
        );
        var same = await api.Admin.Get(highlight.Manage + "/revisions/2/diff?against=2");
        Assert.Equal(("nothing", 0), (same.Text("changed"), Changes(same).Length));
        var first = await api.Admin.Get(highlight.Manage + "/revisions/1/diff");
        Assert.Equal(("created in fr, nl", 0), (first.Text("changed"), first.Json.GetProperty("against").GetInt32()));
        Assert.All(Changes(first), c => Assert.Equal("added", c.GetProperty("kind").GetString()));
        Assert.Equal(
            first.Json.GetProperty("changes").GetRawText(),
            (await api.Admin.Get(highlight.Manage + "/revisions/1/diff?against=0"))
                .Json.GetProperty("changes")
                .GetRawText()
        );
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
        var answer = await api.Admin.Get(
            highlight.Manage + "/revisions/1/diff",
            accept is null ? [] : [("Accept", accept)]
        );
        Assert.Equal(expected ?? "application/problem+json", answer.ContentHeaders.ContentType!.MediaType);
        Assert.Equal(
            expected is null ? ("Accept, Accept-Language", 406) : ("Accept", 200),
            (answer.Headers.Vary.ToString(), answer.Status)
        );
        if (accept == "text/html")
            Assert.Equal(406, (await api.Admin.Get(highlight.Manage + "/revisions/1", ("Accept", accept))).Status);
    }

    [Theory]
    [InlineData("nl", "Versie 1 → 2", "Nederlands (nl): Titel", "Weggehaald", "hoogtepunt, in het verslag")]
    [InlineData("fr", "Version 1 → 2", "Nederlands (nl)\u00a0: Titre", "Supprimé", "fait marquant, dans le rapport")]
    [InlineData("de", "Fassung 1 → 2", "Nederlands (nl): Titel", "Entfernt", "Höhepunkt, im Bericht")]
    [InlineData("en", "Revision 1 → 2", "Nederlands (nl): Title", "Removed", "highlight, in the report")]
    public async Task The_page_is_in_the_language_of_who_reads_it(
        string language,
        string which,
        string changed,
        string removed,
        string what
    )
    {
        var api = await Stores.Api(Store.Sqlite);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        await api.Save(highlight, new { translations = new { nl = new { title = "Anders" } } });
        var answer = await api.Admin.Get(
            highlight.Manage + "/revisions/2/diff",
            ("Accept", "text/html"),
            ("Accept-Language", language)
        );
        var page = WebUtility.HtmlDecode(Encoding.UTF8.GetString(answer.Bytes));
        Assert.Equal(language, answer.ContentHeaders.ContentLanguage.Single());
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        foreach (var words in new[] { $"<p class=\"lead\">{which}</p>", $"<p>{changed}</p>", $"<del>{removed}</del>", what })
            Assert.Contains(words, page, StringComparison.Ordinal);
        var first = await api.Admin.Get(
            highlight.Manage + "/revisions/1/diff",
            ("Accept", "text/html"),
            ("Accept-Language", language)
        );
        if (language != "en")
            Assert.DoesNotMatch("[Nn]othing|created|>title<|the system", Encoding.UTF8.GetString(first.Bytes));
    }

    [Theory, OnEveryStore]
    public async Task The_page_escapes_all_that_people_wrote_and_says_which_language_it_is(Store store)
    {
        var api = await Stores.Api(store);
        var editor = await api.As(Role.Editor, "<i>Eve</i>");
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl", "fr");
        const string evil = "\"><script>alert(1)</script> & been";
        await editor.Patch(
            highlight.Manage + "?note=" + Uri.EscapeDataString(evil),
            new
            {
                fields = new
                {
                    links = new[] { new { url = "https://example.org/?a=1&b=2", title = new { nl = evil } } },
                },
                translations = new
                {
                    nl = new { title = evil, summary = "Summary نص 漢字 👩‍👩‍👧" },
                    de = new { body = evil },
                },
            },
            ("If-Match", "\"1\"")
        );
        var answer = await api.Admin.Get(highlight.Manage + "/revisions/2/diff", ("Accept", "text/html"));
        var page = Encoding.UTF8.GetString(answer.Bytes);
        Assert.Equal(200, answer.Status);
        Assert.Equal("text/html; charset=utf-8", answer.ContentHeaders.ContentType!.ToString());
        Assert.Contains(
            "default-src 'none'; style-src 'sha256-",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.Contains("<td lang=\"nl\" dir=\"auto\">Summary <ins>", page, StringComparison.Ordinal);
        Assert.Contains("<td lang=\"de\" dir=\"auto\"><ins>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Nederlands (nl)</h2>", page, StringComparison.Ordinal);
        Assert.Contains(
            "Nothing differs",
            Encoding.UTF8.GetString(
                (await api.Admin.Get(highlight.Manage + "/revisions/1/diff?against=1", ("Accept", "text/html"))).Bytes
            ),
            StringComparison.Ordinal
        );
    }
}
