using System.Globalization;

namespace AnnualReports.Api.Content;

/// <summary>An exact number with its unit and the number of decimals to write.</summary>
sealed record Quantity(decimal Value, string Unit, int Decimals);

/// <summary>
/// A quote of a figure in prose: of the same report (<c>staff-total</c>), or of the report of a year
/// (<c>staff-total@2023</c>).
/// </summary>
readonly record struct Quote(string Slug, int? Year)
{
    /// <summary>Reads a quote; null if the text is none.</summary>
    public static Quote? Parse(string text) =>
        text.Split('@') switch
        {
            [var slug] when Slugs.IsSlug(slug) => new(slug, null),
            [var slug, { Length: 4 } year]
                when Slugs.IsSlug(slug)
                    && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => new(
                slug,
                number
            ),
            _ => null,
        };

    public override string ToString() =>
        Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{Slug}@{year:0000}") : Slug;
}

/// <summary>A mark that looks like a quote of a figure and is none. It can't be published.</summary>
/// <param name="Pointer">The member with the mark, as a JSON pointer into the draft.</param>
/// <param name="Detail">What is wrong, and what to write.</param>
/// <param name="Slug">The slug that was probably meant; it may be empty or not a valid slug.</param>
/// <param name="Line">The line of the text, from 1; null if the place has no lines.</param>
/// <param name="Column">The character of that line, from 1.</param>
sealed record BrokenMark(string Pointer, string Detail, string Slug, int? Line, int? Column);

/// <summary>The number, slug and year of a report.</summary>
readonly record struct ReportName(long No, string Slug, int Year);

/// <summary>All reports, by slug and by year, for references from one report to another.</summary>
sealed class ReportNames(IEnumerable<ReportName> reports)
{
    public static readonly ReportNames None = new([]);

    readonly Dictionary<long, ReportName> all = reports.ToDictionary(r => r.No);

    /// <summary>The same with some reports added or replaced.</summary>
    public ReportNames And(IEnumerable<ReportName> upcoming) => new(upcoming.Concat(all.Values).DistinctBy(r => r.No));

    public ReportName? Of(string slug) => Find(r => r.Slug == slug);

    public ReportName? Of(int year) => Find(r => r.Year == year);

    public ReportName? Of(long no) => all.TryGetValue(no, out var report) ? report : null;

    ReportName? Find(Func<ReportName, bool> wanted) =>
        all.Values.Where(wanted).Select(r => (ReportName?)r).FirstOrDefault();
}
