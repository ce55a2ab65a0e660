using System.Globalization;
using System.Text.RegularExpressions;

namespace AnnualReports.Api.Prose;

/// <summary>A text for a machine: what it must not touch is replaced by marks with numbers.</summary>
/// <param name="Text">The text with the marks.</param>
/// <param name="Hidden">What each mark stands for.</param>
sealed record ShieldedText(string Text, IReadOnlyList<string> Hidden);

/// <summary>
/// Protects what is no language in a text while a machine translates it: targets of links, code, quoted figures,
/// footnotes, marks of emphasis and addresses. Each becomes a mark such as <c>⟦1⟧</c>, and each mark has to come back once.
/// </summary>
static partial class ProseShields
{
    public const char Opening = '⟦',
        Closing = '⟧';

    const int MostMilliseconds = 1_000;

    /// <summary>Replaces what has to stay by marks; null if the text has such marks of its own.</summary>
    public static ShieldedText? Of(string text, bool isMarkdown)
    {
        if (text.Contains(Opening, StringComparison.Ordinal) || text.Contains(Closing, StringComparison.Ordinal))
            return null;
        var hidden = new List<string>();
        var shielded = (isMarkdown ? InMarkdown() : InPlain()).Replace(
            text,
            found =>
            {
                // A line may end anywhere in a paragraph; as a blank it leaves the sentence whole.
                if (found.Groups["soft"].Success)
                    return " ";
                hidden.Add(found.Value);
                return $"{Opening}{hidden.Count}{Closing}";
            }
        );
        return new(shielded, hidden);
    }

    /// <summary>Puts back what the marks stand for; null if a mark is missing, unknown or there twice.</summary>
    public static string? Restored(string translated, ShieldedText shielded)
    {
        var (seen, whole) = (new HashSet<int>(), true);
        var restored = Marks()
            .Replace(
                translated,
                found =>
                {
                    var number = int.Parse(found.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
                    whole &= number > 0 && number <= shielded.Hidden.Count && seen.Add(number);
                    return whole ? shielded.Hidden[number - 1] : "";
                }
            );
        return whole && seen.Count == shielded.Hidden.Count && HasNoHalf(translated) ? restored : null;
    }

    static bool HasNoHalf(string translated) =>
        translated.Count(c => c == Opening) == translated.Count(c => c == Closing)
        && translated.Count(c => c == Opening) == Marks().Count(translated);

    const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    const string Figure = @"\{\{[^{}\n]*\}\}";
    const string Address = @"https?://[^\s<>()\[\]]+|mailto:[^\s<>()\[\]]+";

    /// <summary>
    /// In this order: escaped characters; code; figures; references to footnotes; links in pointed brackets; the end of a
    /// link with its target; the beginning of a link; addresses; marks of emphasis, sub- and superscript; entities; ends
    /// of lines.
    /// </summary>
    [GeneratedRegex(
        @"\\[^\p{L}\p{N}\s]"
            + @"|(?<!`)(?<ticks>`+)(?!`).+?(?<!`)\k<ticks>(?!`)"
            + "|" + Figure
            + @"|\[\^[^\]\s]+\]"
            + @"|<[a-z][a-z0-9+.-]*:[^<>\s]*>|<[^<>\s@]+@[^<>\s@]+>"
            + @"|\](\((<[^<>\n]*>|([^()\s]|\([^()\s]*\))*)(\s+(""[^""]*""|'[^']*'))?\s*\)|\[[^\[\]]*\])"
            + @"|!?\[|\]"
            + "|" + Address
            + @"|\*+|~+|\^|(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])"
            + @"|&(\#[0-9]+|\#x[0-9a-f]+|[a-z][a-z0-9]*);"
            + @"|(  +|\\)\n[ \t>]*"
            + @"|(?<soft>[ \t]*\n[ \t>]*)",
        Options | RegexOptions.IgnoreCase | RegexOptions.Singleline,
        MostMilliseconds
    )]
    private static partial Regex InMarkdown();

    [GeneratedRegex($"{Figure}|{Address}", Options | RegexOptions.IgnoreCase, MostMilliseconds)]
    private static partial Regex InPlain();

    [GeneratedRegex(@"⟦\s*(?<number>[0-9]{1,6})\s*⟧", Options)]
    private static partial Regex Marks();
}
