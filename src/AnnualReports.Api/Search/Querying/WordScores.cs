using System.Buffers;
using System.Numerics;
using AnnualReports.Api.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AnnualReports.Api.Search.Querying;

/// <summary>A word or a phrase that is searched for, as the queries by which it is found; any of them is enough.</summary>
/// <param name="IsRequired">Whether every result has to have it.</param>
/// <param name="Queries">The queries. What they count is added up.</param>
readonly record struct SearchedWord(bool IsRequired, IReadOnlyList<Query> Queries);

/// <summary>
/// Finds the documents that have enough of some words, and adds up what each word counts in them. Queries are read one
/// after the other, and what they count is added up in memory: in a large index that takes a fraction of the time of a
/// query that joins them document by document.
/// </summary>
sealed class WordScores(SearchView view, HitCollector collector, Action deadline)
{
    /// <summary>After how many documents the deadline is looked at.</summary>
    const int Each = 4_096;

    /// <summary>Collects the documents.</summary>
    /// <param name="words">The words, at most as many as <see cref="SearchWords.MostTerms"/>.</param>
    /// <param name="needed">How many of the words have to be found that are not required.</param>
    public void Find(IReadOnlyList<SearchedWord> words, int needed)
    {
        var required = Bits(words, w => w.IsRequired);
        var weights = words.Select(w => w.Queries.Select(view.Searcher.CreateNormalizedWeight).ToList()).ToList();
        foreach (var part in view.Reader.Leaves)
        {
            var length = part.Reader.MaxDoc;
            var (scores, found) = (ArrayPool<float>.Shared.Rent(length), ArrayPool<uint>.Shared.Rent(length));
            try
            {
                Array.Clear(scores, 0, length);
                Array.Clear(found, 0, length);
                var remaining = required != 0 ? 1 : words.Count - needed + 1;
                foreach (var (bit, scorers) in InOrder(weights, part, required))
                {
                    foreach (var scorer in scorers)
                        Add(scorer, bit, scores, found.AsSpan(0, length), isFirst: remaining > 0);
                    remaining--;
                }
                collector.Begin(part.AtomicReader);
                Collect(scores, found.AsSpan(0, length), required, needed);
            }
            finally
            {
                ArrayPool<float>.Shared.Return(scores);
                ArrayPool<uint>.Shared.Return(found);
            }
        }
    }

    static uint Bits(IReadOnlyList<SearchedWord> words, Func<SearchedWord, bool> which) =>
        words.Select((w, i) => which(w) ? 1u << i : 0).Aggregate(0u, (all, bit) => all | bit);

    /// <summary>
    /// The words as a part of the index has them: first what is required, and then the rarest first. So after as many
    /// words as a result may lack, and one more, no document can become a result that has none of these.
    /// </summary>
    static IEnumerable<(uint Bit, List<Scorer> Scorers)> InOrder(
        List<List<Weight>> weights,
        AtomicReaderContext part,
        uint required
    ) =>
        weights
            .Select(
                (word, i) =>
                    (
                        Bit: 1u << i,
                        Scorers: word.Select(w => w.GetScorer(part, part.AtomicReader.LiveDocs)).OfType<Scorer>().ToList()
                    )
            )
            .OrderByDescending(w => required & w.Bit)
            .ThenBy(w => w.Scorers.Sum(s => s.GetCost()));

    /// <summary>Adds what a query counts; if it is not one of the first, only in documents that were found before.</summary>
    void Add(Scorer scorer, uint word, float[] scores, Span<uint> found, bool isFirst)
    {
        var count = 0;
        for (var document = scorer.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS;)
        {
            if (++count % Each == 0)
                deadline();
            if (isFirst || found[document] != 0)
            {
                scores[document] += scorer.GetScore();
                found[document] |= word;
                document = scorer.NextDoc();
                continue;
            }
            var more = found[document..].IndexOfAnyExcept(0u);
            if (more < 0)
                return;
            document = scorer.Advance(document + more);
        }
    }

    void Collect(float[] scores, ReadOnlySpan<uint> found, uint required, int needed)
    {
        for (var document = 0; ; document++)
        {
            var more = found[document..].IndexOfAnyExcept(0u);
            if (more < 0)
                return;
            document += more;
            var words = found[document];
            if ((words & required) == required && BitOperations.PopCount(words & ~required) >= needed)
                collector.Collect(document, scores[document]);
        }
    }
}
