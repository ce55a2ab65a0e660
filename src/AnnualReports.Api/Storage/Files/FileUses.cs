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

    /// <summary>The entries of which an open release will publish a revision that names a file.</summary>
    static IQueryable<EntryRow> Pinned(this ReportsDb db, Guid id)
    {
        var named = id.ToString("D");
        var pinned = db.PinnedRevisions().Where(r => r.Content!.Contains(named)).Select(r => r.EntryNo);
        return db.Entries.AsNoTracking().Where(e => pinned.Contains(e.No));
    }

    /// <summary>The revisions that open releases will publish.</summary>
    public static IQueryable<RevisionRow> PinnedRevisions(this ReportsDb db) =>
        db
            .ReleaseItems.AsNoTracking()
            .Where(i =>
                i.Revision != null
                && db.Releases.Any(r => r.Id == i.ReleaseId && ReleaseStates.Publishable.Contains(r.State))
            )
            .Join(
                db.Revisions,
                i => new { i.EntryNo, Number = i.Revision!.Value },
                r => new { r.EntryNo, r.Number },
                (_, r) => r
            )
            .Where(r => r.Content != null);

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
