using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage;

/// <summary>The rows of Live that a statement goes through.</summary>
enum ListRows
{
    /// <summary>What is public now.</summary>
    Open,

    /// <summary>What is public now and was at the position.</summary>
    StillOpen,

    /// <summary>What was public at the position and is no longer.</summary>
    EndedSince,

    /// <summary>What the report's entries showed at the position.</summary>
    OfEntries,
}

/// <summary>Which rows by their date: where the newest come first, those without a date come behind all others.</summary>
enum ListDates
{
    All,
    Dated,
    Undated,
}

/// <summary>One statement of those that answer a query. The driver is the facet by whose index the rows are found; null: by the list's own.</summary>
sealed record ListStatement(ListQuery Query, ListRows Rows, ListDates Dates = ListDates.All, int? Driver = null, bool Counts = false)
{
    /// <summary>What the statement's text depends on, without any value.</summary>
    public string Shape => string.Create(null, stackalloc char[256],
        $"{Rows}{Dates}{Counts}{Driver}|{Query.Reports?.Count}|{Query.Fallback}{Query.Whole}|{Order}|{Query.After is null}{Query.IsWhole}|{Lengths}");

    string Order => $"{string.Join(',', Query.Sorting.Keys)}{Query.Sorting.ByNumber}";

    string Lengths =>
        $"{string.Join(',', Query.Facets.Select(f => f.Values.Count))}|{Query.Years.Count}{Query.Featured is null}{Query.OverlapsDates}";

    /// <summary>Whether the driver's index also has the list's order.</summary>
    public bool OrderedByDriver => Driver is { } driver && Query.Facets[driver].Values.Count == 1;

    /// <summary>
    /// Whether rows have to be sorted that no index has in this order. Then only those of the page bring their bodies. What can have been erased is asked
    /// for its body before, and a whole list brings them all anyway.
    /// </summary>
    public bool SortedFirst => !Counts && !Query.IsWhole && Rows is ListRows.Open or ListRows.StillOpen
        && (Query.Sorting.Keys.Any(k => k.Column is SortColumn.Date or SortColumn.Featured) || (Driver is not null && (!OrderedByDriver || Query.Sorting.Keys.Any(k => k.Column == SortColumn.Slug))));
}
