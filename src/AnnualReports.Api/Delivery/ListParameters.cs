using AnnualReports.Api.Content;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Delivery;

/// <summary>What a kind's lists can be asked for, as it declares it: for the reader of queries and for OpenAPI.</summary>
static class ListParameters
{
    public const string Sort = "sort", Fields = "fields", Include = "include", Cursor = "cursor", Limit = "limit", Count = "count", Shape = "shape", Tree = "tree";

    public static readonly Parameter[] Paging =
    [
        new(Limit, "How many items a page holds.") { Minimum = 1, Maximum = Limits.Page, Default = Limits.PageDefault.ToString() },
        new(Cursor, "Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile."),
        new(Count, "`true`: add `total`.", "true", "false"),
    ];

    static readonly Parameter InTree = new(Shape, "`tree`: all sections at once, each with its `children`; without filters, `sort`, `include`, `limit`, `cursor` and `count`.", Tree, "list");

    /// <summary>What each list knows besides language and time.</summary>
    public static Parameter[] Of(Kind kind, KindSet kinds, bool overAll) =>
    [
        .. Filters(kind, overAll).Select(Parameter), SortOf(kind, overAll), FieldsOf(kind), .. IncludeOf(kind, kinds), .. Paging, .. kind.TreeRole is null ? [] : new[] { InTree },
    ];

    /// <summary>The kind's own filters, and over all reports the report.</summary>
    public static IEnumerable<Filter> Filters(Kind kind, bool overAll) => overAll ? kind.Filters.Prepend(Filter.Report) : kind.Filters;

    /// <summary>What entries of the kind can bring with them; nothing where they refer to nothing.</summary>
    public static Parameter[] IncludeOf(Kind kind, KindSet kinds)
    {
        string[] paths = [.. Inclusion.Paths(kind, kinds)];
        return paths.Length == 0 ? [] : [new(Include, "Adds what is referred to as cards, each once, in `included`. A path of two takes what stands between too.", paths) { Most = paths.Length }];
    }

    static Parameter Parameter(Filter filter) => new(filter.Name, filter.TakesSeveral ? filter.Meaning + " Several, separated by commas: any of them." : filter.Meaning,
        filter.By == FilterBy.Featured ? ["true", "false"] : [])
    {
        Most = filter.TakesSeveral ? Limits.FilterValues : null,
        Format = filter.By is FilterBy.From or FilterBy.To ? "date" : null,
    };

    static Parameter SortOf(Kind kind, bool overAll) => new(Sort,
        $"Fields to sort by, `-` for descending; then by the order of creation. Without it: `{string.Join(',', Sorting.Standard(kind, overAll))}`.",
        [.. kind.Sorts.SelectMany(c => new[] { new SortField(c).ToString(), new SortField(c, Descending: true).ToString() })])
    {
        Most = kind.Sorts.Length,
    };

    static Parameter FieldsOf(Kind kind) => new(Fields, $"Only these members, and always {string.Join(", ", ListRequest.Identifying.Select(m => $"`{m}`"))}.{(kind.Members.Any(kind.IsLong) ? $" `{kind.Members.Single(kind.IsLong)}` adds the long text." : "")}", [.. kind.Members])
    {
        Most = kind.Members.Length,
    };
}
