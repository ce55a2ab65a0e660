using System.Text.Json;
using AnnualReports.Api.Prose;
using AnnualReports.Tests.Prose;
using CsCheck;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Tests.Editing.Batches;

/// <summary>A phrase is replaced in a whole report, and nothing else is.</summary>
public sealed class ReplaceTests
{
    const string Body = """
        De Dienst en de dienst, [de Dienst](https://example.org/Dienst) en <https://example.org/Dienst>.

        `Dienst` staat in code, {{figure:Dienst}} niet.

        ```
        Dienst
        ```

        | Dienst | jaar |
        |--------|------|
        | `Dienst` | Diensten |
        """;

    static string Replaced(string text, bool wholeWord = false, bool matchCase = true, bool links = false)
    {
        var phrase = PhrasePlaces.Pattern("Dienst", wholeWord, matchCase);
        return PhrasePlaces.Replaced(text, PhrasePlaces.Of(phrase, text, isMarkdown: true, links), "X");
    }

    [Fact]
    public void Addresses_code_and_marks_of_figures_stay_as_they_are() =>
        Assert.Equal(
            Body.Replace("De Dienst en", "De X en", StringComparison.Ordinal)
                .Replace("[de Dienst]", "[de X]", StringComparison.Ordinal)
                .Replace("| Dienst | jaar", "| X | jaar", StringComparison.Ordinal)
                .Replace("| Diensten |", "| Xen |", StringComparison.Ordinal),
            Replaced(Body)
        );

    [Fact]
    public void Whole_words_capitals_and_links_count_if_that_is_asked_for()
    {
        Assert.Contains("| Diensten |", Replaced(Body, wholeWord: true), StringComparison.Ordinal);
        Assert.Contains("De X en de X,", Replaced(Body, matchCase: false), StringComparison.Ordinal);
        Assert.Contains("(https://example.org/X) en <https://example.org/X>", Replaced(Body, links: true), StringComparison.Ordinal);
        Assert.Contains("`Dienst`", Replaced(Body, links: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`een\nDienst` en Dienst", "`een\nDienst` en X")]
    [InlineData("> `een\n> Dienst` en Dienst", "> `een\n> Dienst` en X")]
    [InlineData("| a | b |\n|---|---|\n| `Dienst` | Dienst |\n\nDienst", "| a | b |\n|---|---|\n| `Dienst` | X |\n\nX")]
    [InlineData("| a | b |\n|---|---|\n| `a\\|Dienst` | Dienst |", "| a | b |\n|---|---|\n| `a\\|Dienst` | X |")]
    [InlineData("[a](/x?a&amp;Dienst) Dienst", "[a](/x?a&amp;Dienst) X")]
    [InlineData("`` ` Dienst `` Dienst\n\n    Dienst", "`` ` Dienst `` X\n\n    Dienst")]
    public void Code_and_addresses_stay_where_they_are_written_and_the_same_word_beside_them_does_not(string text, string expected) =>
        Assert.Equal(expected, Replaced(text));

    [Fact]
    public void No_code_is_changed_in_any_text() =>
        HostileMarkdown.Any.Sample(
            markdown =>
            {
                var text = markdown.Replace("tekst", "Dienst", StringComparison.Ordinal);
                Assert.Equal(Code(text), Code(Replaced(text)));
            },
            time: 4,
            threads: 1
        );

    static IEnumerable<string> Code(string markdown) =>
        ProseParser.Read(markdown).Document.Descendants<CodeInline>().Select(c => c.Content);

    [Fact]
    public void A_blank_of_the_phrase_stands_for_a_line_break()
    {
        var phrase = PhrasePlaces.Pattern("de oude  naam", wholeWord: true, matchCase: false);
        Assert.Equal("Nieuw, x", PhrasePlaces.Replaced("De\noude naam, x", PhrasePlaces.Of(phrase, "De\noude naam, x", true, false), "Nieuw"));
    }

    [Theory, OnEveryStore]
    public async Task A_preview_shows_each_place_and_the_real_run_does_the_same_with_one_revision_for_each(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (one, two, other) = (
            await api.Highlight(report, null, "nl", "fr"),
            await api.Section(report, null, 1, "nl"),
            await api.Highlight(await api.PublicReport(), null, "nl")
        );
        foreach (var made in new[] { one, two, other })
            await api.Save(made, new { translations = new { nl = new { summary = "De FOD Oud en de FOD Oud" } } });
        await api.Save(one, new { translations = new { fr = new { summary = "Le FOD Oud" } } });
        var request = new { find = "FOD Oud", replace = "FOD Nieuw", wholeWord = true, languages = new[] { "nl" }, note = "Nieuwe naam" };
        var dry = await api.Admin.Post(report.Manage + "/replace?dryRun=true", request);
        Assert.True(dry.Status == 200, dry.Json.ToString());
        Assert.Equal(4, dry.Json.GetProperty("count").GetInt32());
        var place = dry.Json.GetProperty("entries")[0].GetProperty("places")[0];
        Assert.Equal(("De ", "FOD Oud", " en de FOD Oud"), Passage(place.GetProperty("before")));
        Assert.Equal(("De ", "FOD Nieuw", " en de FOD Oud"), Passage(place.GetProperty("after")));
        Assert.Equal("\"3\"", await api.ETag(one));

        var real = await api.Admin.Post(report.Manage + "/replace", With(request, dry.Text("tag")!));
        Assert.Equal(dry.Json.GetProperty("entries").ToString(), real.Json.GetProperty("entries").ToString());
        Assert.Equal("\"4\"", await api.ETag(one));
        var texts = (await api.Admin.Get(one.Manage)).Json.GetProperty("draft").GetProperty("translations");
        Assert.Equal("De FOD Nieuw en de FOD Nieuw", texts.GetProperty("nl").Text("summary"));
        Assert.Equal("Le FOD Oud", texts.GetProperty("fr").Text("summary"));
        Assert.Equal("\"2\"", await api.ETag(other));

        await api.Save(two, new { translations = new { nl = new { summary = "De FOD Oud" } } });
        Assert.NotEmpty((await api.Admin.Post(report.Manage + "/replace", With(request, dry.Text("tag")!))).Errors("/tag"));
    }

    /// <summary>Whoever saves a draft while a phrase is replaced around them finds their words again.</summary>
    [Theory, OnEveryStore]
    public async Task Nobody_loses_a_save_to_a_replacement(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var made = new List<Made>();
        for (var i = 0; i < 6; i++)
        {
            made.Add(await api.Highlight(report, null, "nl"));
            await api.Save(made[i], new { translations = new { nl = new { summary = "Oud" } } });
        }
        var (isOver, replaced) = (false, 0);
        async Task Replace()
        {
            for (var i = 0; i < 12; i++)
            {
                var (find, by) = i % 2 == 0 ? ("Oud", "Nieuw") : ("Nieuw", "Oud");
                var answer = await api.Admin.Post(report.Manage + "/replace", new { find, replace = by });
                Assert.True(answer.Status is 200 or 422, answer.Json.ToString());
                replaced += answer.Status == 200 ? 1 : 0;
            }
            Volatile.Write(ref isOver, true);
        }
        async Task<List<string>> Write(Made highlight)
        {
            var words = new List<string>();
            for (var i = 0; !Volatile.Read(ref isOver); i++)
            {
                var now = await api.Admin.Get(highlight.Manage);
                var summary = now.Json.GetProperty("draft").GetProperty("translations").GetProperty("nl").Text("summary");
                var patch = new { translations = new { nl = new { summary = $"{summary} w{i}" } } };
                var saved = await api.Admin.Patch(highlight.Manage, patch, ("If-Match", now.ETag));
                Assert.True(saved.Status is 200 or 412 or 422, saved.Json.ToString());
                if (saved.Status == 200)
                    words.Add($"w{i}");
            }
            return words;
        }
        var writing = made.ConvertAll(Write);
        await Replace();
        foreach (var (highlight, words) in made.Zip(await Task.WhenAll(writing)))
        {
            var now = (await api.Admin.Get(highlight.Manage)).Json.GetProperty("draft").GetProperty("translations").GetProperty("nl");
            Assert.Equal(words, now.Text("summary")!.Split(' ').Skip(1));
        }
        Assert.True(replaced > 0);
    }

    static object With(object request, string tag)
    {
        var members = JsonSerializer.SerializeToNode(request)!.AsObject();
        members["tag"] = tag;
        return members.ToJsonString();
    }

    static (string?, string?, string?) Passage(JsonElement passage) =>
        (passage.Text("before"), passage.Text("match"), passage.Text("after"));

    [Theory]
    [InlineData("/find", """{ "find": " ", "replace": "x" }""")]
    [InlineData("/languages/0", """{ "find": "x", "replace": "y", "languages": ["xx"] }""")]
    [InlineData("/languages", """{ "find": "x", "replace": "y", "languages": [] }""")]
    [InlineData("/note", """{ "find": "x", "replace": "y", "note": " " }""")]
    public async Task A_request_that_can_not_be_meant_is_refused(string pointer, string body)
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        Assert.NotEmpty((await api.Admin.Post(report.Manage + "/replace?dryRun=true", body)).Errors(pointer));
    }
}
