using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;

namespace AnnualReports.Api.Pages;

/// <summary>A page of a report that is being made: what is requested, its parts, and the preview that it shows.</summary>
sealed record PageMaking(PageRequest Page, PartReader Parts, OpenPreview? Preview, EditionDay? Edition)
{
    public PublicRequest Request => Page.Content;

    /// <summary>The addresses that the page links to.</summary>
    public PageLinks Links(ShownEntry report) =>
        Preview is not null ? new(report.Slug, Page.Language, PresentOnly.Preview, Page.Token)
        : Request.Edition is { } edition ? new(report.Slug, Page.Language, PresentOnly.Edition, edition)
        : Request.AsOf is { } asOf ? new(report.Slug, Page.Language, PresentOnly.AsOf, $"{asOf}")
        : new(report.Slug, Page.Language);
}

/// <summary>When an edition was.</summary>
sealed record EditionDay(int Number, DateTime At);

/// <summary>A page that can be rendered: its component, its frame, and what the component shows.</summary>
sealed record MadePage(Type Component, Frame Frame, object Model);

/// <summary>What a page of a report is about, for its head, its navigation and its foot.</summary>
sealed record PageSubject
{
    public required ShownEntry Report { get; init; }

    /// <summary>The entry that it shows; null if it shows a list.</summary>
    public ShownEntry? Entry { get; init; }

    /// <summary>The kind of the entry or the list; null for the report and its files.</summary>
    public Kind? Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Its address, without parameters.</summary>
    public required string Path { get; init; }

    /// <summary>The filters and the order of its list, as its address has them after the language.</summary>
    public string Rows { get; init; } = "";

    /// <summary>The pages between the report and this one.</summary>
    public IReadOnlyList<ShownEntry> Above { get; init; } = [];

    /// <summary>The kinds of which there is any entry.</summary>
    public required IReadOnlySet<string> Present { get; init; }

    /// <summary>The entries whose status a preview tells.</summary>
    public IReadOnlyList<ShownEntry> Told { get; init; } = [];

    /// <summary>The entries of a preview that have no text yet in an official language, by language.</summary>
    public IReadOnlyList<(string Language, IReadOnlyList<(string Segment, ShownEntry Entry)> Entries)> Lacking { get; init; } = [];

    /// <summary>The newest report, if it is newer than this one, and the page says so.</summary>
    public ShownEntry? Newer { get; init; }

    /// <summary>JSON-LD of the entry, if its kind has that.</summary>
    public string? Linked { get; init; }

    public bool IsDownloads { get; init; }

    public bool IsEditions { get; init; }

    /// <summary>Whether it says why there is nothing to show.</summary>
    public bool IsMessage { get; init; }

    /// <summary>Whether it is the report's first page.</summary>
    public bool IsOverview => Kind is null && !IsDownloads && !IsEditions && !IsMessage;

    /// <summary>What it shows: the entry, or otherwise its report.</summary>
    public ShownEntry Shown => Entry ?? Report;
}
