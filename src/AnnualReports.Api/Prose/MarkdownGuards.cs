using System.Buffers;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Prose;

/// <summary>
/// The limit on nesting of blocks and inlines. It protects the parser, the renderer and the sanitiser.
/// </summary>
static class Nesting
{
    public static readonly string Message =
        $"lists, quotations and emphasis are nested more than {Limits.Nesting} deep here. Take some levels away.";

    /// <summary>How deep a block is nested.</summary>
    public static int Depth(Block? block)
    {
        var depth = 0;
        for (; block is not null; block = block.Parent)
            depth++;
        return depth;
    }

    /// <summary>The first node that is nested deeper than allowed; null where there is none.</summary>
    public static MarkdownObject? Deepest(MarkdownDocument document)
    {
        var left = new Stack<(MarkdownObject Node, int Depth)>([(document, 1)]);
        while (left.TryPop(out var next))
        {
            if (next.Depth > Limits.Nesting)
                return next.Node;
            foreach (var child in Children(next.Node))
                left.Push((child, next.Depth + 1));
        }
        return null;
    }

    static IEnumerable<MarkdownObject> Children(MarkdownObject node) =>
        node switch
        {
            ContainerBlock blocks => blocks,
            LeafBlock { Inline: { } inline } => [inline],
            ContainerInline inlines => inlines,
            _ => [],
        };
}

/// <summary>Stops the parser where lists and quotations are nested too deep.</summary>
sealed class NestingGuard : BlockParser
{
    public NestingGuard() => OpeningCharacters = [.. ">-+*0123456789"];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (Nesting.Depth(processor.GetCurrentContainerOpened()) < Limits.Nesting)
            return BlockState.None;
        var found = ProseParser.Of(processor.Document);
        if (!found.Any(f => f.Severity == Severity.Refusal))
            found.Add(new(Severity.Refusal, processor.LineIndex + 1, processor.Column + 1, Nesting.Message));
        return BlockState.BreakDiscard;
    }
}

/// <summary>
/// Limits the marks of a paragraph that could be opening marks. The parser keeps all of them open until the end of the
/// paragraph, so its work grows with the square of their number. Beyond the limit, the rest of the paragraph is not
/// parsed.
/// </summary>
sealed class MarksGuard : InlineParser
{
    public MarksGuard() => OpeningCharacters = [.. "*_~^[]!`<"];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var count = processor.ParserStates[Index] as Count ?? new();
        processor.ParserStates[Index] = count;
        if (++count.Marks <= Limits.Marks)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var found = ProseParser.Of(processor.Document);
        if (!found.Any(f => f.Severity == Severity.Refusal))
            found.Add(
                new(
                    Severity.Refusal,
                    line + 1,
                    column + 1,
                    $"more than {Limits.Marks} marks (such as * _ ~ ^ [ ] ! ` <) are in this paragraph. Divide it by blank lines, "
                        + "or put a backslash before each mark that means itself."
                )
            );
        processor.Inline = new LiteralInline(slice)
        {
            Line = line,
            Column = column,
            Span = new(start, start + slice.Length - 1),
        };
        slice.Start = slice.End + 1;
        return true;
    }

    sealed class Count
    {
        public int Marks { get; set; }
    }
}

/// <summary>A character that would begin HTML. It is shown as it is written.</summary>
sealed class HtmlMark : LiteralInline
{
    public HtmlMark()
        : base("<") { }
}

/// <summary>Finds HTML: tags, comments and declarations.</summary>
sealed partial class HtmlFinder : InlineParser
{
    public HtmlFinder() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!Tag().IsMatch(slice.AsSpan()))
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new HtmlMark
        {
            Line = line,
            Column = column,
            Span = new(start, start),
        };
        slice.NextChar();
        return true;
    }

    [GeneratedRegex(
        """
            ^<(?:
                [A-Za-z][A-Za-z0-9:-]{0,60}(?:\s(?:[^<>"']|"[^"]{0,500}"|'[^']{0,500}'){0,1000})?\s?/?>
                |/[A-Za-z][A-Za-z0-9:-]{0,60}\s{0,10}>
                |!--|!\[CDATA\[|![A-Za-z]|\?[A-Za-z]
            )
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Tag();
}

/// <summary>
/// Sub- and superscript of formulas: <c>CO~2~</c>, <c>m^2^</c>. As in Pandoc they contain no spaces, so <c>~5 and
/// ~6</c> stays as it is. <see cref="ScriptParser"/> pairs single marks; this class undoes what the parser made of
/// longer runs, such as <c>~~~a b~~~</c>.
/// </summary>
static class Scripts
{
    public static void UndoWithBlanks(MarkdownDocument document)
    {
        foreach (
            var script in document
                .Descendants<EmphasisInline>()
                .Where(e => e is { DelimiterCount: 1, DelimiterChar: '~' or '^' })
                .ToList()
        )
            if (script.Descendants().Any(HasBlank))
            {
                var sign = script.DelimiterChar.ToString();
                script.InsertBefore(new LiteralInline(sign) { Line = script.Line, Column = script.Column });
                script.InsertAfter(new LiteralInline(sign));
                script.ReplaceBy(new LiteralInline(""), copyChildren: true);
            }
    }

    static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\u00A0\u2007\u2009\u202F");

    static bool HasBlank(MarkdownObject node) =>
        node switch
        {
            LiteralInline literal => literal.Content.AsSpan().ContainsAny(Blanks),
            CodeInline code => code.ContentSpan.Contains(' '),
            LineBreakInline => true,
            _ => false,
        };
}
