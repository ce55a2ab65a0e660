using AnnualReports.Tests.Browser;
using AnnualReports.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Clients;

/// <summary>The TypeScript client, and the site that is made with it, used with the running program.</summary>
[Collection(nameof(TypeScriptTests))]
public sealed class TypeScriptTests
{
    static Npm Client => Npm.In("clients", "typescript");

    static Task<ApiFixture> Api() => Stores.Api(Store.Sqlite, "typescript", "--Sample:Load=true");

    [Fact]
    public Task Its_types_are_those_of_the_checked_in_documents() => Client.Run("check");

    [Fact]
    public Task A_field_or_language_that_does_not_exist_is_an_error_when_it_is_compiled() => Client.Run("typecheck");

    [Fact]
    public async Task It_reads_goes_through_pages_asks_by_tag_and_writes()
    {
        var api = await Api();
        var said = await Client.Run(
            "test",
            ("ANNUALREPORTS_URL", api.Address.GetLeftPart(UriPartial.Authority)),
            ("ANNUALREPORTS_KEY", ApiFixture.AdminKey)
        );
        Assert.Contains("# fail 0", said, StringComparison.Ordinal);
        Assert.Contains("# skipped 0", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_command_writes_a_client_for_an_installation_with_other_languages()
    {
        var api = await Stores.Api(
            Store.Sqlite,
            "italian",
            "--Languages:0:Tag=it",
            "--Languages:1:Tag=de",
            "--DefaultLanguage=it"
        );
        var said = await Client.Run(
            "test:installation",
            ("ANNUALREPORTS_URL", api.Address.GetLeftPart(UriPartial.Authority))
        );
        Assert.Contains("# fail 0", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_site_lists_the_highlights_in_French_and_Dutch()
    {
        var api = await Stores.Api(Store.Sqlite, "site", "--Sample:Load=true");
        var site = Npm.In("samples", "frontend");
        // The site uses the client as it is built.
        await Client.Run("build");
        await site.Run("check", ("ASTRO_TELEMETRY_DISABLED", "1"));
        await site.Run(
            "build",
            ("ANNUALREPORTS_URL", api.Address.GetLeftPart(UriPartial.Authority)),
            ("ASTRO_TELEMETRY_DISABLED", "1")
        );
        var pages = Path.Combine(Checkout.Root, "samples", "frontend", "dist");
        foreach (var language in new[] { "fr", "nl" })
        {
            var page = await File.ReadAllTextAsync(Path.Combine(pages, language, "index.html"));
            foreach (var card in (await api.Public.Get($"/reports/latest/highlights?lang={language}&limit=100")).Items)
            {
                Assert.Contains(
                    $"/{language}/highlights/{card.GetProperty("slug").GetString()}/",
                    page,
                    StringComparison.Ordinal
                );
                Assert.True(
                    File.Exists(
                        Path.Combine(pages, language, "highlights", card.GetProperty("slug").GetString()!, "index.html")
                    )
                );
            }
        }
        Assert.All(
            Directory.GetFiles(pages, "*.html", SearchOption.AllDirectories),
            page => Assert.DoesNotContain("href=\"/api/", File.ReadAllText(page), StringComparison.Ordinal)
        );
        await Shown(pages);
    }

    /// <summary>The site as readers see it, on a phone and on a large screen.</summary>
    static async Task Shown(string pages)
    {
        await using var site = await HostSite.Start(pages);
        foreach (var (width, name) in new[] { (390, "phone"), (1280, "desk") })
        {
            await using var window = await Chromium.Open("fr");
            await window.Page.SetViewportSizeAsync(width, 900);
            await window.GoTo(site.Address, "/fr/");
            await window.Picture(name);
            Assert.True(
                await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                $"The page is wider than a {name}."
            );
            await AccessibilityTests.HindersNobody(window);
            await window.Page.Locator(".cards a").First.ClickAsync();
            await Expect(window.Page.Locator("article h1")).ToBeVisibleAsync();
            await window.Picture($"{name}-highlight");
            await AccessibilityTests.HindersNobody(window);
            Assert.Empty(window.Complaints);
        }
    }
}
