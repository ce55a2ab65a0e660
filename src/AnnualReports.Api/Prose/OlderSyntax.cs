using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Prose;

/// <summary>
/// Prose as it was parsed before: without sub- and superscript and strikethrough, and with tables that were recognised
/// by their bars only.
/// </summary>
static partial class OlderSyntax
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .DisableHtml()
        .Build();

    /// <summary>What is parsed differently today, each with its place.</summary>
    public static IEnumerable<string> ReadOtherwise(string? markdown)
    {
        if (string.IsNullOrEmpty(markdown))
            yield break;
        var today = ProseParser.Read(markdown).Document;
        foreach (var mark in today.Descendants<EmphasisInline>().Where(e => e.DelimiterChar is '~' or '^'))
            yield return $"line {mark.Line + 1}, column {mark.Column + 1}: '{new string(mark.DelimiterChar, mark.DelimiterCount)}' is {Meaning(mark)} now. "
                + "Put a backslash before it if it means itself.";
        foreach (var otherwise in TablesReadOtherwise(Rows(Before(markdown)), Rows(today)))
            yield return otherwise;
    }

    /// <summary>The lines where rows of tables differ. Successive lines are one place.</summary>
    static IEnumerable<string> TablesReadOtherwise(
        SortedDictionary<int, string> before,
        SortedDictionary<int, string> now
    )
    {
        int[] lines =
        [
            .. before.Keys.Union(now.Keys).Where(l => before.GetValueOrDefault(l) != now.GetValueOrDefault(l)).Order(),
        ];
        for (var from = 0; from < lines.Length;)
        {
            var to = from + 1;
            while (to < lines.Length && lines[to] - lines[to - 1] <= DelimiterRow)
                to++;
            var (rowsBefore, rowsNow) = (
                lines[from..to].Count(before.ContainsKey),
                lines[from..to].Count(now.ContainsKey)
            );
            yield return $"line {lines[from] + 1}: a table is read otherwise now ("
                + (
                    rowsBefore == rowsNow
                        ? $"{Counted(rowsNow)} with other cells"
                        : $"{Counted(rowsBefore)} before, {rowsNow} now"
                )
                + ").";
            from = to;
        }
    }

    /// <summary>
    /// The largest distance between the lines of two successive rows; the line of dashes is between the first two.
    /// </summary>
    const int DelimiterRow = 2;

    static string Counted(int rows) => rows == 1 ? "1 row" : $"{rows} rows";

    static string Meaning(EmphasisInline mark) =>
        mark switch
        {
            { DelimiterCount: 2 } => "strikethrough",
            { DelimiterChar: '~' } => "subscript",
            _ => "superscript",
        };

    static MarkdownDocument Before(string markdown)
    {
        try
        {
            return Markdig.Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    /// <summary>The texts of the cells of tables by line, without the marks that are new.</summary>
    static SortedDictionary<int, string> Rows(MarkdownDocument document)
    {
        var rows = new SortedDictionary<int, string>();
        foreach (var row in document.Descendants<TableRow>())
            // Every row had as many cells as the longest row. Empty cells at the end are no difference.
            rows[LineOf(row)] = string.Join('\n', row.OfType<TableCell>().Select(Said)).TrimEnd('\n');
        return rows;
    }

    /// <summary>The line of a row. A row that was recognised by its bars has no line, but its content has.</summary>
    static int LineOf(TableRow row) =>
        row.Descendants<LeafBlock>()
            .SelectMany(b => b.Inline?.Descendants().Select(i => i.Line) ?? [])
            .Append(row.Line)
            .Max();

    static string Said(TableCell cell)
    {
        var said = new StringBuilder();
        foreach (var inline in cell.Descendants<LeafBlock>().SelectMany(b => b.Inline?.Descendants() ?? []))
            said.Append(
                inline switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    CodeInline code => $"`{code.Content}`",
                    HtmlEntityInline entity => entity.Transcoded.ToString(),
                    AutolinkInline link => link.Url,
                    LinkInline link => $"[{link.Url}]",
                    _ => "",
                }
            );
        return NewMarks().Replace(said.ToString(), "").Trim();
    }

    [GeneratedRegex("[~^]", RegexOptions.CultureInvariant)]
    private static partial Regex NewMarks();
}
