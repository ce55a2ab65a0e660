using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Editing;

/// <summary>
/// Finds what differs between two drafts, as JSON, place by place, in the order of the kind's own members.
/// </summary>
sealed class Differences
{
    readonly List<FieldChange> found = [];

    public static IReadOnlyList<FieldChange> Between(Type draft, JsonElement? before, JsonElement? after)
    {
        var differences = new Differences();
        differences.Compare("", Wire.Json.GetTypeInfo(draft), before, after);
        return differences.found;
    }

    void Compare(string pointer, JsonTypeInfo? type, JsonElement? before, JsonElement? after)
    {
        if (before is { } old && after is { } now && JsonElement.DeepEquals(old, now))
            return;
        if (IsAbsentOr(JsonValueKind.Object, before) && IsAbsentOr(JsonValueKind.Object, after))
            CompareMembers(pointer, type, before, after);
        else if (IsAbsentOr(JsonValueKind.Array, before) && IsAbsentOr(JsonValueKind.Array, after))
            CompareItems(pointer, type, before, after);
        else if (before is not { } from || after is not { } to || IsComposed(from) || IsComposed(to))
            Replace(pointer, before, after);
        else
            found.Add(
                new()
                {
                    Pointer = pointer,
                    Kind = FieldChangeKind.Changed,
                    Before = before,
                    After = after,
                }
            );
    }

    static bool IsAbsentOr(JsonValueKind kind, JsonElement? json) => json is null || json.Value.ValueKind == kind;

    static bool IsComposed(JsonElement json) => json.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    void Replace(string pointer, JsonElement? before, JsonElement? after)
    {
        if (before is not null)
            found.Add(
                new()
                {
                    Pointer = pointer,
                    Kind = FieldChangeKind.Removed,
                    Before = before,
                }
            );
        if (after is not null)
            found.Add(
                new()
                {
                    Pointer = pointer,
                    Kind = FieldChangeKind.Added,
                    After = after,
                }
            );
    }

    void CompareMembers(string pointer, JsonTypeInfo? type, JsonElement? before, JsonElement? after)
    {
        var members = Names(before).Union(Names(after)).ToList();
        if (members.Count == 0)
            Replace(pointer, before, after);
        var order = type is { Kind: JsonTypeInfoKind.Object } ? type.Properties.Select(p => p.Name).ToList() : [];
        foreach (
            var member in members
                .OrderBy(m => order.IndexOf(m) is >= 0 and var at ? at : int.MaxValue)
                .ThenBy(m => m, StringComparer.Ordinal)
        )
            Compare(
                $"{pointer}/{BodyFaults.Escape(member)}",
                Below(type, member),
                Member(before, member),
                Member(after, member)
            );
    }

    static IEnumerable<string> Names(JsonElement? json) => json?.EnumerateObject().Select(m => m.Name) ?? [];

    static JsonElement? Member(JsonElement? json, string name) =>
        json is { } there && there.TryGetProperty(name, out var value) ? value : null;

    static JsonTypeInfo? Below(JsonTypeInfo? type, string member) =>
        type switch
        {
            { Kind: JsonTypeInfoKind.Object } => Info(
                type.Properties.FirstOrDefault(p => p.Name == member)?.PropertyType
            ),
            { Kind: JsonTypeInfoKind.Dictionary } => Info(type.ElementType),
            _ => null,
        };

    static JsonTypeInfo? Info(Type? type) =>
        type is null ? null : Wire.Json.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);

    static List<JsonElement> Items(JsonElement? array) => array is null ? [] : [.. array.Value.EnumerateArray()];

    /// <summary>
    /// Compares lists. An item is the same wherever in the list it stands. Of the items left over, two are one item
    /// that was changed if they share a text (as two links the address); all others were removed or added.
    /// </summary>
    void CompareItems(string pointer, JsonTypeInfo? type, JsonElement? arrayBefore, JsonElement? arrayAfter)
    {
        var (before, after) = (Items(arrayBefore), Items(arrayAfter));
        if (before.Count + after.Count == 0)
            Replace(pointer, arrayBefore, arrayAfter);
        var matches = Match(before, after);
        foreach (var (index, item) in before.Index().Where(b => matches.All(m => m.Before != b.Index)))
            Replace($"{pointer}/{index}", item, null);
        foreach (var (index, item) in after.Index())
            if (matches.FirstOrDefault(m => m.After == index) is { } match)
                Compare($"{pointer}/{index}", Info(type?.ElementType), before[match.Before], item);
            else
                Replace($"{pointer}/{index}", null, item);
        var order = matches.OrderBy(m => m.After).Select(m => m.Before).ToList();
        if (!order.SequenceEqual(order.Order()))
            found.Add(
                new()
                {
                    Pointer = pointer,
                    Kind = FieldChangeKind.Changed,
                    Before = arrayBefore,
                    After = arrayAfter,
                }
            );
    }

    sealed record Pair(int Before, int After);

    static List<Pair> Match(List<JsonElement> before, List<JsonElement> after)
    {
        var pairs = new List<Pair>();
        foreach (var same in new Func<JsonElement, JsonElement, bool>[] { JsonElement.DeepEquals, Alike })
            foreach (var (index, item) in after.Index().Where(a => pairs.All(p => p.After != a.Index)))
                if (
                    before
                        .Index()
                        .FirstOrDefault(b => pairs.All(p => p.Before != b.Index) && same(b.Item, item), (-1, default)) is
                    { Index: >= 0 } match
                )
                    pairs.Add(new(match.Index, index));
        return pairs;
    }

    static bool Alike(JsonElement one, JsonElement other) =>
        one.ValueKind == JsonValueKind.Object
        && other.ValueKind == JsonValueKind.Object
        && one.EnumerateObject()
            .Any(m =>
                m.Value.ValueKind == JsonValueKind.String
                && other.TryGetProperty(m.Name, out var value)
                && JsonElement.DeepEquals(m.Value, value)
            );
}
