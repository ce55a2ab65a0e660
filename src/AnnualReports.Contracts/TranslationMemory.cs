namespace AnnualReports.Contracts;

/// <summary>Paragraphs for which earlier translations are asked.</summary>
public sealed record MemoryRequest
{
    /// <summary>The language of the paragraphs.</summary>
    /// <example>"nl"</example>
    [RefersTo("languages")]
    public required string Source { get; init; }

    /// <summary>The language to translate into.</summary>
    /// <example>"fr"</example>
    [RefersTo("languages")]
    public required string Target { get; init; }

    /// <summary>The paragraphs: 1 to 100, each of at most 4,000 characters.</summary>
    /// <example>["Klimaatdiplomatie: van Bonn tot Bakoe"]</example>
    public required IReadOnlyList<string> Texts { get; init; }
}

/// <summary>A paragraph, and how such ones were translated before.</summary>
public sealed record MemoryParagraph
{
    /// <summary>The paragraph, as it was asked for.</summary>
    /// <example>"Klimaatdiplomatie: van Bonn tot Bakoe"</example>
    public required string Text { get; init; }

    /// <summary>Earlier translations, at most 5: the most similar first, then the newest. Empty if there are none.</summary>
    public required IReadOnlyList<MemoryMatch> Matches { get; init; }
}

/// <summary>An earlier translation of a paragraph that is the same or similar.</summary>
public sealed record MemoryMatch
{
    /// <summary>How similar the paragraphs are, from 60 to 100, counted in words. 100 are the same.</summary>
    /// <example>100</example>
    public required int Percent { get; init; }

    /// <summary>The paragraph that was translated.</summary>
    /// <example>"Klimaatdiplomatie: van Bonn tot Bakoe"</example>
    public required string Source { get; init; }

    /// <summary>Its translation.</summary>
    /// <example>"Diplomatie climatique : de Bonn à Bakou"</example>
    public required string Target { get; init; }

    /// <summary>
    /// What differs, word by word: from the paragraph that was translated to the one that was asked for. Absent if they are
    /// the same.
    /// </summary>
    public IReadOnlyList<WordChange>? Difference { get; init; }

    /// <summary>Where it was translated.</summary>
    public required MemoryPlace From { get; init; }
}

/// <summary>Where a paragraph was translated.</summary>
public sealed record MemoryPlace
{
    /// <summary>The id of the entry.</summary>
    public required Guid Entry { get; init; }

    /// <summary>Its kind.</summary>
    /// <example>"highlight"</example>
    public required string Kind { get; init; }

    /// <summary>Its slug.</summary>
    /// <example>"climate-diplomacy"</example>
    public required string Slug { get; init; }

    /// <summary>Its title; absent if it has none.</summary>
    /// <example>"Klimaatdiplomatie: van Bonn tot Bakoe"</example>
    public string? Title { get; init; }

    /// <summary>The slug of its report; absent for what belongs to none.</summary>
    /// <example>"2024"</example>
    public string? Report { get; init; }

    /// <summary>The member of the text that the paragraph is in.</summary>
    /// <example>"title"</example>
    public required string Member { get; init; }

    /// <summary>The revision that brought the translation.</summary>
    /// <example>1</example>
    public required int Revision { get; init; }

    /// <summary>When it was saved.</summary>
    public required DateTimeOffset At { get; init; }
}
