using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AnnualReports.Api.Health;

/// <summary>
/// A check that answers within two seconds, whatever happens to the disk or the store that it asks. Both may block the
/// calling thread, or never answer, so the check runs on another thread. While a check hangs, it is not started again,
/// so that requests for the state can't pile up.
/// </summary>
abstract class Check : IHealthCheck
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    readonly Lock beginning = new();
    Task<HealthCheckResult>? running;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await Running().WaitAsync(Longest, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return WhenAsking(fault, context.Registration.FailureStatus);
        }
    }

    Task<HealthCheckResult> Running()
    {
        lock (beginning)
            return running is { IsCompleted: false } ? running : running = Task.Run(Ask);
    }

    protected abstract Task<HealthCheckResult> Ask();

    /// <summary>The result when asking failed or took too long.</summary>
    protected virtual HealthCheckResult WhenAsking(Exception fault, HealthStatus status) =>
        new(status, fault is TimeoutException ? "There was no answer within two seconds." : "It could not be asked.");
}

/// <summary>
/// A check that needs the store, but doesn't report whether the store answers: another check does that.
/// </summary>
abstract class StoredCheck : Check
{
    protected override HealthCheckResult WhenAsking(Exception fault, HealthStatus status) =>
        fault is DbException or TimeoutException or InvalidOperationException
            ? HealthCheckResult.Healthy()
            : base.WhenAsking(fault, status);
}
