using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>A section in a list.</summary>
public record SectionCard : EntryCard
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What the section is about, in plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>The slug of its parent section; absent at the top level.</summary>
    public string? Parent { get; init; }

    /// <summary>Its place in the order of its siblings.</summary>
    public required int Position { get; init; }

    /// <summary>Its picture.</summary>
    public ImageView? Image { get; init; }

    /// <summary>Slugs of the report's figures that belong to it, in order.</summary>
    public IReadOnlyList<string>? Figures { get; init; }

    /// <summary>Links, relative to the host.</summary>
    public required EntryLinks Links { get; init; }
}

/// <summary>A section with its text.</summary>
public sealed record SectionView : SectionCard
{
    /// <summary>The text.</summary>
    [JsonPropertyOrder(1000)]
    public LongText? Body { get; init; }
}

/// <summary>A section in the tree, with its child sections.</summary>
public sealed record SectionNode : SectionCard
{
    /// <summary>The child sections, in order; empty if there are none.</summary>
    [JsonPropertyOrder(1000)]
    public required IReadOnlyList<SectionNode> Children { get; init; }
}

/// <summary>The sections of a report as a tree.</summary>
/// <param name="Items">The sections at the top level, in order.</param>
public sealed record SectionTree(IReadOnlyList<SectionNode> Items);

/// <summary>A section to be saved.</summary>
public sealed record SectionDraft : Draft<SectionFields, SectionText>;

/// <summary>A section's fields that are the same in every language.</summary>
public sealed record SectionFields
{
    /// <summary>The slug of its parent section, in the same report. The tree has at most 6 levels.</summary>
    public string? Parent { get; init; }

    /// <summary>Its place in the order of its siblings, from 0.</summary>
    public int Position { get; init; }

    /// <summary>Its picture.</summary>
    public ImageFields? Image { get; init; }

    /// <summary>Slugs of figures in the same report that belong to it.</summary>
    public IReadOnlyList<string>? Figures { get; init; }
}

/// <summary>A section's text in one language.</summary>
public sealed record SectionText
{
    /// <summary>The title; needed to publish.</summary>
    public string? Title { get; init; }

    /// <summary>What the section is about, in plain text; needed to publish.</summary>
    public string? Summary { get; init; }

    /// <summary>The picture's alternative text; needed to publish unless the picture is decorative.</summary>
    public string? ImageAlt { get; init; }

    /// <summary>The text, in CommonMark.</summary>
    public string? Body { get; init; }
}

/// <summary>The order of a report's sections: the whole tree, each section exactly once.</summary>
/// <param name="Items">The sections at the top level, in order.</param>
public sealed record SectionOrder(IReadOnlyList<SectionPlace> Items);

/// <summary>A section's place in the tree.</summary>
public sealed record SectionPlace
{
    /// <summary>The section's slug.</summary>
    [RefersTo("sections")]
    public required string Slug { get; init; }

    /// <summary>Its child sections, in order; absent if there are none.</summary>
    public IReadOnlyList<SectionPlace>? Children { get; init; }
}
