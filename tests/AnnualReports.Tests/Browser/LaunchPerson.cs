using AnnualReports.Contracts;
using AnnualReports.Tests.Security;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>Somebody at a window of their own.</summary>
sealed record LaunchPerson(string Name, HttpClient Client, Window Window, SwaggerUi Swagger, Clicks Clicks) : IAsyncDisposable
{
    public static async Task<LaunchPerson> New(ApiFixture api, string name, params Role[] roles)
    {
        var (id, client) = await api.Nobody(name);
        foreach (var role in roles)
            await api.Grant(id, role);
        var window = await Chromium.Open();
        var swagger = await SwaggerUi.Open(window, api.Address, DeskFlowTests.Management);
        await swagger.Authorize(client.DefaultRequestHeaders.Authorization!.Parameter!);
        return new((await client.Get("/manage/me")).Text("name")!, client, window, swagger, await Clicks.Count(window));
    }

    public IKeyboard Keys => Window.Page.Keyboard;

    /// <summary>Looks up what waits, which is said in one line, and then each thing on a button.</summary>
    public async Task<SwaggerOperation> Waits(params string[] things)
    {
        await Swagger.Filter("GetMe");
        var me = await Swagger.Expand("GetMe");
        await me.ClickExecute();
        var waiting = me.Next.Locator(".desk-waiting");
        await Expect(waiting.GetByRole(AriaRole.Heading))
            .ToHaveTextAsync(things.Length == 0 ? "Nothing waits for you." : $"Waiting for you: {things.Length}");
        await Expect(waiting.GetByRole(AriaRole.Listitem)).ToContainTextAsync(things);
        return me;
    }

    public async Task Sends(SwaggerOperation operation, string question)
    {
        await operation.ClickExecute();
        await Expect(operation.Confirmation).ToContainTextAsync(question);
        await Expect(operation.Confirmation.Locator(".agree")).ToBeEnabledAsync();
        await Window.Picture("asked");
        await operation.Confirmation.Locator(".agree").ClickAsync();
    }

    public ValueTask DisposeAsync() => Window.DisposeAsync();
}
