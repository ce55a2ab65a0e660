using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>Makes JSON that a schema of the document allows, from its examples, limits and types.</summary>
sealed class Schemas(JsonElement document, Random random, Known known)
{
    const int Deepest = 8;

    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    public JsonNode? Make(JsonElement schema, int depth = 0)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Make(Target(reference.GetString()!), depth + 1);
        if (schema.TryGetProperty("allOf", out var all))
            return Make(all.EnumerateArray().Last(), depth + 1);
        if (First(schema, "anyOf", "oneOf") is { } choices)
            return Make(choices[random.Next(choices.GetArrayLength())], depth + 1);
        if (schema.TryGetProperty("const", out var only))
            return JsonNode.Parse(only.GetRawText());
        if (First(schema, "enum", "examples") is { } values && values.GetArrayLength() > 0 && random.Next(4) > 0)
            return JsonNode.Parse(values[random.Next(values.GetArrayLength())].GetRawText());
        return Type(schema) switch
        {
            "object" => depth > Deepest ? new JsonObject() : Object(schema, depth),
            "array" => depth > Deepest
                ? new JsonArray()
                : Array(random.Next(4), () => Make(schema.GetProperty("items"), depth + 1)),
            "integer" => Number(schema),
            "number" => JsonValue.Create(random.Next(2) == 0 ? random.Next(1000) : random.Next(100_000) / 100m),
            "boolean" => random.Next(2) == 0,
            "null" => null,
            _ => Text(schema),
        };
    }

    static JsonArray Array(int count, Func<JsonNode?> item) => new([.. Enumerable.Range(0, count).Select(_ => item())]);

    static string? Type(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.Array ? type[0].GetString()
        : type.GetString();

    static JsonElement? First(JsonElement schema, params string[] words) =>
        words
            .Where(w => schema.TryGetProperty(w, out _))
            .Select(w => (JsonElement?)schema.GetProperty(w))
            .FirstOrDefault();

    JsonObject Object(JsonElement schema, int depth)
    {
        var made = new JsonObject();
        var required = schema.TryGetProperty("required", out var names)
            ? names.EnumerateArray().Select(n => n.GetString()!).ToHashSet()
            : [];
        if (schema.TryGetProperty("properties", out var properties))
            foreach (
                var property in properties.EnumerateObject().Where(p => required.Contains(p.Name) || random.Next(3) > 0)
            )
                made[property.Name] = Known(property.Name) ?? Make(property.Value, depth + 1);
        if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object)
            foreach (var language in Languages.Where(_ => random.Next(2) == 0))
                made[language] = Make(others, depth + 1);
        return made;
    }

    /// <summary>An existing value, if a name refers to something that exists.</summary>
    JsonNode? Known(string name) =>
        random.Next(4) == 0
            ? null
            : name switch
            {
                "report" => known.Any("slug:reports"),
                "themes" or "priorities" or "partners" or "figures" => Array(
                    random.Next(3),
                    () => known.Any("slug:" + name)
                ),
                "section" or "parent" => known.Any("slug:sections"),
                "entry" => known.Any("id:highlights"),
                "release" => known.Any("id:releases"),
                "file" => known.Any("id:media"),
                "language" => Languages[random.Next(Languages.Length)],
                "languages" => new JsonArray([.. Languages[..random.Next(1, 5)].Select(l => JsonValue.Create(l))]),
                _ => null,
            };

    JsonValue Number(JsonElement schema)
    {
        int Limit(string word, int otherwise) =>
            schema.TryGetProperty(word, out var limit)
            && int.TryParse(limit.ToString(), CultureInfo.InvariantCulture, out var number)
                ? number
                : otherwise;
        var (least, most) = (Limit("minimum", 0), Limit("maximum", 100));
        return JsonValue.Create(
            random.Next(4) == 0
                ? random.Next(2) == 0
                    ? least
                    : most
                : random.Next(least, Math.Max(least, most))
        );
    }

    JsonValue Text(JsonElement schema)
    {
        var format = schema.TryGetProperty("format", out var named) ? named.GetString() : null;
        return JsonValue.Create(
            format switch
            {
                "uuid" => known.Any("id:highlights") ?? Guid.Empty.ToString(),
                "date" => $"{2020 + random.Next(8)}-0{random.Next(1, 10)}-1{random.Next(10)}",
                "date-time" => $"{2024 + random.Next(100)}-0{random.Next(1, 10)}-1{random.Next(10)}T08:00:00Z",
                "uri" => "https://example.org/page",
                _ when schema.TryGetProperty("pattern", out _) => $"made-{random.Next(1000)}",
                _ => string.Join(
                    ' ',
                    Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words[random.Next(Words.Length)])
                ),
            }
        )!;
    }

    static readonly string[] Words =
    [
        "Een",
        "titel",
        "**vet**",
        "été",
        "\n\n# Kop",
        "[link](/reports/2024)",
        "1 234,50",
        "“quote”",
        "😀",
        "ἄ",
        "| a | b |",
        "<b>x</b>",
        "&amp;",
        "{{figure:x}}",
        "\u202eabc",
        "e\u0301",
    ];

    JsonElement Target(string reference) =>
        reference.Split('/').Skip(1).Aggregate(document, (at, step) => at.GetProperty(step));
}
