using System.Buffers.Binary;

namespace AnnualReports.Api.Media.Stripping;

/// <summary>
/// Reads what a camera writes about a picture (Exif 3.0, in the form of TIFF). Only the first directory and the two
/// that it refers to are read, once each, so directories that refer to themselves do no harm.
/// </summary>
static class Exif
{
    const int Tag = 0x0112,
        Entry = 12,
        Camera = 0x8769,
        Location = 0x8825;

    static readonly Dictionary<int, string> Telling = new()
    {
        [0x010E] = Metadata.Text,
        [0x010F] = Metadata.Camera,
        [0x0110] = Metadata.Camera,
        [0x0132] = Metadata.Time,
        [0x013B] = Metadata.Author,
        [0x8298] = Metadata.Copyright,
        [Location] = Metadata.Location,
        [0x9003] = Metadata.Time,
        [0x9004] = Metadata.Time,
        [0x9C9D] = Metadata.Author,
        [0xA430] = Metadata.Author,
        [0xA431] = Metadata.Serial,
        [0xA435] = Metadata.Serial,
        [0xA420] = Metadata.Serial,
    };

    /// <summary>
    /// What has to stay: the orientation, 2 to 8; null if the picture is shown as it is stored, or if there is no valid
    /// value.
    /// </summary>
    public static int? Orientation(ReadOnlySpan<byte> tiff)
    {
        foreach (var (tag, _, inline) in Directory(tiff, First(tiff)))
            if (tag == Tag)
                return inline is >= 2 and <= 8 ? inline : null;
        return null;
    }

    /// <summary>The smallest Exif data with an orientation: one directory with one entry.</summary>
    public static byte[] Of(int orientation) =>
        [
            (byte)'I',
            (byte)'I',
            42,
            0,
            8,
            0,
            0,
            0,
            1,
            0,
            Tag & 0xFF,
            Tag >> 8,
            3,
            0,
            1,
            0,
            0,
            0,
            (byte)orientation,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
        ];

    /// <summary>Lists what it contains; nothing if that is only the orientation.</summary>
    public static void Describe(ReadOnlySpan<byte> tiff, Metadata found)
    {
        if (Orientation(tiff) is { } kept && tiff.SequenceEqual(Of(kept)))
            return;
        found.Add(Metadata.Other);
        foreach (var (tag, value, _) in Directory(tiff, First(tiff)))
        {
            if (Telling.TryGetValue(tag, out var word))
                found.Add(word);
            foreach (var (inner, _, _) in tag == Camera ? Directory(tiff, value) : [])
                if (Telling.TryGetValue(inner, out var more))
                    found.Add(more);
        }
    }

    static uint First(ReadOnlySpan<byte> tiff) => tiff.Length < 8 ? uint.MaxValue : Four(tiff, 4);

    /// <summary>The entries of a directory: each with its value as a number of four bytes, and of two.</summary>
    static List<(int Tag, uint Value, int Inline)> Directory(ReadOnlySpan<byte> tiff, uint offset)
    {
        var entries = new List<(int, uint, int)>();
        if (!(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)) || (long)offset + 2 > tiff.Length)
            return entries;
        var start = (int)offset + 2;
        for (var left = Two(tiff, (int)offset); left > 0 && start + Entry <= tiff.Length; left--, start += Entry)
            entries.Add((Two(tiff, start), Four(tiff, start + 8), Two(tiff, start + 8)));
        return entries;
    }

    static bool IsLittle(ReadOnlySpan<byte> tiff) => tiff[0] == 'I';

    static int Two(ReadOnlySpan<byte> tiff, int at) =>
        IsLittle(tiff)
            ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..])
            : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    static uint Four(ReadOnlySpan<byte> tiff, int at) =>
        IsLittle(tiff)
            ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..])
            : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);
}
