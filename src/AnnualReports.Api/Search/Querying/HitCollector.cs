using AnnualReports.Api.Search.Indexing;
using Lucene.Net.Index;

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
/// <param name="known">The values of the documents.</param>
/// <param name="wanted">The filters.</param>
/// <param name="most">How many of the best to keep.</param>
/// <param name="deadline">Throws if it has taken too long, or nobody waits any more.</param>
sealed class HitCollector(KnownValues known, Wanted wanted, int most, Action deadline)
{
    /// <summary>After how many documents the deadline is looked at.</summary>
    const int Each = 1_024;

    readonly PriorityQueue<long, (float Score, long Entry)> best = new(Worst.First);
    readonly FacetCount[] counts = [.. wanted.Facets.Select(f => new FacetCount(f.Field, f.Only))];
    FieldValues? required;
    bool[] isRequired = [];
    NumericDocValues? entries;
    float worst = float.NegativeInfinity;
    int seen;

    /// <summary>How many pass all filters.</summary>
    public int Total { get; private set; }

    /// <summary>The best entries, the best first.</summary>
    public List<long> Best()
    {
        var found = new List<long>(best.Count);
        while (best.TryDequeue(out var entry, out _))
            found.Add(entry);
        found.Reverse();
        return found;
    }

    /// <summary>How many of the result have each value of the facets, by field.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, int>> Counts() =>
        counts.ToDictionary(c => c.Name, c => c.Found());

    /// <summary>Goes on with another part of the index.</summary>
    public void Begin(AtomicReader part)
    {
        entries = part.GetNumericDocValues(Documents.Entry);
        var values = known.Of(part);
        required = values.Of(wanted.Field);
        isRequired = required.With([wanted.Value]);
        foreach (var count in counts)
            count.Read(values);
    }

    public void Collect(int doc, float score)
    {
        if (++seen % Each == 0)
            deadline();
        if (!isRequired[required!.Set(doc)])
            return;
        FacetCount? failed = null;
        foreach (var count in counts)
            if (!count.Passes(doc))
            {
                if (failed is not null)
                    return;
                failed = count;
            }
        if (failed is not null)
        {
            failed.Add(doc);
            return;
        }
        foreach (var count in counts)
            count.Add(doc);
        Total++;
        Keep(doc, score);
    }

    void Keep(int doc, float score)
    {
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

    /// <summary>The lower score first; of the same score, the higher number, so that the order is always the same.</summary>
    sealed class Worst : IComparer<(float Score, long Entry)>
    {
        public static readonly Worst First = new();

        public int Compare((float Score, long Entry) x, (float Score, long Entry) y) =>
            x.Score != y.Score ? x.Score.CompareTo(y.Score) : y.Entry.CompareTo(x.Entry);
    }

    /// <summary>Counts the values of one field.</summary>
    sealed class FacetCount(string name, IReadOnlyCollection<string> only)
    {
        readonly Dictionary<string, int> found = new(StringComparer.Ordinal);
        FieldValues? values;
        bool[]? passing;
        int[] ofSets = [];

        public string Name => name;

        /// <summary>Begins to count in another part of the index.</summary>
        public void Read(PartValues part)
        {
            Sum();
            values = part.Of(name);
            passing = only.Count == 0 ? null : values.With(only);
            ofSets = new int[values.Count];
        }

        /// <summary>Whether a document passes the filter.</summary>
        public bool Passes(int doc) => passing is null || passing[values!.Set(doc)];

        public void Add(int doc) => ofSets[values!.Set(doc)]++;

        public IReadOnlyDictionary<string, int> Found()
        {
            Sum();
            return found;
        }

        void Sum()
        {
            if (values is null)
                return;
            var ofValues = new int[values.Names.Length];
            for (var set = 0; set < ofSets.Length; set++)
                if (ofSets[set] is > 0 and var count)
                    foreach (var value in values.Values(set))
                        ofValues[value] += count;
            for (var value = 0; value < ofValues.Length; value++)
                if (ofValues[value] is > 0 and var count)
                    found[values.Names[value]] = found.GetValueOrDefault(values.Names[value]) + count;
            values = null;
        }
    }
}
