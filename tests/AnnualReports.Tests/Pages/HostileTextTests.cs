using System.Text.Json;
using System.Xml.Linq;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Pages;

/// <summary>
/// A highlight whose texts contain script, markup, right-to-left writing and endless words is shown as text everywhere.
/// </summary>
public sealed class HostileTextTests
{
    const string Attack =
        "</script><script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\">\"'`{{7*7}}<!--]]> \u202Eعربي <b>&amp;";

    static string Filled(int length) => (Attack + new string('W', 10_000))[..length];

    static readonly string Title = Filled(Limits.Title);

    static readonly string Summary = Filled(Limits.Summary);

    static async Task<(ApiFixture Api, Made Report, Made Highlight)> Published()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var slug = Given.NewSlug("hostile");
        var text = new HighlightText
        {
            Title = Title,
            Summary = Summary,
            Body = "`" + Attack.Replace("`", "'", StringComparison.Ordinal) + "` " + new string('W', 10_000),
        };
        var highlight = await api.Create(
            ContentKinds.Highlights,
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = slug,
                Fields = new()
                {
                    Links =
                    [
                        new()
                        {
                            Url = "https://partner.example/\"><script>1</script>".Replace(
                                "\"><script>1</script>",
                                "?q=%22%3E",
                                StringComparison.Ordinal
                            ),
                            Title = new Dictionary<string, string> { ["nl"] = Title },
                        },
                    ],
                },
                Translations = new Dictionary<string, HighlightText> { ["nl"] = text },
            }
        );
        await api.Publish(highlight, "nl");
        return (api, report, highlight);
    }

    [Fact]
    public async Task In_feeds_oEmbed_and_linked_data_it_is_text()
    {
        var (api, report, highlight) = await Published();
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = Assert.Single(
            XDocument
                .Parse((await api.Page($"/feeds/nl/highlights.atom?report={report.Slug}")).Text)
                .Root!.Elements(atom + "entry")
        );
        Assert.Equal((Title, Summary), (entry.Element(atom + "title")!.Value, entry.Element(atom + "summary")!.Value));
        Assert.DoesNotContain("<script", entry.Element(atom + "content")!.Value, StringComparison.OrdinalIgnoreCase);
        var item = JsonElement
            .Parse((await api.Page($"/feeds/nl/highlights.json?report={report.Slug}")).Text)
            .GetProperty("items")[0];
        Assert.Equal(
            (Title, Summary),
            (item.GetProperty("title").GetString(), item.GetProperty("summary").GetString())
        );
        Assert.DoesNotContain(
            "<script",
            item.GetProperty("content_html").GetString(),
            StringComparison.OrdinalIgnoreCase
        );

        var oEmbed = JsonElement.Parse(
            (
                await api.Page(
                    $"/oembed?url={Uri.EscapeDataString($"{api.Address}highlights/{report.Slug}/{highlight.Slug}?lang=nl")}"
                )
            ).Text
        );
        Assert.Equal(Title, oEmbed.GetProperty("title").GetString());
        Assert.DoesNotContain("<script", oEmbed.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Single(
            oEmbed.GetProperty("html").GetString()!.Split('<').Skip(1),
            part => part.StartsWith("iframe", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task In_the_element_the_frame_and_the_public_page_it_is_text_and_stays_in_its_place()
    {
        var (api, report, highlight) = await Published();
        await using var site = await HostSite.Start();
        var host = site.Page(
            HostSite.Line(
                api.Address,
                "annual-report-highlight",
                $"report=\"{report.Slug}\" slug=\"{highlight.Slug}\" lang=\"nl\""
            )
        );
        foreach (
            var (origin, path) in new[]
            {
                (site.Address, host),
                (api.Address, $"/embed/highlights/{report.Slug}/{highlight.Slug}?lang=nl"),
                (api.Address, $"/embed/highlights?report={report.Slug}&lang=nl"),
                (api.Address, $"/highlights/{report.Slug}/{highlight.Slug}?lang=nl"),
            }
        )
        {
            await using var window = await Chromium.Open("nl");
            await window.Page.SetViewportSizeAsync(320, 800);
            await window.GoTo(origin, path);
            await Expect(window.Page.GetByText(Summary[..40]).First).ToBeVisibleAsync();
            await window.Picture(path.Split('?')[0].Replace('/', '-'));
            Assert.False(await window.Page.EvaluateAsync<bool>("'hacked' in window"), path);
            Assert.Equal(320, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.Contains(
                Title,
                await window.Page.EvaluateAsync<string>(
                    "(document.querySelector('annual-report-highlight')?.shadowRoot ?? document.body).textContent"
                ),
                StringComparison.Ordinal
            );
            Assert.Empty(window.Complaints);
            if (path.StartsWith("/highlights", StringComparison.Ordinal))
                Assert.Equal(
                    Title,
                    JsonElement
                        .Parse((await window.Page.Locator("script[type='application/ld+json']").First.TextContentAsync())!)
                        .GetProperty("headline")
                        .GetString()
                );
        }
    }
}
