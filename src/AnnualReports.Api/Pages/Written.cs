using System.Globalization;
using System.Text.RegularExpressions;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>
/// How pages and feeds write days, ranges of days, instants, numbers and sizes in a language. Nothing else writes them,
/// so that all pages write them alike.
/// </summary>
public static partial class Written
{
    const int Thousand = 1000;

    /// <summary>The direction in which a language is written.</summary>
    public static string Direction(string language) => Culture(language).TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>A day as the language writes it.</summary>
    public static string Day(DateOnly day, string language) =>
        Day(day, Weekday().Replace(Culture(language).DateTimeFormat.LongDatePattern, ""), language);

    /// <summary>A range of days. If both are in one month or year, that is written once; a whole year is its number.</summary>
    public static string? Days(DateRange? range, string language) =>
        range?.From is not { } from ? null
        : range.To is { DayOfYear: var last } end && from.DayOfYear == 1 && end.Year == from.Year
            && last == (DateTime.IsLeapYear(end.Year) ? 366 : 365)
            ? from.Year.ToString("0000", CultureInfo.InvariantCulture)
        : range.To is not { } to || to == from ? Day(from, language)
        : from.Year == to.Year && from.Month == to.Month && DayOfMonth(language) is { } day
            ? $"{Day(from, day, language).Trim()}–{Day(to, language)}"
        : $"{(from.Year == to.Year ? Day(from, Culture(language).DateTimeFormat.MonthDayPattern, language) : Day(from, language))}"
            + $" – {Day(to, language)}";

    /// <summary>The day of an instant, in a time zone.</summary>
    public static string DayOf(DateTimeOffset at, TimeZoneInfo zone, string language) =>
        Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime), language);

    /// <summary>An instant on the clocks of a time zone, to the minute.</summary>
    public static string Instant(DateTime at, TimeZoneInfo zone, string language) =>
        Clock(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), zone), language);

    /// <summary>A day and a time of day, as clocks show it.</summary>
    public static string Clock(DateTime local, string language) =>
        Day(DateOnly.FromDateTime(local), language)
        + local.ToString(
            language.Split('-')[0] switch
            {
                "nl" => "' om 'H'.'mm' uur'",
                "fr" => "' à 'H'\u00a0h\u00a0'mm",
                "de" => "', 'H':'mm' Uhr'",
                _ => "', 'HH':'mm",
            },
            CultureInfo.InvariantCulture
        );

    /// <summary>A whole number.</summary>
    public static string Number(long number, string language) => number.ToString("N0", Culture(language));

    /// <summary>A number, with as many decimals as it has.</summary>
    public static string Number(decimal number, string language) => number.ToString("#,0.######", Culture(language));

    /// <summary>A number in a drawing, which is the same in all languages.</summary>
    public static string Coordinate(decimal number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>The size of a file.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="units">The words for bytes, kilobytes and megabytes.</param>
    /// <param name="language">The language.</param>
    public static string Size(long bytes, IReadOnlyList<string> units, string language) =>
        bytes < Thousand ? $"{bytes} {units[0]}"
        : bytes < Thousand * Thousand ? $"{Number((bytes + Thousand / 2) / Thousand, language)} {units[1]}"
        : $"{(bytes / (double)(Thousand * Thousand)).ToString("N1", Culture(language))} {units[2]}";

    /// <summary>The name of a language in itself.</summary>
    public static string Language(string tag) => Culture(tag) is { Name.Length: > 0 } culture ? culture.NativeName : tag;

    /// <summary>The part of a date that names the day, if the language writes it first; null otherwise.</summary>
    static string? DayOfMonth(string language)
    {
        var pattern = Culture(language).DateTimeFormat.MonthDayPattern;
        return pattern.StartsWith('d') && pattern.IndexOf('M', StringComparison.Ordinal) is > 0 and var month
            ? pattern[..month]
            : null;
    }

    /// <summary>French writes the first day of a month as an ordinal number, and no other day.</summary>
    static string Day(DateOnly day, string pattern, string language) =>
        day.ToString(
            language.Split('-')[0] == "fr" && day.Day == 1
                ? pattern.Replace("d ", "d'er' ", StringComparison.Ordinal)
                : pattern,
            Culture(language)
        );

    static CultureInfo Culture(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    [GeneratedRegex(@"dddd('[^']*')?[,،]?\s*|[,،]?\s*dddd", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
