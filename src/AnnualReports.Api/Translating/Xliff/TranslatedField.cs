using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>
/// A text of an entry that is translated as a whole: a field, the title of one of the files that a field lists, or one
/// of the labels that it has by name.
/// </summary>
/// <param name="Member">The member of the text.</param>
/// <param name="Index">Its place in the list or among the labels, from 0; null for a field that is a text.</param>
/// <param name="Label">The name of a label; null for all others.</param>
/// <param name="Source">The text in the source language.</param>
/// <param name="Target">The text in the other language; empty if there is none.</param>
/// <param name="IsMarkdown">Whether it is Markdown.</param>
sealed record TranslatedField(string Member, int? Index, string? Label, string Source, string Target, bool IsMarkdown)
{
    const string Title = "title";

    /// <summary>The id of its unit, which is an XML name token.</summary>
    public string Unit => Index is { } index ? $"{Member}.{index + 1}" : Member;

    /// <summary>What it is called: the path of the text.</summary>
    public string Name =>
        Label is not null ? $"{Member}/{Label}"
        : Index is { } index ? $"{Member}/{index}/{Title}"
        : Member;

    /// <summary>The most characters that it may have.</summary>
    public int Most =>
        IsMarkdown ? Limits.LongText
        : Member is "summary" or "note" ? Limits.Summary
        : Member.EndsWith("Alt", StringComparison.Ordinal) ? Limits.Alt
        : Limits.Title;

    /// <summary>The texts of a member, in their order. A text that the source lacks is none.</summary>
    public static IEnumerable<TranslatedField> Of(Kind kind, JsonElement? source, JsonElement? target, string member) =>
        All(kind, Value(source, member), Value(target, member), member).Where(f => !Blank.Is(f.Source));

    static IEnumerable<TranslatedField> All(Kind kind, JsonElement? source, JsonElement? target, string member) =>
        source?.ValueKind switch
        {
            JsonValueKind.String => [new(member, null, null, Text(source), Text(target), kind.IsLong(member))],
            JsonValueKind.Array => source
                .Value.EnumerateArray()
                .Select(
                    (item, index) =>
                        new TranslatedField(
                            member,
                            index,
                            null,
                            Text(Value(item, Title)),
                            Text(Value(At(target, index), Title)),
                            false
                        )
                ),
            JsonValueKind.Object => source
                .Value.EnumerateObject()
                .Select(
                    (label, index) =>
                        new TranslatedField(
                            member,
                            index,
                            label.Name,
                            Text(label.Value),
                            Text(Value(target, label.Name)),
                            false
                        )
                ),
            _ => [],
        };

    /// <summary>The value of a member with these texts.</summary>
    /// <param name="source">The value in the source language.</param>
    /// <param name="target">The value in the other language; null if there is none.</param>
    /// <param name="texts">The texts.</param>
    public static JsonNode Made(
        JsonElement source,
        JsonElement? target,
        IReadOnlyList<(TranslatedField Field, string Text)> texts
    )
    {
        if (source.ValueKind == JsonValueKind.String)
            return JsonValue.Create(texts[0].Text);
        if (source.ValueKind == JsonValueKind.Object)
        {
            var labels = target is { ValueKind: JsonValueKind.Object } there
                ? JsonObject.Create(there)!
                : new JsonObject();
            foreach (var (field, text) in texts)
                labels[field.Label!] = text;
            return labels;
        }
        // A language may have files of its own; one that has none yet begins with those of the source.
        var isOwn = target is { ValueKind: JsonValueKind.Array } own && own.GetArrayLength() == source.GetArrayLength();
        var list = JsonArray.Create(isOwn ? target!.Value : source)!;
        foreach (var (field, text) in texts)
            list[field.Index!.Value]![Title] = text;
        return list;
    }

    /// <summary>A member of a text; null if it is not there.</summary>
    public static JsonElement? Value(JsonElement? text, string member) =>
        text is { ValueKind: JsonValueKind.Object } there && there.TryGetProperty(member, out var value) ? value : null;

    static JsonElement? At(JsonElement? list, int index) =>
        list is { ValueKind: JsonValueKind.Array } there && index < there.GetArrayLength() ? there[index] : null;

    static string Text(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
}
