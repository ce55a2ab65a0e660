namespace AnnualReports.Contracts;

/// <summary>A priority over the years: the entries with the same slug in several reports.</summary>
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
    /// <summary>The year of the report.</summary>
    public required int Year { get; init; }

    /// <summary>The priority in that year's report, as a whole; <c>language</c> says in which language.</summary>
    public required PriorityView Priority { get; init; }

    /// <summary>The first highlights of that year that name it, in the order of the report's list.</summary>
    public required IReadOnlyList<HighlightCard> Highlights { get; init; }

    /// <summary>Links for further reading, relative to the host.</summary>
    public required PriorityYearLinks Links { get; init; }
}

/// <summary>Links of a priority's year, relative to the host.</summary>
/// <param name="Highlights">The list of all highlights of that year that name it.</param>
public sealed record PriorityYearLinks(string Highlights);
