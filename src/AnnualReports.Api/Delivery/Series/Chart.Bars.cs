using System.Globalization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>The chart of a figure's parts.</summary>
sealed partial class Chart
{
    const int Row = 52;

    /// <summary>Bars for the parts of a figure and their total, or a single bar if it has no parts.</summary>
    public static byte[] Bars(FigureCard figure, string language)
    {
        var chart = new Chart(language);
        var total = new Quantity(figure.Value ?? 0, figure.Unit, figure.Decimals);
        var parts = figure.Breakdown is { Count: > 0 } breakdown
            ? breakdown.Select(p => (Label: (string?)p.Label, p.Value)).ToList()
            : [(null, total.Value)];
        var said = string.Join(
            "; ",
            parts.Select(p =>
                $"{p.Label ?? figure.Label}{chart.words.Colon}{(total with { Value = p.Value }).Text(language)}"
            )
        );
        return chart.Draw(
            figure.Slug,
            figure.Label,
            $"{string.Format(CultureInfo.InvariantCulture, chart.words.Parts, total.Text(language))} {said}.",
            parts is [{ Label: null }] ? 112 : 120 + Row * parts.Count,
            () => chart.Bars(parts, total)
        );
    }

    void Bars(IReadOnlyList<(string? Label, decimal Value)> parts, Quantity total)
    {
        Unit(total.Unit);
        var numbers = parts.Max(p => (total with { Value = p.Value }).Text(language).Length) * 10 + 12;
        var (low, high) = (Math.Min(0, parts.Min(p => p.Value)), Math.Max(0, parts.Max(p => p.Value)));
        var room = Width - 2.0 * Margin - numbers;
        double X(decimal value) => Margin + (high == low ? 0 : (double)((value - low) / (high - low)) * room);
        // A figure without parts has its name above the chart already.
        var top = parts is [{ Label: null }] ? 66 : 88;
        foreach (var (index, (label, value)) in parts.Index())
        {
            var y = top + Row * index;
            if (label is not null)
                Element("text", Short(label), ("x", Number(Margin)), ("y", Number(y)));
            Bar(Math.Min(X(0), X(value)), y + 7, Math.Abs(X(value) - X(0)), isFilled: value >= 0);
            Element(
                "text",
                (total with { Value = value }).Text(language),
                ("x", Number(Math.Max(X(0), X(value)) + 8)),
                ("y", Number(y + 23))
            );
        }
        if (parts[0].Label is not null)
            Total(top + Row * parts.Count, total.Text(language));
    }

    void Bar(double x, double y, double width, bool isFilled) =>
        Element(
            "rect",
            null,
            ("x", Number(x)),
            ("y", Number(y)),
            ("width", Number(width)),
            ("height", "20"),
            ("fill", isFilled ? Ink : "none"),
            ("fill-opacity", "0.8"),
            ("stroke", Ink)
        );

    /// <summary>The total, under a line as below a column of numbers.</summary>
    void Total(int y, string number)
    {
        Stroke(Margin, y - 12, Width - Margin, y - 12, "1");
        Element("text", words.Total, ("x", Number(Margin)), ("y", Number(y + 12)), ("font-weight", "bold"));
        Element(
            "text",
            number,
            ("x", Number(Width - Margin)),
            ("y", Number(y + 12)),
            ("text-anchor", "end"),
            ("font-weight", "bold")
        );
    }
}
