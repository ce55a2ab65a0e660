using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>What drafts refer to: found, and held while they are saved. A tree of drafts keeps its shape.</summary>
sealed class DraftReferences(ReportsDb db, KindSet kinds)
{
    const int Batch = 500;

    /// <summary>A reference of a draft, and the entry that is meant by it, if it can be one.</summary>
    sealed record Named(EntryRow Row, Reference Reference, Address? Address);

    /// <summary>Finds what drafts of one save refer to, by row. What fields name has to exist, or be created with them; prose may run ahead.</summary>
    public async Task<ILookup<EntryRow, (EntryRow Target, string Role)>> Find(IReadOnlyList<(EntryRow Row, Draft Draft)> saved, CancellationToken ct)
    {
        var reports = await new Quoting(db, kinds).Names(ct);
        var named = saved.SelectMany(s => Names(s.Row, s.Draft, reports)).ToList();
        var known = await Known([.. named.Select(n => n.Address).OfType<Address>().Distinct()], ct);
        var created = saved.Select(s => s.Row).Where(r => r.No == 0).DistinctBy(Address).ToDictionary(Address);
        var meant = named.ConvertAll(n => n.Address is { } address
            ? known.GetValueOrDefault(address) ?? (created.GetValueOrDefault(address) is { } other && other != n.Row ? other : null)
            : null);
        var missing = named.Zip(meant).Where(n => n.Second is null && !n.First.Reference.IsInProse)
            .Select(n => Missing(n.First, saved.Count > 1 ? n.First.Row.ToEntry(null).Path(kinds) : null)).ToList();
        if (missing.Count > 0)
            throw Refusal.Invalid(missing);
        await Hold([.. named.Zip(meant).Where(n => !n.First.Reference.IsInProse && n.Second!.No != 0).Select(n => n.Second!).Distinct()], ct);
        return named.Zip(meant).Where(n => n.Second is not null)
            .Select(n => (n.First.Row, Target: n.Second!, n.First.Reference.Role)).Distinct().ToLookup(n => n.Row, n => (n.Target, n.Role));
    }

    /// <summary>What of a draft's fields refers to nothing that there is. Where the report is not known, only what stands in none is looked for.</summary>
    public async Task<IEnumerable<Fault>> Missing(EntryRow row, Draft draft, CancellationToken ct)
    {
        var (kind, entry, reports) = (kinds[row.Kind], row.ToEntry(null), await new Quoting(db, kinds).Names(ct));
        var named = kind.References(draft.Fields).Where(r => row.ReportNo != 0 || !kind.UnderReport || !kinds[r.Target].UnderReport)
            .Select(r => new Named(row, r, r.From(entry, kinds, reports))).ToList();
        var known = await Known([.. named.Select(n => n.Address).OfType<Address>().Distinct()], ct);
        return named.Where(n => n.Address is not { } address || !known.ContainsKey(address)).Select(n => Missing(n, null));
    }

    static Address Address(EntryRow row) => new(row.Kind, row.ReportNo, row.Slug);

    IEnumerable<Named> Names(EntryRow row, Draft draft, ReportNames reports)
    {
        var entry = row.ToEntry(null);
        return PublicStates.References(kinds, entry, draft).Select(r => new Named(row, r, r.From(entry, kinds, reports)));
    }

    Fault Missing(Named named, string? entry) =>
        new(named.Reference.Pointer, $"There is no {named.Reference.Target} '{named.Reference.SlugFor(named.Row.Slug)}'{(named.Reference.Report is { } report ? $" in a report '{report}'" : kinds[named.Reference.Target].UnderReport ? " in this report" : "")}. Create it first.", entry);

    async Task<Dictionary<Address, EntryRow>> Known(IReadOnlyList<Address> addresses, CancellationToken ct)
    {
        var known = new Dictionary<Address, EntryRow>();
        foreach (var group in addresses.GroupBy(a => (a.Kind, a.ReportNo)))
            foreach (var slugs in group.Select(a => a.Slug).Chunk(Batch))
            {
                var (kind, reportNo) = group.Key;
                foreach (var row in await db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kind && e.ReportNo == reportNo && slugs.Contains(e.Slug)).ToListAsync(ct))
                    known[Address(row)] = row;
            }
        return known;
    }

    /// <summary>What fields name can't be deleted or renamed before this save is done.</summary>
    async Task Hold(IReadOnlyList<EntryRow> targets, CancellationToken ct)
    {
        foreach (var batch in targets.Chunk(Batch))
        {
            long[] nos = [.. batch.Select(t => t.No)];
            string[] slugs = [.. batch.Select(t => t.Slug)];
            if (await db.Entries.Existing().Where(e => nos.Contains(e.No) && slugs.Contains(e.Slug)).ExecuteUpdateAsync(e => e.SetProperty(r => r.Year, r => r.Year), ct) != nos.Length)
                throw Refusal.Invalid([new("/fields", "Something that the fields refer to was deleted or renamed a moment ago. Read it again.")]);
        }
    }

    /// <summary>A tree of drafts has no cycles and is not too deep, from the day it is saved.</summary>
    public async Task CheckTree(Kind kind, IEnumerable<EntryRow> rows, CancellationToken ct)
    {
        if (kind.TreeRole is not { } role)
            return;
        foreach (var report in rows.GroupBy(r => r.ReportNo))
        {
            var parents = await db.References.Where(r => r.Role == role)
                .Join(db.Entries.Existing().Where(e => e.Kind == kind.Name && e.ReportNo == report.Key), r => r.EntryNo, e => e.No, (r, e) => new { e.Slug, r.TargetNo })
                .Join(db.Entries, r => r.TargetNo, e => e.No, (r, e) => new { r.Slug, Parent = e.Slug }).ToListAsync(ct);
            var tree = new Tree(parents.ToDictionary(p => p.Slug, string? (p) => p.Parent));
            if (report.Select(r => tree.Fault(r.Slug)).FirstOrDefault(f => f is not null) is { } fault)
                throw Refusal.Invalid([new("/fields/" + role, fault)]);
        }
    }
}
