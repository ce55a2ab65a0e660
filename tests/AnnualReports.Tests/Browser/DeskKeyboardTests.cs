using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>
/// An officer who uses no mouse signs in, corrects a public sentence and publishes it: every step by keys that are
/// pressed, with the focus where it was left. axe looks at each state and finds nothing.
/// </summary>
public sealed class DeskKeyboardTests
{
    const string Title = "The Belgian presidency of the Council of the European Union";

    [Fact]
    public async Task A_public_sentence_is_corrected_and_published_by_the_keyboard_alone()
    {
        await using var window = await Chromium.Open();
        var api = await Stores.Api(Store.Sqlite, "desk-by-keys", "--Sample:Load=true");
        var keys = window.Page.Keyboard;
        await window.GoTo(api.Address, "/swagger/index.html?urls.primaryName=Management%20v1");
        await Expect(window.Page.Locator(".opblock").Last).ToBeVisibleAsync();
        var swagger = new SwaggerUi(window);

        await TabTo(window, ".btn.authorize");
        await keys.PressAsync("Enter");
        await Expect(window.Page.Locator(".dialog-ux input")).ToBeFocusedAsync();
        await AccessibilityTests.HindersNobody(window, "[role=dialog]", allCounts: true);
        await keys.TypeAsync(ApiFixture.AdminKey);
        await keys.PressAsync("Enter");
        await Expect(window.Page.Locator(".dialog-ux .btn-done")).ToBeFocusedAsync();
        // The keyboard stays in the dialog until it is closed, and then is where it was before.
        for (var stop = 0; stop < 5; stop++)
        {
            await keys.PressAsync("Tab");
            Assert.True(await Focused(window, "[role=dialog] *"));
        }
        await keys.PressAsync("Escape");
        await Expect(window.Page.Locator(".btn.authorize")).ToBeFocusedAsync();

        await TabTo(window, ".operation-filter-input");
        await keys.TypeAsync("correct a highlight");
        await Expect(window.Page.Locator(".found [role=status]")).ToContainTextAsync("found");
        await TabTo(window, "[id$='-PatchHighlight'] .opblock-summary-control");
        await keys.PressAsync("Enter");
        var correct = swagger.Operation("PatchHighlight");
        // What it is about is chosen first, so the cursor is there.
        await Expect(correct.Chooser).ToBeFocusedAsync();
        await keys.TypeAsync("belgian presidency");
        await Expect(window.Page.Locator(".desk-chooser li[role=option]")).ToHaveCountAsync(1);
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Choose another", Exact = true }))
            .ToBeFocusedAsync();

        await TabTo(window, "[id$='/translations/nl/summary']");
        await keys.PressAsync("Control+End");
        await keys.TypeAsync(" Met toetsen alleen.");
        await AccessibilityTests.HindersNobody(window, ".opblock.is-open", allCounts: true);
        // It is a long way to the button at the end of the form, so there are keys for it.
        await keys.PressAsync("Control+Enter");
        await Expect(correct.Next).ToContainTextAsync("Done:");
        Assert.True(await Focused(window, ".desk-next section"));
        await AccessibilityTests.HindersNobody(window, ".opblock.is-open", allCounts: true);

        await TabTo(window, ".steps button", "Publish in Dutch");
        await keys.PressAsync("Enter");
        var publish = swagger.Operation("PublishHighlight");
        await Expect(publish.Form.Locator("[id$='/changeNote/nl']")).ToBeFocusedAsync();
        await keys.TypeAsync("Een zin toegevoegd.");
        await TabTo(window, ".execute");
        await keys.PressAsync("Enter");
        await Expect(publish.Confirmation).ToContainTextAsync(Title);
        await Expect(publish.Confirmation.Locator(".agree")).ToBeEnabledAsync();
        await AccessibilityTests.HindersNobody(window, "#confirm", allCounts: true);
        await TabTo(window, "#confirm .agree");
        await keys.PressAsync("Enter");
        await Expect(publish.Next).ToContainTextAsync("Done:");
        Assert.True(await Focused(window, ".desk-next section"));

        Assert.EndsWith(
            " Met toetsen alleen.",
            (await api.Public.Get("/reports/2024/highlights/eu-council-presidency?lang=nl")).Text("summary"),
            StringComparison.Ordinal
        );
        Assert.Empty(window.Complaints);
    }

    /// <summary>Presses Tab until what is meant has the focus, as somebody does who knows where it is.</summary>
    static async Task TabTo(Window window, string selector, string text = "")
    {
        for (var stop = 0; stop < 90; stop++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (await Focused(window, selector, text))
                return;
        }
        Assert.Fail($"Nobody comes to {selector} by Tab.");
    }

    static Task<bool> Focused(Window window, string selector, string text = "") =>
        window.Page.EvaluateAsync<bool>(
            """
            ([selector, text]) => {
              const { activeElement: here } = document;
              return here.matches(selector) && here.textContent.includes(text);
            }
            """,
            new[] { selector, text }
        );
}
