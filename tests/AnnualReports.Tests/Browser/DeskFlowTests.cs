using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>
/// In Swagger UI, things are chosen by their titles, what was saved is carried on, and each answer leads to what can
/// come next: nobody copies an id, a tag or JSON.
/// </summary>
public sealed class DeskFlowTests
{
    internal const string Management = "Management v1",
        Title = "The Belgian presidency of the Council of the European Union";

    internal static async Task<(ApiFixture Api, SwaggerUi Swagger)> Open(Window window, string store)
    {
        var api = await Stores.Api(Store.Sqlite, store, "--Sample:Load=true");
        var swagger = await SwaggerUi.Open(window, api.Address, Management);
        await swagger.Authorize(ApiFixture.AdminKey);
        return (api, swagger);
    }

    internal static async Task<JsonElement> Highlight(ApiFixture api, string slug = "eu-council-presidency")
    {
        var card = (await api.Admin.Get("/manage/highlights?report=2024")).Items.Single(h =>
            h.GetProperty("slug").GetString() == slug
        );
        return (await api.Admin.Get($"/manage/highlights/{card.GetProperty("id").GetString()}")).Json;
    }

    internal static string Text(JsonElement highlight, string language, string member) =>
        highlight
            .GetProperty("draft")
            .GetProperty("translations")
            .GetProperty(language)
            .GetProperty(member)
            .GetString()!;

    internal static ILocator Summary(SwaggerOperation operation, string language) =>
        operation.Form.Locator($"[id$='/translations/{language}/summary']");

    [Fact]
    public async Task A_public_sentence_is_corrected_with_a_note_in_seven_clicks_and_without_pasting()
    {
        await using var window = await Chromium.Open();
        var (api, swagger) = await Open(window, "desk-correct");
        await swagger.Filter("PatchHighlight");
        var clicks = await Clicks.Count(window);
        var correct = await swagger.Expand("PatchHighlight"); // 1
        await Expect(correct.Chooser).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("belgian presidency");
        await window.Page.Locator(".desk-chooser li[role=option]").First.ClickAsync(); // 2
        await Expect(correct.Held).ToContainTextAsync(Title);
        await Summary(correct, "nl").ClickAsync(); // 3
        await window.Page.Keyboard.PressAsync("Control+End");
        await window.Page.Keyboard.TypeAsync(" Dat was nieuw.");
        await correct.ClickExecute(); // 4
        await correct.Step("Publish in Dutch").ClickAsync(); // 5
        var publish = swagger.Operation("PublishHighlight");
        await Expect(publish.Held).ToContainTextAsync(Title);
        var note = publish.Form.Locator("[id$='/changeNote/nl']");
        await Expect(note).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("Een zin toegevoegd.");
        await window.Picture("publish-filled-in");
        await publish.ClickExecute(); // 6
        await Expect(publish.Confirmation).ToContainTextAsync(Title);
        await Expect(publish.Confirmation).ToContainTextAsync("Een zin toegevoegd.");
        await Expect(publish.Confirmation.Locator(".agree")).ToBeEnabledAsync();
        await publish.Confirmation.Locator(".agree").ClickAsync(); // 7
        await Expect(publish.Next).ToContainTextAsync("Done:");

        Assert.InRange(await clicks.SoFar(), 2, 7);
        Assert.EndsWith(
            " Dat was nieuw.",
            (await api.Public.Get("/reports/2024/highlights/eu-council-presidency?lang=nl")).Text("summary"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Een zin toegevoegd.",
            (await api.Public.Get("/reports/2024/history?lang=nl")).Json.GetRawText(),
            StringComparison.Ordinal
        );
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task What_is_chosen_by_the_keyboard_serves_all_operations_and_a_reload()
    {
        await using var window = await Chromium.Open();
        var (_, swagger) = await Open(window, "desk-keyboard");
        await swagger.Filter("GetDraftHighlight");
        var read = await swagger.Expand("GetDraftHighlight");
        var keys = window.Page.Keyboard;
        await read.Chooser.FocusAsync();
        await keys.TypeAsync("belgian presidency");
        await Expect(window.Page.Locator(".desk-chooser li[role=option]")).ToHaveCountAsync(1);
        await keys.PressAsync("ArrowDown");
        await Expect(read.Chooser).ToHaveAttributeAsync("aria-activedescendant", new Regex("-0$"));
        await AccessibilityTests.HindersNobody(window);
        await keys.PressAsync("Enter");
        await Expect(read.Held).ToContainTextAsync(Title);
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Choose another", Exact = true }))
            .ToBeFocusedAsync();
        await Expect(window.Page.Locator("#desk-said")).ToContainTextAsync(Title);
        await AccessibilityTests.HindersNobody(window);

        // Another operation on it, and the same after the page was loaded anew, need no second choice.
        await swagger.Filter("CompareHighlightRevisions");
        var compare = await swagger.Expand("CompareHighlightRevisions");
        await Expect(compare.Held).ToContainTextAsync(Title);
        await window.Page.ReloadAsync();
        await swagger.Choose(Management);
        await swagger.Filter("CompareHighlightRevisions");
        compare = await swagger.Expand("CompareHighlightRevisions");
        await Expect(compare.Held).ToContainTextAsync(Title);
        await compare.Choose("revision", "1");
        await compare.ClickExecute();

        // The comparison is a page to read: rendered, and running nothing.
        var frame = compare.Next.Locator("iframe");
        await Expect(frame).ToHaveAttributeAsync("sandbox", "");
        await Expect(frame.ContentFrame.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("report 2024");
        await Expect(frame.ContentFrame.Locator(".lead")).ToContainTextAsync("evision 1");
        await Expect(frame.ContentFrame.Locator("table").First).ToHaveCSSAsync("border-collapse", "collapse");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task After_a_save_the_next_one_goes_on_from_it_and_a_number_without_quotation_marks_gets_them()
    {
        await using var window = await Chromium.Open();
        var (api, swagger) = await Open(window, "desk-carry-on");
        await swagger.Filter("PatchHighlight");
        var save = await swagger.Expand("PatchHighlight");
        await save.ChooseByTitle("belgian presidency", Title);
        foreach (var words in new[] { "Eerst dit.", "Dan dat." })
        {
            await Summary(save, "nl").FillAsync(words);
            await save.ClickExecute();
            // The word of the save before may still stand there.
            await Patience.Until(async () => Text(await Highlight(api), "nl", "summary") == words, "It is not saved.");
            await Expect(save.Next).ToContainTextAsync("Done:");
        }
        var revision = (await Highlight(api)).GetProperty("revision").GetInt32();
        await Summary(save, "nl").FillAsync("Ten slotte.");
        await save.Fill("If-Match", $"{revision}");
        await save.ClickExecute();
        await Patience.Until(
            async () => Text(await Highlight(api), "nl", "summary") == "Ten slotte.",
            "The number alone was not quoted."
        );
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task An_answer_leads_to_the_page_to_what_changed_and_to_a_translation()
    {
        await using var window = await Chromium.Open();
        var (_, swagger) = await Open(window, "desk-next");
        await swagger.Filter("PatchHighlight");
        var save = await swagger.Expand("PatchHighlight");
        await save.ChooseByTitle("benelux", "Het Belgische Beneluxvoorzitterschap");
        await Summary(save, "nl").FillAsync("Te zien op de pagina.");
        await save.ClickExecute();

        await save.Step("See it as a page").ClickAsync();
        var page = save.Next.Locator("iframe.phone");
        await Expect(page.ContentFrame.Locator("body")).ToContainTextAsync("Te zien op de pagina.");
        Assert.InRange((await page.BoundingBoxAsync())!.Width, 300, 400);
        await save.Next.GetByRole(AriaRole.Button, new() { Name = "Full width" }).ClickAsync();
        await Expect(save.Next.Locator("iframe.full")).ToBeVisibleAsync();
        await window.Picture("page");

        await save.Step("See what changed").ClickAsync();
        var compare = swagger.Operation("CompareHighlightRevisions");
        await Expect(compare.Next.Locator("iframe").ContentFrame.Locator("ins").First).ToBeVisibleAsync();

        await compare.Step("Translate into English").ClickAsync();
        var translate = swagger.Operation("SaveHighlightTranslation");
        await Expect(translate.Held).ToContainTextAsync("Beneluxvoorzitterschap");
        await translate.Form.Locator("[id$='/title']").First.FillAsync("The Belgian presidency of the Benelux");
        await translate.ClickExecute();
        await Expect(translate.Next).ToContainTextAsync("Done:");
        Assert.Empty(window.Complaints.Where(c => !c.Contains("404", StringComparison.Ordinal)).ToList());
    }

    [Fact]
    public async Task A_new_entry_is_chosen_at_once_and_let_go_when_it_is_deleted()
    {
        await using var window = await Chromium.Open();
        var (_, swagger) = await Open(window, "desk-new");
        await swagger.Filter("highlight");
        var create = await swagger.Expand("CreateHighlight");
        await create.FillBody(
            """
            {
              "report": "2024", "slug": "new-here", "fields": { "position": 900 },
              "translations": { "nl": { "title": "Hier nieuw" } }
            }
            """
        );
        await create.ClickExecute();
        await Expect(create.Next).ToContainTextAsync("Done:");
        await swagger.Filter("DeleteHighlight");
        var delete = await swagger.Expand("DeleteHighlight");
        await Expect(delete.Held).ToContainTextAsync("Hier nieuw");
        await delete.ClickExecute();
        await Expect(delete.Confirmation).ToContainTextAsync("Hier nieuw");
        await delete.Confirmation.Locator(".agree").ClickAsync();
        await Expect(delete.Next).ToContainTextAsync("Done:");
        await Expect(delete.Held).ToHaveCountAsync(0);
        await Expect(delete.Chooser).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_picture_that_was_uploaded_is_shown_and_put_into_what_is_being_written()
    {
        await using var window = await Chromium.Open();
        var (api, swagger) = await Open(window, "desk-upload");
        await swagger.Filter("GetDraftHighlight");
        await (await swagger.Expand("GetDraftHighlight")).ChooseByTitle("belgian presidency", Title);
        await swagger.Filter("UploadMedia");
        var upload = await swagger.Expand("UploadMedia");
        await upload.Choose("desk.png", "image/png", await window.Page.ScreenshotAsync());
        await upload.ClickExecute();
        await Expect(upload.Next.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await upload.Step($"Use it in “{Title}”").ClickAsync();
        var save = swagger.Operation("PatchHighlight");
        await Expect(save.Held).ToContainTextAsync(Title);
        await save.ClickExecute();
        await Expect(save.Next).ToContainTextAsync("Done:");
        var media = (await api.Admin.Get("/manage/media?name=desk")).Items[0].GetProperty("id").GetString();
        var fields = (await Highlight(api)).GetProperty("draft").GetProperty("fields");
        Assert.Equal(media, fields.GetProperty("image").GetProperty("media").GetString());
        Assert.Empty(window.Complaints);
    }
}
