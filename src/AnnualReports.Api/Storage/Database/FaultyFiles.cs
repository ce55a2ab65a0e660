using System.Collections.Concurrent;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Files that a reader or the command verify has found to be missing or changed since the program started.
/// </summary>
sealed class FaultyFiles
{
    /// <summary>How many are remembered at most.</summary>
    const int Most = 10_000;

    readonly ConcurrentDictionary<string, string> found = new(StringComparer.Ordinal);

    /// <summary>How many have been found.</summary>
    public int Count => found.Count;

    /// <summary>A description of one of them: its name, its SHA-256 and the fault; null if there is none.</summary>
    public string? Example => found.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value).FirstOrDefault();

    public void Report(string sha256, string what)
    {
        if (found.Count < Most)
            found[sha256] = what;
    }

    /// <summary>The file was read again and is sound.</summary>
    public void Clear(string sha256) => found.TryRemove(sha256, out _);
}
