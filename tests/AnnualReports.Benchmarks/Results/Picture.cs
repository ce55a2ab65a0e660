using System.Globalization;
using System.Net;
using System.Text;

namespace AnnualReports.Benchmarks.Results;

/// <summary>A bar: its name, its length, the text beside it, and the place of its target, if it has one.</summary>
sealed record Bar(string Label, double Value, string Text, double? Target = null);

/// <summary>Bars with the same scale, below a heading.</summary>
sealed record Chart(string Heading, IReadOnlyList<Bar> Bars);

/// <summary>Draws charts as SVG that can be read on white and on black.</summary>
static class Picture
{
    const int Width = 760;
    const int Labels = 280;
    const int Scale = 280;
    const int Line = 26;
    const int Heading = 40;

    /// <summary>
    /// Colours with enough contrast on both backgrounds: at least 7:1 for text, 3:1 for bars and lines.
    /// </summary>
    const string Style = """
        text{fill:#1f2937}.small{font-size:11px}.b{font-weight:600}.ground{fill:#ffffff}.bar{fill:#2f6db5}
        .target{stroke:#b3261e;stroke-width:2}.note{fill:#8f1d17}
        @media (prefers-color-scheme:dark){text{fill:#e5e7eb}.ground{fill:#0d1117}.bar{fill:#6ea8e8}.target{stroke:#ff8a80}.note{fill:#ffab9f}}
        """;

    public static string Of(string title, IReadOnlyList<Chart> charts)
    {
        var (body, y) = (new StringBuilder(), 34);
        foreach (var chart in charts)
            y = Draw(body, chart, y + 14);
        var height = y + 14;
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" font-size="13"
                 font-family="system-ui, 'Segoe UI', Helvetica, Arial, sans-serif" role="img" aria-labelledby="t d">
            <title id="t">{Text(title)}</title>
            <desc id="d">{Text(string.Join("; ", charts.Select(Said)))}</desc>
            <style>{Style}</style>
            <rect width="{Width}" height="{height}" class="ground"/>
            <text x="20" y="28" class="b" font-size="16">{Text(title)}</text>
            {body}</svg>

            """;
    }

    static string Said(Chart chart) =>
        $"{chart.Heading}: {string.Join(", ", chart.Bars.Select(b => $"{b.Label} {b.Text}"))}";

    /// <returns>The position of its end.</returns>
    static int Draw(StringBuilder to, Chart chart, int top)
    {
        var longest = chart.Bars.Max(b => Math.Max(b.Value, b.Target ?? 0));
        to.Append($"<text x=\"20\" y=\"{top + 20}\" class=\"b\">{Text(chart.Heading)}</text>\n");
        foreach (var (index, bar) in chart.Bars.Index())
        {
            var y = top + Heading + (index * Line);
            to.Append($"<text x=\"{Labels - 10}\" y=\"{y + 13}\" text-anchor=\"end\">{Text(bar.Label)}</text>");
            to.Append(
                $"<rect x=\"{Labels}\" y=\"{y}\" width=\"{Number(Math.Max(1, bar.Value / longest * Scale))}\" height=\"17\" rx=\"2\" class=\"bar\"/>"
            );
            to.Append($"<text x=\"{Labels + Scale + 14}\" y=\"{y + 13}\">{Text(bar.Text)}</text>\n");
            if (bar.Target is { } target)
                Mark(
                    to,
                    Labels + (target / longest * Scale),
                    y,
                    first: index == 0 || chart.Bars[index - 1].Target != target
                );
        }
        return top + Heading + (chart.Bars.Count * Line) + 4;
    }

    /// <summary>
    /// Marks a target across its bar. If the bar above has another target, the meaning of the line is written too.
    /// </summary>
    static void Mark(StringBuilder to, double x, int y, bool first)
    {
        to.Append(
            $"<line x1=\"{Number(x)}\" x2=\"{Number(x)}\" y1=\"{y - 4}\" y2=\"{y + Line - 4}\" class=\"target\"/>"
        );
        if (first)
            to.Append($"<text x=\"{Number(x + 4)}\" y=\"{y - 6}\" class=\"small note\">target</text>\n");
    }

    static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    static string Text(string text) => WebUtility.HtmlEncode(text);
}
