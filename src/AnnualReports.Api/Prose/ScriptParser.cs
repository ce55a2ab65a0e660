using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Prose;

/// <summary>
/// Pairs a single <c>~</c> or <c>^</c> with the next one, if there is no space between them; any other is shown as it
/// is. The parser of emphasis would pair marks that are further apart, and <c>~5 ton CO~2~</c> would lose its
/// subscript.
/// </summary>
sealed class ScriptParser : InlineParser
{
    static readonly EmphasisDescriptor Tilde = new('~', 1, 2, true);
    static readonly EmphasisDescriptor Caret = new('^', 1, 1, true);

    public ScriptParser() => OpeningCharacters = ['~', '^'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (mark, start) = (slice.CurrentChar, slice.Start);
        if (slice.PeekChar() == mark || (slice.PeekCharExtra(-1) == mark && !Escapes.At(slice.Text, start - 1)))
            return false;
        var expected = processor.ParserStates[Index] as Expected ?? new();
        processor.ParserStates[Index] = expected;
        var type = DelimiterType.Undefined;
        if (expected.Of(mark) == start)
            type = DelimiterType.Close;
        else if (Closing(slice) is var closing and >= 0)
        {
            expected.Of(mark) = closing;
            type = DelimiterType.Open;
        }
        var at = processor.GetSourcePosition(start, out var line, out var column);
        var sign = new StringSlice(slice.Text, start, start);
        processor.Inline =
            type == DelimiterType.Undefined
                ? new LiteralInline(sign)
                {
                    Line = line,
                    Column = column,
                    Span = new SourceSpan(at, at),
                }
                : new EmphasisDelimiterInline(this, mark == '~' ? Tilde : Caret)
                {
                    Content = sign,
                    DelimiterCount = 1,
                    Type = type,
                    Line = line,
                    Column = column,
                    Span = new SourceSpan(at, at),
                };
        slice.NextChar();
        return true;
    }

    /// <summary>
    /// Where the mark at the beginning of a slice is closed; -1 where it isn't. Each character is visited once for each
    /// kind of mark.
    /// </summary>
    static int Closing(StringSlice slice)
    {
        var (text, mark) = (slice.Text, slice.CurrentChar);
        if (!Opens(slice.PeekCharExtra(-1), slice.PeekChar()))
            return -1;
        for (var i = slice.Start + 1; i <= slice.End; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
                return -1;
            var next = i < slice.End ? text[i + 1] : '\0';
            if (c == '\\' && char.IsAscii(next) && (char.IsPunctuation(next) || char.IsSymbol(next)))
                i++;
            else if (c == mark)
                return next != mark && Closes(text[i - 1], next) ? i : -1;
        }
        return -1;
    }

    /// <summary>
    /// Whether a mark can open: the rule of CommonMark, and also before the signs of formulas, such as <c>10^-6^</c>.
    /// </summary>
    static bool Opens(char before, char after)
    {
        CharHelper.CheckOpenCloseDelimiter(before, after, enableWithinWord: true, out var opens, out _);
        return opens || after is '+' or '-' or '\u2212' or '(';
    }

    static bool Closes(char before, char after)
    {
        CharHelper.CheckOpenCloseDelimiter(before, after, enableWithinWord: true, out _, out var closes);
        return closes || before is '+' or '-' or '\u2212' or ')';
    }

    /// <summary>The places where the open marks of a paragraph are closed.</summary>
    sealed class Expected
    {
        int tilde = -1;
        int caret = -1;

        public ref int Of(char mark) => ref mark == '~' ? ref tilde : ref caret;
    }
}
