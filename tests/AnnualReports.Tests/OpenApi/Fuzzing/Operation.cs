using System.Text.Json;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>A parameter of an operation.</summary>
sealed record Parameter(string Place, string Name, JsonElement Json)
{
    public string? Example => Json.TryGetProperty("example", out var example) ? example.ToString() : null;

    /// <summary>Whether a request without it is refused. Pages are not in the document, which would say so.</summary>
    public bool IsNeeded => Name == "url" || (Json.TryGetProperty("required", out var required) && required.GetBoolean());

    public JsonElement Schema => Json.TryGetProperty("schema", out var schema) ? schema : default;
}

/// <summary>An operation of the document, or a page that is not in it, which has parameters but no schema.</summary>
sealed record Operation(string Id, string Method, string Path, JsonElement Json)
{
    public IReadOnlyList<Parameter> Parameters { get; } =
        Json.TryGetProperty("parameters", out var parameters)
            ?
            [
                .. parameters
                    .EnumerateArray()
                    .Select(p => new Parameter(
                        p.GetProperty("in").GetString()!,
                        p.GetProperty("name").GetString()!,
                        p
                    )),
            ]
            : [];

    public bool IsPage => !Path.StartsWith("/api/", StringComparison.Ordinal);

    public bool IsManagement => Path.StartsWith("/api/v1/manage/", StringComparison.Ordinal);

    /// <summary>The first segment after the common part; usually that of the kind.</summary>
    public string Segment => Path.Split('/').Skip(IsManagement ? 4 : 3).FirstOrDefault() ?? "";

    /// <summary>Whether it changes an existing release, which has to be open for that.</summary>
    public bool ChangesRelease => Segment == "releases" && Method != "GET";

    public bool NeedsIfMatch => Parameters.Any(p => p.Name == "If-Match");

    /// <summary>The media type and description of its body, if it has one.</summary>
    public (string MediaType, JsonElement Content)? Body { get; } =
        Json.TryGetProperty("requestBody", out var body)
            ? body.GetProperty("content")
                .EnumerateObject()
                .Select(c => ((string, JsonElement)?)(c.Name, c.Value))
                .First()
            : null;

    /// <summary>The operations of a document.</summary>
    public static List<Operation> In(JsonElement document) =>
        [
            .. document
                .GetProperty("paths")
                .EnumerateObject()
                .SelectMany(p =>
                    p.Value.EnumerateObject()
                        .Select(o => new Operation(
                            o.Value.GetProperty("operationId").GetString()!,
                            o.Name.ToUpperInvariant(),
                            p.Name,
                            o.Value
                        ))
                ),
        ];

    /// <summary>The pages that the program serves besides, with the parameters of each.</summary>
    public static List<Operation> Pages { get; } =
    [
        Page("/"),
        Page("/problems"),
        Page("/problems/{problem}"),
        Page("/health/live"),
        Page("/health/ready"),
        Page("/swagger"),
        Page("/swagger/{asset}"),
        Page("/openapi/{document}"),
        Page("/reports/{report}", "lang", "fallback", "priority", "theme", "country", "limit", "cursor", "preview"),
        Page("/highlights/{report}/{slug}", "lang", "fallback"),
        Page("/embed", "lang"),
        Page("/embed/highlights", "report", "lang", "theme", "priority", "limit", "heading", "scheme"),
        Page("/embed/highlights/{report}/{slug}", "lang", "scheme"),
        Page("/embed/builder.js"),
        Page("/embed/v1/annual-report.js"),
        Page("/oembed", "url", "format", "maxwidth", "maxheight", "lang"),
        Page("/feeds/{language}/highlights.atom"),
        Page("/feeds/{language}/highlights.json"),
        Page("/feeds/{language}/announcements.atom"),
        Page("/feeds/{language}/themes.json"),
        Page("/feeds/{language}/corrections.atom"),
        Page("/media/{sha256}/{file}", "w", "h", "format", "fit", "point", "preview"),
    ];

    static Operation Page(string path, params string[] query)
    {
        var parameters = path.Split('/')
            .Where(s => s.StartsWith('{'))
            .Select(s => new { @in = "path", name = s.Trim('{', '}') })
            .Concat(query.Select(name => new { @in = "query", name }));
        return new(path, "GET", path, JsonSerializer.SerializeToElement(new { parameters }));
    }
}
