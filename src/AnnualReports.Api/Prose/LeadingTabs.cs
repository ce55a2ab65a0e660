using System.Text;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Prose;

/// <summary>
/// Removes tabs with which word processors indent the first line of a paragraph. Markdown would read the paragraph as
/// code.
/// </summary>
static partial class LeadingTabs
{
    /// <summary>A line with more words than this is not code.</summary>
    const int Words = 8;

    public static string Without(string text, string pointer, ICollection<Notice> notices)
    {
        if (!text.StartsWith('\t') && !text.Contains("\n\t", StringComparison.Ordinal))
            return text;
        var (lines, code) = (text.Split('\n'), WrittenCode.In(text, indented: false));
        var (cleaned, count, first, at, wasBlank, inList) = (new StringBuilder(), 0, 0, 0, true, false);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var isTabbed =
                line is ['\t', not ('\t' or ' '), ..]
                && wasBlank
                && !inList
                && !code.Has(at)
                && (i + 1 == lines.Length || lines[i + 1] is not ['\t' or ' ', ..] || ListMarks.Begins(line[1..]))
                && IsProse(line[1..]);
            if (isTabbed && count++ == 0)
                first = at;
            cleaned.Append(isTabbed ? line.AsSpan(1) : line).Append(i + 1 < lines.Length ? "\n" : "");
            wasBlank = string.IsNullOrWhiteSpace(line) || (isTabbed && ListMarks.Begins(line[1..]));
            inList = wasBlank || line is [' ' or '\t', ..] ? inList : Item().IsMatch(line);
            at += line.Length + 1;
        }
        if (count == 0)
            return text;
        var (row, column) = Notice.Place(text, first);
        notices.Add(
            new(
                pointer,
                $"A tab at the beginning of a paragraph was left out: it would have made code of it{Notice.Times(count)}.",
                row,
                column
            )
        );
        return cleaned.ToString();
    }

    static bool IsProse(string line) =>
        ListMarks.Begins(line)
        || (Sentence().IsMatch(line) && (Ends(line.TrimEnd()) || line.Count(c => c == ' ') >= Words));

    static bool Ends(string line) => line is [.., '.' or '!' or '?' or ':' or '…' or '”' or '»'];

    [GeneratedRegex(@"^[\p{P}]{0,3}\p{Lu}[^{}<>;=`]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:[-*+]|[0-9]{1,9}[.)])[ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
