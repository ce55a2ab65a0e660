using AnnualReports.Api;
using AnnualReports.Api.Content;
using Microsoft.Extensions.Configuration;

namespace AnnualReports.Tests.Commands;

/// <summary>What the settings may say of languages, and how their changes are told.</summary>
public sealed class LanguageSettingsTests
{
    static Languages Of(string settings) =>
        Settings.Languages(
            new ConfigurationBuilder().AddCommandLine([.. settings.Split(' ').Select(s => "--" + s)]).Build()
        );

    [Theory]
    [InlineData("Languages:0:Tag=not/a/tag", "not a BCP 47 language tag")]
    [InlineData("Languages:0:Tag=nl Languages:1:Tag=NL", "the tag 'NL' twice")]
    [InlineData("Languages:0:Tag=nl Languages:0:Fallback:0=nl", "'nl' falls back to itself")]
    [InlineData("Languages:0:Tag=nl Languages:0:Fallback:0=it", "'nl' falls back to 'it', which is not among them")]
    [InlineData(
        "Languages:0:Tag=nl Languages:0:Fallback:0=fr Languages:0:Fallback:1=fr Languages:1:Tag=fr",
        "'nl' falls back to 'fr' twice"
    )]
    [InlineData("Languages:0:Tag=nl DefaultLanguage=fr", "DefaultLanguage is 'fr'")]
    public void Wrong_languages_are_one_sentence(string settings, string says) =>
        Assert.Contains(
            says,
            Assert.Throws<ConfigurationException>(() => Of(settings)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Languages_that_fall_back_to_each_other_are_right()
    {
        var languages = Of(
            "Languages:0:Tag=nl Languages:0:Fallback:0=fr Languages:1:Tag=fr Languages:1:Fallback:0=nl"
        );
        Assert.Equal(["nl", "fr"], languages.Chain("nl"));
        Assert.Equal(["fr", "nl"], languages.Chain("fr"));
    }

    [Fact]
    public void Every_difference_is_a_sentence()
    {
        var recorded = new Languages(
            "nl",
            [
                new("nl", "Nederlands", true, []),
                new("fr", "Français", true, []),
                new("de", "Deutsch", false, ["fr", "nl"]),
                new("en", "English", false, ["nl"]),
            ]
        );
        Assert.Empty(new LanguageChanges(recorded, recorded).Lines());
        var settings = new Languages(
            "fr",
            [
                new("fr", "français", true, []),
                new("nl", "Nederlands", false, []),
                new("de", "Deutsch", false, ["nl"]),
                new("es", "Español", true, []),
            ]
        );
        Assert.Equal(
            [
                "'fr' is called français instead of Français.",
                "'nl' is no longer an official language.",
                "'de' has another fallback. Where a text is missing in it, 'nl' is shown.",
                "'es' (Español) is added as an official language. Where a text is missing in it, no other language is shown.",
                "'en' (English) is removed: requests for it get 400, with the languages that remain.",
                "The default language is 'fr' instead of 'nl'.",
                "The order of the languages is fr, nl, de, es.",
            ],
            new LanguageChanges(recorded, settings).Lines()
        );
    }
}
