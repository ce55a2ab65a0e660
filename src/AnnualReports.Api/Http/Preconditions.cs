using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>Entity tags and the conditions made with them (RFC 9110 section 13).</summary>
static class Preconditions
{
    public static string Tag(int revision) => $"\"{revision}\"";

    /// <summary>The tag of something without a number of its own: of what it says, after a word.</summary>
    public static string Tag(string word, ReadOnlySpan<byte> content) => $"\"{word}.{Convert.ToHexStringLower(SHA256.HashData(content)[..8])}\"";

    /// <summary>The tag of a text in a language, in whatever order its members stand.</summary>
    public static string Tag(string language, JsonElement text) => Tag(language, Encoding.UTF8.GetBytes(string.Join('\n',
        text.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => $"{m.Name}={JsonSerializer.Serialize(m.Value, Wire.Json)}"))));

    /// <summary>The revision that <c>If-Match</c> names. Without one, nothing may be changed (428, RFC 6585).</summary>
    public static int Revision(HttpRequest request) =>
        int.TryParse(IfMatch(request).Trim('"'), out var revision) ? revision : 0;

    /// <summary>The one strong entity tag of <c>If-Match</c>; one that can't match anything when it is weak or no tag.</summary>
    public static string IfMatch(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0 || header == "*")
            throw new ProblemException(ProblemTypes.PreconditionRequired, "Read the resource and send its ETag as If-Match, so that you change what you have seen.");
        if (!EntityTagHeaderValue.TryParseList(header.Bounded(), out var tags) || tags.Count != 1)
            throw ProblemException.Malformed("If-Match has to be one entity tag in quotes, as \"7\".");
        return tags[0].IsWeak ? "" : tags[0].Tag.ToString();
    }

    /// <summary>
    /// Whether the client has this representation already: <c>If-None-Match</c> by weak comparison, or <c>*</c>; without that header, <c>If-Modified-Since</c>
    /// where it is known since when the representation is as it is.
    /// </summary>
    public static bool NotModified(HttpRequest request, string tag, DateTime? since)
    {
        var header = request.Headers.IfNoneMatch;
        if (header.Count == 0)
            return since is { } changed && request.Headers.IfModifiedSince is [{ Length: <= Limits.DateHeader }] && HeaderUtilities.TryParseDate(request.Headers.IfModifiedSince.ToString(), out var date)
                && changed < date.UtcDateTime.AddSeconds(1);
        return header == tag || header == "*" || (EntityTagHeaderValue.TryParseList(header.Bounded(), out var tags) && tags.Any(t => t.Tag == tag));
    }
}
