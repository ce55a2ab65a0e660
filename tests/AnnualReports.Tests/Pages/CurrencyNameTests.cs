using AnnualReports.Tests.Figures;

namespace AnnualReports.Tests.Pages;

/// <summary>A currency that is written by its code has its name on the page of a figure, in the language of the page.</summary>
public sealed class CurrencyNameTests
{
    [Theory]
    [InlineData("nl", "Amerikaanse dollar")]
    [InlineData("fr", "dollar des États-Unis")]
    [InlineData("de", "US-Dollar")]
    [InlineData("en", "US Dollar")]
    public async Task A_figure_in_dollars_names_them(string language, string name)
    {
        var api = await Stores.Api(Store.Sqlite);
        var (report, _) = await api.PublicYear();
        var dollars = await api.PublicFigure(report, Given.NewSlug("aid"), new() { Value = 12, Unit = "USD" });
        var euros = await api.PublicFigure(report, Given.NewSlug("aid"), new() { Value = 12, Unit = "EUR" });
        var persons = await api.PublicFigure(report, Given.NewSlug("staff"), new() { Value = 12, Unit = "persons" });
        var named = $"<p class=\"small\" lang=\"{language}\">{name}</p>";
        async Task<string> Page(Made figure) =>
            System.Net.WebUtility.HtmlDecode((await api.Page($"/figures/{report.Slug}/{figure.Slug}?lang={language}")).Text);
        Assert.Contains(named, await Page(dollars), StringComparison.Ordinal);
        foreach (var figure in new[] { euros, persons })
            Assert.DoesNotContain("<p class=\"small\" lang=", await Page(figure), StringComparison.Ordinal);
        // Bodies keep the code.
        Assert.Equal("USD", (await api.Public.Get($"{dollars.Address}?lang={language}")).Text("unit"));
    }
}
