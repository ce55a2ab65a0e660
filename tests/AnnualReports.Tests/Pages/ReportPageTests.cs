using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Pages;

/// <summary>The pages of a report say what the JSON says, in each language, now and at another time.</summary>
public sealed partial class ReportPageTests
{
    /// <summary>The most bytes of a page, without pictures and style.</summary>
    const int MostBytes = 100_000;

    static readonly string[] Entries =
    [
        "sections/budget",
        "sections/benelux",
        "highlights/eu-council-presidency",
        "priorities/multilateralism",
        "figures/budget-total",
        "partners/council-of-the-eu",
        "announcements/report-2024-published",
    ];

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    public async Task Every_page_shows_the_text_of_the_JSON(string language)
    {
        var api = await SamplePages.Sample();
        foreach (var entry in Entries)
        {
            var parts = entry.Split('/');
            var json = await api.Public.Get($"/reports/2024/{entry}?lang={language}");
            await Shows(api, $"/{parts[0]}/2024/{parts[1]}?lang={language}", json);
            var cards = await api.Public.Get($"/reports/2024/{parts[0]}?lang={language}&limit=30");
            var list = Words((await api.Page($"/{parts[0]}/2024?lang={language}")).Text);
            Assert.All(cards.Items, c => Assert.Contains(Heading(c), list, StringComparison.Ordinal));
        }
        await Shows(api, $"/reports/2024?lang={language}", await api.Public.Get($"/reports/2024?lang={language}"));
    }

    [Fact]
    public async Task The_parts_of_a_figure_are_a_table_and_files_have_a_size()
    {
        var api = await SamplePages.Sample();
        var figure = Words((await api.Page("/figures/2024/budget-total?lang=fr")).Text);
        Assert.Contains("Fonctionnement 268 900 000 €", figure.Replace('\u202f', ' ').Replace('\u00a0', ' '), StringComparison.Ordinal);
        var files = Words((await api.Page("/reports/2024/downloads?lang=nl")).Text);
        Assert.Contains("Het hele verslag · PDF · 34 kB · 1 pagina", files, StringComparison.Ordinal);
        Assert.Contains("Rapport annuel 2024", files, StringComparison.Ordinal);
    }

    [Theory, OnEveryStore]
    public async Task Pages_of_an_edition_and_of_a_date_show_the_text_of_that_state_and_say_so(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        var edition = await api.Admin.Post($"{report.Manage}/editions", new EditionRequest());
        Assert.Equal(201, edition.Status);
        var at = edition.Text("at")!;
        await api.Save(
            highlight,
            new { translations = new { nl = new { title = "Anders nl" }, fr = new { title = "Anders fr" } } }
        );
        await api.Publish(highlight, "nl", "fr");
        foreach (var (language, says) in new[] { ("nl", "Editie 1"), ("fr", "Édition 1") })
        {
            var path = $"/highlights/{report.Slug}/{highlight.Slug}?lang={language}";
            Assert.Contains($"Anders {language}", (await api.Page(path)).Text, StringComparison.Ordinal);
            var old = await api.Public.Get($"/reports/{report.Slug}/editions/1/highlights/{highlight.Slug}?lang={language}");
            Assert.Contains(says, await Shows(api, $"{path}&edition=1", old), StringComparison.Ordinal);
            var then = await api.Public.Get($"{highlight.Address}?lang={language}&asOf={at}");
            Assert.Equal(old.Text("title"), then.Text("title"));
            Assert.Contains(
                TimeProvider.System.GetUtcNow().Year.ToString(),
                await Shows(api, $"{path}&asOf={at}", then),
                StringComparison.Ordinal
            );
            var links = Links((await api.Page($"{path}&edition=1")).Text)
                .Where(l => l.Contains(report.Slug, StringComparison.Ordinal));
            Assert.All(
                // One link leads to the same page as it is now.
                links.Where(l => l.StartsWith("/highlights", StringComparison.Ordinal) && l != path),
                l => Assert.Contains("edition=1", l, StringComparison.Ordinal)
            );
        }
        Assert.Equal(404, (await api.Page($"/reports/{report.Slug}?edition=9")).Status);
        Assert.Equal(400, (await api.Page($"/reports/{report.Slug}?edition=1&asOf={at}")).Status);
        Assert.Equal(400, (await api.Page($"/reports/{report.Slug}?asOf=never")).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_report_says_that_there_is_a_newer_one_as_soon_as_there_is(Store store)
    {
        var api = await Stores.Api(store, "newer-reports");
        var (older, newer) = (await api.PublicReport(), await api.DraftReport());
        var (path, link) = ($"/reports/{older.Slug}?lang=nl", $"/reports/{newer.Slug}?lang=nl");
        Assert.DoesNotContain("Er is een nieuwer verslag", (await api.Page(path)).Text, StringComparison.Ordinal);
        Assert.Equal(201, (await api.Admin.Post($"{older.Manage}/editions", new EditionRequest())).Status);
        await api.Publish(newer, "nl", "fr");
        var page = await api.Page(path);
        Assert.Contains("Er is een nieuwer verslag: Title nl", Words(page.Text), StringComparison.Ordinal);
        Assert.Contains(link, Links(page.Text));
        // An edition says that it is one, and leads to what is public now.
        foreach (var other in new[] { link, $"{path}&edition=1" })
            Assert.DoesNotContain("Er is een nieuwer verslag", (await api.Page(other)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_small_and_cached_and_are_one_request_besides_style_and_pictures()
    {
        var api = await SamplePages.Sample();
        foreach (
            var path in Entries
                .Select(e => $"/{e.Split('/')[0]}/2024/{e.Split('/')[1]}?lang=nl")
                .Concat(Entries.Select(e => $"/{e.Split('/')[0]}/2024?lang=nl").Distinct())
                .Append("/reports/2024?lang=nl")
                .Append("/reports/2024/downloads?lang=nl")
                .Append("/?lang=nl")
        )
        {
            var page = await api.Page(path);
            Assert.Equal(200, page.Status);
            Assert.InRange(Encoding.UTF8.GetByteCount(page.Text), 1, MostBytes);
            Assert.Equal(304, (await api.Page(path, ("If-None-Match", page.Field("ETag")!))).Status);
            Assert.DoesNotContain("unsafe-inline", page.Field("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", page.Text, StringComparison.Ordinal);
            Assert.DoesNotMatch("<script(?! type=\"application/ld)", page.Text);
            Assert.Single(Style().Matches(page.Text));
            Assert.Contains("application/ld+json", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_map_of_the_site_names_every_page_and_each_of_them_is_there()
    {
        var api = await SamplePages.Sample();
        var map = await api.Page("/sitemap.xml");
        var pages = Address().Matches(map.Text).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToList();
        Assert.Contains(pages, p => p.EndsWith("/sections/2024/budget?lang=fr", StringComparison.Ordinal));
        Assert.Contains(pages, p => p.EndsWith("/themes/europe?lang=nl", StringComparison.Ordinal));
        foreach (var page in pages.Where((_, i) => i % 7 == 0))
            Assert.Equal(200, (await api.Page(page)).Status);
        Assert.Contains($"Sitemap: {api.Address}sitemap.xml", (await api.Page("/robots.txt")).Text, StringComparison.Ordinal);
        Assert.Equal("image/svg+xml", (await api.Page("/favicon.ico")).Field("Content-Type"));
    }

    static async Task<string> Shows(ApiFixture api, string path, Answer json)
    {
        var page = await api.Page(path);
        Assert.True(page.Status == 200, $"{path}: {page.Status}");
        Assert.Equal(json.Text("language"), page.Field("Content-Language"));
        var text = Words(page.Text);
        Assert.Contains(Heading(json.Json), text, StringComparison.Ordinal);
        foreach (var member in new[] { "summary", "subtitle", "note", "display" })
            if (json.Json.TryGetProperty(member, out var said))
                Assert.Contains(Words(WebUtility.HtmlEncode(said.GetString()!)), text, StringComparison.Ordinal);
        foreach (var member in new[] { "body", "foreword" })
            if (json.Json.TryGetProperty(member, out var prose))
                foreach (var line in prose.GetProperty("html").GetString()!.Split('\n'))
                    Assert.Contains(Words(line), text, StringComparison.Ordinal);
        return text;
    }

    static string Heading(System.Text.Json.JsonElement json) =>
        new[] { "title", "name", "label" }
            .Where(m => json.TryGetProperty(m, out _))
            .Select(m => json.GetProperty(m).GetString()!)
            .First();

    /// <summary>The text of HTML, with single blanks.</summary>
    internal static string Words(string html) =>
        Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(Head().Replace(html, ""), " ")), " ").Trim();

    internal static IEnumerable<string> Links(string html) =>
        Href().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));

    [GeneratedRegex("<head>.*?</head>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[ \n\r\t]+")]
    private static partial Regex Blanks();

    [GeneratedRegex("<a [^>]*?href=\"([^\"]*)\"")]
    private static partial Regex Href();

    [GeneratedRegex("<link rel=\"stylesheet\"")]
    private static partial Regex Style();

    [GeneratedRegex("<loc>([^<]*)</loc>")]
    private static partial Regex Address();
}
