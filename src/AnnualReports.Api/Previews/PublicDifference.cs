using System.Text.Json;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Previews;

/// <summary>Compares what a preview shows with what is public.</summary>
static class PublicDifference
{
    /// <summary>Whether the public would read something else of a language with these revisions.</summary>
    public static bool Is(EntryWithDrafts entry, LanguageState now, int text, int? fields)
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
            && JsonElement.DeepEquals(newFields.Fields, oldFields.Fields)
        );
    }
}
