using System.Globalization;

namespace AnnualReports.Api.Content;

/// <summary>What a filter compares: the terms of entries, or a column of Live.</summary>
enum FilterBy
{
    Facet,
    Report,
    Year,
    Featured,
    From,
    To,
}

/// <summary>
/// A filter of a kind's lists, as the kind declares it: its name in addresses (for a facet also the facet's), and its
/// values, in words. Several values mean any of them; several filters mean all of them.
/// </summary>
sealed record Filter(string Name, FilterBy By, string Meaning, string Takes, Func<string, bool> IsValue)
{
    const string ASlug = "a slug";
    const string ADate = "a date, such as 2024-06-30";

    /// <summary>The filter by report, in lists over all reports.</summary>
    public static readonly Filter Report = new(
        "report",
        FilterBy.Report,
        "Only of these reports: slugs, or `latest`.",
        ASlug,
        Slugs.IsSlug
    );

    public static readonly Filter Featured = new(
        "featured",
        FilterBy.Featured,
        "Only featured entries (`true`), or only the others (`false`).",
        "true or false",
        text => text is "true" or "false"
    );

    public static readonly Filter From = new(
        "from",
        FilterBy.From,
        "Only entries that lasted until this day or longer: a date. Entries without a date are left out.",
        ADate,
        IsDate
    );

    public static readonly Filter To = new(
        "to",
        FilterBy.To,
        "Only entries that had begun by this day: a date. Entries without a date are left out.",
        ADate,
        IsDate
    );

    public static readonly Filter Year = new(
        "year",
        FilterBy.Year,
        "Only of these years.",
        $"a year from {Limits.FirstYear} to {Limits.LastYear}",
        text =>
            text.Length == 4
            && int.TryParse(text, NumberStyles.None, null, out var year)
            && year is >= Limits.FirstYear and <= Limits.LastYear
    );

    /// <summary>Whether it takes several values.</summary>
    public bool TakesSeveral => By is FilterBy.Facet or FilterBy.Report or FilterBy.Year;

    /// <summary>A filter by the entries that others refer to.</summary>
    public static Filter Reference(string role) =>
        new(role, FilterBy.Facet, $"Only entries that name one of these as their {role}: slugs.", ASlug, Slugs.IsSlug);

    /// <summary>A filter by a term whose values have a form of their own.</summary>
    public static Filter Word(string facet, string meaning, string takes, Func<string, bool> isValue) =>
        new(facet, FilterBy.Facet, meaning, takes, isValue);

    /// <summary>Reads a day from an address.</summary>
    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
