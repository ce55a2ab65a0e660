using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Importing;

/// <summary>All that an import writes, made before anything is locked.</summary>
/// <param name="At">The instant at which its revisions are saved.</param>
/// <param name="Batch">The drafts.</param>
/// <param name="Prepared">The publication.</param>
/// <param name="Result">What will have been done.</param>
sealed record ImportPlan(DateTime At, DraftBatch Batch, Prepared Prepared, Imported Result);

/// <summary>Makes the plan of an import by few statements for all of it, in a snapshot or a transaction that the caller has begun.</summary>
sealed class ImportPlanning(ReportsDb db, KindSet kinds, PublicationLog log, PublicStates states, TimeProvider time)
{
    const int Batch = 500;

    readonly DraftReferences references = new(db, kinds);

    /// <summary>An item, the entry that it becomes, and its newest draft.</summary>
    sealed record Placed(ImportItem Item, EntryRow Row, DraftSave? Save, int Public, Draft Newest);

    /// <exception cref="InvalidDataException">Something in the files can't be imported; the message says where.</exception>
    /// <exception cref="Refusal">Something can't be published.</exception>
    public async Task<ImportPlan> Plan(ImportOrder order, Guid by, CancellationToken ct)
    {
        var at = time.Now();
        var reports = await db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kinds.Report.Name).ToDictionaryAsync(e => e.Slug, ct);
        var placed = await Place(order, reports, at, by, ct);
        await CheckYears([.. placed.Where(p => p.Item.Kind.IsReport)], ct);
        var saved = placed.Where(p => p.Save is not null).ToList();
        var upcoming = new Upcoming([.. saved.Select(p => p.Row)], kinds);
        var (targets, held) = await Targets(saved, upcoming, ct);
        await CheckTrees(saved, ct);
        var years = reports.Values.ToDictionary(r => r.No, r => r.Year);
        // Who creates below a report, or moves what stands in a tree, holds the report.
        var under = saved.Where(p => p.Save!.Before == 0 || p.Item.Kind.TreeRole is not null).Select(p => p.Row.ReportNo).ToHashSet();
        held = [.. held.Concat(reports.Values.Where(r => under.Contains(r.No))).Where(r => !Entry.IsNew(r.No)).DistinctBy(r => r.No)];
        var batch = new DraftBatch([.. saved.Select(p => p.Save!)], targets, held, await Files(saved, ct));
        var changes = placed.Where(p => p.Item.Published.Length > 0).Select(p => Publish(p, years));
        var prepared = await log.PrepareInside([.. changes], new(by) { IsProgram = true }, upcoming, ct);
        return new(at, batch, prepared, new(batch.Saves.Count(s => s.Before == 0),
            batch.Saves.Sum(s => s.Revisions.Count(r => r.Number > 1)), prepared.Addition!.Records.Count));
    }

    static Change Publish(Placed placed, IReadOnlyDictionary<long, int> years) =>
        new Publish(placed.Row.ToEntry(years.TryGetValue(placed.Row.ReportNo, out var year) ? year : null), placed.Public,
            [.. placed.Item.Published], Content.Publish.Minor, new Dictionary<string, string>())
        {
            Draft = placed.Item.Draft,
            Head = placed.Save is null ? placed.Row.Head : null,
        };

    /// <summary>Finds the entry of each item, or a number that stands for a new one; reports are added to those that there are.</summary>
    async Task<List<Placed>> Place(ImportOrder order, Dictionary<string, EntryRow> reports, DateTime at, Guid by, CancellationToken ct)
    {
        var rows = await Rows(order.First, reports, ct);
        var newest = await Newest([.. rows.Values], ct);
        var taken = await Taken([.. order.First.Select(Id)], ct);
        var (placed, next) = (new List<Placed>(order.First.Count), Entry.FirstNew);
        foreach (var item in order.First)
        {
            var newer = order.Newer.GetValueOrDefault(item.Name);
            if (rows.GetValueOrDefault(item.Name) is { } there)
            {
                if (newer is null || !await IsThere(there, newest[there.No], item, newer, ct))
                    placed.Add(Existing(there.Copy(), newest[there.No], item, newer, at, by));
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
            };
            placed.Add(With(row, 0, item, newer is null || newer.Draft.Same(item.Draft) ? [item.Draft] : [item.Draft, newer.Draft], at, by));
            if (item.Kind.IsReport)
                reports[row.Slug] = row;
        }
        foreach (var report in placed.Where(p => p.Item.Kind.IsReport))
            reports[report.Row.Slug] = report.Row;
        return placed;
    }

    static EntryRow Report(ImportItem item, Dictionary<string, EntryRow> reports) => reports.GetValueOrDefault(item.Report!)
        ?? throw new InvalidDataException($"Nothing was imported. {item.Place}/report: there is no report '{item.Report}' any more.");

    /// <summary>The id that the item's name gives; another is taken where an entry that was renamed or deleted has it.</summary>
    static Guid Id(ImportItem item) => Ids.Named(item.Name.Kind, item.Name.Report, item.Name.Slug);

    static Placed Existing(EntryRow row, Draft newest, ImportItem item, ImportItem? newer, DateTime at, Guid by)
    {
        var drafts = new List<Draft>();
        if (!newest.Same(item.Draft))
            drafts.Add(item.Draft);
        var number = row.Head + drafts.Count;
        if (newer is not null && !newer.Draft.Same(item.Draft))
            drafts.Add(newer.Draft);
        row.Year = item.Kind.Year((drafts.LastOrDefault() ?? item.Draft).Fields);
        return drafts.Count == 0 ? new(item, row, null, row.Head, item.Draft) : With(row, number, item, drafts, at, by);
    }

    static Placed With(EntryRow row, int number, ImportItem item, IReadOnlyList<Draft> drafts, DateTime at, Guid by)
    {
        var (before, revisions) = (row.Head, new List<RevisionRow>());
        foreach (var draft in drafts)
        {
            row.Head++;
            revisions.Add(Drafts.Revision(row, draft, at, by, null));
        }
        return new(item, row, new(row, before, revisions), before == 0 ? 1 : number, drafts[^1]);
    }

    /// <summary>The entries of the items that there are already.</summary>
    async Task<Dictionary<ImportName, EntryRow>> Rows(IReadOnlyList<ImportItem> items, Dictionary<string, EntryRow> reports, CancellationToken ct)
    {
        var names = items.Where(i => !i.Kind.UnderReport || reports.ContainsKey(i.Report!))
            .ToDictionary(i => new Address(i.Kind.Name, i.Kind.UnderReport ? reports[i.Report!].No : 0, i.Draft.Slug), i => i.Name);
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
            foreach (var found in await db.Entries.AsNoTracking().Where(e => nos.Contains(e.No))
                .Join(db.Revisions, e => new { e.No, Number = e.Head }, r => new { No = r.EntryNo, r.Number }, (e, r) => new { e.No, e.Head, r.Content })
                .ToListAsync(ct))
            {
                // Where it is planned under the log's lock, drafts can be saved between two statements.
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
            taken.UnionWith(await db.Entries.AsNoTracking().Where(e => batch.Contains(e.Id)).Select(e => e.Id).ToListAsync(ct));
        return taken;
    }

    /// <summary>Whether the store has the newer draft as its newest, and what the first item says is public already, so that neither is saved again.</summary>
    async Task<bool> IsThere(EntryRow row, Draft newest, ImportItem item, ImportItem newer, CancellationToken ct)
    {
        if (!newest.Same(newer.Draft))
            return false;
        var standing = (await states.Languages([row.No], ct)).GetValueOrDefault(row.No, LanguageStates.None);
        var revisions = await db.Revisions.AsNoTracking().Where(r => r.EntryNo == row.No && r.Content != null).ToListAsync(ct);
        return revisions.Any(r => item.Published.All(l => standing.GetValueOrDefault(l) is { IsPublic: true } s && s.Revision == r.Number)
            && Draft.Parse(r.Content!).Same(item.Draft));
    }

    /// <summary>Each report is on a year of its own, which stays once it was public.</summary>
    async Task CheckYears(IReadOnlyList<Placed> reports, CancellationToken ct)
    {
        var rows = reports.Count == 0 ? []
            : await db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kinds.Report.Name).Select(e => new { e.No, e.Year }).ToListAsync(ct);
        var years = rows.ToDictionary(r => r.No, r => r.Year);
        foreach (var (item, row, _, _, _) in reports)
        {
            if (years.GetValueOrDefault(row.No, row.Year) != row.Year
                && await db.Publications.AnyAsync(p => p.EntryNo == row.No && p.Action != "redacted", ct))
                throw new InvalidDataException($"Nothing was imported. {item.Place}: {Drafts.YearStays(row)}");
            years[row.No] = row.Year;
        }
        foreach (var (item, row, _, _, _) in reports)
            if (years.Any(y => y.Key != row.No && y.Value == row.Year))
                throw Taken(item);
    }

    /// <summary>The refusal of an item whose name another has.</summary>
    static InvalidDataException Taken(ImportItem item) => new($"Nothing was imported. {item.Place}: another {item.Kind.Name} in the store or the files "
        + $"has the slug '{item.Draft.Slug}'{(item.Kind.IsReport ? " or the same year" : "")}.");

    async Task<(ILookup<EntryRow, (EntryRow Target, string Role)> Targets, IReadOnlyList<EntryRow> Held)> Targets(
        IReadOnlyList<Placed> saved, Upcoming upcoming, CancellationToken ct)
    {
        try
        {
            return await references.FindAhead([.. saved.Select(p => (p.Row, p.Newest))], upcoming, ct);
        }
        catch (Refusal refusal)
        {
            throw Refused(refusal, saved);
        }
    }

    static InvalidDataException Refused(Refusal refusal, IReadOnlyList<Placed> saved)
    {
        var places = saved.ToDictionary(p => p.Row.Id, p => p.Item.Place);
        return new($"Nothing was imported. {refusal.Message}"
            + string.Concat(refusal.Faults.Select(f => $"\n  {(f.Id is { } id ? places[id] : f.Entry)}{f.Pointer}: {f.Message}")), refusal);
    }

    async Task CheckTrees(IReadOnlyList<Placed> saved, CancellationToken ct)
    {
        try
        {
            foreach (var kind in saved.GroupBy(p => p.Item.Kind))
                await references.CheckTree(kind.Key, kind.Select(p => p.Row), kind.ToDictionary(p => p.Row,
                    p => kind.Key.References(p.Newest.Fields).FirstOrDefault(r => r.Role == kind.Key.TreeRole)?.Slug), ct);
        }
        catch (Refusal refusal)
        {
            throw Refused(refusal, saved);
        }
    }

    /// <summary>The files that the newest drafts name; each of them has to be there.</summary>
    async Task<IReadOnlyList<MediaReferenceRow>> Files(IReadOnlyList<Placed> saved, CancellationToken ct)
    {
        var uses = saved.SelectMany(p => p.Item.Kind.Files(p.Newest).Select(use => (Placed: p, Use: use))).ToList();
        var known = uses.Count == 0 ? [] : await db.FilesOf(uses.Select(u => u.Use.Id), ct);
        var faults = uses.Select(u => (u.Placed.Item.Place, u.Use.Pointer, Fault: u.Use.Fault(known.GetValueOrDefault(u.Use.Id))))
            .Where(f => f.Fault is not null).Select(f => $"\n  {f.Place}{f.Pointer}: {f.Fault}").ToList();
        return faults.Count > 0
            ? throw new InvalidDataException($"Nothing was imported.{string.Concat(faults)}")
            : [.. uses.Select(u => (u.Placed.Row.No, u.Use.Id)).Distinct().Select(u => new MediaReferenceRow { EntryNo = u.No, MediaId = u.Id })];
    }
}
