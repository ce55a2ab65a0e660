using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Publishing;

/// <summary>Turns the items of a request for a release into rows.</summary>
sealed class NamedItems(ReportsDb db, KindSet kinds, Languages languages)
{
    const int Batch = 500;

    /// <summary>The rows of the items. The number of statements hardly depends on the number of items.</summary>
    public async Task<List<ReleaseItemRow>> Rows(
        Guid release,
        IReadOnlyList<ReleaseItemDraft> named,
        Func<int, string> pointer,
        CancellationToken ct
    )
    {
        var (entries, revisions) = await Meant(named, ct);
        var faults = Faults(named, entries, revisions, pointer);
        return faults.Count > 0
            ? throw languages.Refused(faults)
            : [.. named.Select(item => Row(release, item, entries[item.Entry]))];
    }

    /// <summary>The faults of the items, as the store is now.</summary>
    public async Task<List<Fault>> Faults(
        IReadOnlyList<ReleaseItemDraft> named,
        Func<int, string> pointer,
        CancellationToken ct
    )
    {
        var (entries, revisions) = await Meant(named, ct);
        return Faults(named, entries, revisions, pointer);
    }

    /// <summary>The entries and revisions that the items name, without those that do not exist.</summary>
    async Task<(Dictionary<Guid, EntryRow> Entries, HashSet<(long EntryNo, int Number)> Revisions)> Meant(
        IReadOnlyList<ReleaseItemDraft> named,
        CancellationToken ct
    )
    {
        var entries = new Dictionary<Guid, EntryRow>();
        foreach (var ids in named.Select(i => i.Entry).Distinct().Chunk(Batch))
            foreach (var entry in await db.Entries.AsNoTracking().Existing().Where(e => ids.Contains(e.Id)).ToListAsync(ct))
            {
                // Before anything is said about it.
                db.Act.Scope.Demand(entry.GrantedIn);
                entries.Add(entry.Id, entry);
            }
        return (entries, await Revisions([.. named.Where(i => entries.ContainsKey(i.Entry))], entries, ct));
    }

    List<Fault> Faults(
        IReadOnlyList<ReleaseItemDraft> named,
        Dictionary<Guid, EntryRow> entries,
        HashSet<(long EntryNo, int Number)> revisions,
        Func<int, string> pointer
    )
    {
        var faults = new List<Fault>();
        foreach (var (index, item) in named.Index())
        {
            var at = pointer(index);
            faults.AddRange(
                languages
                    .Faults(item.Languages, $"{at}/languages")
                    .Concat(languages.Faults(item.ChangeNote, $"{at}/changeNote"))
            );
            if (!entries.TryGetValue(item.Entry, out var entry))
                faults.Add(new($"{at}/entry", $"There is no entry with the id {item.Entry}."));
            if (item is { Revision: not null, Action: ReleaseAction.Withdraw })
                faults.Add(new($"{at}/revision", "What is withdrawn has no revision. Leave this out."));
            else if (entry is not null && item.Revision is { } number && !revisions.Contains((entry.No, number)))
                faults.Add(
                    new($"{at}/revision", $"There is no revision {number} of {kinds[entry.Kind].Segment}/{entry.Slug}.")
                );
        }
        return faults;
    }

    /// <summary>The revisions that the items name, without those that do not exist or were erased.</summary>
    async Task<HashSet<(long EntryNo, int Number)>> Revisions(
        IReadOnlyList<ReleaseItemDraft> named,
        Dictionary<Guid, EntryRow> entries,
        CancellationToken ct
    )
    {
        var known = new HashSet<(long, int)>();
        foreach (var batch in named.Where(i => i.Revision is not null).Chunk(Batch))
        {
            long[] nos = [.. batch.Select(i => entries[i.Entry].No).Distinct()];
            int[] numbers = [.. batch.Select(i => i.Revision!.Value).Distinct()];
            var revisions = db.Revisions.Where(r =>
                nos.Contains(r.EntryNo) && numbers.Contains(r.Number) && r.Content != null
            );
            foreach (var revision in await revisions.Select(r => new { r.EntryNo, r.Number }).ToListAsync(ct))
                known.Add((revision.EntryNo, revision.Number));
        }
        return known;
    }

    ReleaseItemRow Row(Guid release, ReleaseItemDraft item, EntryRow entry) =>
        new()
        {
            ReleaseId = release,
            EntryNo = entry.No,
            Action = item.Action == ReleaseAction.Withdraw ? ReleaseActions.Withdraw : ReleaseActions.Publish,
            Languages = item.Languages.IsAll
                ? ReleaseItem.AllLanguages
                : string.Join(' ', languages.Named(item.Languages)),
            Revision = item.Revision,
            ChangeKind = item.ChangeKind is { } kind ? ReleaseRequests.ChangeKindName(kind) : null,
            Notes = Notes.Write(item.ChangeNote),
        };
}
