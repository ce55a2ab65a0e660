namespace AnnualReports.Api.Media.Stripping;

/// <summary>
/// Recognises what texts about a picture contain by the names of their members. Nothing is unpacked or parsed.
/// </summary>
static class Described
{
    /// <summary>XMP (ISO 16684).</summary>
    public static void Xmp(ReadOnlySpan<byte> packet, Metadata found)
    {
        found.Add(Metadata.Other);
        Note(packet, found, Metadata.Location, "GPSLatitude"u8, "photoshop:City"u8, "Iptc4xmpCore:Location"u8);
        Note(packet, found, Metadata.Author, "dc:creator"u8, "photoshop:Credit"u8, "CreatorContactInfo"u8);
        Note(packet, found, Metadata.Serial, "SerialNumber"u8);
        Note(packet, found, Metadata.Copyright, "dc:rights"u8, "xmpRights:"u8);
        Note(packet, found, Metadata.Time, "CreateDate"u8, "DateTimeOriginal"u8);
    }

    /// <summary>IPTC-IIM, as Photoshop writes it.</summary>
    public static void Iptc(ReadOnlySpan<byte> block, Metadata found)
    {
        found.Add(Metadata.Other);
        Note(block, found, Metadata.Author, [0x1C, 2, 80], [0x1C, 2, 110]);
        Note(block, found, Metadata.Location, [0x1C, 2, 90], [0x1C, 2, 92], [0x1C, 2, 101]);
        Note(block, found, Metadata.Copyright, [0x1C, 2, 116], []);
        Note(block, found, Metadata.Time, [0x1C, 2, 55], []);
    }

    static void Note(
        ReadOnlySpan<byte> text,
        Metadata found,
        string kind,
        ReadOnlySpan<byte> one,
        ReadOnlySpan<byte> two = default,
        ReadOnlySpan<byte> three = default
    )
    {
        if (
            text.IndexOf(one) >= 0
            || (!two.IsEmpty && text.IndexOf(two) >= 0)
            || (!three.IsEmpty && text.IndexOf(three) >= 0)
        )
            found.Add(kind);
    }
}
