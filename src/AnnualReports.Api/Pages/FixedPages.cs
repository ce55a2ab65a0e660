using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Pages;

/// <summary>The front page, the style sheet of the fixed pages, and the addresses that load balancers check.</summary>
static class FixedPages
{
    /// <summary>The texts of the front page, by language. English is used for a language that has none.</summary>
    static readonly Dictionary<
        string,
        (string What, string Read, string Manage, string Describe, string Embed, string Problems)
    > Words = new()
    {
        ["nl"] = (
            "Jaarverslagen als JSON, in alle officiële talen.",
            "Het nieuwste verslag lezen",
            "Inhoud beheren (Swagger UI)",
            "De API beschreven (OpenAPI)",
            "Hoogtepunten op uw site",
            "Alle foutmeldingen"
        ),
        ["fr"] = (
            "Des rapports annuels en JSON, dans toutes les langues officielles.",
            "Lire le dernier rapport",
            "Gérer le contenu (Swagger UI)",
            "Description de l’API (OpenAPI)",
            "Les faits marquants sur votre site",
            "Tous les messages d’erreur"
        ),
        ["de"] = (
            "Jahresberichte als JSON, in allen Amtssprachen.",
            "Den neuesten Bericht lesen",
            "Inhalte verwalten (Swagger UI)",
            "Die API beschrieben (OpenAPI)",
            "Höhepunkte auf Ihrer Seite",
            "Alle Fehlermeldungen"
        ),
        ["en"] = (
            "Annual reports as JSON, in all official languages.",
            "Read the newest report",
            "Manage content (Swagger UI)",
            "The API described (OpenAPI)",
            "Highlights on your site",
            "All problems"
        ),
    };

    static readonly ConcurrentDictionary<string, FixedContent> FrontPages = new(StringComparer.Ordinal);

    static readonly FixedContent Style = new(Encoding.UTF8.GetBytes(Css), "text/css; charset=utf-8")
    {
        CacheControl = "public, max-age=3600",
    };

    public static void MapFrontPage(this IEndpointRouteBuilder app)
    {
        app.MapLazyMethods(PublicPaths.StyleSheet, HeadRequests.GetAndHead, Style.Send).ExcludeFromDescription();
        app.MapLazyMethods("/", HeadRequests.GetAndHead, SendFrontPage).ExcludeFromDescription();
    }

    static Task SendFrontPage(HttpContext http, Languages languages)
    {
        var language = Negotiation.Lookup(http.Request.Headers.AcceptLanguage, languages);
        return FrontPages.GetOrAdd(Words.ContainsKey(language) ? language : "en", FrontPage).Send(http);
    }

    static FixedContent FrontPage(string language)
    {
        var words = Words[language];
        return Html(
            "AnnualReports",
            $"""
            <p>{Text(words.What)}</p><ul>
            <li><a href="/api/v1/reports/latest?lang={language}">{Text(words.Read)}</a></li>
            <li><a href="/swagger/index.html">{Text(words.Manage)}</a></li>
            <li><a href="/openapi/v1.json">{Text(words.Describe)}</a></li>
            <li><a href="/embed">{Text(words.Embed)}</a></li>
            <li><a href="/problems">{Text(words.Problems)}</a></li></ul>
            """,
            language,
            HeaderNames.AcceptLanguage
        );
    }

    /// <summary>A page that loads nothing but its style sheet. Its body is HTML already.</summary>
    public static FixedContent Html(string title, string body, string language = "en", string? varies = null) =>
        new(
            Encoding.UTF8.GetBytes(
                $$"""
                <!doctype html><html lang="{{language}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="data:,">
                <title>{{Text(title)}}</title><link rel="stylesheet" href="{{PublicPaths.StyleSheet}}"></head>
                <body><main><h1>{{Text(title)}}</h1>{{body}}</main></body></html>
                """
            ),
            "text/html; charset=utf-8"
        )
        {
            Language = language,
            Policy = Policy,
            Varies = varies,
        };

    public static string Text(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>
    /// The page's Content Security Policy: browsers may load its style sheet, and may not show it in a frame.
    /// </summary>
    const string Policy =
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    const string Css = """
        :root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem}
        a{color:LinkText}code,pre{font:.9rem/1.5 ui-monospace,monospace}pre,.wide{overflow-x:auto}
        pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:1rem;border:1px solid GrayText;border-radius:.3rem}
        table{border-collapse:collapse}th,td{text-align:start;padding:.3rem 1.2rem .3rem 0;border-bottom:1px solid GrayText;vertical-align:top}
        """;
}
