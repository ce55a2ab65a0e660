using Microsoft.Extensions.Primitives;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// How many bytes objects take on the heap of a 64-bit process. A test compares these numbers with those of the
/// runtime.
/// </summary>
static class Weights
{
    /// <summary>The size of an array without its elements.</summary>
    const int ArrayHead = 24;

    /// <summary>The size of a string without its characters: header, type, length and a closing zero.</summary>
    const int StringHead = 22;

    public static long Of(string? text) => text is null ? 0 : Rounded(StringHead + 2L * text.Length);

    public static long OfArray(long bytes) => bytes == 0 ? 0 : Rounded(ArrayHead + bytes);

    /// <summary>The strings, and the array that holds them if there are several.</summary>
    public static long Of(StringValues texts)
    {
        var sum = texts.Count > 1 ? OfArray(texts.Count * (long)IntPtr.Size) : 0;
        foreach (var text in texts)
            sum += Of(text);
        return sum;
    }

    public static long Of(KeyValuePair<string, string>[] fields)
    {
        var sum = OfArray(fields.Length * 2L * IntPtr.Size);
        foreach (var (name, value) in fields)
            sum += Of(name) + Of(value);
        return sum;
    }

    /// <summary>Objects begin at multiples of eight bytes.</summary>
    static long Rounded(long bytes) => (bytes + 7) & ~7L;
}
