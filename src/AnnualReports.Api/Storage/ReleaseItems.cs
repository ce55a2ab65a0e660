using System.Collections.Immutable;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>What a release does to an entry, its revision and its languages settled.</summary>
sealed record ReleaseItem(EntryRow Row, ReleaseItemRow Item, int Revision, ImmutableArray<string> Languages)
{
    /// <summary>What a row has where all languages are meant: those that there are when it is asked.</summary>
    public const string AllLanguages = "*";

    /// <summary>Whether someone approved the very revision that goes public.</summary>
    public bool IsApproved => Item.ApprovedBy is not null && Item.ApprovedRevision == Revision;

    public Change ToChange(Entry entry, ReleaseRow release)
    {
        var notes = Notes.Read(Item.Notes ?? release.Notes);
        return Item.Action == ReleaseActions.Withdraw
            ? new Withdraw(entry, Languages, notes)
            : new Publish(entry, Revision, Languages, Item.ChangeKind ?? release.ChangeKind, notes) { ApprovedBy = IsApproved ? Item.ApprovedBy : null };
    }
}

/// <summary>What releases would do: their items, or all that has changed of a report.</summary>
sealed class ReleaseItems(ReportsDb db, Languages languages, PublicStates states)
{
    const int Batch = 500;

    /// <summary>The items as they would be published now: those that are named, or those that a whole report comes to.</summary>
    public async Task<IReadOnlyList<ReleaseItem>> Of(ReleaseRow release, CancellationToken ct)
    {
        var named = await db.ReleaseItems.AsNoTracking().Where(i => i.ReleaseId == release.Id)
            .Join(db.Entries, i => i.EntryNo, e => e.No, (i, e) => new { Item = i, Row = e }).OrderBy(x => x.Row.No).ThenBy(x => x.Item.Action).ToListAsync(ct);
        // Scheduling or publishing settles what a whole report comes to; until then that is found anew each time.
        return release.ReportNo != 0 && named.Count == 0 && release.PublishedAt is null
            ? await Changed(release, ct)
            : await WithLanguages([.. named.Select(x => new ReleaseItem(x.Row, x.Item, x.Item.Revision ?? x.Row.Head,
                [.. x.Item.Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries)]))], ct);
    }

    /// <summary>The items, where all languages are meant with those that there are: texts of what is published, what is public of what is withdrawn.</summary>
    async Task<IReadOnlyList<ReleaseItem>> WithLanguages(IReadOnlyList<ReleaseItem> items, CancellationToken ct)
    {
        var all = items.Where(i => i.Item.Languages == ReleaseItem.AllLanguages).ToList();
        if (all.Count == 0)
            return items;
        var standings = await states.Languages(all.Where(i => i.Item.Action == ReleaseActions.Withdraw).Select(i => i.Row.No), ct);
        var texts = (await Drafts(all, ct)).ToDictionary(d => (d.Item.Row.No, d.Item.Item.Action), d => d.Draft.Translations.Keys);
        return [.. items.Select(i => i.Item.Languages != ReleaseItem.AllLanguages ? i : i with
        {
            Languages = i.Item.Action == ReleaseActions.Withdraw
                ? [.. standings.GetValueOrDefault(i.Row.No, LanguageStates.None).PublicLanguages()]
                : [.. texts.GetValueOrDefault((i.Row.No, i.Item.Action), [])],
        })];
    }

    /// <summary>
    /// Settles the items: what a whole report comes to, and each revision; for good, when it is published, also which languages all of them were.
    /// </summary>
    public async Task Pin(ReleaseRow release, IReadOnlyList<ReleaseItem> items, CancellationToken ct, bool forGood = false)
    {
        await db.ReleaseItems.Where(i => i.ReleaseId == release.Id).ExecuteDeleteAsync(ct);
        foreach (var replaced in db.ChangeTracker.Entries<ReleaseItemRow>().ToList())
            replaced.State = EntityState.Detached;
        foreach (var item in items)
        {
            item.Item.Settled |= item.Item.Revision is null;
            item.Item.Revision = item.Revision;
            if (forGood)
                item.Item.Languages = string.Join(' ', item.Languages);
        }
        await db.Append(items.Select(i => i.Item), ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes back what was settled: what a whole report comes to, and revisions that nobody named. It is found anew when it is needed.</summary>
    public async Task Unpin(Guid release, CancellationToken ct)
    {
        await db.ReleaseItems.Where(i => i.ReleaseId == release && db.Releases.Any(r => r.Id == release && r.ReportNo != 0)).ExecuteDeleteAsync(ct);
        await db.ReleaseItems.Where(i => i.ReleaseId == release && i.Settled)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.Revision, (int?)null).SetProperty(x => x.Settled, false), ct);
    }

    /// <summary>The drafts that items would publish.</summary>
    public async Task<List<(ReleaseItem Item, Draft Draft)>> Drafts(IReadOnlyList<ReleaseItem> items, CancellationToken ct)
    {
        var found = new List<(ReleaseItem, Draft)>();
        foreach (var batch in items.Where(i => i.Item.Action == ReleaseActions.Publish).Chunk(Batch))
        {
            var contents = await Contents(batch.Select(i => (i.Row.No, i.Revision)), ct);
            found.AddRange(batch.Where(i => contents.ContainsKey((i.Row.No, i.Revision))).Select(i => (i, contents[(i.Row.No, i.Revision)])));
        }
        return found;
    }

    /// <summary>
    /// All of a report and below it that differs from what is public: texts never public, texts and fields that have changed.
    /// What was withdrawn stays so; to publish it again, it is named.
    /// </summary>
    async Task<IReadOnlyList<ReleaseItem>> Changed(ReleaseRow release, CancellationToken ct)
    {
        string[] wanted = release.Languages?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [.. languages.Tags];
        var rows = await db.Entries.AsNoTracking().Existing().Where(e => e.No == release.ReportNo || e.ReportNo == release.ReportNo).OrderBy(e => e.No).ToListAsync(ct);
        var standings = await states.Languages(rows.Select(r => r.No), ct);
        var items = new List<ReleaseItem>();
        foreach (var batch in rows.Chunk(Batch))
        {
            var heads = await Contents(batch.Select(r => (r.No, r.Head)), ct);
            var newer = await db.Changed([.. batch.Select(r => (r, heads[(r.No, r.Head)]))], standings, ct);
            foreach (var row in batch)
            {
                var (head, standing) = (heads[(row.No, row.Head)], standings.GetValueOrDefault(row.No, LanguageStates.None));
                string[] changed = [.. wanted.Where(l => head.Text(l) is not null && (!standing.ContainsKey(l) || newer[row.No].Contains(l)))];
                if (changed.Length > 0)
                    items.Add(new(row, new()
                    {
                        ReleaseId = release.Id,
                        EntryNo = row.No,
                        Action = ReleaseActions.Publish,
                        Languages = string.Join(' ', changed)
                    }, row.Head, [.. changed]));
            }
        }
        return items;
    }

    async Task<Dictionary<(long, int), Draft>> Contents(IEnumerable<(long EntryNo, int Number)> wanted, CancellationToken ct)
    {
        var keys = wanted.ToHashSet();
        long[] nos = [.. keys.Select(k => k.EntryNo).Distinct()];
        int[] numbers = [.. keys.Select(k => k.Number).Distinct()];
        var revisions = await db.Revisions.AsNoTracking().Where(r => nos.Contains(r.EntryNo) && numbers.Contains(r.Number) && r.Content != null).Select(r => new { r.EntryNo, r.Number, r.Content }).ToListAsync(ct);
        return revisions.Where(r => keys.Contains((r.EntryNo, r.Number))).ToDictionary(r => (r.EntryNo, r.Number), r => Draft.Parse(r.Content!));
    }
}
