using System.Text.RegularExpressions;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Http;

/// <summary>
/// The addresses of pages, feeds and embeds, which are as public as the API's delivery and are made from it.
/// </summary>
static partial class PublicPaths
{
    public const string Embed = "/embed",
        OEmbed = "/oembed",
        Feeds = "/feeds",
        Reports = "/reports",
        Themes = "/themes",
        FrontPage = "/",
        SiteMap = "/sitemap.xml",
        SiteMaps = "/sitemaps";

    /// <summary>The file for <c>robots.txt</c>, the site's icon and its logo.</summary>
    public const string Robots = "/robots.txt",
        Icon = "/favicon.svg",
        OlderIcon = "/favicon.ico",
        Logo = "/site-logo";

    /// <summary>
    /// The parts of addresses below which the entries of a report have pages, in the order in which a report shows them.
    /// They are the same as in the API. A kind that is not among them has no pages.
    /// </summary>
    public static readonly IReadOnlyList<string> Paged = ["sections", "highlights", "priorities", "figures", "partners", "announcements"];

    /// <summary>The style sheet of the fixed pages.</summary>
    public const string StyleSheet = "/pages.css";

    static readonly string[] Roots = [Embed, OEmbed, Feeds, Reports, Themes, SiteMap, SiteMaps, .. Paged.Select(p => "/" + p)];

    static readonly string[] Others =
    [
        StoredFile.Root,
        "/openapi",
        "/problems",
        StyleSheet,
        Robots,
        Icon,
        OlderIcon,
        Logo,
    ];

    /// <summary>Whether the entries of a kind have pages.</summary>
    /// <param name="segment">The kind's part of addresses.</param>
    public static bool IsPaged(string segment) => Paged.Contains(segment);

    /// <summary>Whether a path belongs to a page, a feed or an embed.</summary>
    public static bool IsPage(ReadOnlySpan<char> path) => path is FrontPage || IsBelow(path, Roots);

    /// <summary>
    /// Whether a path belongs to something else that anybody may read from any site: files, the documents of the API,
    /// and the pages of problems.
    /// </summary>
    public static bool IsOpen(ReadOnlySpan<char> path) => IsBelow(path, Others);

    static bool IsBelow(ReadOnlySpan<char> path, string[] roots)
    {
        foreach (var root in roots)
            if (
                path.StartsWith(root, StringComparison.OrdinalIgnoreCase)
                && (path.Length == root.Length || path[root.Length] == '/')
            )
                return true;
        return false;
    }

    /// <summary>The page of a report in a language; in the reader's own if none is named.</summary>
    public static string Report(string report, string? language = null) => $"{Reports}/{report}{Query(language)}";

    /// <summary>The page of an entry of a report, or of all entries of a kind.</summary>
    public static string Entry(string segment, string report, string? slug, string? language = null) =>
        $"/{segment}/{report}{(slug is null ? "" : "/" + slug)}{Query(language)}";

    /// <summary>The page of a theme, with what all reports have about it.</summary>
    public static string Theme(string slug, string? language = null) => $"{Themes}/{slug}{Query(language)}";

    static string Query(string? language) => language is null ? "" : $"?lang={language}";

    /// <summary>
    /// The report and the page that shows what an address of the API names: the page of the entry, or that of its
    /// report if the kind has no pages. Null if there is none.
    /// </summary>
    public static (string Report, string Path, string Language)? PageOf(string address) =>
        Api().Match(address) is { Success: true } match
            ? (
                match.Groups[1].Value,
                IsPaged(match.Groups[2].Value)
                    ? Entry(match.Groups[2].Value, match.Groups[1].Value, match.Groups[3].Value)
                    : Report(match.Groups[1].Value),
                match.Groups[4].Value
            )
            : null;

    /// <summary>The same as one address, in the language that the address of the API names.</summary>
    public static string? AddressOf(string address) =>
        PageOf(address) is { } page ? $"{page.Path}{Query(page.Language)}" : null;

    [GeneratedRegex(
        @"^/api/v1/reports/([a-z0-9-]+)(?:/([a-z-]+)/([a-z0-9-]+))?\?lang=([A-Za-z0-9-]+)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Api();
}
