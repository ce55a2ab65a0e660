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

/// <summary>An answer that is written as it is read: what its headers say, known before, and what writes its content, within the snapshot that it was found in.</summary>
sealed record Streamed(Representation Representation, Func<Sink, CancellationToken, Task> Write)
{
    /// <summary>Hands it to who keeps answers, where it is not too long for that; else sends it.</summary>
    public async Task Answer(HttpContext http, CancellationToken ct)
    {
        if (http.Features.Get<Taking>() is not { } taking || Representation.ValidFor is null)
        {
            await Send(http, Codings.Best(http.Request.Headers.AcceptEncoding), ct);
            return;
        }
        using var taken = new MemoryStream();
        if (await Fits(taken, taking.Most, ct))
            taking.Answer = new(Representation.Of(http), taken.GetBuffer().AsMemory(0, (int)taken.Length), taking.Coding, http.Response.Headers.Vary);
        else
            await Send(http, taking.Coding, ct);
    }

    /// <summary>Whether the content is no longer than so many bytes; then they have been written.</summary>
    async Task<bool> Fits(MemoryStream taken, long most, CancellationToken ct)
    {
        try
        {
            await Write((bytes, _) =>
            {
                if (taken.Length + bytes.Length > most)
                    throw new TooLong();
                taken.Write(bytes.Span);
                return default;
            }, ct);
            return true;
        }
        catch (TooLong)
        {
            return false;
        }
    }

    /// <summary>Sends it as it is written. Where it is to have a digest, it is made twice and not coded: it can be of any length, and a digest stands before the content.</summary>
    async Task Send(HttpContext http, Coding coding, CancellationToken ct)
    {
        var response = http.Response;
        coding = Representation.Digested ? Coding.Identity : coding;
        if (!new Answer(Representation.Of(http), default, coding, response.Headers.Vary).Begin(http, http.RequestServices.GetRequiredService<Freshness>()) || HttpMethods.IsHead(http.Request.Method))
            return;
        if (Representation.Digested)
            await Digest(response, ct);
        var coded = coding.Into(response.Body, CompressionLevel.Fastest);
        await Write(coded.WriteAsync, ct);
        if (coded != response.Body)
            await coded.DisposeAsync();
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

    /// <summary>The content is too long to be kept.</summary>
    sealed class TooLong : Exception;
}

/// <summary>The same as an endpoint's result; the type tells OpenAPI what the bytes are.</summary>
/// <typeparam name="TView">What the bytes are the JSON of.</typeparam>
sealed class StreamedBody<TView>(ReportsDb db, Func<CancellationToken, Task<Streamed>> find) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        try
        {
            await db.ReadHandingOn(async token => await (await find(token)).Answer(httpContext, token), () => response.HasStarted, httpContext.RequestAborted);
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
