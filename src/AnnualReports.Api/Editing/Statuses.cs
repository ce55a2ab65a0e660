using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Editing;

/// <summary>How entries stand: what is public, what is newer, what was withdrawn.</summary>
static class Statuses
{
    public static IReadOnlyDictionary<string, LanguageStatus> ByLanguage(
        Draft draft, IEnumerable<string> changed, IReadOnlyDictionary<string, LanguageState>? states, CopiedFrom? copy) =>
        draft.Translations.Keys.Union(states?.Keys ?? []).Order(StringComparer.Ordinal).ToDictionary(
            l => l,
            l => (states?.GetValueOrDefault(l) is { } state ? state.Standing(changed) : new LanguageStatus(EntryStatus.Draft)) with
            {
                UnchangedSince = copy?.IsUnchanged(draft, l) is true ? new(copy.Report, copy.Revision) : null,
            });

    public static EntryStatus Whole(IReadOnlyDictionary<string, LanguageStatus> languages)
    {
        var publicOnes = languages.Values.Where(l => l.Revision is not null).ToList();
        if (publicOnes.Count > 0)
            return publicOnes.Any(l => l.Status == EntryStatus.Changed) ? EntryStatus.Changed : EntryStatus.Published;
        return languages.Values.Any(l => l.Status == EntryStatus.Withdrawn) ? EntryStatus.Withdrawn : EntryStatus.Draft;
    }

    /// <summary>The entries whose newest revision has a text in the language.</summary>
    public static IQueryable<EntryRow> Written(this IQueryable<EntryRow> entries, ReportsDb db, string? language) => language is null
        ? entries
        : entries.Where(e => db.Revisions.Any(r => r.EntryNo == e.No && r.Number == e.Head && r.Languages.Contains($" {language} ")));

    /// <summary>
    /// The entries that may stand like that, as a whole or in one language. Whether a public one is changed or not takes its content, so both are let through
    /// where a newer revision was saved, and <see cref="Stands"/> tells.
    /// </summary>
    public static IQueryable<EntryRow> Standing(this IQueryable<EntryRow> entries, ReportsDb db, EntryStatus status, string? language)
    {
        var own = db.Live.Now().Readable().Where(l => !l.IsFallback && (language == null || l.Language == language))
            .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { l.EntryNo, p.Revision, p.FieldsRevision });
        var ever = db.Publications.Where(p => p.Action != "redacted" && (language == null || p.Language == language));
        return status switch
        {
            EntryStatus.Draft => entries.Written(db, language).Where(e => !ever.Any(p => p.EntryNo == e.No)),
            EntryStatus.Withdrawn => entries.Where(e => ever.Any(p => p.EntryNo == e.No) && !own.Any(l => l.EntryNo == e.No)),
            EntryStatus.Changed => entries.Where(e => own.Any(l => l.EntryNo == e.No && (l.Revision < e.Head || l.FieldsRevision < e.Head))),
            _ => entries.Where(e => own.Any(l => l.EntryNo == e.No)),
        };
    }

    /// <summary>Whether an entry as it is shown stands like that, as a whole or in one language.</summary>
    public static bool Stands(this EditedCard card, EntryStatus status, string? language) =>
        (language is null ? card.Status : card.Languages.GetValueOrDefault(language)?.Status) == status;
}
