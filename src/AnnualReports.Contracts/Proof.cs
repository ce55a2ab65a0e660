namespace AnnualReports.Contracts;

/// <summary>A hash to be looked up.</summary>
/// <param name="Sha256">SHA-256 of a text or file as it was delivered, of a file as it was uploaded, or the digest of
/// an edition: 64 hexadecimal digits.</param>
public sealed record HashRequest(string Sha256);

/// <summary>What a hash belongs to.</summary>
public sealed record HashVerdict
{
    /// <summary>Its status today.</summary>
    public required HashStatus Status { get; init; }

    /// <summary>For an unknown hash: what that does not prove. Absent otherwise.</summary>
    public string? Detail { get; init; }

    /// <summary>The text that has this hash; absent if it belongs to none.</summary>
    public HashedText? Text { get; init; }

    /// <summary>The edition that has this digest; absent if it belongs to none.</summary>
    public HashedEdition? Edition { get; init; }

    /// <summary>The file that has this hash; absent if it belongs to none.</summary>
    public HashedFile? File { get; init; }
}

/// <summary>The status today of something that has a hash.</summary>
public enum HashStatus
{
    /// <summary>It is public now; of editions, it is the newest.</summary>
    Current,

    /// <summary>It was public, and there is something newer.</summary>
    Superseded,

    /// <summary>It was public, and its language was withdrawn.</summary>
    Withdrawn,

    /// <summary>Nothing that was ever public in this installation has this hash.</summary>
    Unknown,
}

/// <summary>A text that was public.</summary>
public sealed record HashedText
{
    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The slug of its report; absent for reports and themes.</summary>
    public string? Report { get; init; }

    /// <summary>Its name in URLs.</summary>
    public required string Slug { get; init; }

    /// <summary>The language of the text (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>The record of the publication log that showed it; if several did, the newest.</summary>
    public required long Sequence { get; init; }

    /// <summary>The instant from which that record showed it.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The numbers of the report's editions that contain it.</summary>
    /// <example>[1, 2]</example>
    public required IReadOnlyList<int> Editions { get; init; }

    /// <summary>True if the text was later erased by law.</summary>
    public bool? Erased { get; init; }

    /// <summary>Links, relative to the host.</summary>
    public required HashedTextLinks Links { get; init; }
}

/// <summary>Links of a text that was public.</summary>
/// <param name="Current">What is public at its address now; absent if it was withdrawn.</param>
/// <param name="AsOf">The text itself, at the time when it was published; absent for themes, which can't be read in the
/// past.</param>
/// <param name="Edition">The text in the newest edition that contains it.</param>
public sealed record HashedTextLinks(string? Current, string? AsOf, string? Edition);

/// <summary>An edition that was found by its digest.</summary>
/// <param name="Report">The slug of its report.</param>
/// <param name="Number">Its number.</param>
/// <param name="Url">Its address, relative to the host.</param>
public sealed record HashedEdition(string Report, int Number, string Url);

/// <summary>A file that is or was public.</summary>
public sealed record HashedFile
{
    /// <summary>Its name.</summary>
    /// <example>"plein.jpg"</example>
    public required string Name { get; init; }

    /// <summary>Its media type.</summary>
    /// <example>"image/jpeg"</example>
    public required string Type { get; init; }

    /// <summary>
    /// The title for readers: the one in the text that shows the file, or that text's own title; absent if that was
    /// erased.
    /// </summary>
    public string? Title { get; init; }

    /// <summary>The slug of the report that shows or showed it; absent if it is in no report.</summary>
    public string? Report { get; init; }

    /// <summary>The language of the text that shows it (BCP 47).</summary>
    public string? Language { get; init; }

    /// <summary>SHA-256 of its bytes as they are delivered.</summary>
    public required string Sha256 { get; init; }

    /// <summary>
    /// True if the hash is that of the uploaded file. Metadata, such as where a picture was taken, was removed from the
    /// file that is delivered.
    /// </summary>
    public bool? AsSent { get; init; }

    /// <summary>Its address, relative to the host.</summary>
    /// <example>"/media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg"</example>
    public required string Url { get; init; }

    /// <summary>True if its bytes were later erased by law.</summary>
    public bool? Erased { get; init; }

    /// <summary>
    /// The public texts that show it; if none does any more, the last ones that did. The newest come first, at most
    /// twenty.
    /// </summary>
    public IReadOnlyList<HashedFileUse>? ShownBy { get; init; }
}

/// <summary>A text in which a file is or was public.</summary>
public sealed record HashedFileUse
{
    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The slug of its report; absent for reports and themes.</summary>
    public string? Report { get; init; }

    /// <summary>Its name in URLs.</summary>
    public required string Slug { get; init; }

    /// <summary>The language of the text (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>The title of the file in the text, or the text's own title; absent if that was erased.</summary>
    public string? Title { get; init; }

    /// <summary>Since when the text has shown the file in this form.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until when it did; absent if it still does.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The address of the text, now or as it was then, relative to the host.</summary>
    public required string Url { get; init; }
}

/// <summary>The result of checking the publication log, what is live, the editions and the files.</summary>
public sealed record VerificationResult
{
    /// <summary>Whether everything is intact.</summary>
    public required bool Sound { get; init; }

    /// <summary>How many records the log has.</summary>
    /// <example>250</example>
    public required long Records { get; init; }

    /// <summary>How many texts were erased with a record that says so.</summary>
    /// <example>1</example>
    public required int Redacted { get; init; }

    /// <summary>How many editions there are.</summary>
    /// <example>2</example>
    public required int Editions { get; init; }

    /// <summary>How many files were uploaded.</summary>
    /// <example>42</example>
    public required int Files { get; init; }

    /// <summary>How many of them are missing from their folder.</summary>
    /// <example>0</example>
    public required int MissingFiles { get; init; }

    /// <summary>How many of them have other bytes than were uploaded, or can't be read.</summary>
    /// <example>0</example>
    public required int ChangedFiles { get; init; }

    /// <summary>
    /// The hash of the last record. Keep it somewhere else: a chain of hashes proves something only against a digest
    /// that the keeper of the log can't change.
    /// </summary>
    public required string Digest { get; init; }

    /// <summary>
    /// What is damaged: records first, in their order; then files, with the entries that show them; at most a hundred.
    /// </summary>
    /// <example>["Record 42: its body is not the one that was published."]</example>
    public required IReadOnlyList<string> Broken { get; init; }
}
