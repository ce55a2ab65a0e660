namespace AnnualReports.Api.Storage;

/// <summary>
/// The place of files: a folder of the local disk, which instances of the program may share. All that touches the disk is here, so that another store of files can take its place.
/// Below it, <c>originals</c> holds files by their hash, <c>variants</c> what was made of pictures and can be made again, <c>incoming</c> what is being written.
/// </summary>
sealed class MediaFiles(string folder)
{
    const int Buffer = 64 * 1024;

    /// <summary>How long nobody has to have written to what is incoming before it is taken for left over: other instances may be at it.</summary>
    static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>How many variants are kept of one picture; the oldest goes.</summary>
    const int MostVariants = 200;

    string Incoming => Path.Combine(folder, "incoming");

    /// <summary>A new file to write to, under a name that nobody else has.</summary>
    public FileStream Create()
    {
        Directory.CreateDirectory(Incoming);
        return new(Path.Combine(Incoming, $"{Guid.NewGuid():N}.part"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, Buffer, FileOptions.Asynchronous);
    }

    /// <summary>Moves a whole, closed file to the place that its hash gives it; where it is already, the new one goes.</summary>
    public void Keep(string written, string sha256)
    {
        var place = Original(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(written, place, overwrite: true);
    }

    public bool Has(string sha256) => File.Exists(Original(sha256));

    /// <summary>Where a file lies: for libraries that open files themselves, and to be sent.</summary>
    public string Original(string sha256) => Path.Combine(folder, "originals", sha256[..2], sha256);

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
    public async Task KeepVariant(string sha256, string name, byte[] content, CancellationToken ct)
    {
        var all = Directory.CreateDirectory(Variants(sha256));
        string written;
        await using (var file = Create())
        {
            written = file.Name;
            await file.WriteAsync(content, ct);
        }
        File.Move(written, Variant(sha256, name), overwrite: true);
        var kept = all.GetFiles();
        foreach (var old in kept.OrderBy(f => f.LastWriteTimeUtc).Take(kept.Length - MostVariants))
            old.Delete();
    }

    /// <summary>Removes what broken uploads have left.</summary>
    public void Sweep(DateTime now)
    {
        if (!Directory.Exists(Incoming))
            return;
        foreach (var file in new DirectoryInfo(Incoming).GetFiles().Where(f => now - f.LastWriteTimeUtc > Abandoned))
            file.Delete();
    }
}
