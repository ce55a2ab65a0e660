using System.Text.Json;

namespace AnnualReports.Contracts;

/// <summary>A page of what a search found, the best first.</summary>
public sealed record SearchPage
{
    /// <summary>
    /// What was found. A page can have fewer than <c>limit</c>, also if others follow, because what was withdrawn a
    /// moment ago is left out.
    /// </summary>
    public required IReadOnlyList<SearchHit> Items { get; init; }

    /// <summary>How many entries were found in all.</summary>
    /// <example>3</example>
    public required int Total { get; init; }

    /// <summary>
    /// Whether <c>total</c> and the counts of <c>facets</c> may be wrong: the index had not yet read everything that
    /// was published at that moment, or so many words begin like the last one that not all of them were looked up.
    /// </summary>
    /// <example>false</example>
    public required bool Approximate { get; init; }

    /// <summary>How many of the entries found are of which kind, report, theme and country.</summary>
    public required SearchFacets Facets { get; init; }

    /// <summary>The address of the next page, relative to the host; absent on the last page.</summary>
    /// <example>"/api/v1/search?q=presidency&amp;lang=en&amp;limit=10&amp;cursor=4cYmQeNzHnw0Mi4xMA"</example>
    public string? Next { get; init; }
}

/// <summary>An entry that a search found.</summary>
public sealed record SearchHit
{
    /// <summary>
    /// The entry as lists show it. If it isn't public in the language asked for, its <c>language</c> says in which
    /// language it is shown.
    /// </summary>
    /// <example>{ "kind": "highlight", "slug": "eu-council-presidency", "language": "en" }</example>
    public required JsonElement Entry { get; init; }

    /// <summary>What names the entry: its title, name or label.</summary>
    public required SearchPassage Title { get; init; }

    /// <summary>
    /// The passages of its text that have most of the words, the best first, two at most; none with <c>mode=suggest</c>.
    /// </summary>
    public required IReadOnlyList<SearchPassage> Passages { get; init; }
}

/// <summary>A part of a text, with the words in it that were found.</summary>
public sealed record SearchPassage
{
    /// <summary>The member of the entry that the text is from.</summary>
    /// <example>"title"</example>
    public required string Member { get; init; }

    /// <summary>The text, without any markup. Where it was cut, it has an ellipsis.</summary>
    /// <example>"Belgian presidency of the Council"</example>
    public required string Text { get; init; }

    /// <summary>
    /// The same as HTML: the words that were found are in <c>mark</c> elements, and <c>&amp;</c>, <c>&lt;</c>,
    /// <c>&gt;</c> and both quotation marks are escaped, so that it can be put into a page as it is.
    /// </summary>
    /// <example>"Belgian &lt;mark&gt;presidency&lt;/mark&gt; of the Council"</example>
    public required string Html { get; init; }

    /// <summary>Where the words that were found are in <c>text</c>, in its order.</summary>
    public required IReadOnlyList<SearchMark> Marks { get; init; }
}

/// <summary>A word that was found in a text.</summary>
/// <param name="Start">Where it begins, counted in UTF-16 units, as JavaScript and C# do.</param>
/// <param name="Length">How many of these units it has.</param>
public sealed record SearchMark(int Start, int Length);

/// <summary>
/// How many entries of the result have which values, the most frequent first, 50 values at most. Filtering by one of
/// them leaves the counts of its own facet as they are, so that several can be chosen.
/// </summary>
public sealed record SearchFacets
{
    /// <summary>By kind.</summary>
    public required IReadOnlyList<SearchFacet> Kind { get; init; }

    /// <summary>By report. A report counts as its own.</summary>
    public required IReadOnlyList<SearchFacet> Report { get; init; }

    /// <summary>By theme.</summary>
    public required IReadOnlyList<SearchFacet> Theme { get; init; }

    /// <summary>By country (ISO 3166-1 alpha-2).</summary>
    public required IReadOnlyList<SearchFacet> Country { get; init; }
}

/// <summary>How many entries have a value.</summary>
/// <param name="Value">The value, as the parameter of the same name takes it.</param>
/// <param name="Count">How many entries have it.</param>
public sealed record SearchFacet(string Value, int Count);
