using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>The pages that people see first.</summary>
public sealed class PageTests
{
    [Theory]
    [InlineData("fr-BE", "fr", "Chaque rapport est publié ici dans toutes les langues officielles")]
    [InlineData("nl-BE", "nl", "Elk verslag staat hier in alle officiële talen")]
    public async Task The_front_page_speaks_the_readers_language_and_loads_without_complaints(
        string reader,
        string language,
        string words
    )
    {
        await using var window = await Chromium.Open(reader);
        await window.GoTo((await Stores.Api(Store.Sqlite)).Address, "/");
        await window.Picture(language);
        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(window.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(words);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Swagger_UI_loads_without_complaints()
    {
        await using var window = await Chromium.Open();
        await SwaggerUi.Open(window, (await Stores.Api(Store.Sqlite)).Address);
        Assert.Empty(window.Complaints);
    }
}
