using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// Remembers what the texts of one header mean. Browsers send few different ones, so each is read once. If there
/// are too many, all are forgotten.
/// </summary>
/// <remarks>
/// This is no <c>MemoryCache</c>, because every cached answer looks here three times. A look into a
/// <c>MemoryCache</c> takes three to four times as long: it reads the clock, and writes when the entry was last
/// used, which processors that serve the same clients then pass to one another.
/// </remarks>
sealed class Headings<T>(Func<StringValues, T> read)
{
    const int Most = 1_000;
    const int MostCharacters = 200;

    readonly ConcurrentDictionary<string, T> known = new(StringComparer.Ordinal);
    readonly T none = read(StringValues.Empty);

    public T Of(StringValues header)
    {
        if (header.Count == 0)
            return none;
        if (header.Count > 1 || header[0] is not { Length: <= MostCharacters } text)
            return read(header);
        if (known.TryGetValue(text, out var meaning))
            return meaning;
        if (known.Count >= Most)
            known.Clear();
        return known[text] = read(header);
    }
}
