using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>JSON Merge Patch (RFC 7396).</summary>
static class MergePatch
{
    public static JsonElement Apply(JsonElement target, JsonElement patch) => JsonSerializer.SerializeToElement(Merge(Node(target), patch), Wire.Json);

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

    /// <summary>The member, which belongs to its object no longer: so nothing is copied once a level.</summary>
    static JsonNode? Taken(JsonObject from, string name)
    {
        var member = from[name];
        if (member is not null)
            from[name] = null;
        return member;
    }

    static JsonNode? Node(JsonElement json) => JsonSerializer.SerializeToNode(json, Wire.Json);
}
