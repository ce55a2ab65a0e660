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
        new(ProblemTypes.UnknownLanguage, $"'{Echo.Of(tag)}' is not a configured language. Use: {string.Join(", ", languages.Tags)}.")
        {
            More = new Dictionary<string, object?> { ["allowed"] = languages.Tags.ToArray() },
        };

    public static string Lookup(StringValues header, Languages languages)
    {
        if (!StringWithQualityHeaderValue.TryParseList(header.Bounded(), out var ranges))
            return languages.Default;
        var refused = ranges.Where(r => r.Quality == 0).Select(r => r.Value.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var range in ranges.Where(r => r.Quality is null or > 0).OrderByDescending(r => r.Quality ?? 1))
        {
            if (range.Value == "*")
                return languages.Tags.Prepend(languages.Default).FirstOrDefault(t => !refused.Contains(t), languages.Default);
            if (Nearest(range.Value.AsSpan(), languages, refused) is { } found)
                return found;
        }
        return languages.Tags.Prepend(languages.Default).FirstOrDefault(t => !refused.Contains(t), languages.Default);
    }

    /// <summary>
    /// The language of the range, or of a shorter one, cut from the end at a hyphen; a single letter or digit goes with what follows it.
    /// What is longer than any tag can be is cut at once, so that a long range costs no more than reading it.
    /// </summary>
    static string? Nearest(ReadOnlySpan<char> range, Languages languages, HashSet<string> refused)
    {
        if (range.Length > Limits.LanguageTag)
            range = Shorter(range[..(Limits.LanguageTag + 1)]);
        for (; !range.IsEmpty; range = Shorter(range))
        {
            var lastSubtag = range.Length - range.LastIndexOf('-') - 1;
            if ((lastSubtag > 1 || lastSubtag == range.Length) && languages.Find(range) is { } found && !refused.Contains(found.Tag))
                return found.Tag;
        }
        return null;
    }

    /// <summary>A range without its last part; nothing where it has but one.</summary>
    static ReadOnlySpan<char> Shorter(ReadOnlySpan<char> range) => range[..Math.Max(range.LastIndexOf('-'), 0)];

    /// <summary>
    /// The media type to answer in: the one that the address names, else the one that <c>Accept</c> likes best of those that the route has.
    /// Null where there is no such. Unless the address named it, an answer of a route with several varies by the header.
    /// </summary>
    public static string? MediaType(HttpRequest request)
    {
        var types = MediaTypes.Of(request.HttpContext.GetEndpoint());
        return request.HttpContext.Features.Get<MediaTypeByAddress>() is { } named
            ? types.Contains(named.Name) ? named.Name : null
            : MediaTypes.Best(request.Headers.Accept, types);
    }
}
