using System.Globalization;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;

namespace AnnualReports.Api.Search.Analysis;

/// <summary>
/// Folds what readers type in different ways: diacritics and ligatures, letters of full width, and characters that
/// nobody sees, such as the soft hyphen. Most words have none of these and are left as they are.
/// </summary>
sealed class FoldingFilter : TokenFilter
{
    readonly ICharTermAttribute term;

    public FoldingFilter(TokenStream input)
        : base(input) => term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        var word = term.Buffer.AsSpan(0, term.Length);
        if (!System.Text.Ascii.IsValid(word))
            term.SetEmpty().Append(Folded(word));
        return true;
    }

    /// <summary>The folded form of a word.</summary>
    static string Folded(ReadOnlySpan<char> word)
    {
        var seen = new StringBuilder(word.Length);
        foreach (var one in Composed(word.ToString()))
            if (char.GetUnicodeCategory(one) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark))
                seen.Append(one);
        var letters = seen.ToString().ToCharArray();
        // One letter may become four, such as a ligature in parentheses.
        var folded = new char[4 * letters.Length];
        var length = ASCIIFoldingFilter.FoldToASCII(letters, 0, folded, 0, letters.Length);
        return new(folded, 0, length);
    }

    /// <summary>
    /// The same with every letter taken apart from its marks. A lone half of a pair of surrogates can't be; it is left.
    /// </summary>
    static string Composed(string word)
    {
        try
        {
            return word.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return word;
        }
    }
}
