using AnnualReports.Api.Content;
using AnnualReports.Api.Phrases;

namespace AnnualReports.Tests.Phrases;

/// <summary>What counts as the same when a phrase is looked for.</summary>
public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("Élodie Müller-Strauß", "elodie muller strauss")]
    [InlineData("Jan\r\n  **Pee**ters", "jan peeters")]
    [InlineData("l’œuvre « complète »", "l'oeuvre \" complete \"")]
    [InlineData("e\u0301te\u0301\u00A0!", "ete !")]
    [InlineData("vrij\u00ADwil\u200Blig", "vrijwillig")]
    [InlineData("2019–2024", "2019 2024")]
    [InlineData("ﬁnale 𝕏", "finale x")]
    [InlineData("Karel - De\u2011Smet", "karel de smet")]
    [InlineData("Karel\uFF0DSmet\u2013Peeters\u2212\uFE63x", "karel smet peeters x")]
    public void Capitals_accents_blanks_and_emphasis_do_not_count(string text, string folded) =>
        Assert.Equal(folded, FoldedText.Of(text));

    [Fact]
    public void A_passage_is_cut_from_the_text_as_it_is_written()
    {
        var before = string.Concat(Enumerable.Repeat("woord ", 40));
        var passage = PassageCutting.Of($"{before}Jan **Pe\u0301e**ters\u0301, {before}", "jan peeters")!;
        Assert.Equal("Jan **Pe\u0301e**ters\u0301", passage.Match);
        Assert.StartsWith("…woord", passage.Before, StringComparison.Ordinal);
        Assert.EndsWith("woord…", passage.After, StringComparison.Ordinal);
        Assert.InRange(passage.Before.Length, 60, 90);
        Assert.Null(PassageCutting.Of("Jan Piet", "jan peeters"));
    }

    [Fact]
    public void A_passage_far_from_the_beginning_is_cut_where_it_stands()
    {
        // The pairs that make one character lie across every place at which a part of the text could end.
        foreach (var pad in new[] { 500, 511, 512, 513, 1_023, 1_024, 2_047, 5_000 })
            foreach (var filler in new[] { "x", "😀", "x 😀" })
            {
                var before = string.Concat(Enumerable.Repeat(filler, pad))[..^(filler.EndsWith('x') ? 1 : 2)] + " ";
                var passage = PassageCutting.Of($"{before}Jan Péeters en 😀", "jan peeters")!;
                Assert.Equal(("Jan Péeters", " en 😀"), (passage.Match, passage.After));
                Assert.False(char.IsLowSurrogate(passage.Before[0]));
            }
    }

    [Theory]
    [InlineData("Jan_Peeters-2.jpg", "jan peeters", "Jan_Peeters")]
    [InlineData("Jan_Peeters-2.jpg", "janpeeters", "Jan_Peeters")]
    [InlineData("portret-van-jan-peeters", "jan peeters", "jan-peeters")]
    [InlineData("portret-van-jan-peeters", "van jan", "van-jan")]
    public void A_name_is_found_word_by_word_and_as_it_is_written(string name, string phrase, string match)
    {
        Assert.Contains(phrase, TextPlaces.Folded("/name", name), StringComparison.Ordinal);
        Assert.Equal(match, PassageCutting.Of(name, "/name", phrase)!.Match);
    }

    [Theory]
    [InlineData("Mevrouw [Zwartewater](https://x.example/) sprak.", "mevrouw zwartewater")]
    [InlineData("> Heer\n> Roodbaard", "heer roodbaard")]
    [InlineData("Kar&eacute;l&nbsp;Smet", "karel smet")]
    [InlineData("Zie [daar](mailto:karel.smet@x.example).", "karel.smet@x")]
    public void Prose_is_found_as_readers_see_it_and_as_it_is_written(string text, string phrase)
    {
        const string Place = "/translations/nl/body";
        Assert.Contains(phrase, TextPlaces.Folded(Place, text), StringComparison.Ordinal);
        Assert.NotNull(PassageCutting.Of(text, Place, phrase));
        Assert.Null(PassageCutting.Of(text, Place, "nergens"));
    }

    [Fact]
    public void The_name_in_the_address_of_a_file_is_found_word_by_word()
    {
        var place = TextPlaces.OfRecord(7, "nl", "/body/image/url");
        const string Address = "/media/0d63/Jan_Peeters%20en%20co.png";
        Assert.Contains("jan peeters en co", TextPlaces.Folded(place, Address), StringComparison.Ordinal);
        Assert.Equal("Jan Peeters en", PassageCutting.Of(Address, place, "jan peeters en")!.Match);
        Assert.NotNull(PassageCutting.Of(Address, place, "jan_peeters") ?? PassageCutting.Of(Address, place, "janpeeters"));
    }
}
