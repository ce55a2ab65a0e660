using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Phrases;

/// <summary>
/// The folder of the files of texts. Programs that share a data directory have a numbered file each, which is theirs as
/// long as they hold it. Files that nobody holds are deleted, because an erasure would not reach them.
/// </summary>
sealed class PhraseFolder(PhraseOptions options)
{
    /// <summary>The version of the file's form; it has to be raised when what is folded changes, or how.</summary>
    const int Format = 3;

    /// <summary>How many programs may share a data directory.</summary>
    const int Most = 16;

    string? held;

    /// <exception cref="IOException">It can't be made, or too many programs share the data directory.</exception>
    public TextFile Open()
    {
        OwnerOnly.CreateFolder(options.Folder);
        var own = Enumerable.Range(1, Most).Select(number => (Number: number, File: TryOpen(Path(number))));
        if (own.FirstOrDefault(o => o.File is not null) is not (var taken, { } file))
            throw new IOException($"{Most} programs have a file of texts in {options.Folder} already.");
        held = Path(taken);
        DeleteAbandoned();
        return file;
    }

    /// <summary>Deletes the files of programs that have stopped.</summary>
    public void DeleteAbandoned()
    {
        foreach (var other in Directory.EnumerateFiles(options.Folder).Where(f => f != held))
            DeleteAbandoned(other);
    }

    string Path(int number) => System.IO.Path.Combine(options.Folder, $"{Format}-{number}.texts");

    static TextFile? TryOpen(string path)
    {
        try
        {
            return TextFile.Open(path);
        }
        catch (FileNotFoundException)
        {
            // Another program took it for abandoned.
            return null;
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    static void DeleteAbandoned(string path)
    {
        try
        {
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                File.Delete(path);
        }
        catch (IOException)
        {
            // Another program holds it, or has deleted it.
        }
    }
}
