using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using AnnualReports.Api.OpenApi;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;

namespace AnnualReports.Api.Http;

/// <summary>
/// That a route, or a member of what it answers, will go: since when it is deprecated (RFC 9745), from when it may be gone (RFC 8594), and where that is explained.
/// </summary>
sealed record Deprecation(DateTimeOffset Since, DateTimeOffset? Sunset, string About)
{
    public const string Name = "Deprecation", SunsetName = "Sunset";

    /// <summary>The member that it is about; null where it is the whole route.</summary>
    public string? Member { get; init; }

    /// <summary>An RFC 9651 date: seconds since 1970 behind an at sign.</summary>
    public string Value => "@" + Since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public string Link => $"<{About}>; rel=\"deprecation\"; type=\"text/html\"";

    public static Deprecation Of(DeprecatedAttribute attribute, string? member) => new(Day(attribute.Since), attribute.Sunset is { } day ? Day(day) : null, attribute.About) { Member = member };

    static DateTimeOffset Day(string date) => DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Says so in an answer, beside the links that it has.</summary>
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

    /// <summary>What the answering route says of itself.</summary>
    public static Deprecation? Of(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Deprecation>();
}

/// <summary>Marks routes that will go, and finds those that answer a member that will.</summary>
static class Deprecating
{
    static readonly ConcurrentDictionary<Type, Deprecation?> Known = new();

    /// <summary>
    /// The route will go: every answer says so, kept ones and problems too, and the OpenAPI document. Not for single entries: they are answered before routes are looked for, so their view is marked (<see cref="DeprecatedAttribute"/>).
    /// </summary>
    public static TBuilder Deprecated<TBuilder>(this TBuilder route, DateTimeOffset since, DateTimeOffset? sunset, string about) where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new Deprecation(since, sunset, about)).Answers(Headers.Deprecation, Headers.Sunset, Headers.DeprecationLink);

    /// <summary>Every route below that answers a deprecated member says so.</summary>
    public static TBuilder DeprecatesMembers<TBuilder>(this TBuilder routes) where TBuilder : IEndpointConventionBuilder
    {
        routes.Finally(route =>
        {
            if (route.Metadata.OfType<Deprecation>().Any() || route.Metadata.OfType<IProducesResponseTypeMetadata>().Select(p => Of(p.Type)).FirstOrDefault(d => d is not null) is not { } found)
                return;
            foreach (var said in new object[] { found, Headers.Deprecation, Headers.Sunset, Headers.DeprecationLink })
                route.Metadata.Add(said);
        });
        return routes;
    }

    /// <summary>The type, or its first member, or of what it holds, that is deprecated.</summary>
    public static Deprecation? Of(Type? answered) => answered is null ? null : Known.GetOrAdd(answered, static type => Reached(type, []).SelectMany(Members).FirstOrDefault());

    static IEnumerable<Deprecation> Members(Type type) => type.GetProperties()
        .Select(p => (Said: p.GetCustomAttribute<DeprecatedAttribute>(), Member: (string?)Wire.Json.PropertyNamingPolicy!.ConvertName(p.Name)))
        .Prepend((type.GetCustomAttribute<DeprecatedAttribute>(), null))
        .Where(d => d.Said is not null).Select(d => Deprecation.Of(d.Said!, d.Member));

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
