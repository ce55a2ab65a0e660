namespace AnnualReports.Contracts;

/// <summary>A hash to be looked up.</summary>
/// <param name="Sha256">SHA-256 of a text or file as it was delivered, of a file as it was sent, or an edition's digest: 64 hexadecimal digits.</param>
public sealed record HashRequest(string Sha256);

/// <summary>What a hash belongs to.</summary>
public sealed record HashVerdict
{
    /// <summary>How it stands today.</summary>
    public required HashStatus Status { get; init; }

    /// <summary>What an unknown hash does not say; absent of others.</summary>
    public string? Detail { get; init; }

    /// <summary>The text that it belongs to; absent unless it is one.</summary>
    public HashedText? Text { get; init; }

    /// <summary>The edition whose digest it is; absent unless it is one.</summary>
    public HashedEdition? Edition { get; init; }

    /// <summary>The file that it belongs to; absent unless it is one.</summary>
    public HashedFile? File { get; init; }
}

/// <summary>How something that has a hash stands today.</summary>
public enum HashStatus
{
    /// <summary>It is what is public now; of editions, the newest.</summary>
    Current,

    /// <summary>It was public, and something newer is.</summary>
    Superseded,

    /// <summary>It was public, and its language was withdrawn since.</summary>
    Withdrawn,

    /// <summary>Nothing that was ever public here has this hash.</summary>
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

    /// <summary>The record of the publication log that showed it; the newest, where several did.</summary>
    public required long Sequence { get; init; }

    /// <summary>The instant from which that record showed it.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The numbers of the report's editions that it stands in.</summary>
    public required IReadOnlyList<int> Editions { get; init; }

    /// <summary>True where the text was erased by law since.</summary>
    public bool? Erased { get; init; }

    /// <summary>Links, relative to the host.</summary>
    public required HashedTextLinks Links { get; init; }
}

/// <summary>Links of a text that was public.</summary>
/// <param name="Current">What is public now at its address; absent where it was withdrawn.</param>
/// <param name="AsOf">The text itself, as of when it was published; absent for themes, which have no past of their own.</param>
/// <param name="Edition">The text in the newest edition that it stands in.</param>
public sealed record HashedTextLinks(string? Current, string? AsOf, string? Edition);

/// <summary>An edition, by its digest.</summary>
/// <param name="Report">The slug of its report.</param>
/// <param name="Number">Its number.</param>
/// <param name="Url">Where it is read, relative to the host.</param>
public sealed record HashedEdition(string Report, int Number, string Url);

/// <summary>A file that is or was public.</summary>
public sealed record HashedFile
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its media type.</summary>
    public required string Type { get; init; }

    /// <summary>What readers know it by: what the text that shows it calls it, or that text's own title; absent where that was erased.</summary>
    public string? Title { get; init; }

    /// <summary>The slug of the report that it is or was shown in; absent where that is none.</summary>
    public string? Report { get; init; }

    /// <summary>The language of the text that shows it (BCP 47).</summary>
    public string? Language { get; init; }

    /// <summary>SHA-256 of its bytes as they are delivered.</summary>
    public required string Sha256 { get; init; }

    /// <summary>
    /// True where the hash that was asked for is of the file as it was sent to the editors' desk: it is delivered without what it said besides the picture,
    /// as where it was taken.
    /// </summary>
    public bool? AsSent { get; init; }

    /// <summary>Where it is read, relative to the host.</summary>
    public required string Url { get; init; }

    /// <summary>True where its bytes were erased by law since.</summary>
    public bool? Erased { get; init; }

    /// <summary>The public texts that show it; where none does any more, those that did last. The newest first, at most twenty.</summary>
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

    /// <summary>What the text calls the file, or the text's own title; absent where that was erased.</summary>
    public string? Title { get; init; }

    /// <summary>Since when the text has shown the file in this form.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until when it did; absent while it does.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Where the text is read, now or as it was then, relative to the host.</summary>
    public required string Url { get; init; }
}

/// <summary>What walking the publication log, what is live, the editions and the files found.</summary>
public sealed record VerificationResult
{
    /// <summary>Whether nothing is broken.</summary>
    public required bool Sound { get; init; }

    /// <summary>How many records the log has.</summary>
    public required long Records { get; init; }

    /// <summary>How many texts were erased with a record that says so.</summary>
    public required int Redacted { get; init; }

    /// <summary>How many editions there are.</summary>
    public required int Editions { get; init; }

    /// <summary>How many files were uploaded.</summary>
    public required int Files { get; init; }

    /// <summary>How many of them are not in their folder.</summary>
    public required int MissingFiles { get; init; }

    /// <summary>How many of them have other bytes than were uploaded, or can't be read.</summary>
    public required int ChangedFiles { get; init; }

    /// <summary>The hash of the last record: keep it elsewhere, for a chain proves something only against a digest that its keeper can't change.</summary>
    public required string Digest { get; init; }

    /// <summary>What is broken, the first record first, files last with the entries that show them; at most a hundred.</summary>
    public required IReadOnlyList<string> Broken { get; init; }
}
