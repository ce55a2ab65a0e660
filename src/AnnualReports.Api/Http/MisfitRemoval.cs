using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// Makes JSON fit a type by removing what does not fit, so that the rest can be judged in the same answer.
/// </summary>
static class MisfitRemoval
{
    /// <summary>
    /// How many times missing members are filled in: each time may show that one level deeper more is missing.
    /// </summary>
    const int Deepest = 4;

    /// <summary>The object without what does not fit; null if too much is wrong.</summary>
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

    /// <summary>The type at a pointer; null if the type has no such place.</summary>
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

    /// <summary>A value that can stand in for a missing member.</summary>
    static JsonNode? Filling(JsonTypeInfo? info) =>
        (info?.Kind, info?.Type) switch
        {
            (JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary, _) => new JsonObject(),
            (JsonTypeInfoKind.Enumerable, _) => new JsonArray(),
            (_, { IsEnum: true } type) => JsonSerializer.SerializeToNode(
                Enum.GetValues(type).GetValue(0),
                type,
                Wire.Json
            ),
            (_, { } type) when type == typeof(LanguageChoice) => new JsonArray(),
            (_, { } type) when type == typeof(Guid) => Guid.Empty.ToString(),
            (_, { } type) when type == typeof(bool) => false,
            (_, { } type) when type == typeof(DateOnly) => "2000-01-01",
            (_, { } type) when type == typeof(DateTimeOffset) || type == typeof(NamedInstant) => "2000-01-01T00:00:00Z",
            (_, { IsPrimitive: true } or { IsValueType: true }) => 0,
            _ => "",
        };

    /// <summary>
    /// Changes the member that a pointer (RFC 6901) names. Items of a list stay where they are, so that the pointers to
    /// other items stay right: only their members are changed. If an item itself does not fit, the whole list is
    /// changed.
    /// </summary>
    static void Reach(JsonObject root, string pointer, Action<JsonObject, string> change)
    {
        var (at, steps) = (root, pointer.Split('/').Skip(1).Select(BodyFaults.Plain).ToArray());
        var index = 0;
        while (index < steps.Length - 1)
            if (at[steps[index]] is JsonObject deeper)
                (at, index) = (deeper, index + 1);
            else if (
                index < steps.Length - 2
                && at[steps[index]] is JsonArray list
                && Item(list, steps[index + 1]) is { } item
            )
                (at, index) = (item, index + 2);
            else
                break;
        change(at, steps[index]);
    }

    /// <summary>The object at a place of a list; null if there is none.</summary>
    static JsonObject? Item(JsonArray list, string place) =>
        WholeNumber.TryRead(place, out int at) && at < list.Count ? list[at] as JsonObject : null;

    static JsonElement Json(JsonObject root) => JsonSerializer.SerializeToElement(root, Wire.Json);
}
