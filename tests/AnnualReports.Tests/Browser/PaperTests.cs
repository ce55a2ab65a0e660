using AnnualReports.Api.Http;
using AnnualReports.Api.Pages;
using AnnualReports.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>Pages on paper, from right to left, and on a very large screen.</summary>
public sealed class PaperTests
{
    [Theory]
    [InlineData("/reports/2024?lang=fr")]
    [InlineData("/highlights/2024/eu-council-presidency?lang=fr")]
    [InlineData("/figures/2024?lang=fr")]
    public async Task On_paper_a_page_has_its_address_and_no_navigation(string path)
    {
        var api = await SamplePages.Sample();
        await using var window = await Chromium.Open("fr");
        await window.GoTo(api.Address, path);
        await Expect(window.Page.Locator(".on-paper")).ToBeHiddenAsync();
        await window.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await Expect(window.Page.Locator(".on-paper")).ToHaveTextAsync(new Uri(api.Address, path).ToString());
        await Expect(window.Page.Locator(".on-paper")).ToBeVisibleAsync();
        foreach (var part in new[] { "nav.kinds", ".skip" })
            await Expect(window.Page.Locator(part)).ToBeHiddenAsync();
        Assert.Equal(
            "avoid",
            await window.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).breakAfter")
        );
    }

    [Fact]
    public async Task A_page_in_a_language_from_right_to_left_is_mirrored()
    {
        string[] tags = ["nl", "fr", "de", "en", "ar"];
        var api = await Stores.Api(
            Store.Sqlite,
            "arabic",
            ["--Sample:Load=true", .. tags.Select((tag, i) => $"--Languages:{i}:Tag={tag}"), "--Languages:4:Fallback:0=en"]
        );
        await using var window = await Chromium.Open("ar");
        foreach (var path in new[] { "/?lang=ar", "/reports/2024?lang=ar", "/sections/2024/budget?lang=ar", "/themes?lang=ar" })
        {
            await window.GoTo(api.Address, path);
            await window.Picture(path.Replace('/', '-'));
            await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
            await AccessibilityTests.HindersNobody(window);
        }
        await window.GoTo(api.Address, "/sections/2024/budget?lang=ar");
        // The navigation is on the right of the text, which is English and reads from left to right.
        await Expect(window.Page.Locator("article").First).ToHaveAttributeAsync("dir", "ltr");
        var (tree, text) = (
            await window.Page.Locator("nav.tree").BoundingBoxAsync(),
            await window.Page.Locator("article").First.BoundingBoxAsync()
        );
        Assert.True(tree!.X > text!.X);
    }

    [Fact]
    public async Task On_a_very_large_screen_the_text_is_larger_and_no_longer()
    {
        var api = await SamplePages.Sample();
        await using var window = await Chromium.Open("nl");
        async Task<(double Page, double Text, double Size)> Sizes(int width)
        {
            await window.Page.SetViewportSizeAsync(width, 1000);
            await window.GoTo(api.Address, "/highlights/2024/eu-council-presidency?lang=nl");
            await window.Picture($"{width}");
            var wide = await window.Page.EvaluateAsync<double[]>(
                """
                [document.querySelector('main').offsetWidth, document.querySelector('article .prose').offsetWidth,
                 parseFloat(getComputedStyle(document.body).fontSize)]
                """
            );
            return (wide[0], wide[1], wide[2]);
        }
        var (desk, wall) = (await Sizes(1280), await Sizes(1920));
        Assert.True(wall.Page > 1400 && wall.Size > desk.Size, $"{wall}");
        Assert.Equal(desk.Text / desk.Size, wall.Text / wall.Size, 1.0);
    }

    [Fact]
    public async Task The_pages_of_management_have_the_rules_of_all_pages()
    {
        var look = (await SamplePages.Sample()).Services.GetRequiredService<SiteLook>();
        var rules = look.Inline[(look.Inline.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        Assert.Contains("--muted:light-dark(", rules, StringComparison.Ordinal);
        Assert.StartsWith(rules, PageStyles.Diff, StringComparison.Ordinal);
        Assert.StartsWith(rules, PageStyles.Audit, StringComparison.Ordinal);
    }
}
