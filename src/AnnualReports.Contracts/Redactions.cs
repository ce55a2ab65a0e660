namespace AnnualReports.Contracts;

/// <summary>Texts of an entry's past to erase, because the law requires it. This can't be undone.</summary>
public sealed record RedactionRequest
{
    /// <summary>The entry's id. The entry may be deleted.</summary>
    [RefersTo("entries")]
    public required Guid Entry { get; init; }

    /// <summary>The language whose public texts are erased (BCP 47).</summary>
    [RefersTo("languages")]
    public required string Language { get; init; }

    /// <summary>
    /// Only these records of the log, which have to be of this entry and language. Without these and <c>revisions</c>,
    /// everything of the past.
    /// </summary>
    public IReadOnlyList<long>? Sequences { get; init; }

    /// <summary>Only these revisions of the entry. A revision contains all languages.</summary>
    public IReadOnlyList<int>? Revisions { get; init; }

    /// <summary>
    /// What shall be gone, such as a name, 2 to 200 characters: the answer then says where it still stands. It is neither
    /// stored nor logged.
    /// </summary>
    /// <example>"Jan Peeters"</example>
    public string? Phrase { get; init; }

    /// <summary>The reason, 1 to 1,000 characters. It is public.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided it, 1 to 1,000 characters. It is public.</summary>
    public required string Authority { get; init; }
}

/// <summary>A record in the log that something was erased, and why.</summary>
public sealed record RedactionView
{
    /// <summary>The record's number in the log.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was erased.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The name of the key that requested it; for a command, <c>the system</c>.</summary>
    /// <example>"Administrator"</example>
    public required string By { get; init; }

    /// <summary>The entry.</summary>
    public required EntryName Entry { get; init; }

    /// <summary>The language whose public texts were erased; empty if a file was erased.</summary>
    public required string Language { get; init; }

    /// <summary>The records whose body and note were erased. Their hashes stay.</summary>
    public required IReadOnlyList<long> Sequences { get; init; }

    /// <summary>The revisions that were erased.</summary>
    public required IReadOnlyList<int> Revisions { get; init; }

    /// <summary>The hashes (SHA-256) of the files that it showed and that were erased.</summary>
    /// <example>["44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"]</example>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>The reason. It is public.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided it. It is public.</summary>
    public required string Authority { get; init; }

    /// <summary>
    /// Everything in which the phrase of the request still stands, at most 100: in any entry, language or revision, and in
    /// names of files, releases, editions and the glossary. Empty if it is gone. Absent if the request names no phrase, and
    /// if this could not be found out now, which undoes nothing: search for the phrase later.
    /// </summary>
    public IReadOnlyList<FoundItem>? StillStands { get; init; }

    /// <summary>
    /// After redacting: the revisions of the entry that still have their texts, the newest first, at most 1,000, and why: it is
    /// the newest, it is public in some languages, or, with neither, it was not named. Each has all languages: to erase one,
    /// publish a corrected text in these languages, or withdraw them, and redact again. Absent in lists.
    /// </summary>
    public IReadOnlyList<KeptText>? Kept { get; init; }

    /// <summary>Whether it stands in more than these. Search for it to see all of them.</summary>
    /// <example>false</example>
    public bool? StandsInMore { get; init; }
}

/// <summary>A revision that a redaction did not erase.</summary>
public sealed record KeptText
{
    /// <summary>The revision.</summary>
    /// <example>2</example>
    public required int Revision { get; init; }

    /// <summary>Whether it is the newest draft.</summary>
    /// <example>false</example>
    public required bool Newest { get; init; }

    /// <summary>The languages in which the public reads it now; empty if none.</summary>
    /// <example>["fr"]</example>
    public required IReadOnlyList<string> Languages { get; init; }
}

/// <summary>An entry: what identifies it.</summary>
public sealed record EntryName
{
    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The slug of its report; absent for reports and themes.</summary>
    public string? Report { get; init; }

    /// <summary>Its name in URLs.</summary>
    public required string Slug { get; init; }
}
