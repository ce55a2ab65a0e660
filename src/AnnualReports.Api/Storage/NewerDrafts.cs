using System.Collections.Immutable;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Which public languages the newest revisions would change.</summary>
static class NewerDrafts
{
    /// <summary>The public languages, by entry, whose text or untranslated fields the newest revision has otherwise. Reads the revisions that are public; none where the newest is.</summary>
    public static async Task<ILookup<long, string>> Changed(this ReportsDb db, IReadOnlyCollection<(EntryRow Row, Draft Newest)> entries,
        IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> standing, CancellationToken ct,
        IReadOnlyDictionary<(long, int), Draft>? known = null)
    {
        var older = entries.SelectMany(e => standing.GetValueOrDefault(e.Row.No, LanguageStates.None).Values.Where(s => s.IsPublic && (s.Revision < e.Row.Head || s.FieldsRevision < e.Row.Head)).Select(s => (Entry: e, State: s))).ToList();
        var shown = new Dictionary<(long, int), Draft>(known ?? ImmutableDictionary<(long, int), Draft>.Empty);
        foreach (var (row, newest) in entries)
            shown[(row.No, row.Head)] = newest;
        var wanted = older.SelectMany(o => new[] { (o.Entry.Row.No, o.State.Revision), (o.Entry.Row.No, o.State.FieldsRevision) }).ToHashSet();
        wanted.ExceptWith(shown.Keys);
        long[] nos = [.. wanted.Select(w => w.Item1).Distinct()];
        int[] numbers = [.. wanted.Select(w => w.Item2).Distinct()];
        if (wanted.Count > 0)
            await foreach (var row in db.Revisions.AsNoTracking().Where(r => nos.Contains(r.EntryNo) && numbers.Contains(r.Number) && r.Content != null).AsAsyncEnumerable().WithCancellation(ct))
                if (wanted.Contains((row.EntryNo, row.Number)))
                    shown[(row.EntryNo, row.Number)] = Draft.Parse(row.Content!);
        return older.Where(o => shown.GetValueOrDefault((o.Entry.Row.No, o.State.Revision)) is not { } text || shown.GetValueOrDefault((o.Entry.Row.No, o.State.FieldsRevision)) is not { } fields
                || !o.Entry.Newest.Shows(o.State.Language, text, fields))
            .ToLookup(o => o.Entry.Row.No, o => o.State.Language);
    }
}
