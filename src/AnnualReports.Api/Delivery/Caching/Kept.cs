using AnnualReports.Api.Storage.Reads;
using Microsoft.Extensions.Caching.Memory;

namespace AnnualReports.Api.Delivery.Caching;

/// <summary>The answers that are kept, together within the configured bytes; what was asked for longest ago goes first.</summary>
sealed class Kept(CacheOptions options) : IDisposable
{
    /// <summary>One answer takes at most this part of all.</summary>
    const int Part = 8;

    readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Math.Max(options.Bytes, 1), CompactionPercentage = 0.1 });

    /// <summary>Whether any are kept.</summary>
    public bool AreKept => options.Bytes > 0;

    /// <summary>The size up to which an answer is kept, in bytes.</summary>
    public long Most => options.Bytes / Part;

    public Answer? Find(ReadOnlySpan<char> key) => kept.TryGetValue(key, out var answer) ? (Answer?)answer : null;

    public void Keep(string key, Answer answer)
    {
        var size = answer.Size + 2 * key.Length;
        if (size <= Most)
            kept.Set(key, answer, new MemoryCacheEntryOptions { Size = size });
    }

    public void Dispose() => kept.Dispose();
}
