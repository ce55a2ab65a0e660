using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AnnualReports.Tests.Media;

/// <summary>
/// Looks at a drawing as a browser does that finds it in a partner's page: parsed as HTML, in several places of a page,
/// and once more after it went through <c>innerHTML</c>. It shares no code with the program.
/// </summary>
static partial class InlinedDrawing
{
    const string Svg = "http://www.w3.org/2000/svg";

    static readonly string[] Running =
    [
        "script",
        "foreignobject",
        "iframe",
        "img",
        "embed",
        "object",
        "audio",
        "video",
        "a",
        "animate",
        "set",
        "animatetransform",
        "animatemotion",
        "handler",
        "link",
        "meta",
        "base",
        "form",
        "math",
        "feimage",
    ];

    /// <summary>What would run or be loaded; null if nothing would.</summary>
    public static string? Fault(string drawing)
    {
        foreach (
            var place in (string[])
                [
                    "<body>{0}</body>",
                    "<body><p>{0}</p></body>",
                    "<body><table><tr><td>{0}</table></body>",
                    "<body><div>before {0}<b>after</b></div></body>",
                ]
        )
        {
            using var page = new HtmlParser().ParseDocument(
                "<!DOCTYPE html><html>" + place.Replace("{0}", drawing, StringComparison.Ordinal) + "</html>"
            );
            using var again = new HtmlParser().ParseDocument(
                "<!DOCTYPE html><html><body>" + page.Body!.InnerHtml + "</body></html>"
            );
            if (Reached(page) is { } reached)
                return reached;
            foreach (var element in page.All.Concat(again.All))
                if (Fault(element) is { } fault)
                    return fault;
        }
        return null;
    }

    /// <summary>A selector of its styles that matches something of the page.</summary>
    static string? Reached(IDocument page)
    {
        foreach (var style in page.QuerySelectorAll("style"))
            foreach (var selector in Selectors().Matches(style.TextContent).Select(m => m.Groups[1].Value.Trim()))
                try
                {
                    if (page.QuerySelectorAll(selector).Any(e => e.NamespaceUri != Svg))
                        return $"styles reach the page: {selector}";
                }
                catch (DomException)
                {
                    // It is not a selector, so it matches nothing.
                }
        return null;
    }

    static string? Fault(IElement element)
    {
        var name = element.LocalName.ToLowerInvariant();
        if (element.NamespaceUri != Svg)
            return name is "html" or "head" or "body" or "p" or "table" or "tbody" or "tr" or "td" or "div" or "b"
                ? null
                : $"<{name}> outside SVG";
        if (Running.Contains(name))
            return $"<{name}>";
        if (name == "style" && Fetches(element.TextContent))
            return $"styles: {element.TextContent}";
        return element.Attributes.Select(Fault).FirstOrDefault(f => f is not null);
    }

    static string? Fault(IAttr attribute)
    {
        var (name, value) = (attribute.LocalName.ToLowerInvariant(), attribute.Value);
        if (attribute.Name.StartsWith("xmlns", StringComparison.Ordinal))
            return null;
        if (
            name.StartsWith("on", StringComparison.Ordinal)
            || name is "srcdoc" or "srcset" or "formaction" or "base" or "xml:base"
        )
            return $"{name}=\"{value}\"";
        if (name is "href" or "src" or "xlink:href" && !value.StartsWith('#') && !Data().IsMatch(value))
            return $"{name}=\"{value}\"";
        return name is not ("aria-label" or "class" or "id") && Fetches(value) ? $"{name}=\"{value}\"" : null;
    }

    static bool Fetches(string styles)
    {
        var read = Escape()
            .Replace(
                Comment().Replace(styles, ""),
                m => m.Groups[1].Success ? ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString() : m.Groups[2].Value
            );
        return Fetching().IsMatch(read) || Fetching().IsMatch(styles);
    }

    [GeneratedRegex(@"(?<=^|[{}])([^{}@]+)\{")]
    private static partial Regex Selectors();

    [GeneratedRegex("^data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/=]*$")]
    private static partial Regex Data();

    [GeneratedRegex(@"/\*.*?(\*/|$)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\\(?:([0-9A-Fa-f]{1,4})\s?|(.))", RegexOptions.Singleline)]
    private static partial Regex Escape();

    [GeneratedRegex(
        @"url\s*\((?!\s*['""]?\s*#)|@import|@font-face|@namespace|image-set\s*\(|(?<![\w-])src\s*\(|(?<![\w-])image\s*\(|cross-fade\s*\("
            + @"|expression\s*\(|-moz-binding|javascript:",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Fetching();
}
