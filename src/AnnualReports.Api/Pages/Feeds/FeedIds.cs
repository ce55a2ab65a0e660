using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Pages.Feeds;

/// <summary>
/// Ids that are the same whatever host name the feed is read from: UUIDs made from names (RFC 9562 section 5.8).
/// </summary>
static class FeedIds
{
    /// <summary>The id that is made from these parts, as a URN (RFC 4122).</summary>
    public static string Of(ReadOnlySpan<byte> installation, params ReadOnlySpan<string> parts)
    {
        byte[] name = [.. installation, .. Encoding.UTF8.GetBytes(string.Join('\n', parts))];
        var id = SHA256.HashData(name).AsSpan(0, 16);
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(id, bigEndian: true)}";
    }
}
