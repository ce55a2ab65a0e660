using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>The figures of two reports side by side.</summary>
sealed class ComparingFigures(Published published, SeriesReading series, Kind kind)
{
    public async Task<ComparedFigures> Compare(ReportRef report, ReportRef other, Reading reading, string suffix, CancellationToken ct)
    {
        var (here, there) = (await Slugs(report, reading, ct), await Slugs(other, reading, ct));
        var years = await series.Of([.. here.Union(there)], reading, ct);
        ComparedFigure Of(string slug) => Compared(slug, years[slug], report, other, suffix);
        return new()
        {
            Added = [.. here.Except(there).Select(Of)],
            Removed = [.. there.Except(here).Select(Of)],
            Kept = [.. here.Intersect(there).Select(Of)],
        };
    }

    /// <summary>The figures of a report that have a value, in its order.</summary>
    async Task<List<string>> Slugs(ReportRef report, Reading reading, CancellationToken ct) =>
        [.. (await published.All(published.List(kind, report.No, reading), kind.Order, ct)).Where(r => r.Body is not null).Select(r => r.Slug)];

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

    static ComparedValue? Value(Years years, YearsFigure? year, string suffix) => year is null ? null : new()
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
