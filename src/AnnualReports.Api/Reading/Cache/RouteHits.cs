using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// Counts how many requests for a route were answered from the cache, by status. The counts are reported when a
/// listener reads them: a measurement with tags for each request would take a twentieth of the time in which a cached
/// answer is sent.
/// </summary>
sealed class RouteHits
{
    static readonly ConcurrentDictionary<string, RouteHits> Routes = new(StringComparer.Ordinal);

    readonly KeyValuePair<string, object?>[] whole,
        unchanged;
    long wholes,
        unchangeds;

    RouteHits(string route) =>
        (whole, unchanged) = (Tags(route, StatusCodes.Status200OK), Tags(route, StatusCodes.Status304NotModified));

    /// <summary>The hits of a route, of which there is one for each template.</summary>
    public static RouteHits Of(string? route) => Routes.GetOrAdd(route ?? "", static route => new(route));

    /// <summary>Counts a cached answer that was sent, or a 304 in its place.</summary>
    public void Add(int status) =>
        Interlocked.Increment(ref status == StatusCodes.Status304NotModified ? ref unchangeds : ref wholes);

    /// <summary>The counts of all routes so far.</summary>
    public static IEnumerable<Measurement<long>> Counted() => Routes.Values.SelectMany(r => r.Measured());

    IEnumerable<Measurement<long>> Measured()
    {
        if (Interlocked.Read(ref wholes) is > 0 and var sent)
            yield return new(sent, whole);
        if (Interlocked.Read(ref unchangeds) is > 0 and var told)
            yield return new(told, unchanged);
    }

    static KeyValuePair<string, object?>[] Tags(string route, int status)
    {
        var answered = KeyValuePair.Create("http.response.status_code", (object?)status);
        return route.Length == 0 ? [answered] : [new(RouteTag.Name, route), answered];
    }
}
