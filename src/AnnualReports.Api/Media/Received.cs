using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Media;

/// <summary>A file that came in: what was sent, and what is going to be kept of it. What was not kept is gone when it is disposed of.</summary>
/// <param name="type">Its type, as told from its bytes.</param>
/// <param name="sent">What was sent.</param>
/// <param name="sha256">The SHA-256 of what was sent.</param>
/// <param name="bytes">How many bytes were sent.</param>
sealed class Received(FileType type, Incoming sent, byte[] sha256, long bytes) : IAsyncDisposable
{
    readonly Incoming sent = sent;
    Incoming? stripped;

    public FileType Type { get; } = type;

    public byte[] SentSha256 { get; } = sha256;

    /// <summary>What is kept.</summary>
    public Incoming Kept { get; private set; } = sent;

    /// <summary>The SHA-256 of what is kept: it makes the file's id and address.</summary>
    public byte[] Sha256 { get; private set; } = sha256;

    public long Bytes { get; private set; } = bytes;

    /// <summary>Where the file lies that is inspected: without what a picture says besides itself, be that kept or not.</summary>
    public string Inspected => (stripped ?? sent).Path;

    /// <summary>There is a copy without what the picture says besides itself, or of a drawing written anew; it is kept unless the whole is to be.</summary>
    public void Add(Incoming copy, byte[] hash, long length, bool keepsWhole)
    {
        stripped = copy;
        if (!keepsWhole)
            (Kept, Sha256, Bytes) = (copy, hash, length);
    }

    public async ValueTask DisposeAsync()
    {
        await sent.DisposeAsync();
        if (stripped is not null)
            await stripped.DisposeAsync();
    }
}
