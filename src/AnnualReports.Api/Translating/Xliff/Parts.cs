using System.Text.RegularExpressions;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>What a code is, for the hints that translators' tools show.</summary>
enum CodeKind
{
    Bold,
    Italic,
    Script,
    Link,
    Code,
    Break,
    Figure,
    Footnote,
    Address,
    Picture,
}

/// <summary>
/// Markup within a paragraph that a translator may move, but not change, drop or double. Two codes are the same only if
/// they are one object; codes of two texts that mean the same have the same <see cref="Key"/>.
/// </summary>
sealed class Code
{
    public required CodeKind Kind { get; init; }

    /// <summary>What it means, whatever the language of the text.</summary>
    public required string Key { get; init; }

    /// <summary>What is written for it; for one with two ends, what is written before its text.</summary>
    public required string Open { get; init; }

    /// <summary>What is written behind its text; empty if it has none.</summary>
    public string Close { get; init; } = "";

    /// <summary>The place among the headings of the text that it links to, from 0; null for any other code.</summary>
    public int? Heading { get; init; }

    /// <summary>The title of a link; null if it has none.</summary>
    public string? Title { get; init; }
}

/// <summary>A piece of a paragraph.</summary>
abstract record Part;

/// <summary>Text as readers see it, without escapes and entities.</summary>
sealed record TextPart(string Text) : Part;

/// <summary>A code that has no text of its own.</summary>
sealed record PointPart(Code Code) : Part;

/// <summary>The beginning of a code around text.</summary>
sealed record StartPart(Code Code) : Part;

/// <summary>The end of a code around text.</summary>
sealed record EndPart(Code Code) : Part;

/// <summary>Compares and tidies the pieces of paragraphs.</summary>
static partial class Parts
{
    /// <summary>The codes, in the order of their beginnings.</summary>
    public static IEnumerable<Code> Codes(IEnumerable<Part> parts) => parts.Select(Opened).OfType<Code>();

    static Code? Opened(Part part) =>
        part switch
        {
            PointPart point => point.Code,
            StartPart start => start.Code,
            _ => null,
        };

    /// <summary>Whether two paragraphs have the same text and codes that mean the same.</summary>
    public static bool Mean(IReadOnlyList<Part> one, IReadOnlyList<Part> other) =>
        one.Count == other.Count && one.Zip(other).All(p => Mean(p.First, p.Second));

    static bool Mean(Part one, Part other) =>
        (one, other) switch
        {
            (TextPart a, TextPart b) => a.Text == b.Text,
            (PointPart a, PointPart b) => a.Code.Key == b.Code.Key,
            (StartPart a, StartPart b) => a.Code.Key == b.Code.Key,
            (EndPart a, EndPart b) => a.Code.Key == b.Code.Key,
            _ => false,
        };

    /// <summary>
    /// The same paragraph with the codes of another one that mean the same; null if the two have different codes.
    /// </summary>
    public static IReadOnlyList<Part>? With(IReadOnlyList<Part> parts, IReadOnlyList<Part> others)
    {
        var left = Codes(others).ToLookup(c => c.Key).ToDictionary(g => g.Key, g => new Queue<Code>(g));
        var mine = new Dictionary<Code, Code>();
        foreach (var code in Codes(parts))
        {
            if (!left.TryGetValue(code.Key, out var same) || !same.TryDequeue(out var other))
                return null;
            mine[code] = other;
        }
        return left.Values.Any(q => q.Count > 0)
            ? null
            :
            [
                .. parts.Select(p =>
                    p switch
                    {
                        PointPart point => new PointPart(mine[point.Code]),
                        StartPart start => new StartPart(mine[start.Code]),
                        EndPart end => new EndPart(mine[end.Code]),
                        _ => p,
                    }
                ),
            ];
    }

    /// <summary>
    /// The same paragraph as Markdown can say it: on one line, without blanks at its ends, with blanks outside of codes
    /// rather than at their inner edges, and with texts that follow one another as one.
    /// </summary>
    public static IReadOnlyList<Part> Tidy(IReadOnlyList<Part> parts)
    {
        var moved = new List<Part>(parts.Count);
        foreach (var part in parts)
            Add(moved, part is TextPart text ? new TextPart(OneLine(text.Text)) : part);
        for (var i = 0; i < moved.Count; i++)
            if (moved[i] is StartPart && i + 1 < moved.Count && moved[i + 1] is TextPart { Text: [' ', ..] } first)
            {
                (moved[i], moved[i + 1]) = (new TextPart(" "), moved[i]);
                moved.Insert(i + 2, new TextPart(first.Text.TrimStart(' ')));
                i++;
            }
        for (var i = moved.Count - 1; i > 0; i--)
            if (moved[i] is EndPart && moved[i - 1] is TextPart { Text: [.., ' '] } last)
            {
                moved[i - 1] = new TextPart(last.Text.TrimEnd(' '));
                moved.Insert(i + 1, new TextPart(" "));
            }
        return Trimmed(Joined(moved));
    }

    static List<Part> Trimmed(List<Part> parts)
    {
        if (parts is [TextPart first, ..])
            parts[0] = new TextPart(first.Text.TrimStart(' '));
        if (parts is [.., TextPart last])
            parts[^1] = new TextPart(last.Text.TrimEnd(' '));
        for (var i = 0; i < parts.Count; i++)
            if (parts[i] is PointPart { Code.Kind: CodeKind.Break })
            {
                if (i > 0 && parts[i - 1] is TextPart before)
                    parts[i - 1] = new TextPart(before.Text.TrimEnd(' '));
                if (i + 1 < parts.Count && parts[i + 1] is TextPart after)
                    parts[i + 1] = new TextPart(after.Text.TrimStart(' '));
            }
        return Joined(parts);
    }

    /// <summary>The pieces without empty texts, and with one text where several follow one another.</summary>
    public static List<Part> Joined(IEnumerable<Part> parts)
    {
        var joined = new List<Part>();
        foreach (var part in parts)
            Add(joined, part);
        return joined;
    }

    static void Add(List<Part> parts, Part part)
    {
        if (part is TextPart { Text: "" })
            return;
        if (part is TextPart more && parts is [.., TextPart before])
            parts[^1] = new TextPart(before.Text + more.Text);
        else
            parts.Add(part);
    }

    /// <summary>Line ends and tabs, which tools put where they like, are blanks, and one together with those around.</summary>
    static string OneLine(string text) =>
        text.AsSpan().IndexOfAny("\n\r\t") < 0 ? text : Breaks().Replace(text, " ");

    [GeneratedRegex(@" *[\n\r\t][ \n\r\t]*", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();
}
