using Microsoft.AspNetCore.Routing.Patterns;

namespace AnnualReports.Api.Http;

/// <summary>Names of parameters that a route looks at, besides those that it takes.</summary>
interface IKnownNames
{
    IReadOnlyList<string> Names { get; }
}

/// <summary>
/// Which parameters the routes of pages, feeds and embeds look at, and those of tables and charts. They ignore all others, which are therefore no part of
/// what is asked: however many addresses a campaign makes of a page, it is made and kept once.
/// </summary>
sealed class SharedParameters(EndpointDataSource endpoints)
{
    /// <summary>A route's path, where null stands for anything, and the names that it looks at.</summary>
    readonly record struct Route(string?[] Path, string[] Names);

    readonly Lazy<Route[]> pages = new(() => Routes(endpoints, e => PublicPaths.IsPage("/" + e.RoutePattern.RawText!.TrimStart('/'))));

    readonly Lazy<Route[]> files = new(() => Routes(endpoints, e => PublicHeaders.IsDelivery("/" + e.RoutePattern.RawText!.TrimStart('/'))
        && e.Metadata.GetOrderedMetadata<OtherMediaType>().Any(o => IsShared(o.Name))));

    /// <summary>Whether what is of this type is a file that people link to and open, so that its address is a shared one.</summary>
    public static bool IsShared(string mediaType) => mediaType is MediaTypes.Csv or MediaTypes.Svg;

    /// <summary>The names that the route of a page's path looks at; none where there is no route.</summary>
    public IReadOnlyList<string> OfPage(string path) => Of(pages.Value, path) ?? [];

    /// <summary>The names that the route of a table or chart looks at, whose path has no extension here; null where there is no route.</summary>
    public IReadOnlyList<string>? OfFile(string path) => Of(files.Value, path);

    static string[]? Of(Route[] routes, string path)
    {
        var parts = path.Trim('/').Split('/', 8);
        return routes.FirstOrDefault(r => r.Path.Length == parts.Length && r.Path.Zip(parts)
            .All(p => p.First is null || p.First.Equals(p.Second, StringComparison.OrdinalIgnoreCase))).Names;
    }

    static Route[] Routes(EndpointDataSource endpoints, Func<RouteEndpoint, bool> isOne) =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>().Where(isOne)
            .Select(e => new Route([.. e.RoutePattern.PathSegments.Select(Literal)], NamesOf(e.Metadata))).OrderBy(r => r.Path.Count(part => part is null))];

    static string[] NamesOf(EndpointMetadataCollection said) =>
        [.. said.GetOrderedMetadata<Parameter>().Select(p => p.Name), .. said.GetOrderedMetadata<IKnownNames>().SelectMany(k => k.Names)];

    static string? Literal(RoutePatternPathSegment segment) => segment is { IsSimple: true, Parts: [RoutePatternLiteralPart part] } ? part.Content : null;
}
