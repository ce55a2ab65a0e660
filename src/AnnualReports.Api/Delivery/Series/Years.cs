using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>A figure in the report of a year, in the language that answers.</summary>
sealed record YearsFigure(int Year, FigureCard Figure)
{
    public string Report => Figure.Report!;
}

/// <summary>
/// One figure over the years: its value in the report of each year, and in later reports. It is
/// computed from values alone.
/// </summary>
sealed class Years
{
    /// <summary>The most decimals of a change.</summary>
    const int Precision = 6;

    readonly List<YearsFigure> years;
    readonly Dictionary<string, YearsFigure> restating;

    public Years(IEnumerable<YearsFigure> figures)
    {
        years = [.. figures.Where(f => f.Figure.Value is not null).OrderBy(f => f.Year)];
        var yearOf = years.ToDictionary(y => y.Report, y => y.Year);
        // If several reports restate the same year, the newest counts.
        restating = years
            .Where(y =>
                y.Figure.Supersedes is { } earlier && yearOf.TryGetValue(earlier.Report, out var year) && year < y.Year
            )
            .GroupBy(y => y.Figure.Supersedes!.Report)
            .ToDictionary(g => g.Key, g => g.MaxBy(y => y.Year)!);
    }

    public YearsFigure Newest => years[^1];

    public bool IsEmpty => years.Count == 0;

    public YearsFigure? In(string report) => years.Find(y => y.Report == report);

    /// <summary>The value of a year, as first reported or as restated.</summary>
    public Quantity Value(YearsFigure year, SeriesBasis basis) =>
        basis == SeriesBasis.Restated && restating.TryGetValue(year.Report, out var later)
            ? new(later.Figure.Supersedes!.Value, later.Figure.Unit, later.Figure.Decimals)
            : new(year.Figure.Value!.Value, year.Figure.Unit, year.Figure.Decimals);

    /// <summary>The value of a year in a later report, in that report's language.</summary>
    public Restatement? SupersededBy(YearsFigure year) =>
        restating.TryGetValue(year.Report, out var later)
            ? new(
                later.Report,
                later.Figure.Supersedes!.Value,
                Value(year, SeriesBasis.Restated).Text(later.Figure.Language),
                later.Figure.Supersedes.Reason
            )
            : null;

    /// <summary>
    /// The points from one year to another. The first point has its change too, from the year before it.
    /// </summary>
    public IEnumerable<SeriesPoint> Points(SeriesBasis basis, int? from, int? to)
    {
        foreach (
            var (index, year) in years
                .Index()
                .Where(y => (from is null || y.Item.Year >= from) && (to is null || y.Item.Year <= to))
        )
            yield return Point(
                year,
                index > 0 && years[index - 1].Year == year.Year - 1 ? years[index - 1] : null,
                basis
            );
    }

    SeriesPoint Point(YearsFigure year, YearsFigure? before, SeriesBasis basis)
    {
        var (figure, value) = (year.Figure, Value(year, basis));
        return new()
        {
            Year = year.Year,
            Report = year.Report,
            Value = Numbers.Scaled(value.Value, value.Decimals),
            Display = value.Text(figure.Language),
            Unit = value.Unit,
            Decimals = value.Decimals,
            Label = figure.Label,
            Language = figure.Language,
            AsOf = figure.AsOf,
            SeriesBreak = figure.SeriesBreak,
            SupersededBy = basis == SeriesBasis.Reported ? SupersededBy(year) : null,
            Restated =
                basis == SeriesBasis.Restated && restating.TryGetValue(year.Report, out var later)
                    ? new(later.Report, figure.Value!.Value, later.Figure.Supersedes!.Reason)
                    : null,
            Change = before is null ? null : Change(before, year, basis),
            Url = figure.Links.Self,
        };
    }

    /// <summary>
    /// The change from one year to another. Null if there is a break in the series between them, or if the units
    /// differ.
    /// </summary>
    public FigureChange? Change(YearsFigure from, YearsFigure to, SeriesBasis basis)
    {
        var (first, last) = (Math.Min(from.Year, to.Year), Math.Max(from.Year, to.Year));
        var (before, after) = (Value(from, basis), Value(to, basis));
        if (before.Unit != after.Unit || years.Exists(y => y.Figure.SeriesBreak && y.Year > first && y.Year <= last))
            return null;
        var decimals = Math.Max(before.Decimals, after.Decimals);
        return new()
        {
            Absolute = Numbers.Scaled(after.Value - before.Value, decimals),
            Relative =
                before.Value == 0
                    ? null
                    : Plain(
                        Math.Round(
                            (after.Value - before.Value) / Math.Abs(before.Value),
                            Precision,
                            MidpointRounding.AwayFromZero
                        )
                    ),
        };
    }

    /// <summary>The number without zeros at the end.</summary>
    static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
