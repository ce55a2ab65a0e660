using System.Text.RegularExpressions;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Pages;

/// <summary>
/// Adapts the stored HTML of long text, which was sanitised when it was published, to pages and feeds: links lead to
/// pages, and there are no inline styles.
/// </summary>
static partial class PageProse
{
    /// <summary>
    /// The HTML with links that open in a new tab, for frames and feeds. Addresses are absolute, below the origin, where
    /// the HTML is read outside this site.
    /// </summary>
    public static string ForPages(string html, string origin = "") =>
        Aligned(Links().Replace(html, link => Outward(link.Groups[1].Value, origin)));

    /// <summary>The HTML for a page of the report, with links that stay in its time, edition or preview.</summary>
    public static string Within(string html, PageLinks links) =>
        Tables()
            .Replace(
                Aligned(Links().Replace(html, link => Inward(link.Groups[1].Value, links))),
                "<div class=\"wide\" role=\"region\" tabindex=\"0\"><table>"
            )
            .Replace("</table>", "</table></div>", StringComparison.Ordinal);

    /// <summary>
    /// The HTML with the paragraphs marked that the public text does not have, wherever in it they stand. Each block of
    /// the HTML begins on a line of its own, and may go on for several lines.
    /// </summary>
    /// <param name="html">The text of the preview.</param>
    /// <param name="before">The public text; null: there is none, and nothing is marked.</param>
    /// <param name="words">The words that say it to those who do not see the mark.</param>
    public static string Marked(string html, string? before, string words)
    {
        if (before is null || before == html)
            return html;
        var known = Beginnings().Split(Aligned(before)).Select(b => b.TrimEnd('\n')).ToHashSet(StringComparer.Ordinal);
        return string.Concat(
            Beginnings()
                .Split(Aligned(html))
                .Select(block => known.Contains(block.TrimEnd('\n')) ? block : Blocks().Replace(block, b => Mark(b, words), 1))
        );
    }

    static string Mark(Match block, string words)
    {
        var (name, attributes) = (block.Groups[1].Value, block.Groups[2].Value);
        var classed = attributes.Contains(" class=\"", StringComparison.Ordinal)
            ? attributes.Replace(" class=\"", " class=\"changed ", StringComparison.Ordinal)
            : attributes + " class=\"changed\"";
        return $"<{name}{classed}><span class=\"unseen\">[{words}] </span>";
    }

    static string Aligned(string html) => Alignments().Replace(html, "<$1 class=\"$2\">");

    static string Outward(string address, string origin)
    {
        var target =
            PublicPaths.AddressOf(address) is { } page ? origin + page
            : address[0] == '/' ? origin + address
            : address;
        return $"<a target=\"_blank\" rel=\"noopener\" href=\"{target}\"";
    }

    static string Inward(string address, PageLinks links)
    {
        // An address in the stored HTML is escaped already; that of a page is not.
        var target = PublicPaths.PageOf(address) is null
            ? address
            : links.FromProse(address).Replace("&", "&amp;", StringComparison.Ordinal);
        return $"<a href=\"{target}\"";
    }

    /// <summary>Matches links, except those within the text. In text, &lt; is always escaped.</summary>
    [GeneratedRegex("<a href=\"([^\"#][^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex("<(t[hd]) style=\"text-align: ?(left|center|right);?\">", RegexOptions.CultureInvariant)]
    private static partial Regex Alignments();

    [GeneratedRegex("<table>", RegexOptions.CultureInvariant)]
    private static partial Regex Tables();

    /// <summary>Matches where a block begins or ends. A line that begins with anything else goes on with the block.</summary>
    [GeneratedRegex(
        @"(?m)^(?=</?(?:p|h[1-6]|[uod]l|li|d[td]|table|t[rhd]|thead|tbody|blockquote|pre|hr|div|section|figure)\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Beginnings();

    [GeneratedRegex("^<(p|h[2-6]|li|td|th|pre)((?: [a-z-]+=\"[^\"]*\")*)>", RegexOptions.CultureInvariant)]
    private static partial Regex Blocks();
}
