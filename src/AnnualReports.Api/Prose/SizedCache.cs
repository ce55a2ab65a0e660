using Microsoft.Extensions.Caching.Memory;

namespace AnnualReports.Api.Prose;

/// <summary>
/// Caches what was made of texts, up to a total size as counted by <paramref name="size"/>. Beyond it, a
/// <see cref="MemoryCache"/> drops the values that were not used for longest.
/// </summary>
/// <param name="size">The size of a key and its value.</param>
/// <param name="most">The total size that is allowed.</param>
#pragma warning disable CA1001 // It lives as long as the process.
sealed class SizedCache<TKey, TValue>(Func<TKey, TValue, long> size, long most)
#pragma warning restore CA1001
    where TKey : notnull
    where TValue : class
{
    readonly MemoryCache values = new(new MemoryCacheOptions { SizeLimit = most });

    /// <summary>
    /// Returns the cached value, or makes it. Exceptions are not cached. <paramref name="make"/> must give the same
    /// value for the same key.
    /// </summary>
    public TValue Of(TKey key, Func<TKey, TValue> make)
    {
        if (values.TryGetValue(key, out TValue? known))
            return known!;
        var value = make(key);
        values.Set(key, value, new MemoryCacheEntryOptions { Size = size(key, value) });
        return value;
    }
}
