using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Webhooks.Sending;

/// <summary>
/// Pauses of a webhook whose receiver takes nothing. If several events in a row failed at their first attempt, there is
/// one attempt at a time, with a longer and longer pause before it, until one succeeds.
/// </summary>
static class WebhookPauses
{
    /// <summary>
    /// After how many failures in a row it pauses. Only first attempts count up to that, because one event that fails again
    /// and again does not show that others would.
    /// </summary>
    public const int After = 4;

    public static bool IsPaused(WebhookRow webhook) => webhook.Failures >= After;

    /// <summary>Begins the one attempt after a pause; false if another instance has begun it.</summary>
    public static async Task<bool> BeginTrial(this ReportsDb db, Guid webhook, DateTime now, DateTime until, CancellationToken ct) =>
        await db
            .Webhooks.Where(w => w.Id == webhook && (w.PausedUntil == null || w.PausedUntil <= now))
            .ExecuteUpdateAsync(w => w.SetProperty(r => r.PausedUntil, until), ct) == 1;

    /// <summary>Marks deliveries as being attempted. An attempt whose instance has died is not counted twice.</summary>
    public static Task<int> Begin(
        this IQueryable<WebhookDeliveryRow> deliveries,
        Guid claim,
        DateTime now,
        DateTime until,
        CancellationToken ct
    ) =>
        deliveries.ExecuteUpdateAsync(
            d =>
                d.SetProperty(r => r.Claim, claim)
                    .SetProperty(r => r.ClaimedUntil, until)
                    .SetProperty(r => r.Attempts, r => r.ClaimedUntil == null || r.Attempts == 0 ? r.Attempts + 1 : r.Attempts)
                    .SetProperty(r => r.LastAttemptAt, now)
                    .SetProperty(r => r.FirstAttemptAt, r => r.FirstAttemptAt ?? now),
            ct
        );

    /// <summary>Notes that an attempt failed, and pauses the webhook if everything does.</summary>
    /// <returns>Since when everything fails: the beginning of the first attempt that failed.</returns>
    public static async Task<DateTime> NoteFailure(
        this ReportsDb db,
        WebhookDeliveryRow row,
        WebhookOptions options,
        DateTime now,
        double random,
        CancellationToken ct
    )
    {
        var (hooks, isFirst, began) = (
            db.Webhooks.Where(w => w.Id == row.WebhookId),
            row.Attempts <= 1,
            row.LastAttemptAt ?? now
        );
        await hooks.ExecuteUpdateAsync(
            w =>
                w.SetProperty(r => r.FailingSince, r => r.FailingSince ?? began)
                    .SetProperty(r => r.Failures, r => isFirst || r.Failures >= After ? r.Failures + 1 : r.Failures),
            ct
        );
        var hook = await hooks.Select(w => new { w.Failures, w.FailingSince }).SingleOrDefaultAsync(ct);
        if (hook?.Failures >= After)
        {
            var until = now + options.Pause(hook.Failures - After + 1, random);
            await hooks.ExecuteUpdateAsync(w => w.SetProperty(r => r.PausedUntil, until), ct);
        }
        return hook?.FailingSince ?? began;
    }

    /// <summary>Notes that an attempt succeeded. If the webhook was paused, everything that waits is due at once.</summary>
    public static async Task NoteSuccess(this ReportsDb db, Guid webhook, DateTime now, CancellationToken ct)
    {
        var hooks = db.Webhooks.Where(w => w.Id == webhook);
        if (await hooks.AnyAsync(w => w.Failures >= After, ct))
            await db
                .WebhookDeliveries.Where(d =>
                    d.WebhookId == webhook && d.State == DeliveryStates.Pending && d.NextAttemptAt > now
                )
                .ExecuteUpdateAsync(d => d.SetProperty(r => r.NextAttemptAt, now), ct);
        await hooks
            .Where(w => w.FailingSince != null || w.Failures > 0)
            .ExecuteUpdateAsync(
                w =>
                    w.SetProperty(r => r.FailingSince, (DateTime?)null)
                        .SetProperty(r => r.Failures, 0)
                        .SetProperty(r => r.PausedUntil, (DateTime?)null),
                ct
            );
    }
}
