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
    /// <summary>Answers with fewer bytes than this are not compressed, because it would not pay.</summary>
    public const int Least = 512;

    static readonly (string Name, Coding Coding)[] Offered =
    [
        ("br", Coding.Brotli),
        ("gzip", Coding.Gzip),
        ("identity", Coding.Identity),
    ];

    /// <summary>
    /// The coding that the header prefers (RFC 9110 section 12.5.3), and of those that it prefers equally the smallest.
    /// If the header forbids all of them, the bytes are sent as they are.
    /// </summary>
    public static Coding Best(StringValues acceptEncoding)
    {
        if (
            StringValues.IsNullOrEmpty(acceptEncoding)
            || !StringWithQualityHeaderValue.TryParseList(acceptEncoding.Bounded(), out var accepted)
        )
            return Coding.Identity;
        var best = Offered.Select(o => (o.Coding, Quality: Quality(o.Name, accepted))).MaxBy(o => o.Quality);
        return best.Quality > 0 ? best.Coding : Coding.Identity;
    }

    static double Quality(string name, IList<StringWithQualityHeaderValue> accepted)
    {
        var named =
            accepted.FirstOrDefault(a => a.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(a => a.Value == "*");
        // A coding that the header does not mention is not accepted, except identity, which may always be sent.
        return named is not null ? named.Quality ?? 1
            : name == "identity" ? 0.0001
            : 0;
    }

    /// <summary>The value of <c>Content-Encoding</c>; null where the header is left out.</summary>
    public static string? Word(this Coding coding) =>
        coding switch
        {
            Coding.Gzip => "gzip",
            Coding.Brotli => "br",
            _ => null,
        };

    /// <summary>The entity tag of content in this coding. Each coding is a representation with its own tag.</summary>
    public static string Tag(this Coding coding, string tag) =>
        coding.Word() is { } word ? $"{tag[..^1]}-{word}\"" : tag;

    /// <summary>A stream that codes everything that is written to it.</summary>
    public static Stream Into(this Coding coding, Stream output, CompressionLevel level) =>
        coding switch
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
