using System.Text;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Kinds;

/// <summary>A place where prose quotes a figure.</summary>
/// <param name="Start">Where it begins, in characters.</param>
/// <param name="Raw">What is written there.</param>
/// <param name="Quote">The figure that is named; null where nothing is that could be one.</param>
/// <param name="Line">The line, from 1.</param>
readonly record struct QuoteMark(int Start, string Raw, Quote? Quote, int Line);

/// <summary>
/// Figures that prose quotes: <c>{{figure:staff-total}}</c>, <c>{{figure:staff-total@2023}}</c>. A backslash before it, and code in Markdown, say it literally.
/// </summary>
static partial class QuoteMarks
{
    public const string Opening = "{{figure:";

    const string Braces = "{{";

    const string Closing = "}}";

    const int Remembered = 5_000_000;

    static readonly MarkdownPipeline Pipeline = MarkdownReading.Create(new Parser());

    static readonly Memo<string, QuoteMark[]> Found = new((markdown, marks) => markdown.Length + 50 * marks.Length, Remembered);

    /// <summary>Whether a text has anything that is, or was meant to be, a mark; also where it is said literally.</summary>
    public static bool Mentions(string text) => text.Contains(Braces, StringComparison.Ordinal) && Begun().IsMatch(text);

    /// <summary>
    /// The marks of a text, in order; also what was meant to be one and names no figure, as <c>{{ Figure:x }}</c>.
    /// </summary>
    public static IReadOnlyList<QuoteMark> In(string? text, bool isMarkdown) => text is null || !Mentions(text) ? []
        : isMarkdown ? Found.Of(text, FindInMarkdown)
        : FindInPlain(text);

    static List<QuoteMark> FindInPlain(string text)
    {
        var (found, line, counted) = (new List<QuoteMark>(), 1, 0);
        foreach (var match in Plain().Matches(text).Where(m => !m.Groups["escape"].Success))
        {
            line += text.AsSpan(counted, match.Index - counted).Count('\n');
            counted = match.Index;
            found.Add(Mark(match.Index, match.Value, line));
        }
        return found;
    }

    /// <summary>The text with what the figures say in place of their marks; a mark of none that is known stays as it is.</summary>
    public static string Filled(string text, bool isMarkdown, IReadOnlyDictionary<Quote, Quantity> quotes, string language)
    {
        var (filled, at, before) = (new StringBuilder(), 0, 0);
        foreach (var mark in In(text, isMarkdown))
        {
            var (begins, end) = (before, mark.Start + mark.Raw.Length);
            before = end;
            if (mark.Quote is not { } quote || !quotes.TryGetValue(quote, out var quantity))
                continue;
            var number = quantity.Text(language);
            filled.Append(Literally(text[at..mark.Start], isMarkdown)).Append(number);
            at = end;
            if (isMarkdown && number.All(char.IsAsciiDigit) && BeginsList(text, begins, mark.Start, end))
                filled.Append('\\');
        }
        return filled.Append(Literally(text[at..], isMarkdown)).ToString();
    }

    /// <summary>In plain text the backslash that kept a mark from being one is not part of what it says; Markdown takes it away by itself.</summary>
    static string Literally(string text, bool isMarkdown) => isMarkdown ? text : Escape().Replace(text, "");

    /// <summary>A number at the beginning of a line and a full stop would be read as an item of a list.</summary>
    /// <param name="text">The whole.</param>
    /// <param name="before">Where the mark before this one ends; of two in a line only the first can begin it.</param>
    /// <param name="start">Where the mark begins.</param>
    /// <param name="end">Where it ends.</param>
    static bool BeginsList(string text, int before, int start, int end)
    {
        var line = text.AsSpan(before, start - before).LastIndexOf('\n') + 1;
        return (line > 0 || before == 0) && end < text.Length && text[end] is ('.' or ')') && Margin().IsMatch(text.AsSpan(before + line, start - before - line));
    }

    static QuoteMark Mark(int start, string raw, int line) =>
        new(start, raw, raw.StartsWith(Opening, StringComparison.Ordinal) && raw.EndsWith(Closing, StringComparison.Ordinal)
            ? Quote.Parse(raw[Opening.Length..^Closing.Length])
            : null, line);

    static QuoteMark[] FindInMarkdown(string markdown)
    {
        var marks = MarkdownReading.Read(markdown, Pipeline).Document.Descendants<QuoteInline>().OrderBy(q => q.Span.Start).ToList();
        var (found, at, line) = (new List<QuoteMark>(), 0, 1);
        foreach (var mark in marks)
        {
            // The parser tells where it stands; text that was moved or unindented is looked for from there.
            var start = string.CompareOrdinal(markdown, mark.Span.Start, mark.Raw, 0, mark.Raw.Length) == 0
                ? mark.Span.Start
                : markdown.IndexOf(mark.Raw, at, StringComparison.Ordinal);
            if (start < at)
                continue;
            // A mark is of one line, so that no line end is passed by.
            line += markdown.AsSpan(at, start - at).Count('\n');
            found.Add(Mark(start, mark.Raw, line));
            at = start + mark.Raw.Length;
        }
        return [.. found];
    }

    sealed class QuoteInline : LeafInline
    {
        public required string Raw { get; init; }
    }

    sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var rest = slice.Text.AsSpan(slice.Start, slice.End - slice.Start + 1);
            var length = 0;
            foreach (var found in First().EnumerateMatches(rest))
                length = found.Length;
            if (length == 0)
                return false;
            var raw = rest[..length].ToString();
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new QuoteInline { Raw = raw, Span = new SourceSpan(start, start + raw.Length - 1), Line = line, Column = column };
            slice.Start += raw.Length;
            return true;
        }
    }

    const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    /// <summary>How a mark begins, and what was meant so: with blanks, or in capitals.</summary>
    const string Beginning = @"\{\{[ \t\u00a0]*figure[ \t\u00a0]*:";

    /// <summary>A mark, or what was begun as one.</summary>
    const string Whole = Beginning + @"[^{}\n]*(\}\})?";

    [GeneratedRegex(@"(?<escape>\\)?" + Whole, Options)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A" + Whole, Options)]
    private static partial Regex First();

    [GeneratedRegex(Beginning, Options)]
    private static partial Regex Begun();

    [GeneratedRegex(@"\\(?=" + Beginning + ")", Options)]
    private static partial Regex Escape();

    /// <summary>What may stand before a block's text: quotations and lists around it.</summary>
    [GeneratedRegex(@"^[\s>*+\-0-9.)]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Margin();
}
