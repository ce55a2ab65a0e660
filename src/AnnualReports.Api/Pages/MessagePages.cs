using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.WebUtilities;

namespace AnnualReports.Api.Pages;

/// <summary>Why there is nothing to show, and where to go on.</summary>
/// <param name="Text">What happened, in a sentence or two.</param>
/// <param name="IsReason">Whether that is what editors wrote, in whatever language.</param>
/// <param name="Address">The address of the API that can show what was asked for.</param>
/// <param name="Readable">The same page in the languages in which it can be read.</param>
/// <param name="List">The page of all entries of the kind, with its name.</param>
/// <param name="Newest">The newest report, where the address names no report that there is.</param>
public sealed record MessageModel(
    string? Text,
    bool IsReason,
    string? Address,
    IReadOnlyList<LanguageLink> Readable,
    NavigationLink? List,
    NavigationLink? Newest
);

/// <summary>
/// Makes the page that explains why there is nothing to show. It leads on: to the other languages in which there is
/// something, to the list, and to the first page. Within a preview, it stays there.
/// </summary>
sealed class MessagePages(PageAnswer pages, SiteLook look, Languages languages, PublicEdge edge)
{
    public async Task<byte[]> Message(HttpContext http, ProblemException problem)
    {
        var language = edge.LanguageOfPage(http);
        var words = PageWords.Of(language);
        var site = SiteWords.Of(words);
        var isEmbed = http.Request.Path.StartsWithSegments(PublicPaths.Embed, StringComparison.OrdinalIgnoreCase);
        var links = Links(http, problem, language);
        var (title, text) = isEmbed ? (Sentence(problem, words), null) : Told(http, problem, words, site);
        var around = isEmbed ? null : http.Features.Get<MessageFrame>()?.Frame;
        var reason = problem.More.GetValueOrDefault("reason") as string;
        var frame = new Frame
        {
            Title = title,
            Words = words,
            Look = look,
            IsHidden = true,
            IsInline = isEmbed,
            Around = around?.Around,
            Publisher = around?.Publisher,
            Home = links is { IsPreview: true } ? links.Overview : null,
            // A wrong token is told to nobody, whatever it was.
            Switch = isEmbed || problem.Type == ProblemTypes.UnknownPreview
                ? []
                : pages.Switch(
                    Elsewhere(problem) is { } tags ? [language, .. tags] : languages.Tags,
                    language,
                    tag => Here(http.Request, tag)
                ),
        };
        var headers = http.Response.Headers;
        foreach (var (name, value) in pages.Fields(frame, isEmbed))
            headers[name] = value;
        headers.ContentType = PageAnswer.Html;
        headers.ContentLanguage = words.Language;
        var model = new MessageModel(
            reason ?? text,
            reason is not null,
            problem.More.GetValueOrDefault("address") as string,
            isEmbed ? [] : Readable(http, problem, language),
            isEmbed ? null : List(http, problem, links, site),
            isEmbed || around is not null || problem.Type.Status >= StatusCodes.Status500InternalServerError
                ? null
                : new(site.Newest, PublicPaths.Report(Slugs.Latest, language), false)
        );
        return await pages.Render(typeof(MessagePage), frame, new() { ["Model"] = model, ["IsEmbed"] = isEmbed });
    }

    /// <summary>The title and the text of a page, which has more room than a frame.</summary>
    static (string Title, string? Text) Told(
        HttpContext http,
        ProblemException problem,
        PageWords words,
        SiteWords site
    ) =>
        problem.Type switch
        {
            var t when t == ProblemTypes.UnknownPreview => (site.PreviewUnknown, site.PreviewUnknownWhy),
            var t when t == ProblemTypes.UnknownReport => (site.PageNotFound, site.NoReport),
            var t when t == ProblemTypes.NotFound => (site.PageNotFound, site.NoEntry),
            var t when t == ProblemTypes.NotYetPublic && Then(http, words.Language) is { } then => (
                site.PageNotFound,
                site.NotYetAsOf.Replace("{date}", then, StringComparison.Ordinal)
            ),
            { Status: StatusCodes.Status400BadRequest }
                when PresentOnly.Names.Count(http.Request.Query.ContainsKey) > 1 && !problem.More.ContainsKey("address") => (
                Sentence(problem, words).TrimEnd('.'),
                site.OneTime
            ),
            _ => (Sentence(problem, words).TrimEnd('.'), null),
        };

    /// <summary>The day that the address names, in words; null if it names none.</summary>
    static string? Then(HttpContext http, string language) =>
        http.Request.Query[PresentOnly.AsOf].FirstOrDefault() is { Length: >= 10 } asOf
        && DateOnly.TryParseExact(asOf.AsSpan(0, 10), "yyyy-MM-dd", out var day)
            ? Written.Day(day, language)
            : null;

    static string Sentence(ProblemException problem, PageWords words) =>
        problem.Type switch
        {
            var t when t == ProblemTypes.Withdrawn => words.Withdrawn.Replace(
                "{date}",
                problem.More.GetValueOrDefault("withdrawnAt") is string at
                    ? Written.Day(DateOnly.Parse(at.AsSpan(0, 10)), words.Language)
                    : "",
                StringComparison.Ordinal
            ),
            var t when t == ProblemTypes.Redacted => words.Erased,
            var t when t == ProblemTypes.NotInLanguage => words.NotInLanguage,
            var t when t == ProblemTypes.UnknownPreview => SiteWords.Of(words).PreviewUnknown,
            var t when t == ProblemTypes.NotYetPublic => words.NotYet,
            { Status: 400 } => problem.More.ContainsKey("address") ? words.OnlyNow : words.Misused,
            { Status: >= 500 or StatusCodes.Status429TooManyRequests } => words.Unavailable,
            _ => words.Unknown,
        };

    /// <summary>
    /// The links of the report that the address names, with its time, edition or preview; null if it names none, or if
    /// its preview is not one.
    /// </summary>
    static PageLinks? Links(HttpContext http, ProblemException problem, string language)
    {
        if (
            problem.Type == ProblemTypes.UnknownPreview
            || problem.Type == ProblemTypes.UnknownReport
            || problem.Type.Status >= StatusCodes.Status500InternalServerError
            || http.Request.RouteValues["report"] is not string report
            || !Slugs.IsSlug(report)
        )
            return null;
        var name = PresentOnly.Names.FirstOrDefault(http.Request.Query.ContainsKey);
        return new(report, language, name, name is null ? null : http.Request.Query[name].FirstOrDefault());
    }

    IReadOnlyList<LanguageLink> Readable(HttpContext http, ProblemException problem, string language) =>
        Elsewhere(problem) is { } tags ? pages.Switch(tags, language, tag => Here(http.Request, tag)) : [];

    /// <summary>The other languages in which there is what was asked for; null if it is not known or in none.</summary>
    static IEnumerable<string>? Elsewhere(ProblemException problem) =>
        problem.Type == ProblemTypes.NotInLanguage
            ? problem.More.GetValueOrDefault("languages") as IEnumerable<string>
            : null;

    /// <summary>The same address in another language.</summary>
    static string Here(HttpRequest request, string tag) =>
        QueryHelpers.AddQueryString(
            request.PathBase + request.Path.ToUriComponent(),
            [
                KeyValuePair.Create<string, string?>(Negotiation.Lang, tag),
                .. PresentOnly
                    .Names.Where(request.Query.ContainsKey)
                    .Select(name => KeyValuePair.Create(name, request.Query[name].FirstOrDefault())),
            ]
        );

    static NavigationLink? List(HttpContext http, ProblemException problem, PageLinks? links, SiteWords site)
    {
        var path = http.Request.Path.Value ?? "";
        if (path.StartsWith(PublicPaths.Themes + "/", StringComparison.OrdinalIgnoreCase))
            return new(site.AllThemes, PublicPaths.Themes, false);
        var segment = path.Split('/') is [_, var first, _, _, ..] ? first : "";
        return links is not null && http.Request.RouteValues["slug"] is not null && PublicPaths.IsPaged(segment)
            && problem.Type.Status is StatusCodes.Status404NotFound or StatusCodes.Status410Gone
            ? new(site.Kind(segment), links.Entry(segment), false)
            : null;
    }
}
