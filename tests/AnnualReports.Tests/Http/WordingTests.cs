using System.Text.Json;
using System.Text.RegularExpressions;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Http;

/// <summary>Management tells editors in their language what is wrong; the members that programs read stay.</summary>
public sealed partial class WordingTests
{
    const string Accept = "ANNUALREPORTS_ACCEPT_WORDING";

    static readonly string Folder = Path.Combine(Checkout.Root, "src", "AnnualReports.Api", "Http", "Wording");

    static JsonElement File(string language) =>
        JsonElement.Parse(System.IO.File.ReadAllBytes(Path.Combine(Folder, language + ".json")));

    static Wording In(string language) => Wording.All.Single(w => w.Language == language);

    static string Text(Answer page) => System.Text.Encoding.UTF8.GetString(page.Bytes);

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();

    /// <summary>Words of developers, which editors need not know.</summary>
    [GeneratedRegex(@"\b(JSON|ETag|UUID|If-Match|If-None-Match|pointer|bytes?|octets?|slugs?|Content-Type|PUT|PATCH|POST)\b")]
    private static partial Regex Foreign();

    [Theory, InlineData("nl"), InlineData("fr"), InlineData("de")]
    public void A_language_has_all_problems_and_all_sentences_in_the_words_of_editors(string language)
    {
        var (own, dutch) = (File(language), File("nl"));
        Assert.Equal(
            ProblemTypes.All.Keys.Order(StringComparer.Ordinal),
            own.GetProperty("problems").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)
        );
        foreach (var section in new[] { "rules", "words" })
            Assert.Equal(
                dutch.GetProperty(section).EnumerateObject().Select(p => p.Name),
                own.GetProperty(section).EnumerateObject().Select(p => p.Name)
            );
        var texts = own.GetProperty("problems")
            .EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Select(t => t.Value.GetString()!))
            .Concat(own.GetProperty("rules").EnumerateObject().Select(r => r.Value.GetString()!))
            .Concat(own.GetProperty("words").EnumerateObject().Select(r => r.Value.GetString()!))
            .ToList();
        Assert.DoesNotContain(texts, string.IsNullOrWhiteSpace);
        Assert.Empty(texts.Where(t => Foreign().IsMatch(Place().Replace(t, ""))).ToList());
        // No line of French begins with a mark.
        if (language == "fr")
            Assert.All(texts, t => Assert.DoesNotMatch(" [:;?!»]|« ", t));
        // No value is made up.
        Assert.Empty(
            own.GetProperty("rules")
                .EnumerateObject()
                .Where(r => Place().Matches(r.Value.GetString()!).Any(p => !r.Name.Contains(p.Value, StringComparison.Ordinal)))
                .Select(r => r.Name)
        );
    }

    /// <summary>Texts of pages have their values by numbers.</summary>
    [Theory, InlineData("nl"), InlineData("fr"), InlineData("de")]
    public void A_text_of_a_page_takes_the_values_of_the_English_one(string language)
    {
        static IEnumerable<string> Numbers(string text) =>
            Regex.Matches(text, @"\{\d\}").Select(m => m.Value).Order(StringComparer.Ordinal);
        foreach (var word in File(language).GetProperty("words").EnumerateObject())
            Assert.Equal(Numbers(word.Name), Numbers(word.Value.GetString()!));
        Assert.NotEqual(In(language).Filled("Revision {0}", 3), Wording.English.Filled("Revision {0}", 3));
        // Names are those that Swagger UI shows, and what nobody has named keeps its own.
        Assert.NotEqual("title", In(language).Member("HighlightText", "title"));
        Assert.Equal("none-of-these", In(language).Named("none-of-these"));
    }

    [Theory, InlineData("nl"), InlineData("fr"), InlineData("de")]
    public void Each_sentence_is_recognised_with_its_values(string language)
    {
        var words = In(language);
        foreach (var rule in File(language).GetProperty("rules").EnumerateObject())
        {
            var english = Place().Replace(rule.Name, p =>
                    p.Value switch
                    {
                        "{rule}" => "This is needed.",
                        "{form}" => "a UUID",
                        _ => "x7",
                    }
            );
            Assert.NotEqual(english, words.Say(english));
        }
    }

    [Fact]
    public void Sentences_within_sentences_are_said_and_what_is_unknown_stays()
    {
        var dutch = In("nl");
        Assert.Equal("Hoogstens 200 tekens; dit zijn er 201.", dutch.Say("At most 200 characters; these are 201."));
        Assert.Equal(
            "Dit verslag heeft geen ‘staf’ (cijfer). Bedoelt u 'staff'?",
            dutch.Say("There is no figure 'staf' in this report. Did you mean 'staff'?")
        );
        Assert.Equal(
            "Regel 3, teken 1: tussentitels beginnen op niveau 2 (##); de titel is niveau 1.",
            dutch.Say("Line 3, column 1: headings begin at level 2 (##); the title is level 1.")
        );
        Assert.Equal(
            "Een opmaakteken van een tekstverwerker is weggelaten (2 keer; dit is de eerste keer).",
            dutch.Say("A tag <span> was left out, 2 times; the first is here.")
        );
        Assert.Equal(
            "Hiervoor hebt u een andere rol nodig (rol redacteur of vertaler). Vraag ze aan een beheerder.",
            dutch.Say("This needs the role editor or translator. /api/v1/manage/me says what you may do; an administrator grants more.")
        );
        Assert.Equal("Nobody has ever said this.", dutch.Say("Nobody has ever said this."));
        Assert.Equal("/x: Nobody has ever said this.", dutch.Say("/x: Nobody has ever said this."));
    }

    /// <summary>The list of sentences that are English in every language. It gets shorter, not longer.</summary>
    [Fact]
    public void Every_sentence_that_editors_get_is_in_the_files_or_in_the_list_of_those_that_are_not()
    {
        var dutch = In("nl");
        var all = SourceSentences.All();
        Assert.True(all.Count > 200, $"{all.Count} sentences");
        string[] missing = [.. all.Where(s => dutch.Say(s) == s)];
        var list = Path.Combine(Checkout.Root, "tests", "AnnualReports.Tests", "Http", "EnglishSentences.txt");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            System.IO.File.WriteAllLines(list, missing);
        Assert.True(
            missing.SequenceEqual(System.IO.File.ReadAllLines(list)),
            $"Put new sentences into src/AnnualReports.Api/Http/Wording, in all languages. Those that are left are listed in "
                + $"{list}; {Accept}=1 writes it. Not in the list: {string.Join(" | ", missing.Except(System.IO.File.ReadAllLines(list)))}"
        );
    }

    [Fact]
    public async Task Problems_of_management_are_said_in_the_language_that_is_asked_for()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        object wrong = new { translations = new { nl = new { title = new string('a', 201) } } };
        var english = await api.Admin.Patch(highlight.Manage, wrong, ("If-Match", "\"1\""));
        foreach (
            var (asked, language, title, message) in new[]
            {
                ("nl-BE,fr;q=0.5", "nl", "Er moet nog iets worden verbeterd", "Hoogstens 200 tekens; dit zijn er 201."),
                ("es, fr;q=0.9, en;q=0.8", "fr", "Des corrections sont nécessaires", "Au plus 200 caractères\u00a0; il y en a 201."),
                ("de", "de", "Es muss noch etwas berichtigt werden", "Höchstens 200 Zeichen; das sind 201."),
                ("en, nl;q=0.5", "en", "The content is not valid", "At most 200 characters; these are 201."),
                ("es", "en", "The content is not valid", "At most 200 characters; these are 201."),
            }
        )
        {
            var answer = await api.Admin.Patch(
                highlight.Manage,
                wrong,
                ("If-Match", "\"1\""),
                ("Accept-Language", asked)
            );
            Assert.Equal((english.Status, english.Type), (answer.Status, answer.Type));
            Assert.Equal(title, answer.Text("title"));
            Assert.Equal(
                message,
                answer.Json.GetProperty("errors").GetProperty("/translations/nl/title")[0].GetString()
            );
            Assert.Contains(message, answer.Text("detail"), StringComparison.Ordinal);
            Assert.Equal(language, answer.ContentHeaders.ContentLanguage.Single());
            Assert.Contains("Accept-Language", answer.Headers.Vary);
        }
        Assert.Equal("The content is not valid", english.Text("title"));
        // What the public reads is as it was.
        var nothing = await api.Public.Get($"/reports/{report.Slug}/highlights/none", ("Accept-Language", "nl"));
        Assert.Equal("There is nothing here", nothing.Text("title"));
    }

    [Fact]
    public async Task Warnings_are_said_too_and_what_people_wrote_stays()
    {
        var api = await Stores.Api(Store.Sqlite);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        const string Written = "At most 200 characters; these are 201.";
        var saved = await api.Admin.Patch(
            highlight.Manage,
            new { translations = new { nl = new { title = Written, body = "{{figure:none}}" } } },
            ("If-Match", "\"1\""),
            ("Accept-Language", "nl")
        );
        Assert.Equal(200, saved.Status);
        Assert.Equal("\"2\"", saved.ETag);
        Assert.Equal(
            "Dit verslag heeft geen ‘none’ (cijfer).",
            saved.Json.GetProperty("warnings")[0].Text("detail")
        );
        var text = saved.Json.GetProperty("draft").GetProperty("translations").GetProperty("nl");
        Assert.Equal((Written, "{{figure:none}}"), (text.Text("title"), text.Text("body")));
    }

    [Fact]
    public async Task Pages_of_problems_are_in_the_language_of_who_reads_them()
    {
        var api = await Stores.Api(Store.Sqlite);
        var english = await api.Public.Ask(HttpMethod.Get, "problems/slug-taken", null, []);
        foreach (var (language, words) in new[] { ("nl", "Deze naam in het adres"), ("fr", "Ce nom"), ("de", "Dieser Name") })
        {
            var page = await api.Public.Ask(
                HttpMethod.Get,
                "problems/slug-taken",
                null,
                [("Accept-Language", language)]
            );
            Assert.Contains(words, Text(page), StringComparison.Ordinal);
            Assert.Equal(language, page.ContentHeaders.ContentLanguage.Single());
            Assert.Contains("Accept-Language", page.Headers.Vary);
            Assert.NotEqual(english.ETag, page.ETag);
        }
        Assert.Contains("The slug is taken", Text(english), StringComparison.Ordinal);
        Assert.Contains("Accept-Language", english.Headers.Vary);
    }
}
