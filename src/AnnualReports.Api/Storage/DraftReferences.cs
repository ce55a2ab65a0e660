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
        var (targets, held, _) = await Find(created, null, null, ct);
        await Hold(held, ct);
        return targets;
    }

    /// <summary>The same of drafts of all kinds, reports among them, which are saved later: what their fields name has to be held then.</summary>
    /// <returns>What each refers to, and what has to be held.</returns>
    public async Task<(ILookup<EntryRow, (EntryRow Target, string Role)> Targets, IReadOnlyList<EntryRow> Held)> FindAhead(
        IReadOnlyList<(EntryRow Row, Draft Draft)> saved, Upcoming upcoming, CancellationToken ct)
    {
        var (targets, held, _) = await Find(saved, null, upcoming.Reports, ct);
        return (targets, held);
    }

    /// <summary>Finds what a draft refers to, and what its entry referred to before. Who saves it has to hold what its fields name.</summary>
    public async Task<(IReadOnlyList<(EntryRow Target, string Role)> Targets, IReadOnlyList<EntryRow> Held, Surroundings Around)> Find(
        EntryRow row, Draft draft, CancellationToken ct)
    {
        var (targets, held, around) = await Find([(row, draft)], row.No, null, ct);
        return ([.. targets[row]], [.. held.Where(h => h.No != row.No)], around);
    }

    async Task<(ILookup<EntryRow, (EntryRow Target, string Role)> Targets, IReadOnlyList<EntryRow> Held, Surroundings Around)> Find(
        IReadOnlyList<(EntryRow Row, Draft Draft)> saved, long? entryNo, IEnumerable<ReportName>? upcoming, CancellationToken ct)
    {
        var references = saved.SelectMany(s => PublicStates.References(kinds, s.Row.ToEntry(null), s.Draft).Select(r => (s.Row, Reference: r))).ToList();
        var reports = (await new Quoting(db, kinds).Names(references.Select(r => r.Reference), ct)).And(upcoming ?? []);
        var named = references.ConvertAll(r => new Named(r.Row, r.Reference, r.Reference.From(r.Row.ToEntry(null), kinds, reports)));
        var around = await Surroundings.Of(db, named.Select(n => n.Address).OfType<Address>(), reports, entryNo, ct);
        var known = around.Known;
        var created = saved.Select(s => s.Row).Where(r => !IsThere(r)).DistinctBy(Address).ToDictionary(Address);
        var meant = named.ConvertAll(n => n.Address is { } address
            ? known.GetValueOrDefault(address) ?? (created.GetValueOrDefault(address) is { } other && other != n.Row ? other : null)
            : null);
        var missing = named.Zip(meant).Where(n => n.Second is null && !n.First.Reference.IsInProse)
            .Select(n => Missing(n.First, saved.Count > 1 ? n.First.Row.ToEntry(null).Path(kinds) : null) with
            {
                Id = upcoming is null ? null : n.First.Row.Id,
            })
            .ToList();
        if (missing.Count > 0)
            throw Refusal.Invalid(missing);
        return (named.Zip(meant).Where(n => n.Second is not null)
                .Select(n => (n.First.Row, Target: n.Second!, n.First.Reference.Role)).Distinct().ToLookup(n => n.Row, n => (n.Target, n.Role)),
            [.. named.Zip(meant).Where(n => !n.First.Reference.IsInProse && IsThere(n.Second!)).Select(n => n.Second!).DistinctBy(t => t.No)],
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

    static bool IsThere(EntryRow row) => row.No > 0;

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
    public Task CheckTree(Kind kind, IEnumerable<EntryRow> rows, CancellationToken ct) => CheckTree(kind, rows, new Dictionary<EntryRow, string?>(), ct);

    /// <summary>The same before the drafts are saved.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="rows">Their entries.</param>
    /// <param name="parents">What they are going to stand below.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    public async Task CheckTree(Kind kind, IEnumerable<EntryRow> rows, IReadOnlyDictionary<EntryRow, string?> parents, CancellationToken ct)
    {
        if (kind.TreeRole is not { } role)
            return;
        foreach (var report in rows.GroupBy(r => r.ReportNo))
        {
            var stored = await db.References.Where(r => r.Role == role)
                .Join(db.Entries.Existing().Where(e => e.Kind == kind.Name && e.ReportNo == report.Key), r => r.EntryNo, e => e.No, (r, e) => new { e.Slug, r.TargetNo })
                .Join(db.Entries, r => r.TargetNo, e => e.No, (r, e) => new { r.Slug, Parent = e.Slug }).ToListAsync(ct);
            var placed = report.Where(parents.ContainsKey).ToDictionary(r => r.Slug, r => parents[r]);
            var tree = new Tree(stored.Where(p => !placed.ContainsKey(p.Slug)).Select(p => KeyValuePair.Create(p.Slug, (string?)p.Parent)).Concat(placed)
                .ToDictionary());
            if (report.Select(r => (Row: r, Fault: tree.Fault(r.Slug))).FirstOrDefault(f => f.Fault is not null) is { Fault: { } fault } at)
                throw Refusal.Invalid([new("/fields/" + role, fault) { Id = placed.Count > 0 ? at.Row.Id : null }]);
        }
    }
}
