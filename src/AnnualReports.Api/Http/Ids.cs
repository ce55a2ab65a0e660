using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Http;

/// <summary>
/// Reads ids in addresses, and makes ids from names. The framework's route constraint is not used, because it would
/// answer a malformed id as if the route didn't exist.
/// </summary>
static class Ids
{
    /// <summary>
    /// Reads an id in the form of RFC 9562 alone. The framework would also accept signs, hexadecimal prefixes and
    /// blanks.
    /// </summary>
    public static Guid Parse(string id) =>
        id.Length == Length
        && id.All(c => c == '-' || char.IsAsciiHexDigit(c))
        && Guid.TryParseExact(id, "D", out var parsed)
            ? parsed
            : throw ProblemException.Malformed(
                $"'{id}' is not an id: a UUID is expected, such as 0193f0a0-0000-7000-8000-000000000000."
            );

    /// <summary>How many characters an id has.</summary>
    const int Length = 36;

    /// <summary>
    /// Reads a number in an address. A number that is too large for anything becomes 0, which nothing has either.
    /// </summary>
    public static int Number(string number) =>
        number is [_] or [not '0', ..] && number.All(char.IsAsciiDigit)
            ? WholeNumber.TryRead(number, out int parsed)
                ? parsed
                : 0
            : throw ProblemException.Malformed($"'{number}' is not a number: a whole one is expected, such as 3.");

    /// <summary>
    /// The id of an entry that is imported: made from what names it (RFC 9562, version 8), so that the same file gives
    /// the same ids in every store.
    /// </summary>
    public static Guid Named(string kind, string? report, string slug) =>
        Made($"annual-reports-entry/1\n{kind}\n{report}\n{slug}");

    /// <summary>
    /// The id of a file: made from its SHA-256, so that the same bytes have the same id in every store.
    /// </summary>
    public static Guid OfFile(byte[] sha256) => Made($"annual-reports-file/1\n{Convert.ToHexStringLower(sha256)}");

    static Guid Made(string name)
    {
        var id = SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];
        id[6] = (byte)(id[6] & 0x0F | 0x80);
        id[8] = (byte)(id[8] & 0x3F | 0x80);
        return new(id, bigEndian: true);
    }
}
