using System.Text;
using System.Text.RegularExpressions;
using AnnualReports.Api.Prose;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>Takes the paragraphs of a Markdown text apart into text and codes.</summary>
sealed partial class Inlines(string text)
{
    readonly Lazy<List<string>> headings = new(() => [.. Headings.Named(ProseParser.Read(text).Document).Keys]);

    /// <summary>The pieces of a paragraph.</summary>
    public IReadOnlyList<Part> Of(ContainerInline content)
    {
        var parts = new List<Part>();
        Add(parts, content);
        return Parts.Joined(parts);
    }

    /// <summary>A quoted figure.</summary>
    public static Code Figure(string raw) => Point(CodeKind.Figure, $"figure {raw}", raw).Code;

    void Add(List<Part> parts, ContainerInline content)
    {
        foreach (var inline in content)
            switch (inline)
            {
                case LinkInline { IsImage: false } link:
                    Around(parts, LinkOf(link), link);
                    break;
                case EmphasisInline emphasis:
                    Around(parts, EmphasisOf(emphasis), emphasis);
                    break;
                case FootnoteLink { IsBackLink: true }:
                    break;
                case ContainerInline other and not LinkInline:
                    Add(parts, other);
                    break;
                default:
                    parts.Add(Leaf(inline));
                    break;
            }
    }

    void Around(List<Part> parts, Code code, ContainerInline content)
    {
        parts.Add(new StartPart(code));
        Add(parts, content);
        parts.Add(new EndPart(code));
    }

    Part Leaf(Inline inline) =>
        inline switch
        {
            QuoteMarks.QuoteInline quote => new PointPart(Figure(quote.Raw)),
            LiteralInline literal => new TextPart(literal.Content.ToString()),
            HtmlEntityInline entity => new TextPart(entity.Transcoded.ToString()),
            LineBreakInline { IsHard: false } => new TextPart(" "),
            LineBreakInline line => Point(CodeKind.Break, "break", "\\\n" + Margin(line.Span.End + 1)),
            CodeInline code => Point(CodeKind.Code, $"code {code.Content}", CodeSpan(code.Content)),
            AutolinkInline address => Point(CodeKind.Address, $"address {address.Url}", $"<{address.Url}>"),
            FootnoteLink note => Point(CodeKind.Footnote, $"note {note.Footnote.Label}", $"[{note.Footnote.Label}]"),
            _ => Point(CodeKind.Picture, $"raw {Raw(inline)}", Raw(inline)),
        };

    static PointPart Point(CodeKind kind, string key, string written) =>
        new(
            new()
            {
                Kind = kind,
                Key = key,
                Open = written,
            }
        );

    string Raw(Inline inline) =>
        inline.Span is { IsEmpty: false } span && span.End < text.Length ? text[span.Start..(span.End + 1)] : "";

    /// <summary>What stands before the text of a line in quotations and lists.</summary>
    string Margin(int start) => start < text.Length ? Margins().Match(text, start).Value : "";

    Code LinkOf(LinkInline link)
    {
        var (url, title) = (
            link.Url ?? "",
            string.IsNullOrEmpty(link.Title) ? null : Blanks().Replace(link.Title, " ")
        );
        var heading = Headings.Target(url) is { } name ? headings.Value.IndexOf(name) : -1;
        return new()
        {
            Kind = CodeKind.Link,
            Key = heading >= 0 ? $"link # {heading} {title}" : $"link {url} {title}",
            Open = "[",
            Close = LinkEnd(url, title),
            Heading = heading >= 0 ? heading : null,
            Title = title,
        };
    }

    static Code EmphasisOf(EmphasisInline emphasis)
    {
        var mark = new string(emphasis.DelimiterChar, emphasis.DelimiterCount);
        return new()
        {
            Kind =
                emphasis.DelimiterChar is '~' or '^' ? CodeKind.Script
                : emphasis.DelimiterCount == 2 ? CodeKind.Bold
                : CodeKind.Italic,
            Key = $"emphasis {mark.Replace('_', '*')}",
            Open = mark,
            Close = mark,
        };
    }

    /// <summary>The end of a link: its address and its title.</summary>
    public static string LinkEnd(string url, string? title)
    {
        var address = Escapable().Replace(url, @"\$0");
        if (url.Length == 0 || address.Any(c => c is ' ' or '\t' || char.IsControl(c)))
            address = $"<{address}>";
        return title is null ? $"]({address})" : $"]({address} \"{Escapable().Replace(title, @"\$0")}\")";
    }

    /// <summary>Code between as many backticks as it needs.</summary>
    static string CodeSpan(string code)
    {
        var (longest, run) = (0, 0);
        foreach (var one in code)
        {
            run = one == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        var fence = new string('`', longest + 1);
        var isPadded = code is ['`', ..] or [.., '`'] || (code is [' ', .., ' '] && code.Any(c => c != ' '));
        return isPadded ? $"{fence} {code} {fence}" : $"{fence}{code}{fence}";
    }

    /// <summary>A paragraph in Markdown.</summary>
    /// <param name="parts">Its pieces.</param>
    /// <param name="isEscaped">Whether everything is escaped that could be a mark of Markdown.</param>
    /// <param name="isInTable">Whether it is a cell of a table, where bars end a cell.</param>
    /// <param name="headings">The names of the headings of the whole text; null for those of the source.</param>
    public static string Written(
        IReadOnlyList<Part> parts,
        bool isEscaped,
        bool isInTable,
        IReadOnlyList<string>? headings = null
    )
    {
        var (written, beginsLine) = (new StringBuilder(), true);
        foreach (var part in parts)
        {
            var piece = part switch
            {
                TextPart text => Escaped(text.Text, isEscaped, beginsLine),
                PointPart point => point.Code.Open,
                StartPart start => isEscaped ? start.Code.Open.Replace('_', '*') : start.Code.Open,
                EndPart { Code: { Heading: { } place } code } when headings is not null && place < headings.Count =>
                    LinkEnd("#" + headings[place], code.Title),
                EndPart end => isEscaped && end.Code.Kind != CodeKind.Link
                    ? end.Code.Close.Replace('_', '*')
                    : end.Code.Close,
                _ => "",
            };
            written.Append(isInTable ? Bars().Replace(piece, @"\|") : piece);
            beginsLine = IsBreak(part);
        }
        return written.ToString();
    }

    static bool IsBreak(Part part) => part is PointPart { Code.Kind: CodeKind.Break };

    static string Escaped(string text, bool isEscaped, bool beginsLine)
    {
        if (!isEscaped)
            return text;
        var escaped = Special().Replace(text, @"\$0");
        return beginsLine ? Beginning().Replace(escaped, @"${number}\${mark}", 1) : escaped;
    }

    [GeneratedRegex(@"\G[ \t>]*", RegexOptions.CultureInvariant)]
    private static partial Regex Margins();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    /// <summary>What would end an address or a title, or be read as an entity.</summary>
    [GeneratedRegex("""[\\()<>"&]""", RegexOptions.CultureInvariant)]
    private static partial Regex Escapable();

    [GeneratedRegex(@"[\\`*_\[\]<>~^|]|&(?=[#A-Za-z])|\{(?=\{)|!(?=\[)", RegexOptions.CultureInvariant)]
    private static partial Regex Special();

    [GeneratedRegex(@"^(?<number>[0-9]{1,9}(?=[.)])|(?=[#+=:-]))(?<mark>.)", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    /// <summary>A bar that no backslash escapes.</summary>
    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.CultureInvariant)]
    private static partial Regex Bars();
}
