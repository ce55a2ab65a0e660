using System.Text;
using System.Xml;

namespace AnnualReports.Api.Media.Drawings;

/// <summary>
/// Compares a drawing as it was sent with the rewritten one. Browsers use what was sent, so it may contain nothing more
/// than the rewritten one, except blanks, comments and the private data of editors.
/// </summary>
static class AsSent
{
    const string XmlNames = "http://www.w3.org/2000/xmlns/";

    /// <summary>What else the drawing contains; null if there is no difference.</summary>
    public static string? Besides(string path, byte[] plain, int mostCharacters)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var written = new MemoryStream(plain);
            // Entities and the declarations of a document type are never read: the comparison ends when it meets one.
            using var sent = XmlReader.Create(file, Settings(mostCharacters));
            using var rewritten = XmlReader.Create(written, Settings(mostCharacters));
            return Difference(sent, rewritten);
        }
        catch (XmlException)
        {
            return "what is not understood";
        }
    }

    static XmlReaderSettings Settings(int mostCharacters) =>
        new()
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = 1,
            MaxCharactersInDocument = mostCharacters,
        };

    static string? Difference(XmlReader sent, XmlReader rewritten)
    {
        while (true)
        {
            var (a, what) = Next(sent);
            if (what is not null)
                return what;
            var (b, _) = Next(rewritten);
            if (a != b)
                return a is { Name.Length: > 0 } ? Named(a) : "parts in another form";
            if (a is null)
                return null;
        }
    }

    static string Named(Token token) =>
        token.Name is "#text"
            ? "text in another form, or where no text is shown"
            : $"{token.Name} with something in another form";

    /// <summary>A part of a drawing: an element with its attributes, or text, and its depth.</summary>
    sealed record Token(string Name, string Content, int Depth);

    static (Token? Token, string? Fault) Next(XmlReader reader)
    {
        while (reader.Read())
            switch (reader.NodeType)
            {
                case XmlNodeType.DocumentType when reader.Value.Any(c => !char.IsWhiteSpace(c)):
                    return (null, "a document type that declares something");
                case XmlNodeType.EntityReference:
                    return (null, "an entity");
                case XmlNodeType.Element when Known.IsForeign(reader.NamespaceURI) || Known.IsSilent(reader.LocalName):
                    if (PassOver(reader) is { } hidden)
                        return (null, $"the element {hidden} within what is passed over");
                    break;
                case XmlNodeType.Element:
                    return (Element(reader), null);
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    if (Bare(reader.Value) is { Length: > 0 } words)
                        return (new("#text", words, reader.Depth), null);
                    break;
            }
        return default;
    }

    /// <summary>The private data of editors, which may contain nothing else.</summary>
    static string? PassOver(XmlReader reader)
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
            return null;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
            if (
                reader.NodeType == XmlNodeType.EntityReference
                || (reader.NodeType == XmlNodeType.Element && !Known.IsForeign(reader.NamespaceURI))
            )
                return reader.Name;
        return null;
    }

    static Token Element(XmlReader reader)
    {
        var (name, depth, attributes) = (
            reader.LocalName,
            reader.Depth,
            new SortedSet<string>(StringComparer.Ordinal) { reader.NamespaceURI }
        );
        while (reader.MoveToNextAttribute())
            if (reader.NamespaceURI != XmlNames && reader.Value.Length > 0 && !IsOfAnEditor(reader))
                attributes.Add($"{reader.NamespaceURI} {reader.LocalName}={Bare(reader.Value)}");
        reader.MoveToElement();
        return new(name, string.Join('\n', attributes), depth);
    }

    static bool IsOfAnEditor(XmlReader reader) =>
        reader.NamespaceURI is not ("http://www.w3.org/1999/xlink" or "http://www.w3.org/XML/1998/namespace")
        && Known.IsForeign(reader.NamespaceURI);

    static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                bare.Append(c);
        return bare.ToString();
    }
}
