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
    public static IReadOnlyList<TextPart> Of(Regex phrase, string text, bool isMarkdown, bool inLinks) =>
        phrase.IsMatch(text)
            ? Outside(
                Untouched(text, isMarkdown, inLinks),
                phrase.Matches(text).Select(m => new TextPart(m.Index, m.Length)).Where(p => p.Length > 0)
            )
            : [];

    /// <summary>The places at which a text of Markdown links to an address, where that is written out.</summary>
    public static IReadOnlyList<TextPart> OfLink(string address, string markdown) =>
        markdown.Contains(address, StringComparison.Ordinal)
            ? Outside(Untouched(markdown, isMarkdown: true, inLinks: true), Linked(address, markdown))
            : [];

    /// <summary>The places of an address where Markdown has the address of a link.</summary>
    static IEnumerable<TextPart> Linked(string address, string markdown)
    {
        for (
            var at = markdown.IndexOf(address, StringComparison.Ordinal);
            at >= 0;
            at = markdown.IndexOf(address, at, StringComparison.Ordinal)
        )
        {
            var end = at + address.Length;
            if (Begins(markdown.AsSpan(0, at)) && (end == markdown.Length || markdown[end] is ')' or '>' || char.IsWhiteSpace(markdown[end])))
            {
                yield return new(at, address.Length);
                at = end;
            }
            else
                at++;
        }
    }

    /// <summary>Whether the address of a link begins behind what is written before it.</summary>
    static bool Begins(ReadOnlySpan<char> before) =>
        before.EndsWith("<") || before.TrimEnd() is var written && (written.EndsWith("](") || written.EndsWith("]:"));

    /// <summary>The places, in their order, that have nothing in common with what stays as it is, in its order.</summary>
    static List<TextPart> Outside(List<TextPart> kept, IEnumerable<TextPart> places)
    {
        var (outside, next) = (new List<TextPart>(), 0);
        foreach (var place in places)
        {
            while (next < kept.Count && kept[next].End <= place.Start)
                next++;
            if (next == kept.Count || kept[next].Start >= place.End)
                outside.Add(place);
        }
        return outside;
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

    /// <summary>The parts of a text that stay as they are, in their order and apart from each other.</summary>
    static List<TextPart> Untouched(string text, bool isMarkdown, bool inLinks)
    {
        var kept = QuoteMarks.In(text, isMarkdown).Select(m => new TextPart(m.Start, m.Raw.Length)).ToList();
        if (!inLinks)
            kept.AddRange(Address().Matches(text).Select(m => new TextPart(m.Index, m.Length)));
        if (isMarkdown)
            kept.AddRange(ProseParser.Read(text).Document.Descendants().Select(node => Untouched(node, text, inLinks)));
        return Merged(kept);
    }

    static List<TextPart> Merged(List<TextPart> parts)
    {
        parts.Sort((one, other) => one.Start.CompareTo(other.Start));
        var merged = new List<TextPart>(parts.Count);
        foreach (var part in parts.Where(p => p.Length > 0))
            if (merged.Count > 0 && part.Start <= merged[^1].End)
                merged[^1] = new(merged[^1].Start, Math.Max(merged[^1].End, part.End) - merged[^1].Start);
            else
                merged.Add(part);
        return merged;
    }

    /// <summary>The part of a text that a node keeps, as it is written there.</summary>
    static TextPart Untouched(MarkdownObject node, string text, bool inLinks) =>
        node switch
        {
            CodeInline or CodeBlock => Part(node.Span, text),
            LinkInline link when !inLinks => Part(link.UrlSpan, text),
            AutolinkInline when !inLinks => Part(node.Span, text),
            LinkReferenceDefinition link when !inLinks => Part(link.UrlSpan, text),
            _ => default,
        };

    static TextPart Part(SourceSpan span, string text) =>
        span.Start < 0 || span.End < span.Start || span.End >= text.Length
            ? default
            : new(span.Start, span.End - span.Start + 1);

    /// <summary>An address that is written out.</summary>
    [GeneratedRegex(@"(?:https?://|mailto:|entry:|www\.)[^\s<>()\[\]""]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
