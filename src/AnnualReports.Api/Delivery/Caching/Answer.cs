using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AnnualReports.Api.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Delivery.Caching;

/// <summary>A finished answer: its bytes in one coding and its headers, made once, sent as often as it is asked for.</summary>
sealed class Answer
{
    public const string ContentDigest = "Content-Digest";
    const string SurrogateKey = "Surrogate-Key";

    /// <summary>More bytes than this are not copied behind the head.</summary>
    const int AtOnce = 64 * 1024;

    /// <summary>The bytes of the object itself, without what it refers to.</summary>
    const int Itself = 200;

    /// <summary>
    /// How old a change has to be before <c>Last-Modified</c> tells of it: within its second there may be another, and a client could not tell them apart.
    /// </summary>
    static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    /// <summary>What the headers say, without what they were made of: an answer may be kept for long.</summary>
    readonly StringValues vary, links, keys, encoding, digest, language, location, modified;
    readonly string tag, mediaType;
    readonly string? cacheControl;
    readonly DateTime? since;
    readonly Deprecation? deprecation;
    readonly KeyValuePair<string, string>[] fields;
    ReadOnlyMemory<byte> content;

    /// <summary>Makes an answer of what the bytes are said to be; without bytes, one that says that they haven't changed. It varies by the request headers that were looked at.</summary>
    public Answer(Representation said, ReadOnlyMemory<byte> bytes, Coding coding, StringValues varies)
    {
        var compressible = bytes.IsEmpty || bytes.Length >= Codings.Least;
        coding = compressible ? coding : Coding.Identity;
        content = bytes.IsEmpty ? bytes : coding.Apply(bytes);
        tag = coding.Tag(said.ETag);
        encoding = coding.Word();
        vary = compressible ? StringValues.Concat(varies, HeaderNames.AcceptEncoding) : varies;
        // One field, not several: every cache reads it so.
        vary = vary.Count > 1 ? string.Join(", ", vary.ToArray()) : vary;
        (language, location, mediaType, cacheControl) = (said.Language, said.ContentLocation, said.MediaType, said.CacheControl);
        (since, modified) = (said.LastModified, said.LastModified?.ToString("R", CultureInfo.InvariantCulture));
        links = said.Links.Count == 0 ? StringValues.Empty : said.Links.ToArray();
        keys = said.Keys.Count == 0 ? StringValues.Empty : string.Join(' ', said.Keys);
        digest = said.Digested && !bytes.IsEmpty ? Digest(SHA256.HashData(content.Span)) : StringValues.Empty;
        (deprecation, fields, ValidFor, Route) = (said.Deprecation, said.Fields, said.ValidFor, said.Route);
    }

    /// <summary>A hash as the header field has it (RFC 9530).</summary>
    public static string Digest(byte[] sha256) => $"sha-256=:{Convert.ToBase64String(sha256)}:";

    /// <summary>What the answer depends on; null where nobody may keep it here.</summary>
    public Validity? ValidFor { get; }

    /// <summary>The template of its route, of which there is one text for all answers.</summary>
    public string? Route { get; }

    /// <summary>How many bytes its content has.</summary>
    public int Length => content.Length;

    /// <summary>The array that holds its content, and from where to where.</summary>
    public ArraySegment<byte> Held => MemoryMarshal.TryGetArray(content, out var held) ? held : default;

    /// <summary>How many bytes it takes in memory once it stands alone: the content, each text of its headers, and the object itself.</summary>
    public long Weight => Itself + Weights.OfArray(content.Length) + Weights.Of(tag) + Weights.Of(vary) + Weights.Of(links)
        + Weights.Of(keys) + Weights.Of(digest) + Weights.Of(location) + Weights.Of(modified) + Weights.Of(fields);

    /// <summary>The same answer, holding no more memory than its content: where that is a part of a larger buffer, it is copied.</summary>
    public Answer Alone()
    {
        if (Held.Array?.Length == content.Length)
            return this;
        var alone = (Answer)MemberwiseClone();
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
        // What is written and not flushed goes out with the head, in one call.
        response.BodyWriter.Write(content.Span);
        return Task.CompletedTask;
    }

    /// <summary>Says all that is known before the content. False where the client has it already.</summary>
    public bool Begin(HttpContext context, Freshness freshness)
    {
        var (response, headers, now) = (context.Response, context.Response.Headers, freshness.Now);
        var hasSettled = since is { } at && now - at >= Settled;
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
        headers.LastModified = hasSettled ? modified : StringValues.Empty;
        if (Preconditions.NotModified(context.Request, tag, hasSettled ? since : null))
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
