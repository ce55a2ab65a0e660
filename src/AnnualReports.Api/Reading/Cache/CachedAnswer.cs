using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AnnualReports.Api.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// A finished answer: its bytes in one coding and its headers. It is made once and sent to everybody who asks for it.
/// </summary>
sealed class CachedAnswer
{
    public const string ContentDigest = "Content-Digest";
    const string SurrogateKey = "Surrogate-Key";

    /// <summary>
    /// Content up to this many bytes is copied behind the header fields, so that both are sent in one call.
    /// </summary>
    const int AtOnce = 64 * 1024;

    /// <summary>The size of the object itself, without what it refers to.</summary>
    const int Itself = 200;

    /// <summary>
    /// How old a change has to be before it is named in <c>Last-Modified</c>. Within the same second there may be
    /// another change, and a client could not tell the two apart.
    /// </summary>
    static readonly TimeSpan OldEnough = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The finished header fields. What they were made from is not kept, because an answer may be cached for long.
    /// </summary>
    readonly StringValues vary,
        links,
        keys,
        encoding,
        digest,
        language,
        location,
        modified;
    readonly string tag,
        mediaType;
    readonly string? cacheControl;
    readonly DateTime? since;
    readonly Deprecation? deprecation;
    readonly KeyValuePair<string, string>[] fields;
    ReadOnlyMemory<byte> content;

    /// <summary>
    /// Makes the answer from its bytes and their representation. Without bytes, it is a 304. It varies by the request
    /// headers that were looked at.
    /// </summary>
    public CachedAnswer(Representation headers, ReadOnlyMemory<byte> bytes, Coding coding, StringValues varies)
    {
        var compressible = bytes.IsEmpty || bytes.Length >= Codings.Least;
        coding = compressible ? coding : Coding.Identity;
        content = bytes.IsEmpty ? bytes : coding.Apply(bytes);
        tag = coding.Tag(headers.ETag);
        encoding = coding.Word();
        vary = compressible ? StringValues.Concat(varies, HeaderNames.AcceptEncoding) : varies;
        // Some caches read only the first field of a name, so all names are in one field.
        vary = vary.Count > 1 ? string.Join(", ", vary.ToArray()) : vary;
        (language, location, mediaType, cacheControl) = (
            headers.Language,
            headers.ContentLocation,
            headers.MediaType,
            headers.CacheControl
        );
        (since, modified) = (headers.LastModified, headers.LastModified?.ToString("R", CultureInfo.InvariantCulture));
        links = headers.Links.Count == 0 ? StringValues.Empty : headers.Links.ToArray();
        keys = headers.Keys.Count == 0 ? StringValues.Empty : string.Join(' ', headers.Keys);
        digest = headers.Digested && !bytes.IsEmpty ? Digest(SHA256.HashData(content.Span)) : StringValues.Empty;
        (deprecation, fields, ValidFor, Route) = (headers.Deprecation, headers.Fields, headers.ValidFor, headers.Route);
        Hits = RouteHits.Of(Route);
    }

    /// <summary>A hash in the form of the header field Content-Digest (RFC 9530).</summary>
    public static string Digest(byte[] sha256) => $"sha-256=:{Convert.ToBase64String(sha256)}:";

    /// <summary>What the answer depends on; null if it may not be cached in memory.</summary>
    public Validity? ValidFor { get; }

    /// <summary>The template of its route. All answers of a route share the same string.</summary>
    public string? Route { get; }

    /// <summary>Counts how often cached answers of its route are sent.</summary>
    public RouteHits Hits { get; }

    /// <summary>The length of its content, in bytes.</summary>
    public int Length => content.Length;

    /// <summary>The part of an array that contains its content.</summary>
    public ArraySegment<byte> Held => MemoryMarshal.TryGetArray(content, out var held) ? held : default;

    /// <summary>
    /// How many bytes it takes in memory by itself: its content, each string of its headers, and the object.
    /// </summary>
    public long Weight =>
        Itself
        + Weights.OfArray(content.Length)
        + Weights.Of(tag)
        + Weights.Of(vary)
        + Weights.Of(links)
        + Weights.Of(keys)
        + Weights.Of(digest)
        + Weights.Of(location)
        + Weights.Of(modified)
        + Weights.Of(fields);

    /// <summary>
    /// The same answer, with no more memory than its content needs. Content that is part of a larger buffer is copied.
    /// </summary>
    public CachedAnswer Alone()
    {
        if (Held.Array?.Length == content.Length)
            return this;
        var alone = (CachedAnswer)MemberwiseClone();
        alone.content = content.ToArray();
        return alone;
    }

    public Task Send(HttpContext context, Freshness freshness)
    {
        var (response, headers) = (context.Response, context.Response.Headers);
        if (!Begin(context, freshness))
            return Task.CompletedTask;
        headers.ContentLength = content.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return Task.CompletedTask;
        if (digest.Count > 0)
            headers[ContentDigest] = digest;
        if (content.Length > AtOnce)
            return response.Send(content, context.RequestAborted);
        // The server sends what was written but not flushed together with the header fields, in one call.
        response.BodyWriter.Write(content.Span);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Sets the status and the header fields. Returns false if the client has the answer already (304), so that no
    /// content follows.
    /// </summary>
    public bool Begin(HttpContext context, Freshness freshness)
    {
        var (response, headers, now) = (context.Response, context.Response.Headers, freshness.Now);
        var isOldEnough = since is { } at && now - at >= OldEnough;
        PublicHeaders.Set(headers);
        headers.ETag = tag;
        headers.CacheControl = freshness.Of(cacheControl);
        headers.Vary = vary;
        headers.ContentLocation = location;
        headers.Link = links;
        headers[SurrogateKey] = keys;
        deprecation?.SetDates(headers);
        foreach (var (name, value) in fields)
            headers[name] = value;
        headers.LastModified = isOldEnough ? modified : StringValues.Empty;
        if (Preconditions.NotModified(context.Request, tag, isOldEnough ? since : null))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return false;
        }
        headers.ContentLanguage = language;
        headers.ContentEncoding = encoding;
        headers.ContentType = mediaType;
        return true;
    }
}
