using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// Refuses addresses whose names are no slugs before the store is asked. SQL Server takes texts for equal that differ in blanks at their end alone,
/// so that <c>/reports/2024%20</c> would answer too.
/// </summary>
static class SlugRoutes
{
    /// <summary>The parts of routes that name a report.</summary>
    static readonly string[] Reports = ["report", "other"];

    const string Entry = "slug";

    public static Task Pass(HttpContext context, RequestDelegate next)
    {
        var values = context.Request.RouteValues;
        foreach (var name in Reports)
            if (values.TryGetValue(name, out var report))
                CheckReport(report as string);
        return values.TryGetValue(Entry, out var slug) && !Slugs.IsSlug(slug as string)
            ? throw new ProblemException(ProblemTypes.NotFound, $"There is nothing public at '{Echo.Of(slug as string ?? "")}', which is no slug: {Meaning}")
            : next(context);
    }

    /// <summary>Refuses a report's name that is no slug.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static void CheckReport(string? report)
    {
        if (!Slugs.IsSlug(report))
            throw new ProblemException(ProblemTypes.UnknownReport,
                $"There is no public report '{Echo.Of(report ?? "")}', which is no slug: {Meaning} /api/v1/reports lists those there are.");
    }

    const string Meaning = "lower-case letters, digits and single hyphens.";
}
