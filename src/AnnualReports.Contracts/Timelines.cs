namespace AnnualReports.Contracts;

/// <summary>One priority over the years: the same slug in several reports.</summary>
public sealed record PriorityTimeline
{
    /// <summary>The priority's name in URLs, the same in all reports.</summary>
    public required string Slug { get; init; }

    /// <summary>The reports in which it is public, the newest year first.</summary>
    public required IReadOnlyList<PriorityYear> Years { get; init; }
}

/// <summary>A priority in one year's report.</summary>
public sealed record PriorityYear
{
    /// <summary>The year reported on.</summary>
    public required int Year { get; init; }

    /// <summary>How it was worded that year, whole; <c>language</c> tells in which language.</summary>
    public required PriorityView Priority { get; init; }

    /// <summary>The first highlights of that year that served it, in the order of the report's list.</summary>
    public required IReadOnlyList<HighlightCard> Highlights { get; init; }

    /// <summary>Where to read on, relative to the host.</summary>
    public required PriorityYearLinks Links { get; init; }
}

/// <summary>Links of a priority's year, relative to the host.</summary>
/// <param name="Highlights">The list of all highlights of that year that served it.</param>
public sealed record PriorityYearLinks(string Highlights);
