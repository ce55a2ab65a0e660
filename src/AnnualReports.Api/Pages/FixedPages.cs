using System.Text;
using System.Text.Encodings.Web;
using AnnualReports.Api.Http;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Pages;

/// <summary>Makes pages that stay the same while the program runs. They look like all other pages.</summary>
sealed class FixedPages(SiteLook look)
{
    /// <summary>
    /// The page's Content Security Policy: browsers may load its style sheet, icon and logo, and may not show it in a
    /// frame.
    /// </summary>
    const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A page in English, or with other words. Its body is HTML already.</summary>
    public FixedContent Html(string title, string body, Wording? words = null) =>
        new(
            Encoding.UTF8.GetBytes(
                $$"""
                <!doctype html><html lang="{{words?.Language ?? "en"}}" dir="ltr"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
                <title>{{Text(title)}}</title><link rel="icon" href="{{PublicPaths.Icon}}" type="image/svg+xml">
                <link rel="stylesheet" href="{{look.StyleSheet}}"></head>
                <body><a class="skip" href="#content">{{Text(Word(words, "Skip to the content"))}}</a>
                <header class="top"><div class="page"><a class="brand" href="/">{{Logo}}<span>{{Text(
                    look.Name ?? Word(words, "Annual reports")
                )}}</span></a></div></header>
                <main id="content" class="page"><div class="text"><h1>{{Text(title)}}</h1>{{body}}</div></main></body></html>
                """
            ),
            "text/html; charset=utf-8"
        )
        {
            Language = words?.Language ?? "en",
            Policy = Policy,
            Varies = words is null ? null : HeaderNames.AcceptLanguage,
        };

    static string Word(Wording? words, string english) => words?.Word(english) ?? english;

    string Logo => look.Logo is null ? "" : $"<img src=\"{PublicPaths.Logo}\" alt=\"\">";

    public static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
