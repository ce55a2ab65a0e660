using System.Buffers.Binary;
using System.Text;

namespace AnnualReports.Api.Media.Stripping;

/// <summary>
/// WebP (RFC 9649): RIFF, from chunk to chunk. It keeps the picture, its frames, its colour profile and its
/// orientation.
/// </summary>
sealed class WebP
{
    const byte SaysExif = 0x08,
        SaysXmp = 0x04;

    static readonly HashSet<string> Picture = ["VP8 ", "VP8L", "ALPH"];

    readonly Parts parts;
    readonly Metadata found = new();
    readonly HashSet<string> once = [];
    long? flagsAt;
    byte flags;

    WebP(Parts parts) => this.parts = parts;

    public static Metadata Strip(Stream source, Stream target)
    {
        var webp = new WebP(new(source, target));
        webp.Walk();
        return webp.found;
    }

    void Walk()
    {
        var start = parts.Written;
        var head = parts.Read(12);
        var (length, left) = (BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)) - 4L, parts.Left);
        if (length > left || length < 0)
            throw Parts.CutOff();
        parts.Write(head);
        for (var end = left - length; parts.Left > end;)
            Chunk(end);
        parts.End(found);
        parts.Rewrite(start + 4, Four(parts.Written - start - 8));
        if (flagsAt is { } place)
            parts.Rewrite(place, [flags]);
    }

    void Chunk(long end)
    {
        var (name, length) = Head(end);
        if (Picture.Contains(name) || (name is "ANIM" or "ICCP" && length <= Png.MostProfile && once.Add(name)))
            Copy(name, length);
        else if (name == "VP8X" && length == 10 && once.Add(name))
            Features();
        else if (name == "ANMF" && length >= 16)
            Frame(length, parts.Left - length - (length & 1));
        else if (name == "EXIF" && length <= ushort.MaxValue)
            Camera(Content(length));
        else if (name == "XMP " && length <= 1 << 20)
            Described.Xmp(Content(length), found);
        else
        {
            found.Add(Metadata.Other);
            Skip(length);
        }
    }

    (string Name, long Length) Head(long end)
    {
        var head = parts.Read(8);
        var length = (long)BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
        return length + (length & 1) > parts.Left - end
            ? throw Parts.CutOff()
            : (Encoding.Latin1.GetString(head, 0, 4), length);
    }

    void Copy(string name, long length)
    {
        parts.Write(Encoding.Latin1.GetBytes(name));
        parts.Write(Four(length));
        parts.Copy(length);
        Pad(length);
    }

    /// <summary>A chunk of odd length is followed by a padding byte.</summary>
    void Pad(long length)
    {
        if ((length & 1) == 0)
            return;
        parts.Skip(1);
        parts.Write([0]);
    }

    byte[] Content(long length)
    {
        var content = parts.Read((int)length);
        parts.Skip(length & 1);
        return content;
    }

    void Skip(long length) => parts.Skip(length + (length & 1));

    /// <summary>The flags for what the file contains: they must not name what is removed.</summary>
    void Features()
    {
        parts.Write("VP8X"u8);
        parts.Write(Four(10));
        flagsAt = parts.Written;
        flags = (byte)(parts.Next() & ~(SaysExif | SaysXmp));
        parts.Write([flags]);
        parts.Copy(9);
    }

    /// <summary>A frame contains chunks of its own.</summary>
    void Frame(long length, long end)
    {
        var start = parts.Written;
        parts.Write("ANMF"u8);
        parts.Write(Four(length));
        parts.Copy(16);
        while (parts.Left - (length & 1) > end)
        {
            var (name, inner) = Head(end + (length & 1));
            if (Picture.Contains(name))
                Copy(name, inner);
            else
            {
                found.Add(Metadata.Other);
                Skip(inner);
            }
        }
        var written = parts.Written - start - 8;
        parts.Rewrite(start + 4, Four(written));
        parts.Skip(length & 1);
    }

    void Camera(byte[] content)
    {
        var tiff = content.AsSpan().StartsWith("Exif\0\0"u8) ? content.AsSpan(6) : content;
        Exif.Describe(tiff, found);
        if (flagsAt is null || !once.Add("EXIF") || Exif.Orientation(tiff) is not { } up)
            return;
        flags |= SaysExif;
        var kept = Exif.Of(up);
        parts.Write("EXIF"u8);
        parts.Write(Four(kept.Length));
        parts.Write(kept);
    }

    static byte[] Four(long number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)number);
        return bytes;
    }
}
