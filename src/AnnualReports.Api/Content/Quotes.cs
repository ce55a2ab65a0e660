using System.Globalization;

namespace AnnualReports.Api.Content;

/// <summary>An exact number with its unit, written with so many decimals.</summary>
sealed record Quantity(decimal Value, string Unit, int Decimals);

/// <summary>A figure that prose quotes: of the same report (<c>staff-total</c>), or as a year's report has it (<c>staff-total@2023</c>).</summary>
readonly record struct Quote(string Slug, int? Year)
{
    /// <summary>The kind of entries that are quoted.</summary>
    public const string Kind = "figure";

    /// <summary>The figure that a text names, or null.</summary>
    public static Quote? Parse(string text) => text.Split('@') switch
    {
        [var slug] when Slugs.IsSlug(slug) => new(slug, null),
        [var slug, { Length: 4 } year] when Slugs.IsSlug(slug) && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => new(slug, number),
        _ => null,
    };

    public override string ToString() => Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{Slug}@{year:0000}") : Slug;
}

/// <summary>What was meant to quote a figure and quotes none; publishing refuses it.</summary>
/// <param name="Pointer">The member that it stands in, as a JSON pointer into the draft.</param>
/// <param name="Detail">What is wrong, and what to write.</param>
/// <param name="Slug">What the figure's slug was probably meant to be; it may be empty, or none that a figure can have.</param>
/// <param name="Line">The line of the text, from 1; null where the place has no lines.</param>
/// <param name="Column">The character of that line, from 1.</param>
sealed record BrokenMark(string Pointer, string Detail, string Slug, int? Line, int? Column);

/// <summary>A report as others name it.</summary>
readonly record struct ReportName(long No, string Slug, int Year);

/// <summary>The reports that there are, found by slug and by year, for what refers from one to another.</summary>
sealed class ReportNames(IEnumerable<ReportName> reports)
{
    public static readonly ReportNames None = new([]);

    readonly Dictionary<long, ReportName> all = reports.ToDictionary(r => r.No);

    /// <summary>These, and others that are about to be there too, or as they are about to be.</summary>
    public ReportNames And(IEnumerable<ReportName> upcoming) => new(upcoming.Concat(all.Values).DistinctBy(r => r.No));

    public ReportName? Of(string slug) => Find(r => r.Slug == slug);

    public ReportName? Of(int year) => Find(r => r.Year == year);

    public ReportName? Of(long no) => all.TryGetValue(no, out var report) ? report : null;

    ReportName? Find(Func<ReportName, bool> wanted) => all.Values.Where(wanted).Select(r => (ReportName?)r).FirstOrDefault();
}
