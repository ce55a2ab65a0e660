using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>An announcement in a list.</summary>
public record AnnouncementCard : EntryCard
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The day of the announcement; absent only in a preview of a draft that has none yet.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Links to the entry, relative to the host, and to further reading.</summary>
    public required LinksWithRelated Links { get; init; }
}

/// <summary>An announcement with its text.</summary>
public sealed record AnnouncementView : AnnouncementCard
{
    /// <summary>The text.</summary>
    [JsonPropertyOrder(1000)]
    public LongText? Body { get; init; }
}

/// <summary>An announcement to be saved.</summary>
public sealed record AnnouncementDraft : Draft<AnnouncementFields, AnnouncementText>;

/// <summary>An announcement's fields that are the same in every language.</summary>
public sealed record AnnouncementFields
{
    /// <summary>The day of the announcement; needed to publish.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Pages on other sites for further reading; delivered as <c>links.related</c>.</summary>
    public IReadOnlyList<LinkFields>? Links { get; init; }
}

/// <summary>An announcement's text in one language.</summary>
public sealed record AnnouncementText
{
    /// <summary>The title; needed to publish.</summary>
    public string? Title { get; init; }

    /// <summary>The text, in CommonMark; needed to publish.</summary>
    public string? Body { get; init; }
}
