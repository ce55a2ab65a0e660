using AnnualReports.Api.Prose;
using Markdig.Syntax;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>A paragraph of a text: of Markdown, what is written in one of its blocks; of plain text, a line.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Place">The kinds of the blocks that it is in, such as <c>List/Item/p</c>.</param>
/// <param name="Parts">Its pieces.</param>
sealed record Segment(int Start, int End, string Place, IReadOnlyList<Part> Parts)
{
    /// <summary>Whether it has anything to translate; a figure or an address alone has not.</summary>
    public bool HasWords { get; } = Parts.OfType<TextPart>().Any(t => t.Text.Any(char.IsLetterOrDigit));

    public bool IsInTable => Place.Contains(nameof(Markdig.Extensions.Tables.Table), StringComparison.Ordinal);
}

/// <summary>
/// A text taken apart into its paragraphs. What stands between them (marks of lists, quotations and tables, code, blank
/// lines) is never given to a translator: a translation is put together from the source's.
/// </summary>
sealed class SegmentedText
{
    SegmentedText(string text, bool isMarkdown, IReadOnlyList<Segment> segments, string structure) =>
        (Text, IsMarkdown, Segments, Structure) = (text, isMarkdown, segments, structure);

    public string Text { get; }

    public bool IsMarkdown { get; }

    /// <summary>Its paragraphs in their order.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The kinds of all blocks, and code, in their order.</summary>
    public string Structure { get; }

    /// <summary>What is written in a paragraph.</summary>
    public string Written(Segment segment) => Text[segment.Start..segment.End];

    /// <summary>Takes a text apart; null if it can't be parsed.</summary>
    public static SegmentedText? Of(string text, bool isMarkdown) => isMarkdown ? OfMarkdown(text) : OfPlain(text);

    static SegmentedText OfPlain(string text)
    {
        var (segments, begin, marks) = (new List<Segment>(), 0, new Queue<QuoteMark>(QuoteMarks.In(text, false)));
        while (begin <= text.Length)
        {
            var end = text.IndexOf('\n', begin) is >= 0 and var found ? found : text.Length;
            var (parts, at) = (new List<Part>(), begin);
            while (marks.TryPeek(out var mark) && mark.Start < end)
            {
                marks.Dequeue();
                parts.Add(new TextPart(text[at..mark.Start]));
                parts.Add(new PointPart(Inlines.Figure(mark.Raw)));
                at = mark.Start + mark.Raw.Length;
            }
            parts.Add(new TextPart(text[at..end]));
            segments.Add(new(begin, end, "line", Parts.Joined(parts)));
            begin = end + 1;
        }
        return new(text, false, segments, "");
    }

    static SegmentedText? OfMarkdown(string text)
    {
        var read = ProseParser.Read(text, QuoteMarks.Pipeline);
        if (!read.CanBeShown)
            return null;
        var inlines = new Inlines(text);
        var segments = new List<Segment>();
        foreach (var block in read.Document.Descendants<LeafBlock>())
            if (block is ParagraphBlock or HeadingBlock && block.Inline is { FirstChild: not null } content)
                segments.Add(new(content.Span.Start, content.Span.End + 1, Place(block), inlines.Of(content)));
        segments.Sort((a, b) => a.Start.CompareTo(b.Start));
        var at = 0;
        foreach (var segment in segments)
        {
            if (segment.Start < at || segment.End < segment.Start || segment.End > text.Length)
                return null;
            at = segment.End;
        }
        return new(text, true, segments, StructureOf(read.Document));
    }

    static string Place(Block? block)
    {
        var steps = new Stack<string>();
        for (; block is not (null or MarkdownDocument); block = block.Parent)
            steps.Push(Kind(block));
        return string.Join('/', steps);
    }

    /// <summary>
    /// Notes stand behind all else in the tree, in the order in which the text refers to them, which a translator may
    /// change. So the blocks are put into the order of the text.
    /// </summary>
    static string StructureOf(MarkdownDocument document) =>
        string.Join(
            '\n',
            document
                .Descendants<Block>()
                .Where(b => b is not (LinkReferenceDefinition or LinkReferenceDefinitionGroup))
                .Select((block, index) => (block, index))
                .OrderBy(b => b.block.Span.Start)
                .ThenBy(b => b.index)
                .Where(b => b.block is not Markdig.Extensions.Footnotes.FootnoteGroup)
                .Select(b => b.block is CodeBlock code ? $"code {code.Lines}" : Place(b.block))
        );

    static string Kind(Block block) =>
        block switch
        {
            HeadingBlock heading => $"h{heading.Level}",
            ParagraphBlock => "p",
            ListBlock { IsOrdered: true } => "Ordered",
            Markdig.Extensions.Footnotes.Footnote note => $"Note {note.Label}",
            Markdig.Extensions.Tables.TableRow { IsHeader: true } => "Header",
            _ => block.GetType().Name,
        };
}
