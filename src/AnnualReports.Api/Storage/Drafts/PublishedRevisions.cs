using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>
/// Finds revisions of which nothing is left to be published: each language is public in that revision or a later one, or
/// shows what it would show. Until then, what reviewers said of the revision has not done its work.
/// </summary>
static class PublishedRevisions
{
    /// <summary>
    /// Those among some revisions of which nothing is left to be published. It reads their drafts, and those that the
    /// public shows; only call it for revisions of which something is public.
    /// </summary>
    public static async Task<IReadOnlySet<(long EntryNo, int Revision)>> PublishedWhole(
        this ReportsDb db,
        IReadOnlyCollection<(long EntryNo, int Revision)> revisions,
        IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> current,
        CancellationToken ct
    )
    {
        if (revisions.Count == 0)
            return ImmutableHashSet<(long, int)>.Empty;
        var older = revisions.SelectMany(r =>
            current
                .GetValueOrDefault(r.EntryNo, LanguageStates.None)
                .Values.Where(s => s.Revision < r.Revision)
                .SelectMany(s => new[] { (r.EntryNo, s.Revision), (r.EntryNo, s.FieldsRevision) })
        );
        var drafts = await db.DraftsOf([.. revisions.Concat(older).Distinct()], ct);
        return revisions
            .Where(r => drafts.TryGetValue(r, out var draft) && draft.Translations.Keys.All(l => IsPublic(r, draft, l)))
            .ToHashSet();

        bool IsPublic((long EntryNo, int Revision) of, Draft draft, string language) =>
            current.GetValueOrDefault(of.EntryNo, LanguageStates.None).GetValueOrDefault(language) is { } state
            && (
                state.Revision >= of.Revision
                || (
                    drafts.TryGetValue((of.EntryNo, state.Revision), out var text)
                    && drafts.TryGetValue((of.EntryNo, state.FieldsRevision), out var fields)
                    && draft.Shows(language, text, fields)
                )
            );
    }
}
