using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>What drafts refer to: found, and held while they are saved. A tree of drafts keeps its shape.</summary>
sealed class DraftReferences(ReportsDb db, KindSet kinds)
{
    public const int Batch = 500;

    public static readonly Fault Lost = new("/fields", "Something that the fields refer to was deleted or renamed a moment ago. Read it again.");

    /// <summary>A reference of a draft, and the entry that is meant by it, if it can be one.</summary>
    sealed record Named(EntryRow Row, Reference Reference, Address? Address);

    /// <summary>
    /// Finds what drafts that are created together refer to, by row. What fields name has to exist, or be created with them; prose may run ahead.
    /// </summary>
    public async Task<ILookup<EntryRow, (EntryRow Target, string Role)>> Find(IReadOnlyList<(EntryRow Row, Draft Draft)> created, CancellationToken ct)
    {
        var (targets, held, _) = await Find(created, null, ct);
        await Hold(held, ct);
        return targets;
    }

    /// <summary>Finds what a draft refers to, and what its entry referred to before. Who saves it has to hold what its fields name.</summary>
    public async Task<(IReadOnlyList<(EntryRow Target, string Role)> Targets, IReadOnlyList<EntryRow> Held, Surroundings Around)> Find(
        EntryRow row, Draft draft, CancellationToken ct)
    {
        var (targets, held, around) = await Find([(row, draft)], row.No, ct);
        return ([.. targets[row]], [.. held.Where(h => h.No != row.No)], around);
    }

    async Task<(ILookup<EntryRow, (EntryRow Target, string Role)> Targets, IReadOnlyList<EntryRow> Held, Surroundings Around)> Find(
        IReadOnlyList<(EntryRow Row, Draft Draft)> saved, long? entryNo, CancellationToken ct)
    {
        var references = saved.SelectMany(s => PublicStates.References(kinds, s.Row.ToEntry(null), s.Draft).Select(r => (s.Row, Reference: r))).ToList();
        var reports = await new Quoting(db, kinds).Names(references.Select(r => r.Reference), ct);
        var named = references.ConvertAll(r => new Named(r.Row, r.Reference, r.Reference.From(r.Row.ToEntry(null), kinds, reports)));
        var around = await Surroundings.Of(db, named.Select(n => n.Address).OfType<Address>(), reports, entryNo, ct);
        var known = around.Known;
        var created = saved.Select(s => s.Row).Where(r => r.No == 0).DistinctBy(Address).ToDictionary(Address);
        var meant = named.ConvertAll(n => n.Address is { } address
            ? known.GetValueOrDefault(address) ?? (created.GetValueOrDefault(address) is { } other && other != n.Row ? other : null)
            : null);
        var missing = named.Zip(meant).Where(n => n.Second is null && !n.First.Reference.IsInProse)
            .Select(n => Missing(n.First, saved.Count > 1 ? n.First.Row.ToEntry(null).Path(kinds) : null)).ToList();
        if (missing.Count > 0)
            throw Refusal.Invalid(missing);
        return (named.Zip(meant).Where(n => n.Second is not null)
                .Select(n => (n.First.Row, Target: n.Second!, n.First.Reference.Role)).Distinct().ToLookup(n => n.Row, n => (n.Target, n.Role)),
            [.. named.Zip(meant).Where(n => !n.First.Reference.IsInProse && n.Second!.No != 0).Select(n => n.Second!).Distinct()],
            around);
    }

    /// <summary>What of a draft's fields refers to nothing that there is. Where the report is not known, only what stands in none is looked for.</summary>
    public async Task<IEnumerable<Fault>> Missing(EntryRow row, Draft draft, CancellationToken ct)
    {
        var (kind, entry) = (kinds[row.Kind], row.ToEntry(null));
        var references = kind.References(draft.Fields).Where(r => row.ReportNo != 0 || !kind.UnderReport || !kinds[r.Target].UnderReport).ToList();
        var reports = await new Quoting(db, kinds).Names(references, ct);
        var named = references.ConvertAll(r => new Named(row, r, r.From(entry, kinds, reports)));
        var known = (await Surroundings.Of(db, named.Select(n => n.Address).OfType<Address>(), reports, null, ct)).Known;
        return named.Where(n => n.Address is not { } address || !known.ContainsKey(address)).Select(n => Missing(n, null));
    }

    static Address Address(EntryRow row) => new(row.Kind, row.ReportNo, row.Slug);

    Fault Missing(Named named, string? entry) =>
        new(named.Reference.Pointer, $"There is no {named.Reference.Target} '{named.Reference.SlugFor(named.Row.Slug)}'{(named.Reference.Report is { } report ? $" in a report '{report}'" : kinds[named.Reference.Target].UnderReport ? " in this report" : "")}. Create it first.", entry);

    /// <summary>What fields name can't be deleted or renamed before this save is done.</summary>
    public async Task Hold(IReadOnlyList<EntryRow> targets, CancellationToken ct)
    {
        foreach (var batch in targets.Chunk(Batch))
        {
            long[] nos = [.. batch.Select(t => t.No)];
            string[] slugs = [.. batch.Select(t => t.Slug)];
            if (await db.Entries.Existing().Where(e => nos.Contains(e.No) && slugs.Contains(e.Slug)).ExecuteUpdateAsync(e => e.SetProperty(r => r.Year, r => r.Year), ct) != nos.Length)
                throw Refusal.Invalid([Lost]);
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
