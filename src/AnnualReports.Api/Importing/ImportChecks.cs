using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Importing;

/// <summary>
/// Checks the rules and references of all drafts of an import against the files and the store together.
/// </summary>
sealed class ImportChecks(ReportsDb db, KindSet kinds, DraftStore drafts)
{
    /// <summary>All faults, each with its place.</summary>
    public async Task<IReadOnlyList<string>> Faults(IReadOnlyList<ImportItem> items, CancellationToken ct)
    {
        var faults = new List<string>();
        var referring = items
            .SelectMany(i => i.Kind.References(i.Draft.Fields).Select(r => (Item: i, Reference: r, Name: Named(i, r))))
            .ToList();
        var reports = items
            .Where(i => i.Kind.UnderReport && i.Report is not null)
            .Select(i => new ImportName(kinds.Report.Name, null, i.Report!));
        var known = await Known([.. items.Select(i => i.Name)], [.. referring.Select(r => r.Name).Concat(reports)], ct);
        foreach (var item in items)
        {
            faults.AddRange(
                drafts.Faults.OfForm(item.Kind, item.Draft).Select(f => $"{item.Place}{f.Pointer}: {f.Message}")
            );
            if (
                item.Kind.UnderReport
                && (item.Report is null || !known.Contains(new(kinds.Report.Name, null, item.Report)))
            )
                faults.Add($"{item.Place}/report: there is no report '{item.Report}' in the files or the store.");
        }
        foreach (var (item, reference, name) in referring.Where(r => !known.Contains(r.Name)))
            faults.Add(
                $"{item.Place}{reference.Pointer}: there is no {reference.Target} '{name.Slug}' in the files or the store."
            );
        foreach (var often in items.GroupBy(i => i.Name).Where(g => g.Count() > 2))
            faults.Add(
                $"{often.Last().Place}: this entry is in the files {often.Count()} times. "
                    + "Give it once, or twice: as it is public, and as its newer draft."
            );
        return faults;
    }

    ImportName Named(ImportItem item, Reference reference) =>
        new(
            reference.Target,
            kinds[reference.Target].UnderReport ? reference.Report ?? item.Report : null,
            reference.SlugFor(item.Draft.Slug)
        );

    /// <summary>The given names, and those of the wanted names that the store has.</summary>
    async Task<HashSet<ImportName>> Known(HashSet<ImportName> given, HashSet<ImportName> wanted, CancellationToken ct)
    {
        wanted.ExceptWith(given);
        var slugs = wanted.Select(n => n.Report).OfType<string>().Where(Slugs.IsSlug).ToHashSet();
        var reports =
            slugs.Count == 0
                ? []
                : (
                    await db
                        .Entries.AsNoTracking()
                        .Existing()
                        .Where(e => e.Kind == kinds.Report.Name)
                        .Select(e => new { e.No, e.Slug })
                        .ToListAsync(ct)
                )
                    .Where(r => slugs.Contains(r.Slug))
                    .ToDictionary(r => r.Slug, r => r.No);
        var names = new Dictionary<Address, ImportName>();
        // Only valid slugs are looked up, because SQL Server would find `budget` by `budget `.
        foreach (var name in wanted.Where(n => Slugs.IsSlug(n.Slug)))
            if (name.Report is null)
                names[new(name.Kind, 0, name.Slug)] = name;
            else if (reports.TryGetValue(name.Report, out var no))
                names[new(name.Kind, no, name.Slug)] = name;
        foreach (var part in names.Keys.InParts())
            foreach (
                var found in await db
                    .Entries.AsNoTracking()
                    .Existing()
                    .At(part)
                    .Select(e => new
                    {
                        e.Kind,
                        e.ReportNo,
                        e.Slug,
                    })
                    .ToListAsync(ct)
            )
                given.Add(names[new(found.Kind, found.ReportNo, found.Slug)]);
        return given;
    }
}
