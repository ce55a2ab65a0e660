using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>
/// Content that stays the same while the program runs, such as a style sheet or an OpenAPI document. It is compressed
/// once for each content coding, and is sent with a strong <c>ETag</c> of its own in each (RFC 9110 section 8.8.3).
/// </summary>
sealed class FixedContent
{
    readonly ReadOnlyMemory<byte> plain;
    readonly Lazy<ReadOnlyMemory<byte>> gzip;
    readonly Lazy<ReadOnlyMemory<byte>> brotli;
    readonly string mediaType;
    readonly string tag;

    public FixedContent(byte[] bytes, string mediaType)
    {
        plain = bytes;
        gzip = new(() => Coding.Gzip.Apply(plain).ToArray());
        brotli = new(() => Coding.Brotli.Apply(plain).ToArray());
        this.mediaType = mediaType;
        tag = EntityTag.Of(SHA256.HashData(bytes).AsSpan(0, 16));
    }

    /// <summary>
    /// The <c>Content-Language</c>; null if the content is in no language, or names its language itself.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>The Content Security Policy (CSP); null if the content is no page.</summary>
    public string? Policy { get; init; }

    /// <summary>The request headers by which this content was chosen, for <c>Vary</c>.</summary>
    public string? Varies { get; init; }

    /// <summary>How long caches may keep it. By default they ask each time, and get 304 while it is the same.</summary>
    public string CacheControl { get; init; } = "public, no-cache";

    /// <summary>
    /// Answers a GET or HEAD request with the content, in the coding that the client prefers, or with 304 if the client
    /// has it already.
    /// </summary>
    public async Task Send(HttpContext context)
    {
        var (request, response, headers) = (context.Request, context.Response, context.Response.Headers);
        var isCoded = plain.Length >= Codings.Least;
        var coding = isCoded ? Codings.Best(request.Headers.AcceptEncoding) : Coding.Identity;
        headers.ETag = coding.Tag(tag);
        headers.CacheControl = CacheControl;
        headers.Vary = Joined(Varies, isCoded ? HeaderNames.AcceptEncoding : null);
        if (Policy is not null)
            headers.ContentSecurityPolicy = Policy;
        if (Preconditions.NotModified(request, coding.Tag(tag), null))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var content = coding switch
        {
            Coding.Gzip => gzip.Value,
            Coding.Brotli => brotli.Value,
            _ => plain,
        };
        headers.ContentType = mediaType;
        headers.ContentEncoding = coding.Word();
        headers.ContentLanguage = Language;
        headers.ContentLength = content.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Send(content, context.RequestAborted);
    }

    static StringValues Joined(string? one, string? other) =>
        one is null || other is null ? one ?? other : $"{one}, {other}";
}
