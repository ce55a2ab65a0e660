using System.Text.Encodings.Web;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>The page that each problem's <c>type</c> names, and the answers for load balancers.</summary>
static class Pages
{
    public static void MapProblemPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/problems", () => Html("Problems", string.Concat(ProblemTypes.All.Values.Select(t =>
            $"<li><a href=\"{t.Uri}\">{t.Name}</a> ({t.Status}): {Text(t.Title)}</li>")), list: true)).ExcludeFromDescription();
        app.MapGet("/problems/{name}", (string name) => ProblemTypes.All.TryGetValue(name, out var type)
            ? Html(type.Title, $"<p><code>{type.Name}</code>, status {type.Status}</p><p>{Text(type.Meaning)}</p><h2>What to do</h2><p>{Text(type.Remedy)}</p><p><a href=\"/problems\">All problems</a></p>")
            : throw new ProblemException(ProblemTypes.NotFound, "There is no problem type of this name. /problems lists them.")).ExcludeFromDescription();
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" }, Wire.Json)).ExcludeFromDescription();
        app.MapGet("/health/ready", async (ReportsDb db, CancellationToken ct) => await db.Database.CanConnectAsync(ct)
            ? Results.Json(new { status = "ready" }, Wire.Json)
            : throw new ProblemException(ProblemTypes.Unavailable, "The store does not answer.")).ExcludeFromDescription();
    }

    static IResult Html(string title, string body, bool list = false) => Results.Content($$"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>{{Text(title)}}</title><style>body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}</style></head>
        <body><main><h1>{{Text(title)}}</h1>{{(list ? "<ul>" + body + "</ul>" : body)}}</main></body></html>
        """, "text/html; charset=utf-8");

    static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
