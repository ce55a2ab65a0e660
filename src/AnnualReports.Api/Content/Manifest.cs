using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Content;

/// <summary>
/// A text that was public at an edition's position: the entry's id, the language, the record that showed it, and the
/// hash of its body, which stays if the body is erased.
/// </summary>
sealed record ManifestLine(Guid Entry, string Kind, string Slug, string Language, long Sequence, byte[] BodyHash)
{
    /// <summary>Whether the body was erased later.</summary>
    public bool Erased { get; init; }

    /// <summary>The line as it is hashed, without kind and slug, which the id and the hash imply.</summary>
    public override string ToString() => $"{Entry:D} {Language} {Sequence} {Convert.ToHexStringLower(BodyHash)}";
}

/// <summary>
/// All texts of a report that were public at a position of the log. It can be made again from the log at any later
/// time, with the same digest.
/// </summary>
sealed record Manifest(Guid Report, int Number, long Sequence, IReadOnlyList<ManifestLine> Lines)
{
    /// <summary>The lines in the order of the canonical form, which is that of their code points.</summary>
    public IEnumerable<ManifestLine> InOrder => Lines.OrderBy(l => l.ToString(), StringComparer.Ordinal);

    /// <summary>
    /// The canonical form (docs/architecture.md): a head, then the lines in order, each ended by a line feed.
    /// </summary>
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
