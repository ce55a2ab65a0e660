using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>A figure as lists hold it; the same slug over the years is one series.</summary>
public record FigureCard : EntryCard
{
    /// <summary>What is counted, in one line.</summary>
    public required string Label { get; init; }

    /// <summary>What has to be known to read it, in plain text.</summary>
    public string? Note { get; init; }

    /// <summary>The place in the report's list, ascending.</summary>
    public required int Position { get; init; }

    /// <summary>What it is about, in one lower-case word: <c>budget</c>, <c>personnel</c>, <c>ict</c>.</summary>
    public required string Category { get; init; }

    /// <summary><c>persons</c>, <c>count</c>, <c>percent</c>, or a currency (ISO 4217): <c>EUR</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>How many decimals it is written with, 0 to 6.</summary>
    public required int Decimals { get; init; }

    /// <summary>The number, exact, written with all its decimals (<c>12.50</c>), at most 15 significant digits; absent only in a preview of a draft without one.</summary>
    public decimal? Value { get; init; }

    /// <summary>The number as it is written in the language, with its unit: <c>€ 1.234,50</c>.</summary>
    public string? Display { get; init; }

    /// <summary>The day that it was true of.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What it is made of; the parts add up to the value unless <c>partial</c>.</summary>
    public IReadOnlyList<FigurePart>? Breakdown { get; init; }

    /// <summary>Whether the parts are not all of it.</summary>
    public required bool Partial { get; init; }

    /// <summary>That the parts differ from the value because all are rounded; absent where they add up to it.</summary>
    public bool? Rounded { get; init; }

    /// <summary>That this report restates the value that an earlier one reported.</summary>
    public Supersedes? Supersedes { get; init; }

    /// <summary>Whether the definition changed: it can't be compared with the years before.</summary>
    public required bool SeriesBreak { get; init; }

    /// <summary>Links, relative to the host.</summary>
    public required FigureLinks Links { get; init; }
}

/// <summary>A figure.</summary>
public sealed record FigureView : FigureCard;

/// <summary>Links of a figure.</summary>
public sealed record FigureLinks : EntryLinks
{
    /// <summary>The series that it is in, over the years.</summary>
    [JsonPropertyOrder(10)] public required string Series { get; init; }
}

/// <summary>A part of a figure.</summary>
/// <param name="Key">Its name, the same in every language and year.</param>
/// <param name="Label">What it is, in the language of the figure.</param>
/// <param name="Value">The number, in the figure's unit and decimals.</param>
/// <param name="Display">The number as it is written in the language.</param>
public sealed record FigurePart(string Key, string Label, decimal Value, string Display);

/// <summary>That a report restates an earlier one's value.</summary>
/// <param name="Report">The slug of the earlier report.</param>
/// <param name="Value">What its value should have been, in this figure's unit and decimals.</param>
/// <param name="Reason">Why, in the language of the figure.</param>
public sealed record Supersedes(string Report, decimal Value, string? Reason);

/// <summary>A figure to be saved.</summary>
public sealed record FigureDraft : Draft<FigureFields, FigureText>;

/// <summary>A figure's fields that are the same in every language.</summary>
public sealed record FigureFields
{
    /// <summary>The place in the report's list, ascending, from 0.</summary>
    public int Position { get; init; }

    /// <summary>What it is about, in one lower-case word; needed to publish.</summary>
    public string? Category { get; init; }

    /// <summary><c>persons</c>, <c>count</c>, <c>percent</c>, or a currency (ISO 4217), as <c>EUR</c>; needed to publish.</summary>
    public string? Unit { get; init; }

    /// <summary>How many decimals it is written with, 0 to 6; the value has no more.</summary>
    public int Decimals { get; init; }

    /// <summary>The number, written out without an exponent, at most 15 significant digits; needed to publish.</summary>
    public decimal? Value { get; init; }

    /// <summary>The day that it was true of.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What it is made of; the parts have to add up to the value unless <c>partial</c>.</summary>
    public IReadOnlyList<FigurePartFields>? Breakdown { get; init; }

    /// <summary>Whether the parts are not all of it, so that they need not add up.</summary>
    public bool Partial { get; init; }

    /// <summary>
    /// Whether the parts may differ from the value because all are rounded: by no more than half a unit of the last decimal for each of them and for the value.
    /// </summary>
    public bool Rounded { get; init; }

    /// <summary>That this report restates the value of the figure of the same slug in an earlier one.</summary>
    public SupersedesFields? Supersedes { get; init; }

    /// <summary>Whether the definition changed: it can't be compared with the years before. Say in <c>note</c> how.</summary>
    public bool SeriesBreak { get; init; }
}

/// <summary>A part of a figure to be saved.</summary>
public sealed record FigurePartFields
{
    /// <summary>Its name, the same in every language and year: a slug.</summary>
    public required string Key { get; init; }

    /// <summary>The number, in the figure's unit and decimals.</summary>
    public required decimal Value { get; init; }
}

/// <summary>A restatement to be saved.</summary>
public sealed record SupersedesFields
{
    /// <summary>The slug of an earlier year's report that has this figure.</summary>
    public required string Report { get; init; }

    /// <summary>What its value should have been, in this figure's unit and decimals.</summary>
    public required decimal Value { get; init; }

    /// <summary>Why, by language tag; needed in each language that is published.</summary>
    public IReadOnlyDictionary<string, string>? Reason { get; init; }
}

/// <summary>A figure's text in one language.</summary>
public sealed record FigureText
{
    /// <summary>What is counted, in one line; needed to publish.</summary>
    public string? Label { get; init; }

    /// <summary>What has to be known to read it, in plain text.</summary>
    public string? Note { get; init; }

    /// <summary>What the parts are, by their keys; each is needed to publish.</summary>
    public IReadOnlyDictionary<string, string>? BreakdownLabels { get; init; }
}
