using System.Text.RegularExpressions;
using AnnualReports.Tests.OpenApi;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>Swagger UI in the officer's language: tasks, the filter, and all that the page says by itself.</summary>
public sealed partial class LanguageTests
{
    const string Management = "/swagger/index.html?urls.primaryName=Management%20v1";

    static async Task<(Window Window, IPage Page)> Open(string language, string address = Management)
    {
        var window = await Chromium.Open(language);
        await window.GoTo((await Stores.Api(Store.Sqlite)).Address, address);
        await Expect(window.Page.Locator(".opblock").Last).ToBeVisibleAsync();
        return (window, window.Page);
    }

    static string Say(string language, string key) => (string)SwaggerTextsTests.Texts(language)["ui"]![key]!;

    static readonly Dictionary<string, (string Words, string Operation)[]> Sought = new()
    {
        ["nl"] =
        [
            ("vertalen", "SaveHighlightTranslation"),
            ("foto opladen", "UploadMedia"),
            ("foto's uploaden", "UploadMedia"),
            ("ongedaan maken", "RestoreHighlightRevision"),
            ("een hoogtepunt verbeteren", "PatchHighlight"),
            ("wie deed wat", "ListAudit"),
        ],
        ["fr"] =
        [
            ("traduire", "SaveHighlightTranslation"),
            ("televerser une photo", "UploadMedia"),
            ("annuler", "RestoreHighlightRevision"),
            ("corriger un fait marquant", "PatchHighlight"),
        ],
        ["en"] =
        [
            ("translate", "SaveHighlightTranslation"),
            ("upload pictures", "UploadMedia"),
            ("undo", "RestoreHighlightRevision"),
            ("correct", "PatchHighlight"),
            ("PublishHighlight", "PublishHighlight"),
        ],
        ["de"] = [("übersetzen", "SaveHighlightTranslation")],
    };

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("de")]
    public async Task An_operation_is_found_by_the_words_of_officers(string language)
    {
        var (window, page) = await Open(language);
        await using var _ = window;
        foreach (var (words, operation) in Sought[language])
        {
            // From the whole list each time, so that nothing is left of the search before.
            await new SwaggerUi(window).Filter("");
            await Expect(page.Locator(".opblock").Nth(100)).ToBeAttachedAsync();
            await new SwaggerUi(window).Filter(words);
            await Expect(page.Locator($".opblock[id$='-{operation}']")).ToBeVisibleAsync();
            await Expect(page.Locator(".found [role=status]")).Not.ToBeEmptyAsync();
            Assert.InRange(await page.Locator(".opblock").CountAsync(), 1, 60);
        }
    }

    [Fact]
    public async Task Where_nothing_is_found_it_is_said_with_what_to_try()
    {
        var (window, page) = await Open("nl");
        await using var _ = window;
        await new SwaggerUi(window).Filter("zwanenzang");
        await Expect(page.Locator(".found [role=status]")).ToContainTextAsync("Niets gevonden voor ‘zwanenzang’.");
        await Expect(page.Locator(".nothing")).ToContainTextAsync(Say("nl", "filter.try"));
        await AccessibilityTests.HindersNobody(window);
        await page.Locator(".nothing").GetByRole(AriaRole.Button, new() { Name = "Alles tonen" }).ClickAsync();
        await Expect(page.Locator(".opblock").Last).ToBeVisibleAsync();
        await Expect(page.Locator(".operation-filter-input")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_task_shows_its_operations_and_leads_to_the_usual_one()
    {
        var (window, page) = await Open("fr");
        await using var _ = window;
        await page.GetByRole(AriaRole.Button, new() { Name = "Placer des photos" }).ClickAsync();
        await Expect(page.Locator(".opblock")).ToHaveCountAsync(6);
        await Expect(page.Locator("[id$='-UploadMedia'] .opblock-summary-control")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = Say("fr", "filter.all") }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fixer une édition" }).First.ClickAsync();
        await Expect(page.Locator("[id$='-NameEdition'] .opblock-summary-control"))
            .ToHaveAttributeAsync("aria-expanded", "true");
    }

    [Fact]
    public async Task The_language_is_chosen_in_the_bar_and_kept()
    {
        var (window, page) = await Open("en");
        await using var _ = window;
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.GetByRole(AriaRole.Button, new() { Name = "NL: Nederlands" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "nl");
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Wat wilt u doen?" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "NL: Nederlands" }))
            .ToHaveAttributeAsync("aria-current", "true");
        // A link can name the language.
        await page.GotoAsync(page.Url.Split('#')[0] + "&lang=fr");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await Expect(page.Locator("#environment")).ToContainTextAsync("Environnement");
    }

    [Fact]
    public async Task Whoever_is_signed_in_comes_to_management()
    {
        var (window, page) = await Open("en", "/swagger/index.html");
        await using var _ = window;
        await Expect(page.Locator(".info .title")).ToContainTextAsync("delivery");
        await page.GetByRole(AriaRole.Link, new() { Name = Say("en", "start.toManagement") }).ClickAsync();
        await Expect(page.Locator(".info .title")).ToContainTextAsync("management");
        var swagger = new SwaggerUi(window);
        await swagger.Authorize(ApiFixture.AdminKey);
        await window.GoTo((await Stores.Api(Store.Sqlite)).Address, "/swagger/index.html");
        await Expect(page.Locator(".info .title")).ToContainTextAsync("management");
    }

    [Theory]
    [InlineData("nl", ColorScheme.Light)]
    [InlineData("nl", ColorScheme.Dark)]
    [InlineData("fr", ColorScheme.Light)]
    [InlineData("de", ColorScheme.Light)]
    public async Task Nothing_on_the_page_is_in_English_or_hinders_anybody(string language, ColorScheme scheme)
    {
        var (window, page) = await Open(language);
        await using var _ = window;
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.EvaluateAsync($"document.documentElement.classList.toggle('dark-mode', {(scheme == ColorScheme.Dark ? "true" : "false")})");
        await Check("closed");

        await page.Locator(".btn.authorize").ClickAsync();
        await Check("dialog");
        await page.Locator(".dialog-ux input").FillAsync(ApiFixture.AdminKey);
        await page.Locator(".dialog-ux .modal-btn.authorize").ClickAsync();
        await Expect(page.Locator(".dialog-ux input")).ToHaveCountAsync(0);
        await Check("signed in");
        await page.Locator(".dialog-ux .close-modal").ClickAsync();

        foreach (var operation in new[] { "ListAudit", "CreateHighlight" })
        {
            await new SwaggerUi(window).Filter(operation);
            await new SwaggerUi(window).Expand(operation);
            await Check(operation);
        }
        await new SwaggerUi(window).Filter("ListAudit");
        await page.Locator("[id$='-ListAudit'] .execute").ClickAsync();
        await Expect(page.Locator("[id$='-ListAudit'] .desk-next")).ToBeVisibleAsync();
        await Check("answered");
        Assert.Empty(window.Complaints);

        async Task Check(string state)
        {
            await window.Picture($"{language}-{scheme}-{state}");
            Assert.Equal((state, ""), (state, string.Join(" | ", await EnglishOn(page, language))));
            await AccessibilityTests.HindersNobody(window);
        }
    }

    /// <summary>What the page says in English, word for word as the English page or Swagger UI does.</summary>
    static async Task<IEnumerable<string>> EnglishOn(IPage page, string language)
    {
        static IEnumerable<string> Texts(string tag) => SwaggerTextsTests.Texts(tag)["ui"]!.AsObject().Select(t => (string)t.Value!);
        var words = await File.ReadAllTextAsync(
            Path.Combine(Checkout.Root, "clients", "desk", "src", "language", "chrome-words.ts")
        );
        var english = ChromeWord().Matches(words).Select(m => m.Groups[1].Value.Trim('\'')).Concat(Texts("en")).ToHashSet();
        english.ExceptWith(Texts(language));
        var said = await page.EvaluateAsync<string[]>(
            """
            () => {
              const left = '[lang=en], pre, code, textarea, script, style, .opblock-summary-path, .opblock-summary-method';
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const said = [];
              while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(left)) said.push(walker.currentNode.data.trim());
              for (const place of document.querySelectorAll('[aria-label], [title], [placeholder]'))
                if (!place.closest('#language')) for (const name of ['aria-label', 'title', 'placeholder']) said.push((place.getAttribute(name) ?? '').trim());
              return said.filter(Boolean);
            }
            """
        );
        Assert.True(said.Length > 40);
        return said.Distinct().Where(english.Contains);
    }

    /// <summary>Swagger UI itself leaves out what is out of sight, if there are many operations.</summary>
    [Fact]
    public async Task The_search_of_the_browser_finds_every_operation()
    {
        var (window, page) = await Open("nl");
        await using var _ = window;
        foreach (var id in new[] { "CreateReport", "NameEdition", "RedeliverWebhook" })
            await Expect(page.Locator($"[id$='-{id}'] .opblock-summary-description"))
                .ToHaveTextAsync((string)SwaggerTextsTests.Texts("nl")["operations"]![id]!);
    }

    [Fact]
    public async Task The_bar_fits_on_a_small_phone()
    {
        var (window, page) = await Open("fr");
        await using var _ = window;
        await page.SetViewportSizeAsync(320, 640);
        await window.Picture("small");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "NL: Nederlands" })).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"^  ('[^']+'|\w+): '", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ChromeWord();
}
