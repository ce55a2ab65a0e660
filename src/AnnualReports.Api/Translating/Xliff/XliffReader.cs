using System.Globalization;
using System.Text;
using System.Xml;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>
/// Reads an XLIFF document as it arrives. It has no document type and no entities of its own, so nothing expands and
/// nothing else is read; its bytes, units and depth are limited. Notes, matches and what other programs added are
/// skipped.
/// </summary>
sealed class XliffReader
{
    static readonly XmlReaderSettings Settings = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    readonly XmlReader xml;
    int units;

    XliffReader(XmlReader xml) => this.xml = xml;

    /// <summary>Reads a document.</summary>
    /// <exception cref="ProblemException">400 if it is no XML, 422 if it is no XLIFF 2.</exception>
    public static async Task<SentDocument> Read(Stream stream)
    {
        using var xml = XmlReader.Create(stream, Settings);
        try
        {
            return await new XliffReader(xml).Document();
        }
        catch (XmlException broken)
        {
            // The reader tells of a document type without a line too, so its message decides.
            throw broken.Message.Contains("DTD", StringComparison.Ordinal)
                ? ProblemException.Malformed(
                    "The document has a document type (<!DOCTYPE …>). Leave it out: no entity is expanded."
                )
                : broken.LineNumber == 0
                    ? ProblemException.Malformed("The body is empty, so it is no XML. Send the document that your tool saved.")
                : ProblemException.Malformed(
                    $"The body is no XML: line {broken.LineNumber}, character {broken.LinePosition} can't be read."
                );
        }
    }

    static ProblemException Invalid(string detail) => new(ProblemTypes.Invalid, detail);

    async Task<SentDocument> Document()
    {
        await xml.MoveToContentAsync();
        if (xml.NamespaceURI != XliffNames.Core || xml.LocalName != "xliff")
            throw Invalid(
                "The document is no XLIFF 2: its first element has to be <xliff>, in the namespace "
                    + $"{XliffNames.Core}. Have your tool save it as XLIFF 2.0 or 2.1."
            );
        var (source, target) = (xml.GetAttribute("srcLang"), xml.GetAttribute("trgLang"));
        if (source is null || target is null)
            throw Invalid("The document does not say both of its languages: <xliff> has to have srcLang and trgLang.");
        var (report, files) = (xml.GetAttribute("report", XliffNames.Own), new List<SentFile>());
        await Children(async name =>
        {
            if (name != "file")
                return false;
            files.Add(await File());
            return true;
        });
        while (await xml.ReadAsync())
        {
            // What stands behind the last element has to be XML too.
        }
        return new(source, target, report, files);
    }

    async Task<SentFile> File()
    {
        var (id, sent) = (xml.GetAttribute("id") ?? "", new List<SentUnit>());
        await Children(name => UnitOrGroup(name, sent));
        return new(id, sent);
    }

    async Task<bool> UnitOrGroup(string name, List<SentUnit> sent)
    {
        if (name == "group")
        {
            await Children(inner => UnitOrGroup(inner, sent));
            return true;
        }
        if (name != "unit")
            return false;
        if (++units > Limits.XliffUnits)
            throw Invalid($"The document has more than {Limits.XliffUnits} units. Send it in parts.");
        var (id, hash, segments) = (
            xml.GetAttribute("id") ?? "",
            xml.GetAttribute("hash", XliffNames.Own),
            new List<SentSegment>()
        );
        await Children(async inner =>
        {
            if (inner is not ("segment" or "ignorable"))
                return false;
            segments.Add(await Segment());
            return true;
        });
        sent.Add(new(id, hash, segments));
        return true;
    }

    async Task<SentSegment> Segment()
    {
        var (id, state) = (xml.GetAttribute("id"), xml.GetAttribute("state"));
        IReadOnlyList<SentPart>? source = null,
            target = null;
        await Children(async name =>
        {
            if (name is not ("source" or "target"))
                return false;
            var content = await Content();
            if (name == "source")
                source = content;
            else
                target = content;
            return true;
        });
        return new(id, state, source ?? [], target);
    }

    /// <summary>
    /// Visits the elements of XLIFF within this one. Those that the visitor does not read, and all others, are skipped.
    /// </summary>
    async Task Children(Func<string, Task<bool>> visit)
    {
        if (xml.Depth > Limits.XliffDepth)
            throw Invalid($"The document nests more than {Limits.XliffDepth} levels.");
        if (xml.IsEmptyElement)
        {
            await xml.ReadAsync();
            return;
        }
        await xml.ReadAsync();
        while (xml.NodeType != XmlNodeType.EndElement)
            if (xml.NodeType != XmlNodeType.Element)
            {
                if (!await xml.ReadAsync())
                    return;
            }
            else if (xml.NamespaceURI != XliffNames.Core || !await visit(xml.LocalName))
            {
                await xml.SkipAsync();
            }
        await xml.ReadAsync();
    }

    /// <summary>The pieces of a source or a target.</summary>
    async Task<List<SentPart>> Content()
    {
        var (parts, text, open) = (new List<SentPart>(), new StringBuilder(), new Stack<string?>());
        void Add(SentKind kind, string id)
        {
            if (text.Length > 0)
                parts.Add(new(SentKind.Text, text.ToString()));
            text.Clear();
            parts.Add(new(kind, id));
        }
        if (!xml.IsEmptyElement)
        {
            await xml.ReadAsync();
            while (xml.NodeType != XmlNodeType.EndElement || open.Count > 0)
            {
                if (
                    xml.NodeType
                    is XmlNodeType.Text
                        or XmlNodeType.CDATA
                        or XmlNodeType.Whitespace
                        or XmlNodeType.SignificantWhitespace
                )
                    text.Append(await xml.GetValueAsync());
                else if (xml.NodeType == XmlNodeType.Element)
                    Element(Add, text, open);
                else if (xml.NodeType == XmlNodeType.EndElement && open.Pop() is { } ended)
                    Add(SentKind.End, ended);
                if (!await xml.ReadAsync())
                    break;
            }
        }
        await xml.ReadAsync();
        if (text.Length > 0)
            parts.Add(new(SentKind.Text, text.ToString()));
        return parts;
    }

    void Element(Action<SentKind, string> add, StringBuilder text, Stack<string?> open)
    {
        if (open.Count > Limits.XliffDepth)
            throw Invalid($"The document nests more than {Limits.XliffDepth} levels.");
        var (id, isEmpty) = (xml.GetAttribute("id") ?? "", xml.IsEmptyElement);
        string? ends = null;
        switch (xml.NamespaceURI == XliffNames.Core ? xml.LocalName : "")
        {
            case "ph":
                add(SentKind.Point, id);
                break;
            case "pc":
                add(SentKind.Start, id);
                if (isEmpty)
                    add(SentKind.End, id);
                ends = id;
                break;
            case "sc":
                add(SentKind.Start, id);
                break;
            case "ec":
                add(SentKind.End, xml.GetAttribute("startRef") ?? id);
                break;
            case "cp":
                if (
                    int.TryParse(
                        xml.GetAttribute("hex"),
                        NumberStyles.HexNumber,
                        CultureInfo.InvariantCulture,
                        out var code
                    ) && code is > 0 and <= char.MaxValue
                )
                    text.Append((char)code);
                break;
            case "mrk" or "sm" or "em":
                // A note to a place in the text, such as a term, is none of the text's own.
                break;
            default:
                add(SentKind.Point, $"<{xml.Name}>");
                break;
        }
        if (!isEmpty)
            open.Push(ends);
    }
}
