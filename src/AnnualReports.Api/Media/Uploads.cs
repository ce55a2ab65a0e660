using System.Security.Cryptography;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Media;

/// <summary>
/// Takes files in: streamed to the disk and hashed on the way, inspected, put where their hash says, then written down. The same bytes are kept once.
/// Whatever breaks on the way leaves nothing.
/// </summary>
sealed class Uploads(ReportsDb db, MediaFiles files, FileErasure erasure, MediaOptions options, TimeProvider time)
{
    const int Chunk = 64 * 1024;

    /// <summary>Inspecting takes a core: so many at once, the others wait.</summary>
    static readonly SemaphoreSlim Inspecting = new(Environment.ProcessorCount);

    /// <summary>Files of one hash are put in place and removed one after the other.</summary>
    static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Takes one file; <paramref name="isWhole"/> looks behind its content, and may refuse it.</summary>
    /// <returns>The file, and whether it is new.</returns>
    public async Task<(MediaRow Row, bool IsNew)> Take(Stream content, string? name, Func<Task> isWhole, Guid by, CancellationToken ct)
    {
        await using var incoming = files.Create();
        try
        {
            var (type, hash, bytes) = await Write(content, incoming, ct);
            await isWhole();
#pragma warning disable CA1849 // There is no asynchronous way to have it written to the disk itself.
            incoming.Flush(flushToDisk: true);
#pragma warning restore CA1849
            await incoming.DisposeAsync();
            await Inspecting.WaitAsync(ct);
            FileFacts facts;
            try
            {
                facts = await Task.Run(() => type.Inspect(incoming.Name, options), ct);
            }
            finally
            {
                Inspecting.Release();
            }
            return await Keep(incoming.Name, Row(type, hash, bytes, FileNames.Clean(name, type), facts, by), ct);
        }
        finally
        {
            await incoming.DisposeAsync();
            File.Delete(incoming.Name);
        }
    }

    /// <summary>Writes and hashes a stream, up to what a file of its type may have.</summary>
    async Task<(FileType Type, byte[] Hash, long Bytes)> Write(Stream content, FileStream target, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Chunk];
        var read = await Read(content, buffer, FileType.Head, ct);
        var type = FileType.Of(buffer.AsSpan(0, Math.Min(read, FileType.Head)));
        long bytes = 0;
        for (; read > 0; read = await Read(content, buffer, 1, ct))
        {
            if ((bytes += read) > type.MostBytes(options))
                throw type.TooLarge(options);
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        return (type, hash.GetHashAndReset(), bytes);
    }

    static async Task<int> Read(Stream content, byte[] buffer, int least, CancellationToken ct)
    {
        try
        {
            return await content.ReadAtLeastAsync(buffer, least, throwOnEndOfStream: false, ct);
        }
        catch (Exception broken) when (broken is InvalidDataException || (broken is IOException and not BadHttpRequestException))
        {
            throw Multipart.Broken();
        }
    }

    MediaRow Row(FileType type, byte[] hash, long bytes, string name, FileFacts facts, Guid by) => new()
    {
        Id = Ids.OfFile(hash),
        Sha256 = hash,
        Name = name,
        Type = type.MediaType,
        Bytes = bytes,
        Width = facts.Size?.Width,
        Height = facts.Size?.Height,
        Encrypted = facts.Pdf?.Encrypted,
        Pages = facts.Pdf?.Pages,
        Tagged = facts.Pdf?.Tagged,
        Language = facts.Pdf?.Language,
        Title = facts.Pdf?.Title,
        UploadedAt = time.Now(),
        UploadedBy = by,
    };

    async Task<(MediaRow Row, bool IsNew)> Keep(string written, MediaRow row, CancellationToken ct)
    {
        var turn = Turns[row.Sha256[0] % Turns.Length];
        await turn.WaitAsync(ct);
        try
        {
            var known = await db.Media.AsNoTracking().SingleOrDefaultAsync(m => m.Id == row.Id, ct);
            if (known is { ErasedAt: not null })
                throw FileType.Unsafe($"This file was erased because the law required it: {known.ErasedReason}");
            // A file that the folder has lost is put back.
            if (known is null || !files.Has(row.Hash))
                files.Keep(written, row.Hash);
            return known is not null ? (known, false) : await Insert(row, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    async Task<(MediaRow Row, bool IsNew)> Insert(MediaRow row, CancellationToken ct)
    {
        try
        {
            return await db.Write(async token =>
            {
                db.Media.Add(row);
                await db.SaveChangesAsync(token);
                return (row, true);
            }, token => db.Media.AnyAsync(m => m.Id == row.Id && m.UploadedAt == row.UploadedAt && m.UploadedBy == row.UploadedBy, token), ct);
        }
        catch (DbUpdateException taken) when (taken.IsUniqueViolation())
        {
            // Another instance was quicker.
            return (await db.Media.AsNoTracking().SingleAsync(m => m.Id == row.Id, ct), false);
        }
        catch
        {
            if (!await IsThere(row))
                files.Remove(row.Hash);
            throw;
        }
    }

    /// <summary>Whether the row is in the store; where nobody can tell, it is taken for being there.</summary>
    async Task<bool> IsThere(MediaRow row)
    {
        try
        {
            return await db.Media.AnyAsync(m => m.Id == row.Id, CancellationToken.None);
        }
        catch (Exception away) when (away is System.Data.Common.DbException or InvalidOperationException)
        {
            return true;
        }
    }

    /// <summary>Takes the row away, and then the file, while nobody uploads the same.</summary>
    public async Task Remove(MediaRow row, Func<CancellationToken, Task> takeRow, CancellationToken ct)
    {
        var turn = Turns[row.Sha256[0] % Turns.Length];
        await turn.WaitAsync(ct);
        try
        {
            await takeRow(ct);
            files.Remove(row.Hash);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Erases a file that was public: what the log says stays, its bytes go.</summary>
    public async Task<Publication> Erase(Guid id, string reason, string authority, Guid by, CancellationToken ct)
    {
        var row = await db.Media.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) ?? throw new Refusal(RefusalReason.NotFound, $"There is no file with the id {id}.");
        Publication? record = null;
        await Remove(row, async token => record = await erasure.Redact(id, reason, authority, by, token), ct);
        return record!;
    }
}
