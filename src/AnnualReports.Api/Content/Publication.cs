using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Content;

/// <summary>
/// A record of the log: from this sequence on, this entry in this language shows this body, or nothing. It never
/// changes; erasing empties only parts whose hashes stay.
/// </summary>
sealed record Publication
{
    public required long Sequence { get; init; }

    public long? EntryNo { get; init; }

    public required Guid EntryId { get; init; }

    public required string Language { get; init; }

    public required PublicationAction Action { get; init; }

    public required int Revision { get; init; }

    public required int FieldsRevision { get; init; }

    public required int Shape { get; init; }

    public byte[]? Body { get; init; }

    public byte[]? BodyHash { get; init; }

    public required int CardLength { get; init; }

    public required DateTime At { get; init; }

    /// <summary>An opaque id of the person; not part of any hash.</summary>
    public required Guid By { get; init; }

    public Guid? ReleaseId { get; init; }

    public string? ChangeKind { get; init; }

    public string? Note { get; init; }

    public byte[]? NoteHash { get; init; }

    public required byte[] PreviousHash { get; init; }

    public required byte[] RecordHash { get; init; }

    /// <summary>
    /// SHA-256 over the canonical form (docs/architecture.md): one line for each member, in this order, in UTF-8, ended
    /// by a line feed. It contains no person's name, and texts only as hashes, so that erasing a text does not break
    /// the chain.
    /// </summary>
    public byte[] Hash()
    {
        var form = new StringBuilder("annual-reports-record/1\n");
        void Line(string name, string? value) => form.Append(name).Append(':').Append(value).Append('\n');
        Line("sequence", Sequence.ToString());
        Line("entry", EntryId == Guid.Empty ? "" : EntryId.ToString("D"));
        Line("language", Language);
        Line("action", PublicationActions.Of(Action));
        Line("revision", Revision.ToString());
        Line("fields-revision", FieldsRevision.ToString());
        Line("shape", Shape.ToString());
        Line("at", Instants.Text(At));
        Line("release", ReleaseId?.ToString("D"));
        Line("change", ChangeKind);
        Line("note", Hex(NoteHash));
        Line("body", Hex(BodyHash));
        Line("previous", Hex(PreviousHash));
        return SHA256.HashData(Encoding.UTF8.GetBytes(form.ToString()));
    }

    static string? Hex(byte[]? hash) => hash is null ? null : Convert.ToHexStringLower(hash);
}
