using AnnualReports.Contracts;

namespace AnnualReports.Tests.Browser;

/// <summary>axe-core finds nothing on the program's pages that seriously hinders people.</summary>
public sealed class AccessibilityTests
{
    static readonly string[] Serious = ["serious", "critical"];

    [Theory]
    [InlineData("/")]
    [InlineData("/problems")]
    [InlineData("/problems/not-in-language")]
    [InlineData("/problems/invalid-parameter")]
    public async Task A_page_hinders_nobody(string path)
    {
        await using var window = await Chromium.Open();
        await window.GoTo((await Stores.Api(Store.Sqlite)).Address, path);
        await window.Picture(path.Replace('/', '-'));
        await HindersNobody(window);
    }

    [Fact]
    public async Task Every_problem_page_is_made_alike_so_the_longest_stands_for_all()
    {
        var longest = ProblemTypes.All.Values.MaxBy(t => t.Meaning.Length + t.Remedy.Length)!;
        await using var window = await Chromium.Open("fr");
        await window.GoTo((await Stores.Api(Store.Sqlite)).Address, longest.Uri);
        await HindersNobody(window);
    }

    [Theory]
    [InlineData("Delivery v1", "GetHighlight")]
    [InlineData("Management v1", "PublishHighlight")]
    public async Task Swagger_UI_hinders_nobody_closed_or_open(string document, string operation)
    {
        await using var window = await Chromium.Open();
        var swagger = await SwaggerUi.Open(window, (await Stores.Api(Store.Sqlite)).Address, document);
        await HindersNobody(window);
        await swagger.Filter(operation);
        await swagger.Expand(operation);
        await window.Picture(operation);
        await HindersNobody(window);
    }

    /// <param name="window">The window.</param>
    /// <param name="part">A part of the page; null for all of it.</param>
    /// <param name="allCounts">Whether everything counts, and not only what is serious or critical.</param>
    internal static async Task HindersNobody(Window window, string? part = null, bool allCounts = false)
    {
        var found = (await Axe.Violations(window.Page, part))
            .Where(v => allCounts || Serious.Contains(v.Impact))
            .ToList();
        Assert.True(found.Count == 0, $"{window.Page.Url}\n{string.Join('\n', found)}");
    }
}
