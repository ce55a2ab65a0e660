using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// Walks through JSON and the type that it should have, side by side, and notes what does not fit. It stops when enough
/// is wrong.
/// </summary>
/// <param name="faults">Collects what does not fit.</param>
/// <param name="items">The most items that a list may have.</param>
sealed class WireTypeCheck(BodyFaults faults, int items)
{
    static readonly ConcurrentDictionary<Type, WireType> Known = [];

    static readonly FrozenSet<Type> Texts =
    [
        typeof(string),
        typeof(DateOnly),
        typeof(DateTimeOffset),
        typeof(NamedInstant),
        typeof(Guid),
    ];

    public void Check(JsonElement json, Type type)
    {
        if (faults.AreEnough)
            return;
        if (json.ValueKind == JsonValueKind.Null)
        {
            faults.Add(
                faults.IsAtRoot
                    ? $"This has to be {Describe(Wire.Json.GetTypeInfo(type))}."
                    : "null says nothing here. Leave the member out."
            );
            return;
        }
        // An array of languages is checked item by item, like any other array.
        if (type == typeof(LanguageChoice) && json.ValueKind == JsonValueKind.Array)
            type = typeof(string[]);
        CheckKind(
            json,
            Known.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, t => new WireType(Wire.Json.GetTypeInfo(t)))
        );
    }

    /// <summary>
    /// Notes members that a merge patch (RFC 7396) removes although they can't exist: otherwise a misspelt name would
    /// remove nothing and nobody would notice. Where the client chooses the names, they have to be languages, or be in
    /// what is patched.
    /// </summary>
    public void CheckRemovals(JsonElement patch, Type type, JsonElement? patched, Languages languages)
    {
        if (faults.IsAtRoot && patch.ValueKind != JsonValueKind.Object)
            faults.Add("A patch has to be an object, with the members that change.");
        if (
            patch.ValueKind != JsonValueKind.Object
            || Known.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, t => new WireType(Wire.Json.GetTypeInfo(t)))
                is not { } wire
        )
            return;
        foreach (var member in patch.EnumerateObject().TakeWhile(_ => !faults.AreEnough))
        {
            var inner =
                wire.Info.Kind == JsonTypeInfoKind.Dictionary
                    ? wire.Info.ElementType
                    : wire.Members.GetValueOrDefault(member.Name)?.PropertyType;
            if (
                inner is null
                && member.Value.ValueKind == JsonValueKind.Null
                && wire.Info.Kind == JsonTypeInfoKind.Object
            )
                faults.Add(
                    member.Name,
                    $"There is no such member to remove. Known here: {string.Join(", ", wire.Members.Keys)}."
                );
            if (inner is null)
                continue;
            var before =
                patched is { ValueKind: JsonValueKind.Object } holder
                && holder.TryGetProperty(member.Name, out var found)
                    ? found
                    : (JsonElement?)null;
            if (
                wire.Info.Kind == JsonTypeInfoKind.Dictionary
                && member.Value.ValueKind == JsonValueKind.Null
                && before is null
                && languages.Find(member.Name)?.Tag != member.Name
            )
                faults.Add(
                    member.Name,
                    $"There is no such member to remove. Languages are: {string.Join(", ", languages.Tags)}."
                );
            faults.Enter(member.Name);
            CheckRemovals(member.Value, inner, before, languages);
            faults.Leave();
        }
    }

    void CheckKind(JsonElement json, WireType wire)
    {
        switch (wire.Info.Kind)
        {
            case JsonTypeInfoKind.Object when json.ValueKind == JsonValueKind.Object:
                CheckMembers(json, wire);
                break;
            case JsonTypeInfoKind.Enumerable when json.ValueKind == JsonValueKind.Array:
                CheckItems(json, wire.Info.ElementType!);
                break;
            case JsonTypeInfoKind.Dictionary when json.ValueKind == JsonValueKind.Object:
                CheckNamed(json, wire.Info.ElementType!);
                break;
            case JsonTypeInfoKind.None when Reads(json, wire.Info):
                break;
            default:
                faults.Add(
                    $"This has to be {Describe(wire.Info)}{(IsQuoted(json, wire.Info) ? ", without quotes around it" : "")}."
                );
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

    /// <summary>
    /// Checks members whose names the client chooses. They must be few and short, because messages repeat them.
    /// </summary>
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

    void CheckMembers(JsonElement json, WireType wire)
    {
        var missing = wire.Required;
        foreach (var member in json.EnumerateObject().TakeWhile(_ => !faults.AreEnough))
            if (wire.Members.TryGetValue(member.Name, out var property))
            {
                missing = missing.Remove(member.Name);
                faults.Enter(member.Name);
                Check(member.Value, property.PropertyType);
                faults.Leave();
            }
            else
                faults.Add(
                    member.Name,
                    wire.Members.Count == 0
                        ? "There is no such member; this has none."
                        : $"There is no such member. Known here: {string.Join(", ", wire.Members.Keys)}."
                );
        foreach (var name in missing)
            faults.Add(name, "This is needed.");
    }

    /// <summary>The members of a type, and those that it needs. It is made once for each type.</summary>
    sealed record WireType(JsonTypeInfo Info)
    {
        public OrderedDictionary<string, JsonPropertyInfo> Members { get; } =
            new(Info.Properties.Select(p => KeyValuePair.Create(p.Name, p)));

        public ImmutableArray<string> Required { get; } = [.. Info.Properties.Where(IsNeeded).Select(p => p.Name)];

        /// <summary>
        /// Whether a member has to be there. This includes a record's parameter that can't be null and has no default,
        /// because the serializer would leave it null.
        /// </summary>
        static bool IsNeeded(JsonPropertyInfo property) =>
            property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false };
    }

    static bool Reads(JsonElement json, JsonTypeInfo info)
    {
        // A wrong type is recognised without an exception, which would cost more than everything else here.
        var isText = json.ValueKind == JsonValueKind.String;
        if (
            isText
                ? info.Type.IsPrimitive || info.Type == typeof(decimal)
                : info.Type.IsEnum || Texts.Contains(info.Type)
        )
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

    /// <summary>Whether only the quotation marks are wrong: a number, or true or false, written as text.</summary>
    static bool IsQuoted(JsonElement json, JsonTypeInfo info) =>
        json.ValueKind == JsonValueKind.String
        && (info.Type.IsPrimitive || info.Type == typeof(decimal))
        && json.GetString() is { Length: > 0 and <= Limits.Name } text
        && Unquoted(text) is { } value
        && Reads(value, info);

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

    static string Describe(JsonTypeInfo info) =>
        (info.Kind, info.Type) switch
        {
            (JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary, _) => "an object",
            (JsonTypeInfoKind.Enumerable, _) => "an array",
            (_, { IsEnum: true } type) => "one of "
                + string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)),
            (_, var type) when type == typeof(string) => "text",
            (_, var type) when type == typeof(bool) => "true or false",
            (_, var type) when type == typeof(int) || type == typeof(long) => "a whole number",
            (_, var type) when type == typeof(decimal) =>
                "a number written out, such as 1234.50, of at most 15 significant digits",
            (_, var type) when type == typeof(DateOnly) => "a date that exists, such as 2024-01-31",
            (_, var type) when type == typeof(LanguageChoice) => "an array of languages, or \"all\"",
            (_, var type) when type == typeof(NamedInstant) => $"{NamedInstant.Forms}. A date alone is none",
            (_, var type) when type == typeof(DateTimeOffset) => "an instant with its offset, such as 2027-06-15T07:00:00Z",
            (_, var type) when type == typeof(Guid) => "a UUID",
            _ => "of another type",
        };
}
