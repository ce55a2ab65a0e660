namespace AnnualReports.Contracts;

/// <summary>A release to be planned: publications that go live together, all or none. Either <c>items</c>, or a whole <c>report</c>.</summary>
public sealed record ReleaseRequest
{
    /// <summary>What editors call it, up to 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>A report's slug: everything of it and below it that has changed since it was last public. Without <c>items</c>.</summary>
    public string? Report { get; init; }

    /// <summary>Of a whole report: in which languages; absent, or <c>all</c>: all configured.</summary>
    public LanguageChoice? Languages { get; init; }

    /// <summary>What to publish and withdraw; without <c>report</c>. Items can be added later.</summary>
    public IReadOnlyList<ReleaseItemDraft>? Items { get; init; }

    /// <summary>How much changed, where an item does not say; absent: minor.</summary>
    public ChangeKind? ChangeKind { get; init; }

    /// <summary>What changed, for the public, by language, where an item does not say.</summary>
    public IReadOnlyDictionary<string, string>? ChangeNote { get; init; }

    /// <summary>
    /// When it goes live: schedules it, and pins each item to its newest revision. An instant in the future (RFC 3339); without an offset it is one on
    /// the clocks of the report's time zone, and where the release is about no report, or about reports in several time zones, it needs an offset.
    /// </summary>
    public NamedInstant? At { get; init; }

    /// <summary>Whether it also names the report's public state an edition, in the same transaction.</summary>
    public bool? Edition { get; init; }

    /// <summary>What the edition is called, up to 200 characters.</summary>
    public string? EditionLabel { get; init; }

    /// <summary>What is said of the edition, by language.</summary>
    public IReadOnlyDictionary<string, string>? EditionNote { get; init; }

    /// <summary>Lets languages that go public together go apart this once; the reason stands in the log.</summary>
    public Override? Override { get; init; }

    /// <summary>
    /// With <c>at</c>: schedules it although something would stop it now, as a text that is still to come. What that is stands in <c>problems</c>, which are
    /// kept current.
    /// </summary>
    public bool? Force { get; init; }
}

/// <summary>What a release does to one entry.</summary>
public sealed record ReleaseItemDraft
{
    /// <summary>The entry's id.</summary>
    public required Guid Entry { get; init; }

    /// <summary>To publish, unless it says <c>withdraw</c>.</summary>
    public ReleaseAction? Action { get; init; }

    /// <summary>
    /// In which languages; <c>all</c>: when it goes live, those that the revision has texts in, or of what is withdrawn all that it is public in.
    /// </summary>
    public required LanguageChoice Languages { get; init; }

    /// <summary>The revision; absent: the newest when it is scheduled, or else when it is published.</summary>
    public int? Revision { get; init; }

    /// <summary>How much changed; absent: as the release says.</summary>
    public ChangeKind? ChangeKind { get; init; }

    /// <summary>What changed, or why it is withdrawn, for the public, by language; absent: as the release says.</summary>
    public IReadOnlyDictionary<string, string>? ChangeNote { get; init; }
}

/// <summary>What is done to an entry.</summary>
public enum ReleaseAction
{
    /// <summary>A revision goes public.</summary>
    Publish,

    /// <summary>Languages go from the public.</summary>
    Withdraw,
}

/// <summary>How a release stands.</summary>
public enum ReleaseState
{
    /// <summary>Open: items can be added and removed.</summary>
    Planned,

    /// <summary>It goes live by itself when it is due; its items are pinned.</summary>
    Scheduled,

    /// <summary>It is public.</summary>
    Published,

    /// <summary>It was given up.</summary>
    Cancelled,

    /// <summary>It was due and broke rules, or met a fault of the server five times: nothing of it is public. Open again, as if planned.</summary>
    Failed,
}

/// <summary>A release as a list holds it.</summary>
public record ReleaseCard
{
    /// <summary>Its id; records of the log name it.</summary>
    public required Guid Id { get; init; }

    /// <summary>What editors call it.</summary>
    public string? Title { get; init; }

    /// <summary>How it stands.</summary>
    public required ReleaseState State { get; init; }

    /// <summary>The report that it is of, where it is of a whole one.</summary>
    public string? Report { get; init; }

    /// <summary>When it is or was due.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>
    /// The same instant on the clocks of the report's time zone, with its offset; absent where the release is not about reports of one time zone.
    /// </summary>
    public string? AtLocal { get; init; }

    /// <summary>That time zone (IANA).</summary>
    public string? TimeZone { get; init; }

    /// <summary>When it really went live: the instant of its records in the log.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Counts its changes; also the <c>ETag</c>.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The name of the key that made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>How many things would stop it, while it is scheduled, or did when it was due; absent where nothing does.</summary>
    public int? ProblemCount { get; init; }

    /// <summary>
    /// What would stop it, while it is scheduled: judged when that was done, and each minute of its last 24 hours. Of a failed one: why it failed. A list
    /// shows the first ten.
    /// </summary>
    public IReadOnlyList<ReleaseProblem>? Problems { get; init; }
}

/// <summary>A release with its items.</summary>
public sealed record ReleaseView : ReleaseCard
{
    /// <summary>Of a whole report: in which languages.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>How much changed, where an item does not say.</summary>
    public required ChangeKind ChangeKind { get; init; }

    /// <summary>What changed, by language, where an item does not say.</summary>
    public IReadOnlyDictionary<string, string>? ChangeNote { get; init; }

    /// <summary>Why languages that go together need not.</summary>
    public Override? Override { get; init; }

    /// <summary>Whether it names an edition.</summary>
    public required bool Edition { get; init; }

    /// <summary>What the edition is called.</summary>
    public string? EditionLabel { get; init; }

    /// <summary>What is said of the edition, by language.</summary>
    public IReadOnlyDictionary<string, string>? EditionNote { get; init; }

    /// <summary>What it does; of a whole report that is not scheduled yet: what it would do now.</summary>
    public required IReadOnlyList<ReleaseItemView> Items { get; init; }

    /// <summary>The last record of the log that it appended.</summary>
    public long? Sequence { get; init; }

    /// <summary>
    /// What does not stop it, and those who plan it should know, as that a newer revision was saved since, or that a note is shown nowhere; absent where there
    /// is nothing.
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

    /// <summary>What editors know it by: the title of the revision that goes public; where it is withdrawn, of its newest draft.</summary>
    public string? Title { get; init; }

    /// <summary>What is done.</summary>
    public required ReleaseAction Action { get; init; }

    /// <summary>In which languages.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The revision; absent: the newest when it is published.</summary>
    public int? Revision { get; init; }

    /// <summary>The newest revision, where that is a newer one than the release has; absent where it is not.</summary>
    public int? NewestRevision { get; init; }

    /// <summary>How much changed.</summary>
    public required ChangeKind ChangeKind { get; init; }

    /// <summary>What changed, or why, by language.</summary>
    public IReadOnlyDictionary<string, string>? ChangeNote { get; init; }

    /// <summary>Of what is withdrawn: the languages in which it stays public; absent where there is none.</summary>
    public IReadOnlyList<string>? StaysPublic { get; init; }

    /// <summary>The name of the key that approved this very revision; gone when the item or the revision changes.</summary>
    public string? ApprovedBy { get; init; }
}

/// <summary>What stops a release.</summary>
public sealed record ReleaseProblem
{
    /// <summary>The type of the problem, <c>/problems/…</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The status that publishing would answer with.</summary>
    public required int Status { get; init; }

    /// <summary>The entry, as <c>highlights/eu-council-presidency</c>; absent where it is about more than one.</summary>
    public string? Entry { get; init; }

    /// <summary>The entry's id.</summary>
    public Guid? Id { get; init; }

    /// <summary>What editors know the entry by: the title of its newest draft.</summary>
    public string? Title { get; init; }

    /// <summary>A JSON pointer into the entry's draft (RFC 6901).</summary>
    public string? Pointer { get; init; }

    /// <summary>Of a fault of the server: under what the program's log tells more of it.</summary>
    public string? TraceId { get; init; }

    /// <summary>What is wrong, and what to do.</summary>
    public required string Detail { get; init; }
}

/// <summary>Whether a release could go live now.</summary>
/// <param name="Ready">Whether nothing stops it.</param>
/// <param name="Problems">Everything that would stop it.</param>
/// <param name="Items">What it would do.</param>
/// <param name="Warnings">What would not stop it, and readers may stumble over; absent where there is nothing.</param>
public sealed record Preflight(bool Ready, IReadOnlyList<ReleaseProblem> Problems, IReadOnlyList<ReleaseItemView> Items, IReadOnlyList<PublicationWarning>? Warnings = null);
