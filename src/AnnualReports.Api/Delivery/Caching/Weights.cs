using Microsoft.Extensions.Primitives;

namespace AnnualReports.Api.Delivery.Caching;

/// <summary>How many bytes objects take on the heap of a 64-bit process: a test holds these numbers against what the runtime says.</summary>
static class Weights
{
    /// <summary>What an array has before its elements.</summary>
    const int ArrayHead = 24;

    /// <summary>What a string has besides its characters: header, type, length and a closing zero.</summary>
    const int StringHead = 22;

    public static long Of(string? text) => text is null ? 0 : Rounded(StringHead + 2L * text.Length);

    public static long OfArray(long bytes) => bytes == 0 ? 0 : Rounded(ArrayHead + bytes);

    /// <summary>The texts, and the array that holds them where there are several.</summary>
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

    /// <summary>Objects begin at every eighth byte.</summary>
    static long Rounded(long bytes) => (bytes + 7) & ~7L;
}
