using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;

namespace AnnualReports.Api.Http;

/// <summary>
/// Says that a route, or a member of its answers, will be removed: since when it is deprecated (RFC 9745), from when it
/// may be gone (RFC 8594), and where that is explained.
/// </summary>
sealed record Deprecation(DateTimeOffset Since, DateTimeOffset? Sunset, string About)
{
    public const string Name = "Deprecation",
        SunsetName = "Sunset";

    /// <summary>The deprecated member; null if the whole route is deprecated.</summary>
    public string? Member { get; init; }

    /// <summary>The date as RFC 9651 writes it: an at sign and the seconds since 1970.</summary>
    public string Value => "@" + Since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public string Link => $"<{About}>; rel=\"deprecation\"; type=\"text/html\"";

    public static Deprecation Of(DeprecatedAttribute attribute, string? member) =>
        new(Day(attribute.Since), attribute.Sunset is { } day ? Day(day) : null, attribute.About) { Member = member };

    static DateTimeOffset Day(string date) =>
        DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Adds the header fields to an answer, and keeps the links that it has already.</summary>
    public void Set(IHeaderDictionary headers)
    {
        SetDates(headers);
        headers.Link = StringValues.Concat(headers.Link, Link);
    }

    public void SetDates(IHeaderDictionary headers)
    {
        headers[Name] = Value;
        if (Sunset is { } sunset)
            headers[SunsetName] = sunset.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>The deprecation of the route that answers; null if it is not deprecated.</summary>
    public static Deprecation? Of(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Deprecation>();
}

/// <summary>Marks deprecated routes, and finds the routes whose answers have a deprecated member.</summary>
static class Deprecating
{
    static readonly ConcurrentDictionary<Type, Deprecation?> Known = new();

    /// <summary>
    /// Marks a route as deprecated. All its answers have headers for that, also those from the cache and problems, and
    /// so does the OpenAPI document. It can't be used for single entries, because the cache answers them before the
    /// route is found; mark their view with <see cref="DeprecatedAttribute"/> instead.
    /// </summary>
    public static TBuilder Deprecated<TBuilder>(
        this TBuilder route,
        DateTimeOffset since,
        DateTimeOffset? sunset,
        string about
    )
        where TBuilder : IEndpointConventionBuilder =>
        route
            .WithMetadata(new Deprecation(since, sunset, about))
            .Answers(Headers.Deprecation, Headers.Sunset, Headers.DeprecationLink);

    /// <summary>Marks every route of the group whose answers have a deprecated member.</summary>
    public static TBuilder DeprecatesMembers<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder
    {
        routes.Finally(route =>
        {
            if (
                route.Metadata.OfType<Deprecation>().Any()
                || route
                    .Metadata.OfType<IProducesResponseTypeMetadata>()
                    .Select(p => Of(p.Type))
                    .FirstOrDefault(d => d is not null)
                    is not { } found
            )
                return;
            foreach (var said in new object[] { found, Headers.Deprecation, Headers.Sunset, Headers.DeprecationLink })
                route.Metadata.Add(said);
        });
        return routes;
    }

    /// <summary>The first deprecation found in a type, its members, and the types that these hold.</summary>
    public static Deprecation? Of(Type? answered) =>
        answered is null
            ? null
            : Known.GetOrAdd(answered, static type => Reached(type, []).SelectMany(Members).FirstOrDefault());

    static IEnumerable<Deprecation> Members(Type type) =>
        type.GetProperties()
            .Select(p =>
                (
                    Said: p.GetCustomAttribute<DeprecatedAttribute>(),
                    Member: (string?)Wire.Json.PropertyNamingPolicy!.ConvertName(p.Name)
                )
            )
            .Prepend((type.GetCustomAttribute<DeprecatedAttribute>(), null))
            .Where(d => d.Said is not null)
            .Select(d => Deprecation.Of(d.Said!, d.Member));

    static IEnumerable<Type> Reached(Type type, HashSet<Type> seen)
    {
        foreach (var argument in type.GetGenericArguments().Append(type.GetElementType()).OfType<Type>())
            foreach (var reached in Reached(argument, seen))
                yield return reached;
        if (!type.FullName!.StartsWith("AnnualReports.", StringComparison.Ordinal) || !seen.Add(type))
            yield break;
        yield return type;
        foreach (var reached in type.GetProperties().SelectMany(p => Reached(p.PropertyType, seen)))
            yield return reached;
    }
}
