namespace AnnualReports.Api.Storage;

/// <summary>
/// Makes files and folders that nobody but their owner can read: drafts, keys' hashes and what was erased by law since are in them.
/// On Unix they get the modes 600 and 700, whatever the umask is. What exists already keeps the mode that its owner gave it.
/// </summary>
static class OwnerOnly
{
    const UnixFileMode FileMode600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    const UnixFileMode FolderMode700 = FileMode600 | UnixFileMode.UserExecute;

    /// <summary>Makes a folder and those above it, as far as they are missing.</summary>
    public static void CreateFolder(string path)
    {
        if (Directory.Exists(path))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            // The umask can only take rights away; what it took of the owner's comes back.
            File.SetUnixFileMode(Directory.CreateDirectory(path, FolderMode700).FullName, FolderMode700);
    }

    /// <summary>Makes an empty file for a library that opens files itself; one that is there is left as it is.</summary>
    public static void CreateFile(string path)
    {
        if (!File.Exists(path))
            Create(path).Dispose();
    }

    /// <summary>Makes a file to write to.</summary>
    /// <exception cref="IOException">There is one already.</exception>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (OperatingSystem.IsWindows())
            return new(path, options);
        options.UnixCreateMode = FileMode600;
        var made = new FileStream(path, options);
        File.SetUnixFileMode(made.SafeFileHandle, FileMode600);
        return made;
    }
}
