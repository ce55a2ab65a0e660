using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>A figure in a list. Figures with the same slug in several reports are one series over the years.</summary>
public record FigureCard : EntryCard
{
    /// <summary>What is counted, in one line.</summary>
    public required string Label { get; init; }

    /// <summary>What readers have to know to understand it, in plain text.</summary>
    public string? Note { get; init; }

    /// <summary>Its place in the order of the report's list.</summary>
    public required int Position { get; init; }

    /// <summary>Its subject, in one lower-case word: <c>budget</c>, <c>personnel</c>, <c>ict</c>.</summary>
    public required string Category { get; init; }

    /// <summary><c>persons</c>, <c>count</c>, <c>percent</c>, or a currency (ISO 4217): <c>EUR</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>How many decimals it is written with, 0 to 6.</summary>
    public required int Decimals { get; init; }

    /// <summary>
    /// The exact number, written with all its decimals (<c>12.50</c>), at most 15 significant digits; absent only in a
    /// preview of a draft without one.
    /// </summary>
    public decimal? Value { get; init; }

    /// <summary>The number as it is written in the language, with its unit: <c>€ 1.234,50</c>.</summary>
    public string? Display { get; init; }

    /// <summary>The day to which the number applies.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The parts of the number. They add up to the value unless <c>partial</c> is true.</summary>
    public IReadOnlyList<FigurePart>? Breakdown { get; init; }

    /// <summary>Whether there are further parts that are not listed.</summary>
    public required bool Partial { get; init; }

    /// <summary>True if the parts differ from the value because all are rounded; absent if they add up to it.</summary>
    public bool? Rounded { get; init; }

    /// <summary>The value of an earlier report that this report restates.</summary>
    public Supersedes? Supersedes { get; init; }

    /// <summary>Whether the definition changed, so that the number can't be compared with earlier years.</summary>
    public required bool SeriesBreak { get; init; }

    /// <summary>Links, relative to the host.</summary>
    public required FigureLinks Links { get; init; }
}

/// <summary>A figure.</summary>
public sealed record FigureView : FigureCard;

/// <summary>Links of a figure.</summary>
public sealed record FigureLinks : EntryLinks
{
    /// <summary>The figure over the years.</summary>
    /// <example>"/api/v1/figures/staff-total?lang=fr"</example>
    [JsonPropertyOrder(10)]
    public required string Series { get; init; }
}

/// <summary>A part of a figure.</summary>
/// <param name="Key">Its key, the same in every language and year.</param>
/// <param name="Label">Its label, in the language of the figure.</param>
/// <param name="Value">The number, in the figure's unit and decimals.</param>
/// <param name="Display">The number as it is written in the language.</param>
public sealed record FigurePart(string Key, string Label, decimal Value, string Display);

/// <summary>The value of an earlier report that a report restates.</summary>
/// <param name="Report">The slug of the earlier report.</param>
/// <param name="Value">The corrected value, in this figure's unit and decimals.</param>
/// <param name="Reason">Why, in the language of the figure.</param>
public sealed record Supersedes(string Report, decimal Value, string? Reason);

/// <summary>A figure to be saved.</summary>
public sealed record FigureDraft : Draft<FigureFields, FigureText>;

/// <summary>A figure's fields that are the same in every language.</summary>
public sealed record FigureFields
{
    /// <summary>Its place in the order of the report's list, from 0.</summary>
    public int Position { get; init; }

    /// <summary>Its subject, in one lower-case word; needed to publish.</summary>
    public string? Category { get; init; }

    /// <summary>
    /// <c>persons</c>, <c>count</c>, <c>percent</c>, or a currency (ISO 4217), as <c>EUR</c>; needed to publish.
    /// </summary>
    public string? Unit { get; init; }

    /// <summary>How many decimals it is written with, 0 to 6. The value can't have more.</summary>
    public int Decimals { get; init; }

    /// <summary>
    /// The number, written out without an exponent, at most 15 significant digits; needed to publish.
    /// </summary>
    public decimal? Value { get; init; }

    /// <summary>The day to which the number applies.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The parts of the number. They have to add up to the value unless <c>partial</c> is true.</summary>
    public IReadOnlyList<FigurePartFields>? Breakdown { get; init; }

    /// <summary>Whether there are further parts that are not listed, so that these need not add up.</summary>
    public bool Partial { get; init; }

    /// <summary>
    /// Whether the parts may differ from the value because all are rounded. The difference can be at most half a unit
    /// of the last decimal for each part and for the value.
    /// </summary>
    public bool Rounded { get; init; }

    /// <summary>
    /// The value that this report restates: that of the figure with the same slug in an earlier report.
    /// </summary>
    public SupersedesFields? Supersedes { get; init; }

    /// <summary>
    /// Whether the definition changed, so that the number can't be compared with earlier years. Explain it in
    /// <c>note</c>.
    /// </summary>
    public bool SeriesBreak { get; init; }
}

/// <summary>A part of a figure to be saved.</summary>
public sealed record FigurePartFields
{
    /// <summary>Its key, the same in every language and year: a slug.</summary>
    public required string Key { get; init; }

    /// <summary>The number, in the figure's unit and decimals.</summary>
    public required decimal Value { get; init; }
}

/// <summary>A restatement to be saved.</summary>
public sealed record SupersedesFields
{
    /// <summary>The slug of an earlier year's report that has this figure.</summary>
    [RefersTo("reports")]
    public required string Report { get; init; }

    /// <summary>The corrected value, in this figure's unit and decimals.</summary>
    public required decimal Value { get; init; }

    /// <summary>Why, by language tag; needed in each language that is published.</summary>
    [ByLanguage]
    public IReadOnlyDictionary<string, string>? Reason { get; init; }
}

/// <summary>A figure's text in one language.</summary>
public sealed record FigureText
{
    /// <summary>What is counted, in one line; needed to publish.</summary>
    public string? Label { get; init; }

    /// <summary>What readers have to know to understand it, in plain text.</summary>
    public string? Note { get; init; }

    /// <summary>The labels of the parts, by their keys; each is needed to publish.</summary>
    public IReadOnlyDictionary<string, string>? BreakdownLabels { get; init; }
}
