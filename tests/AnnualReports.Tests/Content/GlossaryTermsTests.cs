using System.Diagnostics;
using AnnualReports.Api.Content;

namespace AnnualReports.Tests.Content;

public sealed class GlossaryTermsTests
{
    static GlossaryTerm Term(string source, string target, params string[] forbidden) => new(source, [target], forbidden);

    static string[] Violations(string source, string target, params GlossaryTerm[] terms) =>
        [.. new GlossaryTerms("nl", "fr", terms).Violations(source, target)];

    [Theory]
    [InlineData("De ambassade sluit.", "L’ambassade ferme.")]
    [InlineData("Twee ambassades sluiten.", "Deux ambassades ferment.")]
    [InlineData("DE AMBASSADE SLUIT", "L'AMBASSADE FERME")]
    [InlineData("De ambassaderaad sluit.", "Le conseiller ferme.")]
    [InlineData("**Ambassade**", "[ambassade](https://example.org)")]
    public void A_term_in_another_form_is_the_same_term(string source, string target) =>
        Assert.Empty(Violations(source, target, Term("ambassade", "ambassade")));

    [Fact]
    public void A_term_whose_translation_is_missing_is_told_once() =>
        Assert.Equal(
            ["The glossary translates 'ambassade' as 'ambassade', which is not in this text."],
            Violations("De ambassade, de ambassades.", "La mission diplomatique.", Term("ambassade", "ambassade"))
        );

    [Fact]
    public void A_longer_term_hides_the_ones_in_it() =>
        Assert.Empty(
            Violations(
                "De Raad van State zegt.",
                "Le Conseil d’État dit.",
                Term("raad", "assemblée"),
                Term("Raad van State", "Conseil d’État")
            )
        );

    [Fact]
    public void A_forbidden_translation_is_told_with_the_right_one() =>
        Assert.Equal(
            ["The glossary does not allow 'Comité d’État' for 'Raad van State'. Write 'Conseil d’État'."],
            Violations("De Raad van State.", "Le comité d'État.", Term("Raad van State", "Conseil d’État", "Comité d’État"))
        );

    [Theory]
    [InlineData("nl", "raad", "raden")]
    [InlineData("nl", "wet", "wetten")]
    [InlineData("nl", "partner", "partners")]
    [InlineData("nl", "visum", "visums")]
    [InlineData("nl", "foto", "foto's")]
    [InlineData("fr", "traité", "traités")]
    [InlineData("fr", "conseil régional", "conseils régionaux")]
    [InlineData("fr", "bureau", "bureaux")]
    [InlineData("fr", "consulaire", "consulaires")]
    [InlineData("fr", "l’État", "État")]
    [InlineData("de", "Vertrag", "Vertrages")]
    [InlineData("de", "Botschaft", "Botschaften")]
    [InlineData("en", "policy", "policies")]
    [InlineData("en", "embassy", "embassies")]
    [InlineData("en", "visa", "visas")]
    public void Plurals_have_the_form_of_their_singular(string language, string one, string many) =>
        Assert.Equal(WordForms.Of(one, language), WordForms.Of(many, language));

    [Theory]
    [InlineData("nl", "raad", "rand")]
    [InlineData("fr", "état", "étage")]
    [InlineData("en", "treaty", "treat")]
    public void Other_words_have_other_forms(string language, string one, string other) =>
        Assert.NotEqual(WordForms.Of(one, language), WordForms.Of(other, language));

    [Fact]
    public void Twenty_thousand_terms_take_no_longer_than_twenty()
    {
        var terms = new GlossaryTerms(
            "nl",
            "fr",
            Enumerable.Range(0, 20_000).Select(n => Term($"term{n} van woord{n % 100}", $"terme {n}"))
        );
        var text = string.Join(' ', Enumerable.Range(0, 10_000).Select(n => $"term{n} is geen woord"));
        Assert.Empty(terms.In("warm"));
        var began = Stopwatch.GetTimestamp();
        Assert.Empty(terms.In(text));
        Assert.True(Stopwatch.GetElapsedTime(began) < Patience.Seconds(0.5));
    }
}
