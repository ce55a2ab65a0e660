using AnnualReports.Api.Content;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Pages.Feeds;

/// <summary>Finds what was published last and is still public, for feeds.</summary>
sealed class LastPublished(ReportsDb db)
{
    /// <summary>
    /// The whole bodies of the entries of a kind that were published last in a language of their own, the newest first;
    /// in one report, or in all if it is null.
    /// </summary>
    public async Task<IReadOnlyList<byte[]>> Bodies(
        Kind kind,
        ReportRef? report,
        string language,
        int take,
        CancellationToken ct
    )
    {
        var rows = db
            .Live.AsNoTracking()
            .Now()
            .Where(l => l.Published > 0 && l.Kind == kind.Name && l.Language == language);
        if (report is not null)
            rows = rows.Where(l => l.ReportNo == report.No);
        // The index has this order, so no more rows are read than are shown, however long the log is.
        var found = await rows.OrderByDescending(l => l.Published)
            .Take(take)
            .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { l.Published, p.Body })
            .OrderByDescending(b => b.Published)
            .ToListAsync(ct);
        return [.. found.Select(b => b.Body).OfType<byte[]>()];
    }

    /// <summary>
    /// What distinguishes this installation from all others: the hash of the first record of its log.
    /// </summary>
    public async Task<byte[]> Installation(CancellationToken ct) =>
        await db.Publications.AsNoTracking().OrderBy(p => p.Sequence).Select(p => p.RecordHash).FirstOrDefaultAsync(ct)
        ?? [];
}
