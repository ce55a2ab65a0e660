using AnnualReports.Api.Content;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Prose;

/// <summary>A text that was parsed, and what the parser's guards found on the way.</summary>
/// <param name="Document">The tree. Nothing in it is nested deeper than <see cref="Limits.Nesting"/>, unless a finding
/// refuses the text.</param>
/// <param name="Found">What was found, in the order of the text.</param>
sealed record ReadText(MarkdownDocument Document, List<ProseIssue> Found)
{
    /// <summary>Whether the text can be shown.</summary>
    public bool CanBeShown => !Found.Any(f => f.Severity == Severity.Refusal);
}

/// <summary>
/// Parses prose: CommonMark with GitHub's tables, footnotes, sub- and superscript and strikethrough, without HTML.
/// Parsing never fails, and its time grows linearly with the text, because nesting and the marks of a paragraph are
/// limited. What exceeds a limit is reported and not parsed.
/// </summary>
static class ProseParser
{
    /// <summary>About how many characters of HTML are rendered at a time.</summary>
    const int Part = 16_000;

    static readonly object Key = typeof(ProseIssue);

    static readonly MarkdownPipeline Pipeline = Create();

    /// <summary>The parsers and renderers.</summary>
    /// <param name="more">Parsers of marks that only some readers look for.</param>
    public static MarkdownPipeline Create(params ReadOnlySpan<InlineParser> more)
    {
        const EmphasisExtraOptions Scripts =
            EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Subscript | EmphasisExtraOptions.Superscript;
        var builder = new MarkdownPipelineBuilder()
            .UseFootnotes()
            .UseEmphasisExtras(Scripts)
            .DisableHtml()
            .UsePreciseSourceLocation();
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

    /// <summary>Parses a text, prepares the tree for rendering, and reports what the guards found.</summary>
    public static ReadText Read(string markdown) => Read(markdown, Pipeline);

    public static ReadText Read(string markdown, MarkdownPipeline pipeline)
    {
        var document = Markdig.Markdown.Parse(markdown, pipeline);
        foreach (var delimiter in document.Descendants<DelimiterInline>().ToList())
            delimiter.ReplaceByLiteral();
        Scripts.UndoWithBlanks(document);
        foreach (var cell in document.Descendants<TableCell>())
            foreach (
                var code in cell.Descendants<CodeInline>().Where(c => c.Content.Contains("\\|", StringComparison.Ordinal))
            )
                code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
        Footnotes.Number(document);
        var found = Of(document);
        if (!found.Any(f => f.Severity == Severity.Refusal) && Nesting.Deepest(document) is { } deep)
            found.Add(new(Severity.Refusal, deep.Line + 1, deep.Column + 1, Nesting.Message));
        return new(document, found);
    }

    /// <summary>
    /// Renders what <see cref="Read(string)"/> has parsed, in parts of whole blocks, because the time of the sanitiser
    /// grows faster than the number of sibling nodes.
    /// </summary>
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

    /// <summary>The issues that the guards found in a document.</summary>
    public static List<ProseIssue> Of(MarkdownDocument document)
    {
        if (document.GetData(Key) is List<ProseIssue> found)
            return found;
        document.SetData(Key, found = []);
        return found;
    }

    sealed class TableRendering : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) { }

        public void Setup(MarkdownPipeline pipeline, Markdig.Renderers.IMarkdownRenderer renderer) =>
            renderer.ObjectRenderers.AddIfNotAlready<HtmlTableRenderer>();
    }
}
