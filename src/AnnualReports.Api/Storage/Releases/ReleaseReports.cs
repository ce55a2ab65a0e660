using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Releases;

/// <summary>Finds the reports that a release is of.</summary>
static class ReleaseReports
{
    /// <summary>The reports of the items of a release, by their numbers; what belongs to none is left out.</summary>
    public static async Task<List<long>> ReportsOfItems(this ReportsDb db, Guid release, CancellationToken ct) =>
        [
            .. (
                await db
                    .ReleaseItems.AsNoTracking()
                    .Where(i => i.ReleaseId == release)
                    .Join(db.Entries, i => i.EntryNo, e => e.No, (i, e) => e.Year != 0 ? e.No : e.ReportNo)
                    .Distinct()
                    .ToListAsync(ct)
            )
                .Where(no => no != 0)
                .Order(),
        ];
}
