using AnnualReports.Tests.Browser;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Pages;

/// <summary>
/// axe-core finds no faults in the elements and the pages, and they fit a screen: wide and narrow, light and dark. If a
/// folder for screenshots is set, people can look at each.
/// </summary>
public sealed class LooksTests
{
    static readonly string[] Paths =
    [
        "/embed/highlights?lang=de&limit=5",
        "/embed/highlights/2024/eu-council-presidency?lang=fr",
        "/embed/highlights/2024/no-such?lang=fr",
        "/embed/sections?lang=nl",
        "/embed/priorities?lang=fr&background=336699&font=serif",
        "/embed/figures?lang=nl",
        "/embed/figures/2024/staff-total?lang=nl&show=parts&colour=ffdd00",
        "/embed/figures/2024/staff-total?lang=fr&show=years",
        "/embed/downloads?lang=nl&background=dddddd",
        "/embed/reports/2024?lang=fr&edition=1",
        "/?lang=nl",
        "/reports/2024?lang=nl",
        "/reports/2024/downloads?lang=fr",
        "/reports/2024?lang=fr&edition=1",
        "/sections/2024?lang=nl",
        "/sections/2024/budget?lang=fr",
        "/highlights/2024?lang=fr",
        "/highlights/2024/elections-abroad?lang=de",
        "/priorities/2024/multilateralism?lang=nl",
        "/figures/2024?lang=fr",
        "/figures/2024/staff-total?lang=nl",
        "/partners/2024?lang=nl",
        "/announcements/2024/report-2024-published?lang=fr",
        "/problems/not-found",
        "/embed?lang=en",
    ];

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(768, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(1920, ColorScheme.Light)]
    public async Task Every_page_fits_the_screen_and_hinders_nobody(int width, ColorScheme scheme)
    {
        var api = await SamplePages.Sample();
        await using var window = await Chromium.Open();
        await Prefer(window, width, scheme);
        foreach (var path in Paths)
        {
            await window.GoTo(api.Address, path);
            if (path.StartsWith("/embed?", StringComparison.Ordinal))
                await Expect(window.Page.Locator("annual-report-highlights article")).ToHaveCountAsync(5);
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
        var found = (await window.Page.RunAxe()).Violations;
        Assert.True(
            found.Length == 0,
            $"{name}: "
                + string.Join(
                    '\n',
                    found.Select(v =>
                        $"{v.Id}: {v.Help}\n" + string.Join('\n', v.Nodes.Take(5).Select(n => $"  {n.Target} {n.Html}"))
                    )
                )
        );
    }
}
