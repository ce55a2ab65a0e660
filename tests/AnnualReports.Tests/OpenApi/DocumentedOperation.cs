using System.Text.Json;
using AnnualReports.Tests.Media;

namespace AnnualReports.Tests.OpenApi;

/// <summary>An operation of the OpenAPI document, with the example that Swagger UI fills in.</summary>
sealed record DocumentedOperation(string Id, string Method, string Path, JsonElement Json)
{
    public bool Changes => Method != "get";

    public bool IsAskedFirst => Json.TryGetProperty("x-confirm", out _);

    /// <summary>The roles that may call it; none for what everybody may.</summary>
    public string[] Roles =>
        Json.TryGetProperty("x-roles", out var roles) ? [.. roles.EnumerateArray().Select(r => r.GetString()!)] : [];

    /// <summary>All operations of a running program.</summary>
    public static async Task<List<DocumentedOperation>> All(ApiFixture api) =>
        [
            .. JsonElement
                .Parse(await api.Public.GetByteArrayAsync(new Uri("/openapi/v1.json", UriKind.Relative)))
                .GetProperty("paths")
                .EnumerateObject()
                .SelectMany(p =>
                    p.Value.EnumerateObject()
                        .Select(o => new DocumentedOperation(
                            o.Value.GetProperty("operationId").GetString()!,
                            o.Name,
                            p.Name,
                            o.Value
                        ))
                ),
        ];

    /// <summary>The example of a parameter; null if it has none.</summary>
    public string? Example(string place, string name) =>
        Json.TryGetProperty("parameters", out var parameters)
            ? parameters
                .EnumerateArray()
                .Where(p => p.GetProperty("in").GetString() == place && p.GetProperty("name").GetString() == name)
                .Select(p => p.TryGetProperty("example", out var e) ? e.GetString() : null)
                .FirstOrDefault()
            : null;

    /// <summary>The query parameters without which there is no answer.</summary>
    string NeededParameters()
    {
        if (!Json.TryGetProperty("parameters", out var parameters))
            return "";
        var needed = parameters
            .EnumerateArray()
            .Where(p => p.GetProperty("in").GetString() == "query")
            .Where(p => p.TryGetProperty("required", out var needs) && needs.GetBoolean())
            .Select(p => p.GetProperty("name").GetString()!)
            .Select(name => $"{name}={Uri.EscapeDataString(Example("query", name) ?? "no-example")}")
            .ToList();
        return needed.Count == 0 ? "" : $"?{string.Join('&', needed)}";
    }

    /// <summary>The schema and the example of the body, if it is JSON.</summary>
    public (JsonElement Schema, JsonElement Example)? JsonBody =>
        Body is { } body && body.Name.EndsWith("json", StringComparison.Ordinal) && body.Value.TryGetProperty("example", out _)
            ? (body.Value.GetProperty("schema"), body.Value.GetProperty("example"))
            : null;

    /// <summary>Sends the example as it stands, or with another body.</summary>
    public Task<Answer> Send(HttpClient client, string? other = null)
    {
        var path = string.Join(
            '/',
            Path.Split('/')
                .Select(s => s.StartsWith('{') ? Example("path", s.Trim('{', '}')) ?? $"no-example-of-{s}" : s)
        );
        path += NeededParameters();
        (string, string)[] headers = Example("header", "If-Match") is { } tag ? [("If-Match", tag)] : [];
        var (method, content) = (new HttpMethod(Method.ToUpperInvariant()), Body);
        if (content is not { } body)
            return client.Ask(method, path, null, headers);
        return body.Name.StartsWith("multipart/", StringComparison.Ordinal)
            ? client.Ask(method, path, Sent.Form(Sent.Png(64, 48), "example.png"), headers)
            : client.Ask(method, path, other ?? Written(body), headers, body.Name);
    }

    /// <summary>The example as it is sent: JSON, or text of another media type.</summary>
    static string Written(JsonProperty body) =>
        body.Value.GetProperty("example") is { ValueKind: JsonValueKind.String } text
        && !body.Name.EndsWith("json", StringComparison.Ordinal)
            ? text.GetString()!
            : body.Value.GetProperty("example").GetRawText();

    /// <summary>The body in the media type that is named first.</summary>
    JsonProperty? Body =>
        Json.TryGetProperty("requestBody", out var body)
            ? body.GetProperty("content").EnumerateObject().First()
            : null;
}
