using AnnualReports.Api.Content;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Kinds;

/// <summary>A link to an entry of the same report: <c>entry:highlights/eu-council-presidency</c>.</summary>
readonly record struct EntryLink(string Segment, string Slug)
{
    public const string Scheme = "entry:";

    public string Path => $"{Segment}/{Slug}";
}

/// <summary>Prose: CommonMark with tables and footnotes, without raw HTML, headings from level 2. With <see cref="QuoteMarks"/>, which finds places in it, the one that knows Markdig and HtmlSanitizer.</summary>
static class Markdown
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().DisableHtml().Build();
    static readonly MarkdownPipeline WithHtml = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build();
    static readonly HtmlSanitizer Sanitizer = CreateSanitizer();

    /// <summary>Texts are read before the log is locked; inside, what was made of them is found again.</summary>
    const int Remembered = 20_000_000;

    static readonly Memo<(string Markdown, string Report, string Language), string> Rendered = new((key, html) => key.Markdown.Length + html.Length, Remembered);
    static readonly Memo<string, EntryLink[]> Linked = new((markdown, links) => markdown.Length + 50 * links.Length, Remembered);
    static readonly Memo<string, string[]> Faulty = new((markdown, faults) => markdown.Length + 50 * faults.Length, Remembered);

    /// <summary>The sanitised HTML.</summary>
    public static string Html(string markdown, string report, string language) => Rendered.Of((markdown, report, language), Render);

    /// <summary>The entries that a text links to.</summary>
    public static IEnumerable<EntryLink> EntryLinks(string? markdown) => string.IsNullOrEmpty(markdown) ? [] : Linked.Of(markdown, FindLinks);

    /// <summary>What keeps a text from being published.</summary>
    public static IEnumerable<Fault> Faults(string? markdown, string pointer) =>
        string.IsNullOrWhiteSpace(markdown) ? [] : Faulty.Of(markdown, text => [.. FindFaults(text)]).Select(message => new Fault(pointer, message));

    static string Render((string Markdown, string Report, string Language) text)
    {
        var (markdown, report, language) = text;
        // Never so in what is published; a preview shows what can be shown.
        if (Read(markdown, Pipeline) is not { } document)
            return $"<p>{System.Net.WebUtility.HtmlEncode(markdown)}</p>";
        foreach (var link in document.Descendants<LinkInline>())
            if (Parse(link.Url) is { } entry)
            {
                link.Url = $"{Addresses.Of(report, entry.Segment, entry.Slug)}?lang={language}";
                link.GetAttributes().AddProperty("data-entry", entry.Path);
            }
        return Sanitizer.Sanitize(document.ToHtml(Pipeline)).Trim();
    }

    static EntryLink[] FindLinks(string markdown) =>
        [.. Read(markdown, Pipeline)?.Descendants<LinkInline>().Select(l => Parse(l.Url)).OfType<EntryLink>().Distinct() ?? []];

    /// <summary>The parsed text; null where it is nested deeper than the parser goes.</summary>
    static MarkdownDocument? Read(string markdown, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdig.Markdown.Parse(markdown, pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static IEnumerable<string> FindFaults(string markdown)
    {
        if (Read(markdown, WithHtml) is not { } document)
        {
            yield return "Lists and quotations are nested too deeply.";
            yield break;
        }
        foreach (var node in document.Descendants())
            if (Fault(node) is { } message)
                yield return $"Line {node.Line + 1}: {message}";
    }

    static string? Fault(MarkdownObject node) => node switch
    {
        HtmlBlock or HtmlInline => "raw HTML is not allowed. Use Markdown, or write \\< for the character.",
        HeadingBlock { Level: 1 } => "headings begin at level 2 (##); the title is level 1.",
        LinkInline { IsImage: true } => "pictures can't stand in prose.",
        LinkInline { Url: { } url } when url.StartsWith(EntryLink.Scheme, StringComparison.Ordinal) && Parse(url) is null =>
            $"'{url}' is no link to an entry. Write entry:highlights/some-slug.",
        LinkInline { Url: { } url } when Parse(url) is null && !IsAllowed(url) => $"'{url}' is no http, https or mailto address.",
        AutolinkInline { IsEmail: false, Url: var url } when !IsAllowed(url) => $"'{url}' is no http, https or mailto address.",
        _ => null,
    };

    static bool IsAllowed(string url) =>
        url.StartsWith('#') || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto");

    static EntryLink? Parse(string? url) =>
        url is not null && url.StartsWith(EntryLink.Scheme, StringComparison.Ordinal) && url[EntryLink.Scheme.Length..].Split('/') is [var segment, var slug]
        && Slugs.IsSlug(segment) && Slugs.IsSlug(slug) ? new(segment, slug) : null;

    static HtmlSanitizer CreateSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(["p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a",
                "hr", "br", "table", "thead", "tbody", "tr", "th", "td", "sup", "div"], StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(["href", "title", "id", "class", "start", "data-entry", "style"], StringComparer.OrdinalIgnoreCase),
            AllowedCssProperties = new HashSet<string>(["text-align"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
            AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
        });
        return sanitizer;
    }
}
