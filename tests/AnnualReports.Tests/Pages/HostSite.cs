using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace AnnualReports.Tests.Pages;

/// <summary>A partner's site. It has another origin than the API, and its host name makes it another site.</summary>
sealed class HostSite : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentDictionary<string, (string Html, string? Policy)> pages = new();

    HostSite(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    /// <param name="folder">Files that the site has besides its pages.</param>
    public static async Task<HostSite> Start(string? folder = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var site = new HostSite(app);
        if (folder is not null)
            app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(folder) });
        app.Run(site.Answer);
        await app.StartAsync();
        site.Address = new UriBuilder(ApiFixture.AddressOf(app.Services)) { Host = "localhost" }.Uri;
        return site;
    }

    /// <summary>Adds a page to the site, and returns its path.</summary>
    public string Page(string body, string language = "nl", string? policy = null, string head = "")
    {
        var path = $"/{Guid.NewGuid():N}";
        pages[path] = (
            $"<!doctype html><html lang=\"{language}\"><head>"
                + "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Partner</title>"
                + $"<link rel=\"icon\" href=\"data:,\">{head}</head>"
                + $"<body><main><h1>Partner</h1><h2>Highlights</h2>{body}</main></body></html>",
            policy
        );
        return path;
    }

    /// <summary>A policy that allows the page no more than the elements need.</summary>
    public static string Strictest(Uri api) =>
        $"default-src 'none'; script-src {api.GetLeftPart(UriPartial.Authority)}; connect-src {api.GetLeftPart(UriPartial.Authority)}; "
        + $"img-src {api.GetLeftPart(UriPartial.Authority)} data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

    /// <summary>The line that a partner pastes.</summary>
    public static string Line(Uri api, string element, string attributes, string version = "v1") =>
        $"<script type=\"module\" src=\"{new Uri(api, $"/embed/{version}/annual-report.js")}\"></script>\n"
        + $"<{element} {attributes}><a href=\"{new Uri(api, "/reports/latest")}\">The report</a></{element}>";

    Task Answer(HttpContext http)
    {
        if (!pages.TryGetValue(http.Request.Path, out var page))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        http.Response.ContentType = "text/html; charset=utf-8";
        if (page.Policy is not null)
            http.Response.Headers.ContentSecurityPolicy = page.Policy;
        return http.Response.WriteAsync(page.Html);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
