using System.Collections.Immutable;
using AnnualReports.Api.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AnnualReports.Api.Search.Querying;

/// <summary>
/// What is searched for, in the words of one language. Texts of a language have fields of their own, so it finds only
/// these.
/// </summary>
sealed class LanguageQuery(IndexReader reader, LanguageAnalysis analysis, string language, Action deadline)
{
    /// <summary>How much more a word counts in a title.</summary>
    const float TitleWeight = 4;

    /// <summary>How much a word counts that is found at the beginning of another, or with a typing error.</summary>
    const float BeginningWeight = 0.4f,
        TypoWeight = 0.4f;

    /// <summary>How much the very word counts in addition to its stem, which other forms have too.</summary>
    const float ExactWeight = 0.2f;

    /// <summary>
    /// From how many letters on typing errors are forgiven, and up to how many; and from how many on words are found at
    /// the beginning of others.
    /// </summary>
    const int LeastForTypo = 4,
        MostForTypo = 40,
        LeastForCompound = 5;

    /// <summary>The most words of the index that one word with a typing error can stand for.</summary>
    const int MostTypos = 20;

    /// <summary>Up to how many words all have to be found; of more, three quarters.</summary>
    const int AllNeeded = 3;

    readonly string title = LanguageAnalysis.TitleField(language);
    readonly string text = LanguageAnalysis.TextField(language);

    readonly Dictionary<Term, TermContext> known = [];

    public FoundWords Found { get; } = new();

    public List<BeginningFilter> Beginnings { get; } = [];

    /// <summary>What to look for, and how many of the words that are not required have to be found.</summary>
    /// <param name="terms">The terms. Those that are no words in this language are left out.</param>
    /// <param name="isForgiven">Which of them may have a typing error.</param>
    public (IReadOnlyList<SearchedWord> Words, int Needed) Of(
        ImmutableArray<SearchTerm> terms,
        Func<SearchTerm, bool> isForgiven
    )
    {
        var words = terms
            .Select(t => (Term: t, Words: analysis.WordsOf(t.Text, language)))
            .Where(t => t.Words.Count > 0)
            .ToList();
        var telling = words.Where(w => w.Term.IsPhrase || w.Term.IsBegun || !w.Words.All(IsCommon)).ToList();
        SearchedWord[] searched =
        [
            .. (telling.Count > 0 ? telling : words).Select(w => new SearchedWord(
                w.Term.IsPhrase,
                w.Term.IsPhrase ? Phrase(w.Words) : Word(w.Term, w.Words, isForgiven(w.Term))
            )),
        ];
        var optional = searched.Count(w => !w.IsRequired);
        return (searched, optional <= AllNeeded ? optional : (3 * optional + 3) / 4);
    }

    bool IsCommon(AnalysedWord word) => analysis.IsCommon(word.Form, language);

    /// <summary>Whether the index has a term in this language, in any of its forms.</summary>
    public bool Has(SearchTerm term) =>
        analysis
            .WordsOf(term.Text, language)
            .TrueForAll(w => w.Forms.Any(f => Count(new(title, f)) + Count(new(text, f)) > 0));

    /// <summary>In how many documents a word is.</summary>
    int Count(Term word) => Known(word).DocFreq;

    /// <summary>Where a word stands in each part of the index. It is looked up once.</summary>
    TermContext Known(Term word) =>
        known.TryGetValue(word, out var found) ? found : known[word] = TermContext.Build(reader.Context, word);

    /// <summary>The words as they are, one after the other.</summary>
    List<Query> Phrase(List<AnalysedWord> words)
    {
        foreach (var word in words)
            Found.Add(word.Form);
        return InBoth(field =>
        {
            var phrase = new PhraseQuery();
            foreach (var word in words)
                phrase.Add(new Term(field, word.Form));
            return [phrase];
        });
    }

    List<Query> Word(SearchTerm term, List<AnalysedWord> words, bool isForgiven)
    {
        foreach (var form in words.SelectMany(w => w.Forms))
            Found.Add(form);
        // A text such as e-mail is several words that stand together.
        var found = InBoth(field => words is [var one] ? AnyForm(field, one) : [Together(field, words)]);
        if (words is not [var word])
            return found;
        if (term.IsBegun || (LanguageAnalysis.Compounds(language) && word.Form.Length >= LeastForCompound))
            AddBeginning(found, word.Form, term.IsBegun);
        if (isForgiven && word.Form.Length is >= LeastForTypo and <= MostForTypo)
            AddTypos(found, word.Form);
        return found;
    }

    List<Query> InBoth(Func<string, IEnumerable<Query>> queries)
    {
        var any = new List<Query>();
        foreach (var (field, weight) in new[] { (title, TitleWeight), (text, 1f) })
            foreach (var query in queries(field))
            {
                query.Boost *= weight;
                any.Add(query);
            }
        return any;
    }

    /// <summary>Where every text with the stem has the very word, that needs no query of its own.</summary>
    IEnumerable<Query> AnyForm(string field, AnalysedWord word)
    {
        var exact = new Term(field, word.Form);
        var stem = word.Stem is null ? exact : new Term(field, word.Stem);
        if (Count(stem) > 0)
            yield return new TermQuery(stem, Known(stem));
        if (Count(exact) != Count(stem) && Count(exact) > 0)
            yield return new TermQuery(exact, Known(exact)) { Boost = ExactWeight };
    }

    static MultiPhraseQuery Together(string field, List<AnalysedWord> words)
    {
        var phrase = new MultiPhraseQuery();
        foreach (var word in words)
            phrase.Add([.. word.Forms.Select(f => new Term(field, f))]);
        return phrase;
    }

    /// <summary>A single letter is looked for in titles alone.</summary>
    void AddBeginning(List<Query> found, string beginning, bool isBegun)
    {
        Found.AddBeginning(beginning);
        foreach (var (field, weight) in new[] { (title, TitleWeight), (text, 1f) })
        {
            if (field == text && beginning.Length < 2)
                continue;
            var filter = new BeginningFilter(field, beginning, deadline);
            if (!filter.HasLonger(reader))
                continue;
            Beginnings.Add(filter);
            found.Add(new ConstantScoreQuery(filter) { Boost = weight * (isBegun ? 1 : BeginningWeight) });
        }
    }

    void AddTypos(List<Query> found, string word)
    {
        foreach (var (field, weight) in new[] { (title, TitleWeight), (text, 1f) })
        {
            var typos = new FuzzyQuery(new(field, word), maxEdits: 1, prefixLength: 0, MostTypos, transpositions: true);
            foreach (var clause in ((BooleanQuery)typos.Rewrite(reader)).Clauses)
            {
                Found.Add(((TermQuery)clause.Query).Term.Text);
                clause.Query.Boost *= weight * TypoWeight;
                found.Add(clause.Query);
            }
        }
    }
}
