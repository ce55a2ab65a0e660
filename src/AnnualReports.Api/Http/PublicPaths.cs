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
        Highlights = "/highlights";

    /// <summary>The style sheet of the fixed pages.</summary>
    public const string StyleSheet = "/pages.css";

    static readonly string[] Roots = [Embed, OEmbed, Feeds, Reports, Highlights];

    static readonly string[] Others = [StoredFile.Root, "/openapi", "/problems", StyleSheet];

    /// <summary>Whether a path belongs to a page, a feed or an embed.</summary>
    public static bool IsPage(ReadOnlySpan<char> path) => IsBelow(path, Roots);

    /// <summary>
    /// Whether a path belongs to something else that anybody may read from any site: files, the documents of the API,
    /// the pages of problems, and the first page.
    /// </summary>
    public static bool IsOpen(ReadOnlySpan<char> path) => path is "/" || IsBelow(path, Others);

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

    /// <summary>The page of a highlight.</summary>
    public static string Highlight(string report, string slug, string? language = null) =>
        $"{Highlights}/{report}/{slug}{Query(language)}";

    static string Query(string? language) => language is null ? "" : $"?lang={language}";

    /// <summary>
    /// The page that shows what an address of the API names: the page of a report or a highlight, and for all other
    /// entries the page of their report. Null if there is none.
    /// </summary>
    public static string? PageOf(string address) =>
        Api().Match(address) is { Success: true } match
            ? match.Groups[2].Value == "highlights"
                ? Highlight(match.Groups[1].Value, match.Groups[3].Value, match.Groups[4].Value)
                : Report(match.Groups[1].Value, match.Groups[4].Value)
            : null;

    [GeneratedRegex(
        @"^/api/v1/reports/([a-z0-9-]+)(?:/([a-z-]+)/([a-z0-9-]+))?\?lang=([A-Za-z0-9-]+)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Api();
}
