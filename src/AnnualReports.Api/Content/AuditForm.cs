using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Content;

/// <summary>How an operation that the audit tells of ended, as it is stored.</summary>
static class AuditOutcomes
{
    public const string Done = "done",
        Forbidden = "forbidden",
        Unauthenticated = "unauthenticated";

    public static readonly string[] All = [Done, Forbidden, Unauthenticated];
}

/// <summary>What a row of the audit says, besides who it was and the hashes.</summary>
/// <param name="Sequence">Its number, from 1 without gaps.</param>
/// <param name="At">When.</param>
/// <param name="Members">The other members by their names, in the order of the canonical form; nulls are empty.</param>
sealed record AuditForm(long Sequence, DateTime At, IReadOnlyList<(string Name, string? Value)> Members)
{
    /// <summary>
    /// SHA-256 over the canonical form (docs/security.md): one line for each member in UTF-8, ended by a line feed.
    /// Line feeds and backslashes within a member are escaped, so that no value can look like another member.
    /// </summary>
    public byte[] Hash(byte[] personHash, byte[] previous)
    {
        var form = new StringBuilder("annual-reports-audit/1\n");
        void Line(string name, string? value) =>
            form.Append(name)
                .Append(':')
                .Append(value?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal))
                .Append('\n');
        Line("sequence", Sequence.ToString());
        Line("at", Instants.Text(At));
        foreach (var (name, value) in Members)
            Line(name, value);
        Line("person", Convert.ToHexStringLower(personHash));
        Line("previous", Convert.ToHexStringLower(previous));
        return SHA256.HashData(Encoding.UTF8.GetBytes(form.ToString()));
    }

    /// <summary>
    /// SHA-256 over a row's salt and what is personal in it. The key comes first, because no actor and no address begins
    /// as its line does; rows without one have the hash that they always had.
    /// </summary>
    public static byte[] PersonHash(byte[] salt, Guid? actor, string? address, string? about, Guid? key = null) =>
        SHA256.HashData([
            .. salt,
            .. Encoding.UTF8.GetBytes(
                $"{(key is null ? "" : $"key {key:D}\n")}{actor:D}\n{address}{(about is null ? "" : "\n" + about)}"
            ),
        ]);
}
