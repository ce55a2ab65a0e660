using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Lists;

namespace AnnualReports.Api.Reading;

/// <summary>A request for a list, as a value. Two requests that ask for the same have the same spelling.</summary>
sealed record ListRequest
{
    /// <summary>The members that identify an item; <c>fields</c> never leaves them out.</summary>
    public static readonly ImmutableArray<string> Identifying = ["kind", "id", "slug", "language", "links"];

    public required Kind Kind { get; init; }

    public required bool OverAll { get; init; }

    public required ImmutableArray<(Filter Filter, string[] Values)> Filters { get; init; }

    public required ImmutableArray<SortField> Sort { get; init; }

    /// <summary>The requested members in the kind's order; if there are none, the card.</summary>
    public required ImmutableArray<string> Fields { get; init; }

    public required ImmutableArray<string> Include { get; init; }

    public required int Limit { get; init; }

    public required bool Count { get; init; }

    public string? Cursor { get; init; }

    public required bool Tree { get; init; }

    /// <summary>The entries of a report in their usual order.</summary>
    public static ListRequest Usual(Kind kind, int limit) =>
        new()
        {
            Kind = kind,
            OverAll = false,
            Filters = [],
            Sort = Sorting.Standard(kind, overAll: false),
            Fields = [],
            Include = [],
            Limit = limit,
            Count = false,
            Tree = false,
        };

    public static ListRequest Of(Kind kind, bool overAll, Query query)
    {
        var filters = ListParameters
            .Filters(kind, overAll)
            .Select(f => (Filter: f, Values: Values(f, query)))
            .Where(f => f.Values.Length > 0)
            .ToImmutableArray();
        CheckSpan(filters);
        var fields = query.List(ListParameters.Fields);
        return Checked(
            new()
            {
                Kind = kind,
                OverAll = overAll,
                Filters = filters,
                Sort = SortOf(kind, overAll, query),
                Fields =
                    fields.Length == 0
                        ? []
                        : [.. kind.Members.Where(m => fields.Contains(m) || Identifying.Contains(m))],
                Include = [.. query.List(ListParameters.Include).Distinct().Order(StringComparer.Ordinal)],
                Limit = query.Limit(),
                Count = query.Count(),
                Cursor = query.Cursor(),
                Tree = query.Text(ListParameters.Shape) == ListParameters.Tree,
            },
            query
        );
    }

    static ListRequest Checked(ListRequest request, Query query)
    {
        string[] others =
        [
            .. request.Kind.Filters.Select(f => f.Name),
            ListParameters.Sort,
            ListParameters.Include,
            Paging.LimitName,
            Paging.CursorName,
            Paging.CountName,
        ];
        if (request.Tree)
            MustNotBeWithTree(query, others);
        return request;
    }

    /// <summary>Refuses what would ask for a part of a tree, or for another order of it.</summary>
    public static void MustNotBeWithTree(Query query, params string[] others)
    {
        if (others.Any(name => query.Text(name) is not null))
            throw ProblemException.Parameter(
                $"A tree is answered whole: leave out {string.Join(", ", others.SkipLast(1))} and {others[^1]}.",
                ListParameters.Shape,
                ["tree alone"]
            );
    }

    static string[] Values(Filter filter, Query query)
    {
        string[] values =
            filter.TakesSeveral ? query.List(filter.Name)
            : query.Text(filter.Name) is { } text ? [text]
            : [];
        return values.FirstOrDefault(v => !filter.IsValue(v)) is { } wrong
            ? throw ProblemException.Parameter(
                $"'{filter.Name}' can't be '{Excerpt.Of(wrong)}'. Use {filter.Takes}.",
                filter.Name,
                [filter.Takes]
            )
            : [.. values.Distinct().Order(StringComparer.Ordinal)];
    }

    static void CheckSpan(ImmutableArray<(Filter Filter, string[] Values)> filters)
    {
        if (Day(filters, FilterBy.From) is { } from && Day(filters, FilterBy.To) is { } to && from > to)
            throw ProblemException.Parameter(
                $"'{Filter.To.Name}' is before '{Filter.From.Name}'.",
                Filter.To.Name,
                [$"from {from:yyyy-MM-dd} on"]
            );
    }

    static ImmutableArray<SortField> SortOf(Kind kind, bool overAll, Query query)
    {
        var keys = query.List(ListParameters.Sort).Select(text => SortField.Of(text, kind.Sorts)).ToImmutableArray();
        return keys.DistinctBy(k => k.Column).Count() < keys.Length
                ? throw ProblemException.Parameter(
                    $"'{ListParameters.Sort}' names a field twice. Use each of these once: "
                        + $"{string.Join(", ", kind.Sorts.Select(c => new SortField(c).Name))}.",
                    ListParameters.Sort,
                    kind.Sorts.Select(c => new SortField(c).Name)
                )
            : keys.IsEmpty ? Sorting.Standard(kind, overAll)
            : keys;
    }

    /// <summary>The parameters that decide which rows the list has, and in which order.</summary>
    public string Rows =>
        string.Concat(
            Filters.Select(f => $"&{f.Filter.Name}={string.Join(',', f.Values.Select(Uri.EscapeDataString))}")
        )
        + (
            Sort.SequenceEqual(Sorting.Standard(Kind, OverAll))
                ? ""
                : $"&{ListParameters.Sort}={string.Join(',', Sort)}"
        );

    /// <summary>The parameters that decide what each item contains, and what is included.</summary>
    public string Content =>
        (
            Fields.IsEmpty
                ? ""
                : $"&{ListParameters.Fields}={string.Join(',', Fields.Except(Identifying).DefaultIfEmpty(Identifying[0]))}"
        ) + (Include.IsEmpty ? "" : $"&{ListParameters.Include}={string.Join(',', Include)}");

    public string[] Of(FilterBy by) => Filters.FirstOrDefault(f => f.Filter.By == by).Values ?? [];

    static DateOnly? Day(ImmutableArray<(Filter Filter, string[] Values)> filters, FilterBy by) =>
        filters.FirstOrDefault(f => f.Filter.By == by).Values is [var text] ? Filter.Date(text) : null;

    /// <summary>The same request with the report that <c>latest</c> stands for, if there is one.</summary>
    public ListRequest InsteadOfLatest(string? slug) =>
        this with
        {
            Filters =
            [
                .. Filters.Select(f =>
                    f.Filter.By == FilterBy.Report
                        ? (
                            f.Filter,
                            [
                                .. f
                                    .Values.Select(v => v == Slugs.Latest ? slug ?? v : v)
                                    .Distinct()
                                    .Order(StringComparer.Ordinal),
                            ]
                        )
                        : f
                ),
            ],
        };

    /// <summary>
    /// The query for the store, without its position and its first row. The reports are given by their numbers, as far
    /// as they exist; null: all.
    /// </summary>
    public ListQuery ToQuery(IReadOnlyList<ListedReport>? reports, ReadOptions options) =>
        new()
        {
            Kind = Kind.Name,
            Reports = reports,
            Language = options.Language,
            Fallback = options.Fallback,
            Sorting = Sorting.Of(Kind, !OverAll || Of(FilterBy.Report).Length == 1, Sort),
            Facets =
            [
                .. Filters
                    .Where(f => f.Filter.By == FilterBy.Facet)
                    .Select(f => new FacetValues(f.Filter.Name, f.Values)),
            ],
            Years = [.. Of(FilterBy.Year).Select(int.Parse)],
            Featured = Of(FilterBy.Featured) is [var featured] ? featured == "true" : null,
            From = Day(Filters, FilterBy.From),
            To = Day(Filters, FilterBy.To),
            Whole = Fields.Any(Kind.IsLong),
        };
}
