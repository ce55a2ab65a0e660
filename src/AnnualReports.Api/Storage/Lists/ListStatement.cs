using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage.Lists;

/// <summary>The rows of Live that a statement reads.</summary>
enum ListRows
{
    /// <summary>Everything that is public now.</summary>
    Open,

    /// <summary>Everything that is public now and was so at the position.</summary>
    StillOpen,

    /// <summary>Everything that was public at the position and is so no longer.</summary>
    EndedSince,

    /// <summary>Everything that the report's entries showed at the position.</summary>
    OfEntries,
}

/// <summary>Which rows by their date. When the newest come first, rows without a date come last.</summary>
enum ListDates
{
    All,
    Dated,
    Undated,
}

/// <summary>
/// One of the statements that answer a query. The driver is the facet whose index finds the rows; null if the index of
/// the list does.
/// </summary>
sealed record ListStatement(
    ListQuery Query,
    ListRows Rows,
    ListDates Dates = ListDates.All,
    int? Driver = null,
    bool Counts = false
)
{
    /// <summary>Identifies the text of the statement, which depends on no value.</summary>
    public string TextKey =>
        string.Create(
            null,
            stackalloc char[256],
            $"{Rows}{Dates}{Counts}{Driver}|{Reports}|{Query.Fallback}{Query.Whole}|{Order}|{Query.After is null}{Query.IsWhole}|{Lengths}"
        );

    string Reports => $"{Query.Reports?.Count}{Query.ReportYears.Any()}";

    string Order => $"{string.Join(',', Query.Sorting.Keys)}{Query.Sorting.ByNumber}";

    string Lengths =>
        $"{string.Join(',', Query.Facets.Select(f => f.Values.Count))}|{Query.Years.Count}{Query.Featured is null}{Query.OverlapsDates}";

    /// <summary>Whether the driver's index also has the list's order.</summary>
    public bool OrderedByDriver => Driver is { } driver && Query.Facets[driver].Values.Count == 1;

    /// <summary>
    /// Whether rows have to be sorted because no index has this order. Then bodies are read only for the rows of the
    /// page, unless they may have been erased, or the list is read whole.
    /// </summary>
    public bool SortedFirst =>
        !Counts
        && !Query.IsWhole
        && Rows is ListRows.Open or ListRows.StillOpen
        && (
            Query.Sorting.Keys.Any(k => k.Column is SortColumn.Date or SortColumn.Featured)
            || (Driver is not null && (!OrderedByDriver || Query.Sorting.Keys.Any(k => k.Column == SortColumn.Slug)))
        );
}
