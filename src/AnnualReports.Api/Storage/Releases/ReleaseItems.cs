using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Releases;

/// <summary>What a release does to an entry, with the revision and the languages that this means now.</summary>
sealed record ReleaseItem(EntryRow Row, ReleaseItemRow Item, int Revision, ImmutableArray<string> Languages)
{
    /// <summary>Stands in a row for all languages that there will be.</summary>
    public const string AllLanguages = "*";

    /// <summary>Whether someone approved the revision that will be published.</summary>
    public bool IsApproved => Item.ApprovedBy is not null && Item.ApprovedRevision == Revision;

    public Change ToChange(Entry entry, ReleaseRow release)
    {
        var notes = Notes.Read(Item.Notes ?? release.Notes);
        return Item.Action == ReleaseActions.Withdraw
            ? new Withdraw(entry, Languages, notes)
            : new Publish(entry, Revision, Languages, Item.ChangeKind ?? release.ChangeKind, notes)
            {
                ApprovedBy = IsApproved ? Item.ApprovedBy : null,
            };
    }
}

/// <summary>Finds the items of releases: those that were added to it, or all changed entries of a report.</summary>
sealed class ReleaseItems(ReportsDb db, Languages languages, PublicStates states)
{
    const int Batch = 500;

    /// <summary>
    /// The items as they would be published now: those that were added, or for a whole report the entries that have
    /// changed.
    /// </summary>
    public async Task<IReadOnlyList<ReleaseItem>> Of(ReleaseRow release, CancellationToken ct)
    {
        var named = await db
            .ReleaseItems.AsNoTracking()
            .Where(i => i.ReleaseId == release.Id)
            .Join(db.Entries, i => i.EntryNo, e => e.No, (i, e) => new { Item = i, Row = e })
            .OrderBy(x => x.Row.No)
            .ThenBy(x => x.Item.Action)
            .ToListAsync(ct);
        // The items of a whole report are pinned when it is scheduled or published; until then they are found each
        // time.
        return release.ReportNo != 0 && named.Count == 0 && release.PublishedAt is null
            ? await Changed(release, ct)
            : await WithLanguages(
                [
                    .. named.Select(x => new ReleaseItem(
                        x.Row,
                        x.Item,
                        x.Item.Revision ?? x.Row.Head,
                        [.. x.Item.Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries)]
                    )),
                ],
                ct
            );
    }

    /// <summary>
    /// The items, with all languages replaced by those that there are: the texts of the revision to publish, or the
    /// public languages to withdraw.
    /// </summary>
    async Task<IReadOnlyList<ReleaseItem>> WithLanguages(IReadOnlyList<ReleaseItem> items, CancellationToken ct)
    {
        var all = items.Where(i => i.Item.Languages == ReleaseItem.AllLanguages).ToList();
        if (all.Count == 0)
            return items;
        var statesOf = await states.Languages(
            all.Where(i => i.Item.Action == ReleaseActions.Withdraw).Select(i => i.Row.No),
            ct
        );
        var texts = (await Drafts(all, ct)).ToDictionary(
            d => (d.Item.Row.No, d.Item.Item.Action),
            d => d.Draft.Translations.Keys
        );
        return
        [
            .. items.Select(i =>
                i.Item.Languages != ReleaseItem.AllLanguages
                    ? i
                    : i with
                    {
                        Languages =
                            i.Item.Action == ReleaseActions.Withdraw
                                ? [.. statesOf.GetValueOrDefault(i.Row.No, LanguageStates.None).PublicLanguages()]
                                : [.. texts.GetValueOrDefault((i.Row.No, i.Item.Action), [])],
                    }
            ),
        ];
    }

    /// <summary>
    /// Pins the items, and the revision of each. When the release is published, for good, the languages are pinned too.
    /// </summary>
    public async Task Pin(
        ReleaseRow release,
        IReadOnlyList<ReleaseItem> items,
        CancellationToken ct,
        bool forGood = false
    )
    {
        await db.ReleaseItems.Where(i => i.ReleaseId == release.Id).ExecuteDeleteAsync(ct);
        foreach (var replaced in db.ChangeTracker.Entries<ReleaseItemRow>().ToList())
            replaced.State = EntityState.Detached;
        foreach (var item in items)
        {
            item.Item.IsPinned |= item.Item.Revision is null;
            item.Item.Revision = item.Revision;
            if (forGood)
                item.Item.Languages = string.Join(' ', item.Languages);
        }
        await db.Append(items.Select(i => i.Item), ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Unpins the items of a whole report, and the revisions that nobody named; they are found again when they are
    /// needed.
    /// </summary>
    public async Task Unpin(Guid release, CancellationToken ct)
    {
        await db
            .ReleaseItems.Where(i => i.ReleaseId == release && db.Releases.Any(r => r.Id == release && r.ReportNo != 0))
            .ExecuteDeleteAsync(ct);
        await db
            .ReleaseItems.Where(i => i.ReleaseId == release && i.IsPinned)
            .ExecuteUpdateAsync(
                i => i.SetProperty(x => x.Revision, (int?)null).SetProperty(x => x.IsPinned, false),
                ct
            );
    }

    /// <summary>The drafts that the items would publish.</summary>
    public async Task<List<(ReleaseItem Item, Draft Draft)>> Drafts(
        IReadOnlyList<ReleaseItem> items,
        CancellationToken ct
    )
    {
        var published = items.Where(i => i.Item.Action == ReleaseActions.Publish).ToList();
        var drafts = await db.DraftsOf(published.Select(i => (i.Row.No, i.Revision)), ct);
        return
        [
            .. published
                .Where(i => drafts.ContainsKey((i.Row.No, i.Revision)))
                .Select(i => (i, drafts[(i.Row.No, i.Revision)])),
        ];
    }

    /// <summary>
    /// The entries of a report, itself among them, that differ from what is public: texts that were never public, and
    /// changed texts and fields. Withdrawn languages stay so; to publish one again, it is added as an item.
    /// </summary>
    async Task<IReadOnlyList<ReleaseItem>> Changed(ReleaseRow release, CancellationToken ct)
    {
        string[] wanted = release.Languages?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [.. languages.Tags];
        var rows = await db
            .Entries.AsNoTracking()
            .Existing()
            .Where(e => e.No == release.ReportNo || e.ReportNo == release.ReportNo)
            .OrderBy(e => e.No)
            .ToListAsync(ct);
        var statesOf = await states.Languages(rows.Select(r => r.No), ct);
        var items = new List<ReleaseItem>();
        foreach (var batch in rows.Chunk(Batch))
        {
            var heads = await db.DraftsOf(batch.Select(r => (r.No, r.Head)), ct);
            var newer = await db.Changed([.. batch.Select(r => (r, heads[(r.No, r.Head)]))], statesOf, ct);
            foreach (var row in batch)
            {
                var (head, current) = (
                    heads[(row.No, row.Head)],
                    statesOf.GetValueOrDefault(row.No, LanguageStates.None)
                );
                string[] changed =
                [
                    .. wanted.Where(l =>
                        head.Text(l) is not null && (!current.ContainsKey(l) || newer[row.No].Contains(l))
                    ),
                ];
                if (changed.Length > 0)
                    items.Add(
                        new(
                            row,
                            new()
                            {
                                ReleaseId = release.Id,
                                EntryNo = row.No,
                                Action = ReleaseActions.Publish,
                                Languages = string.Join(' ', changed),
                            },
                            row.Head,
                            [.. changed]
                        )
                    );
            }
        }
        return items;
    }
}
