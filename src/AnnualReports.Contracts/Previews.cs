namespace AnnualReports.Contracts;

/// <summary>
/// A preview link to be created. It shows drafts of one report, in the form of the public API, to anyone who has it.
/// </summary>
public sealed record PreviewLinkRequest
{
    /// <summary>The report's slug. The report itself may be a draft.</summary>
    [RefersTo("reports")]
    public required string Report { get; init; }

    /// <summary>
    /// The id of a release that is not public yet: the preview shows what will be public with it. If it is absent, the
    /// preview shows the newest drafts of all entries.
    /// </summary>
    [RefersTo("releases")]
    public Guid? Release { get; init; }

    /// <summary>Its name, such as who it is for: 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// When it expires: in the future, at most 90 days from now; if it is absent, in 7 days. A time without an offset
    /// is on the clocks of the report's time zone.
    /// </summary>
    public NamedInstant? ExpiresAt { get; init; }
}

/// <summary>A preview link. Its token is shown only when it is created.</summary>
public sealed record PreviewLinkView
{
    /// <summary>The link's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name, such as who it is for.</summary>
    public required string Name { get; init; }

    /// <summary>The report's slug.</summary>
    public required string Report { get; init; }

    /// <summary>The release that it shows; absent if it shows the newest drafts.</summary>
    public Guid? Release { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The name of the key that created it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it expires.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The same instant on the clocks of the report's time zone, with its offset.</summary>
    /// <example>"2027-06-15T09:00:00.000+02:00"</example>
    public required string ExpiresAtLocal { get; init; }

    /// <summary>That time zone (IANA).</summary>
    public required string TimeZone { get; init; }

    /// <summary>When it was revoked; absent if it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>How many requests it has answered.</summary>
    /// <example>3</example>
    public required int Uses { get; init; }

    /// <summary>When it was last used; absent if it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>
    /// The token, which is shown once, when the link is created: 256 random bits in base64url (RFC 4648 section 5), to
    /// be sent as <c>?preview=</c>.
    /// </summary>
    /// <example>"TOKEN-is-shown-once"</example>
    public string? Token { get; init; }

    /// <summary>
    /// The pages that people read, by language: absolute addresses with the token, or those of the separate frontend if
    /// one is configured for previews. Shown once, when the link is created.
    /// </summary>
    /// <example>{ "nl": "https://reports.example/reports/2024?lang=nl&amp;preview=example-token" }</example>
    public IReadOnlyDictionary<string, string>? Pages { get; init; }

    /// <summary>
    /// The same address as a QR code, to be opened on another device: a PNG picture as a <c>data:</c> address. It is in
    /// the language of that device. Shown once, when the link is created.
    /// </summary>
    /// <example>"data:image/png;base64,iVBORw0KGgo="</example>
    public string? QrCode { get; init; }

    /// <summary>
    /// Addresses to begin with, relative to the host, which are shown once: the report, the list of each kind under it,
    /// and the bundle, which contains everything.
    /// </summary>
    /// <example>
    /// {"report": "/api/v1/reports/2024?preview=TOKEN", "bundle": "/api/v1/reports/2024/bundle?preview=TOKEN"}
    /// </example>
    public IReadOnlyDictionary<string, string>? Urls { get; init; }
}

/// <summary>What a preview says about the draft that it shows. It is never published.</summary>
public sealed record PreviewNote
{
    /// <summary>
    /// What the text still needs to be published, as JSON pointers (RFC 6901) into the draft. Missing members are shown
    /// as empty texts. Prose is listed if it names something that does not exist.
    /// </summary>
    /// <example>["/translations/fr/summary"]</example>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The revision that this text is from, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>
    /// How this text differs from the public one: never public, public as it is here, public in an older form, or
    /// withdrawn.
    /// </summary>
    public required EntryStatus Status { get; init; }
}
