using System.Text.Json;

namespace AnnualReports.Tests.OpenApi;

/// <summary>
/// Finds what in a newer document breaks clients of an older one (docs/versioning.md): something was removed or has
/// another type, less is accepted, more is required, or an answer may lack something. New operations, optional
/// parameters, members of answers and problem types break nothing.
/// </summary>
sealed class Breaking(JsonElement before, JsonElement after)
{
    readonly List<string> found = [];
    readonly HashSet<(string, string, bool)> compared = [];

    public static IReadOnlyList<string> Between(JsonElement before, JsonElement after)
    {
        var comparison = new Breaking(before, after);
        comparison.Paths();
        return comparison.found;
    }

    void Paths()
    {
        foreach (var path in before.GetProperty("paths").EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject())
            {
                var name = $"{operation.Name.ToUpperInvariant()} {path.Name}";
                if (
                    after.GetProperty("paths").TryGetProperty(path.Name, out var now)
                    && now.TryGetProperty(operation.Name, out var same)
                )
                    Operation(name, operation.Value, same);
                else
                    found.Add($"{name} is gone");
            }
    }

    void Operation(string name, JsonElement old, JsonElement now)
    {
        if (old.GetProperty("operationId").GetString() != now.GetProperty("operationId").GetString())
            found.Add($"{name} has another operationId");
        var (parameters, newer) = (Parameters(old), Parameters(now));
        foreach (var (key, parameter) in parameters)
            if (newer.TryGetValue(key, out var same))
                Schema($"{name} {key}", Member(parameter, "schema"), Member(same, "schema"), sent: true);
            else
                found.Add($"{name} no longer takes {key}");
        found.AddRange(
            newer
                .Where(p => IsRequired(p.Value) && !(parameters.TryGetValue(p.Key, out var was) && IsRequired(was)))
                .Select(p => $"{name} needs {p.Key}")
        );
        Bodies(name, old, now);
        foreach (var response in old.GetProperty("responses").EnumerateObject().Where(r => r.Name[0] is '2' or '3'))
            if (now.GetProperty("responses").TryGetProperty(response.Name, out var answered))
                Content(
                    $"{name} {response.Name}",
                    Resolved(before, response.Value),
                    Resolved(after, answered),
                    sent: false
                );
            else
                found.Add($"{name} no longer answers {response.Name}");
    }

    void Bodies(string name, JsonElement old, JsonElement now)
    {
        var (had, has) = (
            old.TryGetProperty("requestBody", out var body),
            now.TryGetProperty("requestBody", out var newer)
        );
        if (has && !had)
            found.Add($"{name} needs a body");
        else if (had && has)
            Content($"{name} body", body, newer, sent: true);
    }

    void Content(string name, JsonElement old, JsonElement now, bool sent)
    {
        if (!old.TryGetProperty("content", out var types))
            return;
        foreach (var type in types.EnumerateObject())
            if (now.TryGetProperty("content", out var newer) && newer.TryGetProperty(type.Name, out var same))
                Schema($"{name}", Member(type.Value, "schema"), Member(same, "schema"), sent);
            else
                found.Add($"{name} is no longer {type.Name}");
    }

    void Schema(string name, JsonElement old, JsonElement now, bool sent)
    {
        if (
            old.ValueKind != JsonValueKind.Object
            || now.ValueKind != JsonValueKind.Object
            || !compared.Add((name.Split(' ')[0] + old.GetRawText(), now.GetRawText(), sent))
        )
            return;
        (old, now) = (Resolved(before, old), Resolved(after, now));
        if (Type(old) != Type(now) || Member(old, "const").ToString() != Member(now, "const").ToString())
            found.Add($"{name} has another type");
        Values(name, old, now, sent);
        foreach (
            var (limit, stricter) in new[]
            {
                ("maxLength", -1),
                ("maximum", -1),
                ("maxItems", -1),
                ("minLength", 1),
                ("minimum", 1),
                ("minItems", 1),
            }
        )
            if (
                sent
                && now.TryGetProperty(limit, out var bound)
                && (
                    !old.TryGetProperty(limit, out var was)
                    || stricter * bound.GetDecimal().CompareTo(was.GetDecimal()) > 0
                )
            )
                found.Add($"{name} has a stricter {limit}");
        Members(name, old, now, sent);
        Schema($"{name}[]", Member(old, "items"), Member(now, "items"), sent);
        Schema($"{name}{{}}", Member(old, "additionalProperties"), Member(now, "additionalProperties"), sent);
    }

    void Values(string name, JsonElement old, JsonElement now, bool sent)
    {
        var (had, has) = (old.TryGetProperty("enum", out var values), now.TryGetProperty("enum", out var newer));
        string[] were = had ? [.. values.EnumerateArray().Select(v => v.ToString())] : [],
            are = has ? [.. newer.EnumerateArray().Select(v => v.ToString())] : [];
        if (sent && has && (!had || were.Except(are).Any()))
            found.Add($"{name} takes fewer values");
        if (!sent && had && !has)
            found.Add($"{name} can have any value");
    }

    void Members(string name, JsonElement old, JsonElement now, bool sent)
    {
        string[] required = Required(old),
            requiredNow = Required(now);
        found.AddRange(
            (
                sent
                    ? requiredNow.Except(required).Select(m => $"{name} needs {m}")
                    : required.Except(requiredNow).Select(m => $"{name} need not have {m}")
            )
        );
        if (!old.TryGetProperty("properties", out var members))
            return;
        foreach (var member in members.EnumerateObject())
            if (now.TryGetProperty("properties", out var newer) && newer.TryGetProperty(member.Name, out var same))
                Schema($"{name}.{member.Name}", member.Value, same, sent);
            else
                found.Add($"{name}.{member.Name} is gone");
    }

    static string Type(JsonElement schema) =>
        Member(schema, "type") is { ValueKind: JsonValueKind.Array } several
            ? string.Join(' ', several.EnumerateArray().Select(t => t.GetString()))
            : Member(schema, "type").ToString();

    static string[] Required(JsonElement schema) =>
        schema.TryGetProperty("required", out var required)
            ? [.. required.EnumerateArray().Select(r => r.GetString()!)]
            : [];

    static Dictionary<string, JsonElement> Parameters(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters)
            ? parameters
                .EnumerateArray()
                .ToDictionary(p => $"{p.GetProperty("in").GetString()} {p.GetProperty("name").GetString()}")
            : [];

    static bool IsRequired(JsonElement parameter) =>
        parameter.TryGetProperty("required", out var required) && required.GetBoolean();

    static JsonElement Member(JsonElement of, string name) =>
        of.TryGetProperty(name, out var member) ? member : default;

    static JsonElement Resolved(JsonElement document, JsonElement element) =>
        element.TryGetProperty("$ref", out var reference)
            ? reference.GetString()!.Split('/').Skip(1).Aggregate(document, (at, step) => at.GetProperty(step))
            : element;
}
