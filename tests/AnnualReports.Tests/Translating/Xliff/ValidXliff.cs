using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace AnnualReports.Tests.Translating.Xliff;

/// <summary>Checks documents against the schema of XLIFF, and what the standard demands besides.</summary>
static class ValidXliff
{
    public static readonly XNamespace Core = "urn:oasis:names:tc:xliff:document:2.0",
        Matches = "urn:oasis:names:tc:xliff:matches:2.0",
        Own = "urn:annual-reports:translation:1";

    static readonly Lazy<XmlSchemaSet> Schemas = new(() =>
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in new[] { "xml.xsd", "xliff-core-2.0.xsd", "matches.xsd", "sizes.xsd" })
        {
            using var reader = XmlReader.Create(
                Path.Combine(Checkout.Root, "tests", "AnnualReports.Tests", "Translating", "Xliff", "Schemas", name),
                new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
            );
            set.Add(null, reader);
        }
        set.Compile();
        return set;
    });

    /// <summary>Reads a document, which has to be valid.</summary>
    public static XDocument Read(string text)
    {
        var document = XDocument.Parse(text, LoadOptions.PreserveWhitespace);
        var faults = new List<string>();
        document.Validate(Schemas.Value, (_, fault) => faults.Add(fault.Message));
        Assert.Empty(faults);
        Assert.Equal("2.1", document.Root!.Attribute("version")!.Value);
        foreach (var file in document.Root.Elements(Core + "file"))
            Unique(file.Descendants(Core + "unit"));
        foreach (var unit in document.Descendants(Core + "unit"))
            Check(unit);
        return document;
    }

    /// <summary>What a schema can't say: ids, references, and states with their translations.</summary>
    static void Check(XElement unit)
    {
        var segments = unit.Elements(Core + "segment").ToList();
        Unique(segments.Concat(segments.SelectMany(s => s.Element(Core + "source")!.Descendants())));
        var data = unit.Element(Core + "originalData")?.Elements(Core + "data").ToList() ?? [];
        Unique(data);
        foreach (
            var reference in unit.Descendants()
                .Attributes()
                .Where(a => a.Name.LocalName.StartsWith("dataRef", StringComparison.Ordinal))
        )
            Assert.Contains(data, d => d.Attribute("id")!.Value == reference.Value);
        foreach (var segment in segments)
        {
            var (source, target) = (segment.Element(Core + "source")!, segment.Element(Core + "target"));
            Assert.True(target is not null || segment.Attribute("state")!.Value == "initial");
            if (target is not null)
                Assert.Equal(Ids(source), Ids(target));
            Assert.True(segment.Attribute("subState") is null || segment.Attribute("state") is not null);
        }
        foreach (var match in unit.Descendants(Matches + "match"))
            Assert.Contains(segments, s => "#" + s.Attribute("id")!.Value == match.Attribute("ref")!.Value);
    }

    static string[] Ids(XElement content) =>
        [.. content.Descendants().Select(d => d.Attribute("id")?.Value).OfType<string>().Order(StringComparer.Ordinal)];

    static void Unique(IEnumerable<XElement> elements)
    {
        var ids = elements.Select(e => e.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
    }
}
