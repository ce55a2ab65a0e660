using System.Diagnostics;
using AnnualReports.Contracts;
using AnnualReports.Tests.OpenApi;
using AnnualReports.Tests.Security;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>People sign in to Swagger UI at a real provider, by clicks alone.</summary>
public sealed class SigningInTests
{
    const string Management = "Management v1";

    [Fact]
    public async Task An_editor_saves_is_refused_to_publish_and_is_locked_out_within_a_second_everywhere()
    {
        await using var provider = await NpmProvider.Start();
        await using var api = await ApiFixture.Start(Store.Sqlite, ["--Sample:Load=true", .. provider.Settings]);
        var elsewhere = ApiFixture.AddressOf(await api.AnotherInstance());
        await MakeAdministrator(api, provider, "chantal", "Chantal Dupont");

        // An signs in, and is where she was.
        await using var an = await Chromium.Open();
        var swagger = await SwaggerUi.Open(an, api.Address, Management);
        await an.Picture("nobody-signed-in");
        await swagger.SignIn("an");
        await Expect(an.Page.Locator(".info .title")).ToContainTextAsync("management");
        await Expect(swagger.Account.Locator("summary .name")).ToHaveTextAsync("An Peeters");
        var card = await swagger.OpenAccount();
        await Expect(card).ToContainTextAsync("In all reports");
        await Expect(card.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["editor"]);
        await an.Picture("signed-in");
        await an.Page.Keyboard.PressAsync("Escape");
        await Expect(card).ToBeHiddenAsync();
        Assert.Empty(an.Complaints);

        // She saves a draft under her name, and is told who could let her publish it.
        await swagger.Filter("highlight");
        var create = await swagger.Expand("CreateHighlight");
        await create.FillBody(Draft);
        var created = await create.Execute(201);
        Assert.Equal("An Peeters", created.GetProperty("savedBy").GetString());
        await Expect(create.Curl).ToContainTextAsync("Bearer ***");
        var (id, revision) = (created.GetProperty("id").GetString()!, created.GetProperty("revision").ToString());
        var refused = await Publish(swagger, id, revision, 403);
        var detail = refused.GetProperty("detail").GetString();
        Assert.Contains("the role publisher", detail, StringComparison.Ordinal);
        Assert.Contains("Chantal Dupont can grant it", detail, StringComparison.Ordinal);

        // Bart publishes it.
        await using var bart = await Chromium.Open();
        var publishing = await SwaggerUi.Open(bart, api.Address, Management);
        await publishing.SignIn("bart");
        await publishing.Filter("highlight");
        var published = await Publish(publishing, id, revision, 200);
        Assert.Equal("published", published.GetProperty("records")[0].GetProperty("action").GetString());

        // An works on in another tab, on another instance. The provider knows her already.
        await using var tab = new Window(await an.Page.Context.NewPageAsync());
        var second = await SwaggerUi.Open(tab, elsewhere, Management);
        await second.SignIn("an", isKnown: true);
        await second.Filter("ListDraftHighlights");
        var list = await second.Expand("ListDraftHighlights");
        await list.Execute(200);
        var token = await tab.Page.EvaluateAsync<string>("account.signIn.user.access_token");

        // Chantal deactivates her.
        await using var chantal = await Chromium.Open();
        var administering = await SwaggerUi.Open(chantal, api.Address, Management);
        await administering.SignIn("chantal");
        await administering.Filter("DeactivatePerson");
        var deactivate = await administering.Expand("DeactivatePerson");
        await deactivate.Fill("id", await IdOf(api, "An Peeters"));
        await deactivate.FillBody("""{ "reason": "She works elsewhere now." }""");
        await deactivate.Execute(200);

        // The first request after that is refused on the other instance, and so is her open tab there. How long a click
        // takes says something about this machine, so it is not measured.
        using var client = Documenting.Client(elsewhere);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var since = Stopwatch.StartNew();
        Assert.Equal(401, (await client.Get("/manage/me")).Status);
        Assert.InRange(since.Elapsed, TimeSpan.Zero, Patience.Seconds(1));
        var answer = await tab.Page.RunAndWaitForResponseAsync(
            list.ClickExecute,
            response => new Uri(response.Url).AbsolutePath == "/api/v1/manage/highlights"
        );
        Assert.Equal(401, answer.Status);
        await Expect(second.Note).ToContainTextAsync("You are no longer signed in. The person was deactivated here.");
        await Expect(second.Note).ToBeInViewportAsync();
        await Expect(second.Account.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Sign in"]);
        await tab.Picture("locked-out");
        Assert.Null(await Stored(tab));
    }

    const string Draft = """
        {
          "report": "2024", "slug": "signed-in", "fields": { "position": 993 },
          "translations": {
            "nl": { "title": "Aangemeld", "summary": "Onder eigen naam." },
            "fr": { "title": "Connectée", "summary": "Sous son propre nom." }
          }
        }
        """;

    static async Task<System.Text.Json.JsonElement> Publish(SwaggerUi swagger, string id, string revision, int status)
    {
        var publish = await swagger.Expand("PublishHighlight");
        await publish.Fill("id", id);
        await publish.Fill("If-Match", $"\"{revision}\"");
        await publish.FillBody("""{ "languages": ["nl", "fr"] }""");
        return await publish.Execute(status);
    }

    /// <summary>Somebody who will sign in, with the role of an administrator.</summary>
    static async Task MakeAdministrator(ApiFixture api, NpmProvider provider, string subject, string name)
    {
        var issuer = provider.Address.AbsoluteUri.TrimEnd('/');
        var added = await api.Admin.Post(
            "/manage/people",
            new
            {
                name,
                kind = "person",
                issuer,
                subject,
            }
        );
        Assert.Equal(201, added.Status);
        await api.Grant(added.Json.GetProperty("id").GetGuid(), Role.Administrator);
    }

    static async Task<string> IdOf(ApiFixture api, string name) =>
        (await api.Admin.Get($"/manage/people?name={Uri.EscapeDataString(name)}")).Items[0].GetProperty("id").GetString()!;

    /// <summary>When the stored sign-in ends, in seconds; null if there is none.</summary>
    static Task<long?> Stored(Window window) =>
        window.Page.EvaluateAsync<long?>(
            """
            () => Object.keys(sessionStorage).filter(name => name.startsWith('oidc.user:'))
              .map(name => JSON.parse(sessionStorage[name]).expires_at)[0] ?? null
            """
        );

    [Fact]
    public async Task A_sign_in_is_renewed_by_itself_survives_a_reload_and_ends_at_the_provider_too()
    {
        await using var provider = await NpmProvider.Start(seconds: 34);
        await using var api = await ApiFixture.Start(Store.Sqlite, provider.Settings);
        await using var window = await Chromium.Open();
        var swagger = await SwaggerUi.Open(window, api.Address, Management);
        var sent = await window.Page.RunAndWaitForRequestAsync(
            () => swagger.SignIn("an"),
            request => request.Url.StartsWith(new Uri(provider.Address, "/auth?").ToString(), StringComparison.Ordinal)
        );
        foreach (var part in new[] { "response_type=code&", "code_challenge_method=S256", "&state=", "&nonce=" })
            Assert.Contains(part, sent.Url, StringComparison.Ordinal);
        var first = await Stored(window);
        await Patience.Until(async () => await Stored(window) > first, "It is not renewed.");
        await window.Page.ReloadAsync();
        await Expect(swagger.Account.Locator("summary .name")).ToHaveTextAsync("An Peeters");
        await swagger.Filter("ListDraftReports");
        await (await swagger.Expand("ListDraftReports")).Execute(200);

        // Nothing of it is left where other tabs or later visitors find it.
        Assert.Equal("{}", await window.Page.EvaluateAsync<string>("JSON.stringify(localStorage)"));
        var shown = await window.Page.ContentAsync();
        Assert.DoesNotContain("eyJ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("code=", window.Page.Url, StringComparison.Ordinal);
        Assert.Empty(window.Complaints);

        var card = await swagger.OpenAccount();
        await Expect(card).ToContainTextAsync("renewed by itself");
        await card.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(swagger.Note).ToContainTextAsync("You have signed out.");
        await window.Picture("signed-out");
        Assert.Null(await Stored(window));
        await swagger.Account.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(window.Page.GetByLabel("User name")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_refresh_tokens_a_person_renews_it_in_a_small_window_and_it_ends_if_they_do_not()
    {
        await using var provider = await NpmProvider.Start(seconds: 12, refreshes: false);
        await using var api = await ApiFixture.Start(Store.Sqlite, provider.Settings);
        await using var window = await Chromium.Open();
        var swagger = await SwaggerUi.Open(window, api.Address, Management);
        await swagger.SignIn("an");
        await Expect(swagger.Note).ToContainTextAsync("Renew it to go on");
        await window.Picture("ends-soon");
        var first = await Stored(window);
        await swagger.Note.GetByRole(AriaRole.Button, new() { Name = "Renew" }).ClickAsync();
        await Patience.Until(async () => await Stored(window) > first, "It is not renewed.");
        Assert.Single(window.Page.Context.Pages);
        await Expect(swagger.Note).ToContainTextAsync("Your sign-in ended at");
        await Expect(swagger.Account.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Sign in"]);
        Assert.Null(await Stored(window));
    }

    [Fact]
    public async Task A_key_works_beside_it_and_a_tab_has_one_of_them()
    {
        await using var provider = await NpmProvider.Start();
        await using var api = await ApiFixture.Start(Store.Sqlite, provider.Settings);
        await using var window = await Chromium.Open();
        var swagger = await SwaggerUi.Open(window, api.Address, Management);
        await swagger.Authorize(ApiFixture.AdminKey);
        await Expect(swagger.Account.Locator("summary")).ToContainTextAsync("by key");
        var card = await swagger.OpenAccount();
        await Expect(card).ToContainTextAsync("administrator");
        await window.Picture("with-a-key");
        await card.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await window.Page.GetByLabel("User name").FillAsync("an");
        await window.Page.GetByLabel("Password").FillAsync("a password");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(swagger.Account.Locator("summary .name")).ToHaveTextAsync("An Peeters");
        await Expect(window.Page.Locator(".opblock").Last).ToBeVisibleAsync();
        await Patience.Until(
            async () => await window.Page.EvaluateAsync<string?>("sessionStorage.getItem('annual-reports-key')") is null,
            "The key is still kept."
        );

        // In the dialog for keys there is no key now.
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Authorize", Exact = true }).ClickAsync();
        var dialog = window.Page.Locator(".dialog-ux");
        await Expect(dialog).ToContainTextAsync("Signed in until");
        await Expect(dialog.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await window.Picture("in-the-dialog");
        await window.Page.Keyboard.PressAsync("Escape");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task It_looks_well_and_hinders_nobody(ColorScheme scheme)
    {
        await using var provider = await NpmProvider.Start();
        await using var api = await ApiFixture.Start(Store.Sqlite, provider.Settings);
        await using var window = await Chromium.Open();
        await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var swagger = await SwaggerUi.Open(window, api.Address, Management);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Authorize", Exact = true }).ClickAsync();
        await Expect(window.Page.Locator(".dialog-ux")).ToContainTextAsync("With your account at");
        await window.Picture($"{scheme}-dialog");
        await window.Page.Keyboard.PressAsync("Escape");
        await AccessibilityTests.HindersNobody(window, "#environment");
        await swagger.SignIn("an");
        await swagger.OpenAccount();
        await window.Picture($"{scheme}-signed-in");
        await AccessibilityTests.HindersNobody(window, "#environment");
        await window.Page.SetViewportSizeAsync(390, 800);
        await window.Picture($"{scheme}-phone");
        Assert.True(await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));

        // A link that anybody can make says nothing in the page's name.
        await window.GoTo(api.Address, "/swagger/index.html?error=x&error_description=Call+0900&state=none");
        await Expect(swagger.Note).ToContainTextAsync("belongs to no sign-in of this tab");
        await Expect(swagger.Note).Not.ToContainTextAsync("0900");
        await window.Picture($"{scheme}-note");
        await AccessibilityTests.HindersNobody(window, "#account-note");
    }
}
