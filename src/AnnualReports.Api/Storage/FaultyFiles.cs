using System.Collections.Concurrent;

namespace AnnualReports.Api.Storage;

/// <summary>Files that the store says are there, and that were found missing or changed since the program began: by a reader or by verifying.</summary>
sealed class FaultyFiles
{
    /// <summary>So many are remembered; who has more knows that it is all of them.</summary>
    const int Most = 10_000;

    readonly ConcurrentDictionary<string, string> found = new(StringComparer.Ordinal);

    /// <summary>How many there are, as far as anybody has looked.</summary>
    public int Count => found.Count;

    /// <summary>One of them, in words: its name, its SHA-256 and what is wrong with it; null where there is none.</summary>
    public string? Example => found.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value).FirstOrDefault();

    public void Report(string sha256, string what)
    {
        if (found.Count < Most)
            found[sha256] = what;
    }

    /// <summary>It was looked at again, and is sound.</summary>
    public void Clear(string sha256) => found.TryRemove(sha256, out _);
}
