using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Media.Isolated;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Files;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Media;

/// <summary>A file that was uploaded.</summary>
/// <param name="Row">Its row in the database.</param>
/// <param name="IsNew">Whether it was not stored before.</param>
/// <param name="SentSha256">The SHA-256 of what was sent.</param>
/// <param name="Warnings">What the sender should know.</param>
sealed record Taken(MediaRow Row, bool IsNew, byte[] SentSha256, IReadOnlyList<string>? Warnings = null);

/// <summary>
/// Stores uploaded files. A file is received to the disk, inspected by a separate process, moved to the place that its
/// hash names, and then recorded in the database. The same bytes are stored once; whoever may not see the file that has
/// them already gets a file of their own. If anything fails on the way, nothing is left behind.
/// </summary>
sealed class Uploads(
    ReportsDb db,
    MediaFiles files,
    FileReceiver receiving,
    FileWork work,
    Originals originals,
    FileErasure erasure,
    MediaOptions options,
    TimeProvider time
)
{
    /// <summary>Lets only one request at a time store or delete the file of a hash.</summary>
    static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Takes one file; <paramref name="isWhole"/> looks behind its content, and may refuse it.</summary>
    public async Task<Taken> Take(Stream content, string? name, Func<Task> isWhole, CancellationToken ct)
    {
        await using var received = await receiving.Receive(content, isWhole, options.KeepMetadata, ct);
        var facts = await work.Inspect(received.Type, received.Inspected, ct);
        if (facts.Drawing is { } drawing)
            await receiving.Replace(received, drawing.Plain, ct);
        return await Keep(received, name, facts, ct) with { Warnings = facts.Warnings };
    }

    /// <summary>
    /// Stores a file of an import with all its metadata, because drafts name it by an id that is made from these bytes.
    /// </summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isOwn">Whether it comes with the program, so that it can be inspected without a separate
    /// process.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<Taken> TakeWhole(Stream content, string name, bool isOwn, CancellationToken ct)
    {
        await using var received = await receiving.Receive(content, () => Task.CompletedTask, keepsWhole: true, ct);
        var facts = isOwn
            ? await Task.Run(() => received.Type.Inspect(received.Inspected, options.Pixels), ct)
            : await work.Inspect(received.Type, received.Inspected, ct);
        if (received.Type.Rewrite is not null && !received.Sha256.AsSpan().SequenceEqual(received.SentSha256))
            throw FileType.Unsafe(
                "The file can't be kept byte for byte: "
                    + $"{(received.Type.Name == "PDF" ? "there is something before its beginning" : "it is in UTF-16")}. "
                    + "Drafts name it by its bytes, so save it without that, or upload it, and name the file that is kept."
            );
        if (facts.Drawing?.Besides is { } besides)
            throw FileType.Unsafe(
                $"The drawing can't be kept byte for byte: it has {besides}, of which nobody can tell what browsers make of it. Upload it: "
                    + "then it is written again from what is known to be harmless."
            );
        return await Keep(received, name, facts, ct);
    }

    MediaRow Row(ReceivedFile received, string? name, FileFacts facts) =>
        new()
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
            UploadedBy = db.Actor,
        };

    async Task<Taken> Keep(ReceivedFile received, string? name, FileFacts facts, CancellationToken ct)
    {
        var row = Row(received, name, facts);
        var turn = Turns[row.Sha256[0] % Turns.Length];
        await turn.WaitAsync(ct);
        try
        {
            var alike = await Alike(row, ct);
            await CheckErased(received, ct);
            // If the stored file is missing or has changed, it is put back.
            if (alike.Count == 0 || await originals.Fault(alike[0], ct) is not null)
                files.Keep(received.File, row.Hash);
            if (alike.Count > 0)
                await originals.Fault(alike[0], ct);
            var taken =
                await Known(row, alike, ct) is { } known
                    ? new(known, false, received.SentSha256)
                    : await Insert(row, received.SentSha256, ct);
            if (!taken.IsNew)
                await Remember(taken, ct);
            return taken;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The files with the same bytes.</summary>
    Task<List<MediaRow>> Alike(MediaRow row, CancellationToken ct) =>
        db
            .Media.AsNoTracking()
            .Where(m => m.Sha256 == row.Sha256)
            .OrderBy(m => m.UploadedAt)
            .ThenBy(m => m.Id)
            .ToListAsync(ct);

    /// <summary>
    /// The file that has these bytes already; null if there is none that whoever uploads it may see. Then it becomes a
    /// file of its own, with an id that says nothing of its bytes, also where nobody else has them: nobody learns by an
    /// upload what others have, or what they call it.
    /// </summary>
    async Task<MediaRow?> Known(MediaRow row, List<MediaRow> alike, CancellationToken ct)
    {
        if (db.Act.Scope.Reports is null)
            return alike.Find(m => m.Id == row.Id);
        var usable = (await db.Usable([.. alike.Select(m => m.Id)], ct)).Select(m => m.Id).ToHashSet();
        if (alike.Find(m => usable.Contains(m.Id)) is { } known)
            return known;
        row.Id = Guid.CreateVersion7(time.GetUtcNow());
        return null;
    }

    async Task CheckErased(ReceivedFile received, CancellationToken ct)
    {
        var (kept, sent) = (received.Sha256, received.SentSha256);
        if (
            await db
                .Media.AsNoTracking()
                .FirstOrDefaultAsync(m => m.ErasedAt != null && (m.Sha256 == kept || m.Sha256 == sent), ct) is
            { } erased
        )
            throw FileType.Unsafe($"This file was erased because the law required it: {erased.ErasedReason}");
    }

    SentFileRow? Sent(MediaRow row, byte[] sha256) =>
        sha256.AsSpan().SequenceEqual(row.Sha256)
            ? null
            : new()
            {
                Sha256 = sha256,
                MediaId = row.Id,
                SentAt = time.Now(),
            };

    /// <summary>
    /// A file that is stored already may have been sent with other metadata this time. The hash of what was sent is
    /// recorded too, so that the file is found by it.
    /// </summary>
    async Task Remember(Taken taken, CancellationToken ct)
    {
        if (
            Sent(taken.Row, taken.SentSha256) is not { } sent
            || await db.SentFiles.AnyAsync(s => s.Sha256 == sent.Sha256 && s.MediaId == sent.MediaId, ct)
        )
            return;
        try
        {
            await db.Write(
                async token =>
                {
                    db.SentFiles.Add(sent);
                    return await db.SaveChangesAsync(token);
                },
                token => db.SentFiles.AnyAsync(s => s.Sha256 == sent.Sha256 && s.MediaId == sent.MediaId, token),
                ct,
                isAudited: false
            );
        }
        catch (DbUpdateException quicker) when (quicker.IsUniqueViolation())
        {
            // Another instance has stored it at the same time.
        }
        catch (Exception exception) when (exception.BreaksReference())
        {
            throw new Refusal(
                RefusalReason.FileDeleted,
                "This file was there, and was deleted while it was sent again. Nothing was written: send it once more."
            );
        }
    }

    async Task<Taken> Insert(MediaRow row, byte[] sentSha256, CancellationToken ct)
    {
        try
        {
            return await db.Write(
                async token =>
                {
                    row.Words = row.FoundBy();
                    db.Media.Add(row);
                    if (Sent(row, sentSha256) is { } sent)
                        db.SentFiles.Add(sent);
                    await db.SaveChangesAsync(token);
                    db.Act.Changes.Add(new() { Target = $"media {row.Id}" });
                    return new Taken(row, true, sentSha256);
                },
                token =>
                    db.Media.AnyAsync(
                        m => m.Id == row.Id && m.UploadedAt == row.UploadedAt && m.UploadedBy == row.UploadedBy,
                        token
                    ),
                ct
            );
        }
        catch (DbUpdateException taken) when (taken.IsUniqueViolation())
        {
            // Another instance has stored it at the same time.
            return await Known(row, await Alike(row, ct), ct) is { } known
                ? new(known, false, sentSha256)
                : await Insert(row, sentSha256, ct);
        }
        catch
        {
            if (!await IsNeeded(row))
                files.Remove(row.Hash);
            throw;
        }
    }

    /// <summary>
    /// Whether a row in the database has these bytes. If the database can't tell, they are assumed to be needed.
    /// </summary>
    async Task<bool> IsNeeded(MediaRow row)
    {
        try
        {
            return await db.Media.AnyAsync(m => m.Sha256 == row.Sha256 && m.ErasedAt == null, CancellationToken.None);
        }
        catch (Exception away) when (away is System.Data.Common.DbException or InvalidOperationException)
        {
            return true;
        }
    }

    /// <summary>
    /// Deletes the row and then the file, if no other has its bytes, while nobody uploads the same bytes.
    /// </summary>
    public async Task Remove(MediaRow row, Func<CancellationToken, Task> takeRow, CancellationToken ct)
    {
        var turn = Turns[row.Sha256[0] % Turns.Length];
        await turn.WaitAsync(ct);
        try
        {
            await takeRow(ct);
            if (!await IsNeeded(row))
                files.Remove(row.Hash);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Erases a file that was public. The records in the log stay; its bytes are deleted.</summary>
    public async Task<Publication> Erase(Guid id, string reason, string authority, CancellationToken ct)
    {
        var row =
            await db.Media.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct)
            ?? throw new Refusal(RefusalReason.NotFound, $"There is no file with the id {id}.");
        Publication? record = null;
        await Remove(row, async token => record = await erasure.Redact(id, reason, authority, token), ct);
        return record!;
    }
}
