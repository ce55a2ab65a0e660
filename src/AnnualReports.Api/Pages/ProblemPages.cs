using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>
/// The page that each problem's <c>type</c> names: what the problem means, what to do, and an example to compare with.
/// <c>/problems</c> lists them.
/// </summary>
sealed class ProblemPages(FixedPages fixedPages)
{
    /// <summary>
    /// The JSON is for people: it is indented, and quotation marks are not escaped. The page encodes it for HTML.
    /// </summary>
    static readonly JsonSerializerOptions Readable = new(Wire.Json)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    readonly FrozenDictionary<string, Lazy<FixedContent>> whole = Wording.All.ToFrozenDictionary(
        w => w.Language,
        w => new Lazy<FixedContent>(() => List(fixedPages, w))
    );

    readonly FrozenDictionary<(string Name, string Language), Lazy<FixedContent>> byName = ProblemTypes
        .All.Values.SelectMany(t => Wording.All.Select(w => (Type: t, Words: w)))
        .ToFrozenDictionary(
            p => (p.Type.Name, p.Words.Language),
            p => new Lazy<FixedContent>(() => One(fixedPages, p.Type, p.Words))
        );

    public Task SendList(HttpContext http) => whole[Wording.Of(http.Request).Language].Value.Send(http);

    public Task SendOne(string name, HttpContext http)
    {
        var page =
            byName.GetValueOrDefault((name, Wording.Of(http.Request).Language))
            ?? throw new ProblemException(
                ProblemTypes.NotFound,
                "There is no problem type with this name. /problems lists them."
            );
        return page.Value.Send(http);
    }

    static FixedContent List(FixedPages pages, Wording words) =>
        pages.Html(
            words.Word("Problems"),
            $"""
            {(
                words == Wording.English
                    ? "<p>Every error of this API is <code>application/problem+json</code> (RFC 9457). Its <code>type</code> is one "
                        + "of these;\ndecide by it, never by a text.</p>\n"
                    : ""
            )}<div class="wide" role="region" aria-label="{FixedPages.Text(
                words.Word("All problem types")
            )}" tabindex="0"><table>
            <thead><tr><th scope="col">{words.Word("Type")}</th><th scope="col">{words.Word(
                "Status"
            )}</th><th scope="col">{words.Word("In a few words")}</th></tr></thead>
            <tbody>{string.Concat(
                ProblemTypes
                    .All.Values.OrderBy(t => t.Status)
                    .ThenBy(t => t.Name, StringComparer.Ordinal)
                    .Select(t => Row(t, words))
            )}</tbody></table></div>
            """,
            words
        );

    static string Row(ProblemType type, Wording words) =>
        $"<tr><td><a href=\"{type.Uri}\">{type.Name}</a></td><td>{type.Status}</td><td>{FixedPages.Text(words.Title(type))}</td></tr>\n";

    static FixedContent One(FixedPages pages, ProblemType type, Wording words) =>
        pages.Html(
            words.Title(type),
            $"""
            <p><code>{type.Uri}</code>, {words.Word("status")} {type.Status}</p>
            <h2>{FixedPages.Text(words.Word("What it means"))}</h2><p>{Prose(words.Meaning(type))}</p>
            <h2>{FixedPages.Text(words.Word("What to do"))}</h2><p>{Prose(words.Remedy(type))}</p>
            <h2>{FixedPages.Text(words.Word("An example"))}</h2>
            <pre role="region" aria-label="{FixedPages.Text(
                words.Word("An example")
            )}" tabindex="0"><code>{FixedPages.Text(
                $"HTTP {type.Status}\nContent-Type: {Problems.MediaType}\n\n{JsonSerializer.Serialize(ProblemExamples.Of(type), Readable)}"
            )}</code></pre>
            <p><a href="/problems">{FixedPages.Text(words.Word("All problems"))}</a></p>
            """,
            words
        );

    /// <summary>Text between backticks is shown as code.</summary>
    static string Prose(string text) =>
        string.Concat(
            text.Split('`')
                .Select((part, i) => i % 2 == 1 ? $"<code>{FixedPages.Text(part)}</code>" : FixedPages.Text(part))
        );
}

/// <summary>The routes of the pages of problems.</summary>
static class ProblemPageEndpoints
{
    public static void MapProblemPages(this IEndpointRouteBuilder app)
    {
        app.MapLazyMethods("/problems", HeadRequests.GetAndHead, List).ExcludeFromDescription();
        app.MapLazyMethods("/problems/{name}", HeadRequests.GetAndHead, One).ExcludeFromDescription();
    }

    static Task List(HttpContext http, ProblemPages pages) => pages.SendList(http);

    static Task One(string name, HttpContext http, ProblemPages pages) => pages.SendOne(name, http);
}
