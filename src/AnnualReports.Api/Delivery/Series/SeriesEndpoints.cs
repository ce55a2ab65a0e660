using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>Figures over the years: as JSON, as a table, or as a chart.</summary>
static class SeriesEndpoints
{
    const string Tag = "Figures";

    static readonly Parameter[] Parameters =
    [
        new(
            SeriesRequest.BasisName,
            "Which value of a year to show: the one in its own report, or the one in the newest report that restates it.",
            "reported",
            "restated"
        )
        {
            Default = "reported",
        },
        new(SeriesRequest.FromName, "The first year.") { Minimum = Limits.FirstYear, Maximum = Limits.LastYear },
        new(SeriesRequest.ToName, "The last year.") { Minimum = Limits.FirstYear, Maximum = Limits.LastYear },
    ];

    static readonly Parameter[] OfAll =
    [
        new(SeriesRequest.CategoryName, "Only entries about one of these: lower-case words, such as budget.")
        {
            Most = Limits.FilterValues,
        },
        Paging.LimitParameter("The most series on a page; a table has all."),
        Paging.CursorParameter(),
    ];

    public static void MapSeries(this IEndpointRouteBuilder v1, KindSet kinds)
    {
        v1.MapLazyMethods("/figures", HeadRequests.GetAndHead, All)
            .Describe(
                Tag,
                "ListFigureSeries",
                "All figures over the years",
                "Ordered by slug, each with its points. As `text/csv` (`/figures.csv`) it has all series, with a row for each point."
            )
            .Takes([.. Negotiation.Localised, .. Parameters, .. OfAll, TableForm.Parameter])
            .AlsoAs(MediaTypes.Csv)
            .Answers([.. Headers.List.Where(h => h != Headers.LastModified && h != Headers.ContentLocation)])
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage);
        v1.MapLazyMethods("/figures/{slug}", HeadRequests.GetAndHead, One)
            .Describe(
                Tag,
                "GetFigureSeries",
                "A figure over the years",
                "The value of each year, as first reported or as restated, and its change since the year "
                    + "before. There is no change across a break, which is where the definition changed. Also as "
                    + "`text/csv` (`.csv`) and as a chart, `image/svg+xml` (`.svg`)."
            )
            .Shows(kinds.Quoted.Name)
            .Takes([.. Negotiation.Localised, .. Parameters, TableForm.Parameter])
            .AlsoAs(MediaTypes.Csv)
            .AlsoAs(MediaTypes.Svg)
            .Answers([.. Headers.Composed.Where(h => h != Headers.ContentLocation)])
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.NotFound, ProblemTypes.NotInLanguage);
    }

    static async Task<StoredBody<FigureSeriesPage>> All(
        HttpContext http,
        PublicEdge edge,
        SeriesAnswers answers,
        CancellationToken ct
    ) => edge.Answer<FigureSeriesPage>(await answers.All(edge.Read(http), ct));

    static async Task<StoredBody<FigureSeries>> One(
        HttpContext http,
        PublicEdge edge,
        SeriesAnswers answers,
        CancellationToken ct
    ) => edge.Answer<FigureSeries>(await answers.One(edge.Read(http), ct));
}

/// <summary>The parameters of a request for series.</summary>
sealed record SeriesRequest(SeriesBasis Basis, int? From, int? To)
{
    public const string BasisName = "basis",
        FromName = "from",
        ToName = "to",
        CategoryName = "category";

    public static SeriesRequest Of(Query query)
    {
        int? Year(string name) => query.Text(name) is null ? null : query.Number(name, 0);
        var (from, to) = (Year(FromName), Year(ToName));
        return from > to
            ? throw ProblemException.Parameter($"'{ToName}' is before '{FromName}'.", ToName, [$"from {from} on"])
            : new(query.Text(BasisName) == "restated" ? SeriesBasis.Restated : SeriesBasis.Reported, from, to);
    }

    public static string[] Categories(Query query) =>
        query.List(CategoryName) is var categories && categories.FirstOrDefault(c => !Slugs.IsSlug(c)) is { } wrong
            ? throw ProblemException.Parameter(
                $"'{CategoryName}' can't be '{wrong}'. Use lower-case words, such as budget.",
                CategoryName,
                ["a lower-case word, such as budget"]
            )
            : [.. categories.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The parameters as they are written in an address, after its language.</summary>
    public string Suffix =>
        (Basis == SeriesBasis.Restated ? "&basis=restated" : "")
        + (From is null ? "" : $"&from={From}")
        + (To is null ? "" : $"&to={To}");
}
