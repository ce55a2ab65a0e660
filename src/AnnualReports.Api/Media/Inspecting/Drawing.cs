using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Media.Inspecting;

/// <summary>A drawing (SVG 2): nothing in it runs, and nothing in it is fetched. It is kept as it is or refused, never changed.</summary>
static partial class Drawing
{
    const string Namespace = "http://www.w3.org/2000/svg";
    const string Remedy = " Save it as plain SVG.";
    const int MostBytes = 2 << 20;
    const int MostDepth = 100;
    const int MostElements = 50_000;

    static readonly FrozenSet<string> Elements = ("svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath image "
        + "linearGradient radialGradient stop pattern clipPath mask marker filter style switch view "
        + "feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR "
        + "feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static FileFacts Inspect(string path)
    {
        if (new FileInfo(path).Length > MostBytes)
            throw new Http.ProblemException(Contracts.ProblemTypes.FileTooLarge, $"An SVG file may have at most {MostBytes} bytes.");
        try
        {
            using var reader = XmlReader.Create(path, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes, MaxCharactersFromEntities = 1 });
            return new(Read(reader));
        }
        catch (XmlException broken) when (broken.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw FileType.Unsafe("The drawing has a document type or entities, which can hide what it holds." + Remedy);
        }
        catch (XmlException broken)
        {
            throw FileType.Unsafe($"The drawing is no well-formed XML: line {broken.LineNumber}.");
        }
    }

    static PixelSize Read(XmlReader reader)
    {
        PixelSize? size = null;
        var within = "";
        for (var elements = 0; reader.Read();)
        {
            if (reader.NodeType == XmlNodeType.ProcessingInstruction)
                throw FileType.Unsafe($"The drawing has a processing instruction ({reader.Name})." + Remedy);
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && within == "style")
                CheckStyle(reader.Value, within);
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (++elements > MostElements || reader.Depth > MostDepth)
                throw FileType.Unsafe("The drawing has too many parts, or they stand too deep in one another.");
            if (size is null && reader is not { LocalName: "svg", NamespaceURI: Namespace })
                throw FileType.Unsupported("This is XML, but no drawing: its root is not svg");
            if (reader.NamespaceURI != Namespace || !Elements.Contains(reader.LocalName))
                throw FileType.Unsafe($"The drawing has the element {reader.Name}, which may run, fetch or hide something." + Remedy);
            size ??= Size(reader);
            within = reader.LocalName;
            while (reader.MoveToNextAttribute())
                Check(reader.Name, reader.LocalName, reader.Value);
        }
        return size ?? throw FileType.Unsafe("The drawing is empty.");
    }

    static void Check(string name, string local, string value)
    {
        if (local.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            throw FileType.Unsafe($"The drawing has the attribute {name}, which runs a script." + Remedy);
        if (local is "href" or "src" && !value.TrimStart().StartsWith('#') && !Embedded().IsMatch(value))
            throw FileType.Unsafe($"The drawing refers to something outside ({name}). Put it into the drawing, or leave it out.");
        if (name == "xml:base")
            throw FileType.Unsafe("The drawing says what its references are relative to (xml:base)." + Remedy);
        CheckStyle(value, name);
    }

    /// <summary>Styles, wherever they stand: what they name has to be in the drawing.</summary>
    static void CheckStyle(string style, string where)
    {
        // An escape could spell any of these words.
        if (Fetching().IsMatch(style) || (where == "style" && style.Contains('\\', StringComparison.Ordinal)))
            throw FileType.Unsafe($"The drawing's styles refer to something outside, or run something ({where})." + Remedy);
    }

    static PixelSize Size(XmlReader svg)
    {
        var box = (svg.GetAttribute("viewBox") ?? "").Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var (width, height) = (Pixels(svg.GetAttribute("width")), Pixels(svg.GetAttribute("height")));
        if (box is [_, _, var boxWidth, var boxHeight] && Pixels(boxWidth) is { } w && Pixels(boxHeight) is { } h)
            (width, height) = (width ?? (height is { } known ? known * w / h : w), height ?? (width is { } other ? other * h / w : h));
        return width is >= 0.5 and <= Limits.PictureSide && height is >= 0.5 and <= Limits.PictureSide
            ? new((int)Math.Max(1, Math.Round(width.Value)), (int)Math.Max(1, Math.Round(height.Value)))
            : throw FileType.Unsafe($"The drawing does not say how large it is: give svg a viewBox, or width and height from 1 to {Limits.PictureSide}.");
    }

    static double? Pixels(string? length) =>
        length is not null && double.TryParse(length.EndsWith("px", StringComparison.Ordinal) ? length[..^2] : length, NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels : null;

    [GeneratedRegex(@"^data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/=\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Embedded();

    [GeneratedRegex(@"url\s*\((?!(?>\s*)['""]?(?>\s*)#)|@import|@font-face|@namespace|expression\s*\(|behavior\s*:|-moz-binding|javascript\s*:|vbscript\s*:|image-set\s*\(", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Fetching();
}
