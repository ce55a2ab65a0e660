using System.Text;
using AnnualReports.Api.Content;
using Markdig.Syntax;

namespace AnnualReports.Api.Prose;

/// <summary>
/// A part of a text that is translated by itself: what a heading, a paragraph, an item of a list or a cell of a table
/// says, without the marks before it.
/// </summary>
/// <param name="Start">Where it begins, in characters.</param>
/// <param name="Length">How long it is.</param>
readonly record struct ProsePart(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// Cuts a long text into the parts that are translated one by one. What is between them, such as marks of lists and code,
/// is the same in every language.
/// </summary>
static class ProseParts
{
    /// <summary>How many characters of texts are cached: a save asks for the parts of texts that it asked for before.</summary>
    const int Remembered = 4_000_000;

    static readonly SizedCache<string, ProsePart[]> Known = new(
        (text, parts) => text.Length + 8 * parts.Length,
        Remembered
    );

    /// <summary>The parts, in their order and without overlaps.</summary>
    public static IReadOnlyList<ProsePart> In(string markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? [] : Known.Of(markdown, Find);

    /// <summary>The parts as they are written.</summary>
    public static IReadOnlyList<string> Texts(string markdown) =>
        [.. In(markdown).Select(p => markdown.Substring(p.Start, p.Length))];

    /// <summary>The text with other parts in place of its own.</summary>
    public static string Replaced(string markdown, IReadOnlyList<string> texts)
    {
        var (replaced, at) = (new StringBuilder(markdown.Length), 0);
        foreach (var (part, text) in In(markdown).Zip(texts))
        {
            replaced.Append(markdown, at, part.Start - at).Append(text);
            at = part.End;
        }
        return replaced.Append(markdown, at, markdown.Length - at).ToString();
    }

    static ProsePart[] Find(string markdown)
    {
        if (markdown.Length > Limits.LongText)
            return [new(0, markdown.Length)];
        var read = ProseParser.Read(markdown);
        if (!read.CanBeShown)
            return [new(0, markdown.Length)];
        var parts = read
            .Document.Descendants<LeafBlock>()
            .Where(b => b is ParagraphBlock or HeadingBlock)
            .Select(b => Part(b, markdown))
            .OfType<ProsePart>()
            .OrderBy(p => p.Start)
            .ToArray();
        // The parser moves some texts, and then says where they were only roughly.
        return parts.Zip(parts.Skip(1)).All(p => p.First.End <= p.Second.Start)
            ? parts
            : [new(0, markdown.Length)];
    }

    static ProsePart? Part(LeafBlock block, string markdown)
    {
        var (start, end) = (block.Span.Start, block.Span.End + 1);
        if (start < 0 || end > markdown.Length || end <= start)
            return null;
        if (block is HeadingBlock heading)
            (start, end) = Heading(heading, markdown, start, end);
        while (start < end && char.IsWhiteSpace(markdown[start]))
            start++;
        while (end > start && char.IsWhiteSpace(markdown[end - 1]))
            end--;
        return end > start ? new(start, end - start) : null;
    }

    /// <summary>A heading without the marks before and behind it, or the line below it.</summary>
    static (int Start, int End) Heading(HeadingBlock heading, string markdown, int start, int end)
    {
        var text = markdown.AsSpan(start, end - start);
        if (heading.IsSetext)
            return (start, text.TrimEnd('\n').LastIndexOf('\n') is >= 0 and var line ? start + line : end);
        var inner = text.TrimStart('#');
        start = end - inner.Length;
        var closing = inner.TrimEnd().TrimEnd('#');
        // Marks count as an end only behind a blank.
        return closing.Length == 0 || char.IsWhiteSpace(closing[^1]) ? (start, start + closing.Length) : (start, end);
    }
}
