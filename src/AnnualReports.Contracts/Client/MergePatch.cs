using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnualReports.Contracts.Client;

/// <summary>Makes a JSON Merge Patch (RFC 7396) from two versions of a value.</summary>
static class MergePatch
{
    public const string MediaType = "application/merge-patch+json";

    /// <summary>
    /// The smallest patch that turns one value into the other: changed members, removed members as null, and arrays as
    /// a whole.
    /// </summary>
    public static JsonObject Between<T>(T before, T after) =>
        Between(
            JsonSerializer.SerializeToElement(before, Wire.Json),
            JsonSerializer.SerializeToElement(after, Wire.Json)
        );

    static JsonObject Between(JsonElement before, JsonElement after)
    {
        var patch = new JsonObject();
        foreach (var member in before.EnumerateObject().Where(m => !after.TryGetProperty(m.Name, out _)))
            patch[member.Name] = null;
        foreach (var member in after.EnumerateObject())
            if (!before.TryGetProperty(member.Name, out var was))
                patch[member.Name] = JsonSerializer.SerializeToNode(member.Value, Wire.Json);
            else if (!JsonElement.DeepEquals(was, member.Value))
                patch[member.Name] =
                    was.ValueKind == JsonValueKind.Object && member.Value.ValueKind == JsonValueKind.Object
                        ? Between(was, member.Value)
                        : JsonSerializer.SerializeToNode(member.Value, Wire.Json);
        return patch;
    }
}
