using System.Text.RegularExpressions;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Http;

/// <summary>How the installation is known to the public: bodies in the log hold no host name, pages and feeds need one.</summary>
/// <param name="At">Where the public reaches it.</param>
/// <param name="UrlTemplate">Where a real frontend shows an entry, with <c>{lang}</c>, <c>{report}</c> and <c>{path}</c>; null: there is none.</param>
/// <param name="FrameAncestors">Which sites may show the embed pages in a frame (CSP).</param>
/// <param name="ManagementOrigins">Sites from which a browser may use management; none unless configured.</param>
sealed record Site(PublicUrl At, string? UrlTemplate, string FrameAncestors, IReadOnlyList<string> ManagementOrigins)
{
    readonly Regex? shown = UrlTemplate is null ? null : Addresses(UrlTemplate);

    /// <summary>The origin for addresses in answers to this request.</summary>
    public string Origin(HttpRequest request) => At.Root ?? $"{request.Scheme}://{request.Host.Value}";

    /// <summary>Where the real frontend shows a report, or a highlight of it; null where there is none.</summary>
    public string? Frontend(string report, string? highlight, string language) => UrlTemplate?
        .Replace("{lang}", language, StringComparison.Ordinal)
        .Replace("{report}", report, StringComparison.Ordinal)
        .Replace("{path}", highlight is null ? "" : $"highlights/{highlight}", StringComparison.Ordinal);

    /// <summary>What an address of the real frontend shows, and in which language if it says that; null where it is none of an entry.</summary>
    public (string Report, string? Highlight, string? Language)? EntryAt(Uri address) =>
        shown?.Match(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)) is { Success: true } match
            ? (match.Groups["report"].Value, match.Groups["highlight"] is { Success: true } highlight ? highlight.Value : null, match.Groups["lang"] is { Success: true } lang ? lang.Value : null)
            : null;

    /// <summary>All addresses that a template makes, with or without what campaigns append. Anybody may ask for any: matching costs no more than reading.</summary>
    static Regex Addresses(string template) => new(
        "^" + Regex.Escape(template).Replace("\\{lang}", "(?<lang>[A-Za-z0-9-]+)", StringComparison.Ordinal).Replace("\\{report}", $"(?<report>{Slugs.Part})", StringComparison.Ordinal)
            .Replace("/\\{path}", $"(?:/highlights/(?<highlight>{Slugs.Part}))?/?", StringComparison.Ordinal).Replace("\\{path}", $"(?:highlights/(?<highlight>{Slugs.Part}))?", StringComparison.Ordinal)
        + (template.Contains('?', StringComparison.Ordinal) ? "(?:&.*)?$" : "(?:\\?.*)?$"), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Whether the address names an entry: what stands in the braces is known.</summary>
    public static bool IsTemplate(string template) =>
        Uri.TryCreate(template.Replace("{lang}", "nl", StringComparison.Ordinal).Replace("{report}", "2024", StringComparison.Ordinal).Replace("{path}", "highlights/a", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && template.Contains("{report}", StringComparison.Ordinal) && template.Contains("{path}", StringComparison.Ordinal) && !uri.OriginalString.Contains('{', StringComparison.Ordinal);

    /// <summary>An origin as browsers write it; null where the text is none.</summary>
    public static string? OriginOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0
            ? uri.GetLeftPart(UriPartial.Authority)
            : null;
}
