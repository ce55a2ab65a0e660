using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>
/// Answers a report's figures in formats other than JSON: all of them as a table, one of them as a bar chart.
/// </summary>
sealed class FigureForms(ReportsDb db, PublicEntries published, PublicAnswers answers, AnswerTags tags, KindSet kinds)
{
    const string Category = SeriesRequest.CategoryName;

    static readonly string[] OfListsAlone =
    [
        ListParameters.Sort,
        ListParameters.Fields,
        ListParameters.Include,
        Paging.LimitName,
        Paging.CursorName,
        Paging.CountName,
    ];

    readonly Kind kind = kinds.Quoted;

    public Task<PublicAnswer> Table(PublicRequest request, CancellationToken ct)
    {
        var query = request.Query;
        if (OfListsAlone.FirstOrDefault(name => query.Text(name) is not null) is { } other)
            throw ProblemException.Parameter(
                $"A table is answered whole, in the order of the list: leave out {string.Join(", ", OfListsAlone)}.",
                other,
                ["a table alone"]
            );
        var (categories, form) = (SeriesRequest.Categories(query), TableForm.Of(query));
        return answers.OfReport(request, (found, token) => PlanTable(found, categories, form, token), ct);
    }

    async Task<PlannedAnswer> PlanTable(FoundRequest found, string[] categories, TableForm form, CancellationToken ct)
    {
        var filter = categories.Length == 0 ? "" : $"&{Category}={string.Join(',', categories)}";
        var address = Address(found, null) + filter + form.Suffix;
        return new(
            await Represent(found, address, Tables.Csv, found.Options.Language, [kind.Name], ct),
            async token =>
            {
                var rows = InCategories(published.List(kind, found.Report.No, found.Options), categories);
                var bodies = (await published.All(rows, kind.Order, token)).Select(b => b.Body).OfType<byte[]>();
                return new(Tables.Of(bodies.Select(b => JsonSerializer.Deserialize<FigureView>(b, Wire.Json)!), form));
            }
        )
        {
            DependsOn = found.Report,
        };
    }

    IQueryable<LiveRow> InCategories(IQueryable<LiveRow> rows, string[] categories) =>
        categories.Length == 0
            ? rows
            : rows.Where(l =>
                db.LiveTerms.Any(t =>
                    t.EntryNo == l.EntryNo
                    && t.Language == l.Language
                    && t.Since == l.Since
                    && t.Facet == Category
                    && categories.Contains(t.Value)
                )
            );

    public Task<PublicAnswer> Chart(PublicRequest request, CancellationToken ct) =>
        request.Include.Count > 0
            ? throw ProblemException.Parameter(
                "A chart brings nothing with it: leave out include.",
                ListParameters.Include,
                ["a chart alone"]
            )
            : answers.OfReport(request, PlanChart, ct);

    async Task<PlannedAnswer> PlanChart(FoundRequest found, CancellationToken ct)
    {
        var entry = await published.One(kind, found.Report, found.Request.Slug!, found.Options, ct);
        var figure = JsonSerializer.Deserialize<FigureView>(entry.Body, Wire.Json)!;
        var keys = new[] { kind.Name, $"{figure.Id}" };
        return new(
            await Represent(found, Address(found, figure.Slug), MediaTypes.Svg, entry.Language, keys, ct),
            _ => Task.FromResult(new Written(Series.Chart.Bars(figure, entry.Language)))
        )
        {
            DependsOn = found.Report,
        };
    }

    string Address(FoundRequest found, string? slug) =>
        $"{found.Time.Address(kind, found.Report, slug)}.{(slug is null ? "csv" : "svg")}{found.Suffix}";

    /// <summary>
    /// The headers of an answer in the language that is shown. The tag depends on the language asked for, because a
    /// change in that language may lead to another text.
    /// </summary>
    async Task<Representation> Represent(
        FoundRequest found,
        string address,
        string mediaType,
        string language,
        string[] keys,
        CancellationToken ct
    )
    {
        var report = found.Report;
        return found.Represent(AnswerTags.Of(await tags.State(found, [report.No], ct), address)) with
        {
            Language = language,
            ContentLocation = found.Time.HasLocation(report) ? address : null,
            Keys = [$"report-{report.Slug}", .. keys],
            MediaType = mediaType,
            Fields = FormFields.Of(mediaType, $"{kind.Segment}-{report.Slug}-{language}"),
        };
    }
}
