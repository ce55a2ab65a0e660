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
    /// <summary>
    /// The webhooks that have something to be sent now. Of each, looking ends at the first delivery that is found.
    /// </summary>
    public Task<List<Guid>> Due(CancellationToken ct)
    {
        var now = time.Now();
        return db
            .Webhooks.Where(w =>
                db.WebhookDeliveries.Any(d =>
                    d.WebhookId == w.Id
                    && d.State == DeliveryStates.Pending
                    && d.Type == WebhookEventTypes.Ping
                    && d.NextAttemptAt <= now
                    && (d.ClaimedUntil == null || d.ClaimedUntil < now)
                )
                || (
                    w.DisabledAt == null
                    && (w.RestsUntil == null || w.RestsUntil <= now)
                    && (w.PausedUntil == null || w.PausedUntil <= now)
                    && db.WebhookDeliveries.Any(d =>
                        d.WebhookId == w.Id
                        && d.State == DeliveryStates.Pending
                        && d.NextAttemptAt <= now
                        && (d.ClaimedUntil == null || d.ClaimedUntil < now)
                    )
                )
            )
            .OrderBy(w => w.Id)
            .Select(w => w.Id)
            .ToListAsync(ct);
    }

    /// <summary>What waits of a webhook and is due, and is not attempted now.</summary>
    IQueryable<WebhookDeliveryRow> Waiting(Guid webhook, DateTime now) =>
        db.WebhookDeliveries.Where(d =>
            d.WebhookId == webhook
            && d.State == DeliveryStates.Pending
            && d.NextAttemptAt <= now
            && (d.ClaimedUntil == null || d.ClaimedUntil < now)
        );

    /// <summary>
    /// Of those, the ones whose turn it is: no earlier event about the same still waits, and what is no record of the log,
    /// such as a release, is before the first record that has to come before it.
    /// </summary>
    IQueryable<WebhookDeliveryRow> Ready(Guid webhook, DateTime now, long first) =>
        Waiting(webhook, now)
            .Where(d => d.EventSequence == 0 || d.LogSequence < first)
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
            );

    /// <summary>
    /// The first record of the log that a release after it has to wait for: one whose first attempt has not ended, unless it
    /// waits itself for an earlier event about the same that failed.
    /// </summary>
    async Task<long> FirstUntried(Guid webhook, CancellationToken ct) =>
        await db
            .WebhookDeliveries.Where(o =>
                o.WebhookId == webhook
                && o.State == DeliveryStates.Pending
                && o.EventSequence == 0
                && o.Type != WebhookEventTypes.Ping
                && (o.Attempts == 0 || (o.Attempts == 1 && o.ClaimedUntil != null))
                && !db.WebhookDeliveries.Any(e =>
                    e.WebhookId == webhook
                    && e.State == DeliveryStates.Pending
                    && e.Subject == o.Subject
                    && e.LogSequence < o.LogSequence
                    && (e.Attempts > 1 || (e.Attempts == 1 && e.ClaimedUntil == null))
                )
            )
            .OrderBy(o => o.LogSequence)
            .Select(o => (long?)o.LogSequence)
            .FirstOrDefaultAsync(ct) ?? long.MaxValue;

    /// <summary>Claims some deliveries of a webhook, the oldest first, and counts the attempts that begin.</summary>
    public async Task<IReadOnlyList<ClaimedDelivery>> Claim(Guid webhook, int most, CancellationToken ct)
    {
        var now = time.Now();
        var hook = await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == webhook, ct);
        if (hook is null)
            return [];
        var isPaused = WebhookPauses.IsPaused(hook);
        var (ids, areTests) = await Turn(hook, now, isPaused ? 1 : most, ct);
        if (ids.Count == 0)
            return [];
        var (claim, until) = (Guid.NewGuid(), now + options.Claim);
        await db.Write(
            async token =>
            {
                // While everything fails, all instances together make one attempt at a time.
                if (isPaused && !areTests && !await db.BeginTrial(webhook, now, until, token))
                    return 0;
                return await Waiting(webhook, now).Where(d => ids.Contains(d.Id)).Begin(claim, now, until, token);
            },
            token => db.WebhookDeliveries.AnyAsync(d => d.Claim == claim, token),
            ct,
            isAudited: false
        );
        var rows = await db.WebhookDeliveries.AsNoTracking().Where(d => ids.Contains(d.Id) && d.Claim == claim).ToListAsync(ct);
        return [.. rows.Select(r => new ClaimedDelivery(r, hook.Url, hook.Secrets(now)))];
    }

    /// <summary>The deliveries whose turn it is. Tests are also sent to a webhook that is disabled, or rests.</summary>
    async Task<(List<Guid> Ids, bool AreTests)> Turn(WebhookRow hook, DateTime now, int most, CancellationToken ct)
    {
        var tests = await Waiting(hook.Id, now)
            .Where(d => d.Type == WebhookEventTypes.Ping)
            .OrderBy(d => d.NextAttemptAt)
            .ThenBy(d => d.Id)
            .Select(d => d.Id)
            .Take(most)
            .ToListAsync(ct);
        if (tests.Count > 0 || hook.DisabledAt is not null || hook.RestsUntil > now || hook.PausedUntil > now)
            return (tests, true);
        var first = await FirstUntried(hook.Id, ct);
        var ids = await Ready(hook.Id, now, first)
            .Where(d => d.Type != WebhookEventTypes.Ping)
            // The index has this order, so only the beginning of what waits is read.
            .OrderBy(d => d.NextAttemptAt)
            .ThenBy(d => d.LogSequence)
            .ThenBy(d => d.EventSequence)
            .ThenBy(d => d.Id)
            .Select(d => d.Id)
            .Take(most)
            .ToListAsync(ct);
        return (ids, false);
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
        var end = AttemptEnd.Of(row, attempted, options, time.Now(), Random());
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
        var now = time.Now();
        if (attempted.IsDone)
        {
            await db.NoteSuccess(row.WebhookId, now, ct);
            return null;
        }
        var failingSince = await db.NoteFailure(row, options, now, Random(), ct);
        var hooks = db.Webhooks.Where(w => w.Id == row.WebhookId);
        if (attempted.RetryAfter is { } wait)
            await hooks.ExecuteUpdateAsync(w => w.SetProperty(r => r.RestsUntil, now + wait), ct);
        var limit = end.State == DeliveryStates.Failed ? row.FirstAttemptAt ?? now : now - options.RetriesFor;
        var why = attempted.Status == StatusCodes.Status410Gone ? WebhookStops.Gone : WebhookStops.Failing;
        if (why == WebhookStops.Failing && failingSince > limit)
            return null;
        // What would be given up is kept for the time when somebody enables the webhook again.
        await db
            .WebhookDeliveries.Where(d => d.Id == row.Id && d.State == DeliveryStates.Failed)
            .ExecuteUpdateAsync(d => d.SetProperty(r => r.State, DeliveryStates.Pending), ct);
        if (
            await hooks
                .Where(w => w.DisabledAt == null)
                .ExecuteUpdateAsync(
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

    static double Random() => RandomNumberGenerator.GetInt32(1_000) / 1_000.0;
}
