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
    /// The HTML with links that open in a new tab. Addresses are absolute, below the origin, where the HTML is read
    /// outside this site.
    /// </summary>
    public static string ForPages(string html, string origin = "") =>
        Aligned().Replace(Links().Replace(html, link => Link(link.Groups[1].Value, origin)), "<$1 class=\"$2\">");

    static string Link(string address, string origin) =>
        "<a target=\"_blank\" rel=\"noopener\" "
        + $"href=\"{(PublicPaths.PageOf(address) is { } page ? origin + page : address[0] == '/' ? origin + address : address)}\"";

    /// <summary>Matches links, except those within the text. In text, &lt; is always escaped.</summary>
    [GeneratedRegex("<a href=\"([^\"#][^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex("<(t[hd]) style=\"text-align: ?(left|center|right);?\">", RegexOptions.CultureInvariant)]
    private static partial Regex Aligned();
}
