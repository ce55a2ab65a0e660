using System.Collections.Concurrent;
using System.Text.Json;
using AnnualReports.Tests.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AnnualReports.Tests.Translating;

/// <summary>The adapter of samples/machine-translation, between the running program and a stand-in of LibreTranslate.</summary>
public sealed class AdapterSampleTests
{
    [Fact]
    public async Task It_carries_marks_and_signs_to_LibreTranslate_and_back()
    {
        var asked = new ConcurrentQueue<JsonElement>();
        await using var libre = await LibreTranslate(asked);
        var port = ChaosTests.FreePort();
        var (adapter, _) = await Npm.In("clients", "typescript")
            .Begin(
                Path.Combine(Checkout.Root, "samples", "machine-translation", "libretranslate.mjs"),
                ("PORT", $"{port}"),
                ("LIBRETRANSLATE", libre.Urls.First() + "/translate"),
                ("ADAPTER_KEY", "the-key")
            );
        try
        {
            await using var api = await ApiFixture.Start(
                Store.Sqlite,
                $"--Translation:Endpoint=http://127.0.0.1:{port}",
                "--Translation:Key=the-key"
            );
            var made = await api.Highlight(await api.DraftReport(), null, "nl");
            await api.Save(
                made,
                new { translations = new { nl = new { title = "Vis & friet", body = "Zie [a < b](https://example.org)." } } }
            );
            var answer = await api.Admin.Post($"{made.Manage}/translations/fr/machine", new { });
            Assert.Equal(["title", "summary", "body"], answer.Texts("translated"));
            var text = await api.Admin.Get($"{made.Manage}/translations/fr");
            Assert.Equal(("fr: Vis & friet", "fr: Zie [a < b](https://example.org)."), (text.Text("title"), text.Text("body")));
            Assert.Equal(("nl", "fr", "html"), (asked.First().Text("source"), asked.First().Text("target"), asked.First().Text("format")));
        }
        finally
        {
            adapter.Kill();
            adapter.Dispose();
        }
    }

    static async Task<WebApplication> LibreTranslate(ConcurrentQueue<JsonElement> asked)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async http =>
        {
            var body = await http.Request.ReadFromJsonAsync<JsonElement>();
            asked.Enqueue(body);
            await http.Response.WriteAsJsonAsync(
                new { translatedText = body.GetProperty("q").EnumerateArray().Select(q => $"fr: {q}").ToArray() }
            );
        });
        await app.StartAsync();
        return app;
    }
}
