using System.Net;
using AnnualReports.Api.Pages;
using AnnualReports.Api.Pages.Embeds;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Pages;

/// <summary>
/// Frames of every kind show what the JSON has, name their source, say so if they are of an edition, and take colours and
/// a font, but no style, from their address.
/// </summary>
public sealed class EmbeddedKindTests
{
    [Theory]
    [InlineData("sections")]
    [InlineData("highlights")]
    [InlineData("priorities")]
    [InlineData("figures")]
    [InlineData("partners")]
    [InlineData("announcements")]
    public async Task A_frame_shows_what_the_JSON_has_and_its_source(string segment)
    {
        var api = await SamplePages.Sample();
        foreach (var language in (string[])["nl", "fr"])
        {
            var items = (await api.Public.Get($"/reports/2024/{segment}?lang={language}&limit=100")).Items;
            Assert.NotEmpty(items);
            var list = Decoded(await api.Page($"/embed/{segment}?report=2024&lang={language}&limit=100"));
            foreach (var item in items)
            {
                var slug = item.GetProperty("slug").GetString()!;
                var heading = Heading(item);
                Assert.Contains(heading, list, StringComparison.Ordinal);
                Assert.Contains($"href=\"/{segment}/2024/{slug}?lang=", list, StringComparison.Ordinal);
                var one = Decoded(await api.Page($"/embed/{segment}/2024/{slug}?lang={language}"));
                Assert.Contains(heading, one, StringComparison.Ordinal);
                if (item.TryGetProperty("display", out var display))
                    Assert.Contains(display.GetString()!, one, StringComparison.Ordinal);
                MustNameItsSource(one, language);
            }
            MustNameItsSource(list, language);
        }
    }

    [Fact]
    public async Task Chapters_are_a_tree_and_figures_have_their_parts_and_years()
    {
        var api = await SamplePages.Sample();
        Assert.Contains("<ol class=\"contents\"", (await api.Page("/embed/sections?lang=nl")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "<ol class=\"contents\"",
            (await api.Page("/embed/sections?lang=nl&limit=2")).Text,
            StringComparison.Ordinal
        );
        var parts = Decoded(await api.Page("/embed/figures/2024/staff-total?lang=fr&show=parts"));
        foreach (
            var part in (await api.Public.Get("/reports/2024/figures/staff-total?lang=fr"))
                .Json.GetProperty("breakdown")
                .EnumerateArray()
        )
        {
            Assert.Contains(part.GetProperty("display").GetString()!, parts, StringComparison.Ordinal);
            // A bar is the share of the total, which is 3148, on the page too.
            var bar = $"width=\"{Written.Coordinate(100 * part.GetProperty("value").GetDecimal() / 3148)}\"";
            Assert.Contains(bar, parts, StringComparison.Ordinal);
            Assert.Contains(bar, (await api.Page("/figures/2024/staff-total?lang=fr")).Text, StringComparison.Ordinal);
        }
        Assert.Contains("<th scope=\"row\">Total</th>", parts, StringComparison.Ordinal);
        var years = Decoded(await api.Page("/embed/figures/2024/staff-total?lang=fr&show=years"));
        foreach (var point in (await api.Public.Get("/figures/staff-total?lang=fr")).Json.GetProperty("points").EnumerateArray())
            Assert.Contains(point.GetProperty("display").GetString()!, years, StringComparison.Ordinal);
        Assert.Contains("<svg", years, StringComparison.Ordinal);
        Assert.DoesNotContain("<style>svg", years, StringComparison.Ordinal);
        Assert.Equal(400, (await api.Page("/embed/figures/2024/staff-total?show=years&edition=1")).Status);
    }

    [Theory]
    [InlineData("embeds", "", "FOD Buitenlandse Zaken")]
    [InlineData("embeds-named", "--Site:Name=Verslagen van het land", "Verslagen van het land")]
    public async Task The_builder_has_the_name_and_the_linked_data_that_all_pages_have(string name, string setting, string shown)
    {
        string[] settings = ["--Sample:Load=true", .. setting.Length == 0 ? Array.Empty<string>() : [setting]];
        var api = await Stores.Api(Store.Sqlite, name, settings);
        foreach (var path in new[] { "/embed?lang=nl", "/?lang=nl", "/reports/2024?lang=nl" })
        {
            var page = Decoded(await api.Page(path));
            Assert.Matches($"<a class=\"brand\" href=\"[^\"]*\">\\s*<span>{shown}[^<]*</span>", page);
            Assert.Contains("application/ld+json", page, StringComparison.Ordinal);
            Assert.Contains("<link rel=\"canonical\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Files_of_all_languages_are_listed_those_of_the_reader_first()
    {
        var api = await SamplePages.Sample();
        var page = Decoded(await api.Page("/embed/downloads?report=2024&lang=fr"));
        var files = (await api.Public.Get("/reports/2024/downloads?lang=fr")).Items;
        Assert.NotEmpty(files);
        foreach (var file in files)
            Assert.Contains($"<a href=\"{file.GetProperty("url").GetString()}\">", page, StringComparison.Ordinal);
        Assert.True(
            page.IndexOf("id=\"files-fr\"", StringComparison.Ordinal) < page.IndexOf("id=\"files-nl\"", StringComparison.Ordinal)
        );
        MustNameItsSource(page, "fr");
    }

    [Fact]
    public async Task A_frame_of_an_edition_says_of_which_day_it_is_and_its_links_stay_there()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        Assert.Equal(201, (await api.Admin.Post($"{report.Manage}/editions", new EditionRequest())).Status);
        foreach (
            var path in (string[])
                [
                    $"/embed/highlights?report={report.Slug}&lang=nl&edition=1",
                    $"/embed/highlights/{report.Slug}/{highlight.Slug}?lang=nl&edition=1",
                    $"/embed/reports/{report.Slug}?lang=nl&edition=1",
                    $"/embed/downloads?report={report.Slug}&lang=nl&edition=1",
                ]
        )
        {
            var page = Decoded(await api.Page(path));
            Assert.Matches(@"Editie 1, van \d+ \w+ \d{4}: deze tekst verandert niet meer\.", page);
            Assert.Contains($"href=\"/reports/{report.Slug}?lang=nl&edition=1\"", page, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(
            "Editie 1",
            (await api.Page($"/embed/highlights?report={report.Slug}&lang=nl")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("colour=red%3B%7D")]
    [InlineData("colour=7a0036%3B%7Dbody%7Bcolor:red%7D")]
    [InlineData("background=%3C/style%3E%3Cscript%3E1%3C/script%3E")]
    [InlineData("background=%23fff")]
    [InlineData("font=Comic%20Sans%3B%7D")]
    [InlineData("look=purple")]
    [InlineData("show=everything", "/embed/figures/2024/staff-total")]
    public async Task An_address_can_not_bring_style_into_a_frame(string query, string path = "/embed/highlights")
    {
        var page = await (await SamplePages.Sample()).Page($"{path}?lang=nl&{query}");
        Assert.Equal(400, page.Status);
        Assert.Contains("Er is iets mis met het adres", Decoded(page), StringComparison.Ordinal);
        foreach (var sent in (string[])["}body", "<script>1", "Comic", "purple", "red;"])
            Assert.DoesNotContain(sent, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("colour=7a0036", "--accent:light-dark(#7a0036,#")]
    [InlineData("colour=%237A0036", "--accent:light-dark(#7a0036,#")]
    [InlineData("colour=ffff00", "--accent:light-dark(#")]
    [InlineData("background=fff8e6", ";--soft:#fff8e6}")]
    [InlineData("background=808080", ";--soft:#")]
    public async Task Colours_are_a_style_sheet_of_their_own_whose_hash_the_policy_has(string query, string css)
    {
        var page = await (await SamplePages.Sample()).Page($"/embed/highlights?lang=nl&{query}&font=serif");
        Assert.Equal(200, page.Status);
        Assert.Contains("data-font=\"serif\"", page.Text, StringComparison.Ordinal);
        var start = page.Text.LastIndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        var style = page.Text[start..page.Text.IndexOf("</style>", start, StringComparison.Ordinal)];
        Assert.Contains(css, style, StringComparison.Ordinal);
        Assert.Contains(Api.Pages.SiteLook.HashOf(style), page.Field("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", page.Field("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains(Scripts.FrameHash, page.Field("Content-Security-Policy"), StringComparison.Ordinal);
    }

    static void MustNameItsSource(string page, string language)
    {
        Assert.Contains(language == "nl" ? "Bron: " : "Source : ", page.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("https://diplomatie.belgium.be", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/reports/2024?lang={language}\"", page, StringComparison.Ordinal);
    }

    static string Heading(System.Text.Json.JsonElement item) =>
        new[] { "title", "name", "label" }
            .Select(name => item.TryGetProperty(name, out var text) ? text.GetString() : null)
            .First(text => text is not null)!;

    static string Decoded(Paper page) => WebUtility.HtmlDecode(page.Text);
}
