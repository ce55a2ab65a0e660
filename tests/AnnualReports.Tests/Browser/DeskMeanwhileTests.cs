using Microsoft.Playwright;
using static AnnualReports.Tests.Browser.DeskFlowTests;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>
/// What others did meanwhile is shown before anything of it is replaced, and what is over is no longer offered.
/// </summary>
public sealed class DeskMeanwhileTests
{
    [Fact]
    public async Task The_link_of_a_message_opens_the_form_with_its_entry_filled_in()
    {
        await using var window = await Chromium.Open();
        var api = await Stores.Api(Store.Sqlite, "desk-arriving", "--Sample:Load=true");
        var id = (await DeskFlowTests.Highlight(api)).GetProperty("id").GetString();
        await window.GoTo(
            api.Address,
            $"/swagger/index.html?urls.primaryName=Management%20v1&id={id}#/Manage%20highlights/GetDraftHighlight"
        );
        var swagger = new SwaggerUi(window);
        var read = swagger.Operation("GetDraftHighlight");
        // Before somebody has signed in, nothing of it can be read.
        await Expect(read.Held).ToHaveCountAsync(0);
        await swagger.Authorize(ApiFixture.AdminKey);
        await Expect(read.Held).ToContainTextAsync(DeskFlowTests.Title);
        await read.ClickExecute();
        await Expect(read.Next).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Two_who_saved_at_once_are_shown_side_by_side_and_one_chooses_field_by_field()
    {
        await using var window = await Chromium.Open();
        var (api, swagger) = await Open(window, "desk-conflict");
        await swagger.Filter("PatchHighlight");
        var mine = await swagger.Expand("PatchHighlight");
        await mine.ChooseByTitle("belgian presidency", Title);
        await Summary(mine, "nl").FillAsync("Mijn zin.");
        await Summary(mine, "fr").FillAsync("Ma phrase.");

        await using var other = await Chromium.Open();
        var theirUi = await SwaggerUi.Open(other, api.Address, Management);
        await theirUi.Authorize(ApiFixture.AdminKey);
        await theirUi.Filter("PatchHighlight");
        var theirs = await theirUi.Expand("PatchHighlight");
        await theirs.ChooseByTitle("belgian presidency", Title);
        await Summary(theirs, "nl").FillAsync("Hun zin.");
        await Summary(theirs, "de").FillAsync("Ihr Satz.");
        await theirs.ClickExecute();
        await Expect(theirs.Next).ToContainTextAsync("Done:");

        await mine.ClickExecute();
        var conflict = mine.Next.Locator(".desk-conflict");
        await Expect(conflict).ToContainTextAsync("administrator saved in between");
        await Expect(conflict.Locator("fieldset")).ToHaveCountAsync(3);
        await Expect(conflict.GetByRole(AriaRole.Radio)).ToHaveCountAsync(2);
        await Expect(conflict.Locator("ins").First).ToBeVisibleAsync();
        await AccessibilityTests.HindersNobody(window, ".desk-conflict");
        await window.Picture("conflict");
        // Nobody loses a text that they did not look at: neither is taken before one was chosen.
        await Expect(conflict.GetByRole(AriaRole.Button, new() { Name = "Use this" })).ToBeDisabledAsync();
        await conflict.GetByRole(AriaRole.Radio, new() { Name = "Mine" }).CheckAsync();
        await conflict.GetByRole(AriaRole.Button, new() { Name = "Use this" }).ClickAsync();
        await Expect(conflict).ToHaveCountAsync(0);

        // Nothing was sent yet; the form holds the merged state, and sends it when the person presses the button.
        Assert.Equal("Hun zin.", Text(await Highlight(api), "nl", "summary"));
        await Expect(Summary(mine, "nl")).ToHaveValueAsync("Mijn zin.");
        await Expect(Summary(mine, "de")).ToHaveValueAsync("Ihr Satz.");
        await mine.ClickExecute();
        await Expect(mine.Next).ToContainTextAsync("Done:");
        var saved = await Highlight(api);
        Assert.Equal(
            ("Mijn zin.", "Ma phrase.", "Ihr Satz."),
            (Text(saved, "nl", "summary"), Text(saved, "fr", "summary"), Text(saved, "de", "summary"))
        );
    }

    [Fact]
    public async Task A_connection_that_broke_off_is_told_and_nothing_that_was_typed_is_lost()
    {
        await using var window = await Chromium.Open();
        var (api, swagger) = await Open(window, "desk-unanswered");
        await swagger.Filter("PatchHighlight");
        var correct = await swagger.Expand("PatchHighlight");
        await correct.ChooseByTitle("belgian presidency", Title);
        await Summary(correct, "nl").FillAsync("Onderweg verloren.");
        const string Saves = "**/manage/highlights/*";
        await window.Page.RouteAsync(Saves, route => route.Request.Method == "PATCH" ? route.AbortAsync("connectionreset") : route.ContinueAsync());
        await correct.ClickExecute();
        await Expect(correct.Next.GetByRole(AriaRole.Alert)).ToContainTextAsync("No answer came");
        await Expect(window.Page.Locator("#desk-said")).ToContainTextAsync("No answer came");
        await AccessibilityTests.HindersNobody(window, ".desk-next");

        await window.Page.UnrouteAsync(Saves);
        await correct.ClickExecute();
        await Expect(correct.Next).ToContainTextAsync("Done:");
        Assert.Equal("Onderweg verloren.", Text(await Highlight(api), "nl", "summary"));
    }

    [Fact]
    public async Task Before_something_is_published_one_sees_what_somebody_saved_meanwhile()
    {
        await using var window = await Chromium.Open();
        var (api, swagger) = await Open(window, "desk-published");
        await swagger.Filter("PublishHighlight");
        var publish = await swagger.Expand("PublishHighlight");
        await publish.ChooseByTitle("belgian presidency", Title);
        await publish.Form.GetByRole(AriaRole.Checkbox, new() { Name = "Nederlands" }).CheckAsync();
        var id = (await Highlight(api)).GetProperty("id").GetString();
        var tag = $"\"{(await Highlight(api)).GetProperty("revision").GetInt32()}\"";
        object changed = new { translations = new { nl = new { summary = "Hun zin." } } };
        Assert.Equal(200, (await api.Admin.Patch($"/manage/highlights/{id}", changed, ("If-Match", tag))).Status);
        await publish.ClickExecute();
        await Expect(publish.Confirmation.Locator(".agree")).ToBeEnabledAsync();
        await publish.Confirmation.Locator(".agree").ClickAsync();
        var conflict = publish.Next.Locator(".desk-conflict");
        await Expect(conflict.Locator("fieldset")).ToHaveCountAsync(1);
        await Expect(conflict.Locator("legend")).ToHaveTextAsync("Dutch › Summary");
        await Expect(conflict.Locator("ins").First).ToHaveTextAsync("Hun");
        await conflict.GetByRole(AriaRole.Button, new() { Name = "Use this" }).ClickAsync();
        // What was chosen stays, and the newest state is what is published.
        await Expect(publish.Form.GetByRole(AriaRole.Checkbox, new() { Name = "Nederlands" })).ToBeCheckedAsync();
        await publish.ClickExecute();
        await Expect(publish.Confirmation.Locator(".agree")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task An_order_of_sections_that_somebody_changed_meanwhile_is_shown_beside_mine()
    {
        await using var window = await Chromium.Open();
        var (api, swagger) = await Open(window, "desk-ordered");
        await swagger.Filter("SetSectionOrder");
        var order = await swagger.Expand("SetSectionOrder");
        await order.ChooseByTitle("2024", "Annual report 2024");
        await order.Form.GetByRole(AriaRole.Button, new() { Name = "Move up: Crises" }).ClickAsync();
        var id = (await api.Admin.Get("/manage/reports?limit=100")).Items.Single(r => r.Text("slug") == "2024").Text("id");
        var address = $"/manage/reports/{id}/sections/order";
        var read = await api.Admin.Get(address);
        object theirs = new { items = read.Json.GetProperty("items").EnumerateArray().Reverse().ToArray() };
        Assert.Equal(200, (await api.Admin.Put(address, theirs, ("If-Match", read.ETag))).Status);

        await order.ClickExecute();
        var conflict = order.Next.Locator(".desk-conflict");
        await Expect(conflict.GetByRole(AriaRole.Radio)).ToHaveCountAsync(2);
        await conflict.GetByRole(AriaRole.Radio, new() { Name = "Mine" }).CheckAsync();
        await conflict.GetByRole(AriaRole.Button, new() { Name = "Use this" }).ClickAsync();
        await order.ClickExecute();
        await Expect(order.Next).ToContainTextAsync("Done:");
        Assert.Equal("crises", (await api.Admin.Get(address)).Json.GetProperty("items")[0].Text("slug"));
    }

    [Fact]
    public async Task Only_a_release_that_can_still_change_is_offered_where_something_is_put_into_it()
    {
        await using var window = await Chromium.Open();
        var (api, swagger) = await Open(window, "desk-releases");
        var items = new[] { new { entry = (await Highlight(api)).GetProperty("id").GetString(), languages = new[] { "nl", "fr" } } };
        var over = await api.Admin.Post("/manage/releases", new { title = "Voorbij", items });
        Assert.Equal(200, (await api.Admin.Post($"/manage/releases/{over.Text("id")}/cancel", "", ("If-Match", over.ETag!))).Status);
        Assert.Equal(201, (await api.Admin.Post("/manage/releases", new { title = "Nog te doen", items })).Status);

        await swagger.Filter("PutReleaseItem");
        var put = await swagger.Expand("PutReleaseItem");
        var options = window.Page.Locator(".desk-chooser li[role=option]");
        await put.Chooser.ClickAsync();
        await Expect(options.Filter(new() { HasText = "Nog te doen" })).ToHaveCountAsync(1);
        await Expect(options.Filter(new() { HasText = "Voorbij" })).ToHaveCountAsync(0);

        // It can be read; and where it was chosen for that, another is asked for.
        await swagger.Filter("GetRelease");
        var read = await swagger.Expand("GetRelease");
        await read.ChooseByTitle("Voorbij", "Voorbij");
        await swagger.Filter("ChangeRelease");
        var change = await swagger.Expand("ChangeRelease");
        await Expect(change.Chooser).ToBeVisibleAsync();
        await Expect(window.Page.Locator(".desk-chooser .note")).ToContainTextAsync("no longer be changed");
        await AccessibilityTests.HindersNobody(window, ".desk-chooser", allCounts: true);
        Assert.Empty(window.Complaints);
    }
}
