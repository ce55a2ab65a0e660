using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>
/// The media types of public answers: JSON, which every route has, and others that a route can declare (<c>AlsoAs</c>).
/// A request chooses one by <c>Accept</c>, or by an extension at the end of the address. If there is an extension, the
/// header is ignored, as <c>Accept-Language</c> is if there is <c>lang</c>.
/// </summary>
static class MediaTypes
{
    public const string JsonLd = "application/ld+json",
        Csv = "text/csv",
        Svg = "image/svg+xml";

    /// <summary>
    /// The other media types of delivery. Types that a client accepts equally are preferred in this order. There is one
    /// order for all routes, so that a cached answer is found before the route is known.
    /// </summary>
    static readonly (string Name, string Extension, MediaTypeHeaderValue Type)[] Others =
    [
        .. new[] { (JsonLd, ".jsonld"), (Csv, ".csv"), (Svg, ".svg") }.Select(o =>
            (o.Item1, o.Item2, MediaTypeHeaderValue.Parse(o.Item1))
        ),
    ];

    const string JsonExtension = ".json";

    static readonly MediaTypeHeaderValue Json = MediaTypeHeaderValue.Parse(JsonBody.Json);

    /// <summary>
    /// The media types that a route answers in. The first one is preferred among those that a client accepts equally.
    /// </summary>
    public static string[] Of(Endpoint? route) =>
        [
            JsonBody.Json,
            .. (route?.Metadata.GetOrderedMetadata<OtherMediaType>() ?? [])
                .Select(o => o.Name)
                .OrderBy(name => Array.FindIndex(Others, o => o.Name == name)),
        ];

    /// <summary>
    /// Whether text of this type is in UTF-8: the parameter <c>charset</c> says so, with or without quotation marks, or
    /// is missing. Other parameters have no meaning for JSON (RFC 8259 section 11).
    /// </summary>
    public static bool IsUtf8(MediaTypeHeaderValue type) =>
        HeaderUtilities.RemoveQuotes(type.Charset) is { } charset
        && (!charset.HasValue || charset.Length == 0 || Utf8.Contains(charset.Value, StringComparer.OrdinalIgnoreCase));

    static readonly string[] Utf8 = ["utf-8", "utf8"];

    /// <summary>The extension of a media type; null if it has none.</summary>
    public static string? Extension(string mediaType) => Others.FirstOrDefault(o => o.Name == mediaType).Extension;

    /// <summary>The media type that an address ends in, with its extension.</summary>
    public static (string Name, string Extension)? Named(ReadOnlySpan<char> path)
    {
        foreach (var other in Others)
            if (path.EndsWith(other.Extension, StringComparison.Ordinal))
                return (other.Name, other.Extension);
        return path.EndsWith(JsonExtension, StringComparison.Ordinal) ? (JsonBody.Json, JsonExtension) : null;
    }

    /// <summary>
    /// The media type that the header prefers among these (RFC 9110 section 12.5.1); the first one among equals. Null
    /// if the header accepts none of them.
    /// </summary>
    public static string? Best(StringValues accept, IReadOnlyList<string> types)
    {
        if (Ranges(accept) is not { } ranges)
            return types[0];
        var liked = types
            .Select(type => (Type: type, Quality: Quality(MediaTypeHeaderValue.Parse(type), ranges)))
            .MaxBy(t => t.Quality);
        return liked.Quality > 0 ? liked.Type : null;
    }

    /// <summary>
    /// What the header means for any public route, whatever types that route has: the types that are preferred to JSON,
    /// the best first; then JSON, unless it is refused. Empty if JSON comes first; null if nothing is accepted.
    /// </summary>
    public static string? Meaning(StringValues accept)
    {
        if (Ranges(accept) is not { } ranges)
            return "";
        var least = Quality(Json, ranges);
        string[] better =
        [
            .. Others
                .Select(o => (o.Extension, Quality: Quality(o.Type, ranges)))
                .Where(o => o.Quality > least)
                .OrderByDescending(o => o.Quality)
                .Select(o => o.Extension),
        ];
        return better.Length == 0
            ? least > 0
                ? ""
                : null
            : string.Concat(better) + (least > 0 ? '*' : '!');
    }

    /// <summary>The ranges of a header; null if it is empty or can't be read.</summary>
    static IList<MediaTypeHeaderValue>? Ranges(StringValues accept) =>
        StringValues.IsNullOrEmpty(accept) || !MediaTypeHeaderValue.TryParseList(accept.Bounded(), out var ranges)
            ? null
            : ranges;

    /// <summary>The quality of a type: that of the most specific range which matches it.</summary>
    static double Quality(MediaTypeHeaderValue type, IEnumerable<MediaTypeHeaderValue> ranges) =>
        ranges
            .Where(r => Takes(r, type))
            .OrderByDescending(r =>
                r.MatchesAllTypes ? 0
                : r.MatchesAllSubTypes ? 1
                : 2
            )
            .Select(r => r.Quality ?? 1)
            .FirstOrDefault();

    /// <summary>
    /// Whether a range matches a type, whatever its parameters. JSON is not JSON-LD, because a suffix makes another
    /// type.
    /// </summary>
    static bool Takes(MediaTypeHeaderValue range, MediaTypeHeaderValue type) =>
        range.MatchesAllTypes
        || (
            range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase)
            && (range.MatchesAllSubTypes || range.SubType.Equals(type.SubType, StringComparison.OrdinalIgnoreCase))
        );
}

/// <summary>
/// A media type besides JSON that a route answers in. If it is a form of JSON, also the type that is serialized.
/// </summary>
sealed record OtherMediaType(string Name, Type? View = null);

/// <summary>The request, if its address named the media type.</summary>
sealed record MediaTypeByAddress(string Name);

/// <summary>
/// Removes the extension from a public address, such as <c>/figures/staff-total.csv</c>, so that later middleware sees
/// the address without it. No name contains a full stop, so this is never ambiguous.
/// </summary>
sealed class AddressExtensions(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var requested = request.Path;
        if (
            requested.Value is not { } path
            || MediaTypes.Named(path) is not { } named
            || PublicPaths.IsPage(path)
            || !PublicHeaders.IsDelivery(requested)
        )
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
            // Problems name the address as it was requested.
            request.Path = requested;
        }
    }
}
