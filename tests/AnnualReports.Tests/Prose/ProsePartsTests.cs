using AnnualReports.Api.Prose;
using CsCheck;

namespace AnnualReports.Tests.Prose;

public sealed class ProsePartsTests
{
    [Theory]
    [InlineData("Een.\n\nTwee\nregels.", "Een.|Twee\nregels.")]
    [InlineData("## Kop ##\n\nTekst", "Kop|Tekst")]
    [InlineData("Kop\n---\n\nTekst", "Kop|Tekst")]
    [InlineData("- een\n- twee\n  - drie", "een|twee|drie")]
    [InlineData("1. een\n\n   nog\n2. twee", "een|nog|twee")]
    [InlineData("> citaat", "citaat")]
    [InlineData("| a | b |\n|---|---|\n| c | d |", "a|b|c|d")]
    [InlineData("Tekst[^1].\n\n[^1]: Noot.", "Tekst[^1].|Noot.")]
    [InlineData("```\ncode\n```\n\n***\n\nTekst", "Tekst")]
    [InlineData("", "")]
    public void A_text_is_cut_into_what_is_translated_by_itself(string markdown, string parts) =>
        Assert.Equal(parts.Length == 0 ? [] : parts.Split('|'), ProseParts.Texts(markdown));

    static readonly Gen<string> Texts = Gen.String[Gen.Char["ab .\n#-*>|[]()`^1:_{}\\&~"], 0, 60];

    [Fact]
    public void A_text_with_its_own_parts_is_the_same_text() =>
        Texts.Sample(text => Assert.Equal(text, ProseParts.Replaced(text, ProseParts.Texts(text))));

    [Fact]
    public void What_is_hidden_comes_back_as_it_was_but_for_line_ends() =>
        Texts.Sample(text =>
        {
            var shielded = ProseShields.Of(text, isMarkdown: true)!;
            var restored = ProseShields.Restored(shielded.Text, shielded)!;
            Assert.Equal(Plain(text), Plain(restored));
        });

    static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '>'));

    [Theory]
    [InlineData("Zie [hier](https://a.example/b \"t\") nu", "Zie ⟦1⟧hier⟦2⟧ nu")]
    [InlineData("**vet** en `c*d*`", "⟦1⟧vet⟦2⟧ en ⟦3⟧")]
    [InlineData("met {{figure:a-b@2023}}[^n] en https://x.example.", "met ⟦1⟧⟦2⟧ en ⟦3⟧")]
    [InlineData("snake_case en 5 \\* 3 &amp; H~2~O", "snake_case en 5 ⟦1⟧ 3 ⟦2⟧ H⟦3⟧2⟦4⟧O")]
    public void What_is_no_language_is_hidden(string text, string shielded) =>
        Assert.Equal(shielded, ProseShields.Of(text, isMarkdown: true)!.Text);

    [Fact]
    public void A_text_that_has_such_marks_itself_is_not_sent() => Assert.Null(ProseShields.Of("a ⟦1⟧", isMarkdown: false));
}
