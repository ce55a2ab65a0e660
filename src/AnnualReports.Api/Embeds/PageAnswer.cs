using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AnnualReports.Api.Embeds;

/// <summary>Makes pages, and answers with them as delivery answers with JSON: kept as long as their parts hold, with a tag of their own.</summary>
sealed class PageAnswer(IServiceProvider services, ILoggerFactory logging, Site site, Languages languages)
{
    public const string Html = "text/html; charset=utf-8";

    /// <summary>Raised when the form of pages changes, so that no cache keeps the old one.</summary>
    const int BuildShape = 2;

    /// <summary>The page of some parts; not made where the client has it.</summary>
    public async Task<IResult> Of<TPage>(HttpContext http, Frame frame, bool isEmbed, Representation[] parts, Dictionary<string, object?> parameters) where TPage : IComponent
    {
        var said = new Representation
        {
            ETag = Composed.Tag($"page{BuildShape}.{string.Join('.', parts.Select(p => p.ETag.Trim('"')))}", $"{site.Origin(http.Request)}{http.Request.Path}{http.Request.QueryString}{frame.Words.Language}{frame.Style.Hash}"),
            Language = parts[0].Language,
            Keys = [.. parts.SelectMany(p => p.Keys).Distinct(), "page"],
            MediaType = Html,
            Fields = Fields(frame, isEmbed),
            ValidFor = Validity(parts),
        };
        return new StoredBody<string>(said.NotModified(http.Request) ? default : (ReadOnlyMemory<byte>)await Render<TPage>(frame, parameters), said);
    }

    /// <summary>
    /// A page holds while all its parts do: as long as nothing changes in the widest scope. What has that is read first; so what changed meanwhile makes the page outdated, never kept.
    /// Of parts that were read at two positions the older counts.
    /// </summary>
    public static Validity? Validity(Representation[] parts) => parts.Any(p => p.ValidFor is null) ? null
        : parts.Select(p => p.ValidFor!.Value).OrderBy(v => v.Scope).ThenBy(v => v.LastSequence).First();

    public async Task<byte[]> Render<TPage>(Frame frame, Dictionary<string, object?> parameters) where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logging);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            Encoding.UTF8.GetBytes((await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(new Dictionary<string, object?>(parameters) { ["Frame"] = frame }))).ToHtmlString()));
    }

    /// <summary>What browsers may do with a page: show its own style and pictures, and nothing else. Embed pages stand in frames where the configuration lets them.</summary>
    public KeyValuePair<string, string>[] Fields(Frame frame, bool isEmbed) =>
    [
        new("Content-Security-Policy", $"default-src 'none'; style-src {frame.Style.Hash}; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors {(isEmbed ? site.FrameAncestors : "'self'")}"
            + (frame.Scripts.Count == 0 ? "" : "; script-src 'self'; connect-src 'self'; frame-src 'self'; require-trusted-types-for 'script'")),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
    ];

    /// <summary>What a language is called, in itself, where a text is in another than was asked for.</summary>
    public Func<string, string?> Names(string asked) => language => language == asked ? null : languages.Find(language)?.Name ?? language;

    /// <summary>The same page in the other languages that it is public in.</summary>
    public IReadOnlyList<HeadLink> Others(IEnumerable<string> all, string served, Func<string, string> address) =>
        [.. all.Where(tag => tag != served).Select(tag => new HeadLink("alternate", address(tag), Language: tag, Title: languages.Find(tag)?.Name ?? tag))];

    /// <summary>A highlight in the other languages that it is public in.</summary>
    public IReadOnlyList<HeadLink> Others(ShownHighlight shown) =>
        Others(shown.Languages, shown.Language, tag => PublicPaths.Highlight(shown.Report, shown.Slug, tag));

    /// <summary>Says on a page why there is nothing to show.</summary>
    public async Task<byte[]> Message(HttpContext http, ProblemException problem, string language)
    {
        var words = PageWords.Of(language);
        var frame = new Frame { Title = Sentence(problem, words), Words = words, Style = Style.Pages, IsHidden = true };
        var headers = http.Response.Headers;
        foreach (var (name, value) in Fields(frame, isEmbed: http.Request.Path.StartsWithSegments(PublicPaths.Embed, StringComparison.OrdinalIgnoreCase)))
            headers[name] = value;
        headers.ContentType = Html;
        headers.ContentLanguage = words.Language;
        return await Render<MessagePage>(frame, new()
        {
            ["Reason"] = problem.More.GetValueOrDefault("reason") as string,
            ["Address"] = problem.More.GetValueOrDefault("address") as string,
        });
    }

    static string Sentence(ProblemException problem, PageWords words) => problem.Type switch
    {
        var t when t == ProblemTypes.Withdrawn => words.Withdrawn.Replace("{date}", problem.More.GetValueOrDefault("withdrawnAt") is string at ? PageWords.Day(DateOnly.Parse(at.AsSpan(0, 10)), words.Language) : "", StringComparison.Ordinal),
        var t when t == ProblemTypes.Redacted => words.Erased,
        var t when t == ProblemTypes.NotInLanguage => words.NotInLanguage,
        var t when t == ProblemTypes.UnknownReport || t == ProblemTypes.NotYetPublic => words.NotYet,
        { Status: 400 } => problem.More.ContainsKey("address") ? words.OnlyNow : words.Misused,
        { Status: >= 500 } => words.Unavailable,
        _ => words.Unknown,
    };
}
