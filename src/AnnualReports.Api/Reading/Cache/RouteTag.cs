using Microsoft.AspNetCore.Http.Features;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// Adds the route to the metric of requests if the framework does not know it, because the answer was sent before
/// routing.
/// </summary>
static class RouteTag
{
    public const string Name = "http.route";

    /// <summary>Adds the route, if requests are measured and the framework does not know it.</summary>
    public static void Set(HttpContext context, string? route)
    {
        if (
            route is not null
            && context.Features.Get<IHttpMetricsTagsFeature>() is { } measured
            && context.GetEndpoint() is null
        )
            measured.Tags.Add(new(Name, route));
    }
}
