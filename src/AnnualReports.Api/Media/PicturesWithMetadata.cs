using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Files;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Media;

/// <summary>A picture that was stored with its metadata.</summary>
/// <param name="Row">The file.</param>
/// <param name="Metadata">The content of the metadata, in a few words.</param>
/// <param name="Uses">The entries that show it.</param>
sealed record PictureWithMetadata(MediaRow Row, IReadOnlyCollection<string> Metadata, IReadOnlyList<string> Uses);

/// <summary>
/// Finds pictures that were stored with their metadata: uploaded before the program removed it, or while the
/// configuration kept it. They are only read, never changed.
/// </summary>
sealed class PicturesWithMetadata(ReportsDb db, MediaFiles files, FileProof proof)
{
    const int MostUses = 20;

    static readonly string[] Pictures = [.. FileType.All.Where(t => t.Strip is not null).Select(t => t.MediaType)];

    /// <summary>All of them, the oldest first.</summary>
    public async IAsyncEnumerable<PictureWithMetadata> Find(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var ids = await db
            .Media.AsNoTracking()
            .Where(m => m.ErasedAt == null && Pictures.Contains(m.Type))
            .OrderBy(m => m.UploadedAt)
            .ThenBy(m => m.Id)
            .Select(m => m.Id)
            .ToListAsync(ct);
        foreach (var id in ids)
        {
            ct.ThrowIfCancellationRequested();
            if (
                await db.Media.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is { } row
                && Said(row) is { Count: > 0 } said
            )
                yield return new(row, said, await proof.Uses(row, MostUses, ct));
        }
    }

    IReadOnlyCollection<string> Said(MediaRow row)
    {
        try
        {
            using var source = new FileStream(
                files.Original(row.Hash),
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            return FileType.All.Single(t => t.MediaType == row.Type).Strip!(source, Stream.Null).Kinds;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ProblemException)
        {
            return [$"unknown, for it can't be read: {unreadable.Message}"];
        }
    }
}
