namespace AnnualReports.Api.Pages.Embeds;

/// <summary>What a frame on another site shows.</summary>
public sealed record EmbedModel
{
    public required ShownEntry Report { get; init; }

    public required PageLinks Links { get; init; }

    /// <summary>The part of addresses of the kind that is shown; null for a report and its files.</summary>
    public string? Segment { get; init; }

    /// <summary>The entries of a list.</summary>
    public IReadOnlyList<ShownEntry> Items { get; init; } = [];

    /// <summary>The one entry; null if the frame shows a list.</summary>
    public ShownEntry? Entry { get; init; }

    /// <summary>What is shown of the entry.</summary>
    public string Show { get; init; } = EmbedShow.Card;

    /// <summary>The figure over the years, if that is shown.</summary>
    public ShownYears? Years { get; init; }

    /// <summary>The files, if the frame shows those.</summary>
    public DownloadsModel? Files { get; init; }

    /// <summary>What the frame says if it shows an edition.</summary>
    public string? Pinned { get; init; }

    /// <summary>What the frame is about, for its heading and its title.</summary>
    public required string Title { get; init; }
}
