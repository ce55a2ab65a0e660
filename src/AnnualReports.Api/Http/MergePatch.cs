using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>JSON Merge Patch (RFC 7396).</summary>
static class MergePatch
{
    /// <summary>
    /// An object without some of its members, so that the others can be judged. JSON that is not an object stays as it
    /// is.
    /// </summary>
    public static JsonElement Without(this JsonElement json, IEnumerable<string> names)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return json;
        var rest = JsonObject.Create(json)!;
        foreach (var name in names)
            rest.Remove(name);
        return JsonSerializer.SerializeToElement(rest, Wire.Json);
    }

    public static JsonElement Apply(JsonElement target, JsonElement patch) =>
        JsonSerializer.SerializeToElement(Merge(Node(target), patch), Wire.Json);

    static JsonNode? Merge(JsonNode? target, JsonElement patch)
    {
        if (patch.ValueKind != JsonValueKind.Object)
            return Node(patch);
        var merged = target as JsonObject ?? [];
        foreach (var member in patch.EnumerateObject())
            if (member.Value.ValueKind == JsonValueKind.Null)
                merged.Remove(member.Name);
            else
                merged[member.Name] = Merge(Taken(merged, member.Name), member.Value);
        return merged;
    }

    /// <summary>Takes a member out of its object, so that it need not be copied at each level.</summary>
    static JsonNode? Taken(JsonObject from, string name)
    {
        var member = from[name];
        if (member is not null)
            from[name] = null;
        return member;
    }

    static JsonNode? Node(JsonElement json) => JsonSerializer.SerializeToNode(json, Wire.Json);
}
