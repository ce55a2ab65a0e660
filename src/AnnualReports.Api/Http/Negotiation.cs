using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>
/// The language that a request asks for: the one in its address, or otherwise the one to which the header
/// <c>Accept-Language</c> leads. Which language that is depends on the configured languages, and in the past others may
/// have been configured. So it is decided here, once the point in time is known.
/// </summary>
/// <param name="Tag">The tag in the address; null if there is none.</param>
/// <param name="Accepted">The header.</param>
readonly record struct RequestedLanguage(string? Tag, StringValues Accepted)
{
    /// <summary>The language, chosen among the configured ones.</summary>
    /// <exception cref="ProblemException">The address names a language that is not configured.</exception>
    public string In(Languages configured) =>
        Tag is { } tag ? Negotiation.Configured(tag, configured).Tag : Negotiation.Lookup(Accepted, configured);

    /// <summary>
    /// The language at a point in time. A language that is configured now but was not then is accepted; nothing is
    /// public in it.
    /// </summary>
    public string In(Languages then, Languages now) => In(Tag is { } tag && then.Find(tag) is null ? now : then);
}

/// <summary>
/// Chooses the language and the media type of an answer. The language comes from <c>lang</c>, or otherwise from
/// <c>Accept-Language</c> by lookup (RFC 4647 section 3.4), or otherwise is the default.
/// </summary>
static class Negotiation
{
    public const string Lang = "lang";
    public const string Fallback = "fallback";

    public static readonly Parameter LangParameter = new(
        Lang,
        "The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language."
    );

    public static readonly Parameter FallbackParameter = new(
        Fallback,
        "`none`: show no other language. What is not public in the language asked for is a 404, or left out of lists.",
        "none"
    );

    /// <summary>The parameters of every route whose answer is in a language.</summary>
    public static readonly Parameter[] Localised = [LangParameter, FallbackParameter];

    public static Language Configured(string tag, Languages languages) =>
        languages.Find(tag) ?? throw Unknown(tag, languages);

    static ProblemException Unknown(string tag, Languages languages) =>
        new(
            ProblemTypes.UnknownLanguage,
            $"'{Excerpt.Of(tag)}' is not a configured language. Use: {string.Join(", ", languages.Tags)}."
        )
        {
            More = new Dictionary<string, object?> { ["allowed"] = languages.Tags.ToArray() },
        };

    public static string Lookup(StringValues header, Languages languages)
    {
        if (!StringWithQualityHeaderValue.TryParseList(header.Bounded(), out var ranges))
            return languages.Default;
        var refused = ranges
            .Where(r => r.Quality == 0)
            .Select(r => r.Value.ToString())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var range in ranges.Where(r => r.Quality is null or > 0).OrderByDescending(r => r.Quality ?? 1))
        {
            if (range.Value == "*")
                return languages
                    .Tags.Prepend(languages.Default)
                    .FirstOrDefault(t => !refused.Contains(t), languages.Default);
            if (Nearest(range.Value.AsSpan(), languages, refused) is { } found)
                return found;
        }
        return languages.Tags.Prepend(languages.Default).FirstOrDefault(t => !refused.Contains(t), languages.Default);
    }

    /// <summary>
    /// The language of a range, or of a shorter range that is left when parts are cut from its end at hyphens (a single
    /// letter or digit is cut together with the part after it). A range that is longer than any tag is cut first, so
    /// that it costs no more than reading it.
    /// </summary>
    static string? Nearest(ReadOnlySpan<char> range, Languages languages, HashSet<string> refused)
    {
        if (range.Length > Limits.LanguageTag)
            range = Shorter(range[..(Limits.LanguageTag + 1)]);
        for (; !range.IsEmpty; range = Shorter(range))
        {
            var lastSubtag = range.Length - range.LastIndexOf('-') - 1;
            if (
                (lastSubtag > 1 || lastSubtag == range.Length)
                && languages.Find(range) is { } found
                && !refused.Contains(found.Tag)
            )
                return found.Tag;
        }
        return null;
    }

    /// <summary>A range without its last part; empty if it has only one.</summary>
    static ReadOnlySpan<char> Shorter(ReadOnlySpan<char> range) => range[..Math.Max(range.LastIndexOf('-'), 0)];

    /// <summary>
    /// The media type to answer in: the one in the address, or otherwise the one that <c>Accept</c> prefers among those
    /// of the route. Null if it accepts none. Unless the address names a type, the answer of a route with several types
    /// varies by the header.
    /// </summary>
    public static string? MediaType(HttpRequest request)
    {
        var types = MediaTypes.Of(request.HttpContext.GetEndpoint());
        return request.HttpContext.Features.Get<MediaTypeByAddress>() is { } named
            ? types.Contains(named.Name)
                ? named.Name
                : null
            : MediaTypes.Best(request.Headers.Accept, types);
    }
}
