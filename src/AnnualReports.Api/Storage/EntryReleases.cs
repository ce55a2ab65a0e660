using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>The releases still to come that an entry is in.</summary>
sealed class EntryReleases(ReportsDb db)
{
    static readonly string[] Ahead = [ReleaseStates.Planned, ReleaseStates.Scheduled];

    /// <summary>As many are named; nobody plans more.</summary>
    const int Most = 100;

    /// <summary>
    /// The planned and scheduled releases, those with a time first and the earliest of them, each with what it does to the entry. Of a planned one of the
    /// whole report that is not settled: null.
    /// </summary>
    public async Task<List<(ReleaseRow Release, ReleaseItemRow? Item)>> Of(EntryRow entry, KindSet kinds, CancellationToken ct)
    {
        var named = await db.ReleaseItems.AsNoTracking().Where(i => i.EntryNo == entry.No)
            .Join(db.Releases.Where(r => Ahead.Contains(r.State)), i => i.ReleaseId, r => r.Id, (i, r) => new { Release = r, Item = i })
            .OrderBy(x => x.Release.CreatedAt).ThenBy(x => x.Release.Id).ThenBy(x => x.Item.Action).Take(Most).ToListAsync(ct);
        var report = kinds[entry.Kind].IsReport ? entry.No : entry.ReportNo;
        var whole = report == 0 ? [] : await db.Releases.AsNoTracking().Where(r => r.ReportNo == report && r.State == ReleaseStates.Planned)
            .OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).Take(Most).ToListAsync(ct);
        return [.. named.Select(x => (x.Release, (ReleaseItemRow?)x.Item)).Concat(whole.Select(r => (r, (ReleaseItemRow?)null)))
            .OrderBy(x => x.Item1.DueAt ?? DateTime.MaxValue).ThenBy(x => x.Item1.CreatedAt).ThenBy(x => x.Item1.Id)];
    }
}
