using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>What went public last and still is, for those who follow.</summary>
sealed class LastPublished(ReportsDb db)
{
    /// <summary>The whole bodies of a kind's entries that were published last in a language of their own, the newest first; in a report, or (null) in all.</summary>
    public async Task<IReadOnlyList<byte[]>> Bodies(Kind kind, ReportRef? report, string language, int take, CancellationToken ct)
    {
        var rows = db.Live.AsNoTracking().Now().Where(l => l.Published > 0 && l.Kind == kind.Name && l.Language == language);
        if (report is not null)
            rows = rows.Where(l => l.ReportNo == report.No);
        // The index has them in this order, so that no more rows are read than are shown, however long the log is.
        var found = await rows.OrderByDescending(l => l.Published).Take(take).Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { l.Published, p.Body })
            .OrderByDescending(b => b.Published).ToListAsync(ct);
        return [.. found.Select(b => b.Body).OfType<byte[]>()];
    }

    /// <summary>What tells this installation from all others: the hash of its log's first record.</summary>
    public async Task<byte[]> Installation(CancellationToken ct) => await db.Publications.AsNoTracking().OrderBy(p => p.Sequence).Select(p => p.RecordHash).FirstOrDefaultAsync(ct) ?? [];
}
