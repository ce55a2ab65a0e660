using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace AnnualReports.Api.Search.Analysis;

/// <summary>
/// Cuts a text of one language into words. Each word is indexed in two forms at the same place: as it is written, but
/// folded, by which phrases and beginnings of words are found, and as its stem, by which its other forms are found.
/// A language of which nothing is known here has only the first.
/// </summary>
sealed class LanguageAnalyzer(string primary) : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>
    /// How many places are between two passages of one text, so that no phrase is found across them.
    /// </summary>
    const int BetweenPassages = 100;

    /// <summary>
    /// What French writes before a word that begins with a vowel. Names like these are quoted in every language.
    /// </summary>
    static readonly CharArraySet Elided = new(
        Version,
        ["l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu"],
        ignoreCase: true
    );

    public override int GetPositionIncrementGap(string fieldName) => BetweenPassages;

#pragma warning disable CA2000 // Each filter disposes of what it reads from, and the analyzer of the last one.
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(Version, reader);
        TokenStream folded = new LowerCaseFilter(Version, new FoldingFilter(words));
        folded = new EnglishPossessiveFilter(Version, new ElisionFilter(folded, Elided));
        if (primary == "de")
            folded = new GermanNormalizationFilter(folded);
        return new(words, Stem() is { } stem ? new StemMarkFilter(stem(new KeywordRepeatFilter(folded))) : folded);
    }

#pragma warning restore CA2000

    /// <summary>What makes stems of the language's words; null for a language of which nothing is known here.</summary>
    Func<TokenStream, TokenStream>? Stem() =>
        primary switch
        {
            "nl" => words => new SnowballFilter(words, new DutchStemmer()),
            "fr" => words => new FrenchLightStemFilter(words),
            "de" => words => new GermanLightStemFilter(words),
            "en" => words => new KStemFilter(words),
            _ => null,
        };
}
