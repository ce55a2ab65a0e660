using AnnualReports.Api.Storage.Files;

namespace AnnualReports.Api.Media;

/// <summary>
/// A file that was received: the bytes that were sent, and those that are going to be kept. All files on the disk that
/// were not kept are deleted when this is disposed of.
/// </summary>
/// <param name="type">Its type, recognised by its bytes.</param>
/// <param name="sent">The file as it was sent.</param>
/// <param name="sha256">The SHA-256 of what was sent.</param>
/// <param name="bytes">How many bytes were sent.</param>
sealed class ReceivedFile(FileType type, Incoming sent, byte[] sha256, long bytes) : IAsyncDisposable
{
    readonly Incoming sent = sent;
    Incoming? stripped;

    public FileType Type { get; } = type;

    public byte[] SentSha256 { get; } = sha256;

    /// <summary>The file that is kept.</summary>
    public Incoming File { get; private set; } = sent;

    /// <summary>The SHA-256 of the bytes that are kept. The file's id and address are made from it.</summary>
    public byte[] Sha256 { get; private set; } = sha256;

    public long Bytes { get; private set; } = bytes;

    /// <summary>
    /// The path of the file to inspect: the one without metadata, whether the metadata is kept or not.
    /// </summary>
    public string Inspected => (stripped ?? sent).Path;

    /// <summary>
    /// Adds a copy: a picture without its metadata, or a drawing that was written again. The copy is kept, unless the
    /// file is to be kept whole.
    /// </summary>
    public void Add(Incoming copy, byte[] hash, long length, bool keepsWhole)
    {
        stripped = copy;
        if (!keepsWhole)
            (File, Sha256, Bytes) = (copy, hash, length);
    }

    public async ValueTask DisposeAsync()
    {
        await sent.DisposeAsync();
        if (stripped is not null)
            await stripped.DisposeAsync();
    }
}
