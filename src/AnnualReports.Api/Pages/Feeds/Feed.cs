namespace AnnualReports.Api.Pages.Feeds;

/// <summary>A feed before it is written in one of the formats.</summary>
sealed record Feed
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    public required string Language { get; init; }

    /// <summary>The address of the feed itself.</summary>
    public required string Self { get; init; }

    /// <summary>The page that the feed belongs to.</summary>
    public required string Home { get; init; }

    public required string Author { get; init; }

    public string? AuthorUrl { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public required IReadOnlyList<FeedItem> Items { get; init; }
}

/// <summary>An item of a feed.</summary>
sealed record FeedItem
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>Whether its address is that of a page; otherwise it is that of JSON.</summary>
    public bool IsPage { get; init; } = true;

    public required DateTimeOffset Published { get; init; }

    public required DateTimeOffset Updated { get; init; }

    /// <summary>Plain text.</summary>
    public string? Summary { get; init; }

    public string? Html { get; init; }

    public string? Image { get; init; }

    /// <summary>The categories of the item.</summary>
    public string? Category { get; init; }
}
