using Microsoft.AspNetCore.Http.Features;

namespace AnnualReports.Api.Delivery.Caching;

/// <summary>
/// Says in the metric of requests which route a request was for, where no route was looked for: what is kept, and entries as they are now, are sent before.
/// </summary>
static class RouteTag
{
    const string Name = "http.route";

    /// <summary>Adds the route, if requests are measured and the framework does not know it.</summary>
    public static void Set(HttpContext context, string? route)
    {
        if (route is not null && context.Features.Get<IHttpMetricsTagsFeature>() is { } measured && context.GetEndpoint() is null)
            measured.Tags.Add(new(Name, route));
    }
}
