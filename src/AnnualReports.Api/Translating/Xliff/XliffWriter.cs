using System.Globalization;
using System.Text;
using System.Xml;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>A unit that is exported.</summary>
/// <param name="Unit">The field.</param>
/// <param name="State">How it stands to its source.</param>
/// <param name="Hash">The hash of the source.</param>
/// <param name="Offers">Earlier translations, by the number of the paragraph.</param>
sealed record ExportedUnit(
    XliffUnit Unit,
    Content.FieldState State,
    string Hash,
    IReadOnlyDictionary<int, IReadOnlyList<EarlierTranslation>> Offers
);

/// <summary>
/// Writes an XLIFF document. Line breaks between elements are written by hand: within a paragraph every blank counts.
/// </summary>
sealed class XliffWriter(XmlWriter xml)
{
    const string XmlSpace = "http://www.w3.org/XML/1998/namespace";

    /// <summary>What a file tells a translator: its category, and the text.</summary>
    public readonly record struct Note(string Category, string Text);

    public void Begin(string source, string target, Guid report)
    {
        xml.WriteStartDocument();
        Line(0);
        xml.WriteStartElement("xliff", XliffNames.Core);
        xml.WriteAttributeString("xmlns", "mtc", null, XliffNames.Matches);
        xml.WriteAttributeString("xmlns", "slr", null, XliffNames.Sizes);
        xml.WriteAttributeString("xmlns", XliffNames.Prefix, null, XliffNames.Own);
        xml.WriteAttributeString("version", XliffNames.Version);
        xml.WriteAttributeString("srcLang", source);
        xml.WriteAttributeString("trgLang", target);
        xml.WriteAttributeString("xml", "space", XmlSpace, "preserve");
        xml.WriteAttributeString("report", XliffNames.Own, report.ToString());
    }

    public void End()
    {
        Line(0);
        xml.WriteEndElement();
        Line(0);
        xml.WriteEndDocument();
    }

    /// <summary>A file that says that there is nothing to translate: a document needs a file, and a file a group.</summary>
    public void Nothing(Guid report, string path)
    {
        BeginFile(report, path, [new("nothing", "No field is in one of the states that were asked for.")]);
        Line(2);
        xml.WriteStartElement("group", XliffNames.Core);
        xml.WriteAttributeString("id", "none");
        xml.WriteEndElement();
        EndFile();
    }

    public void BeginFile(Guid id, string path, IEnumerable<Note> notes)
    {
        Line(1);
        xml.WriteStartElement("file", XliffNames.Core);
        xml.WriteAttributeString("id", id.ToString());
        xml.WriteAttributeString("original", path);
        xml.WriteAttributeString("canResegment", "no");
        Line(2);
        xml.WriteStartElement("slr", "profiles", XliffNames.Sizes);
        xml.WriteAttributeString("generalProfile", XliffNames.Profile);
        xml.WriteEndElement();
        Notes(2, notes);
    }

    public void EndFile()
    {
        Line(1);
        xml.WriteEndElement();
    }

    public void Unit(ExportedUnit exported)
    {
        var unit = exported.Unit;
        Line(2);
        xml.WriteStartElement("unit", XliffNames.Core);
        xml.WriteAttributeString("id", unit.Field.Unit);
        xml.WriteAttributeString("name", Safe(unit.Field.Name));
        xml.WriteAttributeString(
            "sizeRestriction",
            XliffNames.Sizes,
            unit.Field.Most.ToString(CultureInfo.InvariantCulture)
        );
        xml.WriteAttributeString("hash", XliffNames.Own, exported.Hash);
        Matches(exported);
        if (unit.Existing is { } existing)
            Notes(3, [new("existing", existing)]);
        var data = new OriginalData();
        foreach (var (_, segment) in unit.Shown)
            foreach (var code in Parts.Codes(segment.Parts))
                data.Add(code);
        data.Write(xml, () => Line(3), () => Line(4));
        foreach (var (index, segment) in unit.Shown)
            Segment(exported, index, segment, data);
        Line(2);
        xml.WriteEndElement();
    }

    void Segment(ExportedUnit exported, int index, Segment segment, OriginalData data)
    {
        var target = exported.Unit.Aligned?[index];
        Line(3);
        xml.WriteStartElement("segment", XliffNames.Core);
        xml.WriteAttributeString("id", XliffNames.Segment(index));
        xml.WriteAttributeString(
            "state",
            target is not null && exported.State == Content.FieldState.Fresh
                ? XliffNames.Translated
                : XliffNames.Initial
        );
        if (target is not null && exported.State is Content.FieldState.Outdated or Content.FieldState.Machine)
            xml.WriteAttributeString("subState", $"{XliffNames.Prefix}:{exported.State.ToString().ToLowerInvariant()}");
        Line(4);
        Text("source", segment.Parts, exported.Unit.Id, data);
        if (target is not null)
        {
            Line(4);
            Text("target", target, exported.Unit.Id, data);
        }
        Line(3);
        xml.WriteEndElement();
    }

    void Matches(ExportedUnit exported)
    {
        var matches = exported
            .Offers.OrderBy(o => o.Key)
            .SelectMany(o => o.Value.Select(offer => Offered.Of(exported.Unit, o.Key, offer)).OfType<Offered>())
            .ToList();
        if (matches.Count == 0)
            return;
        Line(3);
        xml.WriteStartElement("mtc", "matches", XliffNames.Matches);
        foreach (var match in matches)
            Match(exported.Unit, match);
        Line(3);
        xml.WriteEndElement();
    }

    void Match(XliffUnit unit, Offered offered)
    {
        var (index, offer, source, target) = offered;
        var mine = Parts.Codes(unit.Source.Segments[index].Parts).ToLookup(c => c.Key);
        var ids = new Dictionary<Code, string>();
        string Id(Code code) =>
            ids.TryGetValue(code, out var known)
                ? known
                : ids[code] = mine[code.Key].Select(unit.Id).FirstOrDefault(id => !ids.ContainsValue(id))
                    ?? $"m{ids.Count + 1}";
        Line(4);
        xml.WriteStartElement("mtc", "match", XliffNames.Matches);
        xml.WriteAttributeString("ref", $"#{XliffNames.Segment(index)}");
        xml.WriteAttributeString("similarity", Percent(offer));
        xml.WriteAttributeString("matchQuality", Percent(offer));
        if (offer.Origin is { } origin)
            xml.WriteAttributeString("origin", Safe(origin));
        Line(5);
        Text("source", source.Parts, Id, null);
        // Codes of the target have the ids of those in the source that mean the same.
        var paired = Parts.With(target.Parts, source.Parts);
        Line(5);
        Text("target", paired ?? target.Parts, paired is null ? c => $"t{Id(c)}" : Id, null);
        Line(4);
        xml.WriteEndElement();
    }

    static string Percent(EarlierTranslation offer) => offer.Percent.ToString("0.0", CultureInfo.InvariantCulture);

    void Text(string element, IReadOnlyList<Part> parts, Func<Code, string> id, OriginalData? data)
    {
        xml.WriteStartElement(element, XliffNames.Core);
        foreach (var part in parts)
            switch (part)
            {
                case TextPart text:
                    Text(text.Text);
                    break;
                case PointPart { Code: var code }:
                    xml.WriteStartElement("ph", XliffNames.Core);
                    Attributes(code, id(code));
                    if (data is not null)
                        xml.WriteAttributeString("dataRef", data.Id(code.Open));
                    xml.WriteAttributeString("disp", Safe(code.Open));
                    xml.WriteEndElement();
                    break;
                case StartPart { Code: var code }:
                    xml.WriteStartElement("pc", XliffNames.Core);
                    Attributes(code, id(code));
                    if (data is not null)
                    {
                        xml.WriteAttributeString("dataRefStart", data.Id(code.Open));
                        xml.WriteAttributeString("dataRefEnd", data.Id(code.Close));
                    }
                    break;
                default:
                    xml.WriteEndElement();
                    break;
            }
        xml.WriteEndElement();
    }

    void Attributes(Code code, string id)
    {
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("canCopy", "no");
        xml.WriteAttributeString("canDelete", "no");
        var (type, subType) = code.Kind switch
        {
            CodeKind.Bold => ("fmt", "xlf:b"),
            CodeKind.Italic => ("fmt", "xlf:i"),
            CodeKind.Break => ("fmt", "xlf:lb"),
            CodeKind.Script => ("fmt", "ar:script"),
            CodeKind.Link => ("link", null),
            CodeKind.Address => ("link", "ar:address"),
            CodeKind.Picture => ("image", null),
            CodeKind.Figure => ("other", "ar:figure"),
            CodeKind.Footnote => ("other", "ar:footnote"),
            _ => ("other", "ar:code"),
        };
        xml.WriteAttributeString("type", type);
        if (subType is not null)
            xml.WriteAttributeString("subType", subType);
    }

    void Notes(int depth, IEnumerable<Note> notes)
    {
        Line(depth);
        xml.WriteStartElement("notes", XliffNames.Core);
        foreach (var note in notes)
        {
            Line(depth + 1);
            xml.WriteStartElement("note", XliffNames.Core);
            xml.WriteAttributeString("category", note.Category);
            xml.WriteString(Safe(note.Text));
            xml.WriteEndElement();
        }
        Line(depth);
        xml.WriteEndElement();
    }

    /// <summary>Text, with the characters that XML can't have as <c>cp</c>.</summary>
    void Text(string text)
    {
        var begin = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }
            xml.WriteString(text[begin..i]);
            xml.WriteStartElement("cp", XliffNames.Core);
            xml.WriteAttributeString("hex", ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            begin = i + 1;
        }
        xml.WriteString(text[begin..]);
    }

    /// <summary>Text without the characters that XML can't have.</summary>
    public static string Safe(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
            return text;
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            safe.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return safe.ToString();
    }

    void Line(int depth) => xml.WriteWhitespace("\n" + new string(' ', depth));
}
