using System.Collections.Concurrent;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Webhooks.Sending;

/// <summary>
/// Sends what waits. Each webhook has some attempts of its own at the same time, and nobody waits for another one's; how
/// many there are in all is bounded by the number of webhooks. Every instance may run it.
/// </summary>
sealed partial class WebhookSender(
    IServiceScopeFactory scopes,
    WebhookPost post,
    DeliverySignal signal,
    StartupGate gate,
    LogThrottle news,
    TimeProvider time,
    ILogger<WebhookSender> log
) : BackgroundService
{
    /// <summary>How many attempts a webhook has at the same time.</summary>
    const int AtOnce = 4;

    /// <summary>How often it looks for what is due.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How long the program waits, when it stops, until it is stored that attempts were not made.</summary>
    static readonly TimeSpan Ending = TimeSpan.FromSeconds(3);

    /// <summary>How many attempts of each webhook are going on.</summary>
    readonly ConcurrentDictionary<Guid, int> going = new();

    /// <summary>The attempts that are going on; only the loop uses the list.</summary>
    readonly List<Task> attempts = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Opened.WaitAsync(stoppingToken);
        try
        {
            while (true)
            {
                // Taken first, so that what comes while it looks wakes it again.
                var given = signal.Given;
                try
                {
                    await Begin(stoppingToken);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    if (news.ShouldLog("webhooks are looked through"))
                        LogUnavailable(fault);
                    given = Task.Delay(Pause, time, stoppingToken);
                }
                await Task.WhenAny(given, Task.Delay(Pause, time, stoppingToken));
                stoppingToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await Task.WhenAll(attempts);
        }
    }

    /// <summary>Begins the attempts that are due.</summary>
    async Task Begin(CancellationToken ct)
    {
        attempts.RemoveAll(a => a.IsCompleted);
        await using var scope = scopes.CreateProgramScope("DeliverWebhooks");
        var queue = scope.ServiceProvider.GetRequiredService<DeliveryQueue>();
        foreach (var webhook in await queue.Due(ct))
        {
            var free = AtOnce - going.GetValueOrDefault(webhook);
            if (free <= 0)
                continue;
            foreach (var claimed in await queue.Claim(webhook, free, ct))
            {
                going.AddOrUpdate(webhook, 1, (_, n) => n + 1);
                attempts.Add(Attempt(claimed, ct));
            }
        }
    }

    async Task Attempt(ClaimedDelivery claimed, CancellationToken ct)
    {
        // Looking for others goes on at once.
        await Task.Yield();
        using var trace = Instruments.Begin("webhook");
        try
        {
            var attempted = await post.Send(claimed.Url, claimed.Secrets, claimed.Row.Id, claimed.Row.Body, ct);
            await Finish(claimed, attempted, trace.TraceId.ToHexString());
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await GiveBack(claimed);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The claim ends by itself, and then it is tried again.
            if (news.ShouldLog("webhook attempts"))
                LogFailed(fault, claimed.Row.Id);
        }
        finally
        {
            going.AddOrUpdate(claimed.Row.WebhookId, 0, (_, n) => n - 1);
            signal.Give();
        }
    }

    async Task Finish(ClaimedDelivery claimed, Attempted attempted, string traceId)
    {
        var row = claimed.Row;
        await using var scope = scopes.CreateProgramScope("DeliverWebhooks");
        var queue = scope.ServiceProvider.GetRequiredService<DeliveryQueue>();
        // Also when the program stops, because the receiver has it.
        var stopped = await queue.Finish(row, attempted, traceId, CancellationToken.None);
        WebhookMeter.Attempted(attempted.Took, attempted.IsDone);
        if (attempted.IsDone)
            WebhookMeter.Delivered(time.Now() - row.CreatedAt);
        else if (news.ShouldLog($"attempts of the webhook {row.WebhookId}"))
            LogAttempt(row.Id, row.WebhookId, row.Attempts, attempted.Error!);
        if (stopped is null)
            return;
        WebhookMeter.Stopped(stopped);
        LogStopped(row.WebhookId, stopped);
    }

    async Task GiveBack(ClaimedDelivery claimed)
    {
        try
        {
            await using var scope = scopes.CreateProgramScope("DeliverWebhooks");
            using var limit = new CancellationTokenSource(Ending);
            await scope.ServiceProvider.GetRequiredService<DeliveryQueue>().GiveBack(claimed.Row, limit.Token);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(fault, claimed.Row.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {Id} to the webhook {Webhook} failed, attempt {Attempt}: {Why}")]
    partial void LogAttempt(Guid id, Guid webhook, int attempt, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook {Webhook} gets no events any more ({Why}); an administrator can enable it again")]
    partial void LogStopped(Guid webhook, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "How the delivery {Id} ended could not be stored; it is sent again")]
    partial void LogFailed(Exception exception, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Deliveries of webhooks could not be looked for; they are looked for again")]
    partial void LogUnavailable(Exception exception);
}
