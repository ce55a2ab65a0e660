using Microsoft.AspNetCore.Routing.Patterns;

namespace AnnualReports.Api.Http;

/// <summary>Names of parameters that a route looks at, besides those that it declares.</summary>
interface IKnownNames
{
    IReadOnlyList<string> Names { get; }
}

/// <summary>
/// Which parameters the routes of pages, feeds, embeds, tables and charts look at. They ignore all others, so the cache
/// leaves those out of its keys: however many addresses a campaign makes of a page, the page is made and cached once.
/// </summary>
sealed class SharedParameters(EndpointDataSource endpoints)
{
    /// <summary>The path of a route, where null stands for any part, and the names that the route looks at.</summary>
    readonly record struct Route(string?[] Path, string[] Names);

    readonly Lazy<Route[]> pages = new(() =>
        Routes(endpoints, e => PublicPaths.IsPage("/" + e.RoutePattern.RawText!.TrimStart('/')))
    );

    readonly Lazy<Route[]> files = new(() =>
        Routes(
            endpoints,
            e =>
                PublicHeaders.IsDelivery("/" + e.RoutePattern.RawText!.TrimStart('/'))
                && e.Metadata.GetOrderedMetadata<OtherMediaType>().Any(o => IsShared(o.Name))
        )
    );

    /// <summary>
    /// Whether people link to files of this media type and open them, so that their addresses are shared ones.
    /// </summary>
    public static bool IsShared(string mediaType) => mediaType is MediaTypes.Csv or MediaTypes.Svg;

    /// <summary>The names that the route of a page looks at; none if there is no route.</summary>
    public IReadOnlyList<string> OfPage(string path) => Of(pages.Value, path) ?? [];

    /// <summary>
    /// The names that the route of a table or chart looks at; null if there is no route. The path is the one without
    /// the extension.
    /// </summary>
    public IReadOnlyList<string>? OfFile(string path) => Of(files.Value, path);

    static string[]? Of(Route[] routes, string path)
    {
        string[] parts = path is PublicPaths.FrontPage ? [] : path.Trim('/').Split('/', 8);
        return routes
            .FirstOrDefault(r =>
                r.Path.Length == parts.Length
                && r.Path.Zip(parts)
                    .All(p => p.First is null || p.First.Equals(p.Second, StringComparison.OrdinalIgnoreCase))
            )
            .Names;
    }

    static Route[] Routes(EndpointDataSource endpoints, Func<RouteEndpoint, bool> isOne) =>
        [
            .. endpoints
                .Endpoints.OfType<RouteEndpoint>()
                .Where(isOne)
                .Select(e => new Route([.. e.RoutePattern.PathSegments.Select(Literal)], NamesOf(e.Metadata)))
                .OrderBy(r => r.Path.Count(part => part is null)),
        ];

    static string[] NamesOf(EndpointMetadataCollection said) =>
        [
            .. said.GetOrderedMetadata<Parameter>().Select(p => p.Name),
            .. said.GetOrderedMetadata<IKnownNames>().SelectMany(k => k.Names),
        ];

    static string? Literal(RoutePatternPathSegment segment) =>
        segment is { IsSimple: true, Parts: [RoutePatternLiteralPart part] } ? part.Content : null;
}
