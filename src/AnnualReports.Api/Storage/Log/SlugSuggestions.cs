using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>Finds slugs that do not exist at all, not even as drafts, and suggests similar ones.</summary>
sealed class SlugSuggestions(ReportsDb db)
{
    /// <summary>How many slugs of a kind and report are compared, the newest first.</summary>
    const int MostNames = 2_000;

    /// <summary>How many unknown slugs of a kind and report get suggestions; the others are listed without.</summary>
    const int MostMissing = 20;

    /// <summary>
    /// The addresses among these at which there is no entry, not even a draft, each with similar slugs.
    /// </summary>
    public async Task<Dictionary<Address, string[]>> Of(IReadOnlyCollection<Address> addresses, CancellationToken ct)
    {
        var known = new HashSet<Address>();
        foreach (var part in addresses.InParts())
            known.UnionWith(
                (
                    await db
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
                ).Select(e => new Address(e.Kind, e.ReportNo, e.Slug))
            );
        return await Like(addresses.Distinct().Where(a => !known.Contains(a)), ct);
    }

    /// <summary>
    /// The same as the actor may know it: what is in a report whose drafts the actor may not read is missing, unless it
    /// is public.
    /// </summary>
    public async Task<Dictionary<Address, string[]>> AsReadable(
        IReadOnlyCollection<Address> addresses,
        CancellationToken ct
    )
    {
        var closed = addresses.Where(a => a.ReportNo != 0 && !db.Act.Scope.Allows(a.ReportNo)).Distinct().ToList();
        if (closed.Count == 0)
            return await Of(addresses, ct);
        var shown = new HashSet<Address>();
        foreach (var part in closed.InParts())
            shown.UnionWith(
                (
                    await db
                        .Live.AsNoTracking()
                        .Now()
                        .Readable()
                        .At(part)
                        .Select(l => new
                        {
                            l.Kind,
                            l.ReportNo,
                            l.Slug,
                        })
                        .Distinct()
                        .ToListAsync(ct)
                ).Select(l => new Address(l.Kind, l.ReportNo, l.Slug))
            );
        var missing = await Of([.. addresses.Except(closed)], ct);
        foreach (var (address, like) in await Like(closed.Where(a => !shown.Contains(a)), ct))
            missing[address] = like;
        return missing;
    }

    /// <summary>The missing addresses, each with similar slugs.</summary>
    public async Task<Dictionary<Address, string[]>> Like(IEnumerable<Address> missing, CancellationToken ct)
    {
        var unknown = new Dictionary<Address, string[]>();
        foreach (var group in missing.GroupBy(a => (a.Kind, a.ReportNo)))
        {
            var (kind, reportNo) = group.Key;
            // Of a report whose drafts somebody may not read, only what is public is suggested.
            var isOpen = reportNo == 0 || db.Act.Scope.Allows(reportNo);
            var names = await db
                .Entries.AsNoTracking()
                .Existing()
                .Where(e => e.Kind == kind && e.ReportNo == reportNo)
                .Where(e => isOpen || db.Live.Any(l => l.EntryNo == e.No && l.Until == null))
                .OrderByDescending(e => e.No)
                .Take(MostNames)
                .Select(e => e.Slug)
                .ToListAsync(ct);
            foreach (var (index, address) in group.Index())
                unknown[address] = index < MostMissing ? Nearest.To(address.Slug, names) : [];
        }
        return unknown;
    }
}
