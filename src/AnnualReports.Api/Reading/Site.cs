using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Reading;

/// <summary>
/// Where the public finds this installation, and where a separate frontend shows the entries. Stored bodies contain no
/// host name, but pages, feeds and links need one.
/// </summary>
/// <param name="At">The address at which the public reaches this program.</param>
/// <param name="UrlTemplate">The address at which a separate frontend shows an entry, with <c>{lang}</c>,
/// <c>{report}</c> and <c>{path}</c>; null if there is no such frontend.</param>
/// <param name="PreviewUrlTemplate">The address at which that frontend shows a preview, with <c>{token}</c> besides; null
/// if it shows none.</param>
/// <param name="FrameAncestors">The sites that may show the embed pages in a frame (CSP).</param>
sealed record Site(PublicUrl At, string? UrlTemplate, string? PreviewUrlTemplate, string FrameAncestors)
{
    readonly Regex? shown = UrlTemplate is null ? null : Addresses(UrlTemplate);

    /// <summary>
    /// The frontend's address of a report (with an empty path) or of something below it, such as
    /// <c>highlights/eu-presidency</c>; null if there is no frontend.
    /// </summary>
    public string? Frontend(string report, string path, string language) =>
        Filled(UrlTemplate, report, path, language);

    /// <summary>The frontend's address of the same in a preview; null if it shows no previews.</summary>
    public string? FrontendPreview(string report, string path, string language, string token) =>
        Filled(PreviewUrlTemplate, report, path, language)?.Replace("{token}", token, StringComparison.Ordinal);

    static string? Filled(string? template, string report, string path, string language) =>
        template
            ?.Replace("{lang}", language, StringComparison.Ordinal)
            .Replace("{report}", report, StringComparison.Ordinal)
            .Replace("{path}", path, StringComparison.Ordinal);

    /// <summary>
    /// What an address of the frontend shows, with the language if the address names one; null if the address shows
    /// nothing of a report.
    /// </summary>
    public (PlaceOfEntry Place, string? Language)? EntryAt(Uri address) =>
        shown?.Match(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped))
            is { Success: true } match
            ? (
                new(match.Groups["report"].Value, Part(match, "segment"), Part(match, "slug")),
                Part(match, "lang")
            )
            : null;

    static string? Part(Match match, string name) =>
        match.Groups[name] is { Success: true } part ? part.Value : null;

    /// <summary>
    /// Matches every address that the template makes, with or without the parameters that campaigns append. Anybody can
    /// send any address, so the expression never backtracks.
    /// </summary>
    static Regex Addresses(string template)
    {
        var paged = string.Join('|', PublicPaths.Paged);
        var below = $"(?:(?<segment>{paged})(?:/(?<slug>{Slugs.Part}))?|(?<segment>{PlaceOfEntry.Downloads}))";
        return Matching(template, below);
    }

    static Regex Matching(string template, string below) =>
        new(
            "^"
                + Regex
                    .Escape(template)
                    .Replace("\\{lang}", "(?<lang>[A-Za-z0-9-]+)", StringComparison.Ordinal)
                    .Replace("\\{report}", $"(?<report>{Slugs.Part})", StringComparison.Ordinal)
                    .Replace("/\\{path}", $"(?:/{below})?/?", StringComparison.Ordinal)
                    .Replace("\\{path}", $"(?:{below})?", StringComparison.Ordinal)
                + (template.Contains('?', StringComparison.Ordinal) ? "(?:&.*)?$" : "(?:\\?.*)?$"),
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
        );

    /// <summary>Whether the template makes an address of an entry and uses only the known placeholders.</summary>
    /// <param name="template">The template.</param>
    /// <param name="ofPreviews">Whether it is that of previews, which also needs the token.</param>
    public static bool IsTemplate(string template, bool ofPreviews = false) =>
        (!ofPreviews || template.Contains("{token}", StringComparison.Ordinal))
        && Uri.TryCreate(
            template
                .Replace("{lang}", "nl", StringComparison.Ordinal)
                .Replace("{report}", "2024", StringComparison.Ordinal)
                .Replace("{path}", "highlights/a", StringComparison.Ordinal)
                .Replace(ofPreviews ? "{token}" : "{path}", "t", StringComparison.Ordinal),
            UriKind.Absolute,
            out var uri
        )
        && uri.Scheme is "http" or "https"
        && template.Contains("{report}", StringComparison.Ordinal)
        && template.Contains("{path}", StringComparison.Ordinal)
        && !uri.OriginalString.Contains('{', StringComparison.Ordinal);
}

/// <summary>What a page of a report shows, as its address names it.</summary>
/// <param name="Report">The report's slug.</param>
/// <param name="Segment">The kind's part of addresses, or that of the files; null for the report itself.</param>
/// <param name="Slug">The entry's slug; null for all of a kind.</param>
sealed record PlaceOfEntry(string Report, string? Segment = null, string? Slug = null)
{
    /// <summary>The part of addresses of a report's files.</summary>
    public const string Downloads = "downloads";

    public bool IsDownloads => Segment == Downloads;
}
