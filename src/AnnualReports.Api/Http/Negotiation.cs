using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>In which language and media type to answer: <c>lang</c>, else <c>Accept-Language</c> by lookup (RFC 4647 section 3.4), else the default.</summary>
static class Negotiation
{
    public const string Lang = "lang";
    public const string Fallback = "fallback";

    public static readonly Parameter LangParameter = new(Lang, "The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language.");

    public static readonly Parameter FallbackParameter = new(Fallback, "`none`: no other language may stand in; what is not public in the language is a 404 or left out of lists.", "none");

    /// <summary>How this request wants to be answered. Whatever comes of it varies by <c>Accept-Language</c> where the address has no <c>lang</c>.</summary>
    public static Reading Reading(HttpRequest request, Query query, Languages languages)
    {
        var vary = request.HttpContext.Response.Headers.Vary;
        // A read that is tried again says it once.
        if (query.Text(Lang) is null && !vary.Contains(HeaderNames.AcceptLanguage))
            request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        var language = query.Text(Lang) is { } tag ? Configured(tag, languages).Tag : Lookup(request.Headers.AcceptLanguage, languages);
        return new(language, query.Text(Fallback) != "none");
    }

    public static Language Configured(string tag, Languages languages) => languages.Find(tag) ?? throw Unknown(tag, languages);

    static ProblemException Unknown(string tag, Languages languages) =>
        new(ProblemTypes.UnknownLanguage, $"'{tag}' is not a configured language. Use: {string.Join(", ", languages.Tags)}.")
        {
            More = new Dictionary<string, object?> { ["allowed"] = languages.Tags.ToArray() },
        };

    public static string Lookup(StringValues header, Languages languages)
    {
        if (!StringWithQualityHeaderValue.TryParseList(header, out var ranges))
            return languages.Default;
        var refused = ranges.Where(r => r.Quality == 0).Select(r => r.Value.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var range in ranges.Where(r => r.Quality is null or > 0).OrderByDescending(r => r.Quality ?? 1))
        {
            if (range.Value == "*")
                return languages.Tags.Prepend(languages.Default).FirstOrDefault(t => !refused.Contains(t), languages.Default);
            if (Truncations(range.Value.ToString()).Select(languages.Find).FirstOrDefault(l => l is not null && !refused.Contains(l.Tag)) is { } found)
                return found.Tag;
        }
        return languages.Tags.Prepend(languages.Default).FirstOrDefault(t => !refused.Contains(t), languages.Default);
    }

    /// <summary>The range, then shorter ones, cut from the end; a single letter or digit goes with what follows it.</summary>
    static IEnumerable<string> Truncations(string range)
    {
        var subtags = range.Split('-');
        for (var length = subtags.Length; length > 0; length--)
            if (length == 1 || subtags[length - 1].Length > 1)
                yield return string.Join('-', subtags[..length]);
    }

    /// <summary>
    /// The media type that the <c>Accept</c> header likes best of those that the route has (RFC 9110 section 12.5.1); the first of equals, JSON before others.
    /// Null where it lets none through. Where the route has several, the answer varies by the header.
    /// </summary>
    public static string? MediaType(HttpRequest request)
    {
        string[] types = MediaTypes(request.HttpContext.GetEndpoint());
        if (StringValues.IsNullOrEmpty(request.Headers.Accept) || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges))
            return types[0];
        var liked = types.Select(type => (Type: type, Quality: Quality(MediaTypeHeaderValue.Parse(type), ranges))).MaxBy(t => t.Quality);
        return liked.Quality > 0 ? liked.Type : null;
    }

    /// <summary>Whether JSON is what a request gets that sends this <c>Accept</c> to a route that has nothing else.</summary>
    public static bool AcceptsJson(StringValues accept) =>
        StringValues.IsNullOrEmpty(accept) || !MediaTypeHeaderValue.TryParseList(accept, out var ranges) || Quality(MediaTypeHeaderValue.Parse(JsonReading.Json), ranges) > 0;

    /// <summary>The media types that a route answers in: JSON, and those that it declares besides.</summary>
    public static string[] MediaTypes(Endpoint? route) => [JsonReading.Json, .. route?.Metadata.GetOrderedMetadata<OtherMediaType>().Select(o => o.Name) ?? []];

    /// <summary>What the most specific range that takes it in gives it.</summary>
    static double Quality(MediaTypeHeaderValue type, IEnumerable<MediaTypeHeaderValue> ranges) =>
        ranges.Where(type.IsSubsetOf).OrderByDescending(r => r.MatchesAllTypes ? 0 : r.MatchesAllSubTypes ? 1 : 2).Select(r => r.Quality ?? 1).FirstOrDefault();
}

/// <summary>A media type besides JSON that a route answers in.</summary>
sealed record OtherMediaType(string Name);
