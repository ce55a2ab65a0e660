using System.Text.Json;
using System.Text.Json.Serialization;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>
/// What pages show of an entry, of whatever kind. It is read from the delivered JSON, whose other members are ignored.
/// </summary>
public sealed record ShownEntry
{
    public required string Kind { get; init; }

    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    /// <summary>The report that it belongs to; for a report, empty.</summary>
    public string Report { get; init; } = "";

    public required string Language { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public DateTimeOffset PublishedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public PreviewNote? Preview { get; init; }

    public string? Title { get; init; }

    public string? Name { get; init; }

    public string? Label { get; init; }

    /// <summary>What it is called, in whichever member its kind has that.</summary>
    [JsonIgnore]
    public string Heading => new[] { Title, Name, Label }.FirstOrDefault(t => !string.IsNullOrEmpty(t)) ?? Slug;

    public string? Subtitle { get; init; }

    public string? Summary { get; init; }

    public string? Note { get; init; }

    /// <summary>A day or a range of days.</summary>
    public JsonElement? Date { get; init; }

    /// <summary>The day or days, as a range.</summary>
    [JsonIgnore]
    public DateRange? Days =>
        Date switch
        {
            { ValueKind: JsonValueKind.String } day => new() { From = day.Deserialize<DateOnly>(Wire.Json) },
            { ValueKind: JsonValueKind.Object } range => range.Deserialize<DateRange>(Wire.Json),
            _ => null,
        };

    public ShownPicture? Image { get; init; }

    public ShownPicture? CoverImage { get; init; }

    public ShownPicture? Logo { get; init; }

    public ShownLinks? Links { get; init; }

    public LongText? Body { get; init; }

    public LongText? Foreword { get; init; }

    public int Year { get; init; }

    public DateRange? Period { get; init; }

    public string? TimeZone { get; init; }

    public PublisherView? Publisher { get; init; }

    public string? Licence { get; init; }

    public string? Issn { get; init; }

    public string? Isbn { get; init; }

    public string? DepositNumber { get; init; }

    public IReadOnlyList<DownloadView>? Downloads { get; init; }

    public IReadOnlyList<string>? Countries { get; init; }

    public IReadOnlyList<string>? Themes { get; init; }

    public string? Parent { get; init; }

    public IReadOnlyList<ShownEntry>? Children { get; init; }

    public string? Group { get; init; }

    public string? Website { get; init; }

    public string? Category { get; init; }

    public decimal? Value { get; init; }

    public string? Display { get; init; }

    public string? Unit { get; init; }

    public DateOnly? AsOf { get; init; }

    public IReadOnlyList<FigurePart>? Breakdown { get; init; }

    public bool Partial { get; init; }

    public bool? Rounded { get; init; }

    public Supersedes? Supersedes { get; init; }

    public bool SeriesBreak { get; init; }

    public IReadOnlyList<ShownEntry>? Included { get; init; }
}

/// <summary>The links of an entry to pages with more about it.</summary>
public sealed record ShownLinks(IReadOnlyList<RelatedLink>? Related = null);

/// <summary>A list of entries, and the address of the API that has the next ones.</summary>
public sealed record ShownList(IReadOnlyList<ShownEntry> Items, string? Next = null, int? Total = null)
{
    public static readonly ShownList Empty = new([]);
}

/// <summary>The entries before and after one: each has one, or none.</summary>
public sealed record ShownAround(IReadOnlyList<ShownEntry> Before, IReadOnlyList<ShownEntry> After);

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
