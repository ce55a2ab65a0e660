using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>
/// In Swagger UI, operations that can't be undone begin with empty fields, and ask before they are sent.
/// </summary>
public sealed class ConfirmingTests
{
    const string Management = "Management v1",
        Environment = "Acceptance of 2025";

    static async Task<(ApiFixture Api, SwaggerUi Swagger)> Open(Window window, string store)
    {
        var api = await Stores.Api(Store.Sqlite, store, "--Sample:Load=true", $"--Swagger:Environment={Environment}");
        return (api, await SwaggerUi.Open(window, api.Address, Management));
    }

    [Fact]
    public async Task Nothing_that_can_not_be_undone_succeeds_as_the_page_fills_it_in()
    {
        await using var window = await Chromium.Open();
        var (api, _) = await Open(window, "confirming-filled-in");
        var shown = JsonElement.Parse(
            await window.Page.EvaluateAsync<string>("JSON.stringify(ui.specSelectors.specJson().toJS().paths)")
        );
        var asked = shown
            .EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Select(o => (Path: p.Name, Method: o.Name, Json: o.Value)))
            .Where(o => o.Json.TryGetProperty("x-confirm", out _))
            .ToList();
        Assert.True(asked.Count > 30);
        foreach (var (path, method, json) in asked)
        {
            var parameters = json.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToList() : [];
            Assert.DoesNotContain(
                parameters,
                p => p.TryGetProperty("example", out _) || p.GetProperty("schema").TryGetProperty("example", out _)
            );
            // Swagger UI itself does not send a request without its required values.
            if (
                parameters.Any(p => p.TryGetProperty("required", out var required) && required.GetBoolean())
                || !json.TryGetProperty("requestBody", out var body)
            )
                continue;
            var content = body.GetProperty("content").EnumerateObject().Single();
            var answer = await api.Admin.Ask(
                new(method.ToUpperInvariant()),
                path,
                content.Value.GetProperty("example").GetRawText(),
                [],
                content.Name
            );
            Assert.True(
                answer.Status is 400 or 422,
                $"{method} {path} answered {answer.Status} to what the page fills in: {answer.Json}"
            );
        }
        // With an id and a tag, an empty body still sends nothing.
        var report = (await api.Admin.Get("/manage/reports")).Items.Single(r =>
            r.GetProperty("slug").GetString() == "2024"
        );
        var ofReports = asked.Where(o => o.Path.StartsWith("/api/v1/manage/reports/{id}/", StringComparison.Ordinal));
        foreach (var (path, _, json) in ofReports.Where(o => o.Json.TryGetProperty("requestBody", out _)))
        {
            var example = json.GetProperty("requestBody")
                .GetProperty("content")
                .GetProperty("application/json")
                .GetProperty("example")
                .GetRawText();
            var address = path.Replace("{id}", report.GetProperty("id").GetString(), StringComparison.Ordinal);
            var answer = await api.Admin.Ask(
                HttpMethod.Post,
                address,
                example,
                [("If-Match", $"\"{report.GetProperty("revision")}\"")]
            );
            Assert.True(
                answer.Status is 400 or 422,
                $"{path} answered {answer.Status} to what the page fills in: {answer.Json}"
            );
        }
    }

    [Fact]
    public async Task It_asks_by_name_and_number_in_which_environment_and_a_no_sends_nothing()
    {
        await using var window = await Chromium.Open();
        var (api, swagger) = await Open(window, "confirming-a-no");
        var sent = 0;
        window.Page.Request += (_, request) => sent += request.Method is "GET" ? 0 : 1;
        await swagger.Authorize(ApiFixture.AdminKey);
        await swagger.Filter("WithdrawHighlight");
        var withdraw = await swagger.Expand("WithdrawHighlight");
        var entry = (await api.Admin.Get("/manage/highlights?report=2024")).Items.Single(h =>
            h.GetProperty("slug").GetString() == "eu-council-presidency"
        );
        await withdraw.Fill("id", entry.GetProperty("id").GetString()!);
        await withdraw.Fill("If-Match", $"\"{entry.GetProperty("revision")}\"");
        await withdraw.FillBody("""{ "languages": ["en"], "reason": { "en": "It was <b>wrong</b>." } }""");
        await withdraw.ClickExecute();

        var back = withdraw.Confirmation.GetByRole(AriaRole.Button, new() { Name = "Go back" });
        var agree = withdraw.Confirmation.GetByRole(AriaRole.Button, new() { Name = "Withdraw" });
        await Expect(window.Page.GetByRole(AriaRole.Dialog)).ToHaveAccessibleNameAsync($"Withdraw in {Environment}?");
        await Expect(agree).ToBeEnabledAsync();
        string[] told =
        [
            "highlight “",
            "2024/eu-council-presidency",
            "Languages (1)",
            "English: It was <b>wrong</b>.",
            "English: published",
            "Readers lose it at once",
        ];
        foreach (var said in told)
            await Expect(withdraw.Confirmation).ToContainTextAsync(said);
        await Expect(back).ToBeFocusedAsync();
        await AccessibilityTests.HindersNobody(window);
        await window.Picture("asked");

        // With the keyboard, neither Enter at the first focus nor Escape sends anything, and the focus goes back.
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(withdraw.Confirmation).ToHaveCountAsync(0);
        await withdraw.ClickExecute();
        await Expect(agree).ToBeEnabledAsync();
        await window.Page.Keyboard.PressAsync("Tab");
        await Expect(agree).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(withdraw.Confirmation).ToHaveCountAsync(0);
        Assert.Equal("Execute", await window.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.Equal(0, sent);
        await Expect(withdraw.Answer).ToHaveCountAsync(0);
        Assert.Equal(
            "en",
            (await api.Public.Get("/reports/2024/highlights/eu-council-presidency?lang=en")).Text("language")
        );

        // Confirming sends it once.
        await withdraw.Execute(200);
        Assert.Equal(1, sent);
        Assert.Equal(
            410,
            (await api.Public.Get("/reports/2024/highlights/eu-council-presidency?lang=en&fallback=none")).Status
        );
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task It_says_how_much_is_erased_frozen_copied_revoked_and_given_up()
    {
        await using var window = await Chromium.Open();
        var (api, swagger) = await Open(window, "confirming-how-much");
        await swagger.Authorize(ApiFixture.AdminKey);
        var report = (await api.Admin.Get("/manage/reports"))
            .Items.Single(r => r.GetProperty("slug").GetString() == "2024")
            .GetProperty("id")
            .GetString()!;
        var theme = (await api.Admin.Get("/manage/themes")).Items[0].GetProperty("id").GetString();
        var release = await api.Admin.Post(
            "/manage/releases",
            new
            {
                title = "In spring",
                report = "2024",
                languages = new[] { "nl", "fr" },
            }
        );
        var key = await api.Admin.Post("/manage/keys", new { name = "Old newsroom", role = "editor" });

        var erasure =
            $$"""{ "entry": "{{theme}}", "language": "nl", "reason": "A name.", "authority": "The officer" }""";
        await Asks(
            "Redact",
            null,
            erasure,
            "theme “",
            "revisions with a text in Dutch: 1",
            "Who decided it",
            "The officer",
            "can't be undone"
        );
        await Asks(
            "NameEdition",
            report,
            """{ "label": "As tabled" }""",
            "Name",
            "As tabled",
            "highlights: 9",
            "sections: "
        );
        await Asks(
            "CopyReport",
            report,
            """{ "slug": "2031", "year": 2031 }""",
            "report “",
            "figures: 5",
            "priorities: 5"
        );
        await Asks("CancelRelease", release.Text("id")!, null, "release “In spring”, planned", "How much (");
        await Asks("RevokeKey", key.Text("id")!, null, "Old newsroom, editor", "stops working at once");
        await Asks("PublishRelease", "0193f0a0-0000-7000-8000-000000000001", null, "could not be found");

        async Task Asks(string operation, string? id, string? body, params string[] said)
        {
            await swagger.Filter(operation);
            var opened = await swagger.Expand(operation);
            if (id is not null)
                await opened.Fill("id", id);
            if (body is not null)
                await opened.FillBody(body);
            if (operation.EndsWith("Release", StringComparison.Ordinal))
                await opened.Fill("If-Match", "\"1\"");
            await opened.ClickExecute();
            await Expect(opened.Confirmation.Locator(".agree")).ToBeEnabledAsync();
            await window.Picture(operation);
            foreach (var words in said.Append(Environment))
                await Expect(opened.Confirmation).ToContainTextAsync(words);
            await window.Page.Keyboard.PressAsync("Escape");
            await Expect(opened.Confirmation).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task A_plan_without_an_instant_is_not_asked_about()
    {
        await using var window = await Chromium.Open();
        var (_, swagger) = await Open(window, "confirming-a-plan");
        await swagger.Authorize(ApiFixture.AdminKey);
        await swagger.Filter("CreateRelease");
        var plan = await swagger.Expand("CreateRelease");
        await plan.FillBody("""{ "title": "Some day", "report": "2024", "languages": ["nl", "fr"] }""");
        await plan.ClickExecute();
        await Expect(plan.Answer).ToContainTextAsync("planned");
        await Expect(plan.Confirmation).ToHaveCountAsync(0);
    }
}
