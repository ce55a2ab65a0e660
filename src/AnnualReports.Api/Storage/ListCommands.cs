using System.Data.Common;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage;

/// <summary>Gives commands their values.</summary>
static class ListCommands
{
    /// <summary>
    /// What texts are declared with on SQL Server, so that their lengths don't make plans of their own. A longer one would be cut without a word, and
    /// be taken for another: it is declared as long as it is.
    /// </summary>
    const int TextSize = 200;

    /// <summary>
    /// How long lists are in statements: one value is compared and not looked for, and has a text of its own; else some, or many. Each text is compiled
    /// and kept by the server, and the lists of a request multiply, so there are no more lengths than that. Repeated values are looked up once.
    /// </summary>
    const int Some = 8, Many = 64;

    static readonly int[] Lengths = [0, 1, Some, Many, Limits.Page];

    /// <summary>The same for what is compared with the few words of one row: how many there are makes no difference there.</summary>
    static readonly int[] LengthsInRow = [0, 1, Many];

    /// <summary>Repeats the last until the list has one of the few lengths that there are.</summary>
    public static IReadOnlyList<T> Padded<T>(IReadOnlyCollection<T> values) => Padded(values, Lengths);

    static IReadOnlyList<T> Padded<T>(IReadOnlyCollection<T> values, int[] lengths) =>
        [.. values, .. Enumerable.Repeat(values.LastOrDefault()!, lengths.First(l => l >= values.Count) - values.Count)];

    /// <summary>
    /// The query as statements have it: the driver's facet first, then those with one value. What a facet is called is a value too, so that a text depends
    /// on how many there are, and not on which.
    /// </summary>
    public static ListQuery Padded(ListQuery query, int? driver = null)
    {
        var others = Order(query.Facets).Where(i => i != driver).Select(i => query.Facets[i]);
        return query with
        {
            Reports = query.Reports is { } reports ? Padded(reports) : null,
            Facets = driver is { } first
                ? [Padded(query.Facets[first], Lengths), .. others.Select(f => Padded(f, LengthsInRow))]
                : [.. others.Select(f => Padded(f, Lengths))],
            Years = Padded(query.Years, LengthsInRow),
        };
    }

    /// <summary>In which order statements have facets, by their places in the query.</summary>
    public static IEnumerable<int> Order(IReadOnlyList<FacetValues> facets) => Enumerable.Range(0, facets.Count).OrderBy(i => facets[i].Values.Count);

    static FacetValues Padded(FacetValues facet, int[] lengths) => facet with { Values = Padded(facet.Values, lengths) };

    public static DbCommand With(this DbCommand command, string name, object value)
    {
        if (command.Parameters.IndexOf(name) is var known and >= 0)
        {
            command.Parameters[known].Value = value;
            Size(command.Parameters[known]);
            return command;
        }
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        Size(parameter);
        command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>Anew with each value: a command is used again.</summary>
    static void Size(DbParameter parameter)
    {
        if (parameter.Value is string text)
            parameter.Size = Math.Max(TextSize, text.Length);
    }

    public static DbCommand WithAll<T>(this DbCommand command, string name, IReadOnlyList<T> values)
    {
        for (var i = 0; i < values.Count; i++)
            command.With(name + i, values[i]!);
        return command;
    }

    public static DbCommand Take(this DbCommand command, ListQuery query)
    {
        command.With("@kind", query.Kind).With("@language", query.Language).WithAll("@r", query.Reports ?? []).WithAll("@y", query.Years);
        if (!query.IsWhole)
            command.With("@take", query.Take);
        for (var i = 0; i < query.Facets.Count; i++)
            command.With($"@f{i}", query.Facets[i].Facet).WithAll($"@f{i}v", query.Facets[i].Values);
        if (query.Time != ListTime.Now)
            command.With("@at", query.Position);
        if (query.Featured is { } featured)
            command.With("@featured", featured);
        if (query.OverlapsDates)
            // What has no date is not in any span.
            command.With("@from", query.From ?? DateOnly.MinValue).With("@to", query.To is { } to && to < Facts.NoDate ? to : Facts.NoDate.AddDays(-1));
        if (query.Sorting.Keys.Any(k => k is { Column: SortColumn.Date, Descending: true }))
            command.With("@undated", Facts.NoDate).With("@before", DateOnly.MinValue);
        return query.After is { } after ? command.WithAll("@a", after.Values).With("@no", after.EntryNo) : command;
    }
}

/// <summary>The order of a list, in memory: for rows that came from two statements.</summary>
sealed class ListOrderer(Sorting sorting) : IComparer<Listed>
{
    public int Compare(Listed? x, Listed? y)
    {
        var (a, b) = (x!.Place, y!.Place);
        for (var i = 0; i < sorting.Keys.Length; i++)
            if (Compare(a.Values[i], b.Values[i]) is not 0 and var order)
                return sorting.Keys[i].Descending ? -order : order;
        return sorting.NumberDescending ? b.EntryNo.CompareTo(a.EntryNo) : a.EntryNo.CompareTo(b.EntryNo);
    }

    /// <summary>Slugs by code point, as the stores do.</summary>
    static int Compare(object a, object b) => a is string text ? string.CompareOrdinal(text, (string)b) : ((IComparable)a).CompareTo(b);
}
