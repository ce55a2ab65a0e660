using System.Data.Common;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Lists;

/// <summary>Gives the commands of lists their values.</summary>
static class ListCommands
{
    /// <summary>
    /// The lengths that lists of values have in statements: none, one, some or many. The server compiles and keeps each
    /// statement, and the lists of a request multiply, so there are few lengths. A repeated value is looked up only
    /// once.
    /// </summary>
    const int Some = 8,
        Many = 64;

    static readonly int[] Lengths = [0, 1, Some, Many, Limits.Page];

    /// <summary>
    /// The same for values that are compared with the few terms of one row, where their number makes no difference.
    /// </summary>
    static readonly int[] LengthsInRow = [0, 1, Many];

    /// <summary>The list of the values of a cursor, in the order of the sorted columns.</summary>
    public const string After = "@a";

    /// <summary>The parameter that names a facet of the query.</summary>
    public static string Facet(int facet) => CommandParameters.Name("@f", facet);

    /// <summary>The list of the values that a facet of the query may have.</summary>
    public static string Values(int facet) => Facet(facet) + "v";

    /// <summary>Repeats the last value until the list has one of these lengths.</summary>
    public static IReadOnlyList<T> Padded<T>(IReadOnlyCollection<T> values) => Padded(values, Lengths);

    static IReadOnlyList<T> Padded<T>(IReadOnlyCollection<T> values, int[] lengths) =>
        [
            .. values,
            .. Enumerable.Repeat(values.LastOrDefault()!, lengths.First(l => l >= values.Count) - values.Count),
        ];

    /// <summary>
    /// The query as statements have it: the driver's facet first, then facets with one value. The names of facets are
    /// parameters too, so that a statement depends on their number alone.
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

    /// <summary>The order of facets in statements, as their places in the query.</summary>
    public static IEnumerable<int> Order(IReadOnlyList<FacetValues> facets) =>
        Enumerable.Range(0, facets.Count).OrderBy(i => facets[i].Values.Count);

    static FacetValues Padded(FacetValues facet, int[] lengths) =>
        facet with
        {
            Values = Padded(facet.Values, lengths),
        };

    public static DbCommand Take(this DbCommand command, ListQuery query)
    {
        command
            .With("@kind", query.Kind)
            .With("@language", query.Language)
            .WithAll("@r", [.. (query.Reports ?? []).Select(r => r.No)])
            .WithAll("@ry", [.. query.ReportYears])
            .WithAll("@y", query.Years);
        if (!query.IsWhole)
            command.With("@take", query.Take);
        for (var i = 0; i < query.Facets.Count; i++)
            command.With(Facet(i), query.Facets[i].Facet).WithAll(Values(i), query.Facets[i].Values);
        if (query.Time != ListTime.Now)
            command.With("@at", query.Position);
        if (query.Featured is { } featured)
            command.With("@featured", featured);
        if (query.OverlapsDates)
            // An entry without a date is in no span.
            command
                .With("@from", query.From ?? DateOnly.MinValue)
                .With("@to", query.To is { } to && to < Facts.NoDate ? to : Facts.NoDate.AddDays(-1));
        if (query.Sorting.Keys.Any(k => k is { Column: SortColumn.Date, Descending: true }))
            command.With("@undated", Facts.NoDate).With("@before", DateOnly.MinValue);
        return query.After is { } after ? command.WithAll(After, after.Values).With("@no", after.EntryNo) : command;
    }
}
