using System.Globalization;
using System.Text;
using System.Xml;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Media.Drawings;

/// <summary>
/// Writes a drawing again while it is read: only known elements and attributes, without comments, sections, processing
/// instructions and its own prefixes, so that XML and HTML parsers see the same. What readers never see is left out;
/// what would run or be loaded is refused.
/// </summary>
/// <param name="reader">Reads the drawing.</param>
/// <param name="mark">The class that limits its styles to the drawing.</param>
/// <param name="keepsMark">Whether a drawing that was rewritten before keeps the class of its styles; otherwise it gets
/// another.</param>
sealed class Redrawing(XmlReader reader, string mark, bool keepsMark)
{
    public const string Remedy = " Save it as plain SVG.";

    const string XLink = "http://www.w3.org/1999/xlink",
        Xml = "http://www.w3.org/XML/1998/namespace";
    const int MostDepth = 100;
    const int MostElements = 50_000;
    const int MostLeftOut = 20;

    readonly StringBuilder text = new();
    readonly SortedSet<string> leftOut = new(StringComparer.Ordinal);
    readonly Stack<string> open = new();
    bool isBegun,
        usesLinks;
    int elements,
        rootAt;
    Scope? scope;

    public PixelSize? Size { get; private set; }

    public string Text => text.ToString();

    /// <summary>Whether its styles already had such a class.</summary>
    public bool WasMarked => scope is { Before.Length: > 0 };

    /// <summary>Whether it has a style sheet.</summary>
    public bool UsesStyles { get; private set; }

    /// <summary>What was not copied although readers may have been meant to see it.</summary>
    public IReadOnlyList<string> LeftOut => [.. leftOut.Take(MostLeftOut)];

    public void Walk()
    {
        for (var next = reader.Read(); next;)
            next = reader.NodeType switch
            {
                XmlNodeType.Element => Element(),
                XmlNodeType.EndElement => Close(),
                XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace =>
                    Words(),
                XmlNodeType.ProcessingInstruction when reader.Name == "xml-stylesheet" => throw FileType.Unsafe(
                    "The drawing has its styles elsewhere (the processing instruction xml-stylesheet)." + Remedy
                ),
                XmlNodeType.EntityReference => throw FileType.Unsafe(
                    "The drawing uses entities of a document type, which can hide what it holds." + Remedy
                ),
                _ => reader.Read(),
            };
        if (
            scope is { } all
            && string.Join(' ', UsesStyles && !all.IsMarked ? [.. all.Classes, all.Mark] : all.Classes)
                is { Length: > 0 } classes
        )
            text.Insert(rootAt, Escape(new StringBuilder(" class=\""), classes).Append('"'));
        if (usesLinks)
            text.Insert(rootAt, $" xmlns:xlink=\"{XLink}\"");
    }

    bool Element()
    {
        if (++elements > MostElements || reader.Depth > MostDepth)
            throw FileType.Unsafe("The drawing has too many parts, or they are nested too deep.");
        if (Size is null && reader is not { LocalName: "svg", NamespaceURI: Drawing.Namespace })
            throw FileType.Unsupported("This is XML, but no drawing: its root is not svg of SVG's namespace");
        Size ??= Drawing.SizeOf(reader);
        if (Known.IsForeign(reader.NamespaceURI) || Known.IsSilent(reader.LocalName) || IsOfAnEditor())
            return PassOver();
        if (reader is { LocalName: "font", NamespaceURI: Drawing.Namespace })
            return Font();
        if (reader.NamespaceURI != Drawing.Namespace || !Known.Elements.Contains(reader.LocalName))
            throw NotTaken();
        // Titles may contain text only: in a page, elements inside them would be HTML elements.
        if (open.Count > 0 && open.Peek() is "title" or "desc" or "style")
            return PassOver();
        return reader.LocalName == "style" ? Style() : Begin();
    }

    /// <summary>The private data of Illustrator: browsers show the next part in its place.</summary>
    bool IsOfAnEditor() =>
        reader.LocalName == "foreignObject"
        && (reader.GetAttribute("requiredExtensions") ?? "").Contains("ns.adobe.com", StringComparison.Ordinal);

    bool PassOver()
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
            return reader.Read();
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
            if (reader.Depth > MostDepth)
                throw FileType.Unsafe("The drawing has too many parts, or they are nested too deep.");
        return reader.Read();
    }

    /// <summary>
    /// The outlines of letters, which LibreOffice writes into each drawing with text. Browsers don't use them, and show
    /// text in one of the reader's fonts.
    /// </summary>
    bool Font()
    {
        leftOut.Add(
            "Left out, because browsers don't use it: the font that the drawing brings. Its text is shown in one that readers have."
        );
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
            while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
                if (reader.NodeType == XmlNodeType.Element && !Known.IsOfFont(reader.LocalName, reader.NamespaceURI))
                    throw NotTaken();
        return reader.Read();
    }

    Http.ProblemException NotTaken() =>
        FileType.Unsafe(
            $"The drawing has the element {reader.Name}, {Known.WhyNot(reader.LocalName, reader.NamespaceURI)}."
                + Remedy
        );

    bool Begin()
    {
        var (name, isEmpty) = (reader.LocalName, reader.IsEmptyElement);
        Fill();
        text.Append('<').Append(name);
        if (open.Count == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" xmlns=\"{Drawing.Namespace}\"");
            rootAt = text.Length;
            scope = Scope.Of(reader.GetAttribute("class"), reader.GetAttribute("id"), mark, keepsMark);
        }
        Attributes(name);
        open.Push(name);
        isBegun = true;
        return isEmpty ? Close() : reader.Read();
    }

    /// <summary>Ends the start tag of an element that turns out to have content.</summary>
    void Fill()
    {
        if (isBegun)
            text.Append('>');
        isBegun = false;
    }

    bool Close()
    {
        var name = open.Pop();
        if (isBegun && name is not ("title" or "desc" or "text"))
            text.Append("/>");
        else
        {
            Fill();
            text.Append("</").Append(name).Append('>');
        }
        isBegun = false;
        return reader.Read();
    }

    bool Words()
    {
        if (open.Count > 0 && open.Peek() is "text" or "tspan" or "textPath" or "title" or "desc")
        {
            Fill();
            Escape(text, reader.Value);
        }
        return reader.Read();
    }

    static StringBuilder Escape(StringBuilder text, string words)
    {
        foreach (var c in words)
            _ = c switch
            {
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '&' => text.Append("&amp;"),
                '"' => text.Append("&quot;"),
                '\r' or '\n' or '\t' => text.Append(' '),
                _ => text.Append(c),
            };
        return text;
    }

    /// <summary>Reads a style sheet. A browser joins all its text, whatever is between the pieces.</summary>
    bool Style()
    {
        var (type, media, depth) = (reader.GetAttribute("type"), reader.GetAttribute("media"), reader.Depth);
        CheckHandlers();
        var sheet = new StringBuilder();
        if (!reader.IsEmptyElement)
            while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
                if (
                    reader.NodeType
                    is XmlNodeType.Text
                        or XmlNodeType.CDATA
                        or XmlNodeType.Whitespace
                        or XmlNodeType.SignificantWhitespace
                )
                    sheet.Append(reader.Value);
                else if (reader.NodeType == XmlNodeType.Element)
                    throw FileType.Unsafe($"The drawing's styles have the element {reader.Name} in them." + Remedy);
        // Browsers ignore a style sheet of another type.
        if (type is not (null or "" or "text/css"))
            return reader.Read();
        var styles = Styles.Sheet(sheet.ToString(), scope!, Leave);
        if (media is not (null or "" or "all"))
            styles = Styles.ForMedia(media, styles, Leave);
        if (styles.Length == 0)
            return reader.Read();
        UsesStyles = true;
        Fill();
        // It contains no < and no &, so that it means the same to parsers that take it for plain text.
        text.Append("<style>").Append(styles).Append("</style>");
        return reader.Read();
    }

    void CheckHandlers()
    {
        while (reader.MoveToNextAttribute())
            CheckName();
        reader.MoveToElement();
    }

    void CheckName()
    {
        if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            throw FileType.Unsafe($"The drawing has the attribute {reader.Name}, which runs a script." + Remedy);
        if (reader.LocalName.Equals("base", StringComparison.OrdinalIgnoreCase) && reader.NamespaceURI == Xml)
            throw FileType.Unsafe("The drawing says what its references are relative to (xml:base)." + Remedy);
    }

    void Attributes(string element)
    {
        while (reader.MoveToNextAttribute())
        {
            CheckName();
            var (name, space) = (reader.LocalName, reader.NamespaceURI);
            if (name.ToUpperInvariant() is "HREF" or "SRC" && space is "" or XLink)
                Reference(element, name, space);
            else if (space == Xml && name is "space" or "lang")
                Write("xml:" + name, reader.Value);
            else if (space.Length == 0 && name == "style")
                Write(name, Styles.Declarations(reader.Value, Leave));
            else if (space.Length == 0 && Known.IsStyled(name))
                Write(name, StyleValue.Plain(reader.Value, name) ?? Left(name));
            // The root's classes are written when it is known whether the styles need another class.
            else if (space.Length == 0 && Known.IsPlain(name) && !(name == "class" && open.Count == 0))
                Write(name, IsPlainValue(name) ? reader.Value : Left(name));
        }
        reader.MoveToElement();
    }

    /// <summary>Numbers and words. Functions are allowed only if something is moved or turned.</summary>
    bool IsPlainValue(string name) =>
        name.EndsWith("ransform", StringComparison.Ordinal)
            ? !reader.Value.Contains("url", StringComparison.OrdinalIgnoreCase)
            : !reader.Value.Contains('(', StringComparison.Ordinal) && !Fetching.ReadsLike(reader.Value);

    string? Left(string name)
    {
        Leave($"{name}=\"{(reader.Value.Length > 60 ? reader.Value[..60] + "…" : reader.Value)}\"");
        return null;
    }

    void Leave(string what) => leftOut.Add("Left out, because it is not understood: " + what);

    void Write(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        text.Append(' ').Append(name).Append("=\"");
        Escape(text, value);
        text.Append('"');
    }

    void Reference(string element, string name, string space)
    {
        if (Links.Plain(reader.Value, reader.Name, element) is not { } link || name != "href")
            return;
        usesLinks |= space == XLink;
        Write(space == XLink ? "xlink:href" : "href", link);
    }
}
