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
                merged[member.Name] = Merge(merged[member.Name]?.DeepClone(), member.Value);
        return merged;
    }

    static JsonNode? Node(JsonElement json) => JsonSerializer.SerializeToNode(json, Wire.Json);
}
