using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Publishing;

/// <summary>The items that a request for a release names, as the store keeps them.</summary>
sealed class NamedItems(ReportsDb db, KindSet kinds, Languages languages)
{
    const int Batch = 500;

    /// <summary>The items as rows. How many statements that takes hardly depends on how many they are.</summary>
    public async Task<List<ReleaseItemRow>> Rows(Guid release, IReadOnlyList<ReleaseItemDraft> named, Func<int, string> pointer, CancellationToken ct)
    {
        foreach (var (index, item) in named.Index())
            languages.CheckNotes(item.ChangeNote, $"{pointer(index)}/changeNote");
        var entries = new Dictionary<Guid, EntryRow>();
        foreach (var ids in named.Select(i => i.Entry).Distinct().Chunk(Batch))
            foreach (var entry in await db.Entries.AsNoTracking().Existing().Where(e => ids.Contains(e.Id)).ToListAsync(ct))
                entries.Add(entry.Id, entry);
        if (named.Index().FirstOrDefault(i => !entries.ContainsKey(i.Item.Entry)) is { Item: { } unknown } at)
            throw Refusal.Invalid([new($"{pointer(at.Index)}/entry", $"There is no entry with the id {unknown.Entry}.")]);
        var revisions = await Revisions(named, entries, ct);
        return [.. named.Select((item, index) => Row(release, item, entries[item.Entry], revisions, pointer(index)))];
    }

    /// <summary>The revisions that items name, as far as they can still be read.</summary>
    async Task<HashSet<(long EntryNo, int Number)>> Revisions(IReadOnlyList<ReleaseItemDraft> named, Dictionary<Guid, EntryRow> entries, CancellationToken ct)
    {
        var known = new HashSet<(long, int)>();
        foreach (var batch in named.Where(i => i.Revision is not null).Chunk(Batch))
        {
            long[] nos = [.. batch.Select(i => entries[i.Entry].No).Distinct()];
            int[] numbers = [.. batch.Select(i => i.Revision!.Value).Distinct()];
            var revisions = db.Revisions.Where(r => nos.Contains(r.EntryNo) && numbers.Contains(r.Number) && r.Content != null);
            foreach (var revision in await revisions.Select(r => new { r.EntryNo, r.Number }).ToListAsync(ct))
                known.Add((revision.EntryNo, revision.Number));
        }
        return known;
    }

    ReleaseItemRow Row(Guid release, ReleaseItemDraft item, EntryRow entry, HashSet<(long EntryNo, int Number)> revisions, string pointer)
    {
        if (item is { Revision: not null, Action: ReleaseAction.Withdraw })
            throw Refusal.Invalid([new($"{pointer}/revision", "What is withdrawn has no revision. Leave this out.")]);
        if (item.Revision is { } number && !revisions.Contains((entry.No, number)))
            throw Refusal.Invalid([new($"{pointer}/revision", $"There is no revision {number} of {kinds[entry.Kind].Segment}/{entry.Slug}.")]);
        return new()
        {
            ReleaseId = release,
            EntryNo = entry.No,
            Action = item.Action == ReleaseAction.Withdraw ? ReleaseActions.Withdraw : ReleaseActions.Publish,
            Languages = item.Languages.IsAll ? ReleaseItem.AllLanguages : string.Join(' ', languages.Named(item.Languages, $"{pointer}/languages")),
            Revision = item.Revision,
            ChangeKind = item.ChangeKind is { } kind ? ReleasePlanning.Stored(kind) : null,
            Notes = Notes.Write(item.ChangeNote),
        };
    }
}
