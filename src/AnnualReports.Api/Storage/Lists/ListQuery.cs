using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage.Lists;

/// <summary>When a list is of; each is read by indexes of its own.</summary>
enum ListTime
{
    /// <summary>Now.</summary>
    Now,

    /// <summary>A position not long ago: what is public still, and what ended since.</summary>
    Recent,

    /// <summary>Any position, of one report: by its entries.</summary>
    Past,
}

/// <summary>A facet, and the values of which an entry has to have one.</summary>
sealed record FacetValues(string Facet, IReadOnlyList<string> Values);

/// <summary>A report that a list is of: its number, and its year, which no other report has.</summary>
readonly record struct ListedReport(long No, int Year)
{
    /// <summary>What stands for itself, and has the number 0 in place of a report's.</summary>
    public static readonly ListedReport None = new(0, 0);
}

/// <summary>A page of a list, as the store is asked for it.</summary>
sealed record ListQuery
{
    public required string Kind { get; init; }

    /// <summary>The reports; null: all. None at all is an empty list.</summary>
    public IReadOnlyList<ListedReport>? Reports { get; init; }

    /// <summary>
    /// The years by which the index of a facet is entered: it has them in place of the reports, so that one index
    /// serves a report and all of them. What stands for itself may have a year of its own, or none.
    /// </summary>
    public IEnumerable<int> ReportYears => Reports is null or [{ No: 0 }] ? [] : Reports.Select(r => r.Year);

    public required string Language { get; init; }

    /// <summary>Whether another language may stand in.</summary>
    public required bool Fallback { get; init; }

    public ListTime Time { get; init; }

    /// <summary>The position, unless it is now.</summary>
    public long Position { get; init; }

    public required Sorting Sorting { get; init; }

    public IReadOnlyList<FacetValues> Facets { get; init; } = [];

    public IReadOnlyList<int> Years { get; init; } = [];

    public bool? Featured { get; init; }

    /// <summary>The first day of a span that entries have to overlap.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of it.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The row behind which the page begins.</summary>
    public ListPlace? After { get; init; }

    public int Take { get; init; } = int.MaxValue;

    /// <summary>Whether all rows are wanted, as of a tree, and not the first of them.</summary>
    public bool IsWhole => Take == int.MaxValue;

    /// <summary>Whether to read whole bodies rather than cards.</summary>
    public bool Whole { get; init; }

    public bool OverlapsDates => From is not null || To is not null;
}

/// <summary>A row's place in a list: what it has in each sorted column, and its number.</summary>
sealed record ListPlace(IReadOnlyList<object> Values, long EntryNo);

/// <summary>
/// A row of a list: the entry, and the stored bytes that were asked for; the card is a prefix of them and a brace.
/// </summary>
sealed record Listed(string Slug, ListPlace Place, byte[] Body, int CardLength)
{
    public long EntryNo => Place.EntryNo;
}
