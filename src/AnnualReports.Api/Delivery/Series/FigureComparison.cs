using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;
using AnnualReports.Api.Reading;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>Compares the figures of two reports.</summary>
sealed class FigureComparison(PublicEntries published, SeriesReader series, Kind kind)
{
    public async Task<ComparedFigures> Compare(
        ReportRef report,
        ReportRef other,
        ReadOptions options,
        string suffix,
        CancellationToken ct
    )
    {
        var (here, there) = (await Slugs(report, options, ct), await Slugs(other, options, ct));
        var years = await series.Of([.. here.Union(there)], options, ct);
        ComparedFigure Of(string slug) => Compared(slug, years[slug], report, other, suffix);
        return new()
        {
            Added = [.. here.Except(there).Select(Of)],
            Removed = [.. there.Except(here).Select(Of)],
            Kept = [.. here.Intersect(there).Select(Of)],
        };
    }

    /// <summary>The figures of a report that have a value, in the report's order.</summary>
    async Task<List<string>> Slugs(ReportRef report, ReadOptions options, CancellationToken ct) =>
        [
            .. (await published.All(published.List(kind, report.No, options), kind.Order, ct))
                .Where(r => r.Body is not null)
                .Select(r => r.Slug),
        ];

    static ComparedFigure Compared(string slug, Years years, ReportRef report, ReportRef other, string suffix)
    {
        var (here, there) = (years.In(report.Slug), years.In(other.Slug));
        return new()
        {
            Slug = slug,
            Report = Value(years, here, suffix),
            Other = Value(years, there, suffix),
            Change = here is null || there is null ? null : years.Change(there, here, SeriesBasis.Restated),
        };
    }

    static ComparedValue? Value(Years years, YearsFigure? year, string suffix) =>
        year is null
            ? null
            : new()
            {
                Label = year.Figure.Label,
                Language = year.Figure.Language,
                Value = year.Figure.Value!.Value,
                Display = years.Value(year, SeriesBasis.Reported).Text(year.Figure.Language),
                Unit = year.Figure.Unit,
                SupersededBy = years.SupersededBy(year),
                Url = year.Figure.Links.Self + suffix,
            };
}
