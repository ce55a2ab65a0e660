using System.Text;
using Microsoft.Playwright;

namespace AnnualReports.Tests.Browser;

/// <summary>The page of a report's translations hinders nobody, and fits on a small screen.</summary>
public sealed class ReadinessPageTests
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_page_hinders_nobody_and_only_its_table_is_wider_than_a_small_screen(ColorScheme scheme)
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var (good, bad) = (await api.Highlight(report, null, "nl", "fr", "de"), await api.Highlight(report, null, "nl"));
        await api.Publish(good, "nl", "fr");
        await api.Save(good, new { translations = new { nl = new { title = "Een nieuwe titel voor dit hoogtepunt" } } });
        await api.Save(bad, new { translations = new { fr = new { title = "Titre" } } });
        var answer = await api.Admin.Get($"{report.Manage}/readiness", ("Accept", "text/html"));
        await using var window = await Chromium.Open();
        await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await window.Page.SetContentAsync(Encoding.UTF8.GetString(answer.Bytes));
        await AccessibilityTests.HindersNobody(window, allCounts: true);
        await window.Picture($"readiness-{scheme}");
        await window.Page.SetViewportSizeAsync(320, 640);
        Assert.True(await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
        await window.Picture($"readiness-320-{scheme}");
        await AccessibilityTests.HindersNobody(window, allCounts: true);
    }
}
