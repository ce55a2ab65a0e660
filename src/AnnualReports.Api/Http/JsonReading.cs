using System.Buffers;
using System.Text;
using System.Text.Json;
using AnnualReports.Contracts;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>
/// The one reader of JSON bodies (RFC 8259): refuses duplicate members, lone surrogates and control characters, with a pointer to each;
/// keeps text as NFC, with line feeds.
/// </summary>
static class JsonReading
{
    public const string Json = "application/json";
    public const string MergePatch = "application/merge-patch+json";

    /// <summary>Reads a body of the media type, at most <paramref name="limit"/> bytes.</summary>
    public static async Task<JsonElement> ReadJson(this HttpRequest request, int limit, string mediaType, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            request.HttpContext.Response.Headers.Accept = mediaType;
            throw new ProblemException(ProblemTypes.UnsupportedMediaType, $"Send the body as Content-Type: {mediaType}, in UTF-8.");
        }
        return Parse(await ReadAtMost(request, limit, ct));
    }

    static async Task<byte[]> ReadAtMost(HttpRequest request, int limit, CancellationToken ct)
    {
        var tooLarge = new ProblemException(ProblemTypes.TooLarge, $"A JSON body may have at most {limit} bytes.");
        if (request.ContentLength > limit)
            throw tooLarge;
        var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(chunk, ct)) > 0;)
        {
            if (buffer.Length + read > limit)
                throw tooLarge;
            await buffer.WriteAsync(chunk.AsMemory(0, read), ct);
        }
        return buffer.ToArray();
    }

    /// <summary>Parses and normalises.</summary>
    /// <exception cref="ProblemException">It is no JSON (400), or has text or members that are refused (422).</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> utf8)
    {
        var faults = new Dictionary<string, IReadOnlyList<string>>();
        var output = new ArrayBufferWriter<byte>(utf8.Length + 64);
        try
        {
            var reader = new Utf8JsonReader(utf8.Span, new JsonReaderOptions { MaxDepth = 32 });
            using var writer = new Utf8JsonWriter(output);
            if (!reader.Read())
                throw ProblemException.Malformed("The body is empty; JSON is expected.");
            Copy(ref reader, writer, "", faults);
            if (reader.Read())
                throw ProblemException.Malformed("There is something behind the JSON.");
        }
        catch (JsonException broken)
        {
            throw ProblemException.Malformed($"The body is no JSON: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1} can't be read.");
        }
        return faults.Count == 0
            ? JsonElement.Parse(output.WrittenSpan)
            : throw new ProblemException(ProblemTypes.Invalid, Count(faults)) { Errors = faults };
    }

    static string Count(Dictionary<string, IReadOnlyList<string>> faults) =>
        faults.Count == 1 ? $"{faults.First().Key}: {faults.First().Value[0]}" : $"{faults.Count} places have to be corrected.";

    static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer, string pointer, Dictionary<string, IReadOnlyList<string>> faults)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                CopyObject(ref reader, writer, pointer, faults);
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                    Copy(ref reader, writer, $"{pointer}/{i}", faults);
                writer.WriteEndArray();
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(Text(ref reader, pointer, faults));
                break;
            case JsonTokenType.Number:
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                writer.WriteBooleanValue(reader.GetBoolean());
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    static void CopyObject(ref Utf8JsonReader reader, Utf8JsonWriter writer, string pointer, Dictionary<string, IReadOnlyList<string>> faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Text(ref reader, pointer, faults);
            var member = $"{pointer}/{Escape(name)}";
            if (!names.Add(name))
                faults[member] = ["This member stands here twice."];
            writer.WritePropertyName(name);
            reader.Read();
            Copy(ref reader, writer, member, faults);
        }
        writer.WriteEndObject();
    }

    static string Text(ref Utf8JsonReader reader, string pointer, Dictionary<string, IReadOnlyList<string>> faults)
    {
        string text;
        try
        {
            text = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            faults[pointer] = ["The text has half a character (a lone surrogate, or bytes that are no UTF-8)."];
            return "";
        }
        if (text.Any(c => c is '\uFFFE' or '\uFFFF'))
        {
            faults[pointer] = ["The text has a noncharacter (U+FFFE or U+FFFF). Leave it out."];
            return "";
        }
        text = text.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
        foreach (var control in text.Where(c => char.IsControl(c) && c is not ('\n' or '\t')).Take(1))
            faults[pointer] = [$"The text has the control character U+{(int)control:X4}. Leave it out."];
        return text;
    }

    /// <summary>A member's name in a JSON pointer (RFC 6901).</summary>
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
