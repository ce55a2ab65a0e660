using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AnnualReports.Tests.Checking;

/// <summary>Another site, whose answers the test says by path: a status, or where it redirects to.</summary>
sealed class OtherSite(WebApplication app) : IAsyncDisposable
{
    /// <summary>Paths that refuse HEAD, that break the connection on it, and that never answer it.</summary>
    public const string RefusesHead = "/no-head",
        ResetsHead = "/resets-head",
        IgnoresHead = "/ignores-head";

    public ConcurrentDictionary<string, int> Statuses { get; } = new();

    public ConcurrentDictionary<string, string> Redirects { get; } = new();

    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The hosts that were asked, and when.</summary>
    public ConcurrentQueue<(string Host, long At)> Times { get; } = new();

    public string At(string path) => app.Urls.First() + path;

    public static async Task<OtherSite> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var site = new OtherSite(app);
        app.Run(site.Answer);
        await app.StartAsync();
        return site;
    }

    async Task Answer(HttpContext http)
    {
        var (path, isHead) = (http.Request.Path.Value!, HttpMethods.IsHead(http.Request.Method));
        Times.Enqueue((http.Request.Host.Host, Stopwatch.GetTimestamp()));
        Asked.Enqueue($"{http.Request.Method} {path}{http.Request.Headers.Referer}{http.Request.Headers.Cookie}");
        if (isHead && path == ResetsHead)
            http.Abort();
        else if (isHead && path == IgnoresHead)
            await http.RequestAborted.AsTask();
        if (Redirects.TryGetValue(path, out var next))
            http.Response.Headers.Location = next;
        http.Response.StatusCode =
            path == RefusesHead && isHead ? 405
            : next is not null ? 302
            : Statuses.GetValueOrDefault(path, 200);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

static class Aborted
{
    /// <summary>Ends when the client has gone away.</summary>
    public static Task AsTask(this CancellationToken aborted)
    {
        var gone = new TaskCompletionSource();
        aborted.Register(gone.SetResult);
        return gone.Task;
    }
}
