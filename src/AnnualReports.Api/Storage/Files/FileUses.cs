using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Files;

/// <summary>Where an entry uses a file.</summary>
enum UsedIn
{
    Draft,
    Public,
    Past,
    Release,
}

/// <summary>An entry that uses a file.</summary>
sealed record Usage(EntryRow Entry, UsedIn In);

/// <summary>Finds the uses of files, on which it depends who may read one and whether it can be deleted.</summary>
static class FileUses
{
    /// <summary>
    /// Whether drafts may be read in a report that uses the file, or whoever asks has uploaded it. What nothing uses yet
    /// may be meant for any report.
    /// </summary>
    public static async Task<bool> MayRead(this ReportsDb db, GrantedScope scope, MediaRow row, CancellationToken ct) =>
        scope.IsAnywhere
        && (
            scope.Reports is null
            || row.UploadedBy == db.Actor
            || (await db.UsesOf(row, ct)).Any(u => scope.Allows(u.Entry.GrantedIn))
        );

    /// <summary>
    /// Which of these files nothing uses: no newest draft, no release that will publish one, and nothing that is or was
    /// public, whose terms have the hashes of its files.
    /// </summary>
    public static async Task<List<MediaRow>> UnusedOf(this ReportsDb db, IReadOnlyList<MediaRow> rows, CancellationToken ct)
    {
        Guid[] ids = [.. rows.Select(r => r.Id)];
        string[] hashes = [.. rows.Select(r => r.Hash)];
        var drafted = await db.MediaReferences.Where(r => ids.Contains(r.MediaId)).Select(r => r.MediaId).Distinct().ToListAsync(ct);
        var shown = await db
            .LiveTerms.Where(t => t.Facet == FileUse.Facet && hashes.Contains(t.Value))
            .Select(t => t.Value)
            .Distinct()
            .ToListAsync(ct);
        var unused = new List<MediaRow>();
        foreach (var row in rows.Where(r => !drafted.Contains(r.Id) && !shown.Contains(r.Hash)))
            if (!await db.Pinned(row.Id).AnyAsync(ct))
                unused.Add(row);
        return unused;
    }

    /// <summary>The entries of which an open release will publish a revision that names a file.</summary>
    static IQueryable<EntryRow> Pinned(this ReportsDb db, Guid id)
    {
        var named = id.ToString("D");
        return db
            .Entries.AsNoTracking()
            .Where(e =>
                db.ReleaseItems.Any(i =>
                    i.EntryNo == e.No
                    && i.Revision != null
                    && db.Releases.Any(r => r.Id == i.ReleaseId && ReleaseStates.Publishable.Contains(r.State))
                    && db.Revisions.Any(r =>
                        r.EntryNo == i.EntryNo
                        && r.Number == i.Revision
                        && r.Content != null
                        && r.Content.Contains(named)
                    )
                )
            );
    }

    /// <summary>All uses of a file, without those of another file that has the same bytes.</summary>
    public static async Task<List<Usage>> UsesOf(this ReportsDb db, MediaRow row, CancellationToken ct)
    {
        var id = row.Id;
        var drafts = await db
            .Entries.AsNoTracking()
            .Where(e => db.MediaReferences.Any(r => r.MediaId == id && r.EntryNo == e.No))
            .ToListAsync(ct);
        var terms = db.LiveTerms.ThatShow(db, row);
        var live = await db
            .Entries.AsNoTracking()
            .Where(e => terms.Any(t => t.EntryNo == e.No && t.Until == null))
            .ToListAsync(ct);
        var past = await db
            .Entries.AsNoTracking()
            .Where(e => terms.Any(t => t.EntryNo == e.No && t.Until != null))
            .ToListAsync(ct);
        var pinned = await db.Pinned(id).ToListAsync(ct);
        IEnumerable<Usage> Used(IEnumerable<EntryRow> entries, UsedIn where) =>
            entries.OrderBy(e => e.No).Select(e => new Usage(e, where));
        return
        [
            .. Used(drafts, UsedIn.Draft),
            .. Used(live, UsedIn.Public),
            .. Used(past.Where(p => live.All(l => l.No != p.No)), UsedIn.Past),
            .. Used(pinned, UsedIn.Release),
        ];
    }
}
