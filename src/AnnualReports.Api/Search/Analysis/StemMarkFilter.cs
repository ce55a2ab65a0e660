using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace AnnualReports.Api.Search.Analysis;

/// <summary>
/// Marks the stems of words, so that the word <c>accord</c> is not taken for the stem of <c>accords</c>: whoever searches
/// for a word finds that very word first.
/// </summary>
sealed class StemMarkFilter : TokenFilter
{
    /// <summary>Stands before a stem. No word has it.</summary>
    const string Mark = "\u0001";

    readonly ICharTermAttribute term;
    readonly IKeywordAttribute written;

    public StemMarkFilter(TokenStream input)
        : base(input) => (term, written) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IKeywordAttribute>());

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        if (!written.IsKeyword)
        {
            var stem = term.ToString();
            term.SetEmpty().Append(Mark).Append(stem);
        }
        return true;
    }
}
