using System.Text.RegularExpressions;

namespace AnnualReports.Api.Prose;

/// <summary>Turns HTML of word processors into Markdown.</summary>
static partial class OfficeHtml
{
    /// <summary>A paragraph. One that begins with a mark of a list becomes an item.</summary>
    public static string Paragraph(string text, Match paragraph)
    {
        var (written, attributes) = (paragraph.Groups["text"].Value, paragraph.Groups["attributes"].Value);
        // In Word's HTML an empty line contains a non-breaking space.
        if (string.IsNullOrWhiteSpace(written.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase)))
            return "";
        var apart = paragraph.Index == 0 || text[paragraph.Index - 1] is '\n' or '>' ? "" : "\n\n";
        if (
            !attributes.Contains("MsoList", StringComparison.OrdinalIgnoreCase)
            || Mark().Match(written) is not { Success: true } mark
        )
            return $"{apart}{written}\n\n";
        var level = Level().Match(attributes) is { Success: true } found ? found.Groups["level"].Value[0] - '1' : 0;
        var number = mark.Groups["number"].Value;
        var item = written[mark.Length..].Trim().ReplaceLineEndings(" ");
        var goesOn = NextItem().IsMatch(text.AsSpan(paragraph.Index + paragraph.Length));
        return $"{apart}{new string(' ', 3 * level)}{(number.Length > 0 ? $"{number}." : "-")} {item}\n{(goesOn ? "" : "\n")}";
    }

    /// <summary>A line break within a paragraph. In a row of a table and in a heading it becomes a space.</summary>
    public static string Break(string text, Match tags)
    {
        var begins = text.LastIndexOf('\n', Math.Max(tags.Index - 1, 0)) + 1;
        var end = tags.Index + tags.Length;
        var before = text.AsSpan(Math.Min(begins, tags.Index), Math.Max(tags.Index - begins, 0));
        var line =
            text.AsSpan(tags.Index) is var rest && rest.IndexOf('\n') is >= 0 and var length ? rest[..length] : rest;
        if (before.Contains('|') || line.Contains('|'))
            return tags.Value;
        var isLast = end == text.Length || text[end] == '\n';
        if (before.TrimStart().StartsWith('#'))
            return tags.Value.EndsWith('\n') ? "\n"
                : isLast ? ""
                : " ";
        return tags.Groups["tag"].Captures.Count > 1 ? "\n\n"
            : isLast || before.IsWhiteSpace() ? "\n"
            : "\\\n";
    }

    [GeneratedRegex(
        @"^\s*(?:[\u00B7\u2022\u00A7\u25AA\u25CF\u25E6o\uF000-\uF0FF\u2013-]|(?<number>[0-9]{1,3})[.)])(?:&nbsp;|\s)+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"mso-list:[^;<>]{0,60}level(?<level>[1-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Level();

    [GeneratedRegex(@"^\s{0,100}<p\s[^<>]{0,200}MsoList", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NextItem();
}
