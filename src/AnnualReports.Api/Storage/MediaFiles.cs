using System.Security.Cryptography;

namespace AnnualReports.Api.Storage;

/// <summary>
/// The place of files: a folder of the local disk, which instances of the program may share. All that touches the disk is here, so that another store
/// of files can take its place. Below it, <c>originals</c> holds files by their hash, <c>variants</c> what was made of pictures and can be made again,
/// <c>incoming</c> what is being written. Folders and files are made so that their owner alone may read them.
/// </summary>
sealed class MediaFiles(string folder)
{
    /// <summary>How long nobody has to have written to what is incoming before it is taken for left over: instances on other machines may be at it.</summary>
    static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);

    /// <summary>How many variants are kept of one picture; the oldest goes.</summary>
    const int MostVariants = 200;

    const int AtOnce = 256 * 1024;

    const UnixFileMode OwnersFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    string IncomingFolder => Path.Combine(folder, "incoming");

    /// <summary>A new file to write to, under a name that nobody else has. It is removed when it is disposed of, unless it was kept.</summary>
    /// <exception cref="IOException">The disk is full, or can't be written to.</exception>
    public Incoming Create() => new(Path.Combine(Make(IncomingFolder), $"{Guid.NewGuid():N}.part"));

    /// <summary>Makes a folder where there is none; the system would let others into the ones above it.</summary>
    static string Make(string path)
    {
        if (Directory.Exists(path))
            return path;
        if (Path.GetDirectoryName(path) is { Length: > 0 } above)
            Make(above);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnersFolder);
        return path;
    }

    /// <summary>Moves a whole file to the place that its hash gives it; where there is one already, the new one takes its place.</summary>
    public void Keep(Incoming file, string sha256)
    {
        var place = Original(sha256);
        Make(Path.GetDirectoryName(place)!);
        file.MoveTo(place);
    }

    public bool Has(string sha256) => File.Exists(Original(sha256));

    /// <summary>Where a file lies: for libraries that open files themselves, and to be sent.</summary>
    public string Original(string sha256) => Path.Combine(folder, "originals", sha256[..2], sha256);

    /// <summary>Reads an original to its end, and hashes it; so much of it is held as the disk gives at once.</summary>
    /// <exception cref="IOException">It is not there, or can't be read.</exception>
    public async Task<byte[]> Hash(string sha256, CancellationToken ct)
    {
        const FileOptions Whole = FileOptions.Asynchronous | FileOptions.SequentialScan;
        await using var file = new FileStream(Original(sha256), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, Whole);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[AtOnce];
        for (int read; (read = await file.ReadAsync(buffer, ct)) > 0;)
            hash.AppendData(buffer, 0, read);
        return hash.GetHashAndReset();
    }

    /// <summary>Removes a file and all that was made of it.</summary>
    public void Remove(string sha256)
    {
        if (Has(sha256))
            File.Delete(Original(sha256));
        if (Directory.Exists(Variants(sha256)))
            Directory.Delete(Variants(sha256), recursive: true);
    }

    /// <summary>Where a variant of a picture is kept, be it made yet or not.</summary>
    public string Variant(string sha256, string name) => Path.Combine(Variants(sha256), name);

    string Variants(string sha256) => Path.Combine(folder, "variants", sha256[..2], sha256);

    /// <summary>Keeps a variant: it is there whole or not at all.</summary>
    /// <exception cref="IOException">The disk is full, or can't be written to.</exception>
    public async Task KeepVariant(string sha256, string name, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var all = new DirectoryInfo(Make(Variants(sha256)));
        await using (var file = Create())
        {
            await file.Stream.WriteAsync(content, ct);
            file.MoveTo(Variant(sha256, name));
        }
        var kept = all.GetFiles();
        foreach (var old in kept.OrderBy(f => f.LastWriteTimeUtc).Take(kept.Length - MostVariants))
            old.Delete();
    }

    /// <summary>Removes what uploads have left that were killed. What someone still writes to, in whatever process, stays.</summary>
    /// <returns>How many files went.</returns>
    public int Sweep(DateTime now)
    {
        if (!Directory.Exists(IncomingFolder))
            return 0;
        return new DirectoryInfo(IncomingFolder).GetFiles().Count(f => now - f.LastWriteTimeUtc > Abandoned && Incoming.RemoveUnused(f.FullName));
    }
}
