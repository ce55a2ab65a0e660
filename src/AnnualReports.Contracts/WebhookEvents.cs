namespace AnnualReports.Contracts;

/// <summary>What is posted to a webhook: what happened, with links. It contains no texts.</summary>
public sealed record WebhookEvent
{
    /// <summary>What happened. Receivers ignore types that they don't know.</summary>
    /// <example>"entry.published"</example>
    public required string Type { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>What it happened to.</summary>
    public required WebhookData Data { get; init; }
}

/// <summary>What an event is about. Members that do not apply are absent.</summary>
public sealed record WebhookData
{
    /// <summary>The position in the publication log.</summary>
    /// <example>42</example>
    public long? Sequence { get; init; }

    /// <summary>The entry.</summary>
    public LoggedEntry? Entry { get; init; }

    /// <summary>The language of the text.</summary>
    /// <example>"nl"</example>
    public string? Language { get; init; }

    /// <summary>The fields of the text that are outdated.</summary>
    /// <example>["title", "body"]</example>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>The language that the report is written in first.</summary>
    /// <example>"nl"</example>
    public string? SourceLanguage { get; init; }

    /// <summary>
    /// Where to read it now. It is absolute if the installation knows its public address, otherwise relative to the host.
    /// </summary>
    /// <example>"https://reports.example/api/v1/reports/2024/highlights/eu-council-presidency?lang=nl"</example>
    public string? Url { get; init; }

    /// <summary>The slug of the report that the release or edition is of; absent if it is of several.</summary>
    /// <example>"2024"</example>
    public string? Report { get; init; }

    /// <summary>The id of the release that published it, that failed, or that was reviewed.</summary>
    public Guid? Release { get; init; }

    /// <summary>The number of the edition.</summary>
    /// <example>2</example>
    public int? Edition { get; init; }

    /// <summary>The revision that was approved or rejected.</summary>
    /// <example>3</example>
    public int? Revision { get; init; }

    /// <summary>The id of the request for a review.</summary>
    public Guid? Request { get; init; }

    /// <summary>When the review is wanted.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>The id of the comment.</summary>
    public Guid? Comment { get; init; }

    /// <summary>The id of the key that expires.</summary>
    public Guid? Key { get; init; }

    /// <summary>When it expires.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The address of another site that does not answer any more; <c>entry</c> has a draft that links to it.</summary>
    /// <example>"https://example.org/presidency"</example>
    public string? Link { get; init; }

    /// <summary>
    /// The values of <c>Surrogate-Key</c> of all answers that may have changed: purge them from a CDN, or revalidate
    /// what you tagged with them.
    /// </summary>
    /// <example>["report-2024", "highlight", "0193f0a0-0000-7000-8000-000000000001", "feed", "search"]</example>
    public required IReadOnlyList<string> SurrogateKeys { get; init; }
}

/// <summary>The types of events.</summary>
public static class WebhookEventTypes
{
    /// <summary>A text became public, or a newer one in its place.</summary>
    public const string EntryPublished = "entry.published";

    /// <summary>The text is the same, but something else that its answer shows has changed.</summary>
    public const string EntryRefreshed = "entry.refreshed";

    /// <summary>A text is no longer public.</summary>
    public const string EntryWithdrawn = "entry.withdrawn";

    /// <summary>Texts of the past were erased, because the law required it.</summary>
    public const string EntryRedacted = "entry.redacted";

    /// <summary>The configured languages changed.</summary>
    public const string LanguagesConfigured = "languages.configured";

    /// <summary>A release is public; it comes after the events of its entries.</summary>
    public const string ReleasePublished = "release.published";

    /// <summary>A release was due and could not be published.</summary>
    public const string ReleaseFailed = "release.failed";

    /// <summary>The state of a report was given an edition's number.</summary>
    public const string EditionNamed = "edition.named";

    /// <summary>A key of management expires within 30 days and has no successor.</summary>
    public const string KeyExpiring = "key.expiring";

    /// <summary>A draft was saved whose text in another language no longer says what its source says.</summary>
    public const string TranslationOutdated = "translation.outdated";

    /// <summary>A draft was saved whose translation could be published now, and could not before.</summary>
    public const string TranslationReady = "translation.ready";

    /// <summary>Somebody was asked to review a draft or a release.</summary>
    public const string ReviewRequested = "review.requested";

    /// <summary>A reviewer approved a draft or a release.</summary>
    public const string ReviewApproved = "review.approved";

    /// <summary>A reviewer rejected a draft or a release.</summary>
    public const string ReviewRejected = "review.rejected";

    /// <summary>A draft was changed after it was approved, so it is not approved any more.</summary>
    public const string ReviewCleared = "review.cleared";

    /// <summary>Somebody commented on a draft or a release, or answered a comment.</summary>
    public const string ReviewCommented = "review.commented";

    /// <summary>A draft links to another site, and the address counts as dead from now on.</summary>
    public const string LinkDead = "link.dead";

    /// <summary>Somebody tests the webhook. It is sent to no webhook that was not asked for it.</summary>
    public const string Ping = "webhook.ping";

    /// <summary>All types that a webhook can want.</summary>
    public static IReadOnlyList<string> All { get; } =
        [
            EntryPublished,
            EntryRefreshed,
            EntryWithdrawn,
            EntryRedacted,
            LanguagesConfigured,
            ReleasePublished,
            ReleaseFailed,
            EditionNamed,
            KeyExpiring,
            TranslationOutdated,
            TranslationReady,
            ReviewRequested,
            ReviewApproved,
            ReviewRejected,
            ReviewCleared,
            ReviewCommented,
            LinkDead,
        ];
}
