namespace AnnualReports.Contracts;

/// <summary>How far the text of an entry in a language is. The first that applies counts.</summary>
public enum TranslationState
{
    /// <summary>There is no text.</summary>
    Missing,

    /// <summary>A field was made from a text that has changed since.</summary>
    Outdated,

    /// <summary>A machine translated a field, and nobody has confirmed it.</summary>
    Machine,

    /// <summary>A field lacks that its source has, or a rule keeps it from being published.</summary>
    Incomplete,

    /// <summary>It could be published, and is not public.</summary>
    Ready,

    /// <summary>It is public as it is.</summary>
    Published,

    /// <summary>It could be published, and differs from what is public.</summary>
    Changed,
}

/// <summary>Whether a field of a text still matches the field that it was made from.</summary>
public enum FieldFreshness
{
    /// <summary>The source has it, this language does not.</summary>
    Missing,

    /// <summary>The source has changed since.</summary>
    Outdated,

    /// <summary>A machine translated it, and nobody has confirmed it.</summary>
    Machine,

    /// <summary>It was made from what the source says now, or is an original.</summary>
    Fresh,
}

/// <summary>What a translator needs: the source text beside the translation, and what changed in the source since.</summary>
/// <typeparam name="TText">The type of the text.</typeparam>
public sealed record TranslationWork<TText>
{
    /// <summary>The language of the translation.</summary>
    /// <example>"fr"</example>
    public required string Language { get; init; }

    /// <summary>
    /// The text to translate from; absent if the language is the one that the report is written in first.
    /// </summary>
    public TranslationSource<TText>? Source { get; init; }

    /// <summary>The translation as PUT takes it back; absent as long as there is none.</summary>
    public TText? Target { get; init; }

    /// <summary>The state of each field, by member. Fields that neither language has are left out.</summary>
    /// <example>{"title": {"state": "outdated", "from": "nl", "changedSince": {"revision": 3, "at": "2025-01-10T09:00:00.000Z"}}}</example>
    public required IReadOnlyDictionary<string, TranslationField> Fields { get; init; }
}

/// <summary>The text that a translation is made from.</summary>
/// <typeparam name="TText">The type of the text.</typeparam>
public sealed record TranslationSource<TText>
{
    /// <summary>Its language.</summary>
    /// <example>"nl"</example>
    public required string Language { get; init; }

    /// <summary>The text; absent if there is none yet.</summary>
    public TText? Text { get; init; }
}

/// <summary>The state of a field of a translation, and what it was made from.</summary>
public sealed record TranslationField
{
    /// <summary>Whether it still matches its source.</summary>
    /// <example>"outdated"</example>
    public required FieldFreshness State { get; init; }

    /// <summary>The language that it was made from; absent for an original, and where there is no text yet.</summary>
    /// <example>"nl"</example>
    public string? From { get; init; }

    /// <summary>
    /// The revision whose source text an outdated field was made from; absent if the field is not outdated, or if no
    /// revision of this entry has that text.
    /// </summary>
    public SourceRevision? ChangedSince { get; init; }

    /// <summary>
    /// What changed in the source since that revision; absent if the field is not outdated, or if that text is not
    /// known any more.
    /// </summary>
    public IReadOnlyList<FieldChange>? Difference { get; init; }
}

/// <summary>The revision that a translation was made from.</summary>
/// <param name="Revision">Its number.</param>
/// <param name="At">When it was saved; absent if it was erased.</param>
/// <param name="Erased">Whether its text was erased by law, so that the difference can't be shown.</param>
public sealed record SourceRevision(int Revision, DateTimeOffset? At = null, bool? Erased = null);

/// <summary>Which fields of a translation still hold.</summary>
public sealed record ConfirmRequest
{
    /// <summary>The fields; absent for all that are outdated or were made by a machine.</summary>
    /// <example>["title"]</example>
    public IReadOnlyList<string>? Fields { get; init; }
}

/// <summary>A translation of which fields were confirmed.</summary>
public sealed record ConfirmedTranslation
{
    /// <summary>The newest revision of the entry.</summary>
    /// <example>8</example>
    public required int Revision { get; init; }

    /// <summary>The fields that were confirmed; none if all of them were fresh already.</summary>
    /// <example>["title"]</example>
    public required IReadOnlyList<string> Confirmed { get; init; }

    /// <summary>The state of each field of the translation now, by member.</summary>
    /// <example>{"title": "fresh", "body": "outdated"}</example>
    public required IReadOnlyDictionary<string, FieldFreshness> Fields { get; init; }

    /// <summary>Says that an approval of the revision before is cleared, and whose; absent if none is.</summary>
    public IReadOnlyList<SaveWarning>? Warnings { get; init; }
}

/// <summary>How far all texts of a report are, in all languages.</summary>
public sealed record ReportReadiness
{
    /// <summary>The report.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its slug.</summary>
    /// <example>"2024"</example>
    public required string Report { get; init; }

    /// <summary>The language that the report is written in first.</summary>
    /// <example>"nl"</example>
    public required string SourceLanguage { get; init; }

    /// <summary>
    /// The languages, with how many texts are in which state. Filters of states do not change these numbers.
    /// </summary>
    public required IReadOnlyList<LanguageReadiness> Languages { get; init; }

    /// <summary>How many entries there are, whatever the filter.</summary>
    /// <example>24</example>
    public required int Total { get; init; }

    /// <summary>How many things would stop publishing, whatever the filter.</summary>
    /// <example>3</example>
    public required int Blockers { get; init; }

    /// <summary>The report itself, everything in it, and the themes that it uses.</summary>
    public required IReadOnlyList<EntryReadiness> Entries { get; init; }
}

/// <summary>How far a language is.</summary>
public sealed record LanguageReadiness
{
    /// <summary>The language.</summary>
    /// <example>"fr"</example>
    public required string Language { get; init; }

    /// <summary>How many texts are in each state, by its name. States without a text are left out.</summary>
    /// <example>{"missing": 2, "ready": 3, "published": 19}</example>
    public required IReadOnlyDictionary<string, int> States { get; init; }

    /// <summary>How many are ready, published or changed.</summary>
    /// <example>22</example>
    public required int Done { get; init; }

    /// <summary>The share of these, in percent, rounded down.</summary>
    /// <example>91</example>
    public required int Percent { get; init; }
}

/// <summary>How far the texts of an entry are.</summary>
public sealed record EntryReadiness
{
    /// <summary>The entry.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its kind.</summary>
    /// <example>"highlight"</example>
    public required string Kind { get; init; }

    /// <summary>Its slug.</summary>
    /// <example>"eu-council-presidency"</example>
    public required string Slug { get; init; }

    /// <summary>Its title, in the first language that has one.</summary>
    /// <example>"EU Council Presidency"</example>
    public string? Title { get; init; }

    /// <summary>The newest revision.</summary>
    /// <example>7</example>
    public required int Revision { get; init; }

    /// <summary>Where it is edited, relative to the host.</summary>
    /// <example>"/api/v1/manage/highlights/0193f0a0-0000-7000-8000-000000000001"</example>
    public required string Href { get; init; }

    /// <summary>Its texts, by language.</summary>
    /// <example>{"nl": {"state": "published"}, "fr": {"state": "outdated", "fields": {"title": "outdated"}}}</example>
    public required IReadOnlyDictionary<string, TextReadiness> Languages { get; init; }

    /// <summary>
    /// Everything that would stop publishing it in the languages that have a text; absent if nothing would.
    /// </summary>
    public IReadOnlyList<PublishingBlocker>? Blockers { get; init; }
}

/// <summary>How far a text is.</summary>
/// <param name="State">Its state.</param>
/// <param name="Fields">The fields that are not fresh, by member; absent if all are, and if the whole text is
/// missing.</param>
public sealed record TextReadiness(TranslationState State, IReadOnlyDictionary<string, FieldFreshness>? Fields = null);

/// <summary>Something that would stop publishing an entry.</summary>
public sealed record PublishingBlocker
{
    /// <summary>The place in the draft, as a JSON pointer (RFC 6901).</summary>
    /// <example>"/translations/fr/title"</example>
    public required string Pointer { get; init; }

    /// <summary>What is wrong.</summary>
    /// <example>"This is needed to publish."</example>
    public required string Message { get; init; }

    /// <summary>Where it is mended, relative to the host: the entry, or one of its translations.</summary>
    /// <example>"/api/v1/manage/highlights/0193f0a0-0000-7000-8000-000000000001/translations/fr"</example>
    public required string Href { get; init; }

    /// <summary>The language of the text that it is about; absent if it is about all of the entry.</summary>
    /// <example>"fr"</example>
    public string? Language { get; init; }
}
