using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Importing;

/// <summary>What an import did.</summary>
/// <param name="Created">Entries that were new.</param>
/// <param name="Saved">Entries that got a new revision.</param>
/// <param name="Records">Records appended to the publication log.</param>
sealed record Imported(int Created, int Saved, int Records);

/// <summary>
/// Brings files of drafts into the store, the way all content goes: rules, revisions, and one publication of all that the files say is public.
/// Everything is checked first and written in one transaction: all of it, or nothing. What is in the store already makes no new revision.
/// </summary>
sealed class Importer(ReportsDb db, KindSet kinds, Drafts drafts, PublicationLog log, PublicStates states, TimeProvider time)
{
    /// <exception cref="InvalidDataException">Something in the files is wrong; the message has a line for each place.</exception>
    public async Task<Imported> Import(ImportFiles files, Guid by, Action<string> progress, CancellationToken ct)
    {
        progress($"Read {files.Items.Count} entries.");
        var (first, later) = InOrder(files.Items);
        await CheckAll(first.Concat(later), files.Faults, ct);
        if (files.Faults.Count > 0)
            throw new InvalidDataException($"Nothing was imported; {files.Faults.Count} places have to be corrected:\n  {string.Join("\n  ", files.Faults)}");
        progress("Checked. Writing …");
        return await Write(first, later, by, progress, ct);
    }

    async Task<Imported> Write(List<ImportItem> first, List<ImportItem> later, Guid by, Action<string> progress, CancellationToken ct)
    {
        var result = new Imported(0, 0, 0);
        IReadOnlyList<Publication> records = [];
        var lastSave = DateTime.MinValue;
        return await log.Write(
            async token =>
            {
                result = new(0, 0, 0);
                lastSave = time.Now();
                await log.Lock(token);
                var rows = new List<(EntryRow Row, ImportItem Item)>();
                foreach (var (index, item) in first.Index())
                {
                    var newer = later.FirstOrDefault(l => l.Kind == item.Kind && l.Report == item.Report && l.Draft.Slug == item.Draft.Slug);
                    if (newer is not null && await IsThere(item, newer, token))
                        continue;
                    var (row, what) = await Put(item, by, lastSave, token);
                    rows.Add((row, item));
                    result = Count(result, what);
                    if ((index + 1) % 100 == 0)
                        progress($"{index + 1} of {first.Count} …");
                }
                records = await log.PublishInside(inner => Changes(rows, inner), new(by) { IsProgram = true }, token);
                foreach (var item in later)
                    result = Count(result, (await Put(item, by, lastSave, token)).What);
                return result with { Records = records.Count };
            },
            async token => await log.Committed(records, token) || await db.Revisions.AnyAsync(r => r.SavedAt == lastSave && r.SavedBy == by, token), ct);
    }

    enum What
    {
        Nothing,
        Created,
        Saved,
    }

    static Imported Count(Imported so, What what) => what switch
    {
        What.Created => so with { Created = so.Created + 1 },
        What.Saved => so with { Saved = so.Saved + 1 },
        _ => so,
    };

    /// <summary>Kinds in the order of the work, parents first. An entry that stands in the files twice is public as the first says; the second is its newer draft.</summary>
    (List<ImportItem> First, List<ImportItem> Later) InOrder(List<ImportItem> items)
    {
        // What restates an earlier year's comes after it.
        var years = items.Where(i => i.Kind.IsReport).GroupBy(i => i.Draft.Slug).ToDictionary(g => g.Key, g => kinds.Report.Year(g.First().Draft.Fields));
        var ordered = kinds.All.SelectMany(kind => items.Where(i => i.Kind == kind).GroupBy(i => i.Report).OrderBy(g => years.GetValueOrDefault(g.Key ?? "")).SelectMany(g => Sorted(kind, [.. g]))).ToList();
        var seen = new HashSet<(string, string?, string)>();
        var (first, later) = (new List<ImportItem>(), new List<ImportItem>());
        foreach (var item in ordered)
            (seen.Add((item.Kind.Name, item.Report, item.Draft.Slug)) ? first : later).Add(item);
        return (first, later);
    }

    static IEnumerable<ImportItem> Sorted(Kind kind, IReadOnlyList<ImportItem> items) =>
        ParentsFirst.Order(kind, items.Select(i => i.Draft)).Select(d => items.First(i => ReferenceEquals(i.Draft, d)));

    /// <summary>Rules and references of every draft, against the files and the store together.</summary>
    async Task CheckAll(IEnumerable<ImportItem> items, List<string> faults, CancellationToken ct)
    {
        var all = items.ToList();
        var named = all.Select(i => (i.Kind.Name, Report: i.Kind.UnderReport ? i.Report : null, i.Draft.Slug)).ToHashSet();
        var reports = await db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kinds.Report.Name).ToDictionaryAsync(e => e.No, e => e.Slug, ct);
        foreach (var entry in await db.Entries.AsNoTracking().Existing().Select(e => new { e.Kind, e.ReportNo, e.Slug }).ToListAsync(ct))
            named.Add((entry.Kind, reports.GetValueOrDefault(entry.ReportNo), entry.Slug));
        foreach (var item in all)
        {
            faults.AddRange(drafts.Faults.OfForm(item.Kind, item.Draft).Select(f => $"{item.Place}{f.Pointer}: {f.Message}"));
            if (item.Kind.UnderReport && (item.Report is null || !named.Contains((kinds.Report.Name, null, item.Report))))
                faults.Add($"{item.Place}/report: there is no report '{item.Report}' in the files or the store.");
            faults.AddRange(item.Kind.References(item.Draft.Fields)
                .Where(r => !named.Contains((r.Target, kinds[r.Target].UnderReport ? r.Report ?? item.Report : null, r.SlugFor(item.Draft.Slug))))
                .Select(r => $"{item.Place}{r.Pointer}: there is no {r.Target} '{r.SlugFor(item.Draft.Slug)}' in the files or the store."));
        }
    }

    /// <summary>Whether the store has the newer draft as its newest, and what the first item says is public already, so that neither is saved again.</summary>
    async Task<bool> IsThere(ImportItem item, ImportItem newer, CancellationToken ct)
    {
        if (await Find(item, ct) is not { } row)
            return false;
        var revisions = await db.Revisions.AsNoTracking().Where(r => r.EntryNo == row.No && r.Content != null).ToListAsync(ct);
        var standing = (await states.Languages([row.No], ct)).GetValueOrDefault(row.No, LanguageStates.None);
        return Draft.Parse(revisions.Single(r => r.Number == row.Head).Content!).Same(newer.Draft)
            && revisions.Where(r => Draft.Parse(r.Content!).Same(item.Draft)).Any(r => item.Published.All(l => standing.GetValueOrDefault(l) is { IsPublic: true } s && s.Revision == r.Number));
    }

    async Task<EntryRow?> Find(ImportItem item, CancellationToken ct)
    {
        var report = item.Kind.UnderReport ? item.Report : null;
        if (report is not null && !Slugs.IsSlug(report))
            return null;
        return await db.Entries.Existing().SingleOrDefaultAsync(e => e.Kind == item.Kind.Name && e.Slug == item.Draft.Slug
            && (report == null ? e.ReportNo == 0 : db.Entries.Any(r => r.No == e.ReportNo && r.Slug == report && r.DeletedAt == null)), ct);
    }

    async Task<(EntryRow Row, What What)> Put(ImportItem item, Guid by, DateTime at, CancellationToken ct)
    {
        try
        {
            if (await Find(item, ct) is not { } row)
                return (await drafts.CreateInside(item.Kind, item.Report, item.Draft, await NewId(item, ct), by, ct, at), What.Created);
            var stored = await db.Revisions.Where(r => r.EntryNo == row.No && r.Number == row.Head).Select(r => r.Content).SingleAsync(ct);
            if (Draft.Parse(stored!).Same(item.Draft))
                return (row, What.Nothing);
            await drafts.SaveInside(item.Kind, row, row.Head, item.Draft, at, by, null, ct);
            return (row, What.Saved);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            throw new InvalidDataException($"Nothing was imported. {item.Place}: another {item.Kind.Name} in the store or the files has the slug '{item.Draft.Slug}'{(item.Kind.IsReport ? " or the same year" : "")}.", exception);
        }
        catch (Refusal refusal)
        {
            throw new InvalidDataException($"Nothing was imported. {item.Place}: {refusal.Message}{Listed(refusal.Faults)}", refusal);
        }
    }

    /// <summary>The id that the item's name gives; another, where an entry that was renamed or deleted has it.</summary>
    async Task<Guid> NewId(ImportItem item, CancellationToken ct)
    {
        var named = Ids.Named(item.Kind.Name, item.Kind.UnderReport ? item.Report : null, item.Draft.Slug);
        return await db.Entries.AnyAsync(e => e.Id == named, ct) ? Guid.CreateVersion7(time.GetUtcNow()) : named;
    }

    async Task<IReadOnlyList<Change>> Changes(List<(EntryRow Row, ImportItem Item)> rows, CancellationToken ct)
    {
        foreach (var (row, item) in rows)
            if (!await db.Entries.AsNoTracking().Existing().AnyAsync(e => e.No == row.No && e.Head == row.Head, ct))
                throw new InvalidDataException($"Nothing was imported. {item.Place}: it was changed or deleted meanwhile. Import again.");
        var entries = await states.Entries([.. rows.Select(r => r.Row)], ct);
        return [.. rows.Zip(entries, Change (r, entry) => new Publish(entry, r.Row.Head, [.. r.Item.Published], Publish.Minor, new Dictionary<string, string>())).Where(p => p.Languages.Length > 0)];
    }

    public static string Listed(IEnumerable<Fault> faults) => string.Concat(faults.Select(f => $"\n  {f.Entry}{f.Pointer}: {f.Message}"));
}
