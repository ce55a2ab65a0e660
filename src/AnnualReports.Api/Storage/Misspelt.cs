using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Tells what does not exist from what is only not public, and which names are most like it.</summary>
sealed class Misspelt(ReportsDb db)
{
    const int Batch = 500;

    /// <summary>So many names of a kind in a report are looked through for one like it, the newest first.</summary>
    const int MostNames = 2_000;

    /// <summary>For so many of what does not exist a likely name is looked for: who corrects these has learned how.</summary>
    const int MostMissing = 20;

    /// <summary>Of these addresses those at which there is no entry, not even a draft, each with the names that are most like it.</summary>
    public async Task<Dictionary<Address, string[]>> Of(IReadOnlyCollection<Address> addresses, CancellationToken ct)
    {
        var unknown = new Dictionary<Address, string[]>();
        foreach (var group in addresses.Distinct().GroupBy(a => (a.Kind, a.ReportNo)))
        {
            var (kind, reportNo) = group.Key;
            var entries = db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kind && e.ReportNo == reportNo);
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var slugs in group.Select(a => a.Slug).Chunk(Batch))
                known.UnionWith(await entries.Where(e => slugs.Contains(e.Slug)).Select(e => e.Slug).ToListAsync(ct));
            var missing = group.Where(a => !known.Contains(a.Slug)).ToList();
            var names = missing.Count == 0 ? [] : await entries.OrderByDescending(e => e.No).Take(MostNames).Select(e => e.Slug).ToListAsync(ct);
            foreach (var (index, address) in missing.Index())
                unknown[address] = index < MostMissing ? Nearest.To(address.Slug, names) : [];
        }
        return unknown;
    }
}
