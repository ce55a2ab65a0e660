using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Kinds;

/// <summary>What prose meant before: without sub- and superscript and strikethrough, and with tables that were told from their bars alone.</summary>
static partial class OlderSyntax
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().DisableHtml().Build();

    /// <summary>What is read otherwise today, each with its place.</summary>
    public static IEnumerable<string> ReadOtherwise(string? markdown)
    {
        if (string.IsNullOrEmpty(markdown))
            yield break;
        var today = MarkdownReading.Read(markdown).Document;
        foreach (var mark in today.Descendants<EmphasisInline>().Where(e => e.DelimiterChar is '~' or '^'))
            yield return $"line {mark.Line + 1}, column {mark.Column + 1}: '{new string(mark.DelimiterChar, mark.DelimiterCount)}' is {Meaning(mark)} now. "
                + "Put a backslash before it if it means itself.";
        foreach (var otherwise in TablesReadOtherwise(Rows(Before(markdown)), Rows(today)))
            yield return otherwise;
    }

    /// <summary>Where rows of tables differ, by their lines: each run of such lines is one place.</summary>
    static IEnumerable<string> TablesReadOtherwise(SortedDictionary<int, string> before, SortedDictionary<int, string> now)
    {
        int[] lines = [.. before.Keys.Union(now.Keys).Where(l => before.GetValueOrDefault(l) != now.GetValueOrDefault(l)).Order()];
        for (var from = 0; from < lines.Length;)
        {
            var to = from + 1;
            while (to < lines.Length && lines[to] - lines[to - 1] <= DelimiterRow)
                to++;
            var (rowsBefore, rowsNow) = (lines[from..to].Count(before.ContainsKey), lines[from..to].Count(now.ContainsKey));
            yield return $"line {lines[from] + 1}: a table is read otherwise now ("
                + (rowsBefore == rowsNow ? $"{Counted(rowsNow)} with other cells" : $"{Counted(rowsBefore)} before, {rowsNow} now") + ").";
            from = to;
        }
    }

    /// <summary>How far the lines of two rows that follow one another lie apart at most: the line of dashes is between the first two.</summary>
    const int DelimiterRow = 2;

    static string Counted(int rows) => rows == 1 ? "1 row" : $"{rows} rows";

    static string Meaning(EmphasisInline mark) => mark switch
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

    /// <summary>The rows of tables by their lines: what their cells say, but for the marks that are new.</summary>
    static SortedDictionary<int, string> Rows(MarkdownDocument document)
    {
        var rows = new SortedDictionary<int, string>();
        foreach (var row in document.Descendants<TableRow>())
            // Every row was given as many cells as the longest has: those at its end that say nothing are not what differs.
            rows[LineOf(row)] = string.Join('\n', row.OfType<TableCell>().Select(Said)).TrimEnd('\n');
        return rows;
    }

    /// <summary>Rows that were told from their bars have no line of their own; what stands in them has.</summary>
    static int LineOf(TableRow row) => row.Descendants<LeafBlock>().SelectMany(b => b.Inline?.Descendants().Select(i => i.Line) ?? [])
        .Append(row.Line).Max();

    static string Said(TableCell cell)
    {
        var said = new StringBuilder();
        foreach (var inline in cell.Descendants<LeafBlock>().SelectMany(b => b.Inline?.Descendants() ?? []))
            said.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => $"`{code.Content}`",
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline link => link.Url,
                LinkInline link => $"[{link.Url}]",
                _ => "",
            });
        return NewMarks().Replace(said.ToString(), "").Trim();
    }

    [GeneratedRegex("[~^]", RegexOptions.CultureInvariant)]
    private static partial Regex NewMarks();
}
