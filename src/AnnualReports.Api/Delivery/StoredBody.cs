using System.Reflection;
using System.Security.Cryptography;
using AnnualReports.Api.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Delivery;

/// <summary>An answer of bytes as they are stored, with what its headers say; the type tells OpenAPI what the bytes are.</summary>
/// <typeparam name="TView">What the bytes are the JSON of.</typeparam>
sealed class StoredBody<TView>(ReadOnlyMemory<byte> bytes, Representation representation) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => representation.Send(httpContext, bytes);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TView), [JsonReading.Json]));
}

/// <summary>What an answer's headers say of it.</summary>
sealed record Representation
{
    public const string ContentDigest = "Content-Digest";

    public required string ETag { get; init; }

    public DateTime? LastModified { get; init; }

    /// <summary>The language of the content; of a list, the one negotiated.</summary>
    public string? Language { get; init; }

    public string? ContentLocation { get; init; }

    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>What the answer is of, for purging a CDN.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>How long it may be kept, where that is for good or nearly so.</summary>
    public string? CacheControl { get; init; }

    /// <summary>Whether to send the digest of the content (RFC 9530).</summary>
    public bool Digested { get; init; }

    public bool NotModified(HttpRequest request) => Preconditions.NotModified(request, ETag);

    public async Task Send(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        var response = context.Response;
        if (!Begin(context))
            return;
        response.ContentLength = bytes.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        if (Digested)
            response.Headers[ContentDigest] = Digest(SHA256.HashData(bytes.Span));
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Says all that is known before the content.</summary>
    /// <returns>Whether there is content to answer; otherwise the client has it.</returns>
    public bool Begin(HttpContext context)
    {
        var response = context.Response;
        Describe(response);
        if (NotModified(context.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return false;
        }
        if (Language is not null)
            response.Headers[HeaderNames.ContentLanguage] = Language;
        response.ContentType = JsonReading.Json;
        return true;
    }

    /// <summary>A hash as the header field has it (RFC 9530).</summary>
    public static string Digest(byte[] sha256) => $"sha-256=:{Convert.ToBase64String(sha256)}:";

    void Describe(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ETag = ETag;
        headers.CacheControl = CacheControl ?? Freshness.AsConfigured;
        if (LastModified is { } modified)
            headers.LastModified = modified.ToString("R");
        if (ContentLocation is not null)
            headers.ContentLocation = ContentLocation;
        if (Links.Count > 0)
            headers[HeaderNames.Link] = Links.ToArray();
        if (Keys.Count > 0)
            headers["Surrogate-Key"] = string.Join(' ', Keys);
    }
}
