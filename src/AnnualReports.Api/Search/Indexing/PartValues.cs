using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>The values by which the documents in a part of the index are filtered and counted.</summary>
sealed class PartValues
{
    readonly FrozenDictionary<string, FieldValues> fields;
    readonly HashSet<(string, string)> answering = [];

    /// <summary>Reads them from a part of the index.</summary>
    /// <param name="part">The part.</param>
    /// <param name="fields">The fields.</param>
    public PartValues(AtomicReader part, string[] fields)
    {
        this.fields = fields.ToFrozenDictionary(f => f, f => new FieldValues(part, f));
        var (own, others) = (Of(SearchFields.Language), Of(SearchFields.AnswersFor));
        foreach (var (ownSet, otherSet) in Enumerable.Range(0, part.MaxDoc).Select(d => (own.Set(d), others.Set(d))).Distinct())
            foreach (var language in own.Values(ownSet))
                foreach (var other in others.Values(otherSet))
                    answering.Add((own.Names[language], others.Names[other]));
    }

    public FieldValues Of(string field) => fields[field];

    /// <summary>Whether there may be a text of a language that answers for another. Deleted documents count too.</summary>
    public bool MayAnswer(string language, string answersFor) => answering.Contains((language, answersFor));
}

/// <summary>
/// The values of one field. Documents with the same values share a set of them, and sets have numbers: so a search reads
/// one number for each document that it finds, and looks at the values of a set only once.
/// </summary>
sealed class FieldValues
{
    readonly int[] ofDocuments;
    readonly List<int[]> sets = [];

    public FieldValues(AtomicReader part, string field)
    {
        ofDocuments = new int[part.MaxDoc];
        var values = part.GetSortedSetDocValues(field);
        Names = NamesOf(values);
        var (numbers, read) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<int>());
        for (var document = 0; document < ofDocuments.Length; document++)
        {
            Read(values, document, read);
            var key = new string(MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(read)));
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers[key] = number = sets.Count;
                sets.Add([.. read]);
            }
            ofDocuments[document] = number;
        }
    }

    /// <summary>The values that any document has, by their numbers.</summary>
    public string[] Names { get; }

    /// <summary>How many sets there are.</summary>
    public int Count => sets.Count;

    /// <summary>The set of a document.</summary>
    public int Set(int document) => ofDocuments[document];

    /// <summary>The numbers of the values in a set.</summary>
    public int[] Values(int set) => sets[set];

    /// <summary>Which sets have any of some values.</summary>
    public bool[] With(IReadOnlyCollection<string> any)
    {
        bool[] wanted = [.. Names.Select(any.Contains)];
        return [.. sets.Select(set => set.Any(value => wanted[value]))];
    }

    static string[] NamesOf(SortedSetDocValues? values)
    {
        var (names, bytes) = (new string[values?.ValueCount ?? 0], new BytesRef());
        for (var number = 0; number < names.Length; number++)
        {
            values!.LookupOrd(number, bytes);
            names[number] = bytes.Utf8ToString();
        }
        return names;
    }

    static void Read(SortedSetDocValues? values, int document, List<int> into)
    {
        into.Clear();
        if (values is null)
            return;
        values.SetDocument(document);
        for (long value; (value = values.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;)
            into.Add((int)value);
    }
}
