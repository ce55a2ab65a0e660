using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>A highlight in a list.</summary>
public record HighlightCard : EntryCard
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What happened, in plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>Its place in the order of the report's list.</summary>
    public required int Position { get; init; }

    /// <summary>When it happened.</summary>
    public DateRange? Date { get; init; }

    /// <summary>The countries concerned (ISO 3166-1 alpha-2, and the installation's additions).</summary>
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>Slugs of themes.</summary>
    public IReadOnlyList<string>? Themes { get; init; }

    /// <summary>Slugs of the report's priorities that it served.</summary>
    public IReadOnlyList<string>? Priorities { get; init; }

    /// <summary>Slugs of the report's partners that took part.</summary>
    public IReadOnlyList<string>? Partners { get; init; }

    /// <summary>The slug of the section that it belongs to.</summary>
    public string? Section { get; init; }

    /// <summary>Whether it stands out among the report's highlights.</summary>
    public required bool Featured { get; init; }

    /// <summary>Its picture.</summary>
    public ImageView? Image { get; init; }

    /// <summary>Links to the entry, relative to the host, and to further reading.</summary>
    public required LinksWithRelated Links { get; init; }
}

/// <summary>A highlight with its text.</summary>
public sealed record HighlightView : HighlightCard
{
    /// <summary>The text.</summary>
    [JsonPropertyOrder(1000)]
    public LongText? Body { get; init; }
}

/// <summary>A highlight to be saved.</summary>
public sealed record HighlightDraft : Draft<HighlightFields, HighlightText>;

/// <summary>A highlight's fields that are the same in every language.</summary>
public sealed record HighlightFields
{
    /// <summary>Its place in the order of the report's list, from 0.</summary>
    public int Position { get; init; }

    /// <summary>When it happened.</summary>
    public DateRange? Date { get; init; }

    /// <summary>The countries concerned (ISO 3166-1 alpha-2, and the installation's additions).</summary>
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>Slugs of themes.</summary>
    public IReadOnlyList<string>? Themes { get; init; }

    /// <summary>Slugs of priorities in the same report.</summary>
    public IReadOnlyList<string>? Priorities { get; init; }

    /// <summary>Slugs of partners in the same report.</summary>
    public IReadOnlyList<string>? Partners { get; init; }

    /// <summary>The slug of a section in the same report.</summary>
    public string? Section { get; init; }

    /// <summary>Whether it stands out among the report's highlights.</summary>
    public bool Featured { get; init; }

    /// <summary>Its picture.</summary>
    public ImageFields? Image { get; init; }

    /// <summary>Pages on other sites for further reading; delivered as <c>links.related</c>.</summary>
    public IReadOnlyList<LinkFields>? Links { get; init; }
}

/// <summary>A highlight's text in one language.</summary>
public sealed record HighlightText
{
    /// <summary>The title; needed to publish.</summary>
    public string? Title { get; init; }

    /// <summary>What happened, in plain text; needed to publish.</summary>
    public string? Summary { get; init; }

    /// <summary>The picture's alternative text; needed to publish unless the picture is decorative.</summary>
    public string? ImageAlt { get; init; }

    /// <summary>The text, in CommonMark.</summary>
    public string? Body { get; init; }
}
