using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Search.Querying;

namespace AnnualReports.Api.Search;

/// <summary>What somebody searches for, without the language.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Terms">Its words and phrases.</param>
/// <param name="IsBegun">Whether it is still being typed.</param>
/// <param name="Filters">The values that are wanted of each field, as far as any are.</param>
/// <param name="Limit">The most items of a page.</param>
/// <param name="Cursor">Where the page begins.</param>
sealed record SearchRequest(
    string Text,
    ImmutableArray<SearchTerm> Terms,
    bool IsBegun,
    IReadOnlyDictionary<string, string[]> Filters,
    int Limit,
    string? Cursor
)
{
    /// <summary>How many of the best can be read, page by page.</summary>
    public const int Depth = 1_000;

    const string Mode = "mode",
        Suggest = "suggest";

    const int MostItems = 50,
        DefaultItems = 10;

    /// <summary>The query parameters of the route.</summary>
    public static Parameter[] Parameters(KindSet kinds, SearchFields fields) =>
        [
            new(
                SearchWords.Name,
                "The words to search for. Words in double quotation marks have to stand together, just as they are; "
                    + "nothing else has a meaning of its own."
            )
            {
                MaxLength = SearchWords.MostCharacters,
                IsRequired = true,
                Example = "présidence",
            },
            .. Negotiation.Localised,
            new(SearchFields.Kind, "Only these kinds.", [.. kinds.All.Select(k => k.Name)]) { Most = kinds.All.Length },
            .. OtherFilters(kinds, fields).Select(f => new Parameter(f.Name, f.Meaning) { Most = Limits.FilterValues }),
            new(
                Mode,
                "`suggest`: for a list below an input. The last word may be the beginning of one, and items have no passages.",
                Suggest
            ),
            new(Paging.LimitName, "The most items on a page.")
            {
                Minimum = 1,
                Maximum = MostItems,
                Default = $"{DefaultItems}",
            },
            Paging.CursorParameter($" The first {Depth} items can be read in this way."),
        ];

    /// <summary>The filters besides the kind, each as the kinds that have it declare it.</summary>
    static IEnumerable<Filter> OtherFilters(KindSet kinds, SearchFields fields) =>
        [
            Filter.Report,
            .. new[] { fields.Theme, SearchFields.Country }.Select(name =>
                kinds.All.SelectMany(k => k.Filters).First(f => f.Name == name)
            ),
        ];

    /// <exception cref="ProblemException">400: a parameter can't be read.</exception>
    public static SearchRequest Of(Query query, KindSet kinds, SearchFields fields)
    {
        var isBegun = query.Text(Mode) == Suggest;
        var text = query.Line(SearchWords.Name);
        var filters = new Dictionary<string, string[]> { [SearchFields.Kind] = Values(query, SearchFields.Kind) };
        foreach (var filter in OtherFilters(kinds, fields))
        {
            filters[filter.Name] = Values(query, filter.Name);
            if (filters[filter.Name].FirstOrDefault(v => !filter.IsValue(v)) is { } wrong)
                throw ProblemException.Parameter(
                    $"'{filter.Name}' can't be '{Excerpt.Of(wrong)}'. Use {filter.Takes}.",
                    filter.Name,
                    [filter.Takes]
                );
        }
        return new(
            text ?? "",
            SearchWords.Of(text, isBegun),
            isBegun,
            filters,
            query.Number(Paging.LimitName, DefaultItems),
            query.Cursor()
        );
    }

    static string[] Values(Query query, string name) => [.. query.List(name).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Everything that decides what is found and in which order, always spelt in the same way.</summary>
    /// <param name="suffix">The language, as addresses name it.</param>
    public string Address(string suffix) =>
        $"{Addresses.Search}{suffix}&{SearchWords.Name}={Uri.EscapeDataString(Text)}"
        + (IsBegun ? $"&{Mode}={Suggest}" : "")
        + string.Concat(
            Filters.Where(f => f.Value.Length > 0).Select(f => $"&{f.Key}={string.Join(',', f.Value)}")
        )
        + $"&{Paging.LimitName}={Limit}";

    /// <summary>How many items stand before the page.</summary>
    /// <exception cref="ProblemException">400: the cursor does not belong to this search.</exception>
    public int Skipped(string address) =>
        ListCursor.Decode(Cursor, address, []) is not { } cursor ? 0
        : cursor.Number is > 0 and < Depth and var number ? (int)number
        : throw Paging.WrongCursor();

    /// <summary>The address of the page that begins behind so many items.</summary>
    public static string Next(string address, int skipped) =>
        $"{address}&{Paging.CursorName}={new ListCursor(0, (long)skipped).Encode(address)}";
}
