namespace AnnualReports.Api.Media.Stripping;

/// <summary>
/// JPEG (ISO/IEC 10918-1, annex B), from marker to marker. It keeps the picture itself, the JFIF header, Adobe's note
/// about its colours, its colour profile and its orientation. Pixels are copied without change.
/// </summary>
sealed class Jpeg
{
    const int Start = 0xD8,
        End = 0xD9,
        Scan = 0xDA,
        Comment = 0xFE,
        FirstApp = 0xE0,
        LastApp = 0xEF;

    /// <summary>For each scan, a reader goes through the whole picture again; programs write about ten.</summary>
    const int MostScans = 100;

    static ReadOnlySpan<byte> ExifMark => "Exif\0\0"u8;

    readonly Parts parts;
    readonly Metadata found = new();
    readonly HashSet<int> once = [];
    bool hasMore;
    int profile;

    Jpeg(Parts parts) => this.parts = parts;

    public static Metadata Strip(Stream source, Stream target)
    {
        var jpeg = new Jpeg(new(source, target));
        jpeg.Walk();
        return jpeg.found;
    }

    void Walk()
    {
        if (parts.Two() != (0xFF00 | Start))
            throw Parts.Damaged("it does not begin as a JPEG");
        parts.Write([0xFF, Start]);
        var scans = 0;
        for (var marker = Marker(); marker != End;)
        {
            Segment(marker);
            if (marker != Scan)
                marker = Marker();
            else if (++scans > MostScans)
                throw FileType.Unsafe(
                    $"The picture has more than {MostScans} scans, which takes readers too long. Save it again with an image program."
                );
            else
                marker = AfterScan();
        }
        parts.Write([0xFF, End]);
        if (parts.Left > 0)
            Trailer();
    }

    int Marker()
    {
        if (parts.Next() != 0xFF)
            throw Parts.Damaged("a part of it does not begin where the one before ends");
        int marker;
        while ((marker = parts.Next()) == 0xFF) { }
        return marker;
    }

    void Segment(int marker)
    {
        var length = parts.Two() - 2;
        if (length < 0)
            throw Parts.Damaged("a part of it has no length");
        if (marker is >= FirstApp and <= LastApp or Comment)
        {
            Extra(marker, parts.Read(length));
            return;
        }
        Head(marker, length);
        parts.Copy(length);
    }

    void Head(int marker, int length) =>
        parts.Write([0xFF, (byte)marker, (byte)((length + 2) >> 8), (byte)(length + 2)]);

    /// <summary>Copies the coded pixels, in which a byte 0xFF is followed by 0 or by a restart marker.</summary>
    int AfterScan()
    {
        while (true)
        {
            parts.CopyToMarker();
            int marker;
            while ((marker = parts.Next()) == 0xFF) { }
            if (marker is not (0 or >= 0xD0 and <= 0xD7))
                return marker;
            parts.Write([0xFF, (byte)marker]);
        }
    }

    void Extra(int marker, byte[] content)
    {
        if (Stripped(marker, content) is not { } kept)
            return;
        Head(marker, kept.Length);
        parts.Write(kept);
    }

    /// <summary>What is kept of a part that is not the picture itself; null if nothing is.</summary>
    byte[]? Stripped(int marker, byte[] content)
    {
        var text = content.AsSpan();
        switch (marker)
        {
            case 0xE0 when text.StartsWith("JFIF\0"u8) && content.Length >= 14 && once.Add(marker):
                if (content.Length > 14 || content[12] != 0 || content[13] != 0)
                    found.Add(Metadata.Thumbnail);
                return [.. content[..12], 0, 0];
            case 0xE1 when text.StartsWith(ExifMark):
                Exif.Describe(text[ExifMark.Length..], found);
                return once.Add(marker) && Exif.Orientation(text[ExifMark.Length..]) is { } up
                    ? [.. ExifMark, .. Exif.Of(up)]
                    : null;
            case 0xE2 when text.StartsWith("ICC_PROFILE\0"u8):
                return (profile += content.Length) <= Png.MostProfile
                    ? content
                    : throw FileType.Unsafe(
                        $"The picture has a colour profile of more than {Png.MostProfile} bytes. Save it again with an image program."
                    );
            case 0xEE when text.StartsWith("Adobe"u8) && content.Length == 12 && once.Add(marker):
                return content;
            default:
                Describe(marker, content);
                return null;
        }
    }

    void Describe(int marker, ReadOnlySpan<byte> content)
    {
        if (marker == 0xE1 && content.StartsWith("http://ns.adobe.com/x"u8))
            Described.Xmp(content, found);
        else if (marker == 0xED)
            Described.Iptc(content, found);
        else if (marker == 0xE2 && content.StartsWith("MPF\0"u8))
        {
            hasMore = true;
            found.Add(Metadata.SecondPicture);
        }
        else
            found.Add(
                marker switch
                {
                    Comment => Metadata.Text,
                    0xE0 => Metadata.Thumbnail,
                    _ => Metadata.Other,
                }
            );
    }

    /// <summary>
    /// Cameras add a second picture, a gain map or a film after the picture, and some programs a few zeros: all of this
    /// is dropped.
    /// </summary>
    void Trailer()
    {
        var head = parts.Left < 12 ? [] : parts.Read(12);
        if (head is [0xFF, Start, 0xFF, ..] || hasMore)
            found.AddTrailer(Metadata.SecondPicture);
        else if (head.AsSpan() is [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] || IsSamsungs())
            found.AddTrailer(Metadata.Film);
        else
            found.AddTrailer(Metadata.Other);
        parts.Skip(parts.Left);
    }

    /// <summary>Samsung's cameras end such files with a directory of what follows the picture.</summary>
    bool IsSamsungs()
    {
        if (parts.Left < 4)
            return false;
        parts.Skip(parts.Left - 4);
        return parts.Read(4).AsSpan().SequenceEqual("SEFT"u8);
    }
}
