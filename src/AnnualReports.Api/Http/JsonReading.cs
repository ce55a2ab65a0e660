using System.Buffers;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>
/// The one reader of JSON bodies (RFC 8259): refuses duplicate members, lone surrogates and control characters, with a pointer to each;
/// keeps text as NFC, with line feeds. It costs time and memory in proportion to the body, and stops when the request is given up.
/// </summary>
static class JsonReading
{
    public const string Json = "application/json";
    public const string MergePatch = "application/merge-patch+json";

    /// <summary>Reads a body of the media type, at most <paramref name="limit"/> bytes.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">The most bytes.</param>
    /// <param name="mediaType">What it has to be sent as.</param>
    /// <param name="ct">Given up.</param>
    /// <param name="notices">Takes what was changed in texts.</param>
    /// <param name="refused">Takes what is refused in texts, so that the rest can be judged in the same answer; null: it is thrown.</param>
    /// <exception cref="ProblemException">415, 413, 400 where it is no JSON, or 422 where it has what is refused.</exception>
    public static async Task<JsonElement> ReadJson(
        this HttpRequest request, int limit, string mediaType, CancellationToken ct, ICollection<Notice>? notices = null,
        List<Fault>? refused = null)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
            || !MediaTypes.IsUtf8(type))
        {
            request.HttpContext.Response.Headers.Accept = mediaType;
            throw new ProblemException(ProblemTypes.UnsupportedMediaType, $"Send the body as Content-Type: {mediaType}, in UTF-8.");
        }
        RefuseCompressed(request);
        return Parse(await ReadAtMost(request, limit, ct), notices, refused, ct);
    }

    /// <summary>A few bytes that unpack to many would not be bounded by what was sent (RFC 9110, section 8.4).</summary>
    static void RefuseCompressed(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.All(coding => coding is null || coding.Equals("identity", StringComparison.OrdinalIgnoreCase)))
            return;
        throw new ProblemException(ProblemTypes.UnsupportedMediaType, "Send the body as it is, without Content-Encoding.");
    }

    static async Task<ReadOnlyMemory<byte>> ReadAtMost(HttpRequest request, int limit, CancellationToken ct)
    {
        var tooLarge = new ProblemException(ProblemTypes.TooLarge, $"The JSON body of this request may have at most {limit} bytes.");
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

    /// <summary>The text behind a byte order mark, which some editors write before it (RFC 8259 section 8.1 lets readers ignore it).</summary>
    /// <exception cref="ProblemException">400: the mark says that the text is not UTF-8.</exception>
    static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) => text.Span switch
    {
        [0xEF, 0xBB, 0xBF, ..] => text[3..],
        // Without the mark too: JSON has no zeros in it.
        [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, not 0, ..] or [not 0, 0, ..] =>
            throw ProblemException.Malformed("The body is in UTF-16. Save it as UTF-8, and send it again."),
        _ => text,
    };

    /// <summary>Parses and normalises.</summary>
    /// <exception cref="ProblemException">It is no JSON (400), or has text or members that are refused (422).</exception>
    /// <exception cref="OperationCanceledException">The request was given up.</exception>
    public static JsonElement Parse(
        ReadOnlyMemory<byte> utf8, ICollection<Notice>? notices = null, List<Fault>? refused = null, CancellationToken ct = default)
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
            new Normalising(writer, notices, ct, refused).Copy(ref reader);
            if (reader.Read())
                throw ProblemException.Malformed("There is something behind the JSON.");
        }
        catch (JsonException) when (reader.CurrentDepth >= Limits.JsonDepth)
        {
            throw ProblemException.Malformed($"The body can't be read: it nests more than {Limits.JsonDepth} levels, or is broken at the deepest.");
        }
        catch (JsonException broken)
        {
            throw ProblemException.Malformed($"The body is no JSON: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1} can't be read.");
        }
        return JsonElement.Parse(normalised.WrittenSpan);
    }
}
