using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AnnualReports.Tests.Translating;

/// <summary>A machine on loopback that writes texts in capitals, or whatever a test makes of them.</summary>
sealed class Translator : IAsyncDisposable
{
    readonly WebApplication app;

    Translator(WebApplication app) => this.app = app;

    public ConcurrentQueue<(JsonElement Body, string? Key)> Asked { get; } = new();

    public string Url => $"{app.Urls.First()}/translate";

    public static async Task<Translator> Start(Func<HttpContext, string[], Task<string[]?>>? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var translator = new Translator(app);
        app.Run(async http =>
        {
            var body = await http.Request.ReadFromJsonAsync<JsonElement>();
            translator.Asked.Enqueue((body, http.Request.Headers.Authorization));
            string[] texts = [.. body.GetProperty("texts").EnumerateArray().Select(t => t.GetString()!)];
            var translated = answer is null ? [.. texts.Select(Capitals)] : await answer(http, texts);
            if (translated is not null)
                await http.Response.WriteAsJsonAsync(new { texts = translated });
        });
        await app.StartAsync();
        return translator;
    }

    public static string Capitals(string text) => text.ToUpperInvariant();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
