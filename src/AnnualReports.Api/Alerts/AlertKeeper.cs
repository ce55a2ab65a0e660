using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Alerts;

/// <summary>Every hour, deletes alerts that are no longer kept. Every instance may do it.</summary>
sealed partial class AlertKeeper(
    IServiceScopeFactory scopes,
    StartupGate gate,
    TimeProvider time,
    ILogger<AlertKeeper> log
) : BackgroundService
{
    /// <summary>How many rows one transaction deletes.</summary>
    const int Batch = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Opened.WaitAsync(stoppingToken);
        while (true)
        {
            try
            {
                await Delete(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(fault);
            }
            await Task.Delay(TimeSpan.FromHours(1), time, stoppingToken);
        }
    }

    /// <summary>Deletes what has ended; what waits is kept.</summary>
    public async Task Delete(CancellationToken ct)
    {
        await using var scope = scopes.CreateProgramScope("KeepAlerts");
        var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
        var before = time.Now() - MailOptions.Keeps;
        List<Guid> old;
        do
        {
            old = await db
                .Alerts.Where(a =>
                    a.CreatedAt < before
                    && (a.LastAttemptAt == null || a.LastAttemptAt < before)
                    && a.State != AlertStates.Pending
                )
                .OrderBy(a => a.CreatedAt)
                .ThenBy(a => a.Id)
                .Select(a => a.Id)
                .Take(Batch)
                .ToListAsync(ct);
            var rows = db.Alerts.Where(a => old.Contains(a.Id));
            if (old.Count > 0)
                await db.Write(rows.ExecuteDeleteAsync, async token => !await rows.AnyAsync(token), ct, isAudited: false);
        } while (old.Count == Batch);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Old alerts could not be deleted; it is tried again in an hour")]
    partial void LogFailed(Exception exception);
}
