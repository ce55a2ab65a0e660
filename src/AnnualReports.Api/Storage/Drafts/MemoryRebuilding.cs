using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>
/// Makes the translation memory again from the revisions, one entry at a time, while the program serves. It can be stopped
/// at any time: each entry is whole.
/// </summary>
sealed class MemoryRebuilding(ReportsDb db, KindSet kinds, Languages languages)
{
    const int Batch = 500;

    /// <summary>Makes the memory of all entries again.</summary>
    /// <param name="progress">Is called after each entry.</param>
    /// <param name="ct">Stops it after the entry that is being made.</param>
    /// <returns>How many entries and how many paragraphs there are.</returns>
    public async Task<(int Entries, int Paragraphs)> All(Action<WorkProgress> progress, CancellationToken ct)
    {
        var (entries, paragraphs, after) = (0, 0, 0L);
        var last = await db.Entries.MaxAsync(e => (long?)e.No, ct) ?? 0;
        while (true)
        {
            var from = after;
            var batch = await db
                .Entries.AsNoTracking()
                .Where(e => e.No > from)
                .OrderBy(e => e.No)
                .Take(Batch)
                .ToListAsync(ct);
            foreach (var row in batch)
            {
                paragraphs += await One(row, ct);
                entries++;
                progress(new("entries whose translations are remembered", after = row.No, last));
            }
            if (batch.Count < Batch)
                return (entries, paragraphs);
        }
    }

    Task<int> One(EntryRow row, CancellationToken ct) =>
        db.Write(
            async token =>
            {
                // Locks the entry, so that nobody saves it between reading its revisions and writing.
                await db
                    .Entries.Where(e => e.No == row.No)
                    .ExecuteUpdateAsync(e => e.SetProperty(r => r.Head, r => r.Head), token);
                return await db.RememberAgain(kinds[row.Kind], row, languages, token);
            },
            // It may be done twice.
            _ => Task.FromResult(false),
            ct,
            isAudited: false
        );
}
