using System.Text.Json;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>From what a draft was copied when its report began: the report and its year, the revision there, and what the copy said.</summary>
sealed record CopiedFrom(string Report, int Year, int Revision, Draft First)
{
    /// <summary>Whether a draft's text in a language is the one that was copied.</summary>
    public bool IsUnchanged(Draft draft, string language) =>
        draft.Text(language) is { } now && First.Text(language) is { } then && JsonElement.DeepEquals(now, then);
}

/// <summary>What was copied from the report of an earlier year.</summary>
static class Copies
{
    /// <summary>From what entries were copied, by their numbers; those that were written anew are left out.</summary>
    public static async Task<Dictionary<long, CopiedFrom>> CopiesOf(this ReportsDb db, IEnumerable<EntryRow> rows, CancellationToken ct)
    {
        var copied = rows.Where(r => r.CopiedFrom != 0).DistinctBy(r => r.No).ToDictionary(r => r.No);
        var copies = new Dictionary<long, CopiedFrom>();
        foreach (var nos in copied.Keys.Chunk(500))
        {
            long[] sources = [.. nos.Select(no => copied[no].CopiedFrom).Distinct()];
            var reports = await db.Entries.AsNoTracking().Where(e => sources.Contains(e.No)).LeftJoin(db.Entries, e => e.ReportNo, r => r.No, (e, r) => new
            {
                e.No,
                Slug = r == null ? e.Slug : r.Slug,
                Year = r == null ? e.Year : r.Year,
            }).ToDictionaryAsync(e => e.No, ct);
            foreach (var first in await db.Revisions.AsNoTracking().Where(r => nos.Contains(r.EntryNo) && r.Number == 1 && r.Content != null)
                .Select(r => new { r.EntryNo, r.Content }).ToListAsync(ct))
                if (reports.TryGetValue(copied[first.EntryNo].CopiedFrom, out var report))
                    copies[first.EntryNo] = new(report.Slug, report.Year, copied[first.EntryNo].CopiedRevision, Draft.Parse(first.Content!));
        }
        return copies;
    }
}
