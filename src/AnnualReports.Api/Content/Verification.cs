using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Content;

/// <summary>What walking the log found.</summary>
/// <param name="Records">How many records there are.</param>
/// <param name="Redacted">How many bodies were erased and have a record of it.</param>
/// <param name="Broken">The faults, in the order of records; empty if the log is sound.</param>
/// <param name="Digest">The hash of the last record. Keep it elsewhere: a chain proves something only against a digest
/// that the owner of the database can't change.</param>
sealed record LogVerdict(long Records, int Redacted, IReadOnlyList<string> Broken, string Digest);

/// <summary>Reads the log in order and checks every hash.</summary>
sealed class Verification
{
    readonly List<(long Sequence, string What)> broken = [];
    readonly HashSet<long> missing = [];
    readonly HashSet<long> erased = [];
    LogEnd end = LogEnd.Start;

    /// <param name="record">The next record.</param>
    /// <param name="cardLength">Gives the length of the card in a body, which is not part of the hash but used by
    /// lists.</param>
    public void Walk(Publication record, Func<byte[], int> cardLength)
    {
        if (record.Sequence != end.Sequence + 1)
            Broken(record, $"follows {end.Sequence}: the log has a gap");
        if (record.At < end.At)
            Broken(record, "is older than the record before it");
        if (!record.PreviousHash.AsSpan().SequenceEqual(end.RecordHash))
            Broken(record, "does not name the hash of the record before it");
        if (!record.RecordHash.AsSpan().SequenceEqual(record.Hash()))
            Broken(record, "does not have the hash of what it says");
        Check(record, cardLength);
        if (record is { Action: PublicationAction.Redacted, Body: { } body })
            erased.UnionWith(Redaction.Read(body).Sequences);
        end = new(record.Sequence, record.At, record.RecordHash);
    }

    void Check(Publication record, Func<byte[], int> cardLength)
    {
        if (record is { BodyHash: not null, Body: null } or { NoteHash: not null, Note: null })
            missing.Add(record.Sequence);
        if (record.Body is { } body && !SHA256.HashData(body).AsSpan().SequenceEqual(record.BodyHash))
            Broken(record, "has a body that is not the one published");
        else if (
            record is { Body: { } sound, Action: PublicationAction.Published or PublicationAction.Refreshed }
            && cardLength(sound) is var length
            && length != record.CardLength
        )
            Broken(record, $"has a card of {record.CardLength} bytes that should have {length}");
        if (
            record.Note is { } note
            && !SHA256.HashData(Encoding.UTF8.GetBytes(note)).AsSpan().SequenceEqual(record.NoteHash)
        )
            Broken(record, "has a note that is not the one published");
    }

    public LogVerdict Finish(LogEnd head)
    {
        foreach (var sequence in missing.Except(erased))
            broken.Add(
                (sequence, $"Record {sequence} has lost its body, and no later record says that it was redacted.")
            );
        if (head.Sequence != end.Sequence || !head.RecordHash.AsSpan().SequenceEqual(end.RecordHash))
            broken.Add(
                (
                    end.Sequence + 1,
                    $"The log ends at {end.Sequence}, but its head says {head.Sequence}: records are missing at the end."
                )
            );
        return new(
            end.Sequence,
            missing.Intersect(erased).Count(),
            [.. broken.OrderBy(b => b.Sequence).Select(b => b.What)],
            Convert.ToHexStringLower(end.RecordHash)
        );
    }

    void Broken(Publication record, string what) => broken.Add((record.Sequence, $"Record {record.Sequence} {what}."));
}
