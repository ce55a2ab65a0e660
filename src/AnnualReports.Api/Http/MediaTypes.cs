using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>
/// The media types of public answers: JSON, which every route has, and those that a route may declare besides (<c>AlsoAs</c>). A request names one by <c>Accept</c>,
/// or by the extension at the end of the address, which then decides alone, as <c>lang</c> does for the language.
/// </summary>
static class MediaTypes
{
    public const string JsonLd = "application/ld+json", Csv = "text/csv", Svg = "image/svg+xml";

    /// <summary>The others of delivery, in the order in which equals are preferred: one for all routes, so that a kept answer is found before the route is known.</summary>
    static readonly (string Name, string Extension, MediaTypeHeaderValue Type)[] Others =
        [.. new[] { (JsonLd, ".jsonld"), (Csv, ".csv"), (Svg, ".svg") }.Select(o => (o.Item1, o.Item2, MediaTypeHeaderValue.Parse(o.Item1)))];

    const string JsonExtension = ".json";

    static readonly MediaTypeHeaderValue Json = MediaTypeHeaderValue.Parse(JsonReading.Json);

    /// <summary>The media types that a route answers in, the first of equals first.</summary>
    public static string[] Of(Endpoint? route) =>
        [JsonReading.Json, .. (route?.Metadata.GetOrderedMetadata<OtherMediaType>() ?? []).Select(o => o.Name).OrderBy(name => Array.FindIndex(Others, o => o.Name == name))];

    /// <summary>
    /// Whether text of the type is in UTF-8: it says so, in quotes or not, or says nothing of it. Other parameters mean nothing to JSON (RFC 8259 section
    /// 11).
    /// </summary>
    public static bool IsUtf8(MediaTypeHeaderValue type) =>
        HeaderUtilities.RemoveQuotes(type.Charset) is { } charset
            && (!charset.HasValue || charset.Length == 0 || Utf8.Contains(charset.Value, StringComparer.OrdinalIgnoreCase));

    static readonly string[] Utf8 = ["utf-8", "utf8"];

    /// <summary>The extension of a media type; null where it has none.</summary>
    public static string? Extension(string mediaType) => Others.FirstOrDefault(o => o.Name == mediaType).Extension;

    /// <summary>The media type that an address ends in, with its extension.</summary>
    public static (string Name, string Extension)? Named(ReadOnlySpan<char> path)
    {
        foreach (var other in Others)
            if (path.EndsWith(other.Extension, StringComparison.Ordinal))
                return (other.Name, other.Extension);
        return path.EndsWith(JsonExtension, StringComparison.Ordinal) ? (JsonReading.Json, JsonExtension) : null;
    }

    /// <summary>
    /// The media type that the header likes best of these (RFC 9110 section 12.5.1), the first of equals; null where it lets none through.
    /// </summary>
    public static string? Best(StringValues accept, IReadOnlyList<string> types)
    {
        if (Ranges(accept) is not { } ranges)
            return types[0];
        var liked = types.Select(type => (Type: type, Quality: Quality(MediaTypeHeaderValue.Parse(type), ranges))).MaxBy(t => t.Quality);
        return liked.Quality > 0 ? liked.Type : null;
    }

    /// <summary>
    /// What the header means to any public route, whichever types that has: those it likes better than JSON, the best first, then JSON, unless refused.
    /// Empty where JSON comes first; null where it takes none.
    /// </summary>
    public static string? Meaning(StringValues accept)
    {
        if (Ranges(accept) is not { } ranges)
            return "";
        var least = Quality(Json, ranges);
        string[] better = [.. Others.Select(o => (o.Extension, Quality: Quality(o.Type, ranges))).Where(o => o.Quality > least).OrderByDescending(o => o.Quality).Select(o => o.Extension)];
        return better.Length == 0 ? least > 0 ? "" : null : string.Concat(better) + (least > 0 ? '*' : '!');
    }

    /// <summary>What a header says; null where it says nothing, or nothing that can be read.</summary>
    static IList<MediaTypeHeaderValue>? Ranges(StringValues accept) =>
        StringValues.IsNullOrEmpty(accept) || !MediaTypeHeaderValue.TryParseList(accept.Bounded(), out var ranges) ? null : ranges;

    /// <summary>What the most specific range that takes it in gives it.</summary>
    static double Quality(MediaTypeHeaderValue type, IEnumerable<MediaTypeHeaderValue> ranges) =>
        ranges.Where(r => Takes(r, type)).OrderByDescending(r => r.MatchesAllTypes ? 0 : r.MatchesAllSubTypes ? 1 : 2).Select(r => r.Quality ?? 1).FirstOrDefault();

    /// <summary>Whether a range takes a type in, whatever parameters it has. JSON is not JSON-LD: a suffix makes another type.</summary>
    static bool Takes(MediaTypeHeaderValue range, MediaTypeHeaderValue type) => range.MatchesAllTypes
        || (range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase) && (range.MatchesAllSubTypes || range.SubType.Equals(type.SubType, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>A media type besides JSON that a route answers in, and what it is the JSON of, if it is.</summary>
sealed record OtherMediaType(string Name, Type? View = null);

/// <summary>With a request whose address named the media type.</summary>
sealed record MediaTypeByAddress(string Name);

/// <summary>
/// Reads the extension of a public address, as <c>/figures/staff-total.csv</c>: what follows sees the address before it. No name has a full stop, so that nothing else can be meant.
/// </summary>
sealed class AddressExtensions(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var asked = request.Path;
        if (asked.Value is not { } path || MediaTypes.Named(path) is not { } named || PublicPaths.IsPage(path) || !PublicHeaders.IsDelivery(asked))
        {
            await next(context);
            return;
        }
        context.Features.Set(new MediaTypeByAddress(named.Name));
        request.Path = path[..^named.Extension.Length];
        try
        {
            await next(context);
        }
        finally
        {
            // Problems name the address that was asked for.
            request.Path = asked;
        }
    }
}
