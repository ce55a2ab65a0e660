using AnnualReports.Api.Content;
using AnnualReports.Api.Phrases;

namespace AnnualReports.Tests.Phrases;

/// <summary>What counts as the same when a phrase is looked for.</summary>
public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("Élodie Müller-Strauß", "elodie muller-strauss")]
    [InlineData("Jan\r\n  **Pee**ters", "jan peeters")]
    [InlineData("l’œuvre « complète »", "l'oeuvre \" complete \"")]
    [InlineData("e\u0301te\u0301\u00A0!", "ete !")]
    [InlineData("vrij\u00ADwil\u200Blig", "vrijwillig")]
    [InlineData("2019–2024", "2019-2024")]
    [InlineData("ﬁnale 𝕏", "finale x")]
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
}
