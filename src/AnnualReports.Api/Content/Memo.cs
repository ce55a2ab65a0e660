using System.Collections.Concurrent;

namespace AnnualReports.Api.Content;

/// <summary>Remembers what was made of recent keys, up to a number of characters or whatever <paramref name="size"/> counts; then it begins anew.</summary>
/// <param name="size">How much a key and its value take.</param>
/// <param name="most">How much all together may take.</param>
sealed class Memo<TKey, TValue>(Func<TKey, TValue, int> size, int most)
    where TKey : notnull
{
    readonly ConcurrentDictionary<TKey, TValue> known = new();
    int held;

    public TValue Of(TKey key, Func<TKey, TValue> make) => Of(key, static (key, make) => make(key), make);

    /// <summary>What is known of a key, or made of it and of what is the same for the same key; what fails is not remembered.</summary>
    public TValue Of<TWith>(TKey key, Func<TKey, TWith, TValue> make, TWith with)
    {
        if (known.TryGetValue(key, out var value))
            return value;
        value = make(key, with);
        var taken = size(key, value);
        if (Interlocked.Add(ref held, taken) > most)
        {
            known.Clear();
            Interlocked.Exchange(ref held, taken);
        }
        return known[key] = value;
    }
}
