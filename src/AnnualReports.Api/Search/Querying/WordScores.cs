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
                for (var word = 0; word < weights.Count; word++)
                    foreach (var weight in weights[word])
                        if (weight.GetScorer(part, part.AtomicReader.LiveDocs) is { } scorer)
                            Add(scorer, 1u << word, scores, found);
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

    void Add(Scorer scorer, uint word, float[] scores, uint[] found)
    {
        var count = 0;
        for (int document; (document = scorer.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
        {
            if (++count % Each == 0)
                deadline();
            scores[document] += scorer.GetScore();
            found[document] |= word;
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
