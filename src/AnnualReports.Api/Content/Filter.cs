using System.Globalization;

namespace AnnualReports.Api.Content;

/// <summary>What a filter compares: a word that entries are found by, or a column of Live.</summary>
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
/// A filter of a kind's lists, as the kind declares it: its name in addresses, which of a facet is also the facet's, and what a value is, in words.
/// Several values mean any of them; several filters, all of them.
/// </summary>
sealed record Filter(string Name, FilterBy By, string Meaning, string Takes, Func<string, bool> IsValue)
{
    const string ASlug = "a slug";
    const string ADate = "a date, as 2024-06-30";

    /// <summary>Of lists over all reports.</summary>
    public static readonly Filter Report = new("report", FilterBy.Report, "Only of these reports: slugs, or `latest`.", ASlug, Slugs.IsSlug);

    public static readonly Filter Featured = new("featured", FilterBy.Featured, "Only those that stand out (`true`), or only the others (`false`).", "true or false", text => text is "true" or "false");

    public static readonly Filter From = new("from", FilterBy.From, "Only what lasted until this day or longer: a date. What has no date is left out.", ADate, IsDate);

    public static readonly Filter To = new("to", FilterBy.To, "Only what had begun on this day: a date. What has no date is left out.", ADate, IsDate);

    public static readonly Filter Year = new("year", FilterBy.Year, "Only of these years.", $"a year from {Limits.FirstYear} to {Limits.LastYear}",
        text => text.Length == 4 && int.TryParse(text, NumberStyles.None, null, out var year) && year is >= Limits.FirstYear and <= Limits.LastYear);

    /// <summary>Whether several values may be named.</summary>
    public bool TakesSeveral => By is FilterBy.Facet or FilterBy.Report or FilterBy.Year;

    /// <summary>By what entries refer to.</summary>
    public static Filter Reference(string role) => new(role, FilterBy.Facet, $"Only what names one of these as its {role}: slugs.", ASlug, Slugs.IsSlug);

    /// <summary>By a word of which not every text is one.</summary>
    public static Filter Word(string facet, string meaning, string takes, Func<string, bool> isValue) => new(facet, FilterBy.Facet, meaning, takes, isValue);

    /// <summary>A day as addresses name it.</summary>
    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
