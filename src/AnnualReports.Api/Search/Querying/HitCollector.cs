using System.Buffers;
using AnnualReports.Api.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AnnualReports.Api.Search.Querying;

/// <summary>The search takes longer than any search may.</summary>
sealed class SearchTooLongException : Exception;

/// <summary>What a result has to have.</summary>
/// <param name="Field">The field that every result has to have a value of.</param>
/// <param name="Value">The value.</param>
/// <param name="Facets">The fields that are counted, each with the values that it is filtered by.</param>
sealed record Wanted(string Field, string Value, (string Field, IReadOnlyCollection<string> Only)[] Facets);

/// <summary>
/// Collects what a query finds: the best of all that pass the filters, how many these are, and how many have which
/// values. What fails one filter alone is still counted for the facet of that filter.
/// </summary>
/// <param name="known">The combinations of values that documents have.</param>
/// <param name="wanted">The filters.</param>
/// <param name="most">How many of the best to keep.</param>
/// <param name="deadline">Throws if it has taken too long, or nobody waits any more.</param>
sealed class HitCollector(KnownCombinations known, Wanted wanted, int most, Action deadline) : ICollector, IDisposable
{
    /// <summary>After how many documents the deadline is looked at.</summary>
    const int Each = 1_024;

    /// <summary>How a combination stands to the filters. Less than these is the one facet whose filter it fails.</summary>
    const byte Passes = 255,
        Fails = 254,
        Unknown = 253;

    readonly PriorityQueue<long, (float Score, long Entry)> best = new(Worst.First);

    readonly Dictionary<string, int>[] counts =
    [
        .. wanted.Facets.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)),
    ];

    Combinations? combinations;
    byte[] verdicts = [];
    int[] found = [];
    NumericDocValues? entries;
    Scorer? scorer;
    float worst = float.NegativeInfinity;
    int seen;

    /// <summary>How many pass all filters.</summary>
    public int Total { get; private set; }

    /// <summary>The best entries, the best first. Afterwards nothing more is collected.</summary>
    public List<long> Best()
    {
        EndPart();
        var numbers = new List<long>(best.Count);
        while (best.TryDequeue(out var entry, out _))
            numbers.Add(entry);
        numbers.Reverse();
        return numbers;
    }

    /// <summary>How many of the result have each value of the facets, by field.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, int>> Counts() =>
        wanted
            .Facets.Zip(counts)
            .ToDictionary(f => f.First.Field, f => (IReadOnlyDictionary<string, int>)f.Second);

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        EndPart();
        entries = context.AtomicReader.GetNumericDocValues(Documents.Entry);
        combinations = known.Of(context.AtomicReader);
        verdicts = ArrayPool<byte>.Shared.Rent(combinations.Count);
        found = ArrayPool<int>.Shared.Rent(combinations.Count);
        verdicts.AsSpan(0, combinations.Count).Fill(Unknown);
        found.AsSpan(0, combinations.Count).Clear();
    }

    public void Collect(int doc)
    {
        if (++seen % Each == 0)
            deadline();
        var combination = combinations!.Of(doc);
        var verdict = verdicts[combination];
        if (verdict == Unknown)
            verdicts[combination] = verdict = Verdict(combinations, combination);
        found[combination]++;
        if (verdict == Passes)
            Keep(doc);
    }

    byte Verdict(Combinations among, int combination)
    {
        if (!Has(among, combination, wanted.Field, [wanted.Value]))
            return Fails;
        var verdict = Passes;
        for (var facet = 0; facet < wanted.Facets.Length; facet++)
            if (wanted.Facets[facet] is { Only.Count: > 0 } filter && !Has(among, combination, filter.Field, filter.Only))
            {
                if (verdict != Passes)
                    return Fails;
                verdict = (byte)facet;
            }
        return verdict;
    }

    static bool Has(Combinations among, int combination, string field, IReadOnlyCollection<string> any)
    {
        var number = among.Field(field);
        foreach (var value in among.Values(combination, number))
            if (any.Contains(among.Names(number)[value]))
                return true;
        return false;
    }

    void Keep(int doc)
    {
        var score = scorer!.GetScore();
        if (score < worst)
            return;
        var entry = entries!.Get(doc);
        if (best.Count < most)
            best.Enqueue(entry, (score, entry));
        else if (best.TryPeek(out _, out var last) && Worst.First.Compare((score, entry), last) > 0)
            best.EnqueueDequeue(entry, (score, entry));
        if (best.Count == most && best.TryPeek(out _, out var now))
            worst = now.Score;
    }

    /// <summary>Counts the values of the combinations that were found in the part that was searched last.</summary>
    void EndPart()
    {
        if (combinations is null)
            return;
        int[][] ofPart = [.. wanted.Facets.Select(f => new int[combinations.Names(combinations.Field(f.Field)).Length])];
        for (var combination = 0; combination < combinations.Count; combination++)
        {
            if (found[combination] == 0 || verdicts[combination] == Fails)
                continue;
            if (verdicts[combination] == Passes)
                Total += found[combination];
            for (var facet = 0; facet < ofPart.Length; facet++)
                if (verdicts[combination] == Passes || verdicts[combination] == facet)
                    foreach (var value in combinations.Values(combination, combinations.Field(wanted.Facets[facet].Field)))
                        ofPart[facet][value] += found[combination];
        }
        for (var facet = 0; facet < ofPart.Length; facet++)
            for (var value = 0; value < ofPart[facet].Length; value++)
                if (ofPart[facet][value] is > 0 and var count)
                {
                    var name = combinations.Names(combinations.Field(wanted.Facets[facet].Field))[value];
                    counts[facet][name] = counts[facet].GetValueOrDefault(name) + count;
                }
        Dispose();
    }

    /// <summary>Gives back the memory for the part that was searched last.</summary>
    public void Dispose()
    {
        if (combinations is null)
            return;
        ArrayPool<byte>.Shared.Return(verdicts);
        ArrayPool<int>.Shared.Return(found);
        (combinations, verdicts, found) = (null, [], []);
    }

    /// <summary>The lower score first; of the same score, the higher number, so that the order is always the same.</summary>
    sealed class Worst : IComparer<(float Score, long Entry)>
    {
        public static readonly Worst First = new();

        public int Compare((float Score, long Entry) x, (float Score, long Entry) y) =>
            x.Score != y.Score ? x.Score.CompareTo(y.Score) : y.Entry.CompareTo(x.Entry);
    }
}
