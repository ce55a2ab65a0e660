using AnnualReports.Api.Content;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Reading;

/// <summary>The parameters of a kind's lists, as the kind declares them, for reading queries and for OpenAPI.</summary>
static class ListParameters
{
    public const string Sort = "sort",
        Fields = "fields",
        Include = "include",
        Shape = "shape",
        Tree = "tree";

    public static readonly Parameter[] OfPage =
    [
        Paging.LimitParameter(),
        Paging.CursorParameter(" Later pages show the same state as the first, whatever is published meanwhile."),
        Paging.CountParameter,
    ];

    static readonly Parameter InTree = new(
        Shape,
        "`tree`: all sections at once, each with its `children`. It can't be combined with filters, `sort`, "
            + "`include`, `limit`, `cursor` or `count`.",
        Tree,
        "list"
    );

    /// <summary>The parameters that every list has besides language and time.</summary>
    public static Parameter[] Of(Kind kind, KindSet kinds, bool overAll) =>
        [
            .. Filters(kind, overAll).Select(Parameter),
            SortOf(kind, overAll),
            FieldsOf(kind),
            .. IncludeOf(kind, kinds),
            .. OfPage,
            .. kind.TreeRole is null ? [] : new[] { InTree },
        ];

    /// <summary>The kind's own filters. Lists over all reports can also be filtered by report.</summary>
    public static IEnumerable<Filter> Filters(Kind kind, bool overAll) =>
        overAll ? kind.Filters.Prepend(Filter.Report) : kind.Filters;

    /// <summary>What can be included with entries of the kind; empty if they refer to nothing.</summary>
    public static Parameter[] IncludeOf(Kind kind, KindSet kinds)
    {
        string[] paths = [.. Inclusion.Paths(kind, kinds)];
        return paths.Length == 0
            ? []
            :
            [
                new(
                    Include,
                    "Adds the entries that are referred to, as cards, each once, in `included`. A path of "
                        + "two references adds the entries between them too.",
                    paths
                )
                {
                    Most = paths.Length,
                },
            ];
    }

    static Parameter Parameter(Filter filter) =>
        new(
            filter.Name,
            filter.TakesSeveral ? filter.Meaning + " Several, separated by commas: any of them." : filter.Meaning,
            filter.By == FilterBy.Featured ? ["true", "false"] : []
        )
        {
            Most = filter.TakesSeveral ? Limits.FilterValues : null,
            Format = filter.By is FilterBy.From or FilterBy.To ? "date" : null,
        };

    static Parameter SortOf(Kind kind, bool overAll) =>
        new(
            Sort,
            "Fields to sort by, `-` for descending; then by the order of creation. Without it: "
                + $"`{string.Join(',', Sorting.Standard(kind, overAll))}`.",
            [
                .. kind.Sorts.SelectMany(c =>
                    new[] { new SortField(c).ToString(), new SortField(c, Descending: true).ToString() }
                ),
            ]
        )
        {
            Most = kind.Sorts.Length,
        };

    static Parameter FieldsOf(Kind kind) =>
        new(
            Fields,
            $"Only these members, and always {string.Join(", ", ListRequest.Identifying.Select(m => $"`{m}`"))}"
                + $".{(kind.Members.Any(kind.IsLong) ? $" `{kind.Members.Single(kind.IsLong)}` adds the long text." : "")}",
            [.. kind.Members]
        )
        {
            Most = kind.Members.Length,
        };
}
