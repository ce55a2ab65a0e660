using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Prose;

/// <summary>
/// The names of headings in links: <c>## De eerste helft</c> is <c>#de-eerste-helft</c>, as on GitHub.
/// </summary>
static class Headings
{
    const int Longest = 100;

    /// <summary>
    /// The headings by their names. A second heading with the same name gets a number. A heading that quotes a figure
    /// has no name, because the name would change with the figure.
    /// </summary>
    public static Dictionary<string, HeadingBlock> Named(MarkdownDocument document)
    {
        var named = new Dictionary<string, HeadingBlock>(StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var text = Text(heading);
            if (text.Contains(QuoteMarks.Start, StringComparison.Ordinal))
                continue;
            var name = Name(text);
            var number = next.GetValueOrDefault(name);
            var unique = name;
            while (named.ContainsKey(unique))
                unique = $"{name}-{++number}";
            next[name] = number;
            named[unique] = heading;
        }
        return named;
    }

    /// <summary>Gives headings their ids, and makes links within the text lead to them.</summary>
    public static void Mark(MarkdownDocument document, string ids)
    {
        var named = Named(document);
        foreach (var (name, heading) in named)
            heading.GetAttributes().Id = $"{ids}:{name}";
        foreach (var link in document.Descendants<LinkInline>())
            if (Target(link.Url) is { } name && named.ContainsKey(name))
                link.Url = $"#{ids}:{name}";
    }

    /// <summary>
    /// The heading that a link within the text names; null for other links. Names with noncharacters can't be
    /// normalised, and no heading has one.
    /// </summary>
    public static string? Target(string? url) =>
        url is ['#', ..]
            ? Uri.UnescapeDataString(url[1..])
                .Replace('\uFFFE', '\uFFFD')
                .Replace('\uFFFF', '\uFFFD')
                .Normalize()
                .ToLowerInvariant()
            : null;

    /// <summary>The text of a heading, without Markdown.</summary>
    public static string Text(HeadingBlock heading)
    {
        var text = new StringBuilder();
        foreach (var node in heading.Inline?.Descendants() ?? [])
            _ = node switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.ContentSpan),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        return text.ToString();
    }

    static string Name(string text)
    {
        var name = new StringBuilder();
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (name.Length >= Longest)
                break;
            var isMark =
                Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (isMark || Rune.IsLetterOrDigit(rune) || rune.Value == '_')
                name.Append(Rune.ToLowerInvariant(rune).ToString());
            else if ((rune.Value == '-' || Rune.IsWhiteSpace(rune)) && name is { Length: > 0 } && name[^1] != '-')
                name.Append('-');
        }
        var trimmed = name.ToString().Trim('-');
        return trimmed.Length > 0 ? trimmed : "heading";
    }
}
