using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests;

/// <summary>Requests that fit on a line.</summary>
public static class Requests
{
    /// <summary>A member as text; null if there is none.</summary>
    public static string? Text(this JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) ? value.ToString() : null;

    public static Task<Answer> Get(this HttpClient client, string path, params (string Name, string Value)[] headers) =>
        client.Ask(HttpMethod.Get, path, null, headers);

    public static Task<Answer> Post(
        this HttpClient client,
        string path,
        object body,
        params (string Name, string Value)[] headers
    ) => client.Ask(HttpMethod.Post, path, body, headers);

    public static Task<Answer> Put(
        this HttpClient client,
        string path,
        object body,
        params (string Name, string Value)[] headers
    ) => client.Ask(HttpMethod.Put, path, body, headers);

    public static Task<Answer> Patch(
        this HttpClient client,
        string path,
        object body,
        params (string Name, string Value)[] headers
    ) => client.Ask(HttpMethod.Patch, path, body, headers, "application/merge-patch+json");

    public static async Task<Answer> Ask(
        this HttpClient client,
        HttpMethod method,
        string path,
        object? body,
        (string Name, string Value)[] headers,
        string mediaType = "application/json"
    )
    {
        HttpContent? sent = body switch
        {
            null => null,
            HttpContent ready => ready,
            string text => new ByteArrayContent(Encoding.UTF8.GetBytes(text)),
            byte[] bytes => new ByteArrayContent(bytes),
            _ => new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Wire.Json)),
        };
        if (sent is ByteArrayContent)
            sent.Headers.ContentType ??= MediaTypeHeaderValue.Parse(mediaType);
        using var response = await new ReportsClient(client).Send(
            method,
            path.StartsWith("/api", StringComparison.Ordinal) || !path.StartsWith('/') ? path : "/api/v1" + path,
            sent,
            headers.Select(h => KeyValuePair.Create(h.Name, h.Value))
        );
        return await Answer.Of(response);
    }
}
