using System.Globalization;
using System.Text;
using System.Xml;
using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>
/// Draws a chart as SVG. No library draws charts on a server without native code and describes in words what they show.
/// Each value is written beside its mark and in the description. The chart is black on white, and marks differ in form,
/// not in colour. It has no script, no style sheet, and nothing from other addresses.
/// </summary>
sealed class Chart
{
    const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>The chart is narrow enough to be read on a telephone.</summary>
    const int Width = 480;
    const int Margin = 20;

    /// <summary>How many characters of a name fit on a line. The description has the whole name.</summary>
    const int Room = 46;

    readonly StringBuilder text = new();
    readonly XmlWriter svg;
    readonly string language;
    readonly ChartWords words;

    Chart(string language)
    {
        (this.language, words) = (language, ChartWords.Of(language));
        svg = XmlWriter.Create(
            text,
            new XmlWriterSettings
            {
                OmitXmlDeclaration = true,
                Indent = true,
                NewLineChars = "\n",
            }
        );
    }

    /// <summary>A line over the years. It is broken where years can't be compared.</summary>
    public static byte[] Line(FigureSeries series, string language)
    {
        var chart = new Chart(language);
        var points = series.Points;
        var said = string.Join(
            "; ",
            points.Select(p =>
                $"{Number(p.Year)}{chart.words.Colon}{chart.Text(p)}{(p.Restated is null ? "" : $" ({chart.words.Restated})")}"
                + $"{(p.SeriesBreak ? $" ({chart.words.Break})" : "")}"
            )
        );
        var from =
            points.Count == 0
                ? ""
                : string.Format(
                    CultureInfo.InvariantCulture,
                    chart.words.Series,
                    Number(points[0].Year),
                    Number(points[^1].Year)
                );
        return chart.Draw(series.Slug, series.Label, $"{from} {said}.", 356, () => chart.Line(points));
    }

    /// <summary>Bars for the parts of a figure, or a single bar if it has no parts.</summary>
    public static byte[] Bars(FigureCard figure, string language)
    {
        var chart = new Chart(language);
        var total = new Quantity(figure.Value ?? 0, figure.Unit, figure.Decimals);
        var parts = figure.Breakdown is { Count: > 0 } breakdown
            ? breakdown.Select(p => (p.Label, p.Value)).ToList()
            : [(figure.Label, total.Value)];
        var said = string.Join(
            "; ",
            parts.Select(p => $"{p.Label}{chart.words.Colon}{(total with { Value = p.Value }).Text(language)}")
        );
        return chart.Draw(
            figure.Slug,
            figure.Label,
            $"{string.Format(CultureInfo.InvariantCulture, chart.words.Parts, total.Text(language))} {said}.",
            84 + 52 * parts.Count,
            () => chart.Bars(parts, total)
        );
    }

    byte[] Draw(string slug, string label, string description, int height, Action content)
    {
        svg.WriteStartElement("svg", Namespace);
        Attributes(
            ("viewBox", $"0 0 {Width} {height}"),
            ("width", Number(Width)),
            ("height", Number(height)),
            ("role", "img"),
            ("lang", language),
            ("aria-labelledby", $"{slug}-title {slug}-desc"),
            ("font-family", "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif"),
            ("font-size", "16"),
            ("fill", "#000")
        );
        Element("title", label, ("id", $"{slug}-title"));
        Element("desc", description, ("id", $"{slug}-desc"));
        Element("rect", null, ("width", "100%"), ("height", "100%"), ("fill", "#fff"));
        Element("text", Short(label), ("x", Number(Margin)), ("y", "30"), ("font-weight", "bold"));
        content();
        svg.WriteEndElement();
        svg.Flush();
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    void Line(IReadOnlyList<SeriesPoint> points)
    {
        if (points.Count == 0)
            return;
        const double top = 120,
            bottom = 296,
            side = 60;
        Element("text", words.Unit(points[^1].Unit), ("x", Number(Margin)), ("y", "52"));
        var (low, high) = (Math.Min(0, points.Min(p => p.Value)), Math.Max(0, points.Max(p => p.Value)));
        double Y(decimal value) =>
            high == low ? bottom : bottom - (double)((value - low) / (high - low)) * (bottom - top);
        var (first, span) = (points[0].Year, Math.Max(points[^1].Year - points[0].Year, 1));
        double X(int year) => points.Count == 1 ? Width / 2.0 : side + (year - first) * (Width - 2 * side) / span;
        Stroke(Margin, Y(0), Width - Margin, Y(0), "1");
        foreach (var (before, point) in points.Zip(points.Skip(1)))
        {
            if (point.Change is not null)
                Stroke(X(before.Year), Y(before.Value), X(point.Year), Y(point.Value), "2.5");
            if (!point.SeriesBreak)
                continue;
            var middle = (X(point.Year - 1) + X(point.Year)) / 2;
            Stroke(middle, top - 34, middle, bottom, "1.5", "6 5");
            Element(
                "text",
                words.Break,
                ("x", Number(middle)),
                ("y", Number(top - 40)),
                ("text-anchor", "middle"),
                ("font-size", "14")
            );
        }
        // If there are many years, there is no room for all their numbers. Then only every few points and the last one
        // have a number.
        var every = (int)Math.Ceiling(points.Max(p => Text(p).Length) * 12.0 / Math.Max((Width - 2 * side) / span, 1));
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

    void Bars(IReadOnlyList<(string Label, decimal Value)> parts, Quantity total)
    {
        Element("text", words.Unit(total.Unit), ("x", Number(Margin)), ("y", "52"));
        var numbers = parts.Max(p => (total with { Value = p.Value }).Text(language).Length) * 10 + 12;
        var (low, high) = (Math.Min(0, parts.Min(p => p.Value)), Math.Max(0, parts.Max(p => p.Value)));
        var room = Width - 2.0 * Margin - numbers;
        double X(decimal value) => Margin + (high == low ? 0 : (double)((value - low) / (high - low)) * room);
        foreach (var (index, (label, value)) in parts.Index())
        {
            var y = 84 + 52 * index;
            Element("text", Short(label), ("x", Number(Margin)), ("y", Number(y)));
            Element(
                "rect",
                null,
                ("x", Number(Math.Min(X(0), X(value)))),
                ("y", Number(y + 7)),
                ("width", Number(Math.Abs(X(value) - X(0)))),
                ("height", "20"),
                ("fill", value < 0 ? "#fff" : "#333"),
                ("stroke", "#000")
            );
            Element(
                "text",
                (total with { Value = value }).Text(language),
                ("x", Number(Math.Max(X(0), X(value)) + 8)),
                ("y", Number(y + 23))
            );
        }
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
                ("fill", "#fff"),
                ("stroke", "#000"),
                ("stroke-width", "2.5")
            );
        else
            Element("circle", null, ("cx", Number(x)), ("cy", Number(y)), ("r", "6"));
    }

    void Stroke(double x1, double y1, double x2, double y2, string width, string? dashes = null) =>
        Element(
            "line",
            null,
            [
                ("x1", Number(x1)),
                ("y1", Number(y1)),
                ("x2", Number(x2)),
                ("y2", Number(y2)),
                ("stroke", "#000"),
                ("stroke-width", width),
                .. dashes is null ? Array.Empty<(string, string)>() : [("stroke-dasharray", dashes)],
            ]
        );

    string Text(SeriesPoint point) => new Quantity(point.Value, point.Unit, point.Decimals).Text(language);

    static string Short(string label) =>
        label.Length <= Room ? label : string.Concat(label.EnumerateRunes().Take(Room - 1)).TrimEnd() + "…";

    static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    void Element(string name, string? content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        svg.WriteStartElement(name, Namespace);
        Attributes(attributes);
        svg.WriteString(
            content is null
                ? null
                : string.Concat(content.EnumerateRunes().Where(r => r.Value is not (0xFFFE or 0xFFFF)))
        );
        svg.WriteEndElement();
    }

    void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            svg.WriteAttributeString(name, value);
    }
}
