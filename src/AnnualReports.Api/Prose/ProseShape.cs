using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Prose;

/// <summary>
/// What a text is made of besides words: its blocks in order, and its links, code, emphasis, footnotes and figures.
/// A translation has the same.
/// </summary>
static class ProseShape
{
    /// <summary>Whether two texts are made of the same blocks with the same marks.</summary>
    public static bool AreAlike(string first, string second) => Of(first).SequenceEqual(Of(second));

    static List<string> Of(string markdown)
    {
        var document = ProseParser.Read(markdown).Document;
        List<string> shape = [];
        foreach (var block in document.Descendants<Block>())
        {
            shape.Add(Name(block));
            // Words may stand in another order in another language, and marks with them.
            if (block is LeafBlock { Inline: { } inlines })
                shape.AddRange(inlines.Descendants<Inline>().Select(Name).OfType<string>().Order(StringComparer.Ordinal));
        }
        shape.AddRange(
            QuoteMarks.In(markdown, isMarkdown: true).Select(m => m.Raw).Order(StringComparer.Ordinal)
        );
        return shape;
    }

    static string Name(Block block) =>
        block switch
        {
            HeadingBlock heading => $"heading {heading.Level}",
            ListBlock list => $"list {list.IsOrdered}",
            TableCell => "cell",
            CodeBlock code => $"code {code.Lines}",
            _ => block.GetType().Name,
        };

    static string? Name(Inline inline) =>
        inline switch
        {
            LinkInline link => $"link {link.Url}",
            AutolinkInline link => $"link {link.Url}",
            CodeInline code => $"code {code.Content}",
            FootnoteLink link => $"note {link.Footnote.Label}",
            EmphasisInline emphasis => $"emphasis {emphasis.DelimiterChar}{emphasis.DelimiterCount}",
            LineBreakInline { IsHard: true } => "break",
            _ => null,
        };
}
