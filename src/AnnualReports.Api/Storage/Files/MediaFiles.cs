using System.Security.Cryptography;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Files;

/// <summary>
/// The folder with the files, which several instances of the program may share. All access to the disk is here, so that
/// another kind of file store can replace it. Below it, <c>originals</c> contains files by their hash, <c>variants</c>
/// the variants of pictures, which can be made again, and <c>incoming</c> uploads that are being written. Only the
/// owner may read these folders and files.
/// </summary>
sealed class MediaFiles(string folder)
{
    /// <summary>
    /// How long an incoming file must have been unchanged before it is swept, because an instance on another machine
    /// may still be writing it.
    /// </summary>
    static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);

    /// <summary>How many variants of one picture are stored; beyond that the oldest is deleted.</summary>
    const int MostVariants = 200;

    const int AtOnce = 256 * 1024;

    string IncomingFolder => Path.Combine(folder, "incoming");

    /// <summary>A new file to write to, with a unique name. Disposing of it deletes it unless it was kept.</summary>
    /// <exception cref="IOException">The disk is full or can't be written to.</exception>
    public Incoming Create() => new(Path.Combine(Make(IncomingFolder), $"{Guid.NewGuid():N}.part"));

    static string Make(string path)
    {
        OwnerOnly.CreateFolder(path);
        return path;
    }

    /// <summary>Moves a complete file to the place of its hash, and replaces one that is there already.</summary>
    public void Keep(Incoming file, string sha256)
    {
        var place = Original(sha256);
        Make(Path.GetDirectoryName(place)!);
        file.MoveTo(place);
    }

    public bool Has(string sha256) => File.Exists(Original(sha256));

    /// <summary>The path of an original, to send it or to have a library open it.</summary>
    public string Original(string sha256) => Path.Combine(folder, "originals", sha256[..2], sha256);

    /// <summary>Hashes an original while reading it in pieces.</summary>
    /// <exception cref="IOException">It does not exist or can't be read.</exception>
    public async Task<byte[]> Hash(string sha256, CancellationToken ct)
    {
        const FileOptions Whole = FileOptions.Asynchronous | FileOptions.SequentialScan;
        await using var file = new FileStream(
            Original(sha256),
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            0,
            Whole
        );
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[AtOnce];
        for (int read; (read = await file.ReadAsync(buffer, ct)) > 0;)
            hash.AppendData(buffer, 0, read);
        return hash.GetHashAndReset();
    }

    /// <summary>Deletes an original and its variants.</summary>
    public void Remove(string sha256)
    {
        if (Has(sha256))
            File.Delete(Original(sha256));
        if (Directory.Exists(Variants(sha256)))
            Directory.Delete(Variants(sha256), recursive: true);
    }

    /// <summary>The path of a variant, whether it exists or not.</summary>
    public string Variant(string sha256, string name) => Path.Combine(Variants(sha256), name);

    string Variants(string sha256) => Path.Combine(folder, "variants", sha256[..2], sha256);

    /// <summary>Stores a variant, completely or not at all.</summary>
    /// <exception cref="IOException">The disk is full or can't be written to.</exception>
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

    /// <summary>
    /// Deletes incoming files that killed processes have left. Files that some process is still writing stay.
    /// </summary>
    /// <returns>How many files were deleted.</returns>
    public int Sweep(DateTime now)
    {
        if (!Directory.Exists(IncomingFolder))
            return 0;
        return new DirectoryInfo(IncomingFolder)
            .GetFiles()
            .Count(f => now - f.LastWriteTimeUtc > Abandoned && Incoming.RemoveUnused(f.FullName));
    }
}
