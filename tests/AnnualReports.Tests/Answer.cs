using System.Net.Http.Headers;
using System.Text.Json;

namespace AnnualReports.Tests;

/// <summary>An answer, with its whole body.</summary>
public sealed record Answer(
    int Status,
    JsonElement Json,
    HttpResponseHeaders Headers,
    HttpContentHeaders ContentHeaders,
    byte[] Bytes
)
{
    /// <summary>An answer as it was received. It can be read more than once.</summary>
    public static async Task<Answer> Of(HttpResponseMessage response, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        await response.Content.LoadIntoBufferAsync(ct);
        var content = await response.Content.ReadAsByteArrayAsync(ct);
        _ = response.Content.Headers.ContentLength;
        var isJson =
            content.Length > 0
            && response.Content.Headers.ContentEncoding.Count == 0
            && response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return new(
            (int)response.StatusCode,
            isJson ? JsonElement.Parse(content) : default,
            response.Headers,
            response.Content.Headers,
            content
        );
    }

    public string ETag => Headers.ETag?.ToString() ?? "";

    public string Type => Json.GetProperty("type").GetString()!;

    /// <summary>A member as text; null if there is none, or if the body is not JSON.</summary>
    public string? Text(string member) =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(member, out var value) ? value.ToString() : null;

    public string[] Texts(string member) => [.. Json.GetProperty(member).EnumerateArray().Select(v => v.ToString())];

    public JsonElement[] Items => [.. Json.GetProperty("items").EnumerateArray()];

    /// <summary>The messages at a pointer of a problem's <c>errors</c>.</summary>
    public string[] Errors(string pointer) =>
        [.. Json.GetProperty("errors").GetProperty(pointer).EnumerateArray().Select(m => m.GetString()!)];
}
