using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>A report's figures in other forms than JSON: all of them as a table, one of them as bars.</summary>
sealed class FigureForms(ReportsDb db, Published published, Past past, KindSet kinds, Languages languages)
{
    const string Category = SeriesRequest.CategoryName;

    readonly Kind kind = kinds[Quote.Kind];

    /// <typeparam name="TPage">What the same address is the JSON of.</typeparam>
    public async Task<StoredBody<TPage>> Table<TPage>(HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        string[] paging = [ListParameters.Sort, ListParameters.Fields, ListParameters.Include, ListParameters.Limit, ListParameters.Cursor, ListParameters.Count];
        if (paging.FirstOrDefault(name => query.Text(name) is not null) is { } other)
            throw ProblemException.Parameter($"A table is answered whole, in the order of the list: leave out {string.Join(", ", paging)}.", other, ["a table alone"]);
        var (categories, form) = (SeriesRequest.Categories(query), TableForm.Of(query));
        return await db.ReadTogether(async token =>
        {
            var (moment, reading, report) = await Asked(http, query, token);
            var filter = categories.Length == 0 ? "" : $"&{Category}={string.Join(',', categories)}";
            var address = Address(moment, report, null, reading, filter + form.Suffix);
            var representation = await Represent(address, Tables.Csv, moment, report, reading, reading.Language, [kind.Name], token);
            if (representation.NotModified(http.Request))
                return new StoredBody<TPage>(default, representation);
            var rows = published.List(kind, report.No, reading);
            if (categories.Length > 0)
                rows = rows.Where(l => db.LiveTerms.Any(t => t.EntryNo == l.EntryNo && t.Language == l.Language && t.Since == l.Since && t.Facet == Category && categories.Contains(t.Value)));
            var bodies = await published.All(rows, kind.Order, token);
            return new(Tables.Of(bodies.Where(b => b.Body is not null).Select(b => JsonSerializer.Deserialize<FigureView>(b.Body!, Wire.Json)!), form),
                representation);
        }, ct);
    }

    /// <typeparam name="TView">What the same address is the JSON of.</typeparam>
    public async Task<StoredBody<TView>> Chart<TView>(HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        if (query.Text(ListParameters.Include) is not null)
            throw ProblemException.Parameter("A chart brings nothing with it: leave out include.", ListParameters.Include, ["a chart alone"]);
        return await db.ReadTogether(async token =>
        {
            var (moment, reading, report) = await Asked(http, query, token);
            var found = await published.One(kind, report, Deliver.Route(http, "slug"), reading, token);
            var figure = JsonSerializer.Deserialize<FigureView>(found.Body, Wire.Json)!;
            var address = Address(moment, report, figure.Slug, reading, "");
            var representation = await Represent(address, MediaTypes.Svg, moment, report, reading, found.Language, [kind.Name, $"{figure.Id}"], token);
            return representation.NotModified(http.Request) ? new StoredBody<TView>(default, representation) : new(Series.Chart.Bars(figure, found.Language), representation);
        }, ct);
    }

    async Task<(Moment Moment, Reading Reading, ReportRef Report)> Asked(HttpContext http, Query query, CancellationToken ct)
    {
        var moment = await past.Of(http, query, ct);
        var reading = moment.Reading(http.Request, query, languages);
        return (moment, reading, moment.Report ?? await published.Report(Deliver.Route(http, "report"), reading, ct));
    }

    string Address(Moment moment, ReportRef report, string? slug, Reading reading, string more) =>
        $"{moment.Address(kind, report, slug)}.{(slug is null ? "csv" : "svg")}?lang={reading.Language}{(reading.Fallback ? "" : "&fallback=none")}{moment.Suffix}{more}";

    /// <summary>What is said of a form in the language that answers; a change in the one asked for may lead to another text.</summary>
    async Task<Representation> Represent(string address, string mediaType, Moment moment, ReportRef report, Reading reading, string language,
        string[] keys, CancellationToken ct) => new()
        {
            ETag = Composed.Tag(await published.States.Tag(moment, [report.No], reading.Language, ct), address),
            Language = language,
            ContentLocation = moment.HasLocation(report) ? address : null,
            CacheControl = moment.CacheControl,
            Keys = [$"report-{report.Slug}", .. keys],
            MediaType = mediaType,
            Fields = FormFields.Of(mediaType, $"{kind.Segment}-{report.Slug}-{language}"),
            ValidFor = await published.States.Depends(moment, report, ct),
        };
}
