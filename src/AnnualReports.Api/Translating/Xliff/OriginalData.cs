using System.Xml;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>What is written for the codes of a unit, each text once.</summary>
sealed class OriginalData
{
    readonly Dictionary<string, string> ids = [];

    public void Add(Code code)
    {
        Add(code.Open);
        if (code.Close.Length > 0)
            Add(code.Close);
    }

    void Add(string written) => ids.TryAdd(written, $"d{ids.Count + 1}");

    public string Id(string written) => ids[written];

    public void Write(XmlWriter xml, Action line, Action deeper)
    {
        if (ids.Count == 0)
            return;
        line();
        xml.WriteStartElement("originalData", XliffNames.Core);
        foreach (var (written, id) in ids)
        {
            deeper();
            xml.WriteStartElement("data", XliffNames.Core);
            xml.WriteAttributeString("id", id);
            xml.WriteString(XliffWriter.Safe(written));
            xml.WriteEndElement();
        }
        line();
        xml.WriteEndElement();
    }
}
