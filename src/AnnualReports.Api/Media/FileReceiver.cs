using System.Security.Cryptography;
using AnnualReports.Api.Storage.Files;

namespace AnnualReports.Api.Media;

/// <summary>
/// Receives a file: writes it to the disk, hashes it on the way, and removes metadata from pictures.
/// </summary>
sealed class FileReceiver(MediaFiles files, MediaOptions options)
{
    const int Chunk = 64 * 1024;

    /// <param name="content">The bytes of the file.</param>
    /// <param name="isWhole">Checks that nothing follows the file, and may refuse it.</param>
    /// <param name="keepsWhole">Whether the metadata is kept.</param>
    /// <param name="ct">Cancelled when the sender goes away.</param>
    public async Task<ReceivedFile> Receive(Stream content, Func<Task> isWhole, bool keepsWhole, CancellationToken ct)
    {
        var sent = files.Create();
        ReceivedFile? received = null;
        try
        {
            var (type, hash, bytes) = await Write(content, sent.Stream, ct);
            await isWhole();
            received = new(type, sent, hash, bytes);
            await Strip(received, sent, keepsWhole, ct);
            // A file that is acknowledged has to survive a power cut.
            received.File.Flush();
            MediaMeter.TakenIn(type.MediaType, bytes);
            return received;
        }
        catch
        {
            await (received?.DisposeAsync() ?? sent.DisposeAsync());
            throw;
        }
    }

    /// <summary>Writes and hashes a stream, up to the limit of its type.</summary>
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
        await target.FlushAsync(ct);
        return (type, hash.GetHashAndReset(), bytes);
    }

    static async Task<int> Read(Stream content, byte[] buffer, int least, CancellationToken ct)
    {
        try
        {
            return await content.ReadAtLeastAsync(buffer, least, throwOnEndOfStream: false, ct);
        }
        catch (Exception broken)
            when (broken is InvalidDataException || (broken is IOException and not BadHttpRequestException))
        {
            throw Multipart.Broken();
        }
    }

    /// <summary>Replaces the bytes that were sent by others, which are kept instead.</summary>
    public async Task Replace(ReceivedFile received, byte[] content, CancellationToken ct)
    {
        var hash = SHA256.HashData(content);
        if (hash.AsSpan().SequenceEqual(received.SentSha256))
            return;
        var copy = files.Create();
        try
        {
            await copy.Stream.WriteAsync(content, ct);
            copy.Flush();
            received.Add(copy, hash, content.Length, keepsWhole: false);
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    async Task Strip(ReceivedFile received, Incoming sent, bool keepsWhole, CancellationToken ct)
    {
        var (strip, rewrite) = (received.Type.Strip, received.Type.Rewrite);
        if (strip is null && rewrite is null)
            return;
        var copy = files.Create();
        try
        {
            sent.Stream.Position = 0;
            var found = await Task.Run(() => strip?.Invoke(sent.Stream, copy.Stream), ct);
            if (strip is null && !await Task.Run(() => rewrite!(sent.Stream, copy.Stream), ct))
            {
                await copy.DisposeAsync();
                return;
            }
            if (keepsWhole && found is { HasTrailer: true })
                throw FileType.Unsafe(
                    "There is something after the end of the picture, such as a second picture or a film, and this installation stores pictures unchanged.  "
                        + "Save it again, so that it contains only the picture."
                );
            await copy.Stream.FlushAsync(ct);
            copy.Stream.Position = 0;
            received.Add(
                copy,
                await SHA256.HashDataAsync(copy.Stream, ct),
                copy.Stream.Length,
                keepsWhole && strip is not null
            );
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }
}
