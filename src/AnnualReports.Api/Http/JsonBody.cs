using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>
/// Reads every JSON body (RFC 8259). It refuses duplicate members, lone surrogates and control characters, with a
/// pointer to each, and normalises text to NFC with line feeds. Time and memory are proportional to the body, and
/// reading stops when the client gives up the request.
/// </summary>
static class JsonBody
{
    public const string Json = "application/json";
    public const string MergePatch = "application/merge-patch+json";

    /// <summary>Reads a body of the media type, at most <paramref name="limit"/> bytes.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">The most bytes.</param>
    /// <param name="mediaType">The media type that it has to be sent as.</param>
    /// <param name="ct">Cancelled when the client gives up the request.</param>
    /// <param name="notices">Collects what was changed in texts.</param>
    /// <param name="refused">Collects what is refused in texts, so that the rest can be judged in the same answer. If
    /// it is null, a refusal is thrown at once.</param>
    /// <exception cref="ProblemException">415, 413, 400 where it is no JSON, or 422 where it has what is
    /// refused.</exception>
    public static async Task<JsonElement> ReadJson(
        this HttpRequest request,
        int limit,
        string mediaType,
        CancellationToken ct,
        ICollection<Notice>? notices = null,
        List<Fault>? refused = null
    )
    {
        var body = await request.ReadUtf8(limit, mediaType, "JSON body", ct);
        return Parse(body, notices, refused, ct);
    }

    /// <summary>Whether a body is sent as this media type.</summary>
    public static bool IsSentAs(this HttpRequest request, string mediaType) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the bytes of a body of the media type, which is text in UTF-8.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">The most bytes.</param>
    /// <param name="mediaType">The media type that it has to be sent as.</param>
    /// <param name="what">What the body is called in the refusal of a longer one.</param>
    /// <param name="ct">Cancelled when the client gives up the request.</param>
    /// <exception cref="ProblemException">415, or 413.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadUtf8(
        this HttpRequest request,
        int limit,
        string mediaType,
        string what,
        CancellationToken ct
    )
    {
        if (
            !request.IsSentAs(mediaType)
            || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !MediaTypes.IsUtf8(type)
        )
        {
            request.HttpContext.Response.Headers.Accept = mediaType;
            throw new ProblemException(
                ProblemTypes.UnsupportedMediaType,
                $"Send the body as Content-Type: {mediaType}, in UTF-8."
            );
        }
        RefuseCompressed(request);
        var began = Stopwatch.GetTimestamp();
        var body = await ReadAtMost(request, limit, what, ct);
        // Whoever sends slowly may have lost meanwhile what they were let in by.
        if (
            Stopwatch.GetElapsedTime(began) > Soon
            && request.HttpContext.Features.Get<AuthorityCheck>() is { } authority
        )
            await authority.Again(ct);
        return body;
    }

    /// <summary>A body that comes sooner is of somebody who was let in just now.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// Refuses compressed bodies (RFC 9110 section 8.4): a few bytes could unpack to more than the limit.
    /// </summary>
    public static void RefuseCompressed(HttpRequest request)
    {
        if (
            request.Headers.ContentEncoding.All(coding =>
                coding is null || coding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            )
        )
            return;
        throw new ProblemException(
            ProblemTypes.UnsupportedMediaType,
            "Send the body as it is, without Content-Encoding."
        );
    }

    static async Task<ReadOnlyMemory<byte>> ReadAtMost(
        HttpRequest request,
        int limit,
        string what,
        CancellationToken ct
    )
    {
        var tooLarge = new ProblemException(
            ProblemTypes.TooLarge,
            $"The {what} of this request may have at most {limit} bytes."
        );
        if (request.ContentLength > limit)
            throw tooLarge;
        var read = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 1024) + 1);
        while (true)
        {
            var count = await request.Body.ReadAsync(read.GetMemory(), ct);
            if (count == 0)
                return read.WrittenMemory;
            read.Advance(count);
            if (read.WrittenCount > limit)
                throw tooLarge;
        }
    }

    /// <summary>
    /// The text without the byte order mark that some programs write before it. RFC 8259 section 8.1 lets readers
    /// ignore it.
    /// </summary>
    /// <exception cref="ProblemException">400: by its mark, the text is not UTF-8.</exception>
    static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) =>
        text.Span switch
        {
            [0xEF, 0xBB, 0xBF, ..] => text[3..],
            // UTF-16 is recognised without a mark too, by its zero bytes: JSON in UTF-8 has none.
            [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, not 0, ..] or [not 0, 0, ..] =>
                throw ProblemException.Malformed("The body is in UTF-16. Save it as UTF-8, and send it again."),
            _ => text,
        };

    /// <summary>Parses and normalises.</summary>
    /// <exception cref="ProblemException">It is no JSON (400), or has text or members that are refused
    /// (422).</exception>
    /// <exception cref="OperationCanceledException">The request was given up.</exception>
    public static JsonElement Parse(
        ReadOnlyMemory<byte> utf8,
        ICollection<Notice>? notices = null,
        List<Fault>? refused = null,
        CancellationToken ct = default
    )
    {
        utf8 = WithoutMark(utf8);
        if (!utf8.Span.ContainsAnyExcept(" \t\r\n"u8))
            throw ProblemException.Malformed("The body is empty; JSON is expected.");
        var normalised = new ArrayBufferWriter<byte>(utf8.Length + 64);
        var reader = new Utf8JsonReader(utf8.Span, new JsonReaderOptions { MaxDepth = Limits.JsonDepth });
        try
        {
            using var writer = new Utf8JsonWriter(normalised);
            reader.Read();
            new JsonNormaliser(writer, notices, ct, refused).Copy(ref reader);
            if (reader.Read())
                throw ProblemException.Malformed("There is something behind the JSON.");
        }
        catch (JsonException) when (reader.CurrentDepth >= Limits.JsonDepth)
        {
            throw ProblemException.Malformed(
                $"The body can't be read: it nests more than {Limits.JsonDepth} levels, or is broken at the deepest."
            );
        }
        catch (JsonException broken)
        {
            throw ProblemException.Malformed(
                $"The body is no JSON: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1} can't be read."
            );
        }
        return JsonElement.Parse(normalised.WrittenSpan);
    }
}
