using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AnnualReports.Api.Publishing;

/// <summary>Whether due releases are looked for: the scheduler does so every second.</summary>
sealed class SchedulerCheck(ReleaseScheduler scheduler) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            scheduler.IsLate
                ? new HealthCheckResult(
                    context.Registration.FailureStatus,
                    "For more than a minute, due releases could not be looked for."
                )
                : HealthCheckResult.Healthy()
        );
}
