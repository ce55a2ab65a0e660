using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Webhooks;

/// <summary>
/// Gives every webhook its deliveries. Each webhook has a position of its own in the log, so a new one begins where it
/// was made, and one whose events are replayed goes back alone.
/// </summary>
sealed class WebhookFollower(
    FollowerTools tools,
    IServiceScopeFactory scopes,
    DeliverySignal signal,
    ILogger<WebhookFollower> log
) : LogFollower(tools, log)
{
    protected override string Name => "webhooks";

    protected override Task<long> Begin(CancellationToken ct) => Task.FromResult(0L);

    /// <summary>Goes on where the webhook is that is furthest behind, and with events that are no records.</summary>
    protected override Task<long> Look(long head, CancellationToken ct) => Go(head, ct);

    protected override Task<long> Advance(long after, long head, CancellationToken ct) => Go(head, ct);

    async Task<long> Go(long head, CancellationToken ct)
    {
        await using var scope = scopes.CreateProgramScope("FollowForWebhooks");
        var making = scope.ServiceProvider.GetRequiredService<DeliveryMaking>();
        var (webhooks, lastEvent) = (await making.Enabled(ct), await making.LastEvent(ct));
        var reached = head;
        foreach (var webhook in webhooks)
        {
            var position = webhook.Position;
            if (position < head || webhook.EventPosition < lastEvent)
            {
                (position, _) = await making.Advance(webhook, head, ct);
                signal.Give();
            }
            reached = Math.Min(reached, position);
        }
        return reached;
    }
}

/// <summary>Tells the sender of this process that there is something to send.</summary>
sealed class DeliverySignal
{
    TaskCompletionSource given = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when something may be to be sent.</summary>
    public Task Given => Volatile.Read(ref given).Task;

    public void Give() =>
        Interlocked.Exchange(ref given, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
