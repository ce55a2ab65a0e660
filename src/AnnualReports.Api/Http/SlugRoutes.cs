using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// Refuses names in addresses that are not slugs before the database is asked. SQL Server ignores blanks at the end of
/// texts that it compares, so <c>/reports/2024%20</c> would be answered too.
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
            ? throw new ProblemException(
                ProblemTypes.NotFound,
                $"There is nothing public at '{Excerpt.Of(slug as string ?? "")}', which is not a slug: {Meaning}"
            )
            : next(context);
    }

    /// <summary>Refuses the name of a report that is not a slug.</summary>
    /// <exception cref="ProblemException">404: it is not one.</exception>
    public static void CheckReport(string? report)
    {
        if (!Slugs.IsSlug(report))
            throw new ProblemException(
                ProblemTypes.UnknownReport,
                $"There is no public report '{Excerpt.Of(report ?? "")}', which is not a slug: {Meaning} /api/v1/reports lists those there are."
            );
    }

    const string Meaning = "lower-case letters, digits and single hyphens.";
}
