namespace AnnualReports.Contracts;

/// <summary>A public change of a report, or of an entry under it.</summary>
public sealed record PublicChange
{
    /// <summary>What happened.</summary>
    public required PublicChangeType Type { get; init; }

    /// <summary>The position in the publication log, from 1; for an edition, the position that it names.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened; for an edition, when it was named.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// How much a text changed; absent for withdrawals and editions. A minor change is listed only if its editors wrote
    /// a public note about it.
    /// </summary>
    public ChangeKind? ChangeKind { get; init; }

    /// <summary>
    /// The language of the change; for an edition, that of its note. After fallback it may differ from the language
    /// asked for.
    /// </summary>
    public required string Language { get; init; }

    /// <summary>
    /// What changed, or why it was withdrawn, in that language; absent if there is no note or it was erased.
    /// </summary>
    public string? Note { get; init; }

    /// <summary>The entry that changed; absent for an edition.</summary>
    public ChangedEntry? Entry { get; init; }

    /// <summary>The edition; absent for other changes.</summary>
    public EditionMention? Edition { get; init; }

    /// <summary>Links, relative to the host.</summary>
    public required PublicChangeLinks Links { get; init; }
}

/// <summary>The type of a public change.</summary>
public enum PublicChangeType
{
    /// <summary>A text was published for the first time or changed; <c>changeKind</c> says how much.</summary>
    Changed,

    /// <summary>A text was withdrawn.</summary>
    Withdrawn,

    /// <summary>The report's public state was named an edition.</summary>
    Edition,
}

/// <summary>An entry, as it was public.</summary>
public sealed record ChangedEntry
{
    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name in URLs.</summary>
    public required string Slug { get; init; }

    /// <summary>
    /// Its title as this change published it, or as it was when it was withdrawn; absent if that was erased.
    /// </summary>
    public string? Title { get; init; }
}

/// <summary>An edition: its number and its label.</summary>
/// <param name="Number">Its number in the report, from 1.</param>
/// <param name="Label">Its label.</param>
public sealed record EditionMention(int Number, string? Label = null);

/// <summary>Links of a change, relative to the host.</summary>
public sealed record PublicChangeLinks
{
    /// <summary>The entry as it is now. If it was withdrawn, this address answers 410.</summary>
    /// <example>"/api/v1/reports/2024/highlights/eu-council-presidency?lang=fr"</example>
    public string? Entry { get; init; }

    /// <summary>The edition.</summary>
    /// <example>"/api/v1/reports/2024/editions/1"</example>
    public string? Edition { get; init; }
}
