using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>
/// The source of a draft that was copied from an earlier report: that report and its year, the revision there, and the
/// copy as it was made.
/// </summary>
sealed record CopiedFrom(string Report, int Year, int Revision, Draft First)
{
    /// <summary>Whether a draft's text in a language is still the copied one.</summary>
    public bool IsUnchanged(Draft draft, string language) =>
        draft.Text(language) is { } now && First.Text(language) is { } then && JsonElement.DeepEquals(now, then);
}

/// <summary>Reads where drafts were copied from.</summary>
static class CopySources
{
    /// <summary>The sources of entries that were copied, by their numbers; other entries are left out.</summary>
    public static async Task<Dictionary<long, CopiedFrom>> CopySourcesOf(
        this ReportsDb db,
        IEnumerable<EntryRow> rows,
        CancellationToken ct
    )
    {
        var copied = rows.Where(r => r.CopiedFrom != 0).DistinctBy(r => r.No).ToDictionary(r => r.No);
        var copies = new Dictionary<long, CopiedFrom>();
        foreach (var nos in copied.Keys.Chunk(500))
        {
            long[] sources = [.. nos.Select(no => copied[no].CopiedFrom).Distinct()];
            var reports = await db
                .Entries.AsNoTracking()
                .Where(e => sources.Contains(e.No))
                .LeftJoin(
                    db.Entries,
                    e => e.ReportNo,
                    r => r.No,
                    (e, r) =>
                        new
                        {
                            e.No,
                            Slug = r == null ? e.Slug : r.Slug,
                            Year = r == null ? e.Year : r.Year,
                        }
                )
                .ToDictionaryAsync(e => e.No, ct);
            foreach (
                var first in await db
                    .Revisions.AsNoTracking()
                    .Where(r => nos.Contains(r.EntryNo) && r.Number == 1 && r.Content != null)
                    .Select(r => new { r.EntryNo, r.Content })
                    .ToListAsync(ct)
            )
                if (reports.TryGetValue(copied[first.EntryNo].CopiedFrom, out var report))
                    copies[first.EntryNo] = new(
                        report.Slug,
                        report.Year,
                        copied[first.EntryNo].CopiedRevision,
                        Draft.Parse(first.Content!)
                    );
        }
        return copies;
    }
}
