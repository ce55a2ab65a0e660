using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Prose;

/// <summary>A part of a text: where it begins, and how long it is.</summary>
readonly record struct TextPart(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds where something in a text may be replaced: never in code or in the mark of a quoted figure, and in addresses of
/// links only if that is asked for.
/// </summary>
static partial class PhrasePlaces
{
    /// <summary>How long a search in one text may take. The patterns are literal, so it never takes that long.</summary>
    static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    /// <summary>A phrase as a pattern: any blanks between its words.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="wholeWord">Whether letters and digits may not stand beside it.</param>
    /// <param name="matchCase">Whether capitals count.</param>
    public static Regex Pattern(string phrase, bool wholeWord, bool matchCase)
    {
        var words = phrase.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape);
        var pattern = string.Join(@"\s+", words);
        return new(
            wholeWord ? $@"(?<![\p{{L}}\p{{N}}]){pattern}(?![\p{{L}}\p{{N}}])" : pattern,
            RegexOptions.CultureInvariant | (matchCase ? RegexOptions.None : RegexOptions.IgnoreCase),
            MostTime
        );
    }

    /// <summary>The places of a phrase in a text.</summary>
    public static IReadOnlyList<TextPart> Of(Regex phrase, string text, bool isMarkdown, bool inLinks)
    {
        if (!phrase.IsMatch(text))
            return [];
        var kept = Untouched(text, isMarkdown, inLinks);
        return
        [
            .. phrase
                .Matches(text)
                .Select(m => new TextPart(m.Index, m.Length))
                .Where(p => p.Length > 0 && !kept.Exists(k => k.Start < p.End && p.Start < k.End)),
        ];
    }

    /// <summary>The places at which a text of Markdown links to an address, where that is written out.</summary>
    public static IReadOnlyList<TextPart> OfLink(string address, string markdown)
    {
        if (!markdown.Contains(address, StringComparison.Ordinal))
            return [];
        var kept = Untouched(markdown, isMarkdown: true, inLinks: true);
        return
        [
            .. new Regex(
                $@"(?<=\]\(\s*<?|\]:\s*<?|<){Regex.Escape(address)}(?=[\s)>]|\z)",
                RegexOptions.CultureInvariant,
                MostTime
            )
                .Matches(markdown)
                .Select(m => new TextPart(m.Index, m.Length))
                .Where(p => !kept.Exists(k => k.Start < p.End && p.Start < k.End)),
        ];
    }

    /// <summary>The text with something else at some places.</summary>
    public static string Replaced(string text, IReadOnlyList<TextPart> places, string by)
    {
        var (replaced, at) = (new System.Text.StringBuilder(text.Length), 0);
        foreach (var place in places)
        {
            replaced.Append(text, at, place.Start - at).Append(by);
            at = place.End;
        }
        return replaced.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The parts of a text that stay as they are.</summary>
    static List<TextPart> Untouched(string text, bool isMarkdown, bool inLinks)
    {
        var kept = QuoteMarks.In(text, isMarkdown).Select(m => new TextPart(m.Start, m.Raw.Length)).ToList();
        if (!inLinks)
            kept.AddRange(Address().Matches(text).Select(m => new TextPart(m.Index, m.Length)));
        if (!isMarkdown)
            return kept;
        foreach (var node in ProseParser.Read(text).Document.Descendants())
            kept.AddRange(Untouched(node, text, inLinks));
        return kept;
    }

    /// <summary>
    /// The part of a text that a node keeps. The parser moves some texts, such as those of cells, and then knows only
    /// roughly where they were; then the same letters are kept wherever they stand.
    /// </summary>
    static IEnumerable<TextPart> Untouched(MarkdownObject node, string text, bool inLinks) =>
        node switch
        {
            CodeInline code => Spans(code.Span, code.Content, text),
            CodeBlock block => [Part(block.Span, text)],
            LinkInline { Url: { Length: > 0 } url } link when !inLinks => Spans(link.UrlSpan, url, text),
            AutolinkInline { Url: { Length: > 0 } url } link when !inLinks => Spans(link.Span, url, text),
            LinkReferenceDefinition { Url: { Length: > 0 } url } link when !inLinks => Spans(link.UrlSpan, url, text),
            _ => [],
        };

    static IEnumerable<TextPart> Spans(SourceSpan span, string content, string text)
    {
        if (Part(span, text) is { Length: > 0 } part && Has(text, part, content))
            return [part];
        var everywhere = new List<TextPart>();
        for (
            var at = text.IndexOf(content, StringComparison.Ordinal);
            at >= 0 && content.Length > 0;
            at = text.IndexOf(content, at + content.Length, StringComparison.Ordinal)
        )
            everywhere.Add(new(at, content.Length));
        return everywhere;
    }

    static bool Has(string text, TextPart part, string content) =>
        text.AsSpan(part.Start, part.Length).Contains(content, StringComparison.Ordinal);

    static TextPart Part(SourceSpan span, string text) =>
        span.Start < 0 || span.End < span.Start || span.End >= text.Length
            ? default
            : new(span.Start, span.End - span.Start + 1);

    /// <summary>An address that is written out.</summary>
    [GeneratedRegex(@"(?:https?://|mailto:|entry:|www\.)[^\s<>()\[\]""]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
