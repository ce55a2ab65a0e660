using System.Text.Json;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Previews;

/// <summary>Compares what a preview shows with what is public.</summary>
static class PublicDifference
{
    /// <summary>Whether the public would read something else of a language with these revisions.</summary>
    public static bool Is(EntryWithDrafts entry, LanguageState now, int text, int? fields, Languages languages)
    {
        if (text == now.Revision && (fields ?? now.FieldsRevision) == now.FieldsRevision)
            return false;
        // A revision that was erased can't be compared.
        return !(
            entry.Drafts.TryGetValue(text, out var newText)
            && entry.Drafts.TryGetValue(now.Revision, out var oldText)
            && entry.Drafts.TryGetValue(fields ?? now.FieldsRevision, out var newFields)
            && entry.Drafts.TryGetValue(now.FieldsRevision, out var oldFields)
            && newText.Text(now.Language) is { } after
            && oldText.Text(now.Language) is { } before
            && JsonElement.DeepEquals(after, before)
            && IsSame(newFields.Fields, oldFields.Fields, now.Language, languages)
        );
    }

    /// <summary>
    /// Whether fields say the same in a language. Some have a text for each language, such as the name of a link; of
    /// these only the one in this language counts.
    /// </summary>
    static bool IsSame(JsonElement one, JsonElement other, string language, Languages languages)
    {
        if (one.ValueKind != other.ValueKind || one.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return JsonElement.DeepEquals(one, other);
        if (one.ValueKind == JsonValueKind.Array)
            return one.GetArrayLength() == other.GetArrayLength()
                && one.EnumerateArray().Zip(other.EnumerateArray()).All(i => IsSame(i.First, i.Second, language, languages));
        var names = Names(one).Union(Names(other)).ToList();
        return (names.TrueForAll(n => languages.Find(n)?.Tag == n) ? [language] : names).TrueForAll(n =>
            one.TryGetProperty(n, out var mine) == other.TryGetProperty(n, out var its)
            && (mine.ValueKind == JsonValueKind.Undefined || IsSame(mine, its, language, languages))
        );
    }

    static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(m => m.Name);
}
