using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>
/// Redaction, where the law requires erasure: bodies and revisions are emptied, their hashes stay, and the log records
/// it with reason and authority. Texts that are public now, and the revisions of public languages, can't be erased:
/// first publish a corrected text, or withdraw it.
/// </summary>
static class Redaction
{
    /// <summary>What is erased of an entry in one language; the body of the record.</summary>
    public sealed record Erased(
        IReadOnlyList<long> Sequences,
        IReadOnlyList<int> Revisions,
        string Reason,
        string Authority
    )
    {
        /// <summary>The hashes of files of the entry that were erased.</summary>
        [System.Text.Json.Serialization.JsonIgnore(
            Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull
        )]
        public IReadOnlyList<string>? Files { get; init; }
    }

    /// <summary>The record of an entry that showed an erased file.</summary>
    public static PendingRecord OfFile(Entry entry, string sha256, string reason, string authority) =>
        new()
        {
            Entry = entry,
            Action = PublicationAction.Redacted,
            Body = JsonSerializer.SerializeToUtf8Bytes(new Erased([], [], reason, authority) { Files = [sha256] }),
        };

    public static PendingRecord Decide(
        KindSet kinds,
        Entry entry,
        string language,
        int head,
        IReadOnlyCollection<LanguageState> states,
        Erased erased
    )
    {
        if (erased.Sequences.Count == 0 && erased.Revisions.Count == 0)
            throw new Refusal(
                RefusalReason.Invalid,
                PublicLanguages(states) is { Length: > 0 } shown
                    ? $"{entry.Path(kinds)} has nothing to erase in '{language}' besides the newest draft and what is public now: {shown}. "
                        + "Publish a corrected text in each of these languages, or withdraw it, first."
                    : $"{entry.Path(kinds)} has nothing to erase in '{language}' besides the newest draft. Save a corrected one first."
            );
        if (states.FirstOrDefault(s => s.IsPublic && erased.Sequences.Contains(s.Sequence)) is { } live)
            throw new Refusal(
                RefusalReason.Invalid,
                $"Record {live.Sequence} is public now in '{live.Language}'. Publish a corrected text, or withdraw it, first."
            );
        if (
            erased.Revisions.FirstOrDefault(r =>
                r == head || states.Any(s => s.IsPublic && (s.Revision == r || s.FieldsRevision == r))
            )
            is > 0
                and var used
        )
            throw new Refusal(
                RefusalReason.Invalid,
                used == head
                    ? $"Revision {used} is the newest. Save a corrected one first."
                    : $"Revision {used} is public now in {string.Join(", ", LanguagesOf(states, used))}. Publish a corrected one there, or withdraw it, first."
            );
        return new PendingRecord
        {
            Entry = entry,
            Language = language,
            Action = PublicationAction.Redacted,
            Body = JsonSerializer.SerializeToUtf8Bytes(erased),
        };
    }

    /// <summary>The languages that are public, of an entry whose revision they show.</summary>
    public static IEnumerable<string> LanguagesOf(IEnumerable<LanguageState> states, int revision) =>
        states.Where(s => s.IsPublic && (s.Revision == revision || s.FieldsRevision == revision)).Select(s => s.Language);

    /// <summary>The languages that are public, each with the revision that it shows; empty if none is.</summary>
    static string PublicLanguages(IEnumerable<LanguageState> states) =>
        string.Join(", ", states.Where(s => s.IsPublic).Select(s => $"{s.Language} ({s.Revision})"));

    public static Erased Read(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize<Erased>(body) ?? throw new InvalidDataException("A record of redaction is empty.");
}
