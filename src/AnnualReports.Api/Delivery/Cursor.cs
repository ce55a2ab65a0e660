using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Delivery;

/// <summary>
/// Where a page begins: behind which row, and as of which position of the log, so that later pages neither skip nor repeat while others publish.
/// Opaque to clients, and checked: one that was edited or belongs to another list is refused.
/// </summary>
sealed record Cursor(long Position, int Year, int Place, string Slug, long EntryNo)
{
    const int MarkLength = 8;

    public string Encode(string list)
    {
        var payload = Encoding.UTF8.GetBytes($"{Position}.{Year}.{Place}.{Slug}.{EntryNo}");
        return System.Buffers.Text.Base64Url.EncodeToString([.. Mark(list, payload), .. payload]);
    }

    public static Cursor? Decode(string? text, string list)
    {
        if (text is null)
            return null;
        var bytes = new byte[text.Length];
        if (System.Buffers.Text.Base64Url.IsValid(text) && System.Buffers.Text.Base64Url.TryDecodeFromChars(text, bytes, out var length) && length > MarkLength
            && bytes[MarkLength..length] is var payload && Mark(list, payload).AsSpan().SequenceEqual(bytes.AsSpan(0, MarkLength))
            && Encoding.UTF8.GetString(payload).Split('.') is [var position, var year, var place, var slug, var no]
            && long.TryParse(position, out var at) && int.TryParse(year, out var y) && int.TryParse(place, out var p) && long.TryParse(no, out var entry))
            return new(at, y, p, slug, entry);
        throw ProblemException.Parameter("This cursor does not belong to this list. Begin again without it, and follow `next` as it is.", "cursor", ["the cursor of `next`"]);
    }

    static byte[] Mark(string list, byte[] payload) => SHA256.HashData([.. Encoding.UTF8.GetBytes(list + "\n"), .. payload])[..MarkLength];
}
