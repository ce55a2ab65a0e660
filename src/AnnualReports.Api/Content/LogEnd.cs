using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Content;

/// <summary>The end of the log: its last sequence, time and hash.</summary>
sealed record LogEnd(long Sequence, DateTime At, byte[] RecordHash)
{
    public static readonly LogEnd Start = new(0, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc), new byte[32]);

    /// <summary>
    /// Chains the records of one transaction to the log. All have the same time, later than any before.
    /// </summary>
    public List<Publication> Chain(IReadOnlyList<PendingRecord> records, DateTime at, Guid by, Guid? release)
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
