using AnnualReports.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Pages;

/// <summary>
/// axe-core finds no faults in the elements and the pages, and they fit a screen: wide and narrow, light and dark. If a
/// folder for screenshots is set, people can look at each.
/// </summary>
public sealed class LooksTests
{
    static readonly int[] Widths = [320, 768, 1280, 1920];

    /// <summary>Each page is loaded once and then looked at in all sizes. The builder measures its frames when it is loaded.</summary>
    [Theory]
    [InlineData("/embed/highlights?lang=de&limit=5")]
    [InlineData("/embed/highlights/2024/eu-council-presidency?lang=fr")]
    [InlineData("/embed/highlights/2024/no-such?lang=fr")]
    [InlineData("/embed/sections?lang=nl")]
    [InlineData("/embed/priorities?lang=fr&background=336699&font=serif")]
    [InlineData("/embed/figures?lang=nl")]
    [InlineData("/embed/figures/2024/staff-total?lang=nl&show=parts&colour=ffdd00")]
    [InlineData("/embed/figures/2024/staff-total?lang=fr&show=years")]
    [InlineData("/embed/downloads?lang=nl&background=dddddd")]
    [InlineData("/embed/reports/2024?lang=fr&edition=1")]
    [InlineData("/?lang=nl")]
    [InlineData("/reports/2024?lang=nl")]
    [InlineData("/reports/2024/downloads?lang=fr")]
    [InlineData("/reports/2024?lang=fr&edition=1")]
    [InlineData("/sections/2024?lang=nl")]
    [InlineData("/sections/2024/budget?lang=fr")]
    [InlineData("/highlights/2024?lang=fr")]
    [InlineData("/highlights/2024/elections-abroad?lang=de")]
    [InlineData("/priorities/2024/multilateralism?lang=nl")]
    [InlineData("/figures/2024?lang=fr")]
    [InlineData("/figures/2024/staff-total?lang=nl")]
    [InlineData("/partners/2024?lang=nl")]
    [InlineData("/announcements/2024/report-2024-published?lang=fr")]
    [InlineData("/problems/not-found")]
    [InlineData("/embed?lang=en")]
    public async Task Every_page_fits_the_screen_and_hinders_nobody(string path)
    {
        var api = await SamplePages.Sample();
        await using var window = await Chromium.Open();
        var isBuilder = path.StartsWith("/embed?", StringComparison.Ordinal);
        await window.GoTo(api.Address, path);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            foreach (var width in Widths)
            {
                await Prefer(window, width, scheme);
                if (isBuilder)
                {
                    await window.GoTo(api.Address, path);
                    await Expect(window.Page.Locator("annual-report-highlights article")).ToHaveCountAsync(5);
                }
                await Fits(window, $"{path.Split('?')[0].Replace('/', '-')}-{width}-{scheme}");
            }
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(768, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task The_elements_fit_the_page_and_hinder_nobody(int width, ColorScheme scheme)
    {
        var api = await SamplePages.Sample();
        await using var site = await HostSite.Start();
        await using var window = await Chromium.Open();
        await Prefer(window, width, scheme);
        var elements =
            HostSite.Line(api.Address, "annual-report-highlights", "report=\"2024\" lang=\"auto\" limit=\"5\"")
            + "<annual-report-highlight report=\"2024\" slug=\"elections-abroad\" lang=\"de\"></annual-report-highlight>"
            + "<annual-report-highlight report=\"2024\" slug=\"no-such\"></annual-report-highlight>"
            + "<annual-report-figure report=\"2024\" slug=\"staff-total\"></annual-report-figure>"
            + "<annual-report-figure report=\"2024\" slug=\"staff-total\" show=\"parts\" colour=\"#ffdd00\"></annual-report-figure>"
            + "<annual-report-figure report=\"2024\" slug=\"staff-total\" show=\"years\" background=\"#336699\"></annual-report-figure>"
            + "<annual-report-sections report=\"2024\"></annual-report-sections>"
            + "<annual-report-downloads report=\"2024\" font=\"serif\"></annual-report-downloads>"
            + "<annual-report-highlights report=\"2024\" lang=\"fr\" limit=\"1\" theme=\"dark\"></annual-report-highlights>"
            + "<annual-report-highlights report=\"2024\" lang=\"en\" limit=\"1\" theme=\"light\"></annual-report-highlights>";
        // One page has a dark style, the other doesn't.
        foreach (var head in new[] { "<style>:root { color-scheme: light dark; background: Canvas }</style>", "" })
        {
            await window.GoTo(site.Address, site.Page(elements, head: head));
            await Expect(window.Page.Locator("article")).ToHaveCountAsync(8);
            await Expect(window.Page.Locator("table.chart")).ToHaveCountAsync(2);
            await Expect(window.Page.Locator("annual-report-downloads .item")).Not.ToHaveCountAsync(0);
            await Fits(window, $"elements-{width}-{scheme}-{(head.Length == 0 ? "light-page" : "both")}");
        }
    }

    static async Task Prefer(Window window, int width, ColorScheme scheme)
    {
        await window.Page.SetViewportSizeAsync(width, 900);
        await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
    }

    static async Task Fits(Window window, string name)
    {
        await window.Picture(name);
        Assert.True(
            await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")
                <= window.Page.ViewportSize!.Width,
            $"{name} is wider than the screen."
        );
        var found = await Axe.Violations(window.Page);
        Assert.True(found.Length == 0, $"{name}: {string.Join('\n', found.AsEnumerable())}");
    }
}
