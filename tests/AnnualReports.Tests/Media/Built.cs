using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace AnnualReports.Tests.Media;

/// <summary>Pictures that are put together from their parts, so that tests decide what they contain.</summary>
static class Built
{
    public static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(content);
        return packed.ToArray();
    }

    /// <summary>This many zeros, compressed to about a thousandth.</summary>
    public static byte[] PackedZeros(long count)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (; count > 0; count -= zeros.Length)
                zlib.Write(zeros, 0, (int)Math.Min(count, zeros.Length));
        }
        return packed.ToArray();
    }

    static byte[] Big(uint number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    /// <summary>A chunk of PNG, with its checksum.</summary>
    public static byte[] Chunk(string name, byte[] content) =>
        [
            .. Big((uint)content.Length),
            .. Text(name),
            .. content,
            .. Big(Api.Media.Stripping.Crc32.Of([.. Text(name), .. content])),
        ];

    public static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static byte[] Header(uint width, uint height, byte depth = 8, byte colour = 2, byte interlaced = 0) =>
        Chunk("IHDR", [.. Big(width), .. Big(height), depth, colour, 0, 0, interlaced]);

    /// <summary>A PNG of one colour, 64 × 48, with these chunks before its pixels.</summary>
    public static byte[] Png(params byte[][] before)
    {
        var pixels = Packed([
            .. Enumerable.Range(0, 48).SelectMany(_ => (byte[])[0, .. Enumerable.Repeat((byte)99, 64 * 3)]),
        ]);
        return
        [
            .. PngStart,
            .. Header(64, 48),
            .. before.SelectMany(b => b),
            .. Chunk("IDAT", pixels),
            .. Chunk("IEND", []),
        ];
    }

    /// <summary>A segment of JPEG.</summary>
    public static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>A JPEG with these segments after its header.</summary>
    public static byte[] Jpeg(byte[] plain, params byte[][] segments)
    {
        var behind = 4 + ((plain[4] << 8) | plain[5]);
        return [.. plain[..behind], .. segments.SelectMany(s => s), .. plain[behind..]];
    }

    /// <summary>A chunk of WebP.</summary>
    public static byte[] Riff(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Text(name), .. length, .. content, .. new byte[content.Length & 1]];
    }

    public static byte[] WebP(params byte[][] chunks)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, 4 + chunks.Sum(c => c.Length));
        return [.. Text("RIFF"), .. length, .. Text("WEBP"), .. chunks.SelectMany(c => c)];
    }

    /// <summary>The header of a WebP: its features and its size.</summary>
    public static byte[] Features(byte flags, int width, int height)
    {
        var (w, h) = (width - 1, height - 1);
        return Riff(
            "VP8X",
            [flags, 0, 0, 0, (byte)w, (byte)(w >> 8), (byte)(w >> 16), (byte)h, (byte)(h >> 8), (byte)(h >> 16)]
        );
    }

    /// <summary>The compressed pixels of a WebP: its chunk VP8L or VP8.</summary>
    public static byte[] Pixels(byte[] webp)
    {
        for (var at = 12; at < webp.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(webp.AsSpan(at + 4));
            if (webp.AsSpan(at).StartsWith("VP8L"u8) || webp.AsSpan(at).StartsWith("VP8 "u8))
                return webp[at..(at + 8 + length + (length & 1))];
            at += 8 + length + (length & 1);
        }
        throw new InvalidDataException("No pixels.");
    }

    /// <summary>Exif with an author, a place, a camera and an orientation.</summary>
    public static byte[] Exif(int orientation)
    {
        // Byte order II, one directory of five entries at 8, then a directory of the place and one of the camera, then
        // texts.
        using var tiff = new MemoryStream();
        using var writer = new BinaryWriter(tiff);
        writer.Write(Text("II*\0"));
        writer.Write(8);
        const int Places = 8 + 2 + 5 * 12 + 4,
            Camera = Places + 2 + 12 + 4,
            Texts = Camera + 2 + 12 + 4;
        writer.Write((short)5);
        Entry(writer, 0x0112, 3, 1, orientation);
        Entry(writer, 0x013B, 2, 16, Texts);
        Entry(writer, 0x010F, 2, 16, Texts);
        Entry(writer, 0x8769, 4, 1, Camera);
        Entry(writer, 0x8825, 4, 1, Places);
        writer.Write(0);
        writer.Write((short)1);
        Entry(writer, 1, 2, 2, 'N');
        writer.Write(0);
        writer.Write((short)1);
        Entry(writer, 0xA431, 2, 16, Texts);
        writer.Write(0);
        writer.Write(Text("SecretSomeone\0\0\0"));
        return tiff.ToArray();
    }

    static void Entry(BinaryWriter writer, int tag, short type, int count, int value)
    {
        writer.Write((ushort)tag);
        writer.Write(type);
        writer.Write(count);
        writer.Write(value);
    }

    /// <summary>Exif with directories that refer to each other in a circle.</summary>
    public static byte[] ExifLoop()
    {
        using var tiff = new MemoryStream();
        using var writer = new BinaryWriter(tiff);
        writer.Write(Text("II*\0"));
        writer.Write(8);
        writer.Write((short)3);
        Entry(writer, 0x8769, 4, 1, 8);
        Entry(writer, 0x8825, 4, 1, 8);
        Entry(writer, 0x014A, 4, 2_000_000_000, 8);
        writer.Write(8);
        return tiff.ToArray();
    }

    public static byte[] Xmp(int fill = 0) =>
        Text(
            "<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>SecretSomeone</dc:creator>"
                + $"<exif:GPSLatitude>50</exif:GPSLatitude>{new string(' ', fill)}</x:xmpmeta>"
        );
}
