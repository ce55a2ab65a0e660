using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Media.Isolated;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Media;

/// <summary>A file that was taken in.</summary>
/// <param name="Row">What the store says of it.</param>
/// <param name="IsNew">Whether it was not there before.</param>
/// <param name="SentSha256">The SHA-256 of what was sent.</param>
/// <param name="Warnings">What who sent it should know.</param>
sealed record Taken(MediaRow Row, bool IsNew, byte[] SentSha256, IReadOnlyList<string>? Warnings = null);

/// <summary>
/// Takes files in: received to the disk, inspected by a process of its own, put where their hash says, then written down. The same bytes are kept once.
/// Whatever breaks on the way leaves nothing.
/// </summary>
sealed class Uploads(
    ReportsDb db, MediaFiles files, Receiving receiving, FileWork work, Originals originals, FileErasure erasure, MediaOptions options, TimeProvider time)
{
    /// <summary>Files of one hash are put in place and removed one after the other.</summary>
    static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Takes one file; <paramref name="isWhole"/> looks behind its content, and may refuse it.</summary>
    public async Task<Taken> Take(Stream content, string? name, Func<Task> isWhole, Guid by, CancellationToken ct)
    {
        await using var received = await receiving.Receive(content, isWhole, options.KeepMetadata, ct);
        var facts = await work.Inspect(received.Type, received.Inspected, ct);
        if (facts.Drawing is { } drawing)
            await receiving.Replace(received, drawing.Plain, ct);
        return await Keep(received, name, facts, by, ct) with { Warnings = facts.Warnings };
    }

    /// <summary>Takes a file of an import, with all that it says: drafts name it by an id that is made of these bytes.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isOwn">Whether it comes with the program, and needs no process of its own to be looked at.</param>
    /// <param name="by">Who imports it.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Taken> TakeWhole(Stream content, string name, bool isOwn, Guid by, CancellationToken ct)
    {
        await using var received = await receiving.Receive(content, () => Task.CompletedTask, keepsWhole: true, ct);
        var facts = isOwn
            ? await Task.Run(() => received.Type.Inspect(received.Inspected, options.Pixels), ct)
            : await work.Inspect(received.Type, received.Inspected, ct);
        if (received.Type.Rewrite is not null && !received.Sha256.AsSpan().SequenceEqual(received.SentSha256))
            throw FileType.Unsafe("The file can't be kept byte for byte: "
                + $"{(received.Type.Name == "PDF" ? "something stands before its beginning" : "it is in UTF-16")}. "
                + "Drafts name it by its bytes, so save it without that, or upload it, and name the file that is kept.");
        if (facts.Drawing?.Besides is { } besides)
            throw FileType.Unsafe($"The drawing can't be kept byte for byte: it has {besides}, of which nobody can tell what browsers make of it. Upload it: "
                + "then it is written anew from what is known to be harmless.");
        return await Keep(received, name, facts, by, ct);
    }

    MediaRow Row(Received received, string? name, FileFacts facts, Guid by) => new()
    {
        Id = Ids.OfFile(received.Sha256),
        Sha256 = received.Sha256,
        Name = FileNames.Clean(name, received.Type),
        Type = received.Type.MediaType,
        Bytes = received.Bytes,
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

    async Task<Taken> Keep(Received received, string? name, FileFacts facts, Guid by, CancellationToken ct)
    {
        var row = Row(received, name, facts, by);
        var turn = Turns[row.Sha256[0] % Turns.Length];
        await turn.WaitAsync(ct);
        try
        {
            var known = await db.Media.AsNoTracking().SingleOrDefaultAsync(m => m.Id == row.Id, ct);
            await CheckErased(received, ct);
            // A file that the folder has lost, or that has changed there, is put back.
            if (known is null || await originals.Fault(known, ct) is not null)
                files.Keep(received.Kept, row.Hash);
            if (known is not null)
                await originals.Fault(known, ct);
            var taken = known is null ? await Insert(row, received.SentSha256, ct) : new(known, false, received.SentSha256);
            if (!taken.IsNew)
                await Remember(taken, ct);
            return taken;
        }
        finally
        {
            turn.Release();
        }
    }

    async Task CheckErased(Received received, CancellationToken ct)
    {
        var (kept, sent) = (received.Sha256, received.SentSha256);
        if (await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.ErasedAt != null && (m.Sha256 == kept || m.Sha256 == sent), ct) is { } erased)
            throw FileType.Unsafe($"This file was erased because the law required it: {erased.ErasedReason}");
    }

    SentFileRow? Sent(MediaRow row, byte[] sha256) =>
        sha256.AsSpan().SequenceEqual(row.Sha256) ? null : new() { Sha256 = sha256, MediaId = row.Id, SentAt = time.Now() };

    /// <summary>A file that was there already may have been sent with other words than before: it is known by these too.</summary>
    async Task Remember(Taken taken, CancellationToken ct)
    {
        if (Sent(taken.Row, taken.SentSha256) is not { } sent || await db.SentFiles.AnyAsync(s => s.Sha256 == sent.Sha256 && s.MediaId == sent.MediaId, ct))
            return;
        try
        {
            await db.Write(async token =>
            {
                db.SentFiles.Add(sent);
                return await db.SaveChangesAsync(token);
            }, token => db.SentFiles.AnyAsync(s => s.Sha256 == sent.Sha256 && s.MediaId == sent.MediaId, token), ct);
        }
        catch (DbUpdateException quicker) when (quicker.IsUniqueViolation())
        {
            // Another instance was quicker.
        }
        catch (Exception exception) when (exception.BreaksReference())
        {
            throw new Refusal(RefusalReason.FileDeleted,
                "This file was there, and was deleted while it was sent again. Nothing was written: send it once more.");
        }
    }

    async Task<Taken> Insert(MediaRow row, byte[] sentSha256, CancellationToken ct)
    {
        try
        {
            return await db.Write(async token =>
            {
                db.Media.Add(row);
                if (Sent(row, sentSha256) is { } sent)
                    db.SentFiles.Add(sent);
                await db.SaveChangesAsync(token);
                return new Taken(row, true, sentSha256);
            }, token => db.Media.AnyAsync(m => m.Id == row.Id && m.UploadedAt == row.UploadedAt && m.UploadedBy == row.UploadedBy, token), ct);
        }
        catch (DbUpdateException taken) when (taken.IsUniqueViolation())
        {
            // Another instance was quicker.
            return new(await db.Media.AsNoTracking().SingleAsync(m => m.Id == row.Id, ct), false, sentSha256);
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
