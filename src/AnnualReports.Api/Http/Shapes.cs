using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>Compares JSON with a type of the wire and tells everything that does not fit, each with its pointer: unknown members, nulls, wrong types, what is missing.</summary>
static class Shapes
{
    /// <summary>The value, if all of it fits.</summary>
    /// <exception cref="ProblemException">422, with a pointer for each misfit.</exception>
    public static T Fit<T>(this JsonElement json)
    {
        json.MustFit(typeof(T));
        return json.Deserialize<T>(Wire.Json)!;
    }

    public static void MustFit(this JsonElement json, Type type)
    {
        var faults = json.Misfits(type);
        if (faults.Count > 0)
            throw new ProblemException(ProblemTypes.Invalid, faults.Count == 1 ? $"{faults.First().Key}: {faults.First().Value[0]}" : $"{faults.Count} places have to be corrected.") { Errors = faults };
    }

    public static Dictionary<string, IReadOnlyList<string>> Misfits(this JsonElement json, Type type)
    {
        var faults = new Dictionary<string, IReadOnlyList<string>>();
        Check(json, type, "", faults);
        return faults;
    }

    static void Check(JsonElement json, Type type, string pointer, Dictionary<string, IReadOnlyList<string>> faults)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            faults[pointer] = ["null says nothing here. Leave the member out."];
            return;
        }
        var info = Wire.Json.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when json.ValueKind == JsonValueKind.Object:
                CheckMembers(json, info, pointer, faults);
                break;
            case JsonTypeInfoKind.Enumerable when json.ValueKind == JsonValueKind.Array:
                foreach (var (index, item) in json.EnumerateArray().Index())
                    Check(item, info.ElementType!, $"{pointer}/{index}", faults);
                break;
            case JsonTypeInfoKind.Dictionary when json.ValueKind == JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                    Check(member.Value, info.ElementType!, $"{pointer}/{JsonReading.Escape(member.Name)}", faults);
                break;
            case JsonTypeInfoKind.None when Reads(json, info):
                break;
            default:
                faults[pointer] = [$"This has to be {Describe(info)}."];
                break;
        }
    }

    static void CheckMembers(JsonElement json, JsonTypeInfo info, string pointer, Dictionary<string, IReadOnlyList<string>> faults)
    {
        var known = info.Properties.ToDictionary(p => p.Name);
        foreach (var member in json.EnumerateObject())
            if (known.TryGetValue(member.Name, out var property))
                Check(member.Value, property.PropertyType, $"{pointer}/{member.Name}", faults);
            else
                faults[$"{pointer}/{JsonReading.Escape(member.Name)}"] = [known.Count == 0
                    ? "There is no such member; this has none."
                    : $"There is no such member. Known here: {string.Join(", ", known.Keys)}."];
        foreach (var missing in info.Properties.Where(p => p.IsRequired && !json.TryGetProperty(p.Name, out _)))
            faults[$"{pointer}/{missing.Name}"] = ["This is needed."];
    }

    static bool Reads(JsonElement json, JsonTypeInfo info)
    {
        try
        {
            return json.Deserialize(info) is not null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    static string Describe(JsonTypeInfo info) => (info.Kind, info.Type) switch
    {
        (JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary, _) => "an object",
        (JsonTypeInfoKind.Enumerable, _) => "an array",
        (_, { IsEnum: true } type) => "one of " + string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)),
        (_, var type) when type == typeof(string) => "text",
        (_, var type) when type == typeof(bool) => "true or false",
        (_, var type) when type == typeof(int) || type == typeof(long) => "a whole number",
        (_, var type) when type == typeof(decimal) => "a number written out, as 1234.50, of at most 15 significant digits",
        (_, var type) when type == typeof(DateOnly) => "a date that exists, as 2024-01-31",
        (_, var type) when type == typeof(Guid) => "a UUID",
        _ => "of another type",
    };
}
