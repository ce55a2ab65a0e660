using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>Walks through JSON beside a type of the wire, and notes what does not fit. It stops when enough is wrong.</summary>
/// <param name="faults">Where it is noted.</param>
/// <param name="items">The most items that a list may have.</param>
sealed class ShapeCheck(BodyFaults faults, int items)
{
    static readonly ConcurrentDictionary<Type, Shape> Known = [];

    static readonly FrozenSet<Type> Texts = [typeof(string), typeof(DateOnly), typeof(DateTimeOffset), typeof(NamedInstant), typeof(Guid)];

    public void Check(JsonElement json, Type type)
    {
        if (faults.AreEnough)
            return;
        if (json.ValueKind == JsonValueKind.Null)
        {
            faults.Add(faults.IsAtRoot ? $"This has to be {Describe(Wire.Json.GetTypeInfo(type))}." : "null says nothing here. Leave the member out.");
            return;
        }
        // An array of languages is looked at item by item, as any other.
        if (type == typeof(LanguageChoice) && json.ValueKind == JsonValueKind.Array)
            type = typeof(string[]);
        CheckKind(json, Known.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, t => new Shape(Wire.Json.GetTypeInfo(t))));
    }

    /// <summary>
    /// Notes what a merge patch (RFC 7396) removes though there can be no such member: a misspelt name would remove nothing, without a word. Where names are
    /// the client's, they are languages, or stand in what is patched.
    /// </summary>
    public void CheckRemovals(JsonElement patch, Type type, JsonElement? patched, Languages languages)
    {
        if (faults.IsAtRoot && patch.ValueKind != JsonValueKind.Object)
            faults.Add("A patch has to be an object, with the members that change.");
        if (patch.ValueKind != JsonValueKind.Object || Known.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, t =>
            new Shape(Wire.Json.GetTypeInfo(t))) is not { } shape)
            return;
        foreach (var member in patch.EnumerateObject().TakeWhile(_ => !faults.AreEnough))
        {
            var inner = shape.Info.Kind == JsonTypeInfoKind.Dictionary ? shape.Info.ElementType : shape.Members.GetValueOrDefault(member.Name)?.PropertyType;
            if (inner is null && member.Value.ValueKind == JsonValueKind.Null && shape.Info.Kind == JsonTypeInfoKind.Object)
                faults.Add(member.Name, $"There is no such member to remove. Known here: {string.Join(", ", shape.Members.Keys)}.");
            if (inner is null)
                continue;
            var before = patched is { ValueKind: JsonValueKind.Object } holder && holder.TryGetProperty(member.Name, out var found)
                ? found
                : (JsonElement?)null;
            if (shape.Info.Kind == JsonTypeInfoKind.Dictionary && member.Value.ValueKind == JsonValueKind.Null && before is null
                && languages.Find(member.Name)?.Tag != member.Name)
                faults.Add(member.Name, $"There is no such member to remove. Languages are: {string.Join(", ", languages.Tags)}.");
            faults.Enter(member.Name);
            CheckRemovals(member.Value, inner, before, languages);
            faults.Leave();
        }
    }

    void CheckKind(JsonElement json, Shape shape)
    {
        switch (shape.Info.Kind)
        {
            case JsonTypeInfoKind.Object when json.ValueKind == JsonValueKind.Object:
                CheckMembers(json, shape);
                break;
            case JsonTypeInfoKind.Enumerable when json.ValueKind == JsonValueKind.Array:
                CheckItems(json, shape.Info.ElementType!);
                break;
            case JsonTypeInfoKind.Dictionary when json.ValueKind == JsonValueKind.Object:
                CheckNamed(json, shape.Info.ElementType!);
                break;
            case JsonTypeInfoKind.None when Reads(json, shape.Info):
                break;
            default:
                faults.Add($"This has to be {Describe(shape.Info)}{(IsQuoted(json, shape.Info) ? ", without quotes around it" : "")}.");
                break;
        }
    }

    void CheckItems(JsonElement json, Type item)
    {
        if (json.GetArrayLength() > items)
        {
            faults.Add($"At most {items} items.");
            return;
        }
        foreach (var (index, value) in json.EnumerateArray().Index())
        {
            faults.Enter(index);
            Check(value, item);
            faults.Leave();
        }
    }

    /// <summary>Members whose names are the client's: few, and short, as they stand in pointers and messages.</summary>
    void CheckNamed(JsonElement json, Type value)
    {
        if (json.GetPropertyCount() > Limits.NamedItems)
        {
            faults.Add($"At most {Limits.NamedItems} members.");
            return;
        }
        foreach (var member in json.EnumerateObject())
        {
            faults.Enter(member.Name);
            if (member.Name.Length > Limits.Name)
                faults.Add($"A name of at most {Limits.Name} characters.");
            else
                Check(member.Value, value);
            faults.Leave();
        }
    }

    void CheckMembers(JsonElement json, Shape shape)
    {
        var missing = shape.Required;
        foreach (var member in json.EnumerateObject().TakeWhile(_ => !faults.AreEnough))
            if (shape.Members.TryGetValue(member.Name, out var property))
            {
                missing = missing.Remove(member.Name);
                faults.Enter(member.Name);
                Check(member.Value, property.PropertyType);
                faults.Leave();
            }
            else
                faults.Add(member.Name, shape.Members.Count == 0
                    ? "There is no such member; this has none."
                    : $"There is no such member. Known here: {string.Join(", ", shape.Members.Keys)}.");
        foreach (var name in missing)
            faults.Add(name, "This is needed.");
    }

    /// <summary>A type of the wire, and what it needs: asked for once.</summary>
    sealed record Shape(JsonTypeInfo Info)
    {
        public OrderedDictionary<string, JsonPropertyInfo> Members { get; } = new(Info.Properties.Select(p => KeyValuePair.Create(p.Name, p)));

        public ImmutableArray<string> Required { get; } = [.. Info.Properties.Where(IsNeeded).Select(p => p.Name)];

        /// <summary>Also a parameter of a record that can't be null and has no default: the serializer would leave it null.</summary>
        static bool IsNeeded(JsonPropertyInfo property) =>
            property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false };
    }

    static bool Reads(JsonElement json, JsonTypeInfo info)
    {
        // A wrong type is told without an exception, which would cost more than all the rest.
        var isText = json.ValueKind == JsonValueKind.String;
        if (isText ? info.Type.IsPrimitive || info.Type == typeof(decimal) : info.Type.IsEnum || Texts.Contains(info.Type))
            return false;
        try
        {
            return json.Deserialize(info) is not null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Whether only the quotes are wrong: a number, or true or false, as text.</summary>
    static bool IsQuoted(JsonElement json, JsonTypeInfo info) => json.ValueKind == JsonValueKind.String
        && (info.Type.IsPrimitive || info.Type == typeof(decimal)) && json.GetString() is { Length: > 0 and <= Limits.Name } text
        && Unquoted(text) is { } value && Reads(value, info);

    static JsonElement? Unquoted(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return JsonElement.TryParseValue(ref reader, out var value) && !reader.Read() ? value : null;
        }
        catch (JsonException)
        {
            return null;
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
        (_, var type) when type == typeof(LanguageChoice) => "an array of languages, or \"all\"",
        (_, var type) when type == typeof(NamedInstant) => $"{NamedInstant.Forms}. A date alone is none",
        (_, var type) when type == typeof(DateTimeOffset) => "an instant with its offset, as 2027-06-15T07:00:00Z",
        (_, var type) when type == typeof(Guid) => "a UUID",
        _ => "of another type",
    };
}
