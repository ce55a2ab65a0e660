using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace AnnualReports.Api.Phrases;

/// <summary>What a record of the file says.</summary>
enum RecordKind : byte
{
    /// <summary>A text: its owner, its revision, its place and what it says.</summary>
    Text = (byte)'T',

    /// <summary>How far an owner was read.</summary>
    Read = (byte)'R',

    /// <summary>All texts of an owner before this do not count any more.</summary>
    Drop = (byte)'D',

    /// <summary>Up to which row of the audit all is read.</summary>
    Position = (byte)'P',

    /// <summary>A text that was erased.</summary>
    Erased = (byte)'X',
}

/// <summary>
/// Writes the records of the file of texts: a mark, the kind, the length and a checksum, and then the parts. Texts are
/// always the last part, so a phrase is looked for in the file as it is.
/// </summary>
static class TextRecords
{
    const byte Mark = 0x1E;

    /// <summary>The bytes before the parts of a record: mark, kind, length and checksum.</summary>
    public const int Header = 10;

    /// <summary>The bytes of a hash of the audit.</summary>
    public const int Hash = 32;

    /// <summary>Writes a text, and returns where its bytes begin within what was written.</summary>
    public static int Text(ArrayBufferWriter<byte> to, TextKey key, PlacedText text)
    {
        var (owner, place, said) = (
            Encoding.UTF8.GetBytes(key.ToString()),
            Encoding.UTF8.GetBytes(text.Place),
            Encoding.UTF8.GetBytes(text.Text)
        );
        var before = 4 + 2 + owner.Length + 2 + place.Length;
        var parts = new byte[before + said.Length];
        BinaryPrimitives.WriteInt32LittleEndian(parts, text.First);
        var at = Put(parts, 4, owner);
        at = Put(parts, at, place);
        said.CopyTo(parts, at);
        var begins = to.WrittenCount + Header + before;
        Write(to, RecordKind.Text, parts);
        return begins;
    }

    public static void Read(ArrayBufferWriter<byte> to, TextKey key, ReadSoFar soFar)
    {
        var owner = Encoding.UTF8.GetBytes(key.ToString());
        var parts = new byte[20 + owner.Length];
        BinaryPrimitives.WriteInt32LittleEndian(parts, soFar.Head);
        BinaryPrimitives.WriteInt64LittleEndian(parts.AsSpan(4), soFar.ReportNo);
        BinaryPrimitives.WriteInt64LittleEndian(parts.AsSpan(12), soFar.Sequence);
        owner.CopyTo(parts, 20);
        Write(to, RecordKind.Read, parts);
    }

    public static void Drop(ArrayBufferWriter<byte> to, TextKey key) =>
        Write(to, RecordKind.Drop, Encoding.UTF8.GetBytes(key.ToString()));

    public static void Position(ArrayBufferWriter<byte> to, AuditPosition position)
    {
        var parts = new byte[8 + Hash];
        BinaryPrimitives.WriteInt64LittleEndian(parts, position.Sequence);
        position.Hash.CopyTo(parts, 8);
        Write(to, RecordKind.Position, parts);
    }

    static int Put(byte[] parts, int at, byte[] value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(parts.AsSpan(at), (ushort)value.Length);
        value.CopyTo(parts, at + 2);
        return at + 2 + value.Length;
    }

    static void Write(ArrayBufferWriter<byte> to, RecordKind kind, byte[] parts)
    {
        var header = to.GetSpan(Header);
        (header[0], header[1]) = (Mark, (byte)kind);
        BinaryPrimitives.WriteInt32LittleEndian(header[2..], parts.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[6..], Checksum(parts));
        to.Advance(Header);
        to.Write(parts);
    }

    /// <summary>What a header says; null if it is none.</summary>
    public static (RecordKind Kind, int Length, uint Checksum)? Head(ReadOnlySpan<byte> header) =>
        header.Length < Header || header[0] != Mark
            ? null
            : (
                (RecordKind)header[1],
                BinaryPrimitives.ReadInt32LittleEndian(header[2..]),
                BinaryPrimitives.ReadUInt32LittleEndian(header[6..])
            );

    /// <summary>How many bytes of a record stand before what its text says.</summary>
    public static int HeaderBefore(TextKey key, string place) =>
        Header + 8 + Encoding.UTF8.GetByteCount(key.ToString()) + Encoding.UTF8.GetByteCount(place);

    /// <summary>The parts of a text before what it says, and how many bytes they are.</summary>
    public static (TextKey? Key, int First, string Place, int Length) TextParts(ReadOnlySpan<byte> parts)
    {
        var owner = BinaryPrimitives.ReadUInt16LittleEndian(parts[4..]);
        var place = BinaryPrimitives.ReadUInt16LittleEndian(parts[(6 + owner)..]);
        return (
            TextKey.Parse(Encoding.UTF8.GetString(parts.Slice(6, owner))),
            BinaryPrimitives.ReadInt32LittleEndian(parts),
            Encoding.UTF8.GetString(parts.Slice(8 + owner, place)),
            8 + owner + place
        );
    }

    public static (TextKey? Key, ReadSoFar SoFar) ReadParts(ReadOnlySpan<byte> parts) =>
        (
            TextKey.Parse(Encoding.UTF8.GetString(parts[20..])),
            new(
                BinaryPrimitives.ReadInt32LittleEndian(parts),
                BinaryPrimitives.ReadInt64LittleEndian(parts[12..]),
                BinaryPrimitives.ReadInt64LittleEndian(parts[4..])
            )
        );

    public static AuditPosition PositionParts(ReadOnlySpan<byte> parts) =>
        new(BinaryPrimitives.ReadInt64LittleEndian(parts), parts.Slice(8, Hash).ToArray());

    public static uint Checksum(ReadOnlySpan<byte> parts)
    {
        var sum = uint.MaxValue;
        for (; parts.Length >= sizeof(ulong); parts = parts[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(parts));
        foreach (var one in parts)
            sum = BitOperations.Crc32C(sum, one);
        return sum;
    }
}

/// <summary>A row of the audit, by its number and its hash.</summary>
readonly record struct AuditPosition(long Sequence, byte[] Hash);
