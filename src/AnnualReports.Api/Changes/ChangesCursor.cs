using System.Buffers.Binary;
using System.Buffers.Text;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Changes;

/// <summary>
/// How far somebody has followed the log: a record, by its sequence and the beginning of its hash. A store that was
/// restored from a backup may have another record there, or none, and then the cursor is refused.
/// </summary>
/// <param name="Sequence">The last record that was seen; 0 if none was.</param>
/// <param name="Hash">The first bytes of its hash.</param>
/// <param name="BeganAt">The end of the log when somebody began without a cursor. Up to there, what is no longer public
/// is not told, because they never had it. 0 once that is passed.</param>
readonly record struct ChangesCursor(long Sequence, long Hash, long BeganAt = 0)
{
    const int Short = 16,
        Long = 24;

    /// <summary>The beginning of a record's hash, as a cursor contains it.</summary>
    public static long HashOf(byte[] recordHash) => BinaryPrimitives.ReadInt64BigEndian(recordHash);

    public string Encode()
    {
        Span<byte> bytes = stackalloc byte[Long];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Sequence);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], Hash);
        BinaryPrimitives.WriteInt64BigEndian(bytes[16..], BeganAt);
        return Base64Url.EncodeToString(bytes[..(BeganAt > Sequence ? Long : Short)]);
    }

    /// <exception cref="ProblemException">400: it is no cursor.</exception>
    public static ChangesCursor Read(string text)
    {
        Span<byte> bytes = stackalloc byte[Long];
        if (
            text.Length > Base64Url.GetEncodedLength(Long)
            || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var length)
            || length is not (Short or Long)
        )
            throw ProblemException.Parameter(
                "This is not a cursor of the changes. Begin again without it, and follow `next` as it is.",
                ChangesRequest.Since,
                ["the cursor of `next`"]
            );
        var cursor = new ChangesCursor(
            BinaryPrimitives.ReadInt64BigEndian(bytes),
            BinaryPrimitives.ReadInt64BigEndian(bytes[8..]),
            length == Long ? BinaryPrimitives.ReadInt64BigEndian(bytes[16..]) : 0
        );
        return cursor.Encode() == text && cursor.Sequence >= 0
            ? cursor
            : throw ProblemException.Parameter(
                "This cursor was changed. Follow `next` as it is.",
                ChangesRequest.Since,
                ["the cursor of `next`"]
            );
    }
}
