using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Prose;

/// <summary>
/// Reads <c>[^1]</c> as a footnote wherever it is written, as GitHub does. The parser of links would read
/// <c>[^1][^2]</c> as one link with a text and a label, <c>[^1](…)</c> as a link with an address, and <c>![^1]</c> as a
/// picture.
/// </summary>
sealed class NoteMarks : InlineParser
{
    public NoteMarks() => OpeningCharacters = ['[', ']', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice;
        var first = rest.CurrentChar;
        if (first != '[')
            rest.NextChar();
        if (
            rest.CurrentChar != '['
            || rest.PeekChar() != '^'
            || Footnote(processor, ref rest) is not { CreateLinkInline: { } create } footnote
        )
            return false;
        if (first == ']' && Closes(processor, ref slice))
            return true;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var end = first == '[' ? rest.Start : slice.Start + 1;
        var mark = first == '[' ? create(processor, footnote, null)! : new LiteralInline(first.ToString());
        (mark.Line, mark.Column, mark.Span) = (line, column, new SourceSpan(start, start + end - slice.Start - 1));
        processor.Inline = mark;
        slice.Start = end;
        return true;
    }

    /// <summary>Whether a bracket closes a link, if no footnote followed.</summary>
    static bool Closes(InlineProcessor processor, ref StringSlice slice)
    {
        var alone = new StringSlice(slice.Text, slice.Start, slice.Start);
        if (processor.Parsers.Find<LinkInlineParser>() is not { } links || !links.Match(processor, ref alone))
            return false;
        slice.Start = alone.Start;
        return true;
    }

    /// <summary>
    /// The footnote that the label at the beginning of a text names, and moves behind the label; null where it names
    /// none.
    /// </summary>
    static FootnoteLinkReferenceDefinition? Footnote(InlineProcessor processor, ref StringSlice text) =>
        LinkHelper.TryParseLabel(ref text, out var label)
        && processor.Document.TryGetLinkReferenceDefinition(label!, out var found)
            ? found as FootnoteLinkReferenceDefinition
            : null;
}
