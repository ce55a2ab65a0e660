using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>
/// Draws a chart as SVG. No library draws charts on a server without native code and describes in words what they show.
/// Each value is written beside its mark and in the description. Everything has the colour of the text around the chart,
/// and marks differ in form, not in colour. There is no script, and nothing from other addresses.
/// </summary>
sealed partial class Chart
{
    const string Namespace = "http://www.w3.org/2000/svg";

    const int Margin = 20;

    /// <summary>
    /// The chart is narrow enough to be read on a telephone. In a page it stands in a card, beside its numbers.
    /// </summary>
    int Width => isPart ? 340 : 480;

    /// <summary>How many characters of a name fit on a line. The description has the whole name.</summary>
    const int Room = 46;

    /// <summary>
    /// The colours of a chart that is a document of its own, or an image. In a page, the root of the document is another
    /// element, so that there this does nothing.
    /// </summary>
    const string Colours =
        "svg:root{color:#1b2026;background:#fff}"
        + "@media(prefers-color-scheme:dark){svg:root{color:#e9ecef;background:#15181c}}";

    /// <summary>The hash of these colours, as a source of a Content Security Policy.</summary>
    public static readonly string ColoursHash =
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Colours)))}'";

    readonly StringBuilder text = new();
    readonly XmlWriter svg;
    readonly string language;
    readonly ChartWords words;

    /// <summary>Whether it is a part of a page, which says above it what it is about.</summary>
    readonly bool isPart;

    Chart(string language, bool isPart = false)
    {
        (this.language, this.isPart, words) = (language, isPart, ChartWords.Of(language));
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
            ("font-family", isPart ? "inherit" : "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif"),
            ("font-size", "16"),
            ("fill", "currentColor")
        );
        Element("title", label, ("id", $"{slug}-title"));
        Element("desc", description, ("id", $"{slug}-desc"));
        if (!isPart)
        {
            Element("style", Colours);
            Element("text", Short(label), ("x", Number(Margin)), ("y", "30"), ("font-weight", "bold"));
        }
        content();
        svg.WriteEndElement();
        svg.Flush();
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    /// <summary>The colour of lines and bars. A page of this program gives them another one than its text.</summary>
    string Ink => isPart ? "var(--chart, currentColor)" : "currentColor";

    /// <summary>The baseline of the unit, which is below the name if that is written too.</summary>
    int UnitLine => isPart ? 20 : 54;

    void Unit(string unit) => Element("text", words.Unit(unit), ("x", Number(Margin)), ("y", Number(UnitLine)));

    void Stroke(double x1, double y1, double x2, double y2, string width, string? dashes = null, bool ink = false) =>
        Element(
            "line",
            null,
            [
                ("x1", Number(x1)),
                ("y1", Number(y1)),
                ("x2", Number(x2)),
                ("y2", Number(y2)),
                ("stroke", ink ? Ink : "currentColor"),
                ("stroke-width", width),
                .. dashes is null ? Array.Empty<(string, string)>() : [("stroke-dasharray", dashes)],
            ]
        );

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
