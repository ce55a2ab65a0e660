using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AnnualReports.Tests.Webhooks;

/// <summary>
/// The server of samples/hook, which the guide for frontend teams shows, with webhooks of the running program and
/// stand-ins for the CDNs.
/// </summary>
[Collection(nameof(Clients.TypeScriptTests))]
public sealed class HookSampleTests
{
    [Fact]
    public async Task It_purges_what_changed_and_builds_the_site_again()
    {
        var client = Npm.In("clients", "typescript");
        await client.Run("build");
        var (cdn, calls) = await Cdn();
        var folder = Directory.CreateTempSubdirectory("annual-reports-hook-").FullName;
        var api = await Stores.Api(Store.Sqlite);
        var port = ChaosTests.FreePort();
        var report = await api.PublicReport();
        await using var hook = await Hook.To(api, $"http://127.0.0.1:{port}/", report.Slug);
        using var server = Start(folder, port, hook.Secret, cdn.Urls.First());
        try
        {
            Assert.StartsWith("Waiting", await server.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
            var highlight = await api.Highlight(report, null, "nl", "fr");
            await api.Publish(highlight, "nl", "fr");
            await Patience.Until(() => File.Exists(Path.Combine(folder, "built")), "Nothing was built.");
            string[] keys = [$"report-{report.Slug}", "highlight", highlight.Entry.ToString(), "feed", "search"];
            Assert.Equal($"/fastly/service/one/purge fastly-token {string.Join(' ', keys)}", calls.First());
            Assert.Equal(
                "/cloudflare/zones/two/purge_cache Bearer cloudflare-token "
                    + $"{{\"tags\":[{string.Join(',', keys.Select(k => $"\"{k}\""))}]}}",
                calls.ElementAt(1)
            );
            // Somebody else's event.
            using var stranger = new HttpClient();
            using var forged = new StringContent("{}");
            using var answer = await stranger.PostAsync(new Uri($"http://127.0.0.1:{port}/"), forged);
            Assert.Equal(401, (int)answer.StatusCode);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            await cdn.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A stand-in for both CDNs, and what it is asked to purge.</summary>
    static async Task<(WebApplication Cdn, ConcurrentQueue<string> Calls)> Cdn()
    {
        var calls = new ConcurrentQueue<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var cdn = builder.Build();
        cdn.Run(async http =>
        {
            var headers = http.Request.Headers;
            using var body = new StreamReader(http.Request.Body);
            var said = headers["Surrogate-Key"].ToString() is { Length: > 0 } keys ? keys : await body.ReadToEndAsync();
            var token = headers["Fastly-Key"].ToString() is { Length: > 0 } key ? key : headers.Authorization.ToString();
            calls.Enqueue($"{http.Request.Path} {token} {said}");
            http.Response.StatusCode = StatusCodes.Status200OK;
        });
        await cdn.StartAsync();
        return (cdn, calls);
    }

    static Process Start(string folder, int port, string secret, string cdn)
    {
        // Its package is found from where the files are, so they are copied beside a link to the client.
        var sample = Path.Combine(Checkout.Root, "samples", "hook");
        foreach (var file in Directory.GetFiles(sample, "*.mjs"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Directory.CreateDirectory(Path.Combine(folder, "node_modules", "@annual-reports"));
        Directory.CreateSymbolicLink(
            Path.Combine(folder, "node_modules", "@annual-reports", "client"),
            Path.Combine(Checkout.Root, "clients", "typescript")
        );
        var start = new ProcessStartInfo("node", ["server.mjs"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        foreach (
            var (name, value) in new[]
            {
                ("PORT", $"{port}"),
                ("REPORTS_WEBHOOK_SECRET", secret),
                ("BUILD", "touch built"),
                ("FASTLY_API", cdn + "/fastly"),
                ("FASTLY_SERVICE", "one"),
                ("FASTLY_TOKEN", "fastly-token"),
                ("CLOUDFLARE_API", cdn + "/cloudflare"),
                ("CLOUDFLARE_ZONE", "two"),
                ("CLOUDFLARE_TOKEN", "cloudflare-token"),
            }
        )
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
