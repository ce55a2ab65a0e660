namespace AnnualReports.Contracts;

/// <summary>Which of a year's values a series shows.</summary>
public enum SeriesBasis
{
    /// <summary>The value in the year's own report.</summary>
    Reported,

    /// <summary>The value in the newest report that restates it.</summary>
    Restated,
}

/// <summary>Figures over the years: a page of series, ordered by slug.</summary>
public sealed record FigureSeriesPage
{
    /// <summary>Which values the series show.</summary>
    public required SeriesBasis Basis { get; init; }

    /// <summary>The series on this page, ordered by slug.</summary>
    public required IReadOnlyList<FigureSeries> Items { get; init; }

    /// <summary>The address of the next page, relative to the host; absent on the last page.</summary>
    public string? Next { get; init; }
}

/// <summary>One figure over the years, the earliest first.</summary>
public sealed record FigureSeries
{
    /// <summary>The figure's slug, which is the same in every report.</summary>
    public required string Slug { get; init; }

    /// <summary>What is counted, by the newest point.</summary>
    public required string Label { get; init; }

    /// <summary>The language of the label (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>Its subject, by the newest point.</summary>
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

/// <summary>The addresses of a series as data and as a chart.</summary>
/// <param name="Self">The series.</param>
/// <param name="Csv">The same as a table (RFC 4180).</param>
/// <param name="Chart">The same as a chart (SVG).</param>
public sealed record SeriesLinks(string Self, string Csv, string Chart);

/// <summary>A year in a series.</summary>
public sealed record SeriesPoint
{
    /// <summary>The report's year.</summary>
    public required int Year { get; init; }

    /// <summary>The slug of the year's report.</summary>
    public required string Report { get; init; }

    /// <summary>The exact number, written with all its decimals.</summary>
    public required decimal Value { get; init; }

    /// <summary>The number as it is written in the language, with its unit.</summary>
    public required string Display { get; init; }

    /// <summary>The unit of the value.</summary>
    public required string Unit { get; init; }

    /// <summary>The number of decimals of the value.</summary>
    public required int Decimals { get; init; }

    /// <summary>What is counted, by this year's report.</summary>
    public required string Label { get; init; }

    /// <summary>The language of the label (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>The day to which the number applies.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether the definition changed in this year.</summary>
    public required bool SeriesBreak { get; init; }

    /// <summary>With <c>basis=reported</c>: the value by which a later report restates this one.</summary>
    public Restatement? SupersededBy { get; init; }

    /// <summary>
    /// With <c>basis=restated</c>: where this value comes from, if it is from a later report, and what was reported
    /// first.
    /// </summary>
    public Restated? Restated { get; init; }

    /// <summary>
    /// The change since the year before; absent if that year is not public, if the definition changed, or if the units
    /// differ.
    /// </summary>
    public FigureChange? Change { get; init; }

    /// <summary>The address of the year's figure, relative to the host.</summary>
    public required string Url { get; init; }
}

/// <summary>The value of a year in a later report.</summary>
/// <param name="Report">The slug of the later report.</param>
/// <param name="Value">The value in the later report.</param>
/// <param name="Display">The number as it is written in the language, with its unit.</param>
/// <param name="Reason">The reason.</param>
public sealed record Restatement(string Report, decimal Value, string Display, string? Reason);

/// <summary>The source of a restated value, and the value that was reported before.</summary>
/// <param name="Report">The slug of the report that restates it.</param>
/// <param name="Reported">The value in the year's own report.</param>
/// <param name="Reason">The reason.</param>
public sealed record Restated(string Report, decimal Reported, string? Reason);

/// <summary>The change from one year to another, of the values that are shown.</summary>
public sealed record FigureChange
{
    /// <summary>The difference, in the same unit; for percentages, in percentage points.</summary>
    /// <example>-150</example>
    public required decimal Absolute { get; init; }

    /// <summary>
    /// The difference divided by the earlier value (without its sign), rounded to 6 decimals, with halves rounded away
    /// from zero; absent if the earlier value is 0.
    /// </summary>
    /// <example>-0.029412</example>
    public decimal? Relative { get; init; }
}

/// <summary>The figures of two reports. Figures with the same slug are the same.</summary>
public sealed record ComparedFigures
{
    /// <summary>Figures that only the report has, in its order.</summary>
    public required IReadOnlyList<ComparedFigure> Added { get; init; }

    /// <summary>Figures that only the other report has, in its order.</summary>
    public required IReadOnlyList<ComparedFigure> Removed { get; init; }

    /// <summary>Figures that both have, in the report's order.</summary>
    public required IReadOnlyList<ComparedFigure> Kept { get; init; }
}

/// <summary>A figure in two reports.</summary>
public sealed record ComparedFigure
{
    /// <summary>Its name in URLs, the same in both.</summary>
    public required string Slug { get; init; }

    /// <summary>The figure in the report; absent if it was removed.</summary>
    public ComparedValue? Report { get; init; }

    /// <summary>The figure in the other report; absent if it was added.</summary>
    public ComparedValue? Other { get; init; }

    /// <summary>
    /// The change from the other report to the report, of restated values if there are any; absent if the definition
    /// changed between them, or if the units differ.
    /// </summary>
    public FigureChange? Change { get; init; }
}

/// <summary>A figure's value in one of the compared reports.</summary>
public sealed record ComparedValue
{
    /// <summary>What is counted.</summary>
    public required string Label { get; init; }

    /// <summary>The language of the label (BCP 47). After fallback it may differ from the language asked for.</summary>
    public required string Language { get; init; }

    /// <summary>The value that the report has.</summary>
    public required decimal Value { get; init; }

    /// <summary>The number as it is written in the language, with its unit.</summary>
    public required string Display { get; init; }

    /// <summary>The unit of the value.</summary>
    public required string Unit { get; init; }

    /// <summary>
    /// The value by which a later report restates this one. The change is computed from that value then.
    /// </summary>
    public Restatement? SupersededBy { get; init; }

    /// <summary>The figure's address, relative to the host.</summary>
    public required string Url { get; init; }
}
