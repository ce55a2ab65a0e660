namespace AnnualReports.Api.Storage;

/// <summary>
/// A file that is being written. While it is, the system holds a lock on it that goes with its process, so that nobody takes it for left over.
/// Whatever happens, it is gone once it is disposed of, unless it was moved to its place.
/// </summary>
sealed class Incoming : IAsyncDisposable
{
    const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserWrite;

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
            options.UnixCreateMode = Owners;
        (Path, Stream) = (path, new FileStream(path, options));
    }

    public string Path { get; }

    public FileStream Stream { get; }

    /// <summary>Has everything written to the disk itself: what is acknowledged outlives a power cut.</summary>
    public void Flush() => Stream.Flush(flushToDisk: true);

    public void MoveTo(string place)
    {
        // Between closing and moving nobody holds it: its time says that it is in use.
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
            // It goes anyway.
        }
        finally
        {
            if (!moved)
                File.Delete(Path);
        }
    }

    /// <summary>Removes a file unless someone has it open.</summary>
    public static bool RemoveUnused(string path)
    {
        try
        {
            // Nobody else may have it open: on Unix by a lock that all of this program's writers hold, on Windows by the system.
            using var mine = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 0, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
