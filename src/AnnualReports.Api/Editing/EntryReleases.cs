using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing;

/// <summary>Finds the planned and scheduled releases that an entry is in.</summary>
sealed class EntryReleases(ReportsDb db)
{
    static readonly string[] Ahead = [ReleaseStates.Planned, ReleaseStates.Scheduled];

    /// <summary>The most releases that are named. Nobody plans an entry in more of them.</summary>
    const int Most = 100;

    /// <summary>
    /// The planned and scheduled releases, those with a time first and the earliest of them, each with its item for the
    /// entry. The item is null in a planned release of the whole report, which has no items before it is pinned.
    /// </summary>
    public async Task<List<(ReleaseRow Release, ReleaseItemRow? Item)>> Of(
        EntryRow entry,
        KindSet kinds,
        CancellationToken ct
    )
    {
        var report = kinds[entry.Kind].IsReport ? entry.No : entry.ReportNo;
        var found = await db
            .ReleasesInScope(db.Act.Scope)
            .Where(r => Ahead.Contains(r.State))
            .LeftJoin(
                db.ReleaseItems.Where(i => i.EntryNo == entry.No),
                r => r.Id,
                i => i.ReleaseId,
                (r, i) => new { Release = r, Item = i }
            )
            .Where(x =>
                x.Item != null
                || (report != 0 && x.Release.ReportNo == report && x.Release.State == ReleaseStates.Planned)
            )
            .OrderBy(x => x.Release.CreatedAt)
            .ThenBy(x => x.Release.Id)
            .ThenBy(x => x.Item!.Action)
            .Take(2 * Most)
            .ToListAsync(ct);
        return
        [
            .. found
                .Select(x => (x.Release, (ReleaseItemRow?)x.Item))
                .OrderBy(x => x.Release.DueAt ?? DateTime.MaxValue)
                .ThenBy(x => x.Release.CreatedAt)
                .ThenBy(x => x.Release.Id),
        ];
    }
}
