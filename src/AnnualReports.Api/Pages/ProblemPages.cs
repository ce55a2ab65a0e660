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

    readonly Lazy<FixedContent> whole = new(() => List(fixedPages));

    readonly FrozenDictionary<string, Lazy<FixedContent>> byName = ProblemTypes.All.Values.ToFrozenDictionary(
        t => t.Name,
        t => new Lazy<FixedContent>(() => One(fixedPages, t))
    );

    public Task SendList(HttpContext http) => whole.Value.Send(http);

    public Task SendOne(string name, HttpContext http)
    {
        var page =
            byName.GetValueOrDefault(name)
            ?? throw new ProblemException(
                ProblemTypes.NotFound,
                "There is no problem type with this name. /problems lists them."
            );
        return page.Value.Send(http);
    }

    static FixedContent List(FixedPages pages) =>
        pages.Html(
            "Problems",
            $"""
            <p>Every error of this API is <code>application/problem+json</code> (RFC 9457). Its <code>type</code> is one of these;
            decide by it, never by a text.</p>
            <div class="wide" role="region" aria-label="All problem types" tabindex="0"><table>
            <thead><tr><th scope="col">Type</th><th scope="col">Status</th><th scope="col">In a few words</th></tr></thead>
            <tbody>{string.Concat(
                ProblemTypes.All.Values.OrderBy(t => t.Status).ThenBy(t => t.Name, StringComparer.Ordinal).Select(Row)
            )}</tbody></table></div>
            """
        );

    static string Row(ProblemType type) =>
        $"<tr><td><a href=\"{type.Uri}\">{type.Name}</a></td><td>{type.Status}</td><td>{FixedPages.Text(type.Title)}</td></tr>\n";

    static FixedContent One(FixedPages pages, ProblemType type) =>
        pages.Html(
            type.Title,
            $"""
            <p><code>{type.Uri}</code>, status {type.Status}</p>
            <h2>What it means</h2><p>{Prose(type.Meaning)}</p>
            <h2>What to do</h2><p>{Prose(type.Remedy)}</p>
            <h2>An example</h2>
            <pre role="region" aria-label="An example" tabindex="0"><code>{FixedPages.Text(
                $"HTTP {type.Status}\nContent-Type: {Problems.MediaType}\n\n{JsonSerializer.Serialize(ProblemExamples.Of(type), Readable)}"
            )}</code></pre>
            <p><a href="/problems">All problems</a></p>
            """
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
