using System.Buffers;
using System.Globalization;
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

    /// <summary>What an answer's headers and the like take, roughly.</summary>
    const int Overhead = 1_500;

    /// <summary>
    /// How old a change has to be before <c>Last-Modified</c> tells of it: within its second there may be another, and a client could not tell them apart.
    /// </summary>
    static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    readonly ReadOnlyMemory<byte> content;
    readonly Representation said;
    readonly string tag;
    readonly StringValues vary, links, keys, encoding, digest, language, location, modified;

    /// <summary>Makes an answer of what the bytes are said to be; without bytes, one that says that they haven't changed. It varies by the request headers that were looked at.</summary>
    public Answer(Representation said, ReadOnlyMemory<byte> bytes, Coding coding, StringValues varies)
    {
        this.said = said;
        var compressible = bytes.IsEmpty || bytes.Length >= Codings.Least;
        coding = compressible ? coding : Coding.Identity;
        content = bytes.IsEmpty ? bytes : coding.Apply(bytes);
        tag = coding.Tag(said.ETag);
        encoding = coding.Word();
        vary = compressible ? StringValues.Concat(varies, HeaderNames.AcceptEncoding) : varies;
        // One field, not several: every cache reads it so.
        vary = vary.Count > 1 ? string.Join(", ", vary.ToArray()) : vary;
        language = said.Language;
        location = said.ContentLocation;
        modified = said.LastModified?.ToString("R", CultureInfo.InvariantCulture);
        links = said.Links.Count == 0 ? StringValues.Empty : said.Links.ToArray();
        keys = said.Keys.Count == 0 ? StringValues.Empty : string.Join(' ', said.Keys);
        digest = said.Digested && !bytes.IsEmpty ? Digest(SHA256.HashData(content.Span)) : StringValues.Empty;
    }

    /// <summary>A hash as the header field has it (RFC 9530).</summary>
    public static string Digest(byte[] sha256) => $"sha-256=:{Convert.ToBase64String(sha256)}:";

    /// <summary>What the answer depends on; null where nobody may keep it here.</summary>
    public Validity? ValidFor => said.ValidFor;

    /// <summary>How many bytes it takes in memory.</summary>
    public long Size => content.Length + Overhead;

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
            return response.Body.WriteAsync(content, context.RequestAborted).AsTask();
        // What is written and not flushed goes out with the head, in one call.
        response.BodyWriter.Write(content.Span);
        return Task.CompletedTask;
    }

    /// <summary>Says all that is known before the content. False where the client has it already.</summary>
    public bool Begin(HttpContext context, Freshness freshness)
    {
        var (response, headers, now) = (context.Response, context.Response.Headers, freshness.Now);
        var hasSettled = said.LastModified is { } at && now - at >= Settled;
        PublicHeaders.Set(headers);
        headers.ETag = tag;
        headers.CacheControl = freshness.Of(said.CacheControl);
        headers.Vary = vary;
        headers.ContentLocation = location;
        headers.Link = links;
        headers[SurrogateKey] = keys;
        said.Deprecation?.SetDates(headers);
        foreach (var (name, value) in said.Fields)
            headers[name] = value;
        headers.LastModified = hasSettled ? modified : StringValues.Empty;
        if (Preconditions.NotModified(context.Request, tag, hasSettled ? said.LastModified : null))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return false;
        }
        headers.ContentLanguage = language;
        headers.ContentEncoding = encoding;
        headers.ContentType = said.MediaType;
        return true;
    }
}
