namespace AnnualReports.Contracts;

/// <summary>A preview link to be made: it shows drafts of one report, in delivery's own shape, to whoever has it.</summary>
public sealed record PreviewLinkRequest
{
    /// <summary>The report's slug; a draft too.</summary>
    public required string Report { get; init; }

    /// <summary>The id of a release that is not yet public: shows what is public as it will be with it. Absent: the newest drafts of all entries.</summary>
    public Guid? Release { get; init; }

    /// <summary>For whom or what it is, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// When it stops working: in the future, at most 90 days from now; absent: in 7 days. Without an offset it is on the clocks of the report's time zone.
    /// </summary>
    public NamedInstant? ExpiresAt { get; init; }
}

/// <summary>A preview link; its token is only shown when it is made.</summary>
public sealed record PreviewLinkView
{
    /// <summary>The link's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>For whom or what it is.</summary>
    public required string Name { get; init; }

    /// <summary>The report's slug.</summary>
    public required string Report { get; init; }

    /// <summary>The release that it shows; absent: all newest drafts.</summary>
    public Guid? Release { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The name of the key that made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it stops working.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The same instant on the clocks of the report's time zone, with its offset.</summary>
    public required string ExpiresAtLocal { get; init; }

    /// <summary>That time zone (IANA).</summary>
    public required string TimeZone { get; init; }

    /// <summary>When it was revoked; absent while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>How many requests it has answered.</summary>
    public required int Uses { get; init; }

    /// <summary>When it last did; absent while it has not.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>The token, shown once, when it is made: 256 random bits in base64url (RFC 4648 section 5), to be sent as <c>?preview=</c>.</summary>
    public string? Token { get; init; }

    /// <summary>Addresses to begin with, relative to the host, shown once: the report, the list of each kind below it, and the bundle, which is all of it.</summary>
    public IReadOnlyDictionary<string, string>? Urls { get; init; }
}

/// <summary>What a preview says of the draft that it shows; never part of what is published.</summary>
public sealed record PreviewNote
{
    /// <summary>
    /// What the text lacks that it needs to be public: JSON pointers (RFC 6901) into the draft. It is shown as empty text; prose is named here where it
    /// names what does not exist.
    /// </summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The revision whose text this is, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>How this text stands beside the public: never public, public as it is here, public in an older form, or withdrawn.</summary>
    public required EntryStatus Status { get; init; }
}
