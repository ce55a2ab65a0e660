using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Audit;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Security.Auditing;

/// <summary>Once a day, takes out of the audit what it may not keep any longer. Every instance may do it.</summary>
sealed partial class AuditKeeper(
    IServiceScopeFactory scopes,
    AuditRetentionOptions options,
    StartupGate gate,
    TimeProvider time,
    ILogger<AuditKeeper> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options is { Persons: null, Rows: null })
            return;
        await gate.Opened.WaitAsync(stoppingToken);
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateProgramScope("KeepAudit");
                await scope
                    .ServiceProvider.GetRequiredService<AuditRetention>()
                    .Run(time.GetUtcNow().UtcDateTime, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(fault);
            }
            await Task.Delay(TimeSpan.FromDays(1), time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The audit's retention failed; it is tried again in a day")]
    partial void LogFailed(Exception exception);
}
