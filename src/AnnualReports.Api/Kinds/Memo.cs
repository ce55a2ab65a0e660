using System.Collections.Concurrent;

namespace AnnualReports.Api.Kinds;

/// <summary>Remembers what was made of recent keys, up to a number of characters; then it begins anew.</summary>
sealed class Memo<TKey, TValue>(Func<TKey, TValue> make, Func<TKey, int> size, int most)
    where TKey : notnull
{
    readonly ConcurrentDictionary<TKey, TValue> known = new();
    int held;

    public TValue Of(TKey key)
    {
        if (known.TryGetValue(key, out var value))
            return value;
        if (Interlocked.Add(ref held, size(key)) > most)
        {
            known.Clear();
            Interlocked.Exchange(ref held, size(key));
        }
        return known[key] = make(key);
    }
}
