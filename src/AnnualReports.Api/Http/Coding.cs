using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>How the bytes of an answer are coded (RFC 9110 section 8.4).</summary>
enum Coding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Chooses a content coding and applies it.</summary>
static class Codings
{
    /// <summary>Answers below this many bytes are not worth it.</summary>
    public const int Least = 512;

    static readonly (string Name, Coding Coding)[] Offered = [("br", Coding.Brotli), ("gzip", Coding.Gzip), ("identity", Coding.Identity)];

    /// <summary>What the header likes best (RFC 9110 section 12.5.3); of equals the smallest. Where it forbids all, the bytes as they are.</summary>
    public static Coding Best(StringValues acceptEncoding)
    {
        if (StringValues.IsNullOrEmpty(acceptEncoding) || !StringWithQualityHeaderValue.TryParseList(acceptEncoding.Bounded(), out var accepted))
            return Coding.Identity;
        var best = Offered.Select(o => (o.Coding, Quality: Quality(o.Name, accepted))).MaxBy(o => o.Quality);
        return best.Quality > 0 ? best.Coding : Coding.Identity;
    }

    static double Quality(string name, IList<StringWithQualityHeaderValue> accepted)
    {
        var named = accepted.FirstOrDefault(a => a.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? accepted.FirstOrDefault(a => a.Value == "*");
        // What is not spoken of is not liked, but the bytes as they are may always be sent.
        return named is not null ? named.Quality ?? 1 : name == "identity" ? 0.0001 : 0;
    }

    /// <summary>The word of the header <c>Content-Encoding</c>; null for none.</summary>
    public static string? Word(this Coding coding) => coding switch { Coding.Gzip => "gzip", Coding.Brotli => "br", _ => null };

    /// <summary>The entity tag of the same content in a coding: each is a representation of its own.</summary>
    public static string Tag(this Coding coding, string tag) => coding.Word() is { } word ? $"{tag[..^1]}-{word}\"" : tag;

    /// <summary>What codes all that is written to it.</summary>
    public static Stream Into(this Coding coding, Stream output, CompressionLevel level) => coding switch
    {
        Coding.Gzip => new GZipStream(output, level, leaveOpen: true),
        Coding.Brotli => new BrotliStream(output, level, leaveOpen: true),
        _ => output,
    };

    public static ReadOnlyMemory<byte> Apply(this Coding coding, ReadOnlyMemory<byte> bytes)
    {
        if (coding == Coding.Identity)
            return bytes;
        var output = new MemoryStream(bytes.Length / 2);
        using (var coder = coding.Into(output, CompressionLevel.Optimal))
            coder.Write(bytes.Span);
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }
}
