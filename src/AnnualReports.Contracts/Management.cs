namespace AnnualReports.Contracts;

/// <summary>An entry as its editors see it: the newest revision, and what of it is public.</summary>
/// <typeparam name="TDraft">The draft of its kind.</typeparam>
public sealed record Edited<TDraft>
{
    /// <summary>The entry's id; it never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>The newest revision, from 1; also the <c>ETag</c>.</summary>
    public required int Revision { get; init; }

    /// <summary>When that revision was saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The name of the key that saved it.</summary>
    public required string SavedBy { get; init; }

    /// <summary>How the whole entry stands.</summary>
    public required EntryStatus Status { get; init; }

    /// <summary>How each language stands that has a text or was ever public.</summary>
    public required IReadOnlyDictionary<string, LanguageStatus> Languages { get; init; }

    /// <summary>The planned and scheduled releases that it is in, the earliest first; absent where there is none.</summary>
    public IReadOnlyList<EntryRelease>? Releases { get; init; }

    /// <summary>The content: what PUT takes back.</summary>
    public required TDraft Draft { get; init; }

    /// <summary>
    /// After saving: what was cleaned in the texts, and what will stop them from being published; absent where there is nothing, and when it is only read.
    /// </summary>
    public IReadOnlyList<SaveWarning>? Warnings { get; init; }
}

/// <summary>What is said of a draft that was saved. It was saved all the same.</summary>
/// <param name="Pointer">Where, as a JSON pointer into the draft.</param>
/// <param name="Detail">What was changed there, or what to correct before it is published.</param>
/// <param name="Line">The line of the text, from 1; absent where the place has no lines.</param>
/// <param name="Column">The character of that line, from 1.</param>
public sealed record SaveWarning(string Pointer, string Detail, int? Line = null, int? Column = null);

/// <summary>A planned or scheduled release that an entry is in.</summary>
public sealed record EntryRelease
{
    /// <summary>The release's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What editors call it.</summary>
    public string? Title { get; init; }

    /// <summary>How it stands.</summary>
    public required ReleaseState State { get; init; }

    /// <summary>When it is due; absent while it is not scheduled.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What it does to the entry.</summary>
    public required ReleaseAction Action { get; init; }

    /// <summary>In which languages; of a whole report that is not scheduled, those that it would publish now.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The revision that it would publish; absent: the newest when it is published.</summary>
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

    /// <summary>Its title in the first language that has one, by the default language's chain.</summary>
    public string? Title { get; init; }

    /// <summary>The newest revision.</summary>
    public required int Revision { get; init; }

    /// <summary>When that revision was saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The name of the key that saved it.</summary>
    public required string SavedBy { get; init; }

    /// <summary>How the whole entry stands.</summary>
    public required EntryStatus Status { get; init; }

    /// <summary>How each language stands that has a text or was ever public.</summary>
    public required IReadOnlyDictionary<string, LanguageStatus> Languages { get; init; }
}

/// <summary>How an entry, or one language of it, stands.</summary>
public enum EntryStatus
{
    /// <summary>Never public.</summary>
    Draft,

    /// <summary>Public, and the newest revision says the same in that language.</summary>
    Published,

    /// <summary>Public, and the newest revision has another text in that language, or other untranslated fields; of a whole entry: in any of its public languages.</summary>
    Changed,

    /// <summary>Was public and is no longer.</summary>
    Withdrawn,
}

/// <summary>How one language of an entry stands.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Revision">The revision whose text is public; absent when none is.</param>
/// <param name="Since">Since when it stands like that in public; absent for a draft.</param>
/// <param name="UnchangedSince">From where its text was copied when the report began, while it is still that text; absent once it was changed, or was written
/// anew.</param>
public sealed record LanguageStatus(EntryStatus Status, int? Revision = null, DateTimeOffset? Since = null, CopiedText? UnchangedSince = null);

/// <summary>From where a text was copied.</summary>
/// <param name="Report">The slug of the earlier report.</param>
/// <param name="Revision">The revision of the entry there.</param>
public sealed record CopiedText(string Report, int Revision);

/// <summary>What to publish of an entry's newest revision.</summary>
public sealed record PublishRequest
{
    /// <summary>The languages to publish, in one transaction; <c>all</c>: those that it has texts in.</summary>
    public required LanguageChoice Languages { get; init; }

    /// <summary>How much changed; absent: minor.</summary>
    public ChangeKind? ChangeKind { get; init; }

    /// <summary>What changed, for the public, by language; a major change needs one in every language published.</summary>
    public IReadOnlyDictionary<string, string>? ChangeNote { get; init; }

    /// <summary>Lets languages that go public together go apart this once; the reason stands in the log.</summary>
    public Override? Override { get; init; }
}

/// <summary>Sets aside, this once, that languages go public together.</summary>
/// <param name="Reason">Why; stands in the publication log, 1 to 1,000 characters.</param>
public sealed record Override(string Reason);

/// <summary>How much a publication changes.</summary>
public enum ChangeKind
{
    /// <summary>A correction that does not change what is said; a note of it is public too.</summary>
    Minor,

    /// <summary>A change of what is said; its note is public.</summary>
    Major,
}

/// <summary>What to withdraw.</summary>
public sealed record WithdrawRequest
{
    /// <summary>The languages to withdraw, in one transaction; <c>all</c>: those that it is public in.</summary>
    public required LanguageChoice Languages { get; init; }

    /// <summary>Why, for the public, in every language withdrawn.</summary>
    public required IReadOnlyDictionary<string, string> Reason { get; init; }

    /// <summary>Lets languages that go public together go apart this once; the reason stands in the log.</summary>
    public Override? Override { get; init; }
}

/// <summary>What publishing or withdrawing did.</summary>
public sealed record PublicationResult
{
    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The revision that was published or stood when it was withdrawn.</summary>
    public required int Revision { get; init; }

    /// <summary>The records appended to the publication log; empty where all of it was so already.</summary>
    public required IReadOnlyList<RecordView> Records { get; init; }

    /// <summary>What quotes it and shows another number now, relative to the host; absent where there is nothing.</summary>
    public IReadOnlyList<string>? Refreshed { get; init; }

    /// <summary>How each language stands now.</summary>
    public required IReadOnlyDictionary<string, LanguageStatus> Languages { get; init; }

    /// <summary>After withdrawing: the languages in which it is still public; absent where there is none.</summary>
    public IReadOnlyList<string>? StaysPublic { get; init; }

    /// <summary>
    /// What was published and readers may stumble over, as a PDF without tags, and notes and reasons that are shown nowhere; absent where there is nothing.
    /// </summary>
    public IReadOnlyList<PublicationWarning>? Warnings { get; init; }
}

/// <summary>A record of the publication log.</summary>
/// <param name="Sequence">Its number in the log, from 1 without gaps.</param>
/// <param name="Language">The language concerned.</param>
/// <param name="Action">What happened: <c>published</c>, <c>refreshed</c>, <c>withdrawn</c>, <c>redacted</c> or <c>configured</c>.</param>
/// <param name="At">When, strictly later than any transaction before.</param>
/// <param name="Url">Where it is read now, relative to the host; absent when withdrawn.</param>
public sealed record RecordView(long Sequence, string Language, string Action, DateTimeOffset At, string? Url = null);

/// <summary>How next year's report is begun.</summary>
public sealed record CopyRequest
{
    /// <summary>The new report's slug.</summary>
    public required string Slug { get; init; }

    /// <summary>The new report's year.</summary>
    public required int Year { get; init; }

    /// <summary>The segments to copy below it; absent: figures (without their values), sections, priorities and partners.</summary>
    public IReadOnlyList<string>? Include { get; init; }
}

/// <summary>What copying a report made.</summary>
/// <param name="Id">The new report's id.</param>
/// <param name="Copied">How many entries were copied, by segment.</param>
public sealed record CopyResult(Guid Id, IReadOnlyDictionary<string, int> Copied);

/// <summary>A key of management; the key itself is only shown when it is made.</summary>
public sealed record KeyView
{
    /// <summary>The key's id: what the log and revisions remember.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who or what uses it.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    public required Role Role { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it stopped working; absent while it works.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The key, shown once, when it is made.</summary>
    public string? Key { get; init; }
}

/// <summary>A key to be made.</summary>
public sealed record KeyRequest
{
    /// <summary>Who or what will use it.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    public required Role Role { get; init; }
}

/// <summary>What a key may do; each role may also do what those before it may.</summary>
public enum Role
{
    /// <summary>Read drafts and write translations.</summary>
    Translator,

    /// <summary>Create, change and delete drafts.</summary>
    Editor,

    /// <summary>Publish and withdraw.</summary>
    Publisher,

    /// <summary>Manage keys.</summary>
    Administrator,
}
