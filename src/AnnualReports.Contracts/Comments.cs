namespace AnnualReports.Contracts;

/// <summary>A comment on an entry, to be written.</summary>
public sealed record CommentRequest
{
    /// <summary>What is said, 1 to 4,000 characters. It is never public.</summary>
    /// <example>"Does the contract allow us to name the partner?"</example>
    public required string Text { get; init; }

    /// <summary>The language of the text that it is about; absent if it is about the whole entry.</summary>
    /// <example>"nl"</example>
    [RefersTo("languages")]
    public string? Language { get; init; }

    /// <summary>
    /// The field that it is about: a member of the text, or without a language of the fields; a deeper one with slashes.
    /// </summary>
    /// <example>"title"</example>
    public string? Field { get; init; }

    /// <summary>
    /// The passage of that field that it is about, as it stands there or as readers see it, 1 to 1,000 characters.
    /// </summary>
    /// <example>"the embassy in Brussels"</example>
    public string? Quote { get; init; }
}

/// <summary>A comment on a release, to be written.</summary>
public sealed record ReleaseCommentRequest
{
    /// <summary>What is said, 1 to 4,000 characters. It is never public.</summary>
    /// <example>"Please wait for the signature before this goes out."</example>
    public required string Text { get; init; }
}

/// <summary>An answer to a comment, to be written.</summary>
public sealed record ReplyRequest
{
    /// <summary>What is said, 1 to 4,000 characters. It is never public.</summary>
    /// <example>"Yes, it does: see article 4."</example>
    public required string Text { get; init; }
}

/// <summary>Why the text of a comment is erased.</summary>
public sealed record CommentErasure
{
    /// <summary>Why, 1 to 1,000 characters; the audit keeps it, so it should repeat nothing of the text.</summary>
    /// <example>"It named a person who asked for erasure."</example>
    public required string Reason { get; init; }
}

/// <summary>A comment with its answers. It is never public.</summary>
public sealed record CommentView
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The entry that it is about; absent if it is about a release.</summary>
    public EntryName? Entry { get; init; }

    /// <summary>The id of the release that it is about; absent if it is about an entry.</summary>
    public Guid? Release { get; init; }

    /// <summary>The language of the text that it is about; absent for all of it.</summary>
    /// <example>"nl"</example>
    public string? Language { get; init; }

    /// <summary>The field that it is about; absent for all of them.</summary>
    /// <example>"title"</example>
    public string? Field { get; init; }

    /// <summary>The passage that it is about; absent if it quotes none, and once it was erased.</summary>
    /// <example>"the embassy in Brussels"</example>
    public string? Quote { get; init; }

    /// <summary>
    /// Whether the passage still stands in the newest revision; absent if it quotes none. If it does not, the text was
    /// changed there since.
    /// </summary>
    /// <example>true</example>
    public bool? QuoteStands { get; init; }

    /// <summary>The newest revision of the entry when it was written.</summary>
    /// <example>1</example>
    public int? Revision { get; init; }

    /// <summary>What is said; absent once it was erased.</summary>
    /// <example>"Does the contract allow us to name the partner?"</example>
    public string? Text { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who wrote it.</summary>
    /// <example>"An Peeters"</example>
    public required string By { get; init; }

    /// <summary>Whether it is open or resolved.</summary>
    public required CommentState State { get; init; }

    /// <summary>When it was resolved.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Who resolved it.</summary>
    /// <example>"Els"</example>
    public string? ResolvedBy { get; init; }

    /// <summary>When its text was erased, because the law required it.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>The answers, in their order; absent if there are none.</summary>
    public IReadOnlyList<ReplyView>? Replies { get; init; }
}

/// <summary>Whether a comment waits for something to be done.</summary>
public enum CommentState
{
    /// <summary>It does.</summary>
    Open,

    /// <summary>Somebody said that it is done.</summary>
    Resolved,
}

/// <summary>An answer to a comment.</summary>
public sealed record ReplyView
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is said; absent once it was erased.</summary>
    /// <example>"Yes, it does: see article 4."</example>
    public string? Text { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who wrote it.</summary>
    /// <example>"Els"</example>
    public required string By { get; init; }

    /// <summary>When its text was erased, because the law required it.</summary>
    public DateTimeOffset? ErasedAt { get; init; }
}
