using System.Net;

namespace AnnualReports.Tests.Pages;

/// <summary>
/// A text that is shown in a fallback language says which language it is in, and which others there are. No language
/// has texts that say "only".
/// </summary>
public sealed class StandInTests
{
    [Theory]
    [InlineData("de", "Angezeigt auf:", "Auch auf:", "fr", "nl")]
    [InlineData("en", "Shown in:", "Also in:", "nl", "fr")]
    public async Task A_page_says_what_it_is_shown_in_and_links_the_others(
        string asked,
        string shown,
        string also,
        string stands,
        string other
    )
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        string[] paths =
        [
            $"/embed/highlights?report={report.Slug}&lang={asked}",
            $"/embed/highlights/{report.Slug}/{highlight.Slug}?lang={asked}",
            $"/highlights/{report.Slug}/{highlight.Slug}?lang={asked}",
        ];
        foreach (var path in paths)
        {
            var text = WebUtility.HtmlDecode((await api.Page(path)).Text);
            Assert.Contains(shown, text, StringComparison.Ordinal);
            Assert.Contains($"lang=\"{stands}\"", text, StringComparison.Ordinal);
            Assert.Contains(
                $"<a href=\"/highlights/{report.Slug}/{highlight.Slug}?lang={other}\" hreflang=\"{other}\"",
                text,
                StringComparison.Ordinal
            );
            if (path.StartsWith("/embed", StringComparison.Ordinal))
                Assert.Contains(also, text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(
            also,
            WebUtility.HtmlDecode((await api.Page($"/embed/highlights?report={report.Slug}&lang=nl")).Text),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_example_site_and_the_elements_say_so_too()
    {
        var script = File.ReadAllText(
            Path.Combine(
                Checkout.Root,
                "src",
                "AnnualReports.Api",
                "Pages",
                "Embeds",
                "Scripts",
                "annual-report-1.0.0.js"
            )
        );
        var site = File.ReadAllText(Path.Combine(Checkout.Root, "samples", "frontend", "src", "reports.ts"));
        Assert.Contains("Shown in {language}", script, StringComparison.Ordinal);
        foreach (var only in new[] { "Alleen in", "Uniquement en", "Nur auf", "In {language} only" })
            Assert.DoesNotContain(only, script + site, StringComparison.Ordinal);
    }
}
