using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>Makes the rows of drafts.</summary>
static class DraftRows
{
    /// <summary>A new entry, whose number the store will give.</summary>
    public static EntryRow Entry(Kind kind, Creation creation, long reportNo) =>
        new()
        {
            Id = creation.Id,
            Kind = kind.Name,
            Slug = creation.Draft.Slug,
            ReportNo = reportNo,
            Year = kind.Year(creation.Draft.Fields),
            SourceLanguage = kind.SourceLanguage(creation.Draft.Fields),
            Head = 1,
            CopiedFrom = creation.CopiedFrom?.No ?? 0,
            CopiedRevision = creation.CopiedFrom?.Revision ?? 0,
        };

    /// <summary>
    /// What the audit says of a saved draft: its revision before and after, and the languages whose texts differ; of a
    /// deleted one, the revision before.
    /// </summary>
    public static AuditedChange Audited(EntryRow row, int before, Draft? was, Draft? now) =>
        new()
        {
            EntryNo = row.No,
            ReportNo = row.GrantedIn == 0 ? null : row.GrantedIn,
            Languages = now is null
                ? null
                : string.Join(
                    ' ',
                    now.Translations.Keys.Union(was?.Translations.Keys ?? [])
                        .Where(l => !SameText(was?.Text(l), now.Text(l)) || IsConfirmed(was, now, l))
                        .Order(StringComparer.Ordinal)
                ),
            RevisionBefore = before == 0 ? null : before,
            RevisionAfter = now is null ? null : row.Head,
        };

    /// <summary>Whether a text stayed as it was, and somebody said of it what it was made from.</summary>
    static bool IsConfirmed(Draft? was, Draft now, string language) =>
        was?.Origins is not null && !now.HasSameOrigins(was, language);

    static bool SameText(JsonElement? was, JsonElement? now) =>
        was is { } before && now is { } after ? JsonElement.DeepEquals(before, after) : was is null && now is null;

    public static RevisionRow Revision(EntryRow row, Draft draft, DateTime at, Guid by, string? note) =>
        new()
        {
            EntryNo = row.No,
            Number = row.Head,
            Content = draft.Serialize(),
            Languages = $" {string.Join(' ', draft.Translations.Keys)} ",
            Words = TitleWords.Of(draft),
            SavedAt = at,
            SavedBy = by,
            Note = note,
        };

    public static IEnumerable<ReferenceRow> References(
        EntryRow row,
        IEnumerable<(EntryRow Target, string Role)> targets
    ) =>
        targets.Select(t => new ReferenceRow
        {
            EntryNo = row.No,
            TargetNo = t.Target.No,
            Role = t.Role,
        });

    /// <summary>The slug of a draft's parent in its tree; null if it has none.</summary>
    public static string? Parent(Kind kind, Draft draft) =>
        kind.References(draft.Fields).FirstOrDefault(r => r.Role == kind.TreeRole)?.Slug;
}
