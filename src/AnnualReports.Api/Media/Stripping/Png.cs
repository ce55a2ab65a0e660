using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace AnnualReports.Api.Media.Stripping;

/// <summary>
/// PNG (third edition, W3C), from chunk to chunk: length, name, content, checksum. It keeps the picture, its frames,
/// and what is needed for its colours, its resolution and its orientation. Texts in it are never unpacked.
/// </summary>
sealed class Png
{
    /// <summary>The most bytes of an unpacked colour profile; usual ones have up to half a megabyte.</summary>
    public const int MostProfile = 4 << 20;

    /// <summary>The most bytes of a chunk about colours or resolution; the longest has 768.</summary>
    const int MostAbout = 1024;

    static readonly HashSet<string> Picture = ["IHDR", "PLTE", "IDAT", "IEND", "acTL", "fcTL", "fdAT"];

    static readonly HashSet<string> About =
    [
        "tRNS",
        "gAMA",
        "cHRM",
        "sRGB",
        "cICP",
        "mDCV",
        "cLLI",
        "sBIT",
        "bKGD",
        "pHYs",
    ];

    readonly Parts parts;
    readonly Metadata found = new();
    readonly HashSet<string> once = [];

    Png(Parts parts) => this.parts = parts;

    public static Metadata Strip(Stream source, Stream target)
    {
        var png = new Png(new(source, target));
        png.parts.Copy(8);
        while (png.Chunk() != "IEND") { }
        png.parts.End(png.found);
        return png.found;
    }

    string Chunk()
    {
        var head = parts.Read(8);
        var (length, name) = (BinaryPrimitives.ReadUInt32BigEndian(head), Encoding.Latin1.GetString(head, 4, 4));
        if (length + 4L > parts.Left)
            throw Parts.CutOff();
        if (Picture.Contains(name) || (About.Contains(name) && length <= MostAbout && once.Add(name)))
        {
            parts.Write(head);
            parts.Copy(length + 4L);
        }
        else if (char.IsAsciiLetterUpper(name[0]))
            throw Parts.Damaged("it has a part of an unknown kind, without which it can't be shown");
        else
            Extra(name, length);
        return name;
    }

    void Extra(string name, long length)
    {
        if (name == "iCCP" && once.Add(name))
            Profile(length);
        else if (name == "eXIf" && length <= ushort.MaxValue)
            Camera(parts.Read((int)length));
        else
            Describe(name, length);
    }

    void Camera(byte[] exif)
    {
        parts.Skip(4);
        Exif.Describe(exif, found);
        if (once.Add("eXIf") && Exif.Orientation(exif) is { } up)
            Write("eXIf"u8, Exif.Of(up));
    }

    /// <summary>A colour profile is copied in its compressed form, after its unpacked size was checked.</summary>
    void Profile(long length)
    {
        if (length > MostProfile)
            throw TooLarge();
        var content = parts.Read((int)length);
        parts.Skip(4);
        // The name, a zero byte, the compression method (there is only one), and the profile.
        var name = content.AsSpan().IndexOf((byte)0);
        if (name is >= 1 and <= 79 && name + 2 < content.Length && content[name + 1] == 0 && IsSound(content, name + 2))
            Write("iCCP"u8, content);
        else
            found.Add(Metadata.Other);
    }

    static bool IsSound(byte[] content, int from)
    {
        try
        {
            using var packed = new ZLibStream(
                new MemoryStream(content, from, content.Length - from),
                CompressionMode.Decompress
            );
            var buffer = new byte[64 * 1024];
            var length = 0;
            for (int read; (read = packed.Read(buffer)) > 0;)
                if ((length += read) > MostProfile)
                    throw TooLarge();
            return length > 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    static Http.ProblemException TooLarge() =>
        FileType.Unsafe(
            $"The picture's colour profile grows beyond measure when it is unpacked: at most {MostProfile} bytes are taken."
        );

    void Describe(string name, long length)
    {
        var head = parts.Read((int)Math.Min(length, 64 * 1024));
        parts.Skip(length - head.Length + 4);
        if (name is not ("tEXt" or "zTXt" or "iTXt"))
            found.Add(name == "tIME" ? Metadata.Time : Metadata.Other);
        else if (head.AsSpan().StartsWith("XML:com.adobe.xmp"u8))
            Described.Xmp(head, found);
        else
            found.Add(head.AsSpan().StartsWith("Author\0"u8) ? Metadata.Author : Metadata.Text);
    }

    void Write(ReadOnlySpan<byte> name, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        parts.Write(number);
        parts.Write(name);
        parts.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of([.. name, .. content]));
        parts.Write(number);
    }
}

/// <summary>The checksum of PNG's chunks (ISO 3309).</summary>
static class Crc32
{
    static readonly uint[] Table =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(n =>
                Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 0 ? c >> 1 : (c >> 1) ^ 0xEDB88320)
            ),
    ];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
            sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        return ~sum;
    }
}
