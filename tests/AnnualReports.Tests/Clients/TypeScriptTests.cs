using System.Text.RegularExpressions;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.Browser;
using AnnualReports.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Clients;

/// <summary>The TypeScript client, and the site that is made with it, used with the running program.</summary>
[Collection(nameof(TypeScriptTests))]
public sealed class TypeScriptTests
{
    static Npm Client => Npm.In("clients", "typescript");

    /// <summary>Where the example site is built.</summary>
    static readonly string Pages = Path.Combine(Checkout.Root, "samples", "frontend", "dist");

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
        await Build(site, api, null);
        foreach (var language in new[] { "fr", "nl" })
        {
            var page = await File.ReadAllTextAsync(Path.Combine(Pages, language, "index.html"));
            foreach (var card in (await api.Public.Get($"/reports/latest/highlights?lang={language}&limit=100")).Items)
            {
                Assert.Contains(
                    $"/{language}/highlights/{card.GetProperty("slug").GetString()}/",
                    page,
                    StringComparison.Ordinal
                );
                Assert.True(
                    File.Exists(
                        Path.Combine(Pages, language, "highlights", card.GetProperty("slug").GetString()!, "index.html")
                    )
                );
            }
        }
        Assert.All(
            Directory.GetFiles(Pages, "*.html", SearchOption.AllDirectories),
            page => Assert.DoesNotContain("href=\"/api/", File.ReadAllText(page), StringComparison.Ordinal)
        );
        await Shown(Pages);
    }

    [Fact]
    public async Task The_example_site_is_built_with_a_preview_token_by_the_same_code()
    {
        var api = await Stores.Api(Store.Sqlite, "site-previewed", "--Sample:Load=true");
        var site = Npm.In("samples", "frontend");
        await Client.Run("build");
        var none = await Built(site, api, null);
        // With a release that changes nothing, a preview is the same site, to the letter.
        var nothing = await api.Editor.Releases.Plan(new() { Title = "Nothing" });
        var same = await Built(site, api, await Link(api, nothing.Value.Id));
        Assert.Equal(none.Keys.Order(), same.Keys.Order());
        Assert.All(none, page => Assert.Equal(page.Value, same[page.Key]));
        var (drafted, fresh, release) = await Changes(api);
        var still = await Built(site, api, null);
        Assert.All(none, page => Assert.Equal(page.Value, still[page.Key]));
        var drafts = await Built(site, api, await Link(api, null));
        var released = await Built(site, api, await Link(api, release));
        foreach (var language in new[] { "nl", "fr" })
        {
            Assert.Contains($"Concept {language}", drafts[$"{language}/index.html"], StringComparison.Ordinal);
            Assert.Contains($"Concept {language}", drafts[$"{language}/highlights/{drafted}/index.html"], StringComparison.Ordinal);
            Assert.Contains($"Title {language}", drafts[$"{language}/highlights/{fresh}/index.html"], StringComparison.Ordinal);
            Assert.Contains($"Title {language}", released[$"{language}/highlights/{fresh}/index.html"], StringComparison.Ordinal);
            Assert.Contains($"/{language}/highlights/{fresh}/", released[$"{language}/index.html"], StringComparison.Ordinal);
            // What is not in the release stays as it is in public.
            Assert.Equal(none[$"{language}/highlights/{drafted}/index.html"], released[$"{language}/highlights/{drafted}/index.html"]);
            Assert.DoesNotContain($"{language}/highlights/{fresh}/index.html", none.Keys);
        }
        Assert.DoesNotContain(none.Values, page => page.Contains("Concept ", StringComparison.Ordinal));
        Assert.DoesNotContain(released.Values, page => page.Contains("Concept ", StringComparison.Ordinal));
    }

    /// <summary>
    /// A draft of a public highlight, whose slug comes first, and a new highlight in a release that is due tomorrow.
    /// </summary>
    static async Task<(string Drafted, string Fresh, Guid Release)> Changes(ApiFixture api)
    {
        var list = await api.Admin.Get("/manage/highlights?report=2024&limit=100");
        var found = list.Items.Single(i => i.GetProperty("slug").GetString() == "eu-council-presidency");
        var drafted = Given.Existing(ContentKinds.Highlights, found.GetProperty("id").GetString(), "2024", "eu-council-presidency");
        await api.Save(drafted, new { translations = new { nl = new { title = "Concept nl" }, fr = new { title = "Concept fr" } } });
        var fresh = await api.Create(
            ContentKinds.Highlights,
            new HighlightDraft
            {
                Report = "2024",
                Slug = Given.NewSlug("highlight"),
                Fields = new(),
                Translations = new[] { "nl", "fr" }.ToDictionary(l => l, l => Given.HighlightIn(l)),
            }
        );
        var releases = api.Editor.Releases;
        var planned = await releases.Plan(new() { Title = "Tomorrow" });
        var filled = await releases.Put(
            planned.Value.Id,
            planned.ETag!,
            new() { Entry = fresh.Entry, Languages = [Language.Dutch, Language.French] }
        );
        await releases.Change(filled, r => r with { At = DateTimeOffset.UtcNow.AddDays(1) });
        return (drafted.Slug, fresh.Slug, planned.Value.Id);
    }

    static async Task<string> Link(ApiFixture api, Guid? release) =>
        (await api.Editor.PreviewLinks.Create(new() { Report = "2024", Name = "Site", Release = release })).Value.Token!;

    /// <summary>Every page of the site as it is built, by its path; links to the API without the token.</summary>
    static async Task<Dictionary<string, string>> Built(Npm site, ApiFixture api, string? token)
    {
        if (Directory.Exists(Pages))
            Directory.Delete(Pages, recursive: true);
        await Build(site, api, token);
        return Directory
            .GetFiles(Pages, "*.html", SearchOption.AllDirectories)
            .ToDictionary(
                f => Path.GetRelativePath(Pages, f).Replace('\\', '/'),
                f =>
                    token is null
                        ? File.ReadAllText(f)
                        : Regex.Replace(File.ReadAllText(f), $"(\\?|&amp;|&#38;|&)preview={token}", "")
            );
    }

    static Task<string> Build(Npm site, ApiFixture api, string? token) =>
        site.Run(
            "build",
            ("ANNUALREPORTS_URL", api.Address.GetLeftPart(UriPartial.Authority)),
            ("ANNUALREPORTS_PREVIEW", token ?? ""),
            ("ASTRO_TELEMETRY_DISABLED", "1")
        );

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
