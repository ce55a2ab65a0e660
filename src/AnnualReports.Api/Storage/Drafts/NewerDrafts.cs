using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>Finds the public languages that the newest revisions would change.</summary>
static class NewerDrafts
{
    /// <summary>
    /// The public languages, by entry, whose text or fields differ in the newest revision. It reads the public
    /// revisions only if they are not the newest.
    /// </summary>
    public static async Task<ILookup<long, string>> Changed(
        this ReportsDb db,
        IReadOnlyCollection<(EntryRow Row, Draft Newest)> entries,
        IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> current,
        CancellationToken ct,
        IReadOnlyDictionary<(long, int), Draft>? known = null
    )
    {
        var older = entries
            .SelectMany(e =>
                current
                    .GetValueOrDefault(e.Row.No, LanguageStates.None)
                    .Values.Where(s => s.IsPublic && (s.Revision < e.Row.Head || s.FieldsRevision < e.Row.Head))
                    .Select(s => (Entry: e, State: s))
            )
            .ToList();
        var shown = new Dictionary<(long, int), Draft>(known ?? ImmutableDictionary<(long, int), Draft>.Empty);
        foreach (var (row, newest) in entries)
            shown[(row.No, row.Head)] = newest;
        var wanted = older
            .SelectMany(o => new[] { (o.Entry.Row.No, o.State.Revision), (o.Entry.Row.No, o.State.FieldsRevision) })
            .ToHashSet();
        wanted.ExceptWith(shown.Keys);
        foreach (var (revision, draft) in await db.DraftsOf(wanted, ct))
            shown[revision] = draft;
        return older
            .Where(o =>
                shown.GetValueOrDefault((o.Entry.Row.No, o.State.Revision)) is not { } text
                || shown.GetValueOrDefault((o.Entry.Row.No, o.State.FieldsRevision)) is not { } fields
                || !o.Entry.Newest.Shows(o.State.Language, text, fields)
            )
            .ToLookup(o => o.Entry.Row.No, o => o.State.Language);
    }
}
