using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Kinds;

/// <summary>What prose meant before: without sub- and superscript and strikethrough, and with tables that were told from their bars alone.</summary>
static class OlderSyntax
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
        var (before, now) = (Cells(Before(markdown)), Cells(today));
        if (!before.SequenceEqual(now))
            yield return $"line {today.Descendants<TableRow>().Select(t => t.Line + 1).FirstOrDefault(1)}: "
                + $"a table is read otherwise now ({before.Count} rows before, {now.Count} now).";
    }

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

    static List<int> Cells(MarkdownDocument document) => [.. document.Descendants<TableRow>().Select(r => r.Count)];
}
