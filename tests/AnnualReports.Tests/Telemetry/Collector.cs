using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AnnualReports.Tests.Telemetry;

/// <summary>In place of a collector: accepts what OTLP sends over HTTP.</summary>
sealed class Collector : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentQueue<(string Signal, string Text)> got = new();

    Collector(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    /// <summary>The settings that make the program send to it, and soon.</summary>
    public string[] Settings =>
        [
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={Address}",
            "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
            "--OTEL_METRIC_EXPORT_INTERVAL=200",
            "--OTEL_BSP_SCHEDULE_DELAY=100",
            "--OTEL_BLRP_SCHEDULE_DELAY=100",
        ];

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var collector = new Collector(app);
        app.MapPost(
            "/v1/{signal}",
            async (string signal, HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                // In protobuf, texts are stored as they are. Everything else is left out.
                collector.got.Enqueue((signal, Encoding.Latin1.GetString(body.ToArray())));
                return Results.Bytes([], "application/x-protobuf");
            }
        );
        await app.StartAsync();
        return collector;
    }

    /// <summary>Everything that was received of a signal: <c>traces</c>, <c>metrics</c> or <c>logs</c>.</summary>
    public string Got(string signal) => string.Concat(got.Where(g => g.Signal == signal).Select(g => g.Text));

    public int Count(string signal, string text) => Regex.Count(Got(signal), Regex.Escape(text));

    /// <summary>Waits until a text was received.</summary>
    public Task Gets(string signal, string text) =>
        Patience.Until(
            () => Task.FromResult(Count(signal, text) > 0),
            () =>
                $"No '{text}' came among the {signal}, of which there were {got.Count(g => g.Signal == signal)} messages."
        );

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
