using System.Text.RegularExpressions;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Embeds;

/// <summary>Fits the stored HTML of long text, which was sanitised when it was published, to pages and feeds: links lead to pages, and no style stands in it.</summary>
static partial class Prose
{
    /// <summary>The HTML with links that open beside a page; below an origin where it is read elsewhere.</summary>
    public static string ForPages(string html, string origin = "") => Aligned().Replace(Links().Replace(html, link => Link(link.Groups[1].Value, origin)), "<$1 class=\"$2\">");

    static string Link(string address, string origin) => $"<a target=\"_blank\" rel=\"noopener\" href=\"{(PublicPaths.PageOf(address) is { } page ? origin + page : address[0] == '/' ? origin + address : address)}\"";

    /// <summary>Links but those within the text. What is text has no bare &lt; in it.</summary>
    [GeneratedRegex("<a href=\"([^\"#][^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex("<(t[hd]) style=\"text-align: ?(left|center|right);?\">", RegexOptions.CultureInvariant)]
    private static partial Regex Aligned();
}
