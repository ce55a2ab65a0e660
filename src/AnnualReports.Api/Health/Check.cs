using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AnnualReports.Api.Health;

/// <summary>
/// A check that answers within two seconds, whatever happens to the disk or the store that it asks: both may answer on the thread that asks, or never.
/// One that hangs is not asked again before it has answered, so that probes can't pile up.
/// </summary>
abstract class Check : IHealthCheck
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    readonly Lock asking = new();
    Task<HealthCheckResult>? asked;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await Asked().WaitAsync(Longest, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return WhenAsking(fault, context.Registration.FailureStatus);
        }
    }

    Task<HealthCheckResult> Asked()
    {
        lock (asking)
            return asked is { IsCompleted: false } ? asked : asked = Task.Run(Ask);
    }

    protected abstract Task<HealthCheckResult> Ask();

    /// <summary>What it means that asking failed or took too long.</summary>
    protected virtual HealthCheckResult WhenAsking(Exception fault, HealthStatus status) =>
        new(status, fault is TimeoutException ? "There was no answer within two seconds." : "It could not be asked.");
}

/// <summary>A check that asks the store for something else than whether it answers: where it does not, the check of the store says so.</summary>
abstract class StoredCheck : Check
{
    protected override HealthCheckResult WhenAsking(Exception fault, HealthStatus status) =>
        fault is DbException or TimeoutException or InvalidOperationException ? HealthCheckResult.Healthy() : base.WhenAsking(fault, status);
}
