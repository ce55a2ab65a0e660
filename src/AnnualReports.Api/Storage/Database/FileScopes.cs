using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Which files somebody whose grants are for some reports finds, and may put into drafts.</summary>
static class FileScopes
{
    /// <summary>
    /// The files that a newest draft in a granted report uses, or one that belongs to no report, and those that whoever
    /// asks has uploaded; all of them for whoever has a grant for all reports.
    /// </summary>
    public static IQueryable<MediaRow> Granted(this IQueryable<MediaRow> files, ReportsDb db)
    {
        if (db.Act.Scope.Reports is not { } some)
            return files;
        var by = db.Actor;
        return files.Where(m =>
            m.UploadedBy == by
            || db.MediaReferences.Any(r =>
                r.MediaId == m.Id
                && db.Entries.Any(e =>
                    e.No == r.EntryNo
                    && (some.Contains(e.ReportNo) || some.Contains(e.No) || (e.ReportNo == 0 && e.Year == 0))
                )
            )
        );
    }

    /// <summary>
    /// The files among these that a draft may refer to: those, and what is or was public. Otherwise, whoever puts a
    /// foreign file into a draft of their own could read it there.
    /// </summary>
    public static async Task<List<MediaRow>> Usable(this ReportsDb db, Guid[] ids, CancellationToken ct)
    {
        var usable = await db.Media.AsNoTracking().Where(m => ids.Contains(m.Id)).Granted(db).ToListAsync(ct);
        if (db.Act.Scope.Reports is null || usable.Count == ids.Length)
            return usable;
        var known = usable.Select(m => m.Id).ToHashSet();
        foreach (var other in await db.Media.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(ct))
            if (!known.Contains(other.Id) && await db.WasPublic(other, ct))
                usable.Add(other);
        return usable;
    }

    /// <summary>
    /// Whether a public text refers to a file or ever did, because what was public can be cited for good.
    /// </summary>
    public static Task<bool> WasPublic(this ReportsDb db, MediaRow row, CancellationToken ct) =>
        db.LiveTerms.ThatShow(db, row).AnyAsync(ct);

    /// <summary>
    /// The terms of public texts that show a file. They have its hash; if several files have the same bytes, a revision of
    /// the entry tells which of them it is.
    /// </summary>
    public static IQueryable<LiveTermRow> ThatShow(this IQueryable<LiveTermRow> terms, ReportsDb db, MediaRow row)
    {
        var (hash, sha256, id, named) = (row.Hash, row.Sha256, row.Id, row.Id.ToString("D"));
        return terms.Where(t =>
            t.Facet == FileUse.Facet
            && t.Value == hash
            && (
                !db.Media.Any(m => m.Sha256 == sha256 && m.Id != id)
                || db.Revisions.Any(r => r.EntryNo == t.EntryNo && r.Content != null && r.Content.Contains(named))
            )
        );
    }
}
