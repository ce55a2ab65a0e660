using AnnualReports.Api.Content;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Kinds;

/// <summary>A text that was parsed, and what the parser's guards found on the way.</summary>
/// <param name="Document">The tree. Nothing in it is nested deeper than <see cref="Limits.Nesting"/>, unless a finding refuses the text.</param>
/// <param name="Found">What was found, in the order of the text.</param>
sealed record ReadText(MarkdownDocument Document, List<Finding> Found)
{
    /// <summary>Whether nothing in it is more than can be shown.</summary>
    public bool CanBeShown => !Found.Any(f => f.Weight == Weight.Refusal);
}

/// <summary>
/// Parses prose: CommonMark with GitHub's tables, footnotes, sub- and superscript and strikethrough, without HTML. Parsing never fails, and what it takes
/// grows with the length of the text: nesting and the marks of one paragraph are bounded, and what goes beyond is found and left unread.
/// </summary>
static class MarkdownReading
{
    /// <summary>About how many characters of HTML are handed on at once.</summary>
    const int Part = 16_000;

    static readonly object Key = typeof(Finding);

    static readonly MarkdownPipeline Pipeline = Create();

    /// <summary>How texts are read and rendered.</summary>
    /// <param name="more">Parsers of marks that only some readers look for.</param>
    public static MarkdownPipeline Create(params ReadOnlySpan<InlineParser> more)
    {
        const EmphasisExtraOptions Scripts = EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Subscript | EmphasisExtraOptions.Superscript;
        var builder = new MarkdownPipelineBuilder().UseFootnotes().UseEmphasisExtras(Scripts).DisableHtml().UsePreciseSourceLocation();
        builder.BlockParsers.Insert(0, new NestingGuard());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new TableParser());
        builder.Extensions.Add(new TableRendering());
        builder.BlockParsers.Insert(0, new NotesParser());
        builder.InlineParsers.Insert(0, new ScriptParser());
        builder.InlineParsers.Insert(0, new NoteMarks());
        builder.InlineParsers.Insert(0, new MarksGuard());
        builder.InlineParsers.Add(new HtmlFinder());
        foreach (var parser in more)
            builder.InlineParsers.Insert(0, parser);
        return builder.Build();
    }

    /// <summary>Parses, brings the tree into the form in which it is shown, and says what was found.</summary>
    public static ReadText Read(string markdown) => Read(markdown, Pipeline);

    public static ReadText Read(string markdown, MarkdownPipeline pipeline)
    {
        var document = Markdig.Markdown.Parse(markdown, pipeline);
        foreach (var delimiter in document.Descendants<DelimiterInline>().ToList())
            delimiter.ReplaceByLiteral();
        Scripts.Settle(document);
        foreach (var cell in document.Descendants<TableCell>())
            foreach (var code in cell.Descendants<CodeInline>().Where(c => c.Content.Contains("\\|", StringComparison.Ordinal)))
                code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
        Footnotes.Settle(document);
        var found = Of(document);
        if (!found.Any(f => f.Weight == Weight.Refusal) && Nesting.Deepest(document) is { } deep)
            found.Add(new(Weight.Refusal, deep.Line + 1, deep.Column + 1, Nesting.Message));
        return new(document, found);
    }

    /// <summary>Renders what <see cref="Read(string)"/> has read, in parts of whole blocks: who cleans them takes longer the more stand side by side.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="ids">What the ids of footnotes begin with.</param>
    public static IEnumerable<string> Html(MarkdownDocument document, string ids)
    {
        using var writer = new StringWriter();
        var renderer = new Markdig.Renderers.HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        Footnotes.Render(renderer, ids);
        foreach (var block in document)
        {
            renderer.Render(block);
            if (writer.GetStringBuilder().Length < Part)
                continue;
            yield return writer.ToString();
            writer.GetStringBuilder().Clear();
        }
        yield return writer.ToString();
    }

    /// <summary>What the guards have found in a document.</summary>
    public static List<Finding> Of(MarkdownDocument document)
    {
        if (document.GetData(Key) is List<Finding> found)
            return found;
        document.SetData(Key, found = []);
        return found;
    }

    sealed class TableRendering : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
        }

        public void Setup(MarkdownPipeline pipeline, Markdig.Renderers.IMarkdownRenderer renderer) =>
            renderer.ObjectRenderers.AddIfNotAlready<HtmlTableRenderer>();
    }
}
