using System.Globalization;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>
/// The folder of this program's index. Programs that share a data directory have a numbered folder each, which is
/// theirs as long as they hold its lock; the system gives the lock back when a program ends, however it ends. Indexes
/// that nobody holds are deleted, because an erasure would not reach them.
/// </summary>
sealed class IndexFolder : IDisposable
{
    /// <summary>
    /// The version of the form of the index, by which its folder is named. It has to be raised when what is indexed
    /// changes, or how words are cut.
    /// </summary>
    public const int Format = 2;

    /// <summary>How many programs may share a data directory.</summary>
    const int Most = 16;

    const string LockSuffix = ".lock";

    readonly string root;
    FileStream? held;

    public IndexFolder(SearchOptions options) => root = options.Folder;

    /// <summary>The folder of the index. It is taken when it is first asked for, and then kept.</summary>
    /// <exception cref="IOException">It can't be made, or too many programs share the data directory.</exception>
    public string Path =>
        (held ??= Take()) is var file ? file.Name[..^LockSuffix.Length] : throw new InvalidOperationException();

    FileStream Take()
    {
        var ofFormat = System.IO.Path.Combine(root, Format.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(ofFormat);
        for (var number = 1; number <= Most; number++)
#pragma warning disable CA2000 // It is held as long as this object lives.
            if (TryLock(System.IO.Path.Combine(ofFormat, $"{number}{LockSuffix}")) is { } file)
#pragma warning restore CA2000
                return file;
        throw new IOException($"{Most} programs have an index for search in {ofFormat} already.");
    }

    static FileStream? TryLock(string file)
    {
        try
        {
            return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    /// <summary>Deletes this program's index.</summary>
    public void Clear() => Delete(Path);

    /// <summary>Deletes indexes that nobody holds, of this format and of others.</summary>
    public void ClearAbandoned()
    {
        var own = Path;
        var indexes = Directory.EnumerateDirectories(root).SelectMany(Directory.EnumerateDirectories).ToList();
        foreach (var index in indexes.Where(i => i != own && File.Exists(i + LockSuffix)))
        {
            using var file = TryLock(index + LockSuffix);
            if (file is not null)
                Delete(index);
        }
    }

    static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => held?.Dispose();
}
