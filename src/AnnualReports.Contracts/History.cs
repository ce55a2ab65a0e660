namespace AnnualReports.Contracts;

/// <summary>Something that changed in public, of a report or of what stands below it.</summary>
public sealed record PublicChange
{
    /// <summary>What happened.</summary>
    public required PublicChangeType Type { get; init; }

    /// <summary>The position in the publication log, from 1; of an edition, the position that it froze.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened; of an edition, when it was named.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// How much a text changed; absent for withdrawals and editions. A minor change is told where its editors said something of it to the public.
    /// </summary>
    public ChangeKind? ChangeKind { get; init; }

    /// <summary>The language of the change; of an edition, that of its note (after fallback not always the one asked for).</summary>
    public required string Language { get; init; }

    /// <summary>What changed, or why it was withdrawn, in that language; absent where nothing is said or it was erased.</summary>
    public string? Note { get; init; }

    /// <summary>The entry that changed; absent for an edition.</summary>
    public ChangedEntry? Entry { get; init; }

    /// <summary>The edition; absent for other changes.</summary>
    public EditionMention? Edition { get; init; }

    /// <summary>Links, relative to the host.</summary>
    public required PublicChangeLinks Links { get; init; }
}

/// <summary>What happened in public.</summary>
public enum PublicChangeType
{
    /// <summary>A text was published for the first time or changed; <c>changeKind</c> says how much.</summary>
    Changed,

    /// <summary>A text was withdrawn.</summary>
    Withdrawn,

    /// <summary>The report's public state was named an edition.</summary>
    Edition,
}

/// <summary>An entry as it was public.</summary>
public sealed record ChangedEntry
{
    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name in URLs.</summary>
    public required string Slug { get; init; }

    /// <summary>Its title as this change made it public, or as it was when it was withdrawn; absent where that was erased.</summary>
    public string? Title { get; init; }
}

/// <summary>An edition by what names it.</summary>
/// <param name="Number">Its number in the report, from 1.</param>
/// <param name="Label">What it is called.</param>
public sealed record EditionMention(int Number, string? Label = null);

/// <summary>Where a change leads, relative to the host.</summary>
public sealed record PublicChangeLinks
{
    /// <summary>The entry as it is now; what was withdrawn answers 410 there.</summary>
    public string? Entry { get; init; }

    /// <summary>The edition.</summary>
    public string? Edition { get; init; }
}
