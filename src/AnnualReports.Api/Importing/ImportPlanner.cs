using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Importing;

/// <summary>Everything that an import writes. It is made before anything is locked.</summary>
/// <param name="At">The time at which its revisions are saved.</param>
/// <param name="Batch">The drafts.</param>
/// <param name="Prepared">The publication.</param>
/// <param name="Result">The result that will be reported.</param>
sealed record ImportPlan(DateTime At, DraftBatch Batch, PreparedPublication Prepared, Imported Result);

/// <summary>Makes the plan of an import with few statements, in the caller's snapshot or transaction.</summary>
sealed class ImportPlanner(
    ReportsDb db,
    KindSet kinds,
    PublicationLog log,
    PublicStates states,
    Languages languages,
    TimeProvider time
)
{
    readonly ImportPlacement placing = new(db, states, languages, time);
    readonly DraftReferences references = new(db, kinds);

    /// <exception cref="InvalidDataException">Something in the files can't be imported; the message says
    /// where.</exception>
    /// <exception cref="Refusal">Something can't be published.</exception>
    public async Task<ImportPlan> Plan(ImportOrder order, CancellationToken ct)
    {
        var at = time.Now();
        var reports = await db
            .Entries.AsNoTracking()
            .Existing()
            .Where(e => e.Kind == kinds.Report.Name)
            .ToDictionaryAsync(e => e.Slug, ct);
        var placed = await placing.Place(order, reports, at, ct);
        await CheckYears([.. placed.Where(p => p.Item.Kind.IsReport)], ct);
        var saved = placed.Where(p => p.Save is not null).ToList();
        var unsaved = new UnsavedEntries([.. saved.Select(p => p.Row)], kinds);
        var (targets, held) = await Targets(saved, unsaved, ct);
        await CheckTrees(saved, ct);
        var years = reports.Values.ToDictionary(r => r.No, r => r.Year);
        // Creating entries below a report, or moving entries in its trees, needs the lock on the report.
        var under = saved
            .Where(p => p.Save!.Before == 0 || p.Item.Kind.TreeRole is not null)
            .Select(p => p.Row.ReportNo)
            .ToHashSet();
        held =
        [
            .. held.Concat(reports.Values.Where(r => under.Contains(r.No)))
                .Where(r => !Entry.IsNew(r.No))
                .DistinctBy(r => r.No),
        ];
        var batch = new DraftBatch([.. saved.Select(p => p.Save!)], targets, held, await Files(saved, ct));
        var changes = placed.Where(p => p.Item.Published.Length > 0).Select(p => Publish(p, years));
        var prepared = await log.PrepareInside([.. changes], new(db.Actor) { IsProgram = true }, unsaved, ct);
        // Whether a report was ever public decides whether its year may change.
        prepared = prepared with { Beside = saved.Where(p => p.Item.Kind.IsReport).Select(p => p.Row.No).ToHashSet() };
        return new(
            at,
            batch,
            prepared,
            new(
                batch.Saves.Count(s => s.Before == 0),
                batch.Saves.Sum(s => s.Revisions.Count(r => r.Number > 1)),
                prepared.Addition!.Records.Count
            )
        );
    }

    static Change Publish(PlacedItem placed, IReadOnlyDictionary<long, int> years) =>
        new Publish(
            placed.Row.ToEntry(years.TryGetValue(placed.Row.ReportNo, out var year) ? year : null),
            placed.Public,
            [.. placed.Item.Published],
            Content.Publish.Minor,
            new Dictionary<string, string>()
        )
        {
            // What it was made from does not matter: it is public elsewhere.
            Draft = placed.Item.Draft with
            {
                Origins = null,
            },
            Head = placed.Save is null ? placed.Row.Head : null,
        };

    /// <summary>Each report must have a year of its own, which can't change once the report was public.</summary>
    async Task CheckYears(IReadOnlyList<PlacedItem> reports, CancellationToken ct)
    {
        var rows =
            reports.Count == 0
                ? []
                : await db
                    .Entries.AsNoTracking()
                    .Existing()
                    .Where(e => e.Kind == kinds.Report.Name)
                    .Select(e => new { e.No, e.Year })
                    .ToListAsync(ct);
        var years = rows.ToDictionary(r => r.No, r => r.Year);
        foreach (var (item, row, _, _, _) in reports)
        {
            if (
                years.GetValueOrDefault(row.No, row.Year) != row.Year
                && await db.Publications.AnyAsync(
                    p => p.EntryNo == row.No && p.Action != PublicationActions.Redacted,
                    ct
                )
            )
                throw new InvalidDataException($"Nothing was imported. {item.Place}: {EntryNames.YearStays(row)}");
            years[row.No] = row.Year;
        }
        foreach (var (item, row, _, _, _) in reports)
            if (years.Any(y => y.Key != row.No && y.Value == row.Year))
                throw Taken(item);
    }

    /// <summary>The refusal of an item whose slug or year another has.</summary>
    static InvalidDataException Taken(ImportItem item) =>
        new(
            $"Nothing was imported. {item.Place}: another {item.Kind.Name} in the store or the files "
                + $"has the slug '{item.Draft.Slug}'{(item.Kind.IsReport ? " or the same year" : "")}."
        );

    async Task<(ILookup<EntryRow, (EntryRow Target, string Role)> Targets, IReadOnlyList<EntryRow> Held)> Targets(
        IReadOnlyList<PlacedItem> saved,
        UnsavedEntries unsaved,
        CancellationToken ct
    )
    {
        try
        {
            return await references.FindAhead([.. saved.Select(p => (p.Row, p.Newest))], unsaved, ct);
        }
        catch (Refusal refusal)
        {
            throw Refused(refusal, saved);
        }
    }

    static InvalidDataException Refused(Refusal refusal, IReadOnlyList<PlacedItem> saved)
    {
        var places = saved.ToDictionary(p => p.Row.Id, p => p.Item.Place);
        return new(
            $"Nothing was imported. {refusal.Message}"
                + string.Concat(
                    refusal.Faults.Select(f => $"\n  {(f.Id is { } id ? places[id] : f.Entry)}{f.Pointer}: {f.Message}")
                ),
            refusal
        );
    }

    async Task CheckTrees(IReadOnlyList<PlacedItem> saved, CancellationToken ct)
    {
        try
        {
            foreach (var kind in saved.GroupBy(p => p.Item.Kind))
                await references.CheckTree(
                    kind.Key,
                    kind.Select(p => p.Row),
                    kind.ToDictionary(
                        p => p.Row,
                        p => kind.Key.References(p.Newest.Fields).FirstOrDefault(r => r.Role == kind.Key.TreeRole)?.Slug
                    ),
                    ct
                );
        }
        catch (Refusal refusal)
        {
            throw Refused(refusal, saved);
        }
    }

    /// <summary>The files that the newest drafts refer to; all of them must exist.</summary>
    async Task<IReadOnlyList<MediaReferenceRow>> Files(IReadOnlyList<PlacedItem> saved, CancellationToken ct)
    {
        var uses = saved.SelectMany(p => p.Item.Kind.Files(p.Newest).Select(use => (Placed: p, Use: use))).ToList();
        var known = uses.Count == 0 ? [] : await db.FilesOf(uses.Select(u => u.Use.Id), ct);
        var faults = uses.Select(u =>
                (u.Placed.Item.Place, u.Use.Pointer, Fault: u.Use.Fault(known.GetValueOrDefault(u.Use.Id)))
            )
            .Where(f => f.Fault is not null)
            .Select(f => $"\n  {f.Place}{f.Pointer}: {f.Fault}")
            .ToList();
        return faults.Count > 0
            ? throw new InvalidDataException($"Nothing was imported.{string.Concat(faults)}")
            :
            [
                .. uses.Select(u => (u.Placed.Row.No, u.Use.Id))
                    .Distinct()
                    .Select(u => new MediaReferenceRow { EntryNo = u.No, MediaId = u.Id }),
            ];
    }
}
