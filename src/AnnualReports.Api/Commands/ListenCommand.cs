using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using AnnualReports.Api.Changes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Webhooks;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Api.Commands;

/// <summary>
/// Shows what is published by a running instance, and posts it to a program on a developer's machine as a webhook would:
/// in the same form and signed. It needs no key and no webhook, because it follows what is public.
/// </summary>
static class ListenCommand
{
    /// <summary>How long it waits before it asks an instance again that does not answer.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public static Command Create()
    {
        var url = new Option<string>("--url")
        {
            Description = "The instance whose events are shown.",
            DefaultValueFactory = _ => "http://localhost:5080",
        };
        var forward = new Option<string?>("--forward")
        {
            Description = "Where to post them, as http://localhost:3000/hook. Without it, they are only shown.",
        };
        var secret = new Option<string?>("--secret")
        {
            Description = "The secret to sign with (whsec_…). Without it, one is made and shown.",
        };
        var command = new Command(
            "listen",
            "Shows what is published by a running instance, and posts it to a program on this machine as a webhook would."
        )
        {
            url,
            forward,
            secret,
        };
        return CommandLine.Run(
            command,
            async (services, result, ct) =>
            {
                var content = services.GetRequiredService<EventContent>();
                using var http = new HttpClient { BaseAddress = Address("--url", result.GetValue(url)!) };
                var target = result.GetValue(forward) is { } to ? Address("--forward", to) : null;
                var key = Secret(result.GetValue(secret));
                if (target is not null && result.GetValue(secret) is null)
                    Console.WriteLine($"Signed with {key}");
                return await Listen(new(http), content, target, key, ct);
            }
        );
    }

    /// <summary>The secret, or a new one if none is given.</summary>
    static string Secret(string? given)
    {
        try
        {
            var secret = given ?? WebhookSignature.NewSecret();
            WebhookSignature.Sign([secret], "", default, []);
            return secret;
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            throw new ConfigurationException($"--secret can't be used: {wrong.Message} It is written as whsec_….");
        }
    }

    static Uri Address(string option, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new ConfigurationException($"{option} is '{text}', but has to be an address as http://localhost:3000.");

    static async Task<int> Listen(
        ReportsClient client,
        EventContent content,
        Uri? target,
        string secret,
        CancellationToken ct
    )
    {
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var receiver = new HttpClient(handler, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(15) };
        var (next, isFollowing) = (Resources.Changes.Path + $"?{ChangesRequest.Since}={ChangesRequest.Now}", false);
        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (!isFollowing)
                    await foreach (var page in client.Changes(next, follow: false, ct))
                        next = page.Next;
                if (!isFollowing)
                    Console.WriteLine("Waiting for what is published. Stop with Ctrl+C.");
                isFollowing = true;
                await foreach (var page in client.Changes(next, follow: true, ct))
                {
                    foreach (var change in page.Items)
                        await Show(receiver, Event(content, change), target, secret, ct);
                    next = page.Next;
                }
            }
            catch (HttpRequestException away)
            {
                Console.WriteLine($"The instance does not answer: {away.Message}");
                await Task.Delay(Pause, ct).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // Ctrl+C is how it is meant to end.
            }
        }
        return 0;
    }

    static WebhookEvent Event(EventContent content, LogChange change) =>
        content.Of(
            PublicationActions.Of(Enum.Parse<PublicationAction>(change.Action.ToString())),
            change.Sequence,
            change.At,
            change.Entry,
            change.Language
        );

    static async Task Show(HttpClient receiver, WebhookEvent told, Uri? target, string secret, CancellationToken ct)
    {
        var about = $"{told.Type} {told.Data.Entry?.Url} {told.Data.Language}".TrimEnd();
        if (target is null)
        {
            Console.WriteLine(about);
            return;
        }
        try
        {
            using var request = Request(told, target, secret);
            using var answer = await receiver.SendAsync(request, ct);
            Console.WriteLine($"{about} -> {(int)answer.StatusCode}");
        }
        catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            Console.WriteLine($"{about} -> {failed.Message}");
        }
    }

    static HttpRequestMessage Request(WebhookEvent told, Uri target, string secret)
    {
        var (id, now) = (Guid.NewGuid().ToString(), TimeProvider.System.GetUtcNow());
        var body = JsonSerializer.SerializeToUtf8Bytes(told, Wire.Json);
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(WebhookSignature.IdHeader, id);
        request.Headers.Add(
            WebhookSignature.TimestampHeader,
            now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
        );
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Sign([secret], id, now, body));
        return request;
    }
}
