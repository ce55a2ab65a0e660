using AnnualReports.Contracts;

namespace AnnualReports.Api.Reading;

/// <summary>
/// Figures over the years, for pages that show them. Delivery composes and draws them, and pages know no other feature.
/// </summary>
interface IFigureYears
{
    /// <summary>The figure that the request names, over the years, as it is public now.</summary>
    /// <exception cref="Http.ProblemException">There is none, with the reason.</exception>
    Task<PublicAnswer> One(PublicRequest request, CancellationToken ct);

    /// <summary>Its chart as SVG, as a part of a page, whose colours and font it takes.</summary>
    string Chart(FigureSeries series);
}
