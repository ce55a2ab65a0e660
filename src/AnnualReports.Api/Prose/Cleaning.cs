using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Prose;

/// <summary>
/// Removes what word processors leave in pasted texts, where that is safe, and reports what was changed. Code is not
/// changed.
/// </summary>
static partial class Cleaning
{
    /// <summary>Something to remove: how it is found, what replaces it, and how the change is reported.</summary>
    sealed record Litter(Regex Found, Func<string, Match, string> Instead, string Told)
    {
        public Litter(Regex found, string instead, string told)
            : this(found, (_, _) => instead, told) { }
    }

    static readonly Litter Tags = new(OfficeTags(), "", "A tag of a word processor, such as <o:p>, was left out");

    static readonly Litter[] Spaces =
    [
        new(
            BrokenWords(),
            "",
            "A soft hyphen at the end of a line, and the line break, were left out: the word is whole again"
        ),
        new(ManyNoBreak(), " ", "A run of non-breaking spaces became one space"),
    ];

    /// <summary>What is removed from plain text.</summary>
    static readonly Litter[] InPlain =
    [
        Tags,
        new(
            OfficeParagraphs(),
            (text, p) => p.Groups["text"].Value + (p.Index + p.Length < text.Length ? "\n" : ""),
            "The tags of a paragraph of a word processor's HTML (<p class=\"Mso…\">) were left out"
        ),
        .. Spaces,
    ];

    /// <summary>
    /// What is removed from Markdown, in this order, because tags are within paragraphs, and paragraphs within
    /// sections.
    /// </summary>
    static readonly Litter[] InProse =
    [
        new(
            Unseen(),
            "",
            "A character that shows nothing was left out at the beginning of a line, where it would have hidden a mark"
        ),
        Tags,
        new(Spans(), "", "A tag <span> was left out"),
        new(
            OfficeParagraphs(),
            OfficeHtml.Paragraph,
            "A paragraph of a word processor's HTML (<p class=\"Mso…\">) became a paragraph or an item of a list"
        ),
        new(
            OfficeSections(),
            (_, div) => $"{div.Groups["text"].Value.Trim('\n')}\n\n",
            "A section of a word processor's HTML (<div class=\"WordSection…\">) was left out around its text"
        ),
        new(Breaks(), OfficeHtml.Break, "A tag <br> became a line break"),
    ];

    /// <summary>
    /// The cleaned text, or null where nothing had to be cleaned. A member that stands in <paramref name="before"/>
    /// as it is now is left alone.
    /// </summary>
    /// <param name="text">A text in one language.</param>
    /// <param name="before">What is saved of it; null where nothing is.</param>
    /// <param name="pointer">Where the text stands.</param>
    /// <param name="longMember">The member that is Markdown.</param>
    /// <param name="lines">The members that are plain text of one line.</param>
    /// <param name="notices">Takes what was changed.</param>
    public static JsonObject? Of(
        JsonElement text,
        JsonElement? before,
        string pointer,
        string longMember,
        IEnumerable<string> lines,
        ICollection<Notice> notices
    )
    {
        JsonObject? cleaned = null;
        foreach (var member in text.EnumerateObject().Where(m => m.Value.ValueKind == JsonValueKind.String))
        {
            var written = member.Value.GetString()!;
            if (before is { } old && old.TryGetProperty(member.Name, out var saved) && saved.ValueEquals(written))
                continue;
            var kept = Text(
                written,
                member.Name == longMember,
                lines.Contains(member.Name),
                $"{pointer}/{member.Name}",
                notices
            );
            if (kept != written)
                (cleaned ??= JsonObject.Create(text)!)[member.Name] = kept;
        }
        return cleaned;
    }

    static string Text(string written, bool isMarkdown, bool isLine, string pointer, ICollection<Notice> notices)
    {
        var text = isLine ? OfOneLine(written, pointer, notices) : written;
        foreach (var litter in isMarkdown ? InProse : InPlain)
            text = Without(litter, text, isMarkdown, pointer, notices);
        if (!isMarkdown)
            return isLine ? LineBreaks().Replace(text.Trim('\n'), " ") : text;
        text = ListMarks.Written(LeadingTabs.Without(text, pointer, notices), pointer, notices);
        return Spaces.Aggregate(text, (cleaned, litter) => Without(litter, cleaned, isMarkdown, pointer, notices));
    }

    static string OfOneLine(string text, string pointer, ICollection<Notice> notices)
    {
        if (text.IndexOf('\n', StringComparison.Ordinal) is var first && first < 0)
            return text;
        var (line, column) = Notice.Place(text, first);
        notices.Add(new(pointer, "A line break became a space: this is text of one line.", line, column));
        return LineBreaks().Replace(text.Trim('\n'), " ");
    }

    static string Without(Litter litter, string text, bool isMarkdown, string pointer, ICollection<Notice> notices)
    {
        if (!litter.Found.IsMatch(text))
            return text;
        var code = isMarkdown ? WrittenCode.In(text) : WrittenCode.None;
        var (count, first) = (0, 0);
        var cleaned = litter.Found.Replace(
            text,
            match =>
            {
                var instead = code.Has(match.Index) ? match.Value : litter.Instead(text, match);
                if (instead != match.Value && count++ == 0)
                    first = match.Index;
                return instead;
            }
        );
        if (count == 0)
            return text;
        var (line, column) = Notice.Place(text, first);
        notices.Add(new(pointer, $"{litter.Told}{Notice.Times(count)}.", line, column));
        return cleaned;
    }

    [GeneratedRegex(@" ?\n ?", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreaks();

    /// <summary>
    /// Tags with names of Office, conditional comments for Internet Explorer with their content, and the comments
    /// around what was copied.
    /// </summary>
    [GeneratedRegex(
        @"</?(?:[owm]|st[0-9]):[a-z][a-z0-9]{0,40}(?:\s[^<>]{0,300})?/?>"
            + @"|<!--\[if [^\]\n]{0,100}\]>(?!<!-->|-->)(?:(?!<!--\[if|<!\[endif)[\s\S])*<!\[endif\]-->"
            + @"|<!(?:--)?\[if [^\]\n]{0,100}\](?:--)?>(?:<!-->)?|<!(?:--)?\[endif\](?:--)?>|<!--(?:Start|End)Fragment-->",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OfficeTags();

    /// <summary>
    /// Zero-width spaces and byte order marks at the beginning of a line, which may begin a heading, an item or a
    /// table.
    /// </summary>
    [GeneratedRegex(@"^[\u200B\uFEFF]+", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"</?span(?:\s[^<>]{0,1000})?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Spans();

    [GeneratedRegex(@"(?<=\p{L})\u00AD[ \t]*\n[ \t]*(?=\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenWords();

    [GeneratedRegex(@"\u00A0(?:[ ]{0,3}\u00A0)+[ ]?", RegexOptions.CultureInvariant)]
    private static partial Regex ManyNoBreak();

    [GeneratedRegex(
        @"<p\s(?<attributes>[^<>]{0,200}?class=[""']?Mso[^<>]{0,1000})>(?<text>(?:[^<]|<(?!/?p[\s>]))*)(?:</p\s?>\n?|(?=<p[\s>])|\z)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex OfficeParagraphs();

    [GeneratedRegex(
        @"<div\sclass=[""']?(?:Word)?Section[0-9]{1,3}[^<>]{0,300}>(?<text>(?:[^<]|<(?!/?div[\s>]))*)(?:</div\s?>\n?|\z)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex OfficeSections();

    [GeneratedRegex(
        @"(?<tag>[ \t]*<br(?:\s[^<>]{0,200})?/?>)+[ \t]*\n?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Breaks();
}
