using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>A text in a draft.</summary>
/// <param name="Pointer">Where it stands, as a JSON pointer into the draft.</param>
/// <param name="Language">Its language; null for what is the same in all languages.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsMarkdown">Whether it is Markdown.</param>
/// <param name="IsAddress">Whether it is the address of a page.</param>
readonly record struct DraftText(string Pointer, string? Language, string Text, bool IsMarkdown, bool IsAddress);

/// <summary>Walks through all texts of a draft, and replaces some of them.</summary>
static class DraftTexts
{
    const string Url = "url";

    /// <summary>
    /// The draft with other texts, where they are other ones. Slugs and ids are not texts, and are not asked for.
    /// </summary>
    /// <param name="draft">The draft.</param>
    /// <param name="replace">What a text becomes; null if it stays.</param>
    public static Draft Replaced(this Draft draft, Func<DraftText, string?> replace) =>
        draft with
        {
            Fields = Element(Node(draft.Fields, "/fields", null, "", replace)),
            Translations = draft.Translations.ToImmutableSortedDictionary(
                t => t.Key,
                t => Element(Node(t.Value, $"/translations/{t.Key}", t.Key, "", replace)),
                StringComparer.Ordinal
            ),
        };

    static JsonElement Element(JsonNode? node) => JsonSerializer.SerializeToElement(node, Wire.Json);

    static JsonNode? Node(
        JsonElement value,
        string pointer,
        string? language,
        string name,
        Func<DraftText, string?> replace
    )
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (var member in value.EnumerateObject())
                    members[member.Name] = Node(
                        member.Value,
                        $"{pointer}/{BodyFaults.Escape(member.Name)}",
                        // Below the fields, texts of links are given by language.
                        language ?? (IsByLanguage(value) ? member.Name : null),
                        member.Name,
                        replace
                    );
                return members;
            case JsonValueKind.Array:
                return new JsonArray([
                    .. value.EnumerateArray().Index().Select(i => Node(i.Item, $"{pointer}/{i.Index}", language, name, replace)),
                ]);
            case JsonValueKind.String when value.GetString() is { } text && (language is not null || name == Url):
                return Guid.TryParseExact(text, "D", out _)
                    ? JsonValue.Create(text)
                    : JsonValue.Create(replace(new(pointer, language, text, IsMarkdown(pointer, name), name == Url)) ?? text);
            default:
                return JsonSerializer.SerializeToNode(value, Wire.Json);
        }
    }

    static bool IsMarkdown(string pointer, string name) =>
        pointer.Split('/') is [_, "translations", _, _] && ProseMembers.Members.GetValueOrDefault(name);

    /// <summary>Whether the members of an object are languages: their names are tags and no names of members.</summary>
    static bool IsByLanguage(JsonElement value) =>
        value.EnumerateObject().All(m => m.Value.ValueKind == JsonValueKind.String && m.Name.Split('-')[0].Length is 2 or 3)
        && value.EnumerateObject().Any()
        && !value.TryGetProperty(Url, out _);
}
