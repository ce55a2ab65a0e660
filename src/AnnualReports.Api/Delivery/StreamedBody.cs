using System.Reflection;
using System.Security.Cryptography;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using Microsoft.AspNetCore.Http.Metadata;

namespace AnnualReports.Api.Delivery;

/// <summary>Takes the next bytes of an answer: to a client, a hash, a cache. It keeps none of the memory.</summary>
delegate ValueTask Sink(ReadOnlyMemory<byte> bytes, CancellationToken ct);

/// <summary>An answer that is written as it is read: what its headers say, known before, and what writes its content, within the snapshot that it was found in.</summary>
sealed record Streamed(Representation Representation, Func<Sink, CancellationToken, Task> Write)
{
    /// <summary>Sends it. Where it is to have a digest, it is made twice: it can be of any length, and a digest stands before the content.</summary>
    public async Task Send(HttpContext context, CancellationToken ct)
    {
        var response = context.Response;
        if (!Representation.Begin(context) || HttpMethods.IsHead(context.Request.Method))
            return;
        if (Representation.Digested)
        {
            using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            await Write((bytes, _) =>
            {
                digest.AppendData(bytes.Span);
                length += bytes.Length;
                return default;
            }, ct);
            response.Headers[Representation.ContentDigest] = Representation.Digest(digest.GetHashAndReset());
            response.ContentLength = length;
        }
        await Write(response.Body.WriteAsync, ct);
    }
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
            await db.ReadHandingOn(async token => await (await find(token)).Send(httpContext, token), () => response.HasStarted, httpContext.RequestAborted);
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
