using AnnualReports.Api.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace AnnualReports.Api.Search.Querying;

/// <summary>The search takes longer than any search may.</summary>
sealed class SearchTooLongException : Exception;

/// <summary>
/// Collects what a query finds: the best of all that pass the filters, how many these are, and how many have which
/// values. What fails one filter alone is still counted for the facet of that filter.
/// </summary>
/// <param name="facets">The fields that are counted, each with the values that it is filtered by.</param>
/// <param name="most">How many of the best to keep.</param>
/// <param name="deadline">Throws if it has taken too long, or nobody waits any more.</param>
sealed class HitCollector((string Field, IReadOnlyCollection<string> Only)[] facets, int most, Action deadline) : ICollector
{
    /// <summary>After how many documents the deadline is looked at.</summary>
    const int Each = 1_024;

    readonly PriorityQueue<long, (float Score, long Entry)> best = new(Worst.First);
    readonly FacetCount[] counts = [.. facets.Select(f => new FacetCount(f.Field, f.Only))];
    NumericDocValues? entries;
    Scorer? scorer;
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

    /// <summary>How many of the result have each value of a facet.</summary>
    public IReadOnlyDictionary<string, int> Counts(string field) => counts.Single(c => c.Name == field).Found();

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        entries = context.AtomicReader.GetNumericDocValues(Documents.Entry);
        foreach (var count in counts)
            count.Read(context.AtomicReader);
    }

    public void Collect(int doc)
    {
        if (++seen % Each == 0)
            deadline();
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
            failed.Add();
            return;
        }
        foreach (var count in counts)
            count.Add();
        Total++;
        Keep(entries!.Get(doc), scorer!.GetScore());
    }

    void Keep(long entry, float score)
    {
        if (best.Count < most)
            best.Enqueue(entry, (score, entry));
        else if (best.TryPeek(out _, out var worst) && Worst.First.Compare((score, entry), worst) > 0)
            best.EnqueueDequeue(entry, (score, entry));
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
        readonly HashSet<long> wanted = [];
        SortedSetDocValues? values;
        int[] ofPart = [];
        long[] current = new long[8];
        int length;

        public string Name => name;

        public void Read(AtomicReader part)
        {
            Sum();
            values = part.GetSortedSetDocValues(name);
            ofPart = new int[values?.ValueCount ?? 0];
            wanted.Clear();
            foreach (var value in only)
                if (values?.LookupTerm(new(value)) is >= 0 and var ordinal)
                    wanted.Add(ordinal);
        }

        /// <summary>Reads the values of a document; whether it passes the filter.</summary>
        public bool Passes(int doc)
        {
            length = 0;
            if (values is null)
                return only.Count == 0;
            values.SetDocument(doc);
            var passes = only.Count == 0;
            for (long value; (value = values.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;)
            {
                passes = passes || wanted.Contains(value);
                if (length == current.Length)
                    Array.Resize(ref current, 2 * length);
                current[length++] = value;
            }
            return passes;
        }

        /// <summary>Counts the values of the document that was read last.</summary>
        public void Add()
        {
            for (var i = 0; i < length; i++)
                ofPart[current[i]]++;
        }

        public IReadOnlyDictionary<string, int> Found()
        {
            Sum();
            return found;
        }

        void Sum()
        {
            var bytes = new BytesRef();
            for (var ordinal = 0; ordinal < ofPart.Length; ordinal++)
                if (ofPart[ordinal] is > 0 and var count)
                {
                    values!.LookupOrd(ordinal, bytes);
                    var value = bytes.Utf8ToString();
                    found[value] = found.GetValueOrDefault(value) + count;
                }
            ofPart = [];
        }
    }
}
