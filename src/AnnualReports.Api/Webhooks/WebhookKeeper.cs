using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Webhooks;

/// <summary>Every hour, deletes deliveries and events that are no longer kept. Every instance may do it.</summary>
sealed partial class WebhookKeeper(
    IServiceScopeFactory scopes,
    WebhookOptions options,
    StartupGate gate,
    TimeProvider time,
    ILogger<WebhookKeeper> log
) : BackgroundService
{
    /// <summary>How many rows one transaction deletes.</summary>
    const int Batch = 500;

    /// <summary>How long events that are no records of the log are kept, for webhooks that are disabled.</summary>
    static readonly TimeSpan KeepsEvents = TimeSpan.FromDays(365);

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

    /// <summary>Deletes what has ended, and tests that were never sent; what waits is kept.</summary>
    public async Task Delete(CancellationToken ct)
    {
        await using var scope = scopes.CreateProgramScope("KeepDeliveries");
        var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
        var (before, eventsBefore) = (time.Now() - options.Keeps, time.Now() - KeepsEvents);
        List<Guid> old;
        do
        {
            old = await db
                .WebhookDeliveries.Where(d =>
                    d.CreatedAt < before
                    && (d.LastAttemptAt == null || d.LastAttemptAt < before)
                    && (d.State != DeliveryStates.Pending || d.Type == WebhookEventTypes.Ping)
                )
                .OrderBy(d => d.CreatedAt)
                .Select(d => d.Id)
                .Take(Batch)
                .ToListAsync(ct);
            foreach (var part in old.Chunk(100))
                await Delete(db, db.WebhookDeliveries.Where(d => part.Contains(d.Id)), ct);
        } while (old.Count == Batch);
        List<long> past;
        do
        {
            past = await db
                .Events.Where(e => e.At < eventsBefore)
                .OrderBy(e => e.At)
                .ThenBy(e => e.Sequence)
                .Select(e => e.Sequence)
                .Take(Batch)
                .ToListAsync(ct);
            foreach (var part in past.Chunk(100))
                await Delete(db, db.Events.Where(e => part.Contains(e.Sequence)), ct);
        } while (past.Count == Batch);
    }

    static Task<int> Delete<T>(ReportsDb db, IQueryable<T> rows, CancellationToken ct) =>
        db.Write(rows.ExecuteDeleteAsync, async token => !await rows.AnyAsync(token), ct, isAudited: false);

    [LoggerMessage(Level = LogLevel.Error, Message = "Old deliveries of webhooks could not be deleted; it is tried again in an hour")]
    partial void LogFailed(Exception exception);
}
