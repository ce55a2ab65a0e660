using AnnualReports.Api.Reading;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>Figures over the years, for pages.</summary>
sealed class FigureYears(SeriesAnswers answers) : IFigureYears
{
    public Task<PublicAnswer> One(PublicRequest request, CancellationToken ct) => answers.One(request, ct);

    public string Chart(FigureSeries series) => Series.Chart.Inline(series, series.Language);
}
