using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>Makes JSON fit a type by cutting out what does not, so that the rest can be judged in the same answer.</summary>
static class Pruning
{
    /// <summary>How deep what is needed may stand in what was needed and missing itself.</summary>
    const int Deepest = 4;

    /// <summary>The rest of an object, which fits; null where too much is wrong.</summary>
    public static JsonElement? Fitting(JsonElement json, Type type, int items)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        var root = JsonObject.Create(json)!;
        var misfits = json.Misfits(type, items);
        foreach (var pointer in misfits.Keys)
            Reach(root, pointer, (holder, name) => holder.Remove(name));
        for (var depth = 0; depth <= Deepest; depth++)
        {
            var fitting = Json(root);
            misfits = fitting.Misfits(type, items);
            if (misfits.Count == 0)
                return fitting;
            foreach (var pointer in misfits.Keys)
                Reach(root, pointer, (holder, name) => holder[name] = Filling(TypeAt(type, pointer)));
        }
        return null;
    }

    /// <summary>The type of what a pointer names; null where the type has no such place.</summary>
    static JsonTypeInfo? TypeAt(Type type, string pointer)
    {
        var at = Info(type);
        foreach (var step in pointer.Split('/').Skip(1).Select(BodyFaults.Plain))
            if ((at.ElementType ?? at.Properties.FirstOrDefault(p => p.Name == step)?.PropertyType) is { } inner)
                at = Info(inner);
            else
                return null;
        return at;
    }

    static JsonTypeInfo Info(Type type) => Wire.Json.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);

    /// <summary>What can stand for a member that is needed and missing.</summary>
    static JsonNode? Filling(JsonTypeInfo? info) => (info?.Kind, info?.Type) switch
    {
        (JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary, _) => new JsonObject(),
        (JsonTypeInfoKind.Enumerable, _) => new JsonArray(),
        (_, { IsEnum: true } type) => JsonSerializer.SerializeToNode(Enum.GetValues(type).GetValue(0), type, Wire.Json),
        (_, { } type) when type == typeof(LanguageChoice) => new JsonArray(),
        (_, { } type) when type == typeof(Guid) => Guid.Empty.ToString(),
        (_, { } type) when type == typeof(bool) => false,
        (_, { } type) when type == typeof(DateOnly) => "2000-01-01",
        (_, { } type) when type == typeof(DateTimeOffset) || type == typeof(NamedInstant) => "2000-01-01T00:00:00Z",
        (_, { IsPrimitive: true } or { IsValueType: true }) => 0,
        _ => "",
    };

    /// <summary>
    /// Does something to the member that a pointer (RFC 6901) names. An item of a list stays where it is, so that the pointers to others stay right: only
    /// members of items are changed, and where an item itself does not fit, the whole list is.
    /// </summary>
    static void Reach(JsonObject root, string pointer, Action<JsonObject, string> change)
    {
        var (at, steps) = (root, pointer.Split('/').Skip(1).Select(BodyFaults.Plain).ToArray());
        var index = 0;
        while (index < steps.Length - 1)
            if (at[steps[index]] is JsonObject deeper)
                (at, index) = (deeper, index + 1);
            else if (index < steps.Length - 2 && at[steps[index]] is JsonArray list && Item(list, steps[index + 1]) is { } item)
                (at, index) = (item, index + 2);
            else
                break;
        change(at, steps[index]);
    }

    /// <summary>The object that stands at a place of a list; null where none does.</summary>
    static JsonObject? Item(JsonArray list, string place) =>
        WholeNumber.TryRead(place, out int at) && at < list.Count ? list[at] as JsonObject : null;

    static JsonElement Json(JsonObject root) => JsonSerializer.SerializeToElement(root, Wire.Json);
}
