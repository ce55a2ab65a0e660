using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>Swagger UI keeps a key for its tab, never shows it, and says at once if it is wrong.</summary>
public sealed class KeyTests
{
    const string Management = "Management v1";

    [Fact]
    public async Task A_key_stays_in_its_tab_over_a_reload_and_nothing_breaks_the_policy()
    {
        await using var window = await Chromium.Open();
        var api = await Stores.Api(Store.Sqlite, "swagger-ui-key", "--Sample:Load=true");
        var swagger = await SwaggerUi.Open(window, api.Address, Management);
        await swagger.Authorize(ApiFixture.AdminKey);
        await window.Page.ReloadAsync();
        await swagger.Choose(Management);
        await swagger.Filter("ListDraftReports");
        await (await swagger.Expand("ListDraftReports")).Execute(200);
        Assert.DoesNotContain(
            ApiFixture.AdminKey,
            await window.Page.EvaluateAsync<string>("JSON.stringify(localStorage) + document.cookie"),
            StringComparison.Ordinal
        );
        Assert.Empty(window.Complaints);

        // Another tab of the same browser does not have it.
        var other = await window.Page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(api.Address, "/swagger").ToString());
        await Expect(other.Locator(".opblock").First).ToBeVisibleAsync();
        Assert.DoesNotContain(
            ApiFixture.AdminKey,
            await other.EvaluateAsync<string>("JSON.stringify(sessionStorage) + JSON.stringify(localStorage)"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_key_is_shown_nowhere_and_copied_by_nobody()
    {
        await using var window = await Chromium.Open();
        var api = await Stores.Api(Store.Sqlite, "swagger-ui-curl", "--Sample:Load=true");
        var swagger = await SwaggerUi.Open(window, api.Address, Management);
        await swagger.Authorize(ApiFixture.AdminKey);
        await swagger.Filter("ListDraftReports");
        var list = await swagger.Expand("ListDraftReports");
        await list.Execute(200);
        await Expect(list.Curl).ToContainTextAsync("Authorization: Bearer ***");
        Assert.DoesNotContain(ApiFixture.AdminKey, await window.Page.ContentAsync(), StringComparison.Ordinal);
        // The copied command is made from the same request as the one that is shown.
        var remembered = await window.Page.EvaluateAsync<string>(
            "JSON.stringify(['requests', 'mutatedRequests', 'responses'].map(name => ui.specSelectors[name]().toJS()))"
        );
        Assert.DoesNotContain(ApiFixture.AdminKey, remembered, StringComparison.Ordinal);
        Assert.Contains("Bearer ***", remembered, StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_wrong_key_says_so_on_Authorize_and_a_revoked_one_does_not_stay()
    {
        await using var window = await Chromium.Open();
        var api = await Stores.Api(Store.Sqlite, "swagger-ui-wrong-key", "--Sample:Load=true");
        var swagger = await SwaggerUi.Open(window, api.Address, Management);
        foreach (
            var (wrong, said) in new[]
            {
                ("ar_not-a-key-of-this-place-0123456789", "not known here"),
                ("two words", "no blanks"),
                ("", "not empty"),
            }
        )
        {
            var dialog = await swagger.TryKey(wrong);
            await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync(said);
            await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Apply credentials" })).ToBeVisibleAsync();
            Assert.Null(await Kept(window));
        }
        await window.Picture("refused");

        // The right key can be entered in the same dialog, and a key with fewer rights is accepted as well.
        var key = await api.Admin.Post("/manage/keys", new { name = "Translator", role = "translator" });
        await swagger.Authorize(key.Text("key")!);
        Assert.Contains(key.Text("key")!, await Kept(window), StringComparison.Ordinal);

        await api.Admin.Ask(HttpMethod.Delete, $"/manage/keys/{key.Text("id")}", null, []);
        await window.Page.ReloadAsync();
        await swagger.Choose(Management);
        await Expect(window.Page.Locator(".auth-wrapper .authorize.unlocked")).ToBeVisibleAsync();
        Assert.Null(await Kept(window));
    }

    static Task<string?> Kept(Window window) =>
        window.Page.EvaluateAsync<string?>("sessionStorage.getItem('annual-reports-key')");
}
