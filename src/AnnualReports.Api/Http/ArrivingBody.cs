using System.Diagnostics;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>Reads bodies that are no JSON while they arrive, with the conditions under which JSON is read.</summary>
static class ArrivingBody
{
    /// <summary>How many bytes more the server reads, so that the problem says what is wrong.</summary>
    const long Around = 64 * 1024;

    /// <summary>Reads a body of the media type, at most so many bytes.</summary>
    /// <exception cref="ProblemException">415 or 413.</exception>
    public static async Task<T> ReadWhileItArrives<T>(
        this HttpContext http,
        string mediaType,
        int limit,
        Func<Stream, Task<T>> read,
        CancellationToken ct
    )
    {
        var request = http.Request;
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        )
        {
            http.Response.Headers.Accept = mediaType;
            throw new ProblemException(
                ProblemTypes.UnsupportedMediaType,
                $"Send the body as Content-Type: {mediaType}."
            );
        }
        JsonBody.RefuseCompressed(request);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } most)
            most.MaxRequestBodySize = limit + Around;
        if (request.ContentLength > limit)
            throw TooLarge(limit);
        var began = Stopwatch.GetTimestamp();
        await using var body = new Bounded(request.Body, limit, ct);
        var sent = await read(body);
        // Whoever sends slowly may have lost meanwhile what they were let in by.
        if (Stopwatch.GetElapsedTime(began) > JsonBody.Soon && http.Features.Get<AuthorityCheck>() is { } authority)
            await authority.Again(ct);
        return sent;
    }

    /// <summary>A body of text in UTF-8 as it is, at most so many bytes.</summary>
    /// <exception cref="ProblemException">415 or 413.</exception>
    public static Task<byte[]> ReadAll(this HttpContext http, string mediaType, int limit, CancellationToken ct) =>
        MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) && !MediaTypes.IsUtf8(type)
            ? throw new ProblemException(ProblemTypes.UnsupportedMediaType, "Send the body in UTF-8.")
            : http.ReadWhileItArrives(
                mediaType,
                limit,
                async stream =>
                {
                    using var all = new MemoryStream();
                    await stream.CopyToAsync(all, ct);
                    return all.ToArray();
                },
                ct
            );

    static ProblemException TooLarge(int limit) =>
        new(ProblemTypes.TooLarge, $"The body of this request may have at most {limit} bytes.");

    /// <summary>The body, which ends with a problem where it is too long.</summary>
    sealed class Bounded(Stream body, int limit, CancellationToken given) : Stream
    {
        long count;

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            given.ThrowIfCancellationRequested();
            var read = await body.ReadAsync(buffer, given);
            return (count += read) > limit ? throw TooLarge(limit) : read;
        }

        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException("A body is read asynchronously.");

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => count;
            set => throw new NotSupportedException();
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
