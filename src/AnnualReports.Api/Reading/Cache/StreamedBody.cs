using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using AnnualReports.Api.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// An answer that is written while it is read, as an endpoint's result. Its type parameter tells OpenAPI what the bytes
/// contain.
/// </summary>
/// <typeparam name="TView">The type whose JSON the bytes are.</typeparam>
sealed class StreamedBody<TView>(Func<CancellationToken, Task<Streamed>> find, LongAnswers others, Freshness freshness)
    : IResult,
        IEndpointMetadataProvider
{
    /// <summary>How often the answer is found again if a part of it is erased before anything was sent.</summary>
    const int MostTries = 3;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, aborted) = (httpContext.Response, httpContext.RequestAborted);
        for (var tries = 1; ; tries++)
            try
            {
                await new StreamSending(await find(aborted), others, freshness).Answer(httpContext, aborted);
                return;
            }
            catch (ErasedMeanwhileException) when (!response.HasStarted && tries < MostTries)
            {
                // The next attempt finds the answer without that part.
            }
            catch when (response.HasStarted)
            {
                // An answer that is cut off must not look complete.
                httpContext.Abort();
                throw;
            }
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TView), [JsonBody.Json])
        );
}

/// <summary>Sends an answer that is written while it is read, or hands it to the cache.</summary>
sealed class StreamSending(Streamed answer, LongAnswers others, Freshness freshness)
{
    Representation Representation => answer.Representation;

    /// <summary>Hands the answer to the cache if it can be cached and is not too long; otherwise sends it.</summary>
    public async Task Answer(HttpContext http, CancellationToken ct)
    {
        if (http.Features.Get<AnswerCapture>() is not { } capture || Representation.ValidFor is null)
            await Send(http, Codings.Best(http.Request.Headers.AcceptEncoding), ct);
        else if (answer.Length > capture.Most)
            await Send(http, capture.Coding, ct);
        else
            capture.Answer = new(Representation.Of(http), await Whole(ct), capture.Coding, http.Response.Headers.Vary);
    }

    async Task<byte[]> Whole(CancellationToken ct)
    {
        var whole = new byte[answer.Length];
        var at = 0;
        await answer.Write(
            (bytes, _) =>
            {
                bytes.CopyTo(whole.AsMemory(at));
                at += bytes.Length;
                return default;
            },
            ct
        );
        return whole;
    }

    /// <summary>
    /// Sends the answer while it is written. If it needs a digest, it is written twice and not compressed: it can be of
    /// any length, and the digest is sent before the content.
    /// </summary>
    async Task Send(HttpContext http, Coding coding, CancellationToken ct)
    {
        var response = http.Response;
        coding = Representation.Digested ? Coding.Identity : coding;
        var head = new CachedAnswer(Representation.Of(http), default, coding, response.Headers.Vary);
        if (!head.Begin(http, freshness) || HttpMethods.IsHead(http.Request.Method))
            return;
        using var one = others.Begin();
        if (Representation.Digested)
            await Digest(response, ct);
        var coded = coding.Into(response.Body, CompressionLevel.Fastest);
        try
        {
            await answer.Write((bytes, token) => others.Taken(coded.WriteAsync(bytes, token), http), ct);
        }
        catch when (response.HasStarted)
        {
            // An answer that is cut off must not look complete, although the compressor writes its end when it is
            // disposed of.
            http.Abort();
            await End(coded);
            throw;
        }
        await others.Taken(End(coded), http);

        ValueTask End(Stream written) => written == response.Body ? default : written.DisposeAsync();
    }

    async Task Digest(HttpResponse response, CancellationToken ct)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length = 0;
        await answer.Write(
            (bytes, _) =>
            {
                digest.AppendData(bytes.Span);
                length += bytes.Length;
                return default;
            },
            ct
        );
        response.Headers[CachedAnswer.ContentDigest] = CachedAnswer.Digest(digest.GetHashAndReset());
        response.ContentLength = length;
    }
}
