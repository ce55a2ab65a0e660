using System.Text.Json;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Prose;

/// <summary>
/// Finds tags, entities and Markdown in plain text. Titles and summaries are shown as they are written, so readers
/// would see the marks.
/// </summary>
static partial class LiteralMarks
{
    /// <summary>The first mark of each member that readers would see.</summary>
    /// <param name="text">A text in one language.</param>
    /// <param name="longMember">The member that is Markdown.</param>
    /// <param name="pointer">Where the text stands.</param>
    public static IEnumerable<Notice> In(JsonElement text, string? longMember, string pointer)
    {
        foreach (
            var (at, written) in text.EnumerateObject()
                .Where(m => m.Name != longMember)
                .SelectMany(m => Strings(m.Value, $"{pointer}/{m.Name}"))
        )
        {
            if (Marks().Match(written) is not { Success: true } mark)
                continue;
            var (line, column) = Notice.Place(written, mark.Index);
            var what = mark.Groups["markdown"].Success ? "Markdown" : "HTML";
            yield return new(
                at,
                $"This is plain text: '{mark.Value}' is shown as it is written, not as {what} has it.",
                line,
                column
            );
        }
    }

    /// <summary>All strings in a value, such as labels of parts and titles of files.</summary>
    static IEnumerable<(string Pointer, string Text)> Strings(JsonElement value, string pointer) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [(pointer, value.GetString()!)],
            JsonValueKind.Object => value.EnumerateObject().SelectMany(m => Strings(m.Value, $"{pointer}/{m.Name}")),
            JsonValueKind.Array => value
                .EnumerateArray()
                .SelectMany((item, index) => Strings(item, $"{pointer}/{index}")),
            _ => [],
        };

    [GeneratedRegex(
        @"</?(?:a|abbr|b|big|blockquote|br|center|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|li|ol|p|pre|s|small|span|strike|strong|sub|sup"
            + @"|table|tbody|td|th|thead|tr|tt|u|ul)(?:\s[^<>]{0,40})?/?>|&(?:nbsp|amp|lt|gt|quot|apos|euro|[aeiouc](?:acute|grave|circ|uml|cedil)|#[0-9]{1,7}"
            + @"|\#x[0-9a-f]{1,6});|(?<markdown>(?<!\*)\*\*[^\s*][^*\n]{0,40}\*\*|\[[^\[\]\n]{1,40}\]\((?:https?:|mailto:|tel:|entry:)[^\s()]{1,60}\)"
            + @"|(?<![\w`])`[^`\n]{1,40}`(?!\w))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Marks();
}
