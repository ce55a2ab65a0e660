using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;

namespace AnnualReports.Tests.Browser;

/// <summary>A window of the browser, and what went wrong in it.</summary>
public sealed class Window : IAsyncDisposable
{
    /// <summary>The folder that pictures are saved in, if it is set.</summary>
    const string Variable = "ANNUALREPORTS_TEST_SCREENSHOTS";

    /// <summary>What the page itself no longer wants, as a picture that it has replaced before it came.</summary>
    const string Abandoned = "net::ERR_ABORTED";

    readonly ConcurrentQueue<string> complaints = [];
    int taken;

    public Window(IPage page)
    {
        Page = page;
        page.Console += (_, message) => Complain(message.Type == "error", $"console: {message.Text} ({message.Location})");
        page.PageError += (_, error) => complaints.Enqueue($"script: {error}");
        page.RequestFailed += (_, request) => Complain(request.Failure != Abandoned, $"request: {request.Method} {request.Url}: {request.Failure}");
        page.Response += (_, response) => Complain(response.Status >= 400, $"answer: {response.Status} {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>Errors of the console and of scripts, requests without an answer, and answers that are errors.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public Task<IResponse?> GoTo(Uri site, string path) => Page.GotoAsync(new Uri(site, path).ToString());

    /// <summary>Saves what the window shows, for people to look at.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder)
            return;
        var number = (++taken).ToString("00", CultureInfo.InvariantCulture);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{TestContext.Current.TestMethod!.MethodName}-{number}-{name}.png") });
    }

    // Browsers ask for this by themselves where a page names no icon, as the front page does not.
    void Complain(bool wrong, string complaint)
    {
        if (wrong)
            complaints.Enqueue(complaint);
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
