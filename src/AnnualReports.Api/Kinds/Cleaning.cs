using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>
/// Cleans what word processors leave in texts that are pasted from them, where that is safe, and says what was changed. Code is left as it is.
/// </summary>
static partial class Cleaning
{
    /// <summary>A kind of litter: what it looks like, what comes in its place, and how that is told.</summary>
    sealed record Litter(Regex Found, string Instead, string Told);

    /// <summary>In any text.</summary>
    static readonly Litter[] Anywhere =
    [
        new(OfficeTags(), "", "A tag of a word processor, such as <o:p>, was left out"),
        new(BrokenWords(), "", "A soft hyphen at the end of a line, and the line break, were left out: the word is whole again"),
        new(ManyNoBreak(), " ", "A run of non-breaking spaces became one space"),
    ];

    /// <summary>In Markdown: what stood for a list or a paragraph.</summary>
    static readonly Litter[] InProse =
    [
        new(OfficeParagraphs(), "${text}\n\n", "A paragraph of a word processor's HTML (<p class=\"Mso…\">) became a paragraph"),
        new(DeepBullets(), "  - ", "A bullet of the second level became an item of a list"),
        new(Bullets(), "$1- ", "A bullet at the beginning of a line became an item of a list"),
        new(Numbers(), "$1$2. ", "A number of a list, with a tab, became an item of a list"),
    ];

    /// <summary>The text with what it was changed to; what <paramref name="before"/> says already is left alone.</summary>
    /// <param name="text">A text in one language.</param>
    /// <param name="before">What is saved of it; null where nothing is.</param>
    /// <param name="pointer">Where the text stands.</param>
    /// <param name="longMember">The member that is Markdown.</param>
    /// <param name="lines">The members that are plain text of one line.</param>
    /// <param name="notices">Takes what was changed.</param>
    public static JsonElement Of(
        JsonElement text, JsonElement? before, string pointer, string longMember, IEnumerable<string> lines, ICollection<Notice> notices)
    {
        JsonObject? cleaned = null;
        foreach (var member in text.EnumerateObject().Where(m => m.Value.ValueKind == JsonValueKind.String))
        {
            var written = member.Value.GetString()!;
            if (before is { } old && old.TryGetProperty(member.Name, out var saved) && saved.ValueEquals(written))
                continue;
            var kept = Text(written, member.Name == longMember, lines.Contains(member.Name), $"{pointer}/{member.Name}", notices);
            if (kept != written)
                (cleaned ??= JsonObject.Create(text)!)[member.Name] = kept;
        }
        return cleaned is null ? text : JsonSerializer.SerializeToElement(cleaned, Wire.Json);
    }

    static string Text(string written, bool isMarkdown, bool isLine, string pointer, ICollection<Notice> notices)
    {
        var text = written;
        if (isLine && text.Contains('\n', StringComparison.Ordinal))
        {
            var (line, column) = Notice.Place(text, text.IndexOf('\n', StringComparison.Ordinal));
            notices.Add(new(pointer, "A line break became a space: this is text of one line.", line, column));
            text = LineBreaks().Replace(text.Trim('\n'), " ");
        }
        foreach (var litter in isMarkdown ? [.. InProse, .. Anywhere] : Anywhere)
            text = Without(litter, text, isMarkdown, pointer, notices);
        return text;
    }

    static string Without(Litter litter, string text, bool isMarkdown, string pointer, ICollection<Notice> notices)
    {
        if (!litter.Found.IsMatch(text))
            return text;
        var (count, first, cleaned) = (0, 0, new StringBuilder());
        foreach (var (start, length, isCode) in isMarkdown ? Parts(text) : [(0, text.Length, false)])
        {
            var part = text.Substring(start, length);
            cleaned.Append(isCode ? part : litter.Found.Replace(part, match =>
            {
                if (count++ == 0)
                    first = start + match.Index;
                return match.Result(litter.Instead);
            }));
        }
        if (count == 0)
            return text;
        var (line, column) = Notice.Place(text, first);
        notices.Add(new(pointer, $"{litter.Told}{Notice.Times(count)}.", line, column));
        return cleaned.ToString();
    }

    /// <summary>A text in parts, with and without code: what stands between fences, or behind four blanks after an empty line.</summary>
    static IEnumerable<(int Start, int Length, bool IsCode)> Parts(string text)
    {
        var (begun, at, fence, isCode, wasBlank) = (0, 0, '\0', false, true);
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
            var (mark, isIndented, isBlank) = Look(text.AsSpan(at, end - at));
            var opens = fence == '\0' && mark != '\0';
            var closes = fence != '\0' && mark == fence;
            var code = fence != '\0' || opens || (isIndented && (wasBlank || isCode));
            if (code != isCode)
            {
                if (at > begun)
                    yield return (begun, at - begun, isCode);
                (begun, isCode) = (at, code);
            }
            fence = opens ? mark : closes ? '\0' : fence;
            wasBlank = isBlank;
            at = end;
        }
        if (at > begun)
            yield return (begun, at - begun, isCode);
    }

    /// <summary>The character of a fence that a line has, whether it is indented as code is, and whether it is blank.</summary>
    static (char Fence, bool IsIndented, bool IsBlank) Look(ReadOnlySpan<char> line)
    {
        var fence = line.TrimStart(' ') is ['`', '`', '`', ..] or ['~', '~', '~', ..] ? line.TrimStart(' ')[0] : '\0';
        return (fence, line.StartsWith("    ", StringComparison.Ordinal), line.IsWhiteSpace());
    }

    [GeneratedRegex(@" ?\n ?", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreaks();

    [GeneratedRegex(@"</?o:p\s{0,3}/?>|<!--\[if [^\]\n]{0,100}\]>|<!\[endif\]-->", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeTags();

    [GeneratedRegex(@"(?<=\p{L})\u00AD[ \t]*\n[ \t]*(?=\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenWords();

    [GeneratedRegex(@"\u00A0(?:[ ]{0,3}\u00A0)+[ ]?", RegexOptions.CultureInvariant)]
    private static partial Regex ManyNoBreak();

    [GeneratedRegex(@"<p class=[""']?Mso[^<>\n]{0,300}>(?<text>[^<>]{0,20000})</p>\n?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OfficeParagraphs();

    /// <summary>The second level: an o with a tab, as Word's Courier bullet comes out, or a white bullet.</summary>
    [GeneratedRegex(@"(?<=^|\n)[ \u00A0]{0,3}(?:o\t|[\u25E6\u25CB][\t \u00A0])[\t \u00A0]*", RegexOptions.CultureInvariant)]
    private static partial Regex DeepBullets();

    /// <summary>Bullets and symbols with a tab or blanks, dashes with a tab: also those of Wingdings and Symbol, which come as private characters.</summary>
    [GeneratedRegex(
        @"(?<=^|\n)([ ]{0,3})(?:[\u2022\u2023\u2043\u25AA\u25CF\u25A0\u25BA\u27A2\u2713\uF000-\uF0FF][\t \u00A0]+"
        + @"|[\u00B7\u00A7\u2013\u2014-]\t[\t \u00A0]*|\u00B7[ \u00A0]{2,})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Bullets();

    [GeneratedRegex(@"(?<=^|\n)([ ]{0,3})([0-9]{1,3})[.)]\t[\t \u00A0]*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
