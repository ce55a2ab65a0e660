using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Content;

/// <summary>A text that was public at an edition's position: an entry (by its id) in one of its own languages, the record that showed it, and its hash, which stays where the body was erased.</summary>
sealed record ManifestLine(Guid Entry, string Kind, string Slug, string Language, long Sequence, byte[] BodyHash)
{
    /// <summary>Whether the body was erased since.</summary>
    public bool Erased { get; init; }

    /// <summary>The line as it is hashed: kind and slug are not part of it, because the id and the hash say more.</summary>
    public override string ToString() => $"{Entry:D} {Language} {Sequence} {Convert.ToHexStringLower(BodyHash)}";
}

/// <summary>All that was public of a report at a position of the log. It can be made again from the log at any later time, and has the same digest.</summary>
sealed record Manifest(Guid Report, int Number, long Sequence, IReadOnlyList<ManifestLine> Lines)
{
    /// <summary>The lines as the canonical form has them: in the order of their code points.</summary>
    public IEnumerable<ManifestLine> InOrder => Lines.OrderBy(l => l.ToString(), StringComparer.Ordinal);

    /// <summary>The canonical form, which <c>docs/architecture.md</c> gives: a head, then the lines in order, each ended by a line feed.</summary>
    public string Text()
    {
        var form = new StringBuilder("annual-reports-edition/1\n");
        form.Append("report:").Append(Report.ToString("D")).Append('\n');
        form.Append("number:").Append(Number).Append('\n');
        form.Append("sequence:").Append(Sequence).Append('\n');
        foreach (var line in InOrder)
            form.Append(line).Append('\n');
        return form.ToString();
    }

    /// <summary>SHA-256 over the canonical form in UTF-8.</summary>
    public byte[] Digest() => SHA256.HashData(Encoding.UTF8.GetBytes(Text()));
}
