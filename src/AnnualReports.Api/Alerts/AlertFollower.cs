using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Alerts;

/// <summary>
/// Follows the events, and makes alerts of those that concern people. It has a position of its own in the events, which
/// are written together with records of the log or without any, so it looks whenever it is woken.
/// </summary>
sealed class AlertFollower(
    FollowerTools tools,
    IServiceScopeFactory scopes,
    AlertSignal signal,
    ILogger<AlertFollower> log
) : LogFollower(tools, log)
{
    protected override string Name => "alerts";

    protected override Task<long> Begin(CancellationToken ct) => Task.FromResult(0L);

    protected override Task<long> Look(long head, CancellationToken ct) => Go(head, ct);

    protected override Task<long> Advance(long after, long head, CancellationToken ct) => Go(head, ct);

    async Task<long> Go(long head, CancellationToken ct)
    {
        await using var scope = scopes.CreateProgramScope("FollowForAlerts");
        var making = scope.ServiceProvider.GetRequiredService<AlertMaking>();
        while (await making.Advance(ct))
            signal.Give();
        return head;
    }
}

/// <summary>Tells the sender of this process that there is something to send.</summary>
sealed class AlertSignal
{
    TaskCompletionSource given = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when something may be to be sent.</summary>
    public Task Given => Volatile.Read(ref given).Task;

    public void Give() =>
        Interlocked.Exchange(ref given, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
