using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;

namespace AnnualReports.Api.Prose;

/// <summary>Finds paragraphs that look like tables but are shown as text.</summary>
static partial class LostTables
{
    const int Most = 20;

    public static IEnumerable<ProseIssue> In(MarkdownDocument document, string markdown) =>
        document
            .Descendants<ParagraphBlock>()
            .Where(p => p.Parent is not Markdig.Extensions.Tables.TableCell)
            .Select(p => In(p, markdown))
            .OfType<ProseIssue>()
            .Take(Most);

    static ProseIssue? In(ParagraphBlock paragraph, string markdown)
    {
        if (paragraph.Span.IsEmpty || paragraph.Span.End >= markdown.Length)
            return null;
        return InBars(paragraph, markdown)
            ?? InOtherForms(paragraph, markdown.Substring(paragraph.Span.Start, paragraph.Span.Length));
    }

    /// <summary>Tables as other programs write them: drawn with lines, separated by tabs, or with bars only.</summary>
    static ProseIssue? InOtherForms(ParagraphBlock paragraph, string text)
    {
        if (!text.AsSpan().ContainsAny('\t', '|', '+') || !text.Contains('\n', StringComparison.Ordinal))
            return null;
        var lines = text.Split('\n');
        var what =
            lines.Count(l => Border().IsMatch(l)) > 1 ? "it is drawn with + and -"
            : AreRows(lines, '\t') ? "its cells are between tabs"
            : AreRows(lines, '|') ? "it has no line of hyphens"
            : null;
        return what is null
            ? null
            : new(
                Severity.Warning,
                paragraph.Line + 1,
                1,
                $"this looks like a table and is none: {what}. Write bars between the cells, and below the header a line such as |---|---|."
            );
    }

    /// <summary>Whether all lines have the same number of cells.</summary>
    static bool AreRows(string[] lines, char separator)
    {
        var cells = lines.Select(l => l.Trim(' ').Trim(separator).Split(separator)).ToList();
        return cells[0].Length >= 2
            && cells.TrueForAll(c => c.Length == cells[0].Length && c.All(cell => !string.IsNullOrWhiteSpace(cell)))
            && !cells.TrueForAll(c => c[0].Length <= 5 && c[0][^1] is '.' or ')');
    }

    static ProseIssue? InBars(ParagraphBlock paragraph, string markdown)
    {
        if (markdown.AsSpan(paragraph.Span.Start, paragraph.Span.Length).Count('|') < 2)
            return null;
        var (before, line, start) = (0, paragraph.Line + 1, paragraph.Span.Start);
        while (start <= paragraph.Span.End)
        {
            var length = markdown.AsSpan(start, paragraph.Span.End + 1 - start).IndexOf('\n');
            var end = length < 0 ? paragraph.Span.End : start + length - 1;
            var slice = new StringSlice(markdown, start, end);
            slice.Trim();
            if (TableLines.Delimiters(slice) is { } columns && slice.AsSpan().Contains('|'))
                return new(
                    Severity.Warning,
                    line,
                    1,
                    before == 0
                        ? "this looks like the line below a table's header, and above it is none."
                        : $"this looks like a table and is none: the line of hyphens has {columns.Count} cells, and the header above it {before}. "
                            + "Give them as many."
                );
            if (
                slice.CurrentChar == '|'
                && TableLines.Cells(slice).Count > 1
                && length < 0
                && line == paragraph.Line + 1
            )
                return new(
                    Severity.Warning,
                    line,
                    1,
                    "this looks like a row of a table and is none: a table has a header, and below it a line such as |---|---|."
                );
            before = TableLines.Cells(slice).Count;
            start = end + 2;
            line++;
        }
        var first = new StringSlice(markdown, paragraph.Span.Start, paragraph.Span.End);
        return first.CurrentChar == '|' && first.AsSpan().Contains('\n')
            ? new(
                Severity.Warning,
                paragraph.Line + 1,
                1,
                "this looks like a table and is none: below the header there has to be a line "
                    + "such as |---|---|, with as many cells."
            )
            : null;
    }

    [GeneratedRegex(@"^\s*\+(?:[-=:]+\+)+\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Border();
}
