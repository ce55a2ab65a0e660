using System.Diagnostics;
using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Translating;

/// <summary>How far all texts of a report are, in all languages.</summary>
public sealed class ReadinessTests
{
    static string States(JsonElement entry) =>
        string.Join(
            ' ',
            entry.GetProperty("languages").EnumerateObject().Select(l => $"{l.Name}:{l.Value.GetProperty("state").GetString()}")
        );

    static JsonElement Of(Answer readiness, Made made) =>
        readiness.Json.GetProperty("entries").EnumerateArray().Single(e => e.Text("id") == made.Id);

    [Theory, OnEveryStore]
    public async Task Each_entry_says_how_far_each_language_is_and_what_would_stop_it(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var theme = await api.Create(
            ContentKinds.Themes,
            new ThemeDraft
            {
                Slug = Given.NewSlug("theme"),
                Fields = new(),
                Translations = new Dictionary<string, ThemeText> { ["nl"] = new() { Name = "Thema" } },
            }
        );
        var good = await api.Highlight(report, null, "nl", "fr");
        var bad = await api.Highlight(report, new() { Themes = [theme.Slug] }, "nl", "fr");
        await api.Publish(good, "nl", "fr");
        await api.Save(good, new { translations = new { nl = new { title = "Nieuw" } } });
        await api.Save(bad, new { translations = new { fr = new { title = "" } } });

        var all = await api.Admin.Get($"{report.Manage}/readiness");
        Assert.Equal((200, "nl", "4"), (all.Status, all.Text("sourceLanguage"), all.Text("total")));
        Assert.Equal(
            ["report", "theme", "highlight", "highlight"],
            all.Json.GetProperty("entries").EnumerateArray().Select(e => e.Text("kind"))
        );
        Assert.Equal("nl:published fr:published de:missing en:missing", States(Of(all, report)));
        Assert.Equal("nl:changed fr:outdated de:missing en:missing", States(Of(all, good)));
        Assert.Equal("nl:ready fr:incomplete de:missing en:missing", States(Of(all, bad)));
        Assert.Equal("outdated", Of(all, good).GetProperty("languages").GetProperty("fr").GetProperty("fields").Text("title"));
        Assert.False(Of(all, good).TryGetProperty("blockers", out _));

        var blockers = Of(all, bad).GetProperty("blockers").EnumerateArray().ToList();
        var title = blockers.Single(b => b.Text("pointer") == "/translations/fr/title");
        Assert.Equal($"/api/v1{bad.Translation("fr")}", title.Text("href"));
        Assert.Equal("fr", title.Text("language"));
        // The theme goes public with all else, but Dutch and French go together.
        var together = Of(all, theme).GetProperty("blockers")[0];
        Assert.Equal(("/languages", $"/api/v1{theme.Manage}"), (together.Text("pointer"), together.Text("href")));

        var french = all.Json.GetProperty("languages").EnumerateArray().Single(l => l.Text("language") == "fr");
        Assert.Equal(("1", "25"), (french.Text("done"), french.Text("percent")));
        Assert.Equal("1", french.GetProperty("states").Text("outdated"));

        var some = await api.Admin.Get($"{report.Manage}/readiness?language=fr&state=outdated,incomplete");
        Assert.Equal(2, some.Json.GetProperty("entries").GetArrayLength());
        Assert.Equal("fr:outdated", States(Of(some, good)));
        Assert.Equal("4", some.Text("total"));
        Assert.Equal(400, (await api.Admin.Get($"{report.Manage}/readiness?state=done")).Status);
        Assert.Equal(400, (await api.Admin.Get($"{report.Manage}/readiness?language=xx")).Status);
        Assert.Equal(404, (await api.Admin.Get($"/manage/reports/{good.Id}/readiness")).Status);

        var typed = await new ReportsClient(api.Admin).Report(report.Entry).Readiness([Language.French], [TranslationState.Outdated]);
        Assert.Equal(good.Entry, Assert.Single(typed.Value.Entries).Id);
    }

    [Fact]
    public async Task The_page_says_each_state_in_words_and_leads_to_where_it_is_mended()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        await api.Highlight(report, null, "nl", "fr");
        var bad = await api.Highlight(report, null, "nl");
        await api.Save(bad, new { translations = new { fr = new { title = "<script>alert(1)</script>" } } });
        var page = await api.Admin.Get($"{report.Manage}/readiness", ("Accept", "text/html"));
        Assert.Equal(200, page.Status);
        var html = System.Text.Encoding.UTF8.GetString(page.Bytes);
        Assert.Contains("<td class=\"incomplete\"><a href=", html, StringComparison.Ordinal);
        Assert.Contains(">missing<span class=\"unseen\">", html, StringComparison.Ordinal);
        Assert.Contains("/swagger/index.html?urls.primaryName=Management%20v1#/Manage%20highlights/SaveHighlightTranslation", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        var dutch = System.Text.Encoding.UTF8.GetString(
            (await api.Admin.Get($"{report.Manage}/readiness", ("Accept", "text/html"), ("Accept-Language", "nl"))).Bytes
        );
        Assert.Contains("Wat een publicatie zou tegenhouden", dutch, StringComparison.Ordinal);
        Assert.Contains("<td class=\"incomplete\"><a href=", dutch, StringComparison.Ordinal);
        Assert.DoesNotMatch(">(missing|outdated|Entries|Edit)|would stop", dutch);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    /// <summary>
    /// Prints how long it takes for 500 entries in 4 languages. What is asserted is generous, because tests run beside
    /// others.
    /// </summary>
    [Fact]
    public async Task Five_hundred_entries_in_four_languages_are_told_of_at_once()
    {
        var api = await Stores.Api(Store.Sqlite, "readiness");
        var report = await api.PublicReport();
        string[] languages = ["nl", "fr", "de", "en"];
        var body = string.Join("\n\n", Enumerable.Range(0, 12).Select(i => $"Paragraph {i} with **emphasis** and [a link](https://example.org/{i}) in it."));
        for (var i = 0; i < 500; i++)
        {
            var made = await api.Create(
                ContentKinds.Highlights,
                new HighlightDraft
                {
                    Report = report.Slug,
                    Slug = Given.NewSlug("highlight"),
                    Fields = new(),
                    Translations = languages.ToDictionary(l => l, l => Given.HighlightIn(l, $"{i} {l}\n\n{body}")),
                }
            );
            if (i % 2 == 0)
                await api.Publish(made, languages);
            if (i % 3 == 0)
                await api.Save(made, new { translations = new { nl = new { title = $"New {i}" } } });
        }
        var times = new List<TimeSpan>();
        for (var round = 0; round < 4; round++)
        {
            var began = Stopwatch.GetTimestamp();
            var all = await api.Admin.Get($"{report.Manage}/readiness");
            times.Add(Stopwatch.GetElapsedTime(began));
            Assert.Equal("501", all.Text("total"));
        }
        var list = Stopwatch.GetTimestamp();
        await api.Admin.Get($"/manage/highlights?report={report.Slug}&limit=100");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Readiness: {string.Join(", ", times.Select(t => $"{t.TotalMilliseconds:N0} ms"))}; "
                + $"a list of 100: {Stopwatch.GetElapsedTime(list).TotalMilliseconds:N0} ms"
        );
        Assert.True(times.Min() < Patience.Seconds(5), $"It took {times.Min()}.");
    }
}
