using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// The files that drafts refer to. They must exist when a draft is saved, and can't be deleted while it is the newest
/// revision.
/// </summary>
static class DraftFiles
{
    const int Batch = 500;

    /// <summary>The files with these ids that whoever saves may use, as if there were no others.</summary>
    public static async Task<Dictionary<Guid, StoredFile>> UsableFilesOf(
        this ReportsDb db,
        IEnumerable<Guid> ids,
        CancellationToken ct
    )
    {
        var files = new Dictionary<Guid, StoredFile>();
        foreach (var batch in ids.Distinct().Chunk(Batch))
            foreach (var row in await db.Usable(batch, ct))
                files[row.Id] = row.ToFile();
        return files;
    }

    /// <summary>The files with these ids, without those that do not exist.</summary>
    public static async Task<Dictionary<Guid, StoredFile>> FilesOf(
        this ReportsDb db,
        IEnumerable<Guid> ids,
        CancellationToken ct
    )
    {
        var files = new Dictionary<Guid, StoredFile>();
        foreach (var batch in ids.Distinct().Chunk(Batch))
            foreach (var row in await db.Media.AsNoTracking().Where(m => batch.Contains(m.Id)).ToListAsync(ct))
                files[row.Id] = row.ToFile();
        return files;
    }

    /// <summary>The draft with what it takes over from the file of its picture, if it has said less than the file.</summary>
    public static async Task<Draft> TakingOver(this ReportsDb db, Kind kind, Draft draft, Draft? before, CancellationToken ct) =>
        kind.Lacking(draft, before) is { } picture
        && (await db.UsableFilesOf([picture], ct)).GetValueOrDefault(picture) is { } file
            ? kind.WithDefaults(draft, before, file)
            : draft;

    /// <summary>The faults of a draft's references to files.</summary>
    public static async Task<IEnumerable<Fault>> FileFaults(
        this ReportsDb db,
        Kind kind,
        Draft draft,
        CancellationToken ct
    )
    {
        var uses = kind.Files(draft).ToList();
        var known = uses.Count == 0 ? [] : await db.UsableFilesOf(uses.Select(u => u.Id), ct);
        return uses.Select(u => (u.Pointer, Fault: u.Fault(known.GetValueOrDefault(u.Id))))
            .Where(f => f.Fault is not null)
            .Select(f => new Fault(f.Pointer, f.Fault!));
    }

    /// <summary>The rows that record which files the drafts of one save refer to.</summary>
    /// <param name="db">The store.</param>
    /// <param name="kind">The kind of the drafts.</param>
    /// <param name="saved">The drafts.</param>
    /// <param name="ct">Cancels it.</param>
    /// <param name="before">The newest revision until now, whose files stay.</param>
    /// <param name="isPast">Whether it is a past revision, whose files need only exist.</param>
    public static async Task<List<MediaReferenceRow>> FileReferences(
        this ReportsDb db,
        Kind kind,
        IReadOnlyList<(EntryRow Row, Draft Draft)> saved,
        CancellationToken ct,
        Draft? before = null,
        bool isPast = false
    )
    {
        var uses = saved.SelectMany(s => kind.Files(s.Draft).Select(use => (s.Row, Use: use))).ToList();
        // A file that the newest revision refers to can be neither deleted nor erased, so it needs no look.
        var seen = before is null ? [] : kind.Files(before).Select(u => (u.Id, u.IsPicture)).ToHashSet();
        var others = uses.Where(u => !seen.Contains((u.Use.Id, u.Use.IsPicture))).ToList();
        var ids = others.Select(u => u.Use.Id);
        var known =
            others.Count == 0 ? []
            : isPast ? await db.FilesOf(ids, ct)
            : await db.UsableFilesOf(ids, ct);
        var faults = others
            .Select(u =>
                (u.Use.Pointer, u.Row.Slug, Fault: u.Use.Fault(known.GetValueOrDefault(u.Use.Id)))
            )
            .Where(f => f.Fault is not null)
            .Select(f => new Fault(f.Pointer, f.Fault!, saved.Count > 1 ? $"{kind.Segment}/{f.Slug}" : null))
            .ToList();
        return faults.Count > 0
            ? throw Refusal.Invalid(faults)
            :
            [
                .. uses.Select(u => (u.Row.No, u.Use.Id))
                    .Distinct()
                    .Select(u => new MediaReferenceRow { EntryNo = u.No, MediaId = u.Id }),
            ];
    }
}
