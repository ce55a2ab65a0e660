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
    /// <param name="isLanguage">Whether a name is that of a language.</param>
    /// <param name="replace">What a text becomes; null if it stays.</param>
    public static Draft Replaced(this Draft draft, Func<string, bool> isLanguage, Func<DraftText, string?> replace)
    {
        var walk = new Walk(isLanguage, replace);
        return draft with
        {
            Fields = Element(walk.Node(draft.Fields, "/fields", null, "")),
            Translations = draft.Translations.ToImmutableSortedDictionary(
                t => t.Key,
                t => Element(walk.Node(t.Value, $"/translations/{t.Key}", t.Key, "")),
                StringComparer.Ordinal
            ),
        };
    }

    static JsonElement Element(JsonNode? node) => JsonSerializer.SerializeToElement(node, Wire.Json);

    sealed class Walk(Func<string, bool> isLanguage, Func<DraftText, string?> replace)
    {
        public JsonNode? Node(JsonElement value, string pointer, string? language, string name) =>
            value.ValueKind switch
            {
                JsonValueKind.Object => Members(value, pointer, language),
                JsonValueKind.Array => new JsonArray([
                    .. value.EnumerateArray().Index().Select(i => Node(i.Item, $"{pointer}/{i.Index}", language, name)),
                ]),
                JsonValueKind.String when IsText(pointer, language, name) => JsonValue.Create(
                    Replaced(new(pointer, language, value.GetString()!, IsMarkdown(pointer, name), name == Url))
                ),
                _ => JsonSerializer.SerializeToNode(value, Wire.Json),
            };

        string Replaced(DraftText text) =>
            Guid.TryParseExact(text.Text, "D", out _) ? text.Text : replace(text) ?? text.Text;

        JsonObject Members(JsonElement value, string pointer, string? language)
        {
            var members = new JsonObject();
            // Below the fields, titles of links are given by language.
            var isByLanguage = language is null && value.EnumerateObject().All(m => isLanguage(m.Name));
            foreach (var member in value.EnumerateObject())
                members[member.Name] = Node(
                    member.Value,
                    $"{pointer}/{BodyFaults.Escape(member.Name)}",
                    isByLanguage ? member.Name : language,
                    member.Name
                );
            return members;
        }
    }

    /// <summary>
    /// Whether a string is a text: an address, or something in a language. Of items of lists, such as downloads, only titles
    /// are.
    /// </summary>
    static bool IsText(string pointer, string? language, string name) =>
        name == Url || (language is not null && (name is "title" or "label" || name == language || !IsInList(pointer)));

    static bool IsInList(string pointer) => pointer.Split('/').SkipLast(1).Any(part => part.Length > 0 && part.All(char.IsAsciiDigit));

    static bool IsMarkdown(string pointer, string name) =>
        pointer.Split('/') is [_, "translations", _, _] && ProseMembers.Members.GetValueOrDefault(name);
}
