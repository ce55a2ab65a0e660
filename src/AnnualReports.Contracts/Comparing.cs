namespace AnnualReports.Contracts;

/// <summary>A report compared with another: what it has that the other has not, and the other way round.</summary>
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

    /// <summary>The figures, with their change.</summary>
    public required ComparedFigures Figures { get; init; }
}

/// <summary>The entries of one kind in two reports; the same slug is the same entry.</summary>
public sealed record ComparedEntries
{
    /// <summary>Those that only the report has, in its order.</summary>
    public required IReadOnlyList<ComparedEntry> Added { get; init; }

    /// <summary>Those that only the other has, in its order.</summary>
    public required IReadOnlyList<ComparedEntry> Removed { get; init; }

    /// <summary>Those that both have, with the same title or in languages that can't be compared, in the report's order.</summary>
    public required IReadOnlyList<ComparedEntry> Kept { get; init; }

    /// <summary>Those that both have, with different titles in the same language, in the report's order.</summary>
    public required IReadOnlyList<ComparedEntry> Renamed { get; init; }
}

/// <summary>An entry in two reports.</summary>
public sealed record ComparedEntry
{
    /// <summary>Its name in URLs, the same in both.</summary>
    public required string Slug { get; init; }

    /// <summary>It in the report; absent where it was removed.</summary>
    public ComparedText? Report { get; init; }

    /// <summary>It in the other; absent where it was added.</summary>
    public ComparedText? Other { get; init; }
}

/// <summary>How an entry is called, and where it is read.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language of the title (BCP 47); after fallback not always the one asked for.</param>
/// <param name="Url">Where it is read, relative to the host.</param>
public sealed record ComparedText(string? Title, string Language, string Url);
