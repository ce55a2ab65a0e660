using System.Text.RegularExpressions;
using AnnualReports.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Pages;

/// <summary>
/// The examples of the embedding guide work on a partner's site as they are, with the real address of the API, under
/// the policy that the guide recommends.
/// </summary>
public sealed partial class GuideTests
{
    [Fact]
    public async Task Its_lines_and_its_policy_work_as_they_stand()
    {
        var api = await SamplePages.Sample();
        await using var site = await HostSite.Start();
        var guide = (await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "embedding.md")))
            .ReplaceLineEndings("\n")
            .Replace("https://YOUR-API", api.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        var (shown, policy) = (
            Html().Matches(guide).Select(m => m.Groups[1].Value).ToList(),
            Policy().Match(guide).Groups[1].Value
        );
        Assert.Equal(4, shown.Count);
        var pinned = shown[0].Replace(Script().Match(shown[0]).Value, shown[1].Trim(), StringComparison.Ordinal);
        Assert.NotEqual(shown[0], pinned);

        foreach (
            var (page, stylesheet) in new[]
            {
                (shown[0], ""),
                (pinned, ""),
                (shown[0], $"<style>{Css().Match(guide).Groups[1].Value}</style>"),
            }
        )
        {
            await using var window = await Chromium.Open("fr");
            // The site's own policy allows the page no style of its own.
            await window.GoTo(site.Address, site.Page(page, "fr", stylesheet.Length == 0 ? policy : null, stylesheet));
            await Expect(window.Page.Locator("annual-report-highlights article")).ToHaveCountAsync(5);
            await Expect(window.Page.Locator("annual-report-highlights article").First)
                .ToContainTextAsync("La présidence belge");
            if (stylesheet.Length > 0)
                Assert.Equal(
                    "rgb(122, 0, 54)",
                    await window
                        .Page.Locator("annual-report-highlights article a")
                        .First.EvaluateAsync<string>("a => getComputedStyle(a).color")
                );
            // The test's own site has an icon, which the guide's policy need not allow.
            Assert.DoesNotContain(window.Complaints, c => !c.Contains("'data:,'", StringComparison.Ordinal));
        }

        await using var framed = await Chromium.Open("fr");
        await framed.GoTo(
            site.Address,
            site.Page(shown[2], "fr", $"default-src 'none'; frame-src {api.Address.GetLeftPart(UriPartial.Authority)}")
        );
        await Expect(framed.Page.FrameLocator("iframe").Locator("article")).ToHaveCountAsync(5);
        Assert.DoesNotContain(
            framed.Complaints,
            c =>
                !c.Contains("'data:,'", StringComparison.Ordinal)
                && !c.Contains("inline style", StringComparison.Ordinal)
        );
    }

    [GeneratedRegex("```html\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Html();

    [GeneratedRegex("```css\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Css();

    [GeneratedRegex("Content-Security-Policy: (.*)")]
    private static partial Regex Policy();

    [GeneratedRegex("<script.*</script>")]
    private static partial Regex Script();
}
