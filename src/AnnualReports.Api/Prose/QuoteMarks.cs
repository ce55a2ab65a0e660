using System.Text;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Prose;

/// <summary>A place in a text where a figure is quoted.</summary>
/// <param name="Start">Where it begins, in characters.</param>
/// <param name="Raw">What is written there.</param>
/// <param name="Quote">The figure that is named; null where nothing is that could be one.</param>
/// <param name="Line">The line, from 1.</param>
readonly record struct QuoteMark(int Start, string Raw, Quote? Quote, int Line);

/// <summary>
/// Finds and replaces quoted figures: <c>{{figure:staff-total}}</c>, <c>{{figure:staff-total@2023}}</c>. After a
/// backslash, and in code of Markdown, a mark is shown as it is written.
/// </summary>
static partial class QuoteMarks
{
    public const string Start = "{{figure:";

    /// <summary>The kind that marks name: the word before the colon.</summary>
    public static readonly string Kind = Start.Trim('{', ':');

    const string Braces = "{{";

    const string End = "}}";

    const int Remembered = 5_000_000;

    /// <summary>The parsers of prose, and one of these marks.</summary>
    internal static readonly MarkdownPipeline Pipeline = ProseParser.Create(new Parser());

    static readonly SizedCache<string, QuoteMark[]> Found = new(
        (markdown, marks) => markdown.Length + 50 * marks.Length,
        Remembered
    );

    /// <summary>Whether a text has anything that looks like a mark, also where it is shown literally.</summary>
    public static bool Mentions(string text) =>
        text.Contains(Braces, StringComparison.Ordinal) && Begun().IsMatch(text);

    /// <summary>
    /// The marks of a text, in order, including mistaken ones that name no figure, such as <c>{{ Figure:x }}</c>.
    /// </summary>
    public static IReadOnlyList<QuoteMark> In(string? text, bool isMarkdown) =>
        text is null || !Mentions(text) ? []
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

    /// <summary>The text with the numbers in place of the marks. A mark of an unknown figure stays as it is.</summary>
    public static string Filled(
        string text,
        bool isMarkdown,
        IReadOnlyDictionary<Quote, Quantity> quotes,
        string language
    )
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

    /// <summary>
    /// Removes the backslash before a mark that is shown literally. In Markdown the parser does this.
    /// </summary>
    static string Literally(string text, bool isMarkdown) => isMarkdown ? text : Escape().Replace(text, "");

    /// <summary>
    /// Whether the number of a mark at the beginning of a line would be read as an item of a list, because a full stop
    /// follows.
    /// </summary>
    /// <param name="text">The whole.</param>
    /// <param name="before">Where the mark before this one ends; of two in a line only the first can begin it.</param>
    /// <param name="start">Where the mark begins.</param>
    /// <param name="end">Where it ends.</param>
    static bool BeginsList(string text, int before, int start, int end)
    {
        var line = text.AsSpan(before, start - before).LastIndexOf('\n') + 1;
        return (line > 0 || before == 0)
            && end < text.Length
            && text[end] is ('.' or ')')
            && Margin().IsMatch(text.AsSpan(before + line, start - before - line));
    }

    static QuoteMark Mark(int start, string raw, int line) =>
        new(
            start,
            raw,
            raw.StartsWith(Start, StringComparison.Ordinal) && raw.EndsWith(End, StringComparison.Ordinal)
                ? Quote.Parse(raw[Start.Length..^End.Length])
                : null,
            line
        );

    static QuoteMark[] FindInMarkdown(string markdown)
    {
        var marks = ProseParser
            .Read(markdown, Pipeline)
            .Document.Descendants<QuoteInline>()
            .OrderBy(q => q.Span.Start)
            .ToList();
        var (found, at, line) = (new List<QuoteMark>(), 0, 1);
        foreach (var mark in marks)
        {
            // The parser knows about where the text is. Text that was moved or unindented is searched for from there.
            var start =
                string.CompareOrdinal(markdown, mark.Span.Start, mark.Raw, 0, mark.Raw.Length) == 0
                    ? mark.Span.Start
                    : markdown.IndexOf(mark.Raw, at, StringComparison.Ordinal);
            if (start < at)
                continue;
            // A mark is on one line, so no line end is skipped.
            line += markdown.AsSpan(at, start - at).Count('\n');
            found.Add(Mark(start, mark.Raw, line));
            at = start + mark.Raw.Length;
        }
        return [.. found];
    }

    /// <summary>A mark in a text that was parsed.</summary>
    internal sealed class QuoteInline : LeafInline
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
            processor.Inline = new QuoteInline
            {
                Raw = raw,
                Span = new SourceSpan(start, start + raw.Length - 1),
                Line = line,
                Column = column,
            };
            slice.Start += raw.Length;
            return true;
        }
    }

    const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    /// <summary>The beginning of a mark, also a mistaken one with spaces or capitals.</summary>
    const string Beginning = @"\{\{[ \t\u00a0]*figure[ \t\u00a0]*:";

    /// <summary>A mark, or the beginning of one that is not closed.</summary>
    const string Whole = Beginning + @"[^{}\n]*(\}\})?";

    [GeneratedRegex(@"(?<escape>\\)?" + Whole, Options)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A" + Whole, Options)]
    private static partial Regex First();

    [GeneratedRegex(Beginning, Options)]
    private static partial Regex Begun();

    [GeneratedRegex(@"\\(?=" + Beginning + ")", Options)]
    private static partial Regex Escape();

    /// <summary>What may be written before the text of a block: marks of quotations and lists.</summary>
    [GeneratedRegex(@"^[\s>*+\-0-9.)]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Margin();
}
