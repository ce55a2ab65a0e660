using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Reviews;

/// <summary>An entry that a review is about, with the slug of its report.</summary>
sealed record ReviewedEntry(EntryRow Row, string? Report);

/// <summary>Finds what reviews are about, to name it to people.</summary>
static class ReviewedEntries
{
    /// <summary>Entries by their numbers.</summary>
    public static async Task<Dictionary<long, ReviewedEntry>> NamedEntries(
        this ReportsDb db,
        IEnumerable<long> entryNos,
        CancellationToken ct
    )
    {
        long[] nos = [.. entryNos.Distinct()];
        if (nos.Length == 0)
            return [];
        var rows = await db.Entries.AsNoTracking().Where(e => nos.Contains(e.No)).ToListAsync(ct);
        var reports = await db.SlugsOf(rows.Select(r => r.ReportNo), ct);
        return rows.ToDictionary(r => r.No, r => new ReviewedEntry(r, reports.GetValueOrDefault(r.ReportNo)));
    }

    /// <summary>The titles of releases by their ids.</summary>
    public static async Task<Dictionary<Guid, string?>> ReleaseTitles(
        this ReportsDb db,
        IEnumerable<Guid> releases,
        CancellationToken ct
    )
    {
        Guid[] ids = [.. releases.Distinct()];
        return ids.Length == 0
            ? []
            : await db.Releases.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Title, ct);
    }
}
