using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>
/// What pages show of a highlight. It is read from the delivered JSON, whose other members are ignored.
/// </summary>
public sealed record ShownHighlight
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Report { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public DateRange? Date { get; init; }

    public ShownPicture? Image { get; init; }

    public ShownLinks? Links { get; init; }

    public LongText? Body { get; init; }
}

/// <summary>The links of a highlight to pages with more about it.</summary>
public sealed record ShownLinks(IReadOnlyList<RelatedLink>? Related = null);

/// <summary>A list of highlights.</summary>
public sealed record ShownHighlights(IReadOnlyList<ShownHighlight> Items);

/// <summary>What pages show of a report.</summary>
public sealed record ShownReport
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    public required string Summary { get; init; }

    public required int Year { get; init; }

    public PublisherView? Publisher { get; init; }

    public string? Licence { get; init; }

    public ShownPicture? CoverImage { get; init; }

    public LongText? Foreword { get; init; }
}

/// <summary>A picture in its available sizes.</summary>
public sealed record ShownPicture
{
    public required string Url { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public string? Alt { get; init; }

    public bool Decorative { get; init; }

    public IReadOnlyList<ShownVariant>? Variants { get; init; }

    /// <summary>The sizes of each type, in the form of <c>srcset</c>.</summary>
    public IEnumerable<(string? Type, string Set)> Sources =>
        (Variants ?? [])
            .GroupBy(v => v.Type)
            .Select(g => (g.Key, string.Join(", ", g.Select(v => $"{v.Url} {v.Width}w"))));
}

/// <summary>A picture in one of its sizes.</summary>
public sealed record ShownVariant(string Url, int Width, int? Height = null, string? Type = null);
