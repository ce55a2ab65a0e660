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
        {
            var hash = other.Hash;
            if (!known.Contains(other.Id) && await db.LiveTerms.AnyAsync(t => t.Facet == FileUse.Facet && t.Value == hash, ct))
                usable.Add(other);
        }
        return usable;
    }
}
