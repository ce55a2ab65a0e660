using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using AnnualReports.Api.Delivery.Caching;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using Microsoft.AspNetCore.Http.Metadata;

namespace AnnualReports.Api.Delivery;

/// <summary>Takes the next bytes of an answer: to a client, a hash, a cache. It keeps none of the memory.</summary>
delegate ValueTask Sink(ReadOnlyMemory<byte> bytes, CancellationToken ct);

/// <summary>
/// An answer that is written as it is read: what its headers say, how many bytes it has, both known before, and what writes its content. It is found
/// in a snapshot and written outside, so that nothing of the store waits for a client.
/// </summary>
sealed record Streamed(Representation Representation, long Length, Func<Sink, CancellationToken, Task> Write)
{
    /// <summary>Hands it to who keeps answers, where it is not too long for that; else sends it.</summary>
    public async Task Answer(HttpContext http, LongAnswers others, CancellationToken ct)
    {
        if (http.Features.Get<Taking>() is not { } taking || Representation.ValidFor is null)
            await Send(http, others, Codings.Best(http.Request.Headers.AcceptEncoding), ct);
        else if (Length > taking.Most)
            await Send(http, others, taking.Coding, ct);
        else
            taking.Answer = new(Representation.Of(http), await Whole(ct), taking.Coding, http.Response.Headers.Vary);
    }

    async Task<byte[]> Whole(CancellationToken ct)
    {
        var whole = new byte[Length];
        var at = 0;
        await Write((bytes, _) =>
        {
            bytes.CopyTo(whole.AsMemory(at));
            at += bytes.Length;
            return default;
        }, ct);
        return whole;
    }

    /// <summary>
    /// Sends it as it is written. Where it is to have a digest, it is made twice and not coded: it can be of any length, and a digest stands before the
    /// content.
    /// </summary>
    async Task Send(HttpContext http, LongAnswers others, Coding coding, CancellationToken ct)
    {
        var response = http.Response;
        coding = Representation.Digested ? Coding.Identity : coding;
        var answer = new Answer(Representation.Of(http), default, coding, response.Headers.Vary);
        if (!answer.Begin(http, http.RequestServices.GetRequiredService<Freshness>()) || HttpMethods.IsHead(http.Request.Method))
            return;
        using var one = others.Begin();
        if (Representation.Digested)
            await Digest(response, ct);
        var coded = coding.Into(response.Body, CompressionLevel.Fastest);
        try
        {
            await Write((bytes, token) => others.Taken(coded.WriteAsync(bytes, token), http), ct);
        }
        catch when (response.HasStarted)
        {
            // What breaks off must not look whole, though the coder writes its end where it is told to let go of its memory.
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
        await Write((bytes, _) =>
        {
            digest.AppendData(bytes.Span);
            length += bytes.Length;
            return default;
        }, ct);
        response.Headers[Caching.Answer.ContentDigest] = Caching.Answer.Digest(digest.GetHashAndReset());
        response.ContentLength = length;
    }
}

/// <summary>The same as an endpoint's result; the type tells OpenAPI what the bytes are.</summary>
/// <typeparam name="TView">What the bytes are the JSON of.</typeparam>
sealed class StreamedBody<TView>(ReportsDb db, LongAnswers others, Func<CancellationToken, Task<Streamed>> find) : IResult, IEndpointMetadataProvider
{
    /// <summary>How often it is found anew where something of it was erased meanwhile, before anything has left.</summary>
    const int MostTries = 3;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, aborted) = (httpContext.Response, httpContext.RequestAborted);
        for (var tries = 1; ; tries++)
            try
            {
                // Only what it is made of is found in the snapshot: whoever takes it may take as long as they like.
                var found = await db.ReadTogether(find, aborted);
                await found.Answer(httpContext, others, aborted);
                return;
            }
            catch (ErasedMeanwhileException) when (!response.HasStarted && tries < MostTries)
            {
                // What is found now is without it.
            }
            catch when (response.HasStarted)
            {
                // What breaks off must not look whole.
                httpContext.Abort();
                throw;
            }
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TView), [JsonReading.Json]));
}
