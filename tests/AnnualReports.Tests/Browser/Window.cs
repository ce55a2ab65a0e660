using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;

namespace AnnualReports.Tests.Browser;

/// <summary>A window of the browser, with the errors that happened in it.</summary>
public sealed class Window : IAsyncDisposable
{
    /// <summary>The folder for screenshots, if it is set.</summary>
    const string Variable = "ANNUALREPORTS_TEST_SCREENSHOTS";

    /// <summary>Requests that the page itself cancelled, such as one for a picture that it has replaced.</summary>
    const string Abandoned = "net::ERR_ABORTED";

    readonly ConcurrentQueue<string> complaints = [];
    int taken;

    public Window(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
            Complain(message.Type == "error", $"console: {message.Text} ({message.Location})");
        page.PageError += (_, error) => complaints.Enqueue($"script: {error}");
        page.RequestFailed += (_, request) =>
            Complain(request.Failure != Abandoned, $"request: {request.Method} {request.Url}: {request.Failure}");
        page.Response += (_, response) => Complain(response.Status >= 400, $"answer: {response.Status} {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>
    /// Errors in the console and of scripts, requests without an answer, and answers that are errors.
    /// </summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public Task<IResponse?> GoTo(Uri site, string path) => Page.GotoAsync(new Uri(site, path).ToString());

    /// <summary>Saves a screenshot, for people to look at.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder)
            return;
        var number = (++taken).ToString("00", CultureInfo.InvariantCulture);
        await Page.ScreenshotAsync(
            new() { Path = Path.Combine(folder, $"{TestContext.Current.TestMethod!.MethodName}-{number}-{name}.png") }
        );
    }

    // Browsers request this by themselves if a page names no icon, as the front page does not.
    void Complain(bool wrong, string complaint)
    {
        if (wrong)
            complaints.Enqueue(complaint);
    }

    /// <summary>Closes the window. What went wrong in it is in the test's output, which a failure is reported with.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var complaint in complaints)
            TestContext.Current.TestOutputHelper?.WriteLine(complaint);
        await Page.Context.DisposeAsync();
    }
}
