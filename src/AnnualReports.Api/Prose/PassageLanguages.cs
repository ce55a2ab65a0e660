using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Prose;

/// <summary>
/// Passages in another language: a paragraph that begins with <c>{lang=fr}</c> is in French. Voices that read pages aloud
/// then change (WCAG 3.1.2). The mark is not shown.
/// </summary>
static partial class PassageLanguages
{
    /// <summary>The language that a paragraph is marked with; null for that of the text.</summary>
    public static string? Of(LeafBlock block) =>
        block is ParagraphBlock && First(block) is { } literal && Mark().Match(literal.Content.ToString()) is { Success: true } mark
            ? mark.Groups[1].Value
            : null;

    /// <summary>Gives marked paragraphs their language, and leaves out the marks.</summary>
    public static void Mark(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<ParagraphBlock>())
            if (First(block) is { } literal && Mark().Match(literal.Content.ToString()) is { Success: true } mark)
            {
                // The items of a dense list have no paragraphs in HTML.
                MarkdownObject marked = block.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } } item ? item : block;
                marked.GetAttributes().AddProperty("lang", mark.Groups[1].Value);
                literal.Content.Start += mark.Length;
                if (literal.Content.IsEmpty && literal.NextSibling is LineBreakInline end)
                    end.Remove();
            }
    }

    static LiteralInline? First(LeafBlock block) => block.Inline?.FirstChild as LiteralInline;

    [GeneratedRegex(@"^\{lang=([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\}[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
