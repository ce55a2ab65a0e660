using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>The files that drafts refer to: they have to be there when a draft is saved, and stay as long as it is the newest.</summary>
static class DraftFiles
{
    const int Batch = 500;

    /// <summary>The files of these ids, of those that there are.</summary>
    public static async Task<Dictionary<Guid, StoredFile>> FilesOf(this ReportsDb db, IEnumerable<Guid> ids, CancellationToken ct)
    {
        var files = new Dictionary<Guid, StoredFile>();
        foreach (var batch in ids.Distinct().Chunk(Batch))
            foreach (var row in await db.Media.AsNoTracking().Where(m => batch.Contains(m.Id)).ToListAsync(ct))
                files[row.Id] = row.ToFile();
        return files;
    }

    /// <summary>What is wrong with the files that a draft refers to.</summary>
    public static async Task<IEnumerable<Fault>> FileFaults(this ReportsDb db, Kind kind, Draft draft, CancellationToken ct)
    {
        var uses = kind.Files(draft).ToList();
        var known = uses.Count == 0 ? [] : await db.FilesOf(uses.Select(u => u.Id), ct);
        return uses.Select(u => (u.Pointer, Fault: u.Fault(known.GetValueOrDefault(u.Id)))).Where(f => f.Fault is not null)
            .Select(f => new Fault(f.Pointer, f.Fault!));
    }

    /// <summary>The files that drafts of one save refer to, as the rows that say so.</summary>
    public static async Task<List<MediaReferenceRow>> FileReferences(this ReportsDb db, Kind kind, IReadOnlyList<(EntryRow Row, Draft Draft)> saved, CancellationToken ct)
    {
        var uses = saved.SelectMany(s => kind.Files(s.Draft).Select(use => (s.Row, Use: use))).ToList();
        if (uses.Count == 0)
            return [];
        var known = await db.FilesOf(uses.Select(u => u.Use.Id), ct);
        var faults = uses.Select(u => (u.Use.Pointer, u.Row.Slug, Fault: u.Use.Fault(known.GetValueOrDefault(u.Use.Id)))).Where(f => f.Fault is not null)
            .Select(f => new Fault(f.Pointer, f.Fault!, saved.Count > 1 ? $"{kind.Segment}/{f.Slug}" : null)).ToList();
        return faults.Count > 0
            ? throw Refusal.Invalid(faults)
            : [.. uses.Select(u => (u.Row.No, u.Use.Id)).Distinct().Select(u => new MediaReferenceRow { EntryNo = u.No, MediaId = u.Id })];
    }
}
