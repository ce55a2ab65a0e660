namespace AnnualReports.Contracts;

/// <summary>Which of a year's values a series shows.</summary>
public enum SeriesBasis
{
    /// <summary>As the year's own report had it.</summary>
    Reported,

    /// <summary>As the newest report that restates it has it.</summary>
    Restated,
}

/// <summary>Figures over the years: a page of series, by slug.</summary>
public sealed record FigureSeriesPage
{
    /// <summary>Which values the series show.</summary>
    public required SeriesBasis Basis { get; init; }

    /// <summary>The series of this page, by slug.</summary>
    public required IReadOnlyList<FigureSeries> Items { get; init; }

    /// <summary>The address of the next page, relative to the host; absent on the last.</summary>
    public string? Next { get; init; }
}

/// <summary>One figure over the years, the earliest first.</summary>
public sealed record FigureSeries
{
    /// <summary>The figure's name in every report.</summary>
    public required string Slug { get; init; }

    /// <summary>What is counted, as the newest point says it.</summary>
    public required string Label { get; init; }

    /// <summary>The language of the label (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>What it is about, as the newest point says it.</summary>
    public required string Category { get; init; }

    /// <summary>The unit of the newest point.</summary>
    public required string Unit { get; init; }

    /// <summary>Which values the points show.</summary>
    public required SeriesBasis Basis { get; init; }

    /// <summary>The years in which it is public, ascending.</summary>
    public required IReadOnlyList<SeriesPoint> Points { get; init; }

    /// <summary>Links, relative to the host.</summary>
    public required SeriesLinks Links { get; init; }
}

/// <summary>Where a series is, as data and as a picture.</summary>
/// <param name="Self">The series.</param>
/// <param name="Csv">The same as a table (RFC 4180).</param>
/// <param name="Chart">The same as a chart (SVG).</param>
public sealed record SeriesLinks(string Self, string Csv, string Chart);

/// <summary>A year of a series.</summary>
public sealed record SeriesPoint
{
    /// <summary>The report's year.</summary>
    public required int Year { get; init; }

    /// <summary>The slug of the year's report.</summary>
    public required string Report { get; init; }

    /// <summary>The number, exact, written with all its decimals.</summary>
    public required decimal Value { get; init; }

    /// <summary>The number as it is written in the language, with its unit.</summary>
    public required string Display { get; init; }

    /// <summary>The value's unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The value's decimals.</summary>
    public required int Decimals { get; init; }

    /// <summary>What is counted, as this year's report says it.</summary>
    public required string Label { get; init; }

    /// <summary>The language of the label (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>The day that it was true of.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether the definition changed with this year.</summary>
    public required bool SeriesBreak { get; init; }

    /// <summary>In <c>basis=reported</c>: that a later report restates this year's value.</summary>
    public Restatement? SupersededBy { get; init; }

    /// <summary>In <c>basis=restated</c>: that this value is a later report's, with what was first reported.</summary>
    public Restated? Restated { get; init; }

    /// <summary>What changed since the year before; absent where that is not public, at a break, and between units.</summary>
    public FigureChange? Change { get; init; }

    /// <summary>The year's figure itself, relative to the host.</summary>
    public required string Url { get; init; }
}

/// <summary>A later report's value of a year.</summary>
/// <param name="Report">The slug of the later report.</param>
/// <param name="Value">The value that it says.</param>
/// <param name="Display">It as it is written in the language, with its unit.</param>
/// <param name="Reason">Why.</param>
public sealed record Restatement(string Report, decimal Value, string Display, string? Reason);

/// <summary>Where a restated value is from, and what was reported before.</summary>
/// <param name="Report">The slug of the report that restates it.</param>
/// <param name="Reported">The value that the year's own report had.</param>
/// <param name="Reason">Why.</param>
public sealed record Restated(string Report, decimal Reported, string? Reason);

/// <summary>A change from one year to another, in the values shown.</summary>
public sealed record FigureChange
{
    /// <summary>The difference, in the unit; of percentages, in percentage points.</summary>
    public required decimal Absolute { get; init; }

    /// <summary>The difference as a part of the earlier value without its sign, rounded to 6 decimals, halves away from zero; absent where the earlier value is 0.</summary>
    public decimal? Relative { get; init; }
}

/// <summary>The figures of two reports; the same slug is the same figure.</summary>
public sealed record ComparedFigures
{
    /// <summary>Those that only the report has, in its order.</summary>
    public required IReadOnlyList<ComparedFigure> Added { get; init; }

    /// <summary>Those that only the other has, in its order.</summary>
    public required IReadOnlyList<ComparedFigure> Removed { get; init; }

    /// <summary>Those that both have, in the report's order.</summary>
    public required IReadOnlyList<ComparedFigure> Kept { get; init; }
}

/// <summary>A figure in two reports.</summary>
public sealed record ComparedFigure
{
    /// <summary>Its name in URLs, the same in both.</summary>
    public required string Slug { get; init; }

    /// <summary>It in the report; absent where it was removed.</summary>
    public ComparedValue? Report { get; init; }

    /// <summary>It in the other; absent where it was added.</summary>
    public ComparedValue? Other { get; init; }

    /// <summary>What changed from the other to the report, in restated values where there are any; absent across a break and between units.</summary>
    public FigureChange? Change { get; init; }
}

/// <summary>A figure's value in a report that is compared.</summary>
public sealed record ComparedValue
{
    /// <summary>What is counted.</summary>
    public required string Label { get; init; }

    /// <summary>The language of the label (BCP 47); after fallback not always the one asked for.</summary>
    public required string Language { get; init; }

    /// <summary>The value that the report has.</summary>
    public required decimal Value { get; init; }

    /// <summary>It as it is written in the language, with its unit.</summary>
    public required string Display { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>That a later report restates it; then the change is of that value.</summary>
    public Restatement? SupersededBy { get; init; }

    /// <summary>Where the figure is read, relative to the host.</summary>
    public required string Url { get; init; }
}
