using System.Net;

namespace AnnualReports.Tests.Search;

public sealed class SearchTests
{
    static Task<ApiFixture> Api(Store store) => Stores.Api(store, "search", "--Search:Enabled=true");

    [Theory, OnEveryStore]
    public async Task Words_are_found_in_their_other_forms_and_with_other_accents(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var only = $"report={report.Slug}&lang=";
        var dutch = await api.Public(report, ("nl", "Veiligheids\u00addepartement", "De ambassadeurs overlegden in l’Europe."));
        var french = await api.Public(report, ("fr", "La présidence", "Les journaux de l’Europe sont arrivés à l'heure."));
        var german = await api.Public(report, ("de", "Präsidentschaft", "Die Häuser der großen Länder sind geschlossen."));
        var english = await api.Public(report, ("en", "Presidencies", "Ministers agreed on naïve policies at the EU's cafés."));
        (string Language, Made Entry, string Queries)[] all =
        [
            ("nl", dutch, "ambassadeur|AMBASSADEURS|Europe|veiligheidsdepartement|veiligheids\u00addepartement|veiligheid"),
            ("fr", french, "présidence|presidence|présidences|PRESIDENCE|pre\u0301sidence"),
            ("fr", french, "journal|Europe|l’Europe|l'Europe|heure"),
            ("de", german, "Präsidentschaft|Praesidentschaft|Prasidentschaft|Haus|gross|groß|Land"),
            ("en", english, "presidency|minister|naive|naïve|policy|cafe|EU"),
        ];
        foreach (var (language, entry, queries) in all)
            foreach (var query in queries.Split('|'))
                Assert.True(
                    (await api.Found(query, $"{only}{language}&fallback=none")).Contains(entry.Slug),
                    $"{language}: '{query}' does not find it."
                );
        Assert.Empty(await api.Found("ambassadeur", $"{only}fr&fallback=none"));
    }

    [Theory, OnEveryStore]
    public async Task A_title_counts_more_than_a_text_and_the_very_word_more_than_another_form(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        foreach (var (language, word, other) in new[]
            {
                ("nl", "verdrag", "verdragen"),
                ("fr", "accord", "accords"),
                ("de", "Vertrag", "Vertrags"),
                ("en", "treaty", "treaties"),
            })
        {
            var inText = await api.Public(report, (language, "X", $"{word} and many other words stand here in between."));
            var inTitle = await api.Public(report, (language, $"A {word}", "Nothing."));
            var otherForm = await api.Public(report, (language, $"A {other}", "Nothing."));
            Assert.Equal(
                [inTitle.Slug, otherForm.Slug, inText.Slug],
                await api.Found(word, $"report={report.Slug}&lang={language}&fallback=none")
            );
        }
    }

    [Theory, OnEveryStore]
    public async Task Words_in_quotation_marks_stand_together_and_one_typing_error_is_forgiven(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var only = $"report={report.Slug}&lang=en&fallback=none";
        var together = await api.Public(report, ("en", "One", "The foreign minister of Ruritania spoke."));
        var apart = await api.Public(report, ("en", "Two", "A minister visited a foreign country, Ruritania."));
        string[] both = [together.Slug, apart.Slug];
        Assert.Equal(both.Order(), (await api.Found("foreign minister", only)).Order());
        foreach (var phrase in new[] { "\"foreign minister\"", "“foreign minister”", "«foreign minister»", "\"Foreign Minister\" ruritania" })
            Assert.Equal([together.Slug], await api.Found(phrase, only));
        // A quotation mark that nothing closes is left out.
        Assert.Equal(both.Order(), (await api.Found("\"foreign minister", only)).Order());
        foreach (var typo in new[] { "ruritannia", "ruritana", "ruirtania", "ruritonia", "uritania" })
            Assert.Equal(both.Order(), (await api.Found(typo, only)).Order());
        Assert.Empty(await api.Found("ruxxtania", only));
    }

    [Theory, OnEveryStore]
    public async Task As_one_types_the_last_word_may_be_begun(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var found = await api.Public(report, ("nl", "Vredesmissie in Zandoria", "Tekst."));
        var only = $"report={report.Slug}&lang=nl&mode=suggest";
        foreach (var begun in new[] { "z", "zan", "zandori", "vrede", "vredesmissie zan", "in zan" })
            Assert.Equal([found.Slug], await api.Found(begun, only));
        var hit = (await api.Search("zan", only)).Items[0];
        Assert.Equal("Vredesmissie in <mark>Zandoria</mark>", hit.GetProperty("title").GetProperty("html").GetString());
        Assert.Empty(hit.GetProperty("passages").EnumerateArray());
    }

    [Theory, OnEveryStore]
    public async Task What_stands_in_for_a_language_is_found_in_its_own_words_and_says_so(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var entry = await api.Public(report, ("fr", "Les négociations", "Texte."));
        var only = $"report={report.Slug}&lang=";
        // German falls back to French, Dutch to nothing.
        var german = await api.Search("negociation", $"{only}de");
        Assert.Equal("fr", german.Items.Single().Entry().GetProperty("language").GetString());
        Assert.Equal("de", german.ContentHeaders.ContentLanguage.Single());
        Assert.Empty(await api.Found("negociation", $"{only}nl"));
        Assert.Empty(await api.Found("negociation", $"{only}de&fallback=none"));
        await api.Save(entry, new { translations = new { de = new { title = "Verhandlungen", summary = "–", body = "Text." } } });
        await api.Publish(entry, "de");
        Assert.Empty(await api.Found("negociation", $"{only}de"));
        Assert.Equal([entry.Slug], await api.Found("Verhandlung", $"{only}de"));
        Assert.Equal(200, (await api.TryWithdraw(entry, "de")).Status);
        Assert.Equal([entry.Slug], await api.Found("negociation", $"{only}de"));
        Assert.Equal(200, (await api.TryWithdraw(entry, "fr")).Status);
        Assert.Empty(await api.Found("negociation", $"{only}de"));
    }

    [Theory, OnEveryStore]
    public async Task Results_are_counted_and_filtered_by_kind_report_theme_and_country(Store store)
    {
        var api = await Api(store);
        var (first, second) = (await api.PublicReport(), await api.PublicReport());
        var word = $"qwx{Guid.NewGuid():N}"[..12];
        foreach (var (report, countries) in new[] { (first, new[] { "BE", "FR" }), (first, ["BE"]), (second, ["NL"]) })
        {
            var made = await api.Highlight(report, new() { Countries = countries }, "nl");
            await api.Save(made, new { translations = new { nl = new { title = word } } });
            await api.Publish(made, "nl");
        }
        var section = await api.Section(second, null, 1, "nl");
        await api.Save(section, new { translations = new { nl = new { title = word } } });
        await api.Publish(section, "nl");

        var all = await api.Search(word);
        Assert.Equal((200, 4), (all.Status, all.Json.GetProperty("total").GetInt32()));
        Assert.False(all.Json.GetProperty("approximate").GetBoolean());
        Assert.Equal("highlight 3, section 1", Counts(all, "kind"));
        Assert.Equal("BE 2, FR 1, NL 1", Counts(all, "country"));
        Assert.Equal(
            new[] { $"{first.Slug} 2", $"{second.Slug} 2" }.Order(StringComparer.Ordinal),
            Counts(all, "report").Split(", ").Order(StringComparer.Ordinal)
        );
        // A filter leaves the counts of its own facet as they are, and narrows the others.
        var belgian = await api.Search(word, "lang=nl&country=BE");
        Assert.Equal(2, belgian.Json.GetProperty("total").GetInt32());
        Assert.Equal(("highlight 2", "BE 2, FR 1, NL 1"), (Counts(belgian, "kind"), Counts(belgian, "country")));
        Assert.Equal(3, (await api.Search(word, "lang=nl&country=BE,NL")).Json.GetProperty("total").GetInt32());
        Assert.Equal(1, (await api.Search(word, $"lang=nl&country=NL&report={second.Slug}&kind=highlight")).Json.GetProperty("total").GetInt32());
        Assert.Equal(0, (await api.Search(word, "lang=nl&report=no-such-report")).Json.GetProperty("total").GetInt32());
        Assert.Equal(400, (await api.Search(word, "lang=nl&kind=nothing")).Status);
        Assert.Equal(400, (await api.Search(word, "lang=nl&country=Belgium")).Status);
    }

    static string Counts(Answer answer, string facet) =>
        string.Join(
            ", ",
            answer
                .Json.GetProperty("facets")
                .GetProperty(facet)
                .EnumerateArray()
                .Select(f => $"{f.GetProperty("value").GetString()} {f.GetProperty("count").GetInt32()}")
        );

    [Theory, OnEveryStore]
    public async Task Pages_follow_one_another_and_every_entry_comes_once(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        foreach (var number in Enumerable.Range(1, 7))
            await api.Public(report, ("nl", $"Bladzijde {number}", "Tekst."));
        var (slugs, next) = (new List<string>(), $"/search?q=bladzijde&lang=nl&limit=3&report={report.Slug}");
        await api.SearchIsCurrent();
        for (var pages = 1; next is not null; pages++)
        {
            var page = await api.Public.Get(next);
            Assert.Equal((200, 7), (page.Status, page.Json.GetProperty("total").GetInt32()));
            slugs.AddRange(page.Items.Select(i => i.Entry().GetProperty("slug").GetString()!));
            next = page.Text("next");
            Assert.Equal(pages == 3, next is null);
        }
        Assert.Equal(7, slugs.Distinct().Count());
        var first = await api.Public.Get($"/search?q=bladzijde&lang=nl&limit=3&report={report.Slug}");
        var cursor = first.Text("next")!.Split("cursor=")[1];
        Assert.Equal(400, (await api.Public.Get($"/search?q=other&lang=nl&limit=3&cursor={cursor}")).Status);
        Assert.Equal(400, (await api.Public.Get("/search?q=bladzijde&lang=nl&cursor=AAAA")).Status);
        Assert.Equal(400, (await api.Public.Get("/search?q=bladzijde&lang=nl&limit=51")).Status);
    }

    [Theory, OnEveryStore]
    public async Task Passages_mark_the_words_and_have_no_markup_of_the_text(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        const string Title = "<img src=x onerror=alert(1)> & \"Kwartaal\" 😀 'kwartalen'";
        var body =
            $"{string.Concat(Enumerable.Repeat("Eerst staat hier iets anders. ", 40))}Dan *het* kwar**taal** en `<script>` "
            + $"met [een link](https://example.org). {string.Concat(Enumerable.Repeat("En later weer iets. ", 40))}";
        await api.Public(report, ("nl", Title, body));
        var hit = (await api.Search("kwartaal", $"lang=nl&report={report.Slug}")).Items.Single();
        var (title, passage) = (hit.GetProperty("title"), hit.GetProperty("passages")[0]);
        Assert.Equal(
            "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;<mark>Kwartaal</mark>&quot; 😀 &#39;<mark>kwartalen</mark>&#39;",
            title.GetProperty("html").GetString()
        );
        Assert.Equal(("title", Title), (title.GetProperty("member").GetString(), title.GetProperty("text").GetString()));
        Assert.Equal("body", passage.GetProperty("member").GetString());
        var html = passage.GetProperty("html").GetString()!;
        Assert.Contains("Dan het <mark>kwartaal</mark> en &lt;script&gt; met een link.", html, StringComparison.Ordinal);
        Assert.StartsWith("…", html, StringComparison.Ordinal);
        Assert.EndsWith("…", html, StringComparison.Ordinal);
        foreach (var part in hit.GetProperty("passages").EnumerateArray().Append(title))
        {
            var text = part.GetProperty("text").GetString()!;
            Assert.True(text.Length <= 250, text);
            Assert.Equal(text, WebUtility.HtmlDecode(Unmarked(part.GetProperty("html").GetString()!)));
            foreach (var mark in part.GetProperty("marks").EnumerateArray())
                Assert.StartsWith(
                    "kwarta",
                    text.Substring(mark.GetProperty("start").GetInt32(), mark.GetProperty("length").GetInt32()),
                    StringComparison.OrdinalIgnoreCase
                );
        }
    }

    static string Unmarked(string html) =>
        html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);

    [Theory, OnEveryStore]
    public async Task Whatever_is_searched_for_is_answered_soon_or_refused_with_a_reason(Store store)
    {
        var api = await Api(store);
        await api.Public(await api.PublicReport(), ("nl", "Gewoon", "Een gewone tekst."));
        foreach (var refused in new[]
            {
                "", " ", "...", "\"\"", "\" \"", "*", "?!", new string('a', 201), new string('a', 10_000),
                string.Join(' ', Enumerable.Repeat("a", 1_000)), string.Join(' ', Enumerable.Repeat("a", 31)), "a\nb", "a\u0000b",
            })
        {
            var answer = await api.Search(refused);
            // An address that is too long for the server is refused before anybody reads it.
            Assert.True(answer.Status == (refused.Length > 5_000 ? 414 : 400), $"'{refused}': {answer.Status}");
        }
        Assert.Equal(400, (await api.Public.Get("/search?lang=nl")).Status);
        Assert.Equal(400, (await api.Public.Get("/search?q=a&asOf=2024-01-01")).Status);
        Assert.Equal(400, (await api.Public.Get("/search?q=a&lang=xx")).Status);
        foreach (var answered in new[]
            {
                "a*", "*a", "gewoon~", "title:gewoon", "+gewoon -tekst", "gewoon AND (tekst OR", "[a TO z]", "gewoon^9", "\\", "a\\\"b",
                "\"\"\"gewoon\"\"\"", "مرحبا بالعالم", "\u202egewoon", "日本語のテキスト",
                "👩‍👩‍👧‍👦a", "a\u0301\u0301\u0301\u0301\u0301", "\ud83d a",
                "İstanbul", "ǅ", "de het een", "c++ c#", new string('a', 200), string.Join(' ', Enumerable.Repeat("ab", 30)),
                string.Concat(Enumerable.Repeat("日", 200)), string.Concat(Enumerable.Repeat("a-", 99)) + "a",
            })
            foreach (var mode in new[] { "", "&mode=suggest" })
            {
                var answer = await api.Search(answered, $"lang=de{mode}");
                Assert.True(answer.Status is 200 or 400, $"'{answered}': {answer.Status} {answer.Json}");
            }
    }

    [Theory, OnEveryStore]
    public async Task An_answer_is_valid_until_something_is_published(Store store)
    {
        await using var api = await ApiFixture.Start(store, "--Search:Enabled=true");
        var report = await api.PublicReport();
        await api.Public(report, ("nl", "Eerste vondst", "Tekst."));
        var first = await api.Search("vondst");
        Assert.Equal(1, first.Json.GetProperty("total").GetInt32());
        Assert.Equal("search", first.Headers.GetValues("Surrogate-Key").Single());
        Assert.Equal(304, (await api.Public.Get("/search?q=vondst&lang=nl", ("If-None-Match", first.ETag))).Status);
        Assert.Equal(304, (await api.Public.Get("/search?lang=nl&q=vondst", ("If-None-Match", first.ETag))).Status);
        await api.Public(report, ("nl", "Tweede vondst", "Tekst."));
        await api.SearchIsCurrent();
        var second = await api.Public.Get("/search?q=vondst&lang=nl", ("If-None-Match", first.ETag));
        Assert.Equal((200, 2), (second.Status, second.Json.GetProperty("total").GetInt32()));
    }

    [Fact]
    public async Task Without_an_index_there_is_no_search_and_everything_else_works()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite);
        var report = await api.PublicReport();
        var answer = await api.Search("title");
        Assert.Equal((503, "/problems/search-unavailable"), (answer.Status, answer.Type));
        Assert.Null(answer.Headers.RetryAfter);
        Assert.Equal(200, (await api.Public.Get($"/reports/{report.Slug}?lang=nl")).Status);
    }
}
