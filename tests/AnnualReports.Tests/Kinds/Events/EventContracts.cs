using System.Text.Json.Serialization;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Kinds.Events;

/// <summary>An event in a list.</summary>
public record EventCard : EntryCard
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>When it took place.</summary>
    public DateRange? Date { get; init; }

    /// <summary>The slug of the partner with whom it was held.</summary>
    public string? Partner { get; init; }

    /// <summary>Links, relative to the host.</summary>
    public required EntryLinks Links { get; init; }
}

/// <summary>An event with its text.</summary>
public sealed record EventView : EventCard
{
    /// <summary>The text.</summary>
    [JsonPropertyOrder(1000)]
    public LongText? Body { get; init; }
}

/// <summary>An event to be saved.</summary>
public sealed record EventDraft : Draft<EventFields, EventText>;

/// <summary>An event's fields that are the same in every language.</summary>
public sealed record EventFields
{
    /// <summary>When it took place; needed to publish.</summary>
    public DateRange? Date { get; init; }

    /// <summary>The slug of the partner with whom it was held.</summary>
    public string? Partner { get; init; }
}

/// <summary>An event's text in one language.</summary>
public sealed record EventText
{
    /// <summary>The title; needed to publish.</summary>
    public string? Title { get; init; }

    /// <summary>The text, in CommonMark.</summary>
    public string? Body { get; init; }
}
