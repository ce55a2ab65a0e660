using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Content;

/// <summary>What a record of the log says happened.</summary>
enum PublicationAction
{
    /// <summary>A revision's text went public.</summary>
    Published,

    /// <summary>The text is the same, but something else that the body shows has changed.</summary>
    Refreshed,

    /// <summary>The language is public no longer.</summary>
    Withdrawn,

    /// <summary>Bodies or revisions that the record's body names were emptied; their hashes stay.</summary>
    Redacted,

    /// <summary>The configured languages changed; the body is the new configuration.</summary>
    Configured,
}

/// <summary>What is about to be appended: a record without its place in the log.</summary>
sealed record Pending
{
    /// <summary>The entry; null for a record that concerns all.</summary>
    public Entry? Entry { get; init; }

    public string Language { get; init; } = "";

    public required PublicationAction Action { get; init; }

    /// <summary>The revision whose text it is.</summary>
    public int Revision { get; init; }

    /// <summary>The revision whose untranslated fields it shows.</summary>
    public int FieldsRevision { get; init; }

    public int Shape { get; init; }

    public byte[]? Body { get; init; }

    public int CardLength { get; init; }

    public string? ChangeKind { get; init; }

    /// <summary>Change notes or reasons by language, as canonical JSON.</summary>
    public string? Note { get; init; }
}

/// <summary>A record of the log: from this sequence on, this entry in this language shows this body, or nothing. Never changed; erasing empties only what hashes stand for.</summary>
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

    /// <summary>An opaque id of who did it; not part of any hash.</summary>
    public required Guid By { get; init; }

    public Guid? ReleaseId { get; init; }

    public string? ChangeKind { get; init; }

    public string? Note { get; init; }

    public byte[]? NoteHash { get; init; }

    public required byte[] PreviousHash { get; init; }

    public required byte[] RecordHash { get; init; }

    /// <summary>
    /// SHA-256 over the canonical form, which <c>docs/architecture.md</c> gives: one line a member, in this order, UTF-8, ended by a line feed.
    /// No person's name is in it, and texts only as their hashes, so that erasing one breaks nothing.
    /// </summary>
    public byte[] Hash()
    {
        var form = new StringBuilder("annual-reports-record/1\n");
        void Line(string name, string? value) => form.Append(name).Append(':').Append(value).Append('\n');
        Line("sequence", Sequence.ToString());
        Line("entry", EntryId == Guid.Empty ? "" : EntryId.ToString("D"));
        Line("language", Language);
        Line("action", Words.Of(Action));
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

/// <summary>The end of the log: its last sequence, instant and hash.</summary>
sealed record LogEnd(long Sequence, DateTime At, byte[] RecordHash)
{
    public static readonly LogEnd Start = new(0, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc), new byte[32]);

    /// <summary>Chains records of one transaction to the log; all share one instant, later than any before.</summary>
    public List<Publication> Chain(IReadOnlyList<Pending> records, DateTime at, Guid by, Guid? release)
    {
        var chained = new List<Publication>(records.Count);
        var previous = RecordHash;
        foreach (var record in records)
        {
            var unhashed = new Publication
            {
                Sequence = Sequence + chained.Count + 1,
                EntryNo = record.Entry?.No,
                EntryId = record.Entry?.Id ?? Guid.Empty,
                Language = record.Language,
                Action = record.Action,
                Revision = record.Revision,
                FieldsRevision = record.FieldsRevision,
                Shape = record.Shape,
                Body = record.Body,
                BodyHash = record.Body is { } body ? SHA256.HashData(body) : null,
                CardLength = record.CardLength,
                At = at,
                By = by,
                ReleaseId = release,
                ChangeKind = record.ChangeKind,
                Note = record.Note,
                NoteHash = record.Note is { } note ? SHA256.HashData(Encoding.UTF8.GetBytes(note)) : null,
                PreviousHash = previous,
                RecordHash = [],
            };
            chained.Add(unhashed with { RecordHash = previous = unhashed.Hash() });
        }
        return chained;
    }
}

/// <summary>The stored words of enumerations: lower case, as in hashes, columns and JSON.</summary>
static class Words
{
    public static string Of(PublicationAction action) => action switch
    {
        PublicationAction.Published => "published",
        PublicationAction.Refreshed => "refreshed",
        PublicationAction.Withdrawn => "withdrawn",
        PublicationAction.Redacted => "redacted",
        PublicationAction.Configured => "configured",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    public static PublicationAction Action(string word) => word switch
    {
        "published" => PublicationAction.Published,
        "refreshed" => PublicationAction.Refreshed,
        "withdrawn" => PublicationAction.Withdrawn,
        "redacted" => PublicationAction.Redacted,
        "configured" => PublicationAction.Configured,
        _ => throw new InvalidDataException($"The log has no action '{word}'."),
    };
}
