namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Creates files and folders that only their owner can read, because they contain drafts, hashes of keys, and texts
/// that may be erased by law later. On Unix they get the modes 600 and 700, whatever the umask is. Existing ones keep
/// their mode.
/// </summary>
static class OwnerOnly
{
    public const UnixFileMode FileMode600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    const UnixFileMode FolderMode700 = FileMode600 | UnixFileMode.UserExecute;

    /// <summary>Creates a folder and the missing folders above it.</summary>
    public static void CreateFolder(string path)
    {
        if (Directory.Exists(path))
            return;
        // The system would give the mode only to the last folder.
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path)) is { Length: > 0 } above)
            CreateFolder(above);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            // The umask can only take rights away; what it took of the owner's comes back.
            File.SetUnixFileMode(Directory.CreateDirectory(path, FolderMode700).FullName, FolderMode700);
    }

    /// <summary>Creates an empty file for a library that opens files itself; an existing one is not changed.</summary>
    public static void CreateFile(string path)
    {
        if (!File.Exists(path))
            Create(path).Dispose();
    }

    /// <summary>Creates a file to write to.</summary>
    /// <exception cref="IOException">The file exists already.</exception>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        };
        if (OperatingSystem.IsWindows())
            return new(path, options);
        options.UnixCreateMode = FileMode600;
        var made = new FileStream(path, options);
        File.SetUnixFileMode(made.SafeFileHandle, FileMode600);
        return made;
    }
}
