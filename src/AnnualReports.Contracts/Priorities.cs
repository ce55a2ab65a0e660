using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>
/// A priority in a list. Priorities with the same slug in several reports are the same over the years.
/// </summary>
public record PriorityCard : EntryCard
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What the priority aims at, in plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>Its place in the order of the report's list.</summary>
    public required int Position { get; init; }

    /// <summary>Its picture.</summary>
    public ImageView? Image { get; init; }

    /// <summary>Links, relative to the host.</summary>
    public required EntryLinks Links { get; init; }
}

/// <summary>A priority with its text.</summary>
public sealed record PriorityView : PriorityCard
{
    /// <summary>The text.</summary>
    [JsonPropertyOrder(1000)]
    public LongText? Body { get; init; }
}

/// <summary>A priority to be saved.</summary>
public sealed record PriorityDraft : Draft<PriorityFields, PriorityText>;

/// <summary>A priority's fields that are the same in every language.</summary>
public sealed record PriorityFields
{
    /// <summary>Its place in the order of the report's list, from 0.</summary>
    public int Position { get; init; }

    /// <summary>Its picture.</summary>
    public ImageFields? Image { get; init; }
}

/// <summary>A priority's text in one language.</summary>
public sealed record PriorityText
{
    /// <summary>The title; needed to publish.</summary>
    public string? Title { get; init; }

    /// <summary>What the priority aims at, in plain text; needed to publish.</summary>
    public string? Summary { get; init; }

    /// <summary>The picture's alternative text; needed to publish unless the picture is decorative.</summary>
    public string? ImageAlt { get; init; }

    /// <summary>The text, in CommonMark.</summary>
    public string? Body { get; init; }
}
