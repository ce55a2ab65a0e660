using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Kinds;

/// <summary>
/// Reads <c>[^1]</c> as a footnote wherever it stands, as GitHub does. Left to the parser of links, <c>[^1][^2]</c> would be one link with a text and a label,
/// and the first of both footnotes lost; so would be what stands before <c>(…)</c>, and an exclamation mark before a footnote.
/// </summary>
sealed class NoteMarks : InlineParser
{
    public NoteMarks() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice;
        var isCalled = rest.CurrentChar == '!';
        if (isCalled)
            rest.NextChar();
        if (rest.CurrentChar != '[' || rest.PeekChar() != '^' || Footnote(processor, ref rest) is not { CreateLinkInline: { } create } footnote)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var end = isCalled ? slice.Start + 1 : rest.Start;
        var mark = isCalled ? new LiteralInline("!") : create(processor, footnote, null)!;
        (mark.Line, mark.Column, mark.Span) = (line, column, new SourceSpan(start, start + end - slice.Start - 1));
        processor.Inline = mark;
        slice.Start = end;
        return true;
    }

    /// <summary>The footnote that the label at the beginning of a text names, which is then passed; null where it names none.</summary>
    static FootnoteLinkReferenceDefinition? Footnote(InlineProcessor processor, ref StringSlice text) =>
        LinkHelper.TryParseLabel(ref text, out var label) && processor.Document.TryGetLinkReferenceDefinition(label!, out var found)
            ? found as FootnoteLinkReferenceDefinition : null;
}
