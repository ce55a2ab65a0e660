using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>Figures over the years: as JSON, as a table, as a chart.</summary>
static class SeriesEndpoints
{
    const string Tag = "Figures";

    static readonly Parameter[] Parameters =
    [
        new(SeriesRequest.BasisName, "Which value of a year: as its own report had it, or as the newest report that restates it has it.", "reported", "restated") { Default = "reported" },
        new(SeriesRequest.FromName, "The first year.") { Minimum = Limits.FirstYear, Maximum = Limits.LastYear },
        new(SeriesRequest.ToName, "The last year.") { Minimum = Limits.FirstYear, Maximum = Limits.LastYear },
    ];

    static readonly Parameter[] Paging =
    [
        new(SeriesRequest.CategoryName, "Only what is about one of these: lower-case words, as budget.") { Most = Limits.FilterValues },
        new(SeriesRequest.LimitName, "How many series a page holds; a table has all.") { Minimum = 1, Maximum = Limits.Page, Default = Limits.PageDefault.ToString() },
        new(SeriesRequest.CursorName, "Where the page begins: opaque, from `next`."),
    ];

    public static void MapSeries(this IEndpointRouteBuilder v1)
    {
        v1.MapMethods("/figures", DeliveryEndpoints.GetAndHead, Task<StoredBody<FigureSeriesPage>> (HttpContext http, SeriesAnswers answers, CancellationToken ct) => answers.All(http, ct))
            .Describe(Tag, "ListFigureSeries", "All figures over the years", "By slug, each with its points. As `text/csv` (`/figures.csv`) all of it, a row for each point.")
            .Takes([.. DeliveryEndpoints.Localised, .. Parameters, .. Paging,
                TableForm.Parameter]).AlsoAs(MediaTypes.Csv).Answers([.. Headers.List.Where(h => h != Headers.LastModified && h != Headers.ContentLocation)])
            .Produces(StatusCodes.Status304NotModified).Refuses(ProblemTypes.UnknownLanguage);
        v1.MapMethods("/figures/{slug}", DeliveryEndpoints.GetAndHead, Task<StoredBody<FigureSeries>> (HttpContext http, SeriesAnswers answers, CancellationToken ct) => answers.One(http, ct))
            .Describe(Tag, "GetFigureSeries", "A figure over the years",
                "Each year's value, by its own report or restated, and its change since the year before: none across a break, where the definition changed. Also as `text/csv` (`.csv`) and as a chart, `image/svg+xml` (`.svg`).")
            .Shows(Quote.Kind).Takes([.. DeliveryEndpoints.Localised, .. Parameters,
                TableForm.Parameter]).AlsoAs(MediaTypes.Csv).AlsoAs(MediaTypes.Svg).Answers([.. Headers.Composed.Where(h => h != Headers.ContentLocation)])
            .Produces(StatusCodes.Status304NotModified).Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.NotFound, ProblemTypes.NotInLanguage);
    }
}

/// <summary>What is asked of series, understood.</summary>
sealed record SeriesRequest(SeriesBasis Basis, int? From, int? To)
{
    public const string BasisName = "basis", FromName = "from", ToName = "to", CategoryName = "category", LimitName = "limit", CursorName = "cursor";

    public static SeriesRequest Of(Query query)
    {
        int? Year(string name) => query.Text(name) is null ? null : query.Number(name, 0);
        var (from, to) = (Year(FromName), Year(ToName));
        return from > to
            ? throw ProblemException.Parameter($"'{ToName}' is before '{FromName}'.", ToName, [$"from {from} on"])
            : new(query.Text(BasisName) == "restated" ? SeriesBasis.Restated : SeriesBasis.Reported, from, to);
    }

    public static string[] Categories(Query query) => query.List(CategoryName) is var categories && categories.FirstOrDefault(c => !Slugs.IsSlug(c)) is { } wrong
        ? throw ProblemException.Parameter($"'{CategoryName}' can't be '{wrong}'. Use lower-case words, as budget.", CategoryName, ["a lower-case word, as budget"])
        : [.. categories.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What an address says of it, behind its language.</summary>
    public string Suffix => (Basis == SeriesBasis.Restated ? "&basis=restated" : "") + (From is null ? "" : $"&from={From}") + (To is null ? "" : $"&to={To}");
}
