using System.Text;
using System.Text.RegularExpressions;
using AnnualReports.Tests.Media;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>
/// Fields on which officers have stumbled: each shows what is chosen, says what is missing, and loses nothing.
/// </summary>
public sealed class DeskFieldTests
{
    const string Council = "The Belgian presidency of the Council of the European Union",
        Benelux = "Het Belgische Beneluxvoorzitterschap";

    static async Task<(ApiFixture Api, SwaggerUi Swagger)> Open(Window window, string store)
    {
        var api = await Stores.Api(Store.Sqlite, store, "--Sample:Load=true");
        var swagger = await SwaggerUi.Open(window, api.Address, "Management v1");
        await swagger.Authorize(ApiFixture.AdminKey);
        return (api, swagger);
    }

    [Fact]
    public async Task Another_entry_with_another_picture_takes_the_place_of_the_first()
    {
        await using var window = await Chromium.Open();
        var (_, swagger) = await Open(window, "desk-fields");
        await swagger.Filter("PatchHighlight");
        var save = await swagger.Expand("PatchHighlight");
        await save.ChooseByTitle("belgian presidency", Council);
        await Expect(save.Form.Locator(".focal-picture img")).ToBeVisibleAsync();
        // The buttons of a text say in words what they do.
        var buttons = save.Form.GetByRole(AriaRole.Toolbar).First.GetByRole(AriaRole.Button);
        string[] words = ["Heading", "Bold", "Italic", "List", "Numbered list", "Quotation", "Link", "Figure of the report"];
        await Expect(buttons).ToHaveTextAsync(words);
        await Expect(buttons.First).ToHaveAttributeAsync("title", "Makes a heading of the line, or takes it away again");
        await window.Picture("toolbar");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Choose another", Exact = true }).ClickAsync();
        await save.ChooseByTitle("benelux", Benelux);
        await Expect(save.Member("/translations/nl/title")).ToHaveValueAsync(Benelux);
        await Expect(save.Form.Locator(".focal-picture img")).ToBeVisibleAsync();

        // A link that Enter ends stands in the text, with the beginning of its address, and work goes on there.
        var text = save.Member("/translations/nl/body");
        await text.ClickAsync();
        await window.Page.Keyboard.PressAsync("Control+End");
        await window.Page.Keyboard.PressAsync("Control+k");
        await Expect(window.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await window.Page.Keyboard.TypeAsync("de site");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.TypeAsync("diplomatie.belgium.be");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(text).ToBeFocusedAsync();
        await Expect(text).ToHaveValueAsync(new Regex("\\[de site\\]\\(https://diplomatie.belgium.be\\)$"));

        // What is remarked stands below the text, in words.
        await text.FillAsync("[hier](nergens)");
        await Expect(save.Form.Locator(".warnings").First).ToContainTextAsync("Line 1: 'nergens'");

        // Nothing is emptied without a question.
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Reset" }).ClickAsync();
        await Expect(save.Confirmation).ToContainTextAsync("Clear everything");
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(text).ToHaveValueAsync("[hier](nergens)");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task An_upload_without_a_file_or_of_a_wrong_one_says_so()
    {
        await using var window = await Chromium.Open();
        var (_, swagger) = await Open(window, "desk-fields");
        await swagger.Filter("UploadMedia");
        var upload = await swagger.Expand("UploadMedia");
        await upload.ClickExecute();
        await Expect(upload.Form.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Choose a file first.");
        await upload.Choose("picture.png", "image/png", Encoding.UTF8.GetBytes("none"));
        await upload.ClickExecute();
        await Expect(upload.Next.GetByRole(AriaRole.Alert)).ToContainTextAsync("Kept are: JPEG");
        await AccessibilityTests.HindersNobody(window, ".opblock.is-open", allCounts: true);
    }

    [Fact]
    public async Task A_PDF_is_shown_in_a_frame_with_a_link_that_opens_it()
    {
        await using var window = await Chromium.Open();
        var (_, swagger) = await Open(window, "desk-fields");
        await swagger.Filter("UploadMedia");
        var upload = await swagger.Expand("UploadMedia");
        await upload.Choose("verslag.pdf", "application/pdf", Sent.Pdf());
        await upload.ClickExecute();
        var shown = upload.Next.Locator(".desk-file");
        await Expect(shown.Locator("iframe")).ToHaveAttributeAsync("src", new Regex("^blob:"));
        await Expect(shown.GetByRole(AriaRole.Link)).ToContainTextAsync("Open verslag.pdf");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Sections_are_put_in_order_by_buttons_and_by_keys()
    {
        await using var window = await Chromium.Open();
        var (api, swagger) = await Open(window, "desk-sections");
        await swagger.Filter("SetSectionOrder");
        var order = await swagger.Expand("SetSectionOrder");
        await order.ChooseByTitle("2024", "Annual report 2024");
        var rows = order.Form.Locator(".ordering > ol > li > .row .title");
        await Expect(rows.Nth(1)).ToHaveTextAsync("Crises");
        await order.Form.GetByRole(AriaRole.Button, new() { Name = "Put below the one before: Crises" }).ClickAsync();
        await Expect(order.Form.Locator("[data-of=crises][data-move=in]")).ToBeFocusedAsync();
        await Expect(rows.Nth(1)).Not.ToHaveTextAsync("Crises");
        await AccessibilityTests.HindersNobody(window, ".desk", allCounts: true);
        await window.Page.Keyboard.PressAsync("Alt+ArrowLeft");
        await window.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(rows.First).ToHaveTextAsync("Crises");
        await Expect(window.Page.Locator("#desk-said")).ToHaveTextAsync("Crises moved up.");
        await order.ClickExecute();
        await Expect(order.Next).ToContainTextAsync("Done:");
        await window.Picture("sections");
        var id = (await api.Admin.Get("/manage/reports?limit=100"))
            .Items.Single(r => r.GetProperty("slug").GetString() == "2024")
            .GetProperty("id")
            .GetString();
        var saved = (await api.Admin.Get($"/manage/reports/{id}/sections/order")).Json.GetProperty("items");
        Assert.Equal("crises", saved[0].GetProperty("slug").GetString());
        Assert.Equal("consular-assistance", saved[0].GetProperty("children")[0].GetProperty("slug").GetString());
    }

    [Fact]
    public async Task The_place_of_a_file_that_stays_in_sight_is_set_by_a_click_on_the_picture()
    {
        await using var window = await Chromium.Open();
        var (api, swagger) = await Open(window, "desk-file-focal");
        await swagger.Filter("RenameMedia");
        var change = await swagger.Expand("RenameMedia");
        await change.ChooseByTitle("russian", "russian-diamonds.png");
        var picture = change.Form.Locator(".focal-picture");
        await Expect(picture.Locator("img")).ToBeVisibleAsync();
        var box = (await picture.BoundingBoxAsync())!;
        await picture.ClickAsync(new() { Position = new() { X = box.Width / 4, Y = box.Height / 2 } });
        await Expect(picture.Locator(".focal-mark")).ToBeVisibleAsync();
        await Expect(change.Form.GetByLabel("From the left, in %")).ToHaveValueAsync("25");
        // Without a mouse, it is typed.
        await change.Form.GetByLabel("From the top, in %").FillAsync("40");
        await window.Picture("focal");
        await AccessibilityTests.HindersNobody(window);
        await change.ClickExecute();
        await Expect(change.Next).ToContainTextAsync("Done:");
        var file = (await api.Admin.Get("/manage/media?name=russian-diamonds")).Items.Single();
        var focal = (await api.Admin.Get($"/manage/media/{file.Text("id")}")).Json.GetProperty("focalPoint");
        Assert.Equal((0.25, 0.4), (focal.GetProperty("x").GetDouble(), focal.GetProperty("y").GetDouble()));
        Assert.Empty(window.Complaints);
    }
}
