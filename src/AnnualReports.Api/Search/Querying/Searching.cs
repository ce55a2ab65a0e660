using System.Collections.Immutable;
using System.Diagnostics;
using AnnualReports.Api.Content;
using AnnualReports.Api.Search.Indexing;

namespace AnnualReports.Api.Search.Querying;

/// <summary>What to look for in the index.</summary>
/// <param name="Terms">The words and phrases.</param>
/// <param name="Options">In which language, and whether others may stand in.</param>
/// <param name="Facets">The fields that are counted, each with the values that it is filtered by.</param>
/// <param name="Most">How many of the best to find.</param>
sealed record Searched(
    ImmutableArray<SearchTerm> Terms,
    ReadOptions Options,
    (string Field, IReadOnlyCollection<string> Only)[] Facets,
    int Most
);

/// <summary>What was found in the index.</summary>
sealed record SearchResult
{
    /// <summary>The best, by the numbers of the entries.</summary>
    public required IReadOnlyList<long> Entries { get; init; }

    public required int Total { get; init; }

    /// <summary>Whether not all words were looked up that begin like the last one.</summary>
    public required bool IsCut { get; init; }

    /// <summary>The words that were found, by the language of the texts.</summary>
    public required IReadOnlyDictionary<string, FoundWords> Words { get; init; }

    /// <summary>How many have which values, by field.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Counts { get; init; }
}

/// <summary>
/// Searches a view of the index: in the words of the language that is asked for, and in those of the languages that may
/// stand in for it. A typing error is forgiven in words that the index does not have; if nothing is found at all, in
/// every word.
/// </summary>
static class Searching
{
    /// <summary>How long a search may take.</summary>
    static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    /// <exception cref="SearchTooLongException">It takes longer than any search may.</exception>
    public static SearchResult Find(SearchView view, Searched searched, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        var languages = view.Analysis.Languages;
        var language = searched.Options.Language;
        string[] texts = searched.Options.Fallback
            ? [.. languages.Chain(language).Where(l => view.MayAnswer(l, language))]
            : [language];
        var wanted = new Wanted(
            searched.Options.Fallback ? SearchFields.AnswersFor : SearchFields.Language,
            language,
            searched.Facets
        );
        var first = texts.ToDictionary(l => l, l => new LanguageQuery(view.Reader, view.Analysis, l, Deadline));
        bool IsUnknown(SearchTerm term) => term is { IsPhrase: false, IsBegun: false } && !first.Values.Any(q => q.Has(term));
        var found = Find(first, IsUnknown);
        if (found.Total > 0)
            return found;
        var second = texts.ToDictionary(l => l, l => new LanguageQuery(view.Reader, view.Analysis, l, Deadline));
        return Find(second, term => !term.IsPhrase);

        SearchResult Find(Dictionary<string, LanguageQuery> queries, Func<SearchTerm, bool> isForgiven)
        {
            var collector = new HitCollector(view.Values, wanted, searched.Most, Deadline);
            var scores = new WordScores(view, collector, Deadline);
            foreach (var query in queries.Values)
            {
                var (words, needed) = query.Of(searched.Terms, isForgiven);
                if (words.Count > 0)
                    scores.Find(words, needed);
            }
            return new()
            {
                Entries = collector.Best(),
                Total = collector.Total,
                IsCut = queries.Values.Any(q => q.Beginnings.Exists(b => b.IsCut)),
                Words = queries.ToDictionary(q => q.Key, q => q.Value.Found),
                Counts = collector.Counts(),
            };
        }

        void Deadline()
        {
            ct.ThrowIfCancellationRequested();
            if (Stopwatch.GetElapsedTime(began) > MostTime)
                throw new SearchTooLongException();
        }
    }
}
