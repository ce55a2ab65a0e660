namespace AnnualReports.Tests.Browser;

/// <summary>Counts the clicks of a person, and not those that a key press makes.</summary>
sealed class Clicks(Window window)
{
    public static async Task<Clicks> Count(Window window)
    {
        await window.Page.EvaluateAsync(
            """
            window.clicks = 0;
            addEventListener('click', e => { if (e.isTrusted && e.detail > 0) window.clicks++; }, true);
            """
        );
        return new(window);
    }

    public Task<int> SoFar() => window.Page.EvaluateAsync<int>("window.clicks");
}
