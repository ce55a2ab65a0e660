using System.Text;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Prose;

/// <summary>
/// Finds text that looks like a link, footnote or heading but is not read as one, and text that is not shown.
/// </summary>
static partial class Lookalikes
{
    const int Most = 20;

    /// <summary>Replaces a part that is not text, or an escaped character.</summary>
    const char Other = '\uFFFC';

    public static IEnumerable<ProseIssue> In(MarkdownDocument document, string markdown) =>
        Texts(document)
            .SelectMany(In)
            .Take(Most)
            .Concat(Notes(document).Take(Most))
            .Concat(
                document
                    .Descendants<LinkInline>()
                    .Where(IsMisplacedNote)
                    .Take(Most)
                    .Select(l => new ProseIssue(Severity.Warning, l.Line + 1, l.Column + 1, MisplacedNote(l)))
            )
            .Concat(
                document
                    .Descendants<LinkInline>()
                    .Where(l => IsToNobody(l.Url ?? ""))
                    .Take(Most)
                    .Select(l => new ProseIssue(
                        Severity.Warning,
                        l.Line + 1,
                        l.Column + 1,
                        $"'{l.Url}' names nobody to write to. Write mailto: and the whole address, "
                            + "as mailto:info@example.org."
                    ))
            )
            .Concat(
                document
                    .Descendants<HeadingBlock>()
                    .Where(h => Blank.Is(Headings.Text(h)))
                    .Take(Most)
                    .Select(h => new ProseIssue(
                        Severity.Warning,
                        h.Line + 1,
                        h.Column + 1,
                        "this heading shows nothing. Give it a text, or leave it out."
                    ))
            )
            .Concat(Tabbed(document, markdown).Take(Most));

    /// <summary>
    /// Whether a link is in fact the reference to a footnote whose note is within a quotation or a list.
    /// </summary>
    public static bool IsMisplacedNote(LinkInline link) => link.Reference?.Label is ['^', _, ..];

    public static string MisplacedNote(LinkInline link) =>
        $"the note of this footnote is within a quotation or a list. Write [{link.Reference!.Label}]: at the beginning of a line, outside of both.";

    /// <summary>Whether a mailto link has no address (RFC 6068). With a subject or a text it may have none.</summary>
    static bool IsToNobody(string url)
    {
        if (!url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            return false;
        var parts = url["mailto:".Length..].Split('?', 2);
        return parts[0].Length == 0
            ? parts is not [_, { Length: > 0 }]
            : parts[0]
                .Split(',')
                .Any(to => Uri.UnescapeDataString(to).Split('@') is not [{ Length: > 0 }, { Length: > 0 }]);
    }

    static IEnumerable<ContainerInline> Texts(MarkdownDocument document) =>
        document
            .Descendants<LeafBlock>()
            .Select(b => b.Inline)
            .OfType<ContainerInline>()
            .SelectMany(root => root.Descendants<ContainerInline>().Prepend(root));

    static IEnumerable<ProseIssue> In(ContainerInline container)
    {
        var (text, parts) = (new StringBuilder(), new List<(int Start, LiteralInline Literal)>());
        foreach (var child in container)
            if (child is LiteralInline literal and not HtmlMark)
            {
                parts.Add((text.Length, literal));
                text.Append(literal.Content.AsSpan());
                if (literal.IsFirstCharacterEscaped && literal.Content.Length > 0)
                    text[^literal.Content.Length] = Other;
            }
            else
                text.Append(child is LineBreakInline ? '\n' : Other);
        var written = text.ToString();
        if (!written.Contains(']', StringComparison.Ordinal))
            yield break;
        foreach (Match link in LinkShaped().Matches(written))
            yield return At(link.Index, Link(link));
        foreach (Match note in NoteShaped().Matches(written))
            yield return At(
                note.Index,
                note.Groups["defines"].Success && (note.Index == 0 || written[note.Index - 1] == '\n')
                    ? $"'{note.Groups["name"].Value}:' is not the note of a footnote here. "
                        + "Write it at the beginning of a line, outside of quotations and lists."
                    : $"no footnote is called '{note.Groups["name"].Value}'. Write {note.Groups["name"].Value}: and its text at the beginning of a line."
            );

        ProseIssue At(int index, string message)
        {
            // A text that the parser first took for something else has no position. It is searched for behind the node
            // before it, or from the beginning of its block.
            var (start, literal) = parts.LastOrDefault(p =>
                p.Start <= index && (p.Literal.Line, p.Literal.Column) is not (0, 0)
            );
            var block = literal is null ? Block(container) : null;
            var between = written.AsSpan(start, index - start);
            var (lines, last) = (between.Count('\n'), between.LastIndexOf('\n'));
            var column = (block?.Column ?? literal?.Column ?? 0) + index - start;
            return new(
                Severity.Warning,
                (block?.Line ?? literal?.Line ?? 0) + lines + 1,
                lines == 0 ? column + 1 : between.Length - last,
                message
            );
        }
    }

    static LeafBlock? Block(ContainerInline container)
    {
        while (container.Parent is { } above)
            container = above;
        return container.ParentBlock;
    }

    static string Link(Match link)
    {
        var (text, url) = (link.Groups["text"].Value, link.Groups["url"].Value.Trim());
        if (
            text.Contains(Other, StringComparison.Ordinal)
            || url.Contains(Other, StringComparison.Ordinal)
            || !Scheme().IsMatch(url)
        )
            return "this looks like a link and is none. Write [text](address), with an address that has no blanks.";
        var address = url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
            ? "tel:" + string.Concat(url.Where((c, i) => i > 3 && (char.IsAsciiDigit(c) || c == '+')))
            : Blanks().Replace(url, "%20");
        return $"this looks like a link and is none{(address == url ? "" : ": an address has no blanks")}. Write [{text}]({address}).";
    }

    static IEnumerable<ProseIssue> Notes(MarkdownDocument document)
    {
        var shown = document
            .OfType<FootnoteGroup>()
            .SelectMany(g => g.OfType<Footnote>())
            .Select(f => f.Label)
            .OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var note in NotesParser.In(document))
            if (!known.Add(note.Label))
                yield return new(
                    Severity.Warning,
                    note.Line,
                    note.Column,
                    $"the footnote [{note.Label}] is written twice, and shown once. Give one another name."
                );
            else if (!shown.Contains(note.Label))
                yield return new(
                    Severity.Warning,
                    note.Line,
                    note.Column,
                    $"nothing refers to this footnote: it is left out. Write [{note.Label}] where it belongs."
                );
    }

    /// <summary>Paragraphs that are code only because of a tab before them.</summary>
    static IEnumerable<ProseIssue> Tabbed(MarkdownDocument document, string markdown)
    {
        if (!markdown.Contains('\t', StringComparison.Ordinal))
            yield break;
        var lines = markdown.Split('\n');
        foreach (var code in document.Descendants<CodeBlock>().Where(c => c is not FencedCodeBlock))
            if (code.Line < lines.Length && lines[code.Line].StartsWith('\t'))
                yield return new(
                    Severity.Warning,
                    code.Line + 1,
                    1,
                    "the tab at the beginning of this line makes it code. Leave it out, if this is none."
                );
    }

    /// <summary>
    /// Links that are not read as links: with spaces in the address or before it, with brackets in the wrong order or
    /// not closed, or to a label that is not defined.
    /// </summary>
    [GeneratedRegex(
        @"\[(?!\^)(?<text>[^\[\]\n]{0,200})\](?:\((?<url>[^()\n]{1,500})\)|\((?<url>(?:https?:|tel:|mailto:|entry:)[^\s()]{0,500})(?=\s|\z)"
            + @"|\s\((?<url>(?:https?:|tel:|mailto:|entry:)[^()\n]{1,500})\)|\((?<url>(?:https?:|tel:|mailto:)[^\n]{1,500})\)|\[(?!\^)[^\[\]\n]{1,100}\])"
            + @"|\((?<text>[^()\n]{1,200})\)\[(?<url>(?:https?:|tel:|mailto:|entry:)[^\[\]\n]{1,500})\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex LinkShaped();

    [GeneratedRegex(
        @"(?<name>\[\^[^\[\]\s\uFFFC]{1,100}\])(?<defines>:)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NoteShaped();

    [GeneratedRegex(@"^(?:https?:|tel:|mailto:|entry:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
