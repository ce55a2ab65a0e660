using Microsoft.AspNetCore.Routing.Template;

namespace AnnualReports.Api.Checking;

/// <summary>Whether this program answers at a path at all. It asks the routes themselves, so none can be forgotten.</summary>
sealed class OwnRoutes(EndpointDataSource routes)
{
    readonly Lazy<TemplateMatcher[]> readable = new(() =>
        [
            .. routes
                .Endpoints.OfType<RouteEndpoint>()
                .Where(r => r.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) != false)
                .Select(r => new TemplateMatcher(new RouteTemplate(r.RoutePattern), new())),
        ]
    );

    /// <summary>Whether something can be read at a path, if there is an entry or a file with that name.</summary>
    public bool Has(string path) => Array.Exists(readable.Value, r => r.TryMatch(path, new()));
}
