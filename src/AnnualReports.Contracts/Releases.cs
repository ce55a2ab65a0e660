namespace AnnualReports.Contracts;

/// <summary>
/// A release to be created: entries that are published together, all or none. It has either <c>items</c> or a whole
/// <c>report</c>.
/// </summary>
public sealed record ReleaseRequest
{
    /// <summary>Its title for editors, up to 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// A report's slug: everything of it that has changed since it was last public, including the entries under it.
    /// Only without <c>items</c>.
    /// </summary>
    [RefersTo("reports")]
    public string? Report { get; init; }

    /// <summary>For a whole report: the languages; absent or <c>all</c> for all configured ones.</summary>
    public LanguageChoice? Languages { get; init; }

    /// <summary>What to publish and withdraw; only without <c>report</c>. Items can be added later.</summary>
    public IReadOnlyList<ReleaseItemDraft>? Items { get; init; }

    /// <summary>How much changed, for items that do not say so; if it is absent, the changes are minor.</summary>
    public ChangeKind? ChangeKind { get; init; }

    /// <summary>What changed, for the public, by language, for items that do not say so.</summary>
    [ByLanguage]
    public IReadOnlyDictionary<string, string>? ChangeNote { get; init; }

    /// <summary>
    /// When to publish it. This schedules the release and pins each item to its newest revision. It has to be an
    /// instant in the future (RFC 3339). Without an offset it is on the clocks of the report's time zone; a release
    /// about no report, or about reports in several time zones, needs an offset.
    /// </summary>
    public NamedInstant? At { get; init; }

    /// <summary>Whether to name the report's public state an edition, in the same transaction.</summary>
    public bool? Edition { get; init; }

    /// <summary>The edition's label, up to 200 characters.</summary>
    public string? EditionLabel { get; init; }

    /// <summary>The edition's notes, by language.</summary>
    [ByLanguage]
    public IReadOnlyDictionary<string, string>? EditionNote { get; init; }

    /// <summary>Allows, this once, that languages are not published together. The reason is recorded in the log.</summary>
    public Override? Override { get; init; }

    /// <summary>
    /// With <c>at</c>: schedules the release although something would stop it now, such as a missing text. The
    /// obstacles are listed in <c>problems</c>, which is kept up to date.
    /// </summary>
    public bool? Force { get; init; }
}

/// <summary>What a release does to one entry.</summary>
public sealed record ReleaseItemDraft
{
    /// <summary>The entry's id.</summary>
    [RefersTo("entries")]
    public required Guid Entry { get; init; }

    /// <summary>To publish, unless it says <c>withdraw</c>.</summary>
    public ReleaseAction? Action { get; init; }

    /// <summary>
    /// The languages. <c>all</c> means, at the time of publishing, those in which the revision has texts, or, to
    /// withdraw, all that are public.
    /// </summary>
    public required LanguageChoice Languages { get; init; }

    /// <summary>
    /// The revision. If it is absent, the newest one when the release is scheduled, or otherwise when it is published.
    /// </summary>
    public int? Revision { get; init; }

    /// <summary>How much changed; absent if the release says it.</summary>
    public ChangeKind? ChangeKind { get; init; }

    /// <summary>
    /// What changed, or the reason for withdrawing it, for the public, by language; absent if the release says it.
    /// </summary>
    [ByLanguage]
    public IReadOnlyDictionary<string, string>? ChangeNote { get; init; }
}

/// <summary>What a release does with an entry.</summary>
public enum ReleaseAction
{
    /// <summary>A revision is published.</summary>
    Publish,

    /// <summary>Languages are withdrawn.</summary>
    Withdraw,
}

/// <summary>The state of a release.</summary>
public enum ReleaseState
{
    /// <summary>It is open: items can be added and removed.</summary>
    Planned,

    /// <summary>It will be published at its time. Its items are pinned.</summary>
    Scheduled,

    /// <summary>It was published.</summary>
    Published,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>
    /// When it was due, it broke rules, or the server failed five times. Nothing of it is public. It is open again,
    /// like a planned one.
    /// </summary>
    Failed,
}

/// <summary>A release in a list.</summary>
public record ReleaseCard
{
    /// <summary>Its id, which its records in the log name.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its title, for editors.</summary>
    public string? Title { get; init; }

    /// <summary>Its status.</summary>
    public required ReleaseState State { get; init; }

    /// <summary>The report, if the release is of a whole one.</summary>
    public string? Report { get; init; }

    /// <summary>When it is or was due.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>
    /// The same instant on the clocks of the report's time zone, with its offset; absent if the release is not about
    /// reports in a single time zone.
    /// </summary>
    /// <example>"2027-06-15T09:00:00.000+02:00"</example>
    public string? AtLocal { get; init; }

    /// <summary>That time zone (IANA).</summary>
    public string? TimeZone { get; init; }

    /// <summary>When it was published: the instant of its records in the log.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The number of its revision, raised by each change; also the <c>ETag</c>.</summary>
    /// <example>3</example>
    public required int Version { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The name of the key that created it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>
    /// How many things would stop it, while it is scheduled, or did stop it when it was due; absent if there are none.
    /// </summary>
    /// <example>2</example>
    public int? ProblemCount { get; init; }

    /// <summary>
    /// What would stop it, while it is scheduled. This is checked when it is scheduled, and every minute of its last 24
    /// hours. For a failed release: why it failed. A list contains the first ten.
    /// </summary>
    public IReadOnlyList<ReleaseProblem>? Problems { get; init; }
}

/// <summary>A release with its items.</summary>
public sealed record ReleaseView : ReleaseCard
{
    /// <summary>For a whole report: the languages.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>How much changed, for items that do not say so.</summary>
    public required ChangeKind ChangeKind { get; init; }

    /// <summary>What changed, by language, for items that do not say so.</summary>
    public IReadOnlyDictionary<string, string>? ChangeNote { get; init; }

    /// <summary>Why languages need not be published together.</summary>
    public Override? Override { get; init; }

    /// <summary>Whether it names an edition.</summary>
    public required bool Edition { get; init; }

    /// <summary>The edition's label.</summary>
    public string? EditionLabel { get; init; }

    /// <summary>The edition's notes, by language.</summary>
    public IReadOnlyDictionary<string, string>? EditionNote { get; init; }

    /// <summary>
    /// What it does. If the release is of a whole report and is not scheduled yet, what it would do now.
    /// </summary>
    public required IReadOnlyList<ReleaseItemView> Items { get; init; }

    /// <summary>The last record of the log that it added.</summary>
    public long? Sequence { get; init; }

    /// <summary>
    /// What does not stop it, but should be known: for example that a newer revision was saved since, or that a note is
    /// shown nowhere; absent if there is nothing.
    /// </summary>
    public IReadOnlyList<PublicationWarning>? Warnings { get; init; }
}

/// <summary>What a release does to one entry.</summary>
public sealed record ReleaseItemView
{
    /// <summary>The entry's id.</summary>
    public required Guid Entry { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Its slug.</summary>
    public required string Slug { get; init; }

    /// <summary>
    /// The entry's title for editors: that of the revision that is published, or, if it is withdrawn, of its newest
    /// draft.
    /// </summary>
    public string? Title { get; init; }

    /// <summary>What is done with the entry.</summary>
    public required ReleaseAction Action { get; init; }

    /// <summary>The languages.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The revision; absent if it is the newest one at the time of publishing.</summary>
    public int? Revision { get; init; }

    /// <summary>The newest revision, if it is newer than the one in the release; absent otherwise.</summary>
    /// <example>4</example>
    public int? NewestRevision { get; init; }

    /// <summary>How much changed.</summary>
    public required ChangeKind ChangeKind { get; init; }

    /// <summary>What changed, or the reason, by language.</summary>
    public IReadOnlyDictionary<string, string>? ChangeNote { get; init; }

    /// <summary>If it is withdrawn: the languages in which it stays public; absent if there are none.</summary>
    public IReadOnlyList<string>? StaysPublic { get; init; }

    /// <summary>Whether this revision is approved or rejected by reviewers; absent if nobody has said.</summary>
    public Verdict? Review { get; init; }

    /// <summary>
    /// The name of the key that approved exactly this revision. It is removed when the item or the revision changes.
    /// </summary>
    /// <example>"Head of communications"</example>
    public string? ApprovedBy { get; init; }
}
