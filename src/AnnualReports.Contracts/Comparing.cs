namespace AnnualReports.Contracts;

/// <summary>A comparison of two reports: what each has and the other does not, and what both have.</summary>
public sealed record ReportComparison
{
    /// <summary>The report.</summary>
    public required ComparedText Report { get; init; }

    /// <summary>The one that it is compared with.</summary>
    public required ComparedText Other { get; init; }

    /// <summary>The sections.</summary>
    public required ComparedEntries Sections { get; init; }

    /// <summary>The priorities.</summary>
    public required ComparedEntries Priorities { get; init; }

    /// <summary>The figures, with their changes.</summary>
    public required ComparedFigures Figures { get; init; }
}

/// <summary>The entries of one kind in two reports. Entries with the same slug are the same.</summary>
public sealed record ComparedEntries
{
    /// <summary>Entries that only the report has, in its order.</summary>
    public required IReadOnlyList<ComparedEntry> Added { get; init; }

    /// <summary>Entries that only the other report has, in its order.</summary>
    public required IReadOnlyList<ComparedEntry> Removed { get; init; }

    /// <summary>
    /// Entries that both have, with the same title or in different languages, so that their titles can't be compared;
    /// in the report's order.
    /// </summary>
    public required IReadOnlyList<ComparedEntry> Kept { get; init; }

    /// <summary>Entries that both have, with different titles in the same language; in the report's order.</summary>
    public required IReadOnlyList<ComparedEntry> Renamed { get; init; }
}

/// <summary>An entry in two reports.</summary>
public sealed record ComparedEntry
{
    /// <summary>Its name in URLs, the same in both.</summary>
    public required string Slug { get; init; }

    /// <summary>The entry in the report; absent if it was removed.</summary>
    public ComparedText? Report { get; init; }

    /// <summary>The entry in the other report; absent if it was added.</summary>
    public ComparedText? Other { get; init; }
}

/// <summary>An entry's title and address in one of the reports.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language of the title (BCP 47). After fallback it may differ from the language asked
/// for.</param>
/// <param name="Url">The entry's address, relative to the host.</param>
public sealed record ComparedText(string? Title, string Language, string Url);
