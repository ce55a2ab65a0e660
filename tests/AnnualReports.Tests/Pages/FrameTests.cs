using AnnualReports.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Pages;

/// <summary>
/// Pages in frames on a partner's site, the page that makes the line of HTML, and what a browser lets a partner's site
/// read.
/// </summary>
public sealed partial class FrameTests
{
    [Fact]
    public async Task The_frame_that_oEmbed_answers_shows_the_highlight_in_one_request()
    {
        var api = await SamplePages.Sample();
        await using var site = await HostSite.Start();
        await using var window = await Chromium.Open();
        var html = (
            await api.Public.Get($"{api.Address}oembed?url={api.Address}highlights/2024/eu-council-presidency?lang=fr")
        ).Text("html")!;
        var asked = new List<string>();
        window.Page.Request += (_, request) => asked.Add(request.Url);
        await window.GoTo(
            site.Address,
            site.Page(
                html,
                policy: $"default-src 'none'; frame-src {api.Address.GetLeftPart(UriPartial.Authority)}; style-src 'unsafe-inline'; img-src data:"
            )
        );
        var frame = window.Page.FrameLocator("iframe");
        await Expect(frame.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("La présidence belge");
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await window.Picture("frame");
        Assert.Single(
            asked,
            url =>
                url.StartsWith(api.Address.ToString(), StringComparison.Ordinal)
                && !url.Contains("/media/", StringComparison.Ordinal)
        );
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_frame_whose_highlight_was_withdrawn_says_so()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        Assert.Equal(200, (await api.TryWithdraw(highlight, "nl")).Status);
        await using var site = await HostSite.Start();
        await using var window = await Chromium.Open();
        await window.GoTo(
            site.Address,
            site.Page(
                $"<iframe title=\"Highlight\" src=\"{api.Address}embed/highlights/{report.Slug}/{highlight.Slug}?lang=nl\"></iframe>"
            )
        );
        await Expect(window.Page.FrameLocator("iframe").GetByRole(AriaRole.Main)).ToContainTextAsync("Ingetrokken op ");
        await Expect(window.Page.FrameLocator("iframe").GetByRole(AriaRole.Main)).ToContainTextAsync("Reason nl");
    }

    [Fact]
    public async Task A_partner_chooses_sees_copies_and_the_line_works_on_a_phone_and_without_an_account()
    {
        var api = await SamplePages.Sample();
        await using var site = await HostSite.Start();
        await using var window = await Chromium.Open("nl");
        await window.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await window.Page.SetViewportSizeAsync(320, 640);
        await window.GoTo(api.Address, "/embed");
        var page = window.Page;
        await Expect(page.Locator("#preview article")).ToHaveCountAsync(5);
        await page.GetByLabel("Verslag", new() { Exact = true }).SelectOptionAsync("2024");
        await page.GetByLabel("Taal", new() { Exact = true }).SelectOptionAsync("fr");
        await page.GetByLabel("Licht of donker").SelectOptionAsync("dark");
        await page.GetByLabel("Hoeveel").FillAsync("2");
        await page.GetByLabel("Hoeveel").BlurAsync();
        await Expect(page.Locator("#preview article")).ToHaveCountAsync(2);
        await Expect(page.Locator("#preview article").First).ToContainTextAsync("La présidence belge");
        await page.Locator("#pinned").CheckAsync();
        await page.Locator("button[data-copy=line]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Gekopieerd" })).ToBeVisibleAsync();
        await window.Picture("chosen");
        Assert.Empty(window.Complaints);

        var line = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("integrity=\"sha384-", line, StringComparison.Ordinal);
        await window.GoTo(site.Address, site.Page(line, policy: HostSite.Strictest(api.Address)));
        await Expect(page.Locator("annual-report-highlights article")).ToHaveCountAsync(2);
        await Expect(page.Locator("annual-report-highlights article").First).ToContainTextAsync("La présidence belge");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Every_kind_its_filters_and_its_look_can_be_chosen_and_the_lines_work()
    {
        var api = await SamplePages.Sample();
        await using var site = await HostSite.Start();
        await using var window = await Chromium.Open("fr");
        await window.GoTo(api.Address, "/embed");
        var page = window.Page;
        ILocator Choice(string name) => page.GetByLabel(name, new() { Exact = true });
        await Choice("Rapport").SelectOptionAsync("2024");
        await Choice("Priorité").SelectOptionAsync("multilateralism");
        await Choice("Pays").SelectOptionAsync("BE");
        await Choice("Seulement ce qui est mis en avant").CheckAsync();
        await Expect(page.Locator("#line"))
            .ToContainTextAsync("priority=\"multilateralism\" country=\"BE\" featured=\"true\" limit=\"5\">");
        await Expect(page.Locator("#frame")).ToContainTextAsync("priority=multilateralism&amp;country=BE&amp;featured=true");
        await Expect(page.Locator("#preview article")).Not.ToHaveCountAsync(0);

        await Choice("Contenu").SelectOptionAsync("figures");
        await Choice("Lequel").SelectOptionAsync("staff-total");
        await Choice("Que montrer du chiffre").SelectOptionAsync("parts");
        await Choice("Police").SelectOptionAsync("serif");
        await page.Locator("#colour").FillAsync("#7a0036");
        await Expect(page.Locator("#preview table.chart")).ToBeVisibleAsync();
        await Expect(page.Locator("#line"))
            .ToContainTextAsync("slug=\"staff-total\" lang=\"auto\" show=\"parts\" font=\"serif\" colour=\"#7a0036\">");
        await Expect(page.Locator("#frame"))
            .ToContainTextAsync("/embed/figures/2024/staff-total?show=parts&amp;font=serif&amp;colour=7a0036\"");
        var (line, frame) = (await page.Locator("#line").TextContentAsync(), await page.Locator("#frame").TextContentAsync());

        await Choice("Contenu").SelectOptionAsync("downloads");
        await Expect(page.Locator("#preview .item")).Not.ToHaveCountAsync(0);
        await Expect(page.Locator("#entry-field")).ToBeHiddenAsync();
        foreach (var said in (string[])["aucun cookie", $"frame-src {api.Address.ToString().TrimEnd('/')}", "wp_oembed_add_provider", "/feeds/fr/"])
            await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(said);
        Assert.Empty(window.Complaints);

        await window.GoTo(site.Address, site.Page(line + frame, "fr"));
        await Expect(page.Locator("annual-report-figure table.chart tfoot")).ToContainTextAsync("Total");
        // 1310 of 3148 people: the bar of a part is its share of the total.
        await Expect(page.Locator("annual-report-figure .bar").First)
            .ToHaveAttributeAsync("style", new System.Text.RegularExpressions.Regex(@"inline-size: 41\.6"));
        await Expect(page.Locator("annual-report-figure .root")).ToHaveCSSAsync("font-family", "Georgia, \"Times New Roman\", serif");
        await Expect(page.FrameLocator("iframe").Locator("tfoot")).ToContainTextAsync("Total");
        await Expect(page.Locator("iframe")).ToHaveAttributeAsync("style", Fitted());
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"height: \d{3,}px")]
    private static partial System.Text.RegularExpressions.Regex Fitted();

    [Fact]
    public async Task Another_site_reads_what_is_public_and_nothing_of_management()
    {
        var api = await SamplePages.Sample();
        await using var site = await HostSite.Start();
        await using var window = await Chromium.Open();
        await window.GoTo(site.Address, site.Page(""));
        foreach (
            var path in new[]
            {
                "/api/v1/reports/2024",
                "/feeds/nl/highlights.json",
                "/oembed?url=" + Uri.EscapeDataString($"{api.Address}reports/2024"),
                "/embed/v1/annual-report.js",
                "/embed/highlights",
            }
        )
            Assert.Equal(200, await Read(window, api, path, ""));
        Assert.Equal(0, await Read(window, api, "/api/v1/manage/highlights", ""));
        Assert.Equal(0, await Read(window, api, "/api/v1/manage/highlights", ApiFixture.AdminKey));
        var manage = await api.Page(
            "/api/v1/manage/highlights",
            ("Origin", site.Address.GetLeftPart(UriPartial.Authority)),
            ("Authorization", $"Bearer {ApiFixture.AdminKey}")
        );
        Assert.Equal(
            (200, "same-origin", null),
            (manage.Status, manage.Field("Cross-Origin-Resource-Policy"), manage.Field("Access-Control-Allow-Origin"))
        );
    }

    [Fact]
    public async Task A_site_that_is_configured_may_use_management()
    {
        await using var site = await HostSite.Start();
        await using var api = await ApiFixture.Start(
            Store.Sqlite,
            $"--Security:ManagementOrigins:0={site.Address.GetLeftPart(UriPartial.Authority)}"
        );
        await using var window = await Chromium.Open();
        await window.GoTo(site.Address, site.Page(""));
        Assert.Equal(200, await Read(window, api, "/api/v1/manage/highlights", ApiFixture.AdminKey));
        Assert.Null(
            (await api.Page("/api/v1/manage/highlights", ("Origin", "https://other.example"))).Field(
                "Access-Control-Allow-Origin"
            )
        );
    }

    /// <summary>The status that a script of the site reads; 0 if the browser refuses to show it the answer.</summary>
    static Task<int> Read(Window window, ApiFixture api, string path, string key) =>
        window.Page.EvaluateAsync<int>(
            "async ([url, key]) => { try { return (await fetch(url, key ? { headers: { Authorization: `Bearer ${key}` } } : {})).status } catch { return 0 } }",
            new[] { new Uri(api.Address, path).ToString(), key }
        );
}
