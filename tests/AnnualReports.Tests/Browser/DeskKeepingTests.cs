using AnnualReports.Tests.Security;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>What an officer has typed and not yet saved is kept in the tab, whatever happens to the sign-in.</summary>
public sealed class DeskKeepingTests
{
    const string Title = "The Belgian presidency of the Council of the European Union";

    [Fact]
    public async Task What_was_typed_outlives_a_sign_out_and_a_reload_and_is_no_longer_kept_once_it_is_saved()
    {
        await using var provider = await NpmProvider.Start();
        await using var api = await ApiFixture.Start(Store.Sqlite, ["--Sample:Load=true", .. provider.Settings]);
        await using var window = await Chromium.Open();
        var swagger = await SwaggerUi.Open(window, api.Address, "Management v1");
        await swagger.SignIn("an");
        await swagger.Filter("PatchHighlight");
        var correct = await swagger.Expand("PatchHighlight");
        await correct.ChooseByTitle("belgian presidency", Title);
        var summary = correct.Form.Locator("[id$='/translations/nl/summary']");
        await summary.ClickAsync();
        await window.Page.Keyboard.PressAsync("Control+A");
        await window.Page.Keyboard.TypeAsync("Nog niet bewaard.");

        // She signs out, here and at the provider, and comes back.
        var card = await swagger.OpenAccount();
        await card.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(swagger.Note).ToContainTextAsync("You have signed out.");
        await swagger.SignIn("an");
        await IsRestored();

        await window.Page.ReloadAsync();
        await IsRestored();

        // Once it is saved, the form begins with what is saved, and nothing of it is left in the tab.
        await correct.ClickExecute();
        await Expect(correct.Next).ToContainTextAsync("Done:");
        Assert.Equal(0, await Kept());
        await window.Page.ReloadAsync();
        await swagger.Filter("PatchHighlight");
        await swagger.Expand("PatchHighlight");
        await Expect(summary).ToHaveValueAsync("Nog niet bewaard.");
        await Expect(correct.Form).Not.ToContainTextAsync("Restored what you typed");
        Assert.Empty(window.Complaints);

        async Task IsRestored()
        {
            await Expect(swagger.Operations.First).ToBeVisibleAsync();
            await swagger.Filter("PatchHighlight");
            await swagger.Expand("PatchHighlight");
            await Expect(correct.Held).ToContainTextAsync(Title);
            await Expect(correct.Form).ToContainTextAsync("Restored what you typed at");
            await Expect(summary).ToHaveValueAsync("Nog niet bewaard.");
            Assert.Equal(1, await Kept());
        }

        Task<int> Kept() =>
            window.Page.EvaluateAsync<int>(
                "Object.keys(sessionStorage).filter(name => name.startsWith('annual-reports-form:')).length"
            );
    }

    [Fact]
    public async Task Where_somebody_saved_the_same_field_meanwhile_that_is_said_beside_what_is_restored()
    {
        await using var window = await Chromium.Open();
        var (api, swagger) = await DeskFlowTests.Open(window, "desk-overtaken");
        await swagger.Filter("PatchHighlight");
        var correct = await swagger.Expand("PatchHighlight");
        await correct.ChooseByTitle("belgian presidency", Title);
        await DeskFlowTests.Summary(correct, "nl").FillAsync("Mijn zin.");
        var highlight = await DeskFlowTests.Highlight(api);
        object theirs = new { translations = new { nl = new { summary = "Hun zin." } } };
        var saved = await api.Admin.Patch(
            $"/manage/highlights/{highlight.Text("id")}",
            theirs,
            ("If-Match", $"\"{highlight.Text("revision")}\"")
        );
        Assert.Equal(200, saved.Status);

        await window.Page.ReloadAsync();
        await swagger.Filter("PatchHighlight");
        await swagger.Expand("PatchHighlight");
        await Expect(DeskFlowTests.Summary(correct, "nl")).ToHaveValueAsync("Mijn zin.");
        var said = correct.Form.GetByRole(AriaRole.Alert);
        await Expect(said).ToContainTextAsync("Somebody else has changed this since: Dutch › Summary.");
        await AccessibilityTests.HindersNobody(window, ".desk", allCounts: true);
        await said.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(DeskFlowTests.Summary(correct, "nl")).ToHaveValueAsync("Hun zin.");
        await Expect(said).ToHaveCountAsync(0);
    }
}
