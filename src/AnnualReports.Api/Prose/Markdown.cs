using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using Ganss.Xss;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Prose;

/// <summary>A link to an entry of the same report: <c>entry:highlights/eu-council-presidency</c>.</summary>
readonly record struct EntryLink(string Segment, string Slug)
{
    public const string Scheme = "entry:";

    public string Path => $"{Segment}/{Slug}";

    /// <summary>Reads an address; null if it is no link to an entry.</summary>
    public static EntryLink? Of(string? url) =>
        url is not null
        && url.StartsWith(Scheme, StringComparison.Ordinal)
        && url[Scheme.Length..].Split('/') is [var segment, var slug]
        && Slugs.IsSlug(segment)
        && Slugs.IsSlug(slug)
            ? new(segment, slug)
            : null;
}

/// <summary>
/// Prose is CommonMark with tables, footnotes and a few more marks. It has no raw HTML, and headings begin at level 2.
/// <c>docs/content.md</c> describes it for editors. This class is the only one that uses HtmlSanitizer.
/// </summary>
static partial class Markdown
{
    static readonly HtmlSanitizer Sanitizer = CreateSanitizer();

    /// <summary>
    /// How many characters are cached. Texts are parsed before the log is locked, and found in the cache while it is.
    /// </summary>
    const int Remembered = 20_000_000;

    static readonly SizedCache<(string Markdown, string Report, string Ids, string Language), string> Rendered = new(
        (key, html) => key.Markdown.Length + html.Length,
        Remembered
    );

    static readonly SizedCache<string, EntryLink[]> Linked = new(
        (markdown, links) => markdown.Length + 50 * links.Length,
        Remembered
    );
    static readonly SizedCache<string, ProseIssue[]> Known = new(
        (markdown, found) => markdown.Length + 100 * found.Length,
        Remembered
    );

    /// <summary>The text as sanitised HTML.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="report">The report that links to entries lead into.</param>
    /// <param name="entry">
    /// The path of the entry, as <c>2024/highlights/some-slug</c>: ids of footnotes and headings begin with it, since a
    /// page may show several entries.
    /// </param>
    /// <param name="language">The language of the text.</param>
    public static string Html(string markdown, string report, string entry, string language) =>
        Rendered.Of((markdown, report, $"{entry.Replace('/', ':')}:{language}", language), Render);

    /// <summary>The entries that a text links to.</summary>
    public static IEnumerable<EntryLink> EntryLinks(string? markdown) =>
        MayLink(markdown) ? Linked.Of(markdown, FindLinks) : [];

    /// <summary>
    /// Whether a text may link to an entry; it need not be parsed otherwise. Every link has a bracket. Its address has
    /// the letters of the scheme, unless one of them is written as an entity. A backslash can't hide them, because it
    /// only escapes punctuation.
    /// </summary>
    static bool MayLink([NotNullWhen(true)] string? markdown) =>
        markdown is not null
        && markdown.Contains('[', StringComparison.Ordinal)
        && (
            markdown.Contains(EntryLink.Scheme[..^1], StringComparison.Ordinal)
            || markdown.Contains('&', StringComparison.Ordinal)
        );

    /// <summary>The issues of a text.</summary>
    public static IReadOnlyList<ProseIssue> Found(string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? [] : Known.Of(markdown, Find);

    /// <summary>The issues that prevent a text from being published.</summary>
    public static IEnumerable<Fault> Faults(string? markdown, string pointer) =>
        Found(markdown).Where(f => f.Severity != Severity.Warning).Select(f => new Fault(pointer, f.Text));

    /// <summary>The issue that prevents a text from being saved; null where there is none.</summary>
    public static string? Refused(string? markdown) =>
        Found(markdown) is var found
        && found.FirstOrDefault(f => f.Severity == Severity.Refusal) is { Message: not null } refusal
            ? refusal.Text
            : null;

    static string Render((string Markdown, string Report, string Ids, string Language) text)
    {
        var read = ProseParser.Read(text.Markdown);
        // Such a text can't be saved, but older programs could save it. A preview shows it as plain text.
        if (!read.CanBeShown)
            return $"<p>{System.Net.WebUtility.HtmlEncode(text.Markdown)}</p>";
        foreach (var link in read.Document.Descendants<LinkInline>())
            if (EntryLink.Of(link.Url) is { } entry)
            {
                link.Url = $"{Addresses.Of(text.Report, entry.Segment, entry.Slug)}?lang={text.Language}";
                link.GetAttributes().AddProperty("data-entry", entry.Path);
            }
        Headings.Mark(read.Document, text.Ids);
        PassageLanguages.Mark(read.Document);
        var html = string.Concat(ProseParser.Html(read.Document, text.Ids).Select(part => Sanitizer.Sanitize(part)))
            .Trim();
        return Bracketed().Replace(html, "$1[$2]");
    }

    internal static EntryLink[] FindLinks(string markdown) =>
        [
            .. ProseParser
                .Read(markdown)
                .Document.Descendants<LinkInline>()
                .Select(l => EntryLink.Of(l.Url))
                .OfType<EntryLink>()
                .Distinct(),
        ];

    static ProseIssue[] Find(string markdown)
    {
        var (document, found) = ProseParser.Read(markdown);
        if (found.Any(f => f.Severity == Severity.Refusal))
            return [.. found.Where(f => f.Severity == Severity.Refusal)];
        var headings = new Lazy<Dictionary<string, HeadingBlock>>(() => Headings.Named(document));
        foreach (var node in document.Descendants())
            if (Fault(node, headings) is { } message)
                found.Add(new(Severity.Fault, node.Line + 1, node.Column + 1, message));
        found.AddRange(LostTables.In(document, markdown));
        foreach (var doubt in Lookalikes.In(document, markdown))
            if (!found.Contains(doubt with { Severity = Severity.Fault }))
                found.Add(doubt);
        return [.. found.OrderBy(f => (f.Line, f.Column))];
    }

    static string? Fault(MarkdownObject node, Lazy<Dictionary<string, HeadingBlock>> headings) =>
        node switch
        {
            HtmlMark => "raw HTML is not allowed. Use Markdown, or write \\< for the character.",
            HeadingBlock { Level: 1 } => "headings begin at level 2 (##); the title is level 1.",
            LinkInline { IsImage: true } => "pictures are not possible in prose.",
            LinkInline { Url: { } url }
                when url.StartsWith(EntryLink.Scheme, StringComparison.Ordinal) && EntryLink.Of(url) is null => AddressFault(url),
            LinkInline { Url: { } url } link
                when Lookalikes.IsMisplacedNote(link) && EntryLink.Of(url) is null && WrongAddress(url) is not null =>
                Lookalikes.MisplacedNote(link),
            LinkInline { Url: { } url } when Headings.Target(url) is { } heading => headings.Value.ContainsKey(heading)
                ? null
                : $"no heading of this text is called '{url}'. {Called(headings.Value)}",
            LinkInline { Url: { } url } when EntryLink.Of(url) is null => WrongAddress(url),
            AutolinkInline { IsEmail: false, Url: var url } => WrongAddress(url),
            _ => null,
        };

    static string Called(Dictionary<string, HeadingBlock> headings) =>
        headings.Count == 0
            ? "It has none that can be linked to."
            : $"Write {string.Join(", ", headings.Keys.Take(10).Select(h => "#" + h))}{(headings.Count > 10 ? ", …" : "")}.";

    /// <summary>What is wrong with the address of a link, in a sentence; null if it can be published.</summary>
    public static string? AddressFault(string url) =>
        url.StartsWith(EntryLink.Scheme, StringComparison.Ordinal)
            ? EntryLink.Of(url) is null
                ? $"'{url}' is not a link to an entry. Write entry:highlights/some-slug."
                : null
        : url.StartsWith('#') ? null
        : WrongAddress(url);

    static string? WrongAddress(string url)
    {
        if (url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            return Telephone().IsMatch(url)
                ? null
                : $"'{url}' is not a telephone number. Write tel: and the whole number, such as tel:+3225018111.";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "mailto"))
            return $"'{url}' is not an http, https, mailto or tel address.";
        return uri.Scheme != "mailto" && (uri.UserInfo.Length > 0 || Authority().IsMatch(url))
            ? $"'{url}' leads to {uri.Host}, not to what stands before the @. Leave that out."
            : null;
    }

    /// <summary>
    /// A user name and an @ before the host, also where slashes are written in a way that browsers accept and parsers
    /// don't.
    /// </summary>
    [GeneratedRegex(@"^[A-Za-z]+:[/\\]*[^/\\?#]*@", RegexOptions.CultureInvariant)]
    private static partial Regex Authority();

    /// <summary>A telephone number of RFC 3966: digits, hyphens, points and brackets, and an extension.</summary>
    [GeneratedRegex(
        @"^tel:\+?[0-9][0-9().-]{1,40}(;ext=[0-9]{1,10})?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Telephone();

    /// <summary>The escaped brackets around an IPv6 address.</summary>
    [GeneratedRegex("(<a href=\"https?://)%5B([0-9A-Fa-f:.]+)%5D", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    static HtmlSanitizer CreateSanitizer()
    {
        var sanitizer = new HtmlSanitizer(
            new HtmlSanitizerOptions
            {
                AllowedTags = new HashSet<string>(
                    [
                        "p",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "ul",
                        "ol",
                        "li",
                        "blockquote",
                        "pre",
                        "code",
                        "em",
                        "strong",
                        "a",
                        "hr",
                        "br",
                        "table",
                        "thead",
                        "tbody",
                        "tr",
                        "th",
                        "td",
                        "sup",
                        "sub",
                        "del",
                        "div",
                    ],
                    StringComparer.OrdinalIgnoreCase
                ),
                AllowedAttributes = new HashSet<string>(
                    ["href", "title", "id", "class", "start", "data-entry", "style", "lang"],
                    StringComparer.OrdinalIgnoreCase
                ),
                AllowedCssProperties = new HashSet<string>(["text-align"], StringComparer.OrdinalIgnoreCase),
                AllowedSchemes = new HashSet<string>(
                    ["http", "https", "mailto", "tel"],
                    StringComparer.OrdinalIgnoreCase
                ),
                UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
                AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
            }
        );
        sanitizer.FilterUrl += (_, filtered) =>
            filtered.SanitizedUrl = Unreadable().IsMatch(filtered.OriginalUrl) ? null : filtered.SanitizedUrl;
        return sanitizer;
    }

    /// <summary>
    /// A colon in the first segment without a scheme before it, which RFC 3986, section 4.2, does not allow.
    /// </summary>
    [GeneratedRegex("^(?![A-Za-z][A-Za-z0-9+.-]*:)[^/?#:]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Unreadable();
}
