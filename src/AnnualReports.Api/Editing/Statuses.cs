using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Editing;

/// <summary>The statuses of entries: public, changed since, withdrawn, or only a draft.</summary>
static class Statuses
{
    /// <summary>The status of each language that has a text or is or was public.</summary>
    /// <param name="kind">The kind of the entry.</param>
    /// <param name="draft">Its newest revision.</param>
    /// <param name="source">The language that its report is written in first.</param>
    /// <param name="changed">The languages in which that differs from what is public.</param>
    /// <param name="states">What is or was public.</param>
    /// <param name="copy">What it was copied from.</param>
    /// <param name="withFields">Whether each field is told of.</param>
    public static IReadOnlyDictionary<string, LanguageStatus> ByLanguage(
        Kind kind,
        Draft draft,
        string source,
        IEnumerable<string> changed,
        IReadOnlyDictionary<string, LanguageState>? states,
        CopiedFrom? copy,
        bool withFields = false
    )
    {
        return draft
            .Translations.Keys.Union(states?.Keys ?? [])
            .Order(StringComparer.Ordinal)
            .ToDictionary(l => l, Of);

        LanguageStatus Of(string language)
        {
            var status =
                states?.GetValueOrDefault(language) is { } state
                    ? state.Status(changed)
                    : new LanguageStatus(EntryStatus.Draft);
            var judged = TextStates.Of(kind, draft, language, source);
            return status with
            {
                UnchangedSince = copy?.IsUnchanged(draft, language) is true ? new(copy.Report, copy.Revision) : null,
                Translation = TranslationStates.Of(judged.State, status.Status),
                Fields = withFields ? TranslationStates.Of(judged.Fields) : null,
            };
        }
    }

    public static EntryStatus Whole(IReadOnlyDictionary<string, LanguageStatus> languages)
    {
        var publicOnes = languages.Values.Where(l => l.Revision is not null).ToList();
        if (publicOnes.Count > 0)
            return publicOnes.Any(l => l.Status == EntryStatus.Changed) ? EntryStatus.Changed : EntryStatus.Published;
        return languages.Values.Any(l => l.Status == EntryStatus.Withdrawn) ? EntryStatus.Withdrawn : EntryStatus.Draft;
    }

    /// <summary>The entries whose newest revision has a text in the language.</summary>
    public static IQueryable<EntryRow> Written(this IQueryable<EntryRow> entries, ReportsDb db, string? language) =>
        language is null
            ? entries
            : entries.Where(e =>
                db.Revisions.Any(r => r.EntryNo == e.No && r.Number == e.Head && r.Languages.Contains($" {language} "))
            );

    /// <summary>The entries whose newest revision has all of these words in its slug or titles.</summary>
    public static IQueryable<EntryRow> Found(
        this IQueryable<EntryRow> entries,
        ReportsDb db,
        IReadOnlyList<string>? words
    )
    {
        if (words is null)
            return entries;
        var found = db.Revisions.Having(words, word => r => r.Words!.Contains(word));
        return entries.Where(e => found.Any(r => r.EntryNo == e.No && r.Number == e.Head));
    }

    /// <summary>
    /// The entries that may have this status, as a whole or in one language. Whether a public entry has changed can
    /// only be seen in its content, so both statuses are let through if a newer revision was saved, and
    /// <see cref="Stands"/> decides.
    /// </summary>
    public static IQueryable<EntryRow> WithStatus(
        this IQueryable<EntryRow> entries,
        ReportsDb db,
        EntryStatus status,
        string? language
    )
    {
        var own = db
            .Live.Now()
            .Readable()
            .Where(l => !l.IsFallback && (language == null || l.Language == language))
            .Join(
                db.Publications,
                l => l.Sequence,
                p => p.Sequence,
                (l, p) =>
                    new
                    {
                        l.EntryNo,
                        p.Revision,
                        p.FieldsRevision,
                    }
            );
        var ever = db.Publications.Where(p =>
            p.Action != PublicationActions.Redacted && (language == null || p.Language == language)
        );
        return status switch
        {
            EntryStatus.Draft => entries.Written(db, language).Where(e => !ever.Any(p => p.EntryNo == e.No)),
            EntryStatus.Withdrawn => entries.Where(e =>
                ever.Any(p => p.EntryNo == e.No) && !own.Any(l => l.EntryNo == e.No)
            ),
            EntryStatus.Changed => entries.Where(e =>
                own.Any(l => l.EntryNo == e.No && (l.Revision < e.Head || l.FieldsRevision < e.Head))
            ),
            _ => entries.Where(e => own.Any(l => l.EntryNo == e.No)),
        };
    }

    /// <summary>Whether an entry has this status, as a whole or in one language.</summary>
    public static bool Stands(this EditedCard card, EntryStatus status, string? language) =>
        (language is null ? card.Status : card.Languages.GetValueOrDefault(language)?.Status) == status;
}
