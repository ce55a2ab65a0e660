namespace AnnualReports.Contracts;

/// <summary>An entry as editors see it: its newest revision, and which languages are public.</summary>
/// <typeparam name="TDraft">The draft of its kind.</typeparam>
public sealed record Edited<TDraft>
{
    /// <summary>The entry's id; it never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>The newest revision, from 1; it is also the <c>ETag</c>.</summary>
    public required int Revision { get; init; }

    /// <summary>When that revision was saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The name of the key that saved it.</summary>
    public required string SavedBy { get; init; }

    /// <summary>The status of the entry as a whole.</summary>
    public required EntryStatus Status { get; init; }

    /// <summary>The status of each language that has a text or was ever public.</summary>
    public required IReadOnlyDictionary<string, LanguageStatus> Languages { get; init; }

    /// <summary>
    /// The planned and scheduled releases that it is in, the earliest first; absent if there are none.
    /// </summary>
    public IReadOnlyList<EntryRelease>? Releases { get; init; }

    /// <summary>
    /// Its review: whether its newest revision is approved, who is asked, and how many comments are open; absent if there
    /// was none.
    /// </summary>
    public ReviewView? Review { get; init; }

    /// <summary>The content, in the form that PUT takes.</summary>
    public required TDraft Draft { get; init; }

    /// <summary>
    /// After saving: what was cleaned in the texts, and what will keep them from being published; absent if there is
    /// nothing, and when the entry is only read.
    /// </summary>
    public IReadOnlyList<SaveWarning>? Warnings { get; init; }
}

/// <summary>A remark about a draft. The draft was saved all the same.</summary>
/// <param name="Pointer">The place, as a JSON pointer into the draft.</param>
/// <param name="Detail">What was changed there, or what to correct before it is published.</param>
/// <param name="Line">The line of the text, from 1; absent if the place has no lines.</param>
/// <param name="Column">The character of that line, from 1.</param>
public sealed record SaveWarning(string Pointer, string Detail, int? Line = null, int? Column = null);

/// <summary>A planned or scheduled release that an entry is in.</summary>
public sealed record EntryRelease
{
    /// <summary>The release's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its title, for editors.</summary>
    public string? Title { get; init; }

    /// <summary>Its status.</summary>
    public required ReleaseState State { get; init; }

    /// <summary>When it will be published; absent while it is not scheduled.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What it does to the entry.</summary>
    public required ReleaseAction Action { get; init; }

    /// <summary>
    /// The languages. If the release is of a whole report and is not scheduled yet, those that it would publish now.
    /// </summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The revision that it will publish; absent if that is the newest one at that time.</summary>
    public int? Revision { get; init; }
}

/// <summary>An entry in a list of management.</summary>
public sealed record EditedCard
{
    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>The slug of its report; absent for reports and themes.</summary>
    public string? Report { get; init; }

    /// <summary>Its name in URLs.</summary>
    public required string Slug { get; init; }

    /// <summary>
    /// Its title in the first language that has one, in the order of the default language's fallback chain.
    /// </summary>
    public string? Title { get; init; }

    /// <summary>Its titles by language; languages without one are left out.</summary>
    /// <example>{ "nl": "Klimaatdiplomatie", "fr": "Diplomatie climatique" }</example>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>The newest revision.</summary>
    public required int Revision { get; init; }

    /// <summary>When that revision was saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The name of the key that saved it.</summary>
    public required string SavedBy { get; init; }

    /// <summary>The status of the entry as a whole.</summary>
    public required EntryStatus Status { get; init; }

    /// <summary>The status of each language that has a text or was ever public.</summary>
    public required IReadOnlyDictionary<string, LanguageStatus> Languages { get; init; }

    /// <summary>Where the newest revision stands in its review; absent if nobody was asked and nobody answered.</summary>
    public ReviewState? Review { get; init; }

    /// <summary>How many warnings its draft has. Only with the parameter <c>warnings</c>.</summary>
    /// <example>2</example>
    public int? Warnings { get; init; }

    /// <summary>
    /// The first five places of its newest revision in which <c>q</c> stands as a phrase; absent if it was found by the
    /// words of its titles alone, or nothing was looked for.
    /// </summary>
    public IReadOnlyList<FoundPlace>? Found { get; init; }
}

/// <summary>The status of an entry, or of one of its languages.</summary>
public enum EntryStatus
{
    /// <summary>It was never public.</summary>
    Draft,

    /// <summary>It is public, and the newest revision says the same in that language.</summary>
    Published,

    /// <summary>
    /// It is public, and the newest revision has another text in that language, or other untranslated fields. For an
    /// entry as a whole: this is so in any of its public languages.
    /// </summary>
    Changed,

    /// <summary>It was public and no longer is.</summary>
    Withdrawn,
}

/// <summary>The status of one language of an entry.</summary>
/// <param name="Status">The status.</param>
/// <param name="Revision">The revision whose text is public; absent if none is.</param>
/// <param name="Since">Since when it has had this public status; absent for a draft.</param>
/// <param name="UnchangedSince">The earlier report from which its text was copied, as long as the text has not changed
/// since; absent otherwise.</param>
/// <param name="Translation">How far the text of the newest revision is; absent in the answers to publishing and
/// withdrawing.</param>
/// <param name="Fields">The state of each field of that text, by member; absent in lists.</param>
public sealed record LanguageStatus(
    EntryStatus Status,
    int? Revision = null,
    DateTimeOffset? Since = null,
    CopiedText? UnchangedSince = null,
    TranslationState? Translation = null,
    IReadOnlyDictionary<string, FieldFreshness>? Fields = null
);

/// <summary>The place from which a text was copied.</summary>
/// <param name="Report">The slug of the earlier report.</param>
/// <param name="Revision">The revision of the entry in that report.</param>
public sealed record CopiedText(string Report, int Revision);

/// <summary>What to publish of an entry's newest revision.</summary>
public sealed record PublishRequest
{
    /// <summary>The languages to publish, in one transaction; <c>all</c> for those that have a text.</summary>
    public required LanguageChoice Languages { get; init; }

    /// <summary>How much changed; if it is absent, the change is minor.</summary>
    public ChangeKind? ChangeKind { get; init; }

    /// <summary>
    /// What changed, for the public, by language. A major change needs a note in every language that is published.
    /// </summary>
    [ByLanguage]
    public IReadOnlyDictionary<string, string>? ChangeNote { get; init; }

    /// <summary>Allows, this once, that languages are not published together. The reason is recorded in the log.</summary>
    public Override? Override { get; init; }
}

/// <summary>Allows, this once, that languages are not published together.</summary>
/// <param name="Reason">The reason, which is recorded in the publication log: 1 to 1,000 characters.</param>
public sealed record Override(string Reason);

/// <summary>How much a publication changes.</summary>
public enum ChangeKind
{
    /// <summary>A correction that does not change the meaning. If it has a note, the note is public too.</summary>
    Minor,

    /// <summary>A change of the meaning. Its note is public.</summary>
    Major,
}

/// <summary>What to withdraw.</summary>
public sealed record WithdrawRequest
{
    /// <summary>The languages to withdraw, in one transaction; <c>all</c> for those that are public.</summary>
    public required LanguageChoice Languages { get; init; }

    /// <summary>The reason, for the public, in every language that is withdrawn.</summary>
    [ByLanguage]
    public required IReadOnlyDictionary<string, string> Reason { get; init; }

    /// <summary>Allows, this once, that languages are not published together. The reason is recorded in the log.</summary>
    public Override? Override { get; init; }
}

/// <summary>The result of publishing or withdrawing.</summary>
public sealed record PublicationResult
{
    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The revision that was published, or that was public when it was withdrawn.</summary>
    public required int Revision { get; init; }

    /// <summary>The records that were added to the publication log; empty if there was nothing to change.</summary>
    public required IReadOnlyList<RecordView> Records { get; init; }

    /// <summary>
    /// The addresses of public texts that quote it and now show another number, relative to the host; absent if there
    /// are none.
    /// </summary>
    /// <example>["/api/v1/reports/2024/sections/personnel?lang=fr"]</example>
    public IReadOnlyList<string>? Refreshed { get; init; }

    /// <summary>The status of each language now.</summary>
    public required IReadOnlyDictionary<string, LanguageStatus> Languages { get; init; }

    /// <summary>After withdrawing: the languages in which it is still public; absent if there are none.</summary>
    public IReadOnlyList<string>? StaysPublic { get; init; }

    /// <summary>
    /// Flaws in what was published that may disturb readers, such as a PDF without tags or a text that its source has
    /// left behind, and notes and reasons that are shown nowhere; absent if there are none.
    /// </summary>
    public IReadOnlyList<PublicationWarning>? Warnings { get; init; }
}

/// <summary>A record of the publication log.</summary>
/// <param name="Sequence">Its number in the log, from 1, without gaps.</param>
/// <param name="Language">The language.</param>
/// <param name="Action">What happened: <c>published</c>, <c>refreshed</c>, <c>withdrawn</c>, <c>redacted</c> or
/// <c>configured</c>.</param>
/// <param name="At">The instant. It is strictly later than that of any earlier transaction.</param>
/// <param name="Url">The address of the text now, relative to the host; absent if it was withdrawn.</param>
public sealed record RecordView(long Sequence, string Language, string Action, DateTimeOffset At, string? Url = null);

/// <summary>How to begin next year's report.</summary>
public sealed record CopyRequest
{
    /// <summary>The new report's slug.</summary>
    public required string Slug { get; init; }

    /// <summary>The new report's year.</summary>
    public required int Year { get; init; }

    /// <summary>
    /// The kinds of entries to copy, as segments of addresses. If it is absent: figures (without their values),
    /// sections, priorities and partners.
    /// </summary>
    /// <example>["sections", "priorities"]</example>
    public IReadOnlyList<string>? Include { get; init; }
}

/// <summary>The result of copying a report.</summary>
/// <param name="Id">The new report's id.</param>
/// <param name="Copied">How many entries were copied, by segment of their addresses.</param>
public sealed record CopyResult(Guid Id, IReadOnlyDictionary<string, int> Copied);
