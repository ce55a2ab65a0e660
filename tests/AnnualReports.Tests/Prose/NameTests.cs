using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;

namespace AnnualReports.Tests.Prose;

public sealed class NameTests
{
    static readonly Countries Countries = new(["XK"]);

    [Fact]
    public void Every_country_and_currency_has_a_name_in_every_official_language_of_the_union()
    {
        foreach (var language in "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".Split(' '))
        {
            Assert.Contains(language, Names.Languages);
            var named = Names.Countries(Countries.Codes, [language, Names.Last]).ToList();
            Assert.Equal(Countries.Codes.Count, named.Count);
            // CLDR lacks one name in Maltese.
            Assert.True(named.Count(n => n.Language != language) <= 1, language);
            Assert.All(named, n => Assert.NotEqual(n.Code, n.Name));
        }
        Assert.All(
            Units.All.Where(u => u.Length == 3),
            unit => Assert.NotNull(Names.Currency(unit, "mt", "fr", Names.Last))
        );
    }

    [Theory]
    [InlineData("nl", "BE", "België")]
    [InlineData("fr", "XK", "Kosovo")]
    [InlineData("de-AT", "AT", "Österreich")]
    [InlineData("es", "DE", "Alemania")]
    [InlineData("pt", "IR", "Irã")]
    [InlineData("pt-PT", "IR", "Irão")]
    [InlineData("ja", "BE", "Belgium")]
    public void A_country_is_named_in_the_language(string language, string code, string name) =>
        Assert.Equal(name, Names.Country(code, language, Names.Last).Name);

    [Fact]
    public void A_name_says_its_language_and_a_code_without_a_name_stands_for_itself()
    {
        Assert.Equal(new("BE", "België", "nl"), Names.Country("BE", "ja", "nl", "fr"));
        Assert.Equal(new("QQ", "QQ", null), Names.Country("QQ", "nl"));
        Assert.Equal("QQ", Names.Countries(["QQ", "BE", "AF"], ["nl"]).Last().Code);
        Assert.Null(Names.Currency("percent", "nl", Names.Last));
    }

    [Fact]
    public void Names_are_in_the_order_of_the_language()
    {
        string[] codes = ["ZA", "AT", "EG", "BE"];
        Assert.Equal(["Belgien", "Egypten", "Sydafrika", "Österrike"], InOrder("sv"));
        Assert.Equal(["Ägypten", "Belgien", "Österreich", "Südafrika"], InOrder("de"));
        IEnumerable<string> InOrder(string language) => Names.Countries(codes, [language]).Select(n => n.Name);
    }
}
