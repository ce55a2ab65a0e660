using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>Makes JSON fit a type by cutting out what does not, so that the rest can be judged in the same answer.</summary>
static class Pruning
{
    /// <summary>What can stand for a member that is needed and missing, whatever its type: the one that fits is found by trying.</summary>
    static readonly Func<JsonNode>[] Fillings = [() => "", () => 0, () => new JsonObject(), () => new JsonArray()];

    /// <summary>The rest of an object, which fits; null where too much is wrong.</summary>
    public static JsonElement? Fitting(JsonElement json, Type type, int items)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        var root = JsonObject.Create(json)!;
        var misfits = json.Misfits(type, items);
        foreach (var pointer in misfits.Keys)
            Reach(root, pointer, (holder, name) => holder.Remove(name));
        foreach (var filling in Fillings)
        {
            misfits = Json(root).Misfits(type, items);
            foreach (var pointer in misfits.Keys)
                Reach(root, pointer, (holder, name) => holder[name] = filling());
        }
        return Json(root) is var fitting && fitting.Misfits(type, items).Count == 0 ? fitting : null;
    }

    /// <summary>Does something to the member that a pointer (RFC 6901) names. Of a list it is the whole, so that the pointers into others stay right.</summary>
    static void Reach(JsonObject root, string pointer, Action<JsonObject, string> change)
    {
        var (at, steps) = (root, pointer.Split('/').Skip(1).Select(BodyFaults.Plain).ToArray());
        foreach (var (index, step) in steps.Index())
            if (index < steps.Length - 1 && at[step] is JsonObject deeper)
                at = deeper;
            else
            {
                change(at, step);
                return;
            }
    }

    static JsonElement Json(JsonObject root) => JsonSerializer.SerializeToElement(root, Wire.Json);
}
