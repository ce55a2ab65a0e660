using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>
/// The values by which the documents in a part of the index are filtered and counted. Documents with the same values
/// share a combination, and combinations have numbers: so a search reads one number for each document that it finds, and
/// looks at the values of a combination only once.
/// </summary>
sealed class Combinations
{
    readonly string[] fields;
    readonly string[][] names;
    readonly int[] ofDocuments;

    /// <summary>The numbers of the values of all combinations, field by field, and where those of each begin.</summary>
    readonly List<int> combined = [],
        starts = [0];

    readonly HashSet<(string, string)> answering = [];

    /// <summary>Reads them from a part of the index.</summary>
    /// <param name="part">The part.</param>
    /// <param name="fields">The fields.</param>
    public Combinations(AtomicReader part, string[] fields)
    {
        this.fields = fields;
        SortedSetDocValues?[] values = [.. fields.Select(part.GetSortedSetDocValues)];
        names = [.. values.Select(Names)];
        ofDocuments = new int[part.MaxDoc];
        var (numbers, key) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<int>());
        for (var document = 0; document < ofDocuments.Length; document++)
        {
            key.Clear();
            foreach (var ofField in values)
                Read(ofField, document, key);
            var text = new string(MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(key)));
            if (!numbers.TryGetValue(text, out var number))
            {
                numbers[text] = number = Count;
                Add(key);
            }
            ofDocuments[document] = number;
        }
        var (own, others) = (Field(SearchFields.Language), Field(SearchFields.AnswersFor));
        for (var one = 0; one < Count; one++)
            foreach (var language in Values(one, own))
                foreach (var other in Values(one, others))
                    answering.Add((names[own][language], names[others][other]));
    }

    /// <summary>How many there are.</summary>
    public int Count => (starts.Count - 1) / fields.Length;

    /// <summary>The combination of a document.</summary>
    public int Of(int document) => ofDocuments[document];

    /// <summary>The number of a field.</summary>
    public int Field(string name) => Array.IndexOf(fields, name);

    /// <summary>The values of a field that any document has, by their numbers.</summary>
    public string[] Names(int field) => names[field];

    /// <summary>The numbers of the values that a combination has of a field.</summary>
    public ReadOnlySpan<int> Values(int combination, int field)
    {
        var at = combination * fields.Length + field;
        return CollectionsMarshal.AsSpan(combined)[starts[at]..starts[at + 1]];
    }

    /// <summary>Whether there may be a text of a language that answers for another. Deleted documents count too.</summary>
    public bool MayAnswer(string language, string answersFor) => answering.Contains((language, answersFor));

    static string[] Names(SortedSetDocValues? values)
    {
        var (names, bytes) = (new string[values?.ValueCount ?? 0], new BytesRef());
        for (var number = 0; number < names.Length; number++)
        {
            values!.LookupOrd(number, bytes);
            names[number] = bytes.Utf8ToString();
        }
        return names;
    }

    /// <summary>Adds how many values a document has, and then these.</summary>
    static void Read(SortedSetDocValues? values, int document, List<int> key)
    {
        var at = key.Count;
        key.Add(0);
        if (values is null)
            return;
        values.SetDocument(document);
        for (long value; (value = values.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS; key[at]++)
            key.Add((int)value);
    }

    /// <summary>Adds a combination. Before the values of each field stands how many these are.</summary>
    void Add(List<int> key)
    {
        for (var at = 0; at < key.Count; at += 1 + key[at])
        {
            combined.AddRange(CollectionsMarshal.AsSpan(key).Slice(at + 1, key[at]));
            starts.Add(combined.Count);
        }
    }
}
