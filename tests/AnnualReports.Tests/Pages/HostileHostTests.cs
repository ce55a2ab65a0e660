using System.Text.RegularExpressions;
using AnnualReports.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Pages;

/// <summary>A page that tries to harm the elements, or knows nothing about them. Neither breaks the other.</summary>
public sealed class HostileHostTests
{
    const string Css = """
        <style>
        html { font-size: 1px; color-scheme: dark }
        main * { display: none !important; visibility: hidden !important; opacity: 0 !important;
          font-size: 0 !important; color: transparent !important; line-height: 0 !important;
          position: absolute !important; transform: scale(0) !important; max-height: 0 !important;
          text-transform: uppercase !important; direction: rtl; letter-spacing: 9em !important }
        .card, .title, .list, .root { display: none !important; color: red !important }
        p.card { display: block; color: rgb(1, 2, 3) }
        </style>
        """;

    const string Script = """
        <script>
        Object.prototype.polluted = function () { throw new Error('polluted') };
        Array.prototype.also = 'polluted';
        String.prototype.more = 'polluted';
        window.before = Object.keys(window).concat(Object.getOwnPropertyNames(Array.prototype), Object.getOwnPropertyNames(Element.prototype)).sort().join();
        </script>
        """;

    [Fact]
    public async Task No_rule_of_the_page_reaches_into_an_element()
    {
        var api = await SamplePages.Sample();
        await using var site = await HostSite.Start();
        await using var window = await Chromium.Open();
        await window.GoTo(
            site.Address,
            site.Page(
                HostSite.Line(
                    api.Address,
                    "annual-report-highlights",
                    "report=\"2024\" lang=\"nl\" limit=\"2\" theme=\"light\""
                ),
                head: Css
            )
        );
        var title = window.Page.Locator("annual-report-highlights .title").First;
        await Expect(title).ToBeVisibleAsync();
        await window.Picture("hostile");
        var style = await title.EvaluateAsync<string[]>(
            "e => { const s = getComputedStyle(e); return [s.fontSize, s.textTransform, s.letterSpacing, s.direction, s.visibility] }"
        );
        Assert.Equal(["17.6px", "none", "normal", "ltr", "visible"], style);
        Assert.True((await title.BoundingBoxAsync())!.Height > 15);
    }

    [Fact]
    public async Task No_script_of_the_page_breaks_an_element_and_it_leaves_nothing_behind()
    {
        var api = await SamplePages.Sample();
        await using var site = await HostSite.Start();
        await using var window = await Chromium.Open();
        var twice =
            $"<script type=\"module\" src=\"{new Uri(api.Address, "/embed/1.0.0/annual-report.js")}\"></script>"
            + "<script type=\"module\">window.fetch = () => Promise.reject(new Error('not yours')); JSON.parse = () => null</script>";
        await window.GoTo(
            site.Address,
            site.Page(
                HostSite.Line(api.Address, "annual-report-highlights", "report=\"2024\" lang=\"nl\" limit=\"2\"")
                    + twice
                    + "<p class=\"card\" id=\"own\">Own</p>",
                head: Script
                    + Css.Replace("main *", ".nothing", StringComparison.Ordinal)
                        .Replace(".card, ", "", StringComparison.Ordinal)
            )
        );
        await Expect(window.Page.Locator("annual-report-highlights article")).ToHaveCountAsync(2);
        Assert.Equal(
            "rgb(1, 2, 3)",
            await window.Page.Locator("#own").EvaluateAsync<string>("e => getComputedStyle(e).color")
        );
        Assert.True(
            await window.Page.EvaluateAsync<bool>(
                "window.before === Object.keys(window).filter(k => k !== 'before')"
                    + ".concat(Object.getOwnPropertyNames(Array.prototype), Object.getOwnPropertyNames(Element.prototype)).sort().join()"
            )
        );
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task An_element_can_be_changed_moved_and_hidden_like_any_other()
    {
        var api = await SamplePages.Sample();
        await using var site = await HostSite.Start();
        await using var window = await Chromium.Open();
        await window.GoTo(
            site.Address,
            site.Page(
                HostSite.Line(api.Address, "annual-report-highlights", "report=\"2024\" lang=\"nl\" limit=\"2\"")
                    + "<div id=\"elsewhere\" lang=\"fr\"></div>"
            )
        );
        var (element, cards) = (
            window.Page.Locator("annual-report-highlights"),
            window.Page.Locator("annual-report-highlights article")
        );
        await Expect(cards).ToHaveCountAsync(2);
        await element.EvaluateAsync(
            "e => { e.setAttribute('limit', 3); e.setAttribute('lang', 'auto'); document.getElementById('elsewhere').append(e) }"
        );
        await Expect(cards).ToHaveCountAsync(3);
        await Expect(cards.First).ToContainTextAsync("La présidence belge");
        await element.EvaluateAsync("e => e.hidden = true");
        await Expect(element).ToBeHiddenAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task It_takes_the_pages_font_and_colours_where_they_can_be_read()
    {
        var api = await SamplePages.Sample();
        await using var site = await HostSite.Start();
        await using var window = await Chromium.Open();
        const string Elements =
            "<annual-report-highlights report=\"2024\" lang=\"nl\" limit=\"1\"></annual-report-highlights>"
            + "<div style=\"background:#eee;color:#ddd\"><annual-report-priorities report=\"2024\" lang=\"nl\" limit=\"1\"></annual-report-priorities></div>";
        await window.GoTo(
            site.Address,
            site.Page(
                HostSite.Line(api.Address, "annual-report-figure", "slug=\"staff-total\" lang=\"nl\" show=\"parts\"") + Elements,
                head: "<style>body { background: rgb(16, 32, 64); color: rgb(255, 240, 200); font-family: Courier }</style>"
            )
        );
        foreach (var part in (string[])["annual-report-figure .value", "annual-report-highlights .title a"])
        {
            await Expect(window.Page.Locator(part)).ToHaveCSSAsync("color", "rgb(255, 240, 200)");
            await Expect(window.Page.Locator(part)).ToHaveCSSAsync("font-family", "Courier");
        }
        await Expect(window.Page.Locator("annual-report-figure .bar").First)
            .ToHaveCSSAsync("background-color", "rgb(255, 240, 200)");
        // Light grey on a lighter grey can't be read, so the element has its own colours there.
        await Expect(window.Page.Locator("annual-report-priorities .summary")).ToHaveCSSAsync("color", "rgb(27, 29, 33)");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Every_element_names_its_source_and_one_of_an_edition_says_so()
    {
        var api = await SamplePages.Sample();
        await using var site = await HostSite.Start();
        await using var window = await Chromium.Open();
        string[] names = ["sections", "priorities", "figures", "partners", "announcements", "downloads", "highlights"];
        await window.GoTo(
            site.Address,
            site.Page(
                HostSite.Line(api.Address, "annual-report-section", "report=\"2024\" slug=\"budget\" edition=\"1\"")
                    + string.Concat(names.Select(n => $"<annual-report-{n} report=\"2024\" edition=\"1\"></annual-report-{n}>")),
                "fr",
                HostSite.Strictest(api.Address)
            )
        );
        foreach (var name in (string[])["section", .. names])
        {
            var element = window.Page.Locator($"annual-report-{name}");
            await Expect(element.Locator(".source"))
                .ToHaveTextAsync("Source : SPF Affaires étrangères, Rapport annuel 2024");
            await Expect(element.Locator(".source a").Last).ToHaveAttributeAsync("href", new Regex("reports/2024.*edition=1"));
            await Expect(element.Locator(".pinned")).ToContainTextAsync("Édition 1, du ");
        }
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Parts_and_properties_change_how_it_looks()
    {
        var api = await SamplePages.Sample();
        await using var site = await HostSite.Start();
        await using var window = await Chromium.Open();
        await window.GoTo(
            site.Address,
            site.Page(
                HostSite.Line(api.Address, "annual-report-highlights", "report=\"2024\" lang=\"nl\" limit=\"1\""),
                head: "<style>annual-report-highlights { --annual-report-accent: rgb(120, 0, 60); --annual-report-radius: 0 } "
                    + "annual-report-highlights::part(title) { font-size: 30px }</style>"
            )
        );
        var title = window.Page.Locator("annual-report-highlights .title");
        await Expect(title).ToHaveCSSAsync("font-size", "30px");
        await Expect(title.Locator("a")).ToHaveCSSAsync("color", "rgb(120, 0, 60)");
    }
}
