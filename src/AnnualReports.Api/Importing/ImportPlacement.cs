using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Importing;

/// <summary>An item with its entry, the revisions to save, and its newest draft.</summary>
sealed record PlacedItem(ImportItem Item, EntryRow Row, DraftSave? Save, int Public, Draft Newest);

/// <summary>Finds the entry of each item of an import, and the revisions that have to be saved.</summary>
sealed class ImportPlacement(ReportsDb db, PublicStates states, Languages languages, TimeProvider time)
{
    /// <summary>How many entries one statement asks for at most.</summary>
    const int Batch = 500;

    /// <summary>
    /// Finds the entry of each item, or makes a new one with a temporary number. New reports are added to the given
    /// ones.
    /// </summary>
    public async Task<List<PlacedItem>> Place(
        ImportOrder order,
        Dictionary<string, EntryRow> reports,
        DateTime at,
        CancellationToken ct
    )
    {
        var rows = await Rows(order.First, reports, ct);
        var newest = await Newest([.. rows.Values], ct);
        var taken = await Taken([.. order.First.Select(Id)], ct);
        var (placed, next) = (new List<PlacedItem>(order.First.Count), Entry.FirstNew);
        foreach (var item in order.First)
        {
            var newer = order.Newer.GetValueOrDefault(item.Name);
            if (rows.GetValueOrDefault(item.Name) is { } there)
            {
                if (newer is null || !await IsThere(there, newest[there.No], item, newer, ct))
                    placed.Add(Existing(there.Copy(), newest[there.No], item, newer, Source(item, reports), at));
                continue;
            }
            var row = new EntryRow
            {
                No = next--,
                Id = taken.Contains(Id(item)) ? Guid.CreateVersion7(time.GetUtcNow()) : Id(item),
                Kind = item.Kind.Name,
                Slug = item.Draft.Slug,
                ReportNo = item.Kind.UnderReport ? Report(item, reports).No : 0,
                Year = item.Kind.Year(item.Draft.Fields),
                SourceLanguage = item.Kind.SourceLanguage((newer ?? item).Draft.Fields),
            };
            placed.Add(
                With(
                    row,
                    0,
                    item,
                    null,
                    newer is null || newer.Draft.Same(item.Draft) ? [item.Draft] : [item.Draft, newer.Draft],
                    Source(item, reports),
                    at
                )
            );
            if (item.Kind.IsReport)
                reports[row.Slug] = row;
        }
        foreach (var report in placed.Where(p => p.Item.Kind.IsReport))
            reports[report.Row.Slug] = report.Row;
        return placed;
    }

    static EntryRow Report(ImportItem item, Dictionary<string, EntryRow> reports) =>
        reports.GetValueOrDefault(item.Report!)
        ?? throw new InvalidDataException(
            $"Nothing was imported. {item.Place}/report: there is no report '{item.Report}' any more."
        );

    /// <summary>The language that the report of an item is written in first.</summary>
    string Source(ImportItem item, Dictionary<string, EntryRow> reports) =>
        (
            item.Kind.IsReport ? item.Kind.SourceLanguage(item.Draft.Fields)
            : item.Kind.UnderReport ? Report(item, reports).SourceLanguage
            : null
        ) ?? languages.Default;

    /// <summary>
    /// The id that is made from the item's name. If a renamed or deleted entry has it, another is used.
    /// </summary>
    static Guid Id(ImportItem item) => Ids.Named(item.Name.Kind, item.Name.Report, item.Name.Slug);

    PlacedItem Existing(
        EntryRow row,
        Draft newest,
        ImportItem item,
        ImportItem? newer,
        string source,
        DateTime at
    )
    {
        var drafts = new List<Draft>();
        if (!newest.Same(item.Draft))
            drafts.Add(item.Draft);
        var number = row.Head + drafts.Count;
        if (newer is not null && !newer.Draft.Same(item.Draft))
            drafts.Add(newer.Draft);
        row.Year = item.Kind.Year((drafts.LastOrDefault() ?? item.Draft).Fields);
        row.SourceLanguage = item.Kind.SourceLanguage((drafts.LastOrDefault() ?? item.Draft).Fields);
        return drafts.Count == 0
            ? new(item, row, null, row.Head, item.Draft)
            : With(row, number, item, newest, drafts, source, at);
    }

    PlacedItem With(
        EntryRow row,
        int number,
        ImportItem item,
        Draft? newest,
        IReadOnlyList<Draft> drafts,
        string source,
        DateTime at
    )
    {
        var (before, revisions, last) = (row.Head, new List<RevisionRow>(), newest);
        var known = new List<(int Number, Draft Draft)>();
        if (newest is not null)
            known.Add((row.Head, newest));
        foreach (var draft in drafts)
        {
            row.Head++;
            known.Add((row.Head, draft));
            var origins = TextOrigins.Origins(
                item.Kind,
                last is null || draft.Origins is not null ? null : (last, row.Head - 1),
                draft,
                row.Head,
                Sourcing.Usual,
                source
            );
            last = draft with { Origins = ToldOrigins.With(item.Kind, origins, draft.Origins, known) };
            revisions.Add(DraftRows.Revision(row, last, at, db.Actor, null));
        }
        return new(item, row, new(row, before, revisions), before == 0 ? 1 : number, last!);
    }

    /// <summary>The entries of items that the store has already.</summary>
    async Task<Dictionary<ImportName, EntryRow>> Rows(
        IReadOnlyList<ImportItem> items,
        Dictionary<string, EntryRow> reports,
        CancellationToken ct
    )
    {
        var names = items
            .Where(i => !i.Kind.UnderReport || reports.ContainsKey(i.Report!))
            .ToDictionary(
                i => new Address(i.Kind.Name, i.Kind.UnderReport ? reports[i.Report!].No : 0, i.Draft.Slug),
                i => i.Name
            );
        var rows = new Dictionary<ImportName, EntryRow>();
        foreach (var part in names.Keys.InParts())
            foreach (var row in await db.Entries.AsNoTracking().Existing().At(part).ToListAsync(ct))
                rows[names[new(row.Kind, row.ReportNo, row.Slug)]] = row;
        return rows;
    }

    async Task<Dictionary<long, Draft>> Newest(IReadOnlyCollection<EntryRow> rows, CancellationToken ct)
    {
        var (newest, heads) = (new Dictionary<long, Draft>(rows.Count), rows.ToDictionary(r => r.No));
        foreach (var nos in rows.Select(r => r.No).Chunk(Batch))
            foreach (
                var found in await db.WithNewest(db.Entries.AsNoTracking().Where(e => nos.Contains(e.No)))
                    .Select(n => new
                    {
                        n.Entry.No,
                        n.Entry.Head,
                        n.Revision.Content,
                    })
                    .ToListAsync(ct)
            )
            {
                // If it is planned under the log's lock, drafts can be saved between two statements.
                if (heads[found.No] is var row && row.Head != found.Head)
                    throw new ChangedMeanwhileException(row.Slug);
                newest[found.No] = Draft.Parse(found.Content!);
            }
        return newest;
    }

    async Task<HashSet<Guid>> Taken(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var taken = new HashSet<Guid>();
        foreach (var batch in ids.Chunk(Batch))
            taken.UnionWith(
                await db.Entries.AsNoTracking().Where(e => batch.Contains(e.Id)).Select(e => e.Id).ToListAsync(ct)
            );
        return taken;
    }

    /// <summary>
    /// Whether the store has the newer draft as its newest revision and the first item is public already, so that
    /// neither is saved again.
    /// </summary>
    async Task<bool> IsThere(EntryRow row, Draft newest, ImportItem item, ImportItem newer, CancellationToken ct)
    {
        if (!newest.Same(newer.Draft))
            return false;
        var current = (await states.Languages([row.No], ct)).GetValueOrDefault(row.No, LanguageStates.None);
        var revisions = await db
            .Revisions.AsNoTracking()
            .Where(r => r.EntryNo == row.No && r.Content != null)
            .ToListAsync(ct);
        return revisions.Any(r =>
            item.Published.All(l => current.GetValueOrDefault(l) is { IsPublic: true } s && s.Revision == r.Number)
            && Draft.Parse(r.Content!).Same(item.Draft)
        );
    }
}
