using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Clients;

/// <summary>A language is named by its type.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("pt")]
    [InlineData("zh-Hant")]
    [InlineData("de-CH-1996")]
    public void Any_well_formed_tag_is_a_language(string tag) => Assert.Equal(tag, Language.Tag(tag));

    [Theory]
    [InlineData("")]
    [InlineData("f")]
    [InlineData("fr_BE")]
    [InlineData("fr-")]
    [InlineData("français")]
    [InlineData("fr\n")]
    [InlineData("a-tag-that-is-longer-than-thirty-five-characters")]
    public void Anything_else_is_none(string tag) => Assert.Throws<ArgumentException>(() => Language.Tag(tag));

    [Fact]
    public void A_language_is_the_same_however_it_is_named()
    {
        Assert.Equal(Language.French, Language.Tag("fr"));
        Assert.Equal("und", default(Language));
    }

    [Fact]
    public void A_page_links_to_a_file_in_a_language() =>
        Assert.Equal("/api/v1/reports/latest/download?lang=de", Resources.Download("latest").In(Language.German));
}
