using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace AnnualReports.Api.OpenApi;

/// <summary>The XML comments that the compiler wrote beside a library: texts, and examples of members.</summary>
sealed partial class Comments
{
    /// <summary>The comments of the types that cross the wire.</summary>
    public static readonly Comments Contracts = new("AnnualReports.Contracts.xml");

    readonly Lazy<(XDocument Texts, Dictionary<string, string> Examples)> read;

    Comments(string file) => read = new(() => Read(Path.Combine(AppContext.BaseDirectory, file)));

    /// <summary>The texts alone: Swashbuckle would read the examples in its own way.</summary>
    public XPathDocument Texts()
    {
        using var reader = read.Value.Texts.CreateReader();
        return new XPathDocument(reader, XmlSpace.Preserve);
    }

    /// <summary>The example of a member, as JSON; null if its comment has none.</summary>
    public string? ExampleOf(PropertyInfo member)
    {
        var type = member.DeclaringType!;
        var name = type.IsGenericType ? type.GetGenericTypeDefinition().FullName! : type.FullName!;
        return read.Value.Examples.GetValueOrDefault($"P:{name.Replace('+', '.')}.{member.Name}");
    }

    static (XDocument Texts, Dictionary<string, string> Examples) Read(string path)
    {
        var comments = XDocument.Load(path);
        var examples = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var example in comments.Descendants("example").ToList())
        {
            examples[example.Parent!.Attribute("name")!.Value] = example.Value;
            example.Remove();
        }
        // Where the lines of a comment break is a matter of the source. In the documents a paragraph is one line.
        foreach (
            var text in comments
                .DescendantNodes()
                .OfType<XText>()
                .Where(t => t.Value.Contains('\n', StringComparison.Ordinal))
        )
            text.Value = LineBreak().Replace(text.Value, " ");
        return (comments, examples);
    }

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreak();
}
