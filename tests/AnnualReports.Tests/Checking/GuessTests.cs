using AnnualReports.Api.Checking;

namespace AnnualReports.Tests.Checking;

/// <summary>What checks guess: languages, vague texts, and numbers that are values of figures.</summary>
public sealed class GuessTests
{
    static readonly string[] All = ["nl", "fr", "de", "en"];

    const string Dutch =
        "De minister heeft in het parlement gezegd dat de samenwerking met de buurlanden niet alleen goed is voor de handel "
        + "maar ook voor de veiligheid van iedereen.";

    const string French =
        "La ministre a déclaré au parlement que la coopération avec les pays voisins est bonne pour le commerce, mais aussi pour la sécurité de tous.";

    const string German =
        "Die Ministerin hat im Parlament gesagt, dass die Zusammenarbeit mit den Nachbarn nicht nur für den Handel gut ist, "
        + "sondern auch für die Sicherheit aller.";

    const string English =
        "The minister said in parliament that working together with our neighbours is not only good for trade but also for the security of all who live there.";

    [Theory]
    [InlineData(Dutch, "nl")]
    [InlineData(French, "fr")]
    [InlineData(German, "de")]
    [InlineData(English, "en")]
    public void A_paragraph_in_another_language_is_told_and_one_in_its_own_is_not(string text, string of)
    {
        foreach (var own in All)
            Assert.Equal(own == of ? null : of, LanguageGuess.Other(text, own, All));
        // Only configured languages are guessed, and nothing is said of a language without words.
        Assert.Null(LanguageGuess.Other(text, of == "nl" ? "fr" : "nl", [of == "nl" ? "fr" : "nl"]));
        Assert.Null(LanguageGuess.Other(text, "es", All));
        Assert.Equal(of == "nl" ? "nl-BE" : null, LanguageGuess.Other(text, "fr-BE", ["nl-BE"]));
    }

    [Fact]
    public void What_is_short_or_full_of_names_is_left_alone()
    {
        Assert.Null(LanguageGuess.Other("La coopération avec les pays voisins est bonne pour tous.", "nl", All));
        Assert.Null(
            LanguageGuess.Other(
                "België, Duitsland, Frankrijk, Luxemburg, Nederland, Oostenrijk, Portugal, Spanje, Zweden, Finland, Ierland, Italië, Griekenland, "
                    + "Kroatië, Cyprus, Malta, Slovenië, Slowakije, Tsjechië, Polen, Hongarije en Roemenië.",
                "nl",
                All
            )
        );
        Assert.Null(
            LanguageGuess.Other(
                "De conferentie ‘The future of the Union and of all who live in it’ vond plaats in het gebouw van de Raad, en de minister was er.",
                "nl",
                All
            )
        );
    }

    [Theory]
    [InlineData("klik hier", true)]
    [InlineData("Klik hier!", true)]
    [InlineData("Cliquez ici", true)]
    [InlineData("plus d’infos", true)]
    [InlineData("hier klicken", true)]
    [InlineData("Click here", true)]
    [InlineData("Lees meer…", true)]
    [InlineData("het verslag van de Raad", false)]
    [InlineData("Hier ist der Bericht", false)]
    public void Texts_of_links_that_say_nothing_are_known(string text, bool isVague) =>
        Assert.Equal(isVague, LinkTexts.IsVague(text));

    [Theory]
    [InlineData("https://example.org/x", true)]
    [InlineData("www.example.org", true)]
    [InlineData("example.org, de site", false)]
    public void An_address_as_a_text_is_known(string text, bool isAddress) => Assert.Equal(isAddress, LinkTexts.IsAddress(text));

    static readonly UnboundFigures Figures = new(
        [
            new("staff", new(3148, "persons", 0)),
            new("share", new(47.8m, "percent", 1)),
            new("budget", new(531_750_000, "EUR", 0)),
            new("dollars", new(1_250.5m, "USD", 2)),
            new("posts", new(117, "count", 0)),
            new("few", new(12, "count", 0)),
            new("whole", new(12, "percent", 0)),
            new("year-like", new(2024, "count", 0)),
        ]
    );

    [Theory]
    [InlineData("nl", "Wij waren met 3.148 collega’s.", "staff")]
    [InlineData("nl", "Wij waren met 3148 collega’s.", "staff")]
    [InlineData("fr", "Nous étions 3 148.", "staff")]
    [InlineData("en", "There were 3,148 of us.", "staff")]
    [InlineData("nl", "Het aandeel is 47,8 % en stijgt.", "share")]
    [InlineData("nl", "Het aandeel is 47,8 procent.", "share")]
    [InlineData("en", "The share is 47.8%.", "share")]
    [InlineData("nl", "De begroting bedraagt € 531.750.000.", "budget")]
    [InlineData("nl", "De begroting bedraagt 531.750.000 euro.", "budget")]
    [InlineData("nl", "Er zijn 117 posten.", "posts")]
    [InlineData("en", "It cost USD 1,250.50 in all.", "dollars")]
    [InlineData("nl", "Het is 12 % van het geheel.", "whole")]
    [InlineData("nl", "Een getal zonder teken: 47,8 en 531.750.000.", null)]
    [InlineData("nl", "In 2024 duurde het 12 dagen.", null)]
    [InlineData("nl", "Er zijn 2.024 boeken.", "year-like")]
    [InlineData("nl", "Nummer 13.148.117 en B117 en 117a en 3.148,5 zijn andere.", null)]
    [InlineData("nl", "Wij waren met {{figure:staff}}, zie {{figure:a-117}}.", null)]
    [InlineData("nl", "Er is 117 miljoen euro en 117 miljard dollar.", null)]
    [InlineData("en", "Wij schreven 3.148 op z’n Nederlands.", null)]
    public void A_number_is_a_figure_as_its_language_writes_it(string language, string text, string? slug) =>
        Assert.Equal(slug is null ? [] : [slug], Figures.In(text, language).Select(f => f.Slug));
}
