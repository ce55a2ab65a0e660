using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Tells what does not exist from what is only not public, and which names are most like it.</summary>
sealed class Misspelt(ReportsDb db)
{
    /// <summary>So many names of a kind in a report are looked through for one like it, the newest first.</summary>
    const int MostNames = 2_000;

    /// <summary>For so many of what does not exist a likely name is looked for: who corrects these has learned how.</summary>
    const int MostMissing = 20;

    /// <summary>Of these addresses those at which there is no entry, not even a draft, each with the names that are most like it.</summary>
    public async Task<Dictionary<Address, string[]>> Of(IReadOnlyCollection<Address> addresses, CancellationToken ct)
    {
        var known = new HashSet<Address>();
        foreach (var part in addresses.InParts())
            known.UnionWith((await db.Entries.AsNoTracking().Existing().At(part).Select(e => new { e.Kind, e.ReportNo, e.Slug }).ToListAsync(ct))
                .Select(e => new Address(e.Kind, e.ReportNo, e.Slug)));
        return await Like(addresses.Distinct().Where(a => !known.Contains(a)), ct);
    }

    /// <summary>What is not there, each with the names that are most like it.</summary>
    public async Task<Dictionary<Address, string[]>> Like(IEnumerable<Address> missing, CancellationToken ct)
    {
        var unknown = new Dictionary<Address, string[]>();
        foreach (var group in missing.GroupBy(a => (a.Kind, a.ReportNo)))
        {
            var (kind, reportNo) = group.Key;
            var names = await db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kind && e.ReportNo == reportNo)
                .OrderByDescending(e => e.No).Take(MostNames).Select(e => e.Slug).ToListAsync(ct);
            foreach (var (index, address) in group.Index())
                unknown[address] = index < MostMissing ? Nearest.To(address.Slug, names) : [];
        }
        return unknown;
    }
}
