using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Releases;

/// <summary>A release with items that nobody has approved.</summary>
sealed record UnapprovedRelease(Guid Id, string? Title, DateTime? DueAt, int Items);

/// <summary>Finds what waits for approval.</summary>
static class WaitingReleases
{
    /// <summary>How many are found at most.</summary>
    const int Most = 100;

    /// <summary>Releases that can be published, with the number of their items in these reports without an approval; the
    /// earliest due first.</summary>
    public static async Task<List<UnapprovedRelease>> WaitingFor(
        this ReportsDb db,
        GrantedScope scope,
        CancellationToken ct
    )
    {
        if (!scope.IsAnywhere)
            return [];
        var waiting = db
            .ReleaseItems.AsNoTracking()
            .Where(i =>
                i.Action == ReleaseActions.Publish
                && i.ApprovedBy == null
                && i.Revision != null
                && !db.ReviewVerdicts.Any(v =>
                    v.EndedAt == null
                    && v.EntryNo == i.EntryNo
                    && v.Revision == i.Revision
                    && v.Verdict == ReviewVerdicts.Approved
                )
            );
        var found = await waiting
            .GroupBy(i => i.ReleaseId)
            .Select(of => new { Id = of.Key, Items = of.Count() })
            .Join(
                db.ReleasesInScope(scope).Where(r => ReleaseStates.Publishable.Contains(r.State)),
                w => w.Id,
                r => r.Id,
                (w, r) =>
                    new
                    {
                        w.Id,
                        w.Items,
                        r.Title,
                        r.DueAt,
                    }
            )
            .OrderBy(r => r.DueAt ?? DateTime.MaxValue)
            .ThenBy(r => r.Id)
            .Take(Most)
            .ToListAsync(ct);
        return found.ConvertAll(r => new UnapprovedRelease(r.Id, r.Title, r.DueAt, r.Items));
    }
}
