using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using AnnualReports.Api.Webhooks;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AnnualReports.Tests.Webhooks;

/// <summary>A request that a webhook sent.</summary>
sealed record Received(string Id, string Timestamp, string Signature, byte[] Body, string Path, DateTimeOffset At)
{
    /// <summary>The event's type, without a look at the signature.</summary>
    public string Type => JsonDocument.Parse(Body).RootElement.GetProperty("type").GetString()!;

    /// <summary>Reads the event, and checks that it was signed with one of the secrets.</summary>
    public WebhookEvent Verified(params string[] secrets) => Verified(DateTimeOffset.UtcNow, secrets);

    /// <summary>The same at another time.</summary>
    public WebhookEvent Verified(DateTimeOffset now, params string[] secrets) =>
        WebhookSignature.Verify(
            secrets,
            name =>
                name switch
                {
                    WebhookSignature.IdHeader => Id,
                    WebhookSignature.TimestampHeader => Timestamp,
                    WebhookSignature.SignatureHeader => Signature,
                    _ => null,
                },
            Body,
            now
        );
}

/// <summary>A server on loopback that events are posted to.</summary>
sealed class Receiver : IAsyncDisposable
{
    /// <summary>How the program under test delivers: soon again, and also to this machine.</summary>
    public static readonly WebhookOptions Options = new(
        Timeout: TimeSpan.FromSeconds(2),
        FirstRetry: TimeSpan.FromMilliseconds(50),
        LongestRetry: TimeSpan.FromMilliseconds(500),
        RetriesFor: TimeSpan.FromDays(3),
        Keeps: TimeSpan.FromDays(30),
        AllowsHttp: true,
        Hosts: [],
        Networks: [IPNetwork.Parse("127.0.0.0/8")]
    );

    readonly WebApplication app;

    Receiver(WebApplication app) => this.app = app;

    /// <summary>What came, in the order in which it came, also what was answered with an error.</summary>
    public ConcurrentQueue<Received> All { get; } = new();

    /// <summary>What was answered with 204.</summary>
    public ConcurrentQueue<Received> Taken { get; } = new();

    /// <summary>Where events are posted to.</summary>
    public string Url => $"{app.Urls.First()}/hook?token=a-secret-of-the-receiver";

    /// <param name="answer">How a request is answered; it returns a status, or null if it has answered itself.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    public static async Task<Receiver> Start(
        Func<Received, HttpContext, Task<int?>>? answer = null,
        int port = 0
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(http => receiver.Answer(http, answer));
        await app.StartAsync();
        return receiver;
    }

    async Task Answer(HttpContext http, Func<Received, HttpContext, Task<int?>>? answer)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var headers = http.Request.Headers;
        var received = new Received(
            headers[WebhookSignature.IdHeader].ToString(),
            headers[WebhookSignature.TimestampHeader].ToString(),
            headers[WebhookSignature.SignatureHeader].ToString(),
            body.ToArray(),
            http.Request.Path + http.Request.QueryString,
            DateTimeOffset.UtcNow
        );
        All.Enqueue(received);
        var status = answer is null ? StatusCodes.Status204NoContent : await answer(received, http);
        if (status == StatusCodes.Status204NoContent)
            Taken.Enqueue(received);
        if (status is { } given)
            http.Response.StatusCode = given;
    }

    /// <summary>Waits until so many events were taken.</summary>
    public Task Until(int count) =>
        Patience.Until(() => Taken.Count >= count, $"Fewer than {count} events were taken.");

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>A webhook of a test, which is deleted after it.</summary>
sealed class Hook(ApiFixture api, WebhookView view) : IAsyncDisposable
{
    public Guid Id => view.Id;

    public string Secret => view.Secret!;

    public string Address => $"/manage/webhooks/{Id}";

    public static async Task<Hook> To(ApiFixture api, string url, string? report = null, params string[] types) =>
        new(
            api,
            (
                await api.Editor.Webhooks.Create(
                    new()
                    {
                        Url = url,
                        Report = report,
                        Types = types.Length == 0 ? null : types,
                    }
                )
            ).Value
        );

    public Task<Answer> Read() => api.Admin.Get(Address);

    public async Task<Answer> Change(object patch) => await api.Admin.Patch(Address, patch, ("If-Match", (await Read()).ETag));

    public async ValueTask DisposeAsync() =>
        await api.Admin.Ask(HttpMethod.Delete, Address, null, [("If-Match", (await Read()).ETag)]);
}
