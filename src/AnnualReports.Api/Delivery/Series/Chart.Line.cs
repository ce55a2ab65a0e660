using System.Globalization;
using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>The chart of a figure over the years.</summary>
sealed partial class Chart
{
    const int PlotHeight = 168;

    /// <summary>The space beside the first and the last point.</summary>
    int Side => Width / 8;

    /// <summary>A line over the years. It is broken where years can't be compared.</summary>
    public static byte[] Line(FigureSeries series, string language) => new Chart(language).Over(series);

    /// <summary>The same as a part of a page, whose colours and font it takes.</summary>
    public static string Inline(FigureSeries series, string language) =>
        Encoding.UTF8.GetString(new Chart(language, isPart: true).Over(series));

    byte[] Over(FigureSeries series)
    {
        var points = series.Points;
        var said = string.Join(
            "; ",
            points.Select(p =>
                $"{Number(p.Year)}{words.Colon}{Text(p)}{(p.Restated is null ? "" : $" ({words.Restated})")}"
                + $"{(p.SeriesBreak ? $" ({words.Break})" : "")}"
            )
        );
        var from =
            points.Count == 0
                ? ""
                : string.Format(
                    CultureInfo.InvariantCulture,
                    words.Series,
                    Number(points[0].Year),
                    Number(points[^1].Year)
                );
        var (top, hasRestated) = (TopOf(points), points.Any(p => p.Restated is not null));
        return Draw(
            series.Slug,
            series.Label,
            $"{from} {said}.",
            top + PlotHeight + (hasRestated ? 56 : 40),
            () => Line(points, top)
        );
    }

    /// <summary>Where the plot begins: below the unit, the number above the highest point, and the name of a break.</summary>
    int TopOf(IReadOnlyList<SeriesPoint> points) => UnitLine + (points.Any(p => p.SeriesBreak) ? 66 : 40);

    void Line(IReadOnlyList<SeriesPoint> points, int top)
    {
        if (points.Count == 0)
            return;
        double bottom = top + PlotHeight;
        Unit(points[^1].Unit);
        var (low, high) = (Math.Min(0, points.Min(p => p.Value)), Math.Max(0, points.Max(p => p.Value)));
        double Y(decimal value) =>
            high == low ? bottom : bottom - (double)((value - low) / (high - low)) * (bottom - top);
        var (first, span) = (points[0].Year, Math.Max(points[^1].Year - points[0].Year, 1));
        double X(int year) => points.Count == 1 ? Width / 2.0 : Side + (year - first) * (Width - 2 * Side) / span;
        foreach (var (index, point) in points.Index())
            if (point.Change is null && points.ElementAtOrDefault(index + 1)?.Change is null)
                Column(X(point.Year), Y(0), Y(point.Value));
        foreach (var (before, point) in points.Zip(points.Skip(1)))
        {
            if (point.Change is not null)
                Between(X(before.Year), Y(before.Value), X(point.Year), Y(point.Value), Y(0));
            if (point.SeriesBreak)
                Break((X(point.Year - 1) + X(point.Year)) / 2, top, bottom);
        }
        Stroke(Margin, Y(0), Width - Margin, Y(0), "1");
        // If there are many years, there is no room for all their numbers. Then only every few points and the last one
        // have a number.
        var every = (int)Math.Ceiling(points.Max(p => Text(p).Length) * 12.0 / Math.Max((Width - 2 * Side) / span, 1));
        foreach (var point in points)
        {
            Mark(X(point.Year), Y(point.Value), point.Restated is not null);
            if ((points[^1].Year - point.Year) % every != 0)
                continue;
            var (x, anchor) =
                points.Count == 1 || (point != points[0] && point != points[^1]) ? (X(point.Year), "middle")
                : point == points[0] ? (Margin, "start")
                : (Width - Margin, "end");
            Element("text", Text(point), ("x", Number(x)), ("y", Number(Y(point.Value) - 14)), ("text-anchor", anchor));
            Below(point, X(point.Year), bottom);
        }
    }

    /// <summary>
    /// The line from one year to the next, above a light area down to zero: values that differ little would otherwise
    /// leave most of the plot empty.
    /// </summary>
    void Between(double x1, double y1, double x2, double y2, double zero)
    {
        Element(
            "polygon",
            null,
            ("points", string.Join(' ', Pair(x1, y1), Pair(x2, y2), Pair(x2, zero), Pair(x1, zero))),
            ("fill", Ink),
            ("fill-opacity", "0.15")
        );
        Stroke(x1, y1, x2, y2, "2.5", ink: true);
    }

    static string Pair(double x, double y) => $"{Number(x)},{Number(y)}";

    /// <summary>A year that no line leads to or from is a column.</summary>
    void Column(double x, double zero, double y) =>
        Element(
            "rect",
            null,
            ("x", Number(x - 20)),
            ("y", Number(Math.Min(zero, y))),
            ("width", "40"),
            ("height", Number(Math.Abs(y - zero))),
            ("fill", Ink),
            ("fill-opacity", "0.15")
        );

    /// <summary>Where the definition changed: a dashed line with its name.</summary>
    void Break(double x, double top, double bottom)
    {
        Stroke(x, top - 34, x, bottom, "1.5", "6 5");
        Element(
            "text",
            words.Break,
            ("x", Number(x)),
            ("y", Number(top - 40)),
            ("text-anchor", "middle"),
            ("font-size", "14")
        );
    }

    /// <summary>The year of a point, below its line, and whether its value was restated.</summary>
    void Below(SeriesPoint point, double x, double bottom)
    {
        Element("text", Number(point.Year), ("x", Number(x)), ("y", Number(bottom + 26)), ("text-anchor", "middle"));
        if (point.Restated is not null)
            Element(
                "text",
                $"({words.Restated})",
                ("x", Number(x)),
                ("y", Number(bottom + 44)),
                ("text-anchor", "middle"),
                ("font-size", "14")
            );
    }

    /// <summary>A filled disc, or an open square if the value comes from a later report.</summary>
    void Mark(double x, double y, bool restated)
    {
        if (restated)
            Element(
                "rect",
                null,
                ("x", Number(x - 6)),
                ("y", Number(y - 6)),
                ("width", "12"),
                ("height", "12"),
                ("fill", "none"),
                ("stroke", Ink),
                ("stroke-width", "2.5")
            );
        else
            Element("circle", null, ("cx", Number(x)), ("cy", Number(y)), ("r", "6"), ("fill", Ink));
    }

    string Text(SeriesPoint point) => new Quantity(point.Value, point.Unit, point.Decimals).Text(language);
}
