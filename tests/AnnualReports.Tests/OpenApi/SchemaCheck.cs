using System.Globalization;
using System.Text.Json;

namespace AnnualReports.Tests.OpenApi;

/// <summary>
/// Compares JSON with a schema of the checked-in document. It must have nothing that the document does not contain,
/// lack nothing that the document promises, and have the types, names and formats in it. The check knows the keywords
/// of JSON Schema that the document uses for answers, and reports any other one.
/// </summary>
/// <param name="document">The document, to which schemas refer.</param>
/// <param name="isCut">Whether the request chose the members, so that any of them may be missing.</param>
sealed class SchemaCheck(JsonElement document, bool isCut)
{
    readonly List<string> faults = [];

    /// <summary>What is wrong, with the place of each fault.</summary>
    public static IReadOnlyList<string> Faults(JsonElement document, JsonElement schema, JsonElement json, bool isCut)
    {
        var check = new SchemaCheck(document, isCut);
        check.At("", json, schema);
        return check.faults;
    }

    void At(string place, JsonElement json, JsonElement schema)
    {
        foreach (var word in schema.EnumerateObject())
            Word(place, json, schema, word.Name, word.Value);
        if (json.ValueKind == JsonValueKind.Object && schema.TryGetProperty("type", out _))
            Members(place, json, schema);
    }

    void Word(string place, JsonElement json, JsonElement schema, string word, JsonElement says)
    {
        var wrong = word switch
        {
            "type" => !(says.ValueKind == JsonValueKind.Array ? says.EnumerateArray().ToArray() : [says]).Any(t =>
                IsOf(json, t.GetString()!)
            ),
            "const" => !JsonElement.DeepEquals(json, says),
            "enum" => !says.EnumerateArray().Any(v => JsonElement.DeepEquals(json, v)),
            "format" => !HasFormat(json, says.GetString()!),
            "minimum" => json.ValueKind == JsonValueKind.Number
                && json.GetDecimal() < decimal.Parse(says.ToString(), CultureInfo.InvariantCulture),
            "maximum" => json.ValueKind == JsonValueKind.Number
                && json.GetDecimal() > decimal.Parse(says.ToString(), CultureInfo.InvariantCulture),
            "minLength" => json.ValueKind == JsonValueKind.String && json.GetString()!.Length < says.GetInt32(),
            "maxLength" => json.ValueKind == JsonValueKind.String
                && json.GetString()!.EnumerateRunes().Count() > says.GetInt32(),
            "minItems" => json.ValueKind == JsonValueKind.Array && json.GetArrayLength() < says.GetInt32(),
            "maxItems" => json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > says.GetInt32(),
            "pattern" => json.ValueKind == JsonValueKind.String
                && !System.Text.RegularExpressions.Regex.IsMatch(json.GetString()!, says.GetString()!),
            "anyOf" => !says.EnumerateArray().Any(s => Faults(document, s, json, isCut).Count == 0),
            "oneOf" => !schema.TryGetProperty("discriminator", out _)
                && says.EnumerateArray().Count(s => Faults(document, s, json, isCut).Count == 0) != 1,
            "discriminator"
            or "$ref"
            or "items"
            or "allOf"
            or "required"
            or "properties"
            or "additionalProperties"
            or "description"
            or "examples"
            or "default"
            or "deprecated" => false,
            _ => !word.StartsWith("x-", StringComparison.Ordinal),
        };
        if (wrong)
            faults.Add(
                $"{place} is {(json.GetRawText() is { Length: > 200 } text ? text[..200] + "…" : json.GetRawText())}, against {word}: {says}"
            );
        Parts(place, json, word, says);
    }

    void Parts(string place, JsonElement json, string word, JsonElement says)
    {
        if (word == "$ref")
            At(place, json, Target(says.GetString()!));
        if (word == "allOf")
            foreach (var part in says.EnumerateArray())
                At(place, json, part);
        if (word == "items" && json.ValueKind == JsonValueKind.Array)
            foreach (var (index, item) in json.EnumerateArray().Index())
                At($"{place}/{index}", item, says);
        if (word == "required" && !isCut)
            faults.AddRange(
                says.EnumerateArray()
                    .Where(m => json.ValueKind == JsonValueKind.Object && !json.TryGetProperty(m.GetString()!, out _))
                    .Select(m => $"{place} lacks {m}")
            );
        if (word == "discriminator")
            Mapped(place, json, says.GetProperty("propertyName").GetString()!, says.GetProperty("mapping"));
    }

    /// <summary>The schema of a union that a member names.</summary>
    void Mapped(string place, JsonElement json, string member, JsonElement mapping)
    {
        if (json.TryGetProperty(member, out var kind) && mapping.TryGetProperty(kind.GetString()!, out var reference))
            At(place, json, Target(reference.GetString()!));
        else
            faults.Add($"{place} has no {member} that is mapped");
    }

    /// <summary>The members by their names. Others are allowed only if the schema says what they are.</summary>
    void Members(string place, JsonElement json, JsonElement schema)
    {
        foreach (var member in json.EnumerateObject())
            if (schema.TryGetProperty("properties", out var named) && named.TryGetProperty(member.Name, out var itsOwn))
                At($"{place}/{member.Name}", member.Value, itsOwn);
            else if (
                schema.TryGetProperty("additionalProperties", out var others)
                && others.ValueKind == JsonValueKind.Object
            )
                At($"{place}/{member.Name}", member.Value, others);
            else
                faults.Add($"{place} has {member.Name}");
    }

    JsonElement Target(string reference) =>
        reference.Split('/').Skip(1).Aggregate(document, (at, step) => at.GetProperty(step));

    static bool IsOf(JsonElement json, string type) =>
        type switch
        {
            "integer" => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out _),
            "number" => json.ValueKind == JsonValueKind.Number,
            "boolean" => json.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => type.Equals(json.ValueKind.ToString(), StringComparison.OrdinalIgnoreCase),
        };

    static bool HasFormat(JsonElement json, string format) =>
        json.ValueKind == JsonValueKind.Null
        || format switch
        {
            "int32" => json.TryGetInt32(out _),
            "int64" => json.TryGetInt64(out _),
            "double" or "decimal" => json.TryGetDecimal(out _),
            "uuid" => json.TryGetGuid(out _),
            "date" => DateOnly.TryParseExact(
                json.GetString(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            ),
            "date-time" => json.GetString()!.EndsWith('Z')
                && DateTimeOffset.TryParse(json.GetString(), CultureInfo.InvariantCulture, out _),
            "uri" => Uri.TryCreate(json.GetString(), UriKind.Absolute, out _),
            "uri-reference" => Uri.TryCreate(json.GetString(), UriKind.RelativeOrAbsolute, out _),
            _ => false,
        };
}
