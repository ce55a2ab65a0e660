using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Fills the words by which lists are searched. They are made here, because a store can't fold letters.</summary>
static class WordFillings
{
    /// <summary>How many rows are read at a time. A draft may be long.</summary>
    const int Batch = 200;

    /// <summary>The words of newest drafts.</summary>
    public static async Task<int> Entries(ReportsDb db, Fillings.Part part, CancellationToken ct)
    {
        var (after, last, most) = part;
        var found = await db.WithNewest(db.Entries.Where(e => e.No > after && e.No <= last))
            .Where(n => n.Revision.Words == null && n.Revision.Content != null)
            .OrderBy(n => n.Entry.No)
            .Take(Math.Min(most, Batch))
            .Select(n => new
            {
                n.Entry.No,
                n.Revision.Number,
                n.Revision.Content,
            })
            .ToListAsync(ct);
        foreach (var draft in found)
        {
            var words = TitleWords.Of(Draft.Parse(draft.Content!));
            await db
                .Revisions.Where(r => r.EntryNo == draft.No && r.Number == draft.Number)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.Words, words), ct);
        }
        return Whole(found.Count, most);
    }

    public static async Task<int> Files(ReportsDb db, Fillings.Part part, CancellationToken ct)
    {
        var found = await db
            .Media.AsNoTracking()
            .Where(m => m.Words == null)
            .Take(Math.Min(part.Rows, Batch))
            .ToListAsync(ct);
        foreach (var file in found)
        {
            var words = file.FoundBy();
            await db.Media.Where(m => m.Id == file.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.Words, words), ct);
        }
        return Whole(found.Count, part.Rows);
    }

    public static async Task<int> Releases(ReportsDb db, Fillings.Part part, CancellationToken ct)
    {
        var found = await db
            .Releases.AsNoTracking()
            .Where(r => r.Words == null)
            .Take(Math.Min(part.Rows, Batch))
            .Select(r => new { r.Id, r.Title })
            .ToListAsync(ct);
        foreach (var release in found)
        {
            var words = TitleWords.Of(release.Title);
            await db
                .Releases.Where(r => r.Id == release.Id)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.Words, words), ct);
        }
        return Whole(found.Count, part.Rows);
    }

    /// <summary>A full batch counts as a full part, so that the next batch follows.</summary>
    static int Whole(int found, int most) => found == Math.Min(most, Batch) ? most : found;
}
