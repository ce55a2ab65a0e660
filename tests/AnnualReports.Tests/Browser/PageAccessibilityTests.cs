using AnnualReports.Tests.Pages;
using Microsoft.Playwright;

namespace AnnualReports.Tests.Browser;

/// <summary>axe-core finds nothing on any page that people read, in light and in dark.</summary>
public sealed class PageAccessibilityTests
{
    static readonly string[] Public =
    [
        "/?lang=fr",
        "/reports/2024?lang=nl",
        "/reports/2023?lang=nl",
        "/reports/2024/downloads?lang=fr",
        "/reports/2024/editions?lang=nl",
        "/sections/2024?lang=nl",
        "/sections/2024/budget?lang=fr",
        "/highlights/2024?lang=nl",
        "/highlights/2024?lang=fr&featured=true&from=2024-02-01",
        "/highlights/2024/eu-council-presidency?lang=fr",
        "/priorities/2024?lang=nl",
        "/priorities/2024/multilateralism?lang=nl",
        "/figures/2024?lang=nl",
        "/figures/2024/budget-total?lang=fr",
        "/partners/2024?lang=nl",
        "/partners/2024/council-of-the-eu?lang=nl",
        "/announcements/2024?lang=fr",
        "/announcements/2024/report-2024-published?lang=nl",
        "/themes?lang=nl",
        "/themes/europe?lang=fr",
        "/reports/2024?lang=nl&edition=1",
        "/sections/2024/budget?lang=fr&edition=1",
        "/highlights/2024?lang=nl&asOf={today}",
        "/highlights/2024/eu-council-presidency?lang=fr&asOf={today}",
    ];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_of_a_report_hinders_nobody_now_then_and_in_an_edition(ColorScheme scheme)
    {
        var api = await SamplePages.Sample();
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd");
        await Check(api, scheme, Public.Select(p => (p.Replace("{today}", today, StringComparison.Ordinal), 200)));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_page_that_says_why_there_is_nothing_hinders_nobody(ColorScheme scheme)
    {
        var api = await SamplePages.Sample();
        await Check(
            api,
            scheme,
            [
                ("/reports/nothing?lang=nl", 404),
                ("/highlights/2024/nothing?lang=fr", 404),
                ("/reports/2024?lang=nl&preview=unknown", 404),
                ("/reports/2024?lang=nl&edition=1&asOf=2024-01-01", 400),
                ("/highlights/2024/elections-abroad?lang=de&fallback=none", 404),
                ("/problems/not-in-language", 200),
            ]
        );
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Previews_of_drafts_and_of_a_release_hinder_nobody(ColorScheme scheme)
    {
        var api = await Stores.Api(Store.Sqlite);
        var (report, _, link) = await PreviewWalk.Scheduled(api);
        var unfinished = await api.Highlight(report, null, "nl");
        await api.Save(unfinished, """{ "translations": { "nl": { "summary": null } } }""");
        var drafts = await api.Editor.PreviewLinks.Create(new() { Report = report.Slug, Name = "Drafts" });
        foreach (var token in new[] { link.Token!, drafts.Value.Token! })
        {
            var first = await api.Page($"/reports/{report.Slug}?lang=nl&preview={token}");
            // The banner, the marks of what is new or has changed, and the list of what is missing.
            Assert.Contains("class=\"mark\"", first.Text, StringComparison.Ordinal);
            var paths = ReportPageTests
                .Links(first.Text)
                .Where(l => l.StartsWith('/') && !l.StartsWith("/api", StringComparison.Ordinal))
                .Distinct();
            await Check(api, scheme, paths.Select(p => (p, 200)));
        }
    }

    static async Task Check(ApiFixture api, ColorScheme scheme, IEnumerable<(string Path, int Status)> pages)
    {
        await using var window = await Chromium.Open("nl");
        await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        foreach (var (path, status) in pages)
        {
            var response = await window.GoTo(api.Address, path);
            Assert.Equal((path, status), (path, response!.Status));
            await AccessibilityTests.HindersNobody(window, allCounts: true);
        }
    }
}
