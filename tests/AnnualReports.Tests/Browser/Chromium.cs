using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(AnnualReports.Tests.Browser.Chromium))]

namespace AnnualReports.Tests.Browser;

/// <summary>
/// Chromium of this machine, without a window: the build that has none if it is there, because that takes a third less time.
/// The first test that needs it starts it, and all others share it. Without Chromium these tests are skipped, with the
/// reason; in CI, which has it, they would fail.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    const string Variable = "CHROMIUM";

    /// <summary>
    /// Two cores run all tests at the same time, so what usually takes a second can take much longer.
    /// </summary>
    static readonly float Waits = (float)Patience.Seconds(30).TotalMilliseconds;

    const string Shell = "/usr/bin/chromium-headless-shell";

    static readonly string Program =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given
        : File.Exists(Shell) ? Shell
        : "/usr/bin/chromium";

    static readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> Started = new(Start);

    /// <summary>
    /// Opens a window for a person who prefers this language. It shares no storage and no cache with other windows.
    /// </summary>
    public static async Task<Window> Open(string language = "en")
    {
        var why = $"No Chromium: there is no {Program}; {Variable} may name another.";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true" && !File.Exists(Program), why);
        Assert.SkipUnless(File.Exists(Program), why);
        var context = await (await Started.Value).Browser.NewContextAsync(
            new()
            {
                Locale = language,
                ViewportSize = new() { Width = 1280, Height = 1000 },
            }
        );
        context.SetDefaultTimeout(Waits);
        return new(await context.NewPageAsync());
    }

    static async Task<(IPlaywright, IBrowser)> Start()
    {
        Assertions.SetDefaultExpectTimeout(Waits);
        var driver = await Playwright.CreateAsync();
        return (
            driver,
            await driver.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = Program,
                    // There is no sandbox, because it is not available to root, which runs the tests in CI and in
                    // containers. The other options keep the browser from calling its vendor.
                    Args =
                    [
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                    ],
                }
            )
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (!Started.IsValueCreated || !Started.Value.IsCompletedSuccessfully)
            return;
        var (driver, browser) = await Started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }
}
