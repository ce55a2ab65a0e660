using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>
/// Finds the entries that drafts refer to, and locks them while the drafts are saved. It also keeps trees of drafts
/// sound.
/// </summary>
sealed class DraftReferences(ReportsDb db, KindSet kinds)
{
    public const int Batch = 500;

    public static readonly Fault Lost = new(
        "/fields",
        "Something that the fields refer to was deleted or renamed a moment ago. Read it again."
    );

    /// <summary>A reference of a draft, and the address that it means; null if it can't mean any.</summary>
    sealed record Named(EntryRow Row, Reference Reference, Address? Address);

    /// <summary>
    /// Finds the entries that new drafts refer to, by row. The entries that fields name must exist or be created with
    /// them; those that prose names need not exist yet.
    /// </summary>
    public async Task<ILookup<EntryRow, (EntryRow Target, string Role)>> Find(
        IReadOnlyList<(EntryRow Row, Draft Draft)> created,
        CancellationToken ct
    )
    {
        var (targets, held, _) = await Find(created, null, null, ct);
        await Hold(held, ct);
        return targets;
    }

    /// <summary>The same for drafts of all kinds that will be saved later, reports among them.</summary>
    /// <returns>The entries that each draft refers to, and those that must be locked when the drafts are
    /// saved.</returns>
    public async Task<(
        ILookup<EntryRow, (EntryRow Target, string Role)> Targets,
        IReadOnlyList<EntryRow> Held
    )> FindAhead(IReadOnlyList<(EntryRow Row, Draft Draft)> saved, UnsavedEntries unsaved, CancellationToken ct)
    {
        var (targets, held, _) = await Find(saved, null, unsaved.Reports, ct);
        return (targets, held);
    }

    /// <summary>
    /// Finds the entries that a draft refers to, and the references of its entry before. The caller has to lock the
    /// entries that its fields name.
    /// </summary>
    public async Task<(
        IReadOnlyList<(EntryRow Target, string Role)> Targets,
        IReadOnlyList<EntryRow> Held,
        DraftContext Around
    )> Find(EntryRow row, Draft draft, CancellationToken ct)
    {
        var (targets, held, around) = await Find([(row, draft)], row.No, null, ct);
        return ([.. targets[row]], [.. held.Where(h => h.No != row.No)], around);
    }

    async Task<(
        ILookup<EntryRow, (EntryRow Target, string Role)> Targets,
        IReadOnlyList<EntryRow> Held,
        DraftContext Around
    )> Find(
        IReadOnlyList<(EntryRow Row, Draft Draft)> saved,
        long? entryNo,
        IEnumerable<ReportName>? unsaved,
        CancellationToken ct
    )
    {
        var references = saved
            .SelectMany(s =>
                PublicStates.References(kinds, s.Row.ToEntry(null), s.Draft).Select(r => (s.Row, Reference: r))
            )
            .ToList();
        // One draft's reports are read together with the entries that it names.
        var elsewhere = entryNo is null ? null : Elsewhere(references);
        var reports = elsewhere is null
            ? (await new QuoteReader(db, kinds).Names(references.Select(r => r.Reference), ct)).And(unsaved ?? [])
            : ReportNames.None;
        var named = In(reports, references);
        var around = await DraftContext.Of(
            db,
            named.Select(n => n.Address).OfType<Address>(),
            reports,
            entryNo,
            ct,
            elsewhere
        );
        if (elsewhere is not null)
        {
            reports = around.Names;
            named = In(reports, references);
        }
        var known = around.Known;
        var created = saved.Select(s => s.Row).Where(r => !IsThere(r)).DistinctBy(Address).ToDictionary(Address);
        var meant = named.ConvertAll(n =>
            n.Address is { } address
                ? known.GetValueOrDefault(address)
                    ?? (created.GetValueOrDefault(address) is { } other && other != n.Row ? other : null)
                : null
        );
        var found = named.Zip(meant).ToList();
        CheckMissing([.. found.Where(n => n.Second is null).Select(n => n.First)], saved.Count > 1, unsaved is not null);
        var targets = found
            .Where(n => n.Second is not null)
            .Select(n => (n.First.Row, Target: n.Second!, n.First.Reference.Role))
            .Distinct();
        var held = found.Where(n => !n.First.Reference.IsInProse && IsThere(n.Second!)).Select(n => n.Second!);
        return (targets.ToLookup(n => n.Row, n => (n.Target, n.Role)), [.. held.DistinctBy(t => t.No)], around);
    }

    /// <exception cref="Refusal">Fields name entries that do not exist.</exception>
    void CheckMissing(IReadOnlyList<Named> unknown, bool withPaths, bool withIds)
    {
        var missing = unknown
            .Where(n => !n.Reference.IsInProse)
            .Select(n =>
                Missing(n, withPaths ? n.Row.ToEntry(null).Path(kinds) : null) with
                {
                    Id = withIds ? n.Row.Id : null,
                }
            )
            .ToList();
        if (missing.Count > 0)
            throw Refusal.Invalid(missing);
    }

    List<Named> In(ReportNames reports, List<(EntryRow Row, Reference Reference)> references) =>
        references.ConvertAll(r => new Named(r.Row, r.Reference, r.Reference.From(r.Row.ToEntry(null), kinds, reports)));

    /// <summary>
    /// What the references name in other reports than their own; null if it is nothing, or too much for one statement.
    /// </summary>
    DraftContext.Elsewhere? Elsewhere(IReadOnlyList<(EntryRow Row, Reference Reference)> references)
    {
        var slugs = references
            .Where(r => r.Reference.Report is not null || r.Reference.Year is not null)
            .Select(r =>
                (
                    Kind: r.Reference.Role == Reference.Link
                        ? kinds.AtSegment(r.Reference.Target)
                        : kinds.Named(r.Reference.Target),
                    Slug: r.Reference.SlugFor(r.Row.Slug)
                )
            )
            .Where(r => r.Kind is not null)
            .Distinct()
            .ToList();
        return slugs.Count is 0 or > Batch
            ? null
            : new(
                kinds.Report.Name,
                [.. slugs.GroupBy(s => s.Kind!.Name, s => s.Slug).Select(g => (g.Key, g.ToArray()))]
            );
    }

    /// <summary>
    /// The faults of references in a draft's fields that name no entry. If its report is unknown, only entries without
    /// a report are looked for.
    /// </summary>
    public async Task<IEnumerable<Fault>> Missing(EntryRow row, Draft draft, CancellationToken ct)
    {
        var (kind, entry) = (kinds[row.Kind], row.ToEntry(null));
        var references = kind.References(draft.Fields)
            .Where(r => row.ReportNo != 0 || !kind.UnderReport || !kinds[r.Target].UnderReport)
            .ToList();
        var reports = await new QuoteReader(db, kinds).Names(references, ct);
        var named = references.ConvertAll(r => new Named(row, r, r.From(entry, kinds, reports)));
        var known = (
            await DraftContext.Of(db, named.Select(n => n.Address).OfType<Address>(), reports, null, ct)
        ).Known;
        return named
            .Where(n => n.Address is not { } address || !known.ContainsKey(address))
            .Select(n => Missing(n, null));
    }

    static bool IsThere(EntryRow row) => row.No > 0;

    static Address Address(EntryRow row) => new(row.Kind, row.ReportNo, row.Slug);

    Fault Missing(Named named, string? entry) =>
        new(
            named.Reference.Pointer,
            $"There is no {named.Reference.Target} '{named.Reference.SlugFor(named.Row.Slug)}'{In(named.Reference)}. Create it first.",
            entry
        );

    string In(Reference reference) =>
        reference.Report is { } report ? $" in a report '{report}'"
        : kinds[reference.Target].UnderReport ? " in this report"
        : "";

    /// <summary>
    /// Locks the entries that fields name, so that they can't be deleted or renamed before the save is committed.
    /// </summary>
    public async Task Hold(IReadOnlyList<EntryRow> targets, CancellationToken ct)
    {
        foreach (var batch in targets.Chunk(Batch))
        {
            long[] nos = [.. batch.Select(t => t.No)];
            string[] slugs = [.. batch.Select(t => t.Slug)];
            if (
                await db
                    .Entries.Existing()
                    .Where(e => nos.Contains(e.No) && slugs.Contains(e.Slug))
                    .ExecuteUpdateAsync(e => e.SetProperty(r => r.Year, r => r.Year), ct) != nos.Length
            )
                throw Refusal.Invalid([Lost]);
        }
    }

    /// <summary>Checks that the tree of these drafts has no cycle and is not too deep.</summary>
    public Task CheckTree(Kind kind, IEnumerable<EntryRow> rows, CancellationToken ct) =>
        CheckTree(kind, rows, new Dictionary<EntryRow, string?>(), ct);

    /// <summary>The same before the drafts are saved.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="rows">Their entries.</param>
    /// <param name="parents">The slugs of the entries that they will stand below.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    public async Task CheckTree(
        Kind kind,
        IEnumerable<EntryRow> rows,
        IReadOnlyDictionary<EntryRow, string?> parents,
        CancellationToken ct
    )
    {
        if (kind.TreeRole is not { } role)
            return;
        foreach (var report in rows.GroupBy(r => r.ReportNo))
        {
            var stored = await db
                .References.Where(r => r.Role == role)
                .Join(
                    db.Entries.Existing().Where(e => e.Kind == kind.Name && e.ReportNo == report.Key),
                    r => r.EntryNo,
                    e => e.No,
                    (r, e) => new { e.Slug, r.TargetNo }
                )
                .Join(db.Entries, r => r.TargetNo, e => e.No, (r, e) => new { r.Slug, Parent = e.Slug })
                .ToListAsync(ct);
            var placed = report.Where(parents.ContainsKey).ToDictionary(r => r.Slug, r => parents[r]);
            var tree = new Tree(
                stored
                    .Where(p => !placed.ContainsKey(p.Slug))
                    .Select(p => KeyValuePair.Create(p.Slug, (string?)p.Parent))
                    .Concat(placed)
                    .ToDictionary()
            );
            if (
                report.Select(r => (Row: r, Fault: tree.Fault(r.Slug))).FirstOrDefault(f => f.Fault is not null) is
                { Fault: { } fault } at
            )
                throw Refusal.Invalid([new("/fields/" + role, fault) { Id = placed.Count > 0 ? at.Row.Id : null }]);
        }
    }
}
