using Microsoft.AspNetCore.Routing.Patterns;

namespace AnnualReports.Api.Http;

/// <summary>Names of parameters that a route looks at, besides those that it takes.</summary>
interface IKnownNames
{
    IReadOnlyList<string> Names { get; }
}

/// <summary>
/// Which parameters the routes of pages, feeds and embeds look at. They ignore all others, which are therefore no part of what is asked:
/// however many addresses a campaign makes of a page, it is made and kept once.
/// </summary>
sealed class SharedParameters(EndpointDataSource endpoints)
{
    /// <summary>A route's path, where null stands for anything, and the names that it looks at.</summary>
    readonly record struct Route(string?[] Path, string[] Names);

    readonly Lazy<Route[]> routes = new(() => [.. endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(e => PublicPaths.IsPage("/" + e.RoutePattern.RawText!.TrimStart('/')))
        .Select(e => new Route([.. e.RoutePattern.PathSegments.Select(Literal)], NamesOf(e.Metadata))).OrderBy(r => r.Path.Count(part => part is null))]);

    /// <summary>The names that the route of a path looks at; none where there is no route.</summary>
    public IReadOnlyList<string> Of(string path)
    {
        var parts = path.Trim('/').Split('/', 8);
        return routes.Value.FirstOrDefault(r => r.Path.Length == parts.Length && r.Path.Zip(parts)
            .All(p => p.First is null || p.First.Equals(p.Second, StringComparison.OrdinalIgnoreCase))).Names ?? [];
    }

    static string[] NamesOf(EndpointMetadataCollection said) =>
        [.. said.GetOrderedMetadata<Parameter>().Select(p => p.Name), .. said.GetOrderedMetadata<IKnownNames>().SelectMany(k => k.Names)];

    static string? Literal(RoutePatternPathSegment segment) => segment is { IsSimple: true, Parts: [RoutePatternLiteralPart part] } ? part.Content : null;
}
