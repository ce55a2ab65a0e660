using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>
/// Bodies are filled in as forms, by clicks and keys. The tests assert what the page shows, and what the API then has.
/// </summary>
public sealed class FormTests
{
    const string Management = "Management v1";

    static async Task<(SwaggerUi Swagger, ApiFixture Api)> Open(Window window)
    {
        var api = await Stores.Api(Store.Sqlite, "swagger-forms", "--Sample:Load=true");
        var swagger = await SwaggerUi.Open(window, api.Address, Management);
        await swagger.Authorize(ApiFixture.AdminKey);
        return (swagger, api);
    }

    static async Task<SwaggerOperation> CreateHighlight(SwaggerUi swagger)
    {
        await swagger.Filter("create highlight");
        return await swagger.Expand("CreateHighlight");
    }

    [Fact]
    public async Task A_highlight_with_text_picture_dates_and_references_is_made_without_JSON_or_ids()
    {
        await using var window = await Chromium.Open();
        var (swagger, _) = await Open(window);
        var create = await CreateHighlight(swagger);
        await create.ChooseTitle("Report", "2024");
        var dutch = create.Form.GetByRole(AriaRole.Group, new() { Name = "Nederlands" });
        await dutch.GetByLabel("Title").PressSequentiallyAsync("Gemaakt zonder \"code\"");
        await dutch.GetByLabel("Summary").FillAsync("Wat er gebeurde.");
        var body = dutch.GetByLabel("Text", new() { Exact = true });
        await body.ClickAsync();
        await window.Page.Keyboard.TypeAsync("Zij zei: \"Ja\".");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.TypeAsync("Een punt");
        await dutch.GetByRole(AriaRole.Button, new() { Name = "List", Exact = true }).ClickAsync();
        await Expect(body).ToHaveValueAsync("Zij zei: \"Ja\".\n\n- Een punt");
        var preview = dutch.GetByRole(AriaRole.Region, new() { Name = "Preview of the text" });
        await Expect(preview.GetByRole(AriaRole.Listitem)).ToHaveTextAsync("Een punt");

        await create.Form.GetByLabel("From", new() { Exact = true }).FillAsync("2024-03-01");
        await create.ChooseTitle("Countries", "Belgium");
        await create.ChooseTitle("Themes", "climate");
        await create.Form.GetByRole(AriaRole.Button, new() { Name = "Choose or upload a picture" }).ClickAsync();
        await window
            .Page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "russian-diamonds.png" })
            .ClickAsync();
        await create.Form.Locator(".focal-picture").ClickAsync(new() { Position = new() { X = 0, Y = 0 } });
        await create.Form.GetByLabel("From the left, in %").FillAsync("25");
        await window.Picture("filled-in");

        var created = (await create.Execute(201)).GetProperty("draft");
        var fields = created.GetProperty("fields");
        Assert.Equal("gemaakt-zonder-code", created.GetProperty("slug").GetString());
        Assert.Equal("2024-03-01", fields.GetProperty("date").GetProperty("from").GetString());
        Assert.Equal(["BE"], fields.GetProperty("countries").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(["climate"], fields.GetProperty("themes").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal(0.25, fields.GetProperty("image").GetProperty("focalPoint").GetProperty("x").GetDouble());
        Assert.Equal(["nl"], created.GetProperty("translations").EnumerateObject().Select(t => t.Name));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task What_is_refused_stands_beside_its_field_and_a_reload_loses_nothing_that_was_typed()
    {
        await using var window = await Chromium.Open();
        var (swagger, _) = await Open(window);
        var create = await CreateHighlight(swagger);
        await create.ChooseTitle("Report", "2024");
        var title = create.Form.GetByRole(AriaRole.Group, new() { Name = "Nederlands" }).GetByLabel("Title");
        await title.FillAsync(new string('x', 201));
        await create.ClickExecute();
        var summary = create.Form.GetByRole(AriaRole.Alert);
        await Expect(summary).ToBeFocusedAsync();
        await Expect(summary).Not.ToContainTextAsync("/translations");
        await summary.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(title).ToBeFocusedAsync();
        await Expect(title).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(create.Form.Locator(".field.wrong .fault").First).ToContainTextAsync("At most 200 characters");
        await window.Picture("refused");

        await window.Page.ReloadAsync();
        await Expect(swagger.Operations.First).ToBeVisibleAsync();
        create = await CreateHighlight(swagger);
        await Expect(create.Form).ToContainTextAsync("Restored what you typed at");
        title = create.Form.GetByRole(AriaRole.Group, new() { Name = "Nederlands" }).GetByLabel("Title");
        await Expect(title).ToHaveValueAsync(new string('x', 201));
        await title.FillAsync("Kort genoeg");
        await create.Form.GetByLabel("Name in the address").FillAsync("short-enough");
        await create.Execute(201);

        await window.Page.ReloadAsync();
        create = await CreateHighlight(swagger);
        title = create.Form.GetByRole(AriaRole.Group, new() { Name = "Nederlands" }).GetByLabel("Title");
        await Expect(title).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Form_and_JSON_edit_the_same_and_what_is_no_JSON_stays_where_it_can_be_mended()
    {
        await using var window = await Chromium.Open();
        var (swagger, _) = await Open(window);
        await swagger.Filter("create theme");
        var create = await swagger.Expand("CreateTheme");
        var form = create.Form.GetByRole(AriaRole.Tab, new() { Name = "Form" });
        var name = create.Form.GetByRole(AriaRole.Group, new() { Name = "Nederlands" }).GetByLabel("Name");
        await name.FillAsync("Vrede");
        await create.FillBody(
            """{ "slug": "peace", "fields": {}, "translations": { "nl": { "name": "Vrede en recht" } } }"""
        );
        await form.ClickAsync();
        await Expect(name).ToHaveValueAsync("Vrede en recht");
        await create.FillBody("""{ "slug": """);
        await Expect(create.Form.GetByRole(AriaRole.Alert)).ToContainTextAsync("can't be read");
        await Expect(form).ToHaveAttributeAsync("aria-disabled", "true");
        await create.FillBody("""{ "slug": "peace-and-law", "fields": {} }""");
        await form.ClickAsync();
        await Expect(create.Form.GetByLabel("Name in the address")).ToHaveValueAsync("peace-and-law");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var window = await Chromium.Open();
        var (swagger, _) = await Open(window);
        await swagger.Filter("create theme");
        var create = await swagger.Expand("CreateTheme");
        var keyboard = window.Page.Keyboard;
        await create.Form.GetByRole(AriaRole.Tab, new() { Name = "Form" }).FocusAsync();
        await keyboard.PressAsync("ArrowRight");
        await Expect(create.Form.GetByRole(AriaRole.Tab, new() { Name = "JSON" })).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowLeft");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("by-keyboard");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("Met het toetsenbord");
        await Expect(create.Form.GetByRole(AriaRole.Group, new() { Name = "Nederlands" }).GetByLabel("Name"))
            .ToHaveValueAsync("Met het toetsenbord");
        for (var stop = 0; stop < 10 && !await create.IsExecuteFocused(); stop++)
            await keyboard.PressAsync("Tab");
        Assert.True(await create.IsExecuteFocused());
        await keyboard.PressAsync("Enter");
        await Expect(create.Answer.Locator(".response-col_status").Last).ToContainTextAsync("201");
    }

    [Theory]
    [InlineData("CreateHighlight", false)]
    [InlineData("CreateHighlight", true)]
    [InlineData("CreateFigure", false)]
    [InlineData("CreateRelease", true)]
    public async Task Opened_forms_hinder_nobody(string operation, bool isDark)
    {
        await using var window = await Chromium.Open();
        var (swagger, _) = await Open(window);
        if (isDark)
            await window.Page.EvaluateAsync("document.documentElement.classList.add('dark-mode')");
        await swagger.Filter(operation);
        var opened = await swagger.Expand(operation);
        foreach (var name in new[] { "Add Deutsch", "Add: " })
            if (await opened.Form.GetByRole(AriaRole.Button, new() { Name = name }).CountAsync() > 0)
                await opened.Form.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();
        await window.Picture(operation);
        await AccessibilityTests.HindersNobody(window, ".desk");
    }
}
