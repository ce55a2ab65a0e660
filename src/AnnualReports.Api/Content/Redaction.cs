using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>
/// Erasure that the law requires: bodies and revisions are emptied, their hashes stay, and the log says so with reason and authority.
/// Nothing that the public sees now, or that a public language stands on, can be erased: publish a corrected text, or withdraw, first.
/// </summary>
static class Redaction
{
    /// <summary>What is erased of one entry's language, as the record's body holds it.</summary>
    public sealed record Erased(IReadOnlyList<long> Sequences, IReadOnlyList<int> Revisions, string Reason, string Authority)
    {
        /// <summary>The hashes of files that it showed and that are gone.</summary>
        [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<string>? Files { get; init; }
    }

    /// <summary>What the log says of an entry that showed a file which is erased.</summary>
    public static Pending OfFile(Entry entry, string sha256, string reason, string authority) => new()
    {
        Entry = entry,
        Action = PublicationAction.Redacted,
        Body = JsonSerializer.SerializeToUtf8Bytes(new Erased([], [], reason, authority) { Files = [sha256] }),
    };

    public static Pending Decide(KindSet kinds, Entry entry, string language, int head, IReadOnlyCollection<LanguageState> states, Erased erased)
    {
        if (erased.Sequences.Count == 0 && erased.Revisions.Count == 0)
            throw new Refusal(RefusalReason.Invalid, $"{entry.Path(kinds)} has nothing to erase in '{language}' besides what is public now. Publish a corrected text, or withdraw it, first.");
        if (states.FirstOrDefault(s => s.IsPublic && erased.Sequences.Contains(s.Sequence)) is { } live)
            throw new Refusal(RefusalReason.Invalid, $"Record {live.Sequence} is public now. Publish a corrected text, or withdraw it, first.");
        if (erased.Revisions.FirstOrDefault(r => r == head || states.Any(s => s.IsPublic && (s.Revision == r || s.FieldsRevision == r))) is > 0 and var used)
            throw new Refusal(RefusalReason.Invalid, $"Revision {used} is the newest, or public now. Save and publish a corrected one first.");
        return new Pending
        {
            Entry = entry,
            Language = language,
            Action = PublicationAction.Redacted,
            Body = JsonSerializer.SerializeToUtf8Bytes(erased),
        };
    }

    public static Erased Read(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize<Erased>(body) ?? throw new InvalidDataException("A record of redaction is empty.");
}
