using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Http;

/// <summary>Ids in addresses. The framework's route constraint would answer a bad one as if the route didn't exist.</summary>
static class Ids
{
    /// <summary>Reads the form of RFC 9562 alone: the framework would also take signs, hexadecimal prefixes and blanks.</summary>
    public static Guid Parse(string id) =>
        id.Length == Length && id.All(c => c == '-' || char.IsAsciiHexDigit(c)) && Guid.TryParseExact(id, "D", out var parsed) ? parsed
            : throw ProblemException.Malformed($"'{id}' is no id: a UUID is expected, as 0193f0a0-0000-7000-8000-000000000000.");

    /// <summary>How many characters an id has.</summary>
    const int Length = 36;

    /// <summary>A number in an address. One too large to be anything's is as good as one that isn't there: 0.</summary>
    public static int Number(string number) =>
        number is [_] or [not '0', ..] && number.All(char.IsAsciiDigit) ? WholeNumber.TryRead(number, out int parsed) ? parsed : 0
            : throw ProblemException.Malformed($"'{number}' is no number: a whole one is expected, as 3.");

    /// <summary>The id of an entry that comes from a file: made of what names it (RFC 9562, version 8), so that the same file gives the same ids in every store.</summary>
    public static Guid Named(string kind, string? report, string slug) => Made($"annual-reports-entry/1\n{kind}\n{report}\n{slug}");

    /// <summary>The id of a file: made of its SHA-256, so that the same bytes have the same id in every store.</summary>
    public static Guid OfFile(byte[] sha256) => Made($"annual-reports-file/1\n{Convert.ToHexStringLower(sha256)}");

    static Guid Made(string name)
    {
        var id = SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];
        id[6] = (byte)(id[6] & 0x0F | 0x80);
        id[8] = (byte)(id[8] & 0x3F | 0x80);
        return new(id, bigEndian: true);
    }
}
