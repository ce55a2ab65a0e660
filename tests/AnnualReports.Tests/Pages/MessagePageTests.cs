using System.Text.Json;
using AnnualReports.Api.Pages;
using AnnualReports.Contracts;
using AnnualReports.Tests.Previews;

namespace AnnualReports.Tests.Pages;

/// <summary>Pages on which there is nothing to show lead on, and all pages write as their language does.</summary>
public sealed class MessagePageTests
{
    [Fact]
    public async Task An_address_that_does_not_exist_is_a_page_for_people_and_JSON_for_programs()
    {
        var api = await Stores.Api(Store.Sqlite);
        var page = await api.Page("/no/such/page?lang=fr", ("Accept", "text/html"));
        Assert.Equal((404, "text/html; charset=utf-8", "no-store"), (page.Status, page.Field("Content-Type"), page.Field("Cache-Control")));
        Assert.Contains("Page introuvable", page.Text, StringComparison.Ordinal);
        Assert.Equal("application/problem+json", (await api.Page("/no/such/page")).Field("Content-Type"));
        foreach (var known in new[] { "/swagger/wrong", "/problems/wrong" })
        {
            var wrong = await api.Page($"{known}?lang=fr", ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
            Assert.Equal((404, "text/html; charset=utf-8"), (wrong.Status, wrong.Field("Content-Type")));
            Assert.Contains("Page introuvable", wrong.Text, StringComparison.Ordinal);
            Assert.Equal("application/problem+json", (await api.Page(known)).Field("Content-Type"));
        }
        var below = await api.Page("/api/v1/nothing", ("Accept", "text/html"));
        Assert.Equal("application/problem+json", below.Field("Content-Type"));
    }

    [Fact]
    public async Task An_address_that_names_two_times_is_told_that_it_can_name_one()
    {
        var page = await (await SamplePages.Sample()).Page("/reports/2024?lang=nl&edition=1&asOf=2025-01-31");
        Assert.Equal(400, page.Status);
        Assert.Contains("Een adres kan maar één tijd noemen", ReportPageTests.Words(page.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_in_a_language_leads_to_those_it_is_in_and_a_preview_names_it()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl");
        var token = await api.Token(report);
        var path = $"/highlights/{report.Slug}/{highlight.Slug}";
        var page = await api.Page($"{path}?lang=fr&fallback=none&preview={token}");
        Assert.Equal(404, page.Status);
        var links = ReportPageTests.Links(page.Text).ToList();
        Assert.Contains(links, l => l.StartsWith($"{path}?lang=nl", StringComparison.Ordinal));
        Assert.All(
            links.Where(l => l.StartsWith('/') && !l.EndsWith(".css", StringComparison.Ordinal)),
            l => Assert.Contains($"preview={token}", l, StringComparison.Ordinal)
        );
        // The page around is that of the report, and says that it is a preview.
        Assert.Contains("class=\"notice preview\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("class=\"kinds\"", page.Text, StringComparison.Ordinal);
        var first = ReportPageTests.Words((await api.Page($"/reports/{report.Slug}?lang=nl&preview={token}")).Text);
        Assert.Contains("Ontbreekt nog: français – ", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_listed_in_part_is_named_as_readers_know_it()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var priority = await api.Priority(report, "nl", "fr");
        await api.Publish(priority, "nl", "fr");
        var page = await api.Page($"/highlights/{report.Slug}?lang=fr&priority={priority.Slug}&country=UA");
        var title = (await api.Public.Get($"{priority.Address}?lang=fr")).Json.GetProperty("title").GetString()!;
        var words = ReportPageTests.Words(page.Text);
        Assert.All(
            new[] { title, "Ukraine" },
            name => Assert.Contains(name, words, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(priority.Slug, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_on_which_a_report_was_not_public_is_named()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var page = await api.Page($"/reports/{report.Slug}?lang=nl&asOf=2001-02-03");
        Assert.Equal(404, page.Status);
        Assert.Contains("Op 3 februari 2001 was dit nog niet openbaar.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void French_words_have_no_space_at_which_a_line_could_begin_with_a_mark()
    {
        foreach (var file in new[] { "site-words.json", "words.json", "builder-words.json" })
        {
            using var stream = typeof(SiteWords).Assembly.GetManifestResourceStream($"embed/{file}")!;
            var french = JsonDocument.Parse(stream).RootElement.GetProperty("fr").GetRawText();
            Assert.DoesNotMatch(" [:;?!»]|« ", french.Replace("\": ", "\":", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("nl", "30 november 2026 om 23.05 uur")]
    [InlineData("fr", "30 novembre 2026 à 23\u00a0h\u00a005")]
    [InlineData("de", "30. November 2026, 23:05 Uhr")]
    public void An_instant_is_written_as_the_language_does(string language, string says) =>
        Assert.Equal(
            says,
            Written.Instant(
                new(2026, 11, 30, 22, 5, 0, DateTimeKind.Utc),
                TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels"),
                language
            )
        );

    [Fact]
    public void A_whole_year_is_its_number() =>
        Assert.Equal("2024", Written.Days(new DateRange { From = new(2024, 1, 1), To = new(2024, 12, 31) }, "nl"));
}
