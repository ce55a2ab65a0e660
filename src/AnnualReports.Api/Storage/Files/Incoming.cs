using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Files;

/// <summary>
/// A file that is being written. The operating system holds a lock on it as long as the process lives, so that it is
/// not swept as left over. Disposing of it deletes it unless it was moved to its place.
/// </summary>
sealed class Incoming : IAsyncDisposable
{
    bool moved;

    public Incoming(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read,
            BufferSize = 64 * 1024,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly.FileMode600;
        Path = path;
        Stream = new(path, options);
        // The umask may have taken rights away from the owner; they are given back.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Stream.SafeFileHandle, OwnerOnly.FileMode600);
    }

    public string Path { get; }

    public FileStream Stream { get; }

    /// <summary>Flushes the file to the disk, so that an acknowledged upload survives a power cut.</summary>
    public void Flush() => Stream.Flush(flushToDisk: true);

    public void MoveTo(string place)
    {
        // Between closing and moving it is not locked; the new time keeps it from being swept.
        File.SetLastWriteTimeUtc(Stream.SafeFileHandle, TimeProvider.System.GetUtcNow().UtcDateTime);
        Stream.Dispose();
        File.Move(Path, place, overwrite: true);
        moved = true;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Stream.DisposeAsync();
        }
        catch (IOException)
        {
            // It is being deleted anyway.
        }
        finally
        {
            if (!moved)
                File.Delete(Path);
        }
    }

    /// <summary>Deletes a file unless it is open somewhere.</summary>
    public static bool RemoveUnused(string path)
    {
        try
        {
            // Fails if the file is open elsewhere: on Unix because of the lock that all writers of this program hold,
            // on Windows because of the system's.
            using var mine = new FileStream(
                path,
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.None,
                0,
                FileOptions.DeleteOnClose
            );
            return true;
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
