using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AnnualReports.Api.Pages.Embeds;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Pages;

/// <summary>
/// Pages for frames on other sites, and public pages. They show what the JSON says, at the same time, and nothing that
/// a browser runs.
/// </summary>
public sealed partial class PageTests
{
    [Theory]
    [OnEveryStore]
    public async Task Pages_are_as_fresh_as_the_JSON_and_a_client_is_told_when_nothing_changed(Store store)
    {
        // A store of its own, because entries outside of reports that other tests publish could be shown on each page.
        var api = await Stores.Api(store, "fresh-pages");
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        string[] paths =
        [
            $"/embed/highlights?report={report.Slug}&lang=nl",
            $"/embed/highlights/{report.Slug}/{highlight.Slug}?lang=nl",
            $"/reports/{report.Slug}?lang=nl",
            $"/highlights/{report.Slug}/{highlight.Slug}?lang=nl",
        ];
        foreach (var path in paths)
        {
            var first = await api.Page(path);
            Assert.True(first.Status == 200, $"{path}: {first.Text}");
            Assert.Contains("Title nl", first.Text, StringComparison.Ordinal);
            Assert.Equal("text/html; charset=utf-8", first.Field("Content-Type"));
            Assert.Equal(304, (await api.Page(path, ("If-None-Match", first.Field("ETag")!))).Status);
        }
        await api.Save(highlight, new { translations = new { nl = new { title = "Anders" } } });
        await api.Publish(highlight, "nl");
        foreach (var path in paths)
            Assert.Contains("Anders", (await api.Page(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_is_shown_for_ever_and_without_one_a_page_follows()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        Assert.Equal(201, (await api.Admin.Post($"{report.Manage}/editions", new EditionRequest())).Status);
        await api.Save(highlight, new { translations = new { nl = new { title = "Anders" } } });
        await api.Publish(highlight, "nl");
        foreach (
            var path in new[]
            {
                $"/embed/highlights?report={report.Slug}&lang=nl",
                $"/embed/highlights/{report.Slug}/{highlight.Slug}?lang=nl",
            }
        )
        {
            var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var pinned = await api.Page($"{path}{separator}edition=1");
            Assert.Contains("Title nl", pinned.Text, StringComparison.Ordinal);
            Assert.Contains("Editie 1", pinned.Text, StringComparison.Ordinal);
            Assert.Contains("Anders", (await api.Page(path)).Text, StringComparison.Ordinal);
            Assert.Equal(404, (await api.Page($"{path}{separator}edition=7")).Status);
        }
    }

    [Theory]
    [InlineData("fr", "Retiré le ", "Reason fr")]
    [InlineData("nl", "Ingetrokken op ", "Reason nl")]
    public async Task What_was_withdrawn_is_a_card_with_the_date_and_the_reason(
        string language,
        string words,
        string reason
    )
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        Assert.Equal(200, (await api.TryWithdraw(highlight, "nl", "fr")).Status);
        var page = await api.Page($"/embed/highlights/{report.Slug}/{highlight.Slug}?lang={language}");
        Assert.Equal(410, page.Status);
        Assert.Contains(words, Decoded(page), StringComparison.Ordinal);
        Assert.Contains($"{TimeProvider.System.GetUtcNow().Year}", page.Text, StringComparison.Ordinal);
        Assert.Contains(reason, page.Text, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\"", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/highlights/2024/no-such?lang=fr", 404, "Ce contenu est introuvable.")]
    [InlineData("/embed/highlights?report=2099&lang=de", 404, "Das ist hier nicht zu finden.")]
    [InlineData(
        "/embed/highlights/2024/elections-abroad?lang=de&fallback=none",
        404,
        "Das gibt es in dieser Sprache nicht."
    )]
    [InlineData("/embed/highlights?report=2024&lang=en&limit=many", 400, "There is something wrong")]
    [InlineData("/reports/2099?lang=nl", 404, "Op dit adres staat geen verslag.")]
    public async Task What_there_is_not_is_said_quietly_in_the_pages_language(string path, int status, string words)
    {
        var page = await (await SamplePages.Sample()).Page(path);
        Assert.Equal(status, page.Status);
        Assert.Equal("text/html; charset=utf-8", page.Field("Content-Type"));
        Assert.Contains(words, Decoded(page), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors", page.Field("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policy_of_a_page_lets_its_own_style_pass_and_of_scripts_only_that_of_frames()
    {
        var api = await SamplePages.Sample();
        foreach (
            var path in new[]
            {
                "/embed/highlights?lang=fr",
                "/embed/highlights/2024/eu-council-presidency?lang=de",
                "/reports/2024",
                "/highlights/2024/elections-abroad",
            }
        )
        {
            var page = await api.Page(path);
            var isEmbed = path.StartsWith("/embed", StringComparison.Ordinal);
            // A frame has its style in itself, so that it is one request; a page has the style sheet of the site.
            var style = isEmbed
                ? $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(StyleElement().Match(page.Text).Groups[1].Value)))}'"
                : "'self'";
            Assert.Equal(isEmbed, StyleElement().IsMatch(page.Text));
            Assert.Equal(
                $"default-src 'none'; style-src {style}; img-src 'self' data:; base-uri 'none'; "
                    + $"form-action 'none'; frame-ancestors {(isEmbed ? $"*; script-src {Scripts.FrameHash}; {Trusted}" : "'self'")}",
                page.Field("Content-Security-Policy")
            );
            Assert.Equal("cross-origin", page.Field("Cross-Origin-Resource-Policy"));
            Assert.DoesNotContain(" style=", page.Text, StringComparison.Ordinal);
            Assert.Equal(isEmbed ? [Scripts.Frame] : [], Script().Matches(page.Text).Select(m => m.Groups[1].Value));
        }
    }

    [Fact]
    public async Task What_is_added_to_an_address_on_the_way_hinders_nothing_and_filters_are_those_of_delivery()
    {
        var api = await SamplePages.Sample();
        Assert.Equal(200, (await api.Page("/reports/2024?utm_source=mail&lang=xx&lang=nl&fbclid=1")).Status);
        Assert.Contains(
            "<html lang=\"nl\"",
            (await api.Page("/reports/2024?lang=nl-BE")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<html lang=\"fr\"",
            (await api.Page("/embed/highlights?lang=auto", ("Accept-Language", "fr-BE"))).Text,
            StringComparison.Ordinal
        );
        var slugs = (await api.Public.Get("/reports/2024/highlights?lang=nl&country=UA"))
            .Items.Select(i => i.GetProperty("slug").GetString()!)
            .ToList();
        var page = (await api.Page("/embed/highlights?report=2024&lang=nl&country=UA")).Text;
        Assert.NotEmpty(slugs);
        Assert.Equal(slugs, CardLink().Matches(page).Select(m => m.Groups[1].Value));
    }

    [Fact]
    public async Task A_public_page_says_where_it_is_in_which_languages_and_how_it_is_followed()
    {
        var api = await SamplePages.Sample();
        var origin = api.Address.GetLeftPart(UriPartial.Authority);
        var head = Decoded(await api.Page("/highlights/2024/eu-council-presidency?lang=fr"));
        foreach (
            var said in new[]
            {
                $"<link rel=\"canonical\" href=\"{origin}/highlights/2024/eu-council-presidency?lang=fr\"",
                $"href=\"{origin}/highlights/2024/eu-council-presidency?lang=nl\" hreflang=\"nl\"",
                $"href=\"{origin}/highlights/2024/eu-council-presidency\" hreflang=\"x-default\"",
                "<meta property=\"og:title\" content=\"La présidence belge",
                "type=\"application/json+oembed\"",
                "href=\"/feeds/fr/highlights.atom\" type=\"application/atom+xml\"",
                "href=\"/feeds/fr/highlights.json\" type=\"application/feed+json\"",
                "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"",
            }
        )
            Assert.Contains(said, head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_a_frontend_public_pages_lead_there_and_frames_stay()
    {
        var api = await WithFrontend();
        var page = await api.Page("/highlights/2024/eu-council-presidency?lang=fr");
        Assert.Equal(
            (302, "https://www.example/fr/verslag/2024/highlights/eu-council-presidency"),
            (page.Status, page.Field("Location"))
        );
        Assert.Equal(
            "https://www.example/nl/verslag/2024/",
            (await api.Page("/reports/latest?lang=nl")).Field("Location")
        );
        Assert.Equal(
            "https://www.example/fr/verslag/2024/sections/budget",
            (await api.Page("/sections/2024/budget?lang=fr")).Field("Location")
        );
        Assert.Equal(404, (await api.Page("/reports/2099")).Status);
        var link = (await api.Editor.PreviewLinks.Create(new() { Report = "2024", Name = "Minister" })).Value;
        Assert.Equal($"https://www.example/fr/verslag/2024/?token={link.Token}", link.Pages!["fr"]);
        Assert.Equal(
            $"https://www.example/nl/verslag/2024/figures?token={link.Token}",
            (await api.Page($"/figures/2024?lang=nl&preview={link.Token}")).Field("Location")
        );
        // The builder is on this site, and measures frames.
        Assert.Contains(
            "frame-ancestors 'self' https://partner.example;",
            (await api.Page("/embed/highlights")).Field("Content-Security-Policy"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "https://api.example/embed/reports/2024",
            (await api.Page("/oembed?url=https://api.example/reports/2024")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "https://www.example/fr/verslag/2024/highlights/eu-council-presidency",
        200,
        "src=\"https://api.example/embed/highlights/2024/eu-council-presidency?lang=fr&show=card\""
    )]
    [InlineData(
        "https://www.example/nl/verslag/2024/?utm_source=letter#top",
        200,
        "https://api.example/embed/reports/2024?lang=nl\""
    )]
    [InlineData(
        "https://www.example/nl/verslag/2024",
        200,
        "https://api.example/embed/reports/2024?lang=nl\""
    )]
    [InlineData(
        "https://www.example/nl/verslag/2024/priorities/multilateralism",
        200,
        "embed/priorities/2024/multilateralism?lang=nl&show=card\""
    )]
    [InlineData("https://www.example/nl/verslag/2024/sections", 200, "/embed/sections?report=2024&lang=nl\"")]
    [InlineData("https://www.example/nl/verslag/2024/downloads", 200, "/embed/downloads?report=2024&lang=nl\"")]
    [InlineData("https://www.example/nl/verslag/2024/downloads/x", 404, "")]
    [InlineData("https://www.example/nl/verslag/2024/nothing", 404, "")]
    [InlineData("https://www.example/nl/verslag/2024/highlights/no-such", 404, "")]
    [InlineData("https://www.example.evil/nl/verslag/2024/", 404, "")]
    [InlineData("https://wwwxexample/nl/verslag/2024/", 404, "")]
    public async Task Addresses_of_the_frontend_can_be_embedded_too(string url, int status, string frame)
    {
        var api = await WithFrontend();
        var answer = await api.Page("/oembed?url=" + Uri.EscapeDataString(url));
        Assert.Equal(status, answer.Status);
        Assert.Contains(
            frame,
            status == 200
                ? System.Net.WebUtility.HtmlDecode(
                    System.Text.Json.JsonElement.Parse(answer.Text).GetProperty("html").GetString()
                )
                : "",
            StringComparison.Ordinal
        );
    }

    static Task<ApiFixture> WithFrontend() =>
        Stores.Api(
            Store.Sqlite,
            "frontend",
            "--Sample:Load=true",
            "--Frontend:UrlTemplate=https://www.example/{lang}/verslag/{report}/{path}",
            "--Frontend:PreviewUrlTemplate=https://www.example/{lang}/verslag/{report}/{path}?token={token}",
            "--Embed:FrameAncestors=https://partner.example",
            "--PublicUrl=https://api.example"
        );

    const string Trusted = "require-trusted-types-for 'script'";

    static string Decoded(Paper page) => System.Net.WebUtility.HtmlDecode(page.Text);

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleElement();

    [GeneratedRegex("<script(?! type=\"application/ld).*?>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("href=\"/highlights/2024/([a-z0-9-]+)\\?")]
    private static partial Regex CardLink();
}
