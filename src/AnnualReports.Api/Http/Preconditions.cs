using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>Entity tags and the conditions made with them (RFC 9110 section 13).</summary>
static class Preconditions
{
    public static string Tag(int revision) => EntityTag.Of($"{revision}");

    /// <summary>The tag of a resource that has no revision number: a hash of its content, after a word.</summary>
    public static string Tag(string word, ReadOnlySpan<byte> content) =>
        EntityTag.Of($"{word}.{Convert.ToHexStringLower(SHA256.HashData(content)[..8])}");

    /// <summary>The tag of the review of a release: it changes with what it would publish, in whatever order that is.</summary>
    /// <param name="published">Each entry, with the notes on its change.</param>
    /// <param name="edition">The label and the notes of the edition that it names; empty for none.</param>
    public static string ReviewTag(
        IEnumerable<(Guid Entry, int Revision, IEnumerable<string> Languages, string? Notes)> published,
        string edition = ""
    ) =>
        Tag(
            "review",
            Encoding.UTF8.GetBytes(
                string.Join(
                    '\n',
                    published
                        .Select(i => $"{i.Entry} {i.Revision} {string.Join(' ', i.Languages)} {i.Notes}")
                        .Order(StringComparer.Ordinal)
                        .Append(edition)
                )
            )
        );

    /// <summary>The tag of a text in a language. The order of its members does not matter.</summary>
    public static string Tag(string language, JsonElement text) =>
        Tag(
            language,
            Encoding.UTF8.GetBytes(
                string.Join(
                    '\n',
                    text.EnumerateObject()
                        .OrderBy(m => m.Name, StringComparer.Ordinal)
                        .Select(m => $"{m.Name}={JsonSerializer.Serialize(m.Value, Wire.Json)}")
                )
            )
        );

    /// <summary>
    /// The revision that <c>If-Match</c> names. If it names several, the newest revision, if that is among them. 0,
    /// which no revision has, if none is named: a tag that is spelt otherwise than ours, such as "+1" or "01", is
    /// another tag. Without the header, nothing may be changed (428, RFC 6585).
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="newest">Reads the newest revision. It is called only if several are named.</param>
    public static async Task<int> Revision(HttpRequest request, Func<Task<int>> newest)
    {
        var tags = IfMatch(request);
        if (tags is not [var one])
            return await newest() is var now && tags.Contains(Tag(now)) ? now : 0;
        return WholeNumber.TryRead(one.AsSpan().Trim('"'), out int revision) && Tag(revision) == one ? revision : 0;
    }

    /// <summary>
    /// The strong entity tags in <c>If-Match</c>. Any of them may match (RFC 9110 section 13.1.1). Weak ones never
    /// match, so they are left out.
    /// </summary>
    public static IReadOnlyList<string> IfMatch(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0 || header == "*")
            throw new ProblemException(
                ProblemTypes.PreconditionRequired,
                "Read the resource and send its ETag as If-Match, so that you change what you have seen."
            );
        return
            EntityTagHeaderValue.TryParseList(header.Bounded(), out var tags)
            && tags.Count > 0
            && !tags.Contains(EntityTagHeaderValue.Any)
            ? [.. tags.Where(t => !t.IsWeak).Select(t => t.Tag.ToString())]
            : throw ProblemException.Malformed(
                "If-Match has to be an entity tag in quotation marks, such as \"7\", or several, separated by commas."
            );
    }

    /// <summary>
    /// Whether the client has this representation already, by <c>If-None-Match</c> with weak comparison, or <c>*</c>.
    /// Without that header, by <c>If-Modified-Since</c>, if it is known when the representation last changed.
    /// </summary>
    public static bool NotModified(HttpRequest request, string tag, DateTime? since)
    {
        var header = request.Headers.IfNoneMatch;
        if (header.Count == 0)
            return since is { } changed
                && request.Headers.IfModifiedSince is [{ Length: <= Limits.DateHeader }]
                && HeaderUtilities.TryParseDate(request.Headers.IfModifiedSince.ToString(), out var date)
                && changed < date.UtcDateTime.AddSeconds(1);
        return Names(header, tag);
    }

    /// <summary>Whether <c>If-None-Match</c> names this tag, by weak comparison, or any tag.</summary>
    public static bool Names(StringValues ifNoneMatch, string tag) =>
        ifNoneMatch == tag
        || ifNoneMatch == "*"
        || (EntityTagHeaderValue.TryParseList(ifNoneMatch.Bounded(), out var tags) && tags.Any(t => t.Tag == tag));
}
