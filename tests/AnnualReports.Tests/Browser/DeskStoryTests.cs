using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>
/// What an officer does on a usual day, from the first word to the moment at which it becomes public: by clicks and
/// typing alone, without JSON or ids. The clicks are counted.
/// </summary>
public sealed class DeskStoryTests
{
    [Fact]
    public async Task A_highlight_is_written_in_two_languages_previewed_and_scheduled_in_thirty_clicks()
    {
        await using var window = await Chromium.Open();
        var api = await Stores.Api(Store.Sqlite, "desk-story", "--Sample:Load=true");
        var swagger = await SwaggerUi.Open(window, api.Address, "Management v1");
        await swagger.Authorize(ApiFixture.AdminKey);
        await swagger.Filter("CreateHighlight");
        var clicks = await Clicks.Count(window);
        var write = await swagger.Expand("CreateHighlight");
        var dialog = window.Page.GetByRole(AriaRole.Dialog);

        // Dutch: three paragraphs, a quotation, a link, and a figure that stays in step.
        await write.Member("/report").ClickAsync();
        await window.Page.Keyboard.TypeAsync("2024");
        await write.Form.Locator("li[role=option]").Filter(new() { HasText = "2024" }).First.ClickAsync();
        await Type("nl/title", "Een nieuw steunpunt in Kigali");
        await Type("nl/summary", "Belgen in de regio krijgen sneller hulp.");
        await Type(
            "nl/body",
            "Eerste alinea.\n\nMet een [koppeling](https://diplomatie.belgium.be/).\n\n> Een citaat.\n\nDerde: "
        );
        await write
            .Form.GetByRole(AriaRole.Group, new() { Name = "Nederlands" })
            .GetByRole(AriaRole.Button, new() { Name = "Figure" })
            .ClickAsync();
        await dialog.GetByRole(AriaRole.Combobox).ClickAsync();
        await dialog.Locator("li[role=option]").First.ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);

        // A picture with the place that stays in sight.
        await write.Form.GetByRole(AriaRole.Button, new() { Name = "Choose or upload a picture" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "russian-diamonds.png" }).ClickAsync();
        await write.Form.Locator(".focal-picture").ClickAsync(new() { Position = new() { X = 60, Y = 40 } });
        await Type("nl/imageAlt", "Een tekening.");

        // French beside it.
        await Type("fr/title", "Un nouveau point d’appui à Kigali");
        await Type("fr/summary", "Les Belges de la région sont aidés plus vite.");
        await Type("fr/body", "Un alinéa.");
        await Type("fr/imageAlt", "Un dessin.");
        await window.Picture("written");
        await write.ClickExecute();
        await Expect(write.Next).ToContainTextAsync("Done:");

        // As a page, on a phone's width.
        await write.Step("See it as a page").ClickAsync();
        await Expect(write.Next.Locator("iframe.phone").ContentFrame.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Een nieuw steunpunt in Kigali");
        await window.Picture("page");

        // It becomes public by itself.
        await write.Step("Plan when it becomes public").ClickAsync();
        var plan = swagger.Operation("CreateRelease");
        await Expect(plan.Member("/title")).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("Samen met het verslag");
        await plan.Member("/at").FillAsync("2099-01-02T08:00");
        await window.Picture("planned");
        await plan.ClickExecute();
        await Expect(plan.Confirmation).ToContainTextAsync("Kigali");
        await Expect(plan.Confirmation.Locator(".agree")).ToBeEnabledAsync();
        await plan.Confirmation.Locator(".agree").ClickAsync();
        await Expect(plan.Next).ToContainTextAsync("Done:");

        var clicked = await clicks.SoFar();
        TestContext.Current.TestOutputHelper?.WriteLine($"{clicked} clicks");
        Assert.InRange(clicked, 1, 30);
        Assert.DoesNotMatch("[0-9a-f]{8}-[0-9a-f]{4}", await window.Page.Locator("body").InnerTextAsync());
        var release = (await api.Admin.Get("/manage/releases?state=scheduled")).Items.Single(r =>
            r.GetProperty("title").GetString() == "Samen met het verslag"
        );
        var items = (await api.Admin.Get($"/manage/releases/{release.GetProperty("id").GetString()}")).Json.GetProperty(
            "items"
        );
        Assert.Equal(
            ["fr", "nl"],
            items[0].GetProperty("languages").EnumerateArray().Select(l => l.GetString()!).Order()
        );
        Assert.Empty(window.Complaints);

        async Task Type(string member, string text)
        {
            await write.Member($"/translations/{member}").ClickAsync();
            await window.Page.Keyboard.InsertTextAsync(text);
        }
    }
}
