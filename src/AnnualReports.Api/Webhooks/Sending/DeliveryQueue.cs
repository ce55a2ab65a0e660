using System.Security.Cryptography;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Webhooks.Sending;

/// <summary>
/// The deliveries that wait, in the database. An attempt is claimed by one conditional update, so that one of several
/// instances makes it; if that instance dies, another one may after a while.
/// </summary>
sealed class DeliveryQueue(ReportsDb db, WebhookOptions options, TimeProvider time)
{
    /// <summary>The webhooks that have something to be sent now.</summary>
    public Task<List<Guid>> Due(CancellationToken ct) => Waiting(time.Now()).Select(d => d.WebhookId).Distinct().ToListAsync(ct);

    /// <summary>
    /// What waits, of webhooks that are enabled and have not asked to wait; tests are also sent to others.
    /// </summary>
    IQueryable<WebhookDeliveryRow> Waiting(DateTime now) =>
        db.WebhookDeliveries.Where(d =>
            d.State == DeliveryStates.Pending
            && d.NextAttemptAt <= now
            && (d.ClaimedUntil == null || d.ClaimedUntil < now)
            && (
                d.Type == WebhookEventTypes.Ping
                || db.Webhooks.Any(w =>
                    w.Id == d.WebhookId && w.DisabledAt == null && (w.RestsUntil == null || w.RestsUntil <= now)
                )
            )
        );

    /// <summary>
    /// Of those, the ones whose turn it is: no earlier event about the same still waits. What is no record of the log, such
    /// as a release, comes after every record before it was tried, unless that one waits for an earlier event itself.
    /// </summary>
    IQueryable<WebhookDeliveryRow> Ready(Guid webhook, DateTime now) =>
        Waiting(now)
            .Where(d => d.WebhookId == webhook)
            .Where(d =>
                !db.WebhookDeliveries.Any(o =>
                    o.WebhookId == webhook
                    && o.State == DeliveryStates.Pending
                    && o.Subject == d.Subject
                    && (
                        o.LogSequence < d.LogSequence
                        || (o.LogSequence == d.LogSequence && o.EventSequence < d.EventSequence)
                    )
                )
            )
            .Where(d =>
                d.EventSequence == 0
                || !db.WebhookDeliveries.Any(o =>
                    o.WebhookId == webhook
                    && o.State == DeliveryStates.Pending
                    && o.EventSequence == 0
                    && o.LogSequence <= d.LogSequence
                    && o.Attempts == 0
                    && o.Type != WebhookEventTypes.Ping
                    && !db.WebhookDeliveries.Any(e =>
                        e.WebhookId == webhook
                        && e.State == DeliveryStates.Pending
                        && e.Subject == o.Subject
                        && e.LogSequence < o.LogSequence
                        && e.Attempts > 0
                    )
                )
            );

    /// <summary>Claims some deliveries of a webhook, the oldest first, and counts the attempts that begin.</summary>
    public async Task<IReadOnlyList<ClaimedDelivery>> Claim(Guid webhook, int most, CancellationToken ct)
    {
        var now = time.Now();
        var ids = await Ready(webhook, now)
            .OrderBy(d => d.LogSequence)
            .ThenBy(d => d.EventSequence)
            .Select(d => d.Id)
            .Take(most)
            .ToListAsync(ct);
        if (ids.Count == 0)
            return [];
        var (claim, until) = (Guid.NewGuid(), now + options.Claim);
        await db.Write(
            token =>
                Waiting(now)
                    .Where(d => ids.Contains(d.Id))
                    .ExecuteUpdateAsync(
                        d =>
                            d.SetProperty(r => r.Claim, claim)
                                .SetProperty(r => r.ClaimedUntil, until)
                                .SetProperty(r => r.Attempts, r => r.Attempts + 1)
                                .SetProperty(r => r.LastAttemptAt, now)
                                .SetProperty(r => r.FirstAttemptAt, r => r.FirstAttemptAt ?? now),
                        token
                    ),
            token => db.WebhookDeliveries.AnyAsync(d => d.Claim == claim, token),
            ct,
            isAudited: false
        );
        var hook = await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == webhook, ct);
        var rows = await db.WebhookDeliveries.AsNoTracking().Where(d => ids.Contains(d.Id) && d.Claim == claim).ToListAsync(ct);
        return hook is null ? [] : [.. rows.Select(r => new ClaimedDelivery(r, hook.Url, hook.Secrets(now)))];
    }

    /// <summary>Gives an attempt back that was not made, because the program stops.</summary>
    public Task<int> GiveBack(WebhookDeliveryRow row, CancellationToken ct) =>
        db.Write(
            token =>
                Own(row)
                    .ExecuteUpdateAsync(
                        d =>
                            d.SetProperty(r => r.ClaimedUntil, (DateTime?)null)
                                .SetProperty(r => r.Claim, (Guid?)null)
                                .SetProperty(r => r.Attempts, r => r.Attempts - 1),
                        token
                    ),
            async token => !await Own(row).AnyAsync(token),
            ct,
            isAudited: false
        );

    IQueryable<WebhookDeliveryRow> Own(WebhookDeliveryRow row) =>
        db.WebhookDeliveries.Where(d => d.Id == row.Id && d.Claim == row.Claim && d.State == DeliveryStates.Pending);

    /// <summary>Stores how an attempt ended, and what follows from that for the webhook.</summary>
    /// <returns>Why the webhook was disabled by it; otherwise null.</returns>
    public async Task<string?> Finish(WebhookDeliveryRow row, Attempted attempted, string? trace, CancellationToken ct)
    {
        var end = AttemptEnd.Of(row, attempted, options, time.Now(), RandomNumberGenerator.GetInt32(1_000) / 1_000.0);
        string? stopped = null;
        await db.Write(
            async token =>
            {
                stopped = null;
                if (await Set(row, attempted, end, trace, token) == 1 && row.Type != WebhookEventTypes.Ping)
                    stopped = await Note(row, attempted, end, token);
                return true;
            },
            async token => !await Own(row).AnyAsync(token),
            ct
        );
        return stopped;
    }

    Task<int> Set(WebhookDeliveryRow row, Attempted attempted, AttemptEnd end, string? trace, CancellationToken ct) =>
        Own(row)
            .ExecuteUpdateAsync(
                d =>
                    d.SetProperty(r => r.State, end.State)
                        .SetProperty(r => r.NextAttemptAt, end.Next)
                        .SetProperty(r => r.Claim, (Guid?)null)
                        .SetProperty(r => r.ClaimedUntil, (DateTime?)null)
                        .SetProperty(r => r.Status, attempted.Status)
                        .SetProperty(r => r.Error, attempted.Error)
                        .SetProperty(r => r.Milliseconds, (int)attempted.Took.TotalMilliseconds)
                        .SetProperty(r => r.Response, attempted.Response)
                        .SetProperty(r => r.TraceId, trace),
                ct
            );

    /// <summary>Notes for the webhook since when it fails, and disables it if it is gone or has failed for days.</summary>
    async Task<string?> Note(WebhookDeliveryRow row, Attempted attempted, AttemptEnd end, CancellationToken ct)
    {
        var (now, hooks) = (time.Now(), db.Webhooks.Where(w => w.Id == row.WebhookId));
        if (attempted.IsDone)
        {
            await hooks
                .Where(w => w.FailingSince != null)
                .ExecuteUpdateAsync(w => w.SetProperty(r => r.FailingSince, (DateTime?)null), ct);
            return null;
        }
        await hooks
            .Where(w => w.FailingSince == null)
            .ExecuteUpdateAsync(w => w.SetProperty(r => r.FailingSince, now), ct);
        if (attempted.RetryAfter is { } wait)
            await hooks.ExecuteUpdateAsync(w => w.SetProperty(r => r.RestsUntil, now + wait), ct);
        var limit = end.State == DeliveryStates.Failed ? row.FirstAttemptAt ?? now : now - options.RetriesFor;
        var why = attempted.Status == StatusCodes.Status410Gone ? WebhookStops.Gone : WebhookStops.Failing;
        var stops = hooks.Where(w => w.DisabledAt == null && (why == WebhookStops.Gone || w.FailingSince <= limit));
        if (
            await stops.ExecuteUpdateAsync(
                w =>
                    w.SetProperty(r => r.DisabledAt, now)
                        .SetProperty(r => r.DisabledBecause, why)
                        .SetProperty(r => r.Version, r => r.Version + 1),
                ct
            ) == 0
        )
            return null;
        db.Act.Changes.Add(new() { Target = $"webhook {row.WebhookId}", Detail = $"disabled: {why}" });
        return why;
    }
}

/// <summary>A delivery that this instance attempts now.</summary>
sealed record ClaimedDelivery(WebhookDeliveryRow Row, string Url, IReadOnlyList<string> Secrets);

/// <summary>What becomes of a delivery after an attempt.</summary>
sealed record AttemptEnd(string State, DateTime Next)
{
    public static AttemptEnd Of(
        WebhookDeliveryRow row,
        Attempted attempted,
        WebhookOptions options,
        DateTime now,
        double random
    )
    {
        if (attempted.IsDone)
            return new(DeliveryStates.Delivered, now);
        if (row.Type == WebhookEventTypes.Ping)
            return new(DeliveryStates.Failed, now);
        // Kept for the time when somebody enables the webhook again.
        if (attempted.Status == StatusCodes.Status410Gone)
            return new(DeliveryStates.Pending, now);
        var next = now + (attempted.RetryAfter ?? options.Distance(row.Attempts, random));
        return next - (row.FirstAttemptAt ?? now) <= options.RetriesFor
            ? new(DeliveryStates.Pending, Instants.WholeMilliseconds(next))
            : new(DeliveryStates.Failed, now);
    }
}
