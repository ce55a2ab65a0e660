using System.Security.Cryptography;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Alerts.Sending;

/// <summary>One person's message that this instance sends now, with all that it tells of.</summary>
/// <param name="Recipient">Whom it is for.</param>
/// <param name="Claim">What distinguishes this attempt from those of others.</param>
/// <param name="Message">The id of the message, the same at each attempt.</param>
/// <param name="Rows">What it tells of, the oldest first, as far as it is read.</param>
/// <param name="Others">How much more it tells of.</param>
sealed record ClaimedAlerts(
    AlertRecipientRow Recipient,
    Guid Claim,
    Guid Message,
    IReadOnlyList<AlertRow> Rows,
    int Others
);

/// <summary>
/// The alerts that wait, in the database. What is due for a person at the same time is one message. It is claimed by one
/// conditional update of the person's row, so that one of several instances sends it; if that instance dies, another one
/// may after a while.
/// </summary>
sealed class AlertQueue(ReportsDb db, MailOptions options, TimeProvider time)
{
    /// <summary>The most alerts of a message that are read; more than those are only counted.</summary>
    const int Most = 500;

    /// <summary>How many people are looked for at once.</summary>
    const int People = 20;

    /// <summary>Those for whom something is due, and who were not sent anything a moment ago.</summary>
    public Task<List<Guid>> Due(CancellationToken ct)
    {
        var now = time.Now();
        return Free(now)
            .Where(r =>
                db.Alerts.Any(a => a.ActorId == r.ActorId && a.State == AlertStates.Pending && a.NextAttemptAt <= now)
            )
            .OrderBy(r => r.RestsUntil)
            .ThenBy(r => r.ActorId)
            .Select(r => r.ActorId)
            .Take(People)
            .ToListAsync(ct);
    }

    IQueryable<AlertRecipientRow> Free(DateTime now) =>
        db.AlertRecipients.Where(r =>
            (r.RestsUntil == null || r.RestsUntil <= now) && (r.ClaimedUntil == null || r.ClaimedUntil < now)
        );

    /// <summary>Claims what is due for a person, and counts the attempt that begins.</summary>
    /// <returns>The message; null if another instance sends it, or nothing is due any more.</returns>
    public async Task<ClaimedAlerts?> Claim(Guid actor, CancellationToken ct)
    {
        var (now, claim) = (time.Now(), Guid.NewGuid());
        var until = now + options.Claim;
        Guid? message = null;
        await db.Write(
            async token =>
            {
                message = null;
                if (
                    await Free(now)
                        .Where(r => r.ActorId == actor)
                        .ExecuteUpdateAsync(
                            r => r.SetProperty(x => x.Claim, claim).SetProperty(x => x.ClaimedUntil, until),
                            token
                        ) == 0
                )
                    return false;
                message = await Begin(actor, now, token);
                if (message is null)
                    await End(actor, claim, token);
                return true;
            },
            _ => Task.FromResult(false),
            ct,
            isAudited: false
        );
        if (message is not { } id)
            return null;
        var recipient = await db.AlertRecipients.AsNoTracking().SingleOrDefaultAsync(r => r.Claim == claim, ct);
        var rows = await Of(actor, id).AsNoTracking().OrderBy(a => a.EventSequence).ThenBy(a => a.Id).Take(Most).ToListAsync(ct);
        var others = rows.Count < Most ? 0 : await Of(actor, id).CountAsync(ct) - Most;
        return recipient is null || rows.Count == 0 ? null : new(recipient, claim, id, rows, others);
    }

    /// <summary>What waits of one message.</summary>
    IQueryable<AlertRow> Of(Guid actor, Guid? message) =>
        db.Alerts.Where(a => a.ActorId == actor && a.State == AlertStates.Pending && a.Message == message);

    /// <summary>
    /// Puts what is due into a message. One that was tried before is tried again with the same in it, because the person may
    /// have it: an attempt whose instance died may have succeeded.
    /// </summary>
    async Task<Guid?> Begin(Guid actor, DateTime now, CancellationToken ct)
    {
        var first = await db
            .Alerts.AsNoTracking()
            .Where(a => a.ActorId == actor && a.State == AlertStates.Pending && a.NextAttemptAt <= now)
            .OrderBy(a => a.NextAttemptAt)
            .ThenBy(a => a.Id)
            .FirstOrDefaultAsync(ct);
        if (first is null)
            return null;
        var message = first.Message ?? AlertMaking.IdOf("message", actor, first.Id.ToString());
        await Of(actor, first.Message)
            .Where(a => a.Message != null || a.NextAttemptAt <= now)
            .ExecuteUpdateAsync(
                a =>
                    a.SetProperty(r => r.Message, message)
                        .SetProperty(r => r.Attempts, r => r.Attempts + 1)
                        .SetProperty(r => r.FirstAttemptAt, r => r.FirstAttemptAt ?? now)
                        .SetProperty(r => r.LastAttemptAt, now),
                ct
            );
        return message;
    }

    Task<int> End(Guid actor, Guid claim, CancellationToken ct) =>
        Own(actor, claim)
            .ExecuteUpdateAsync(
                r => r.SetProperty(x => x.Claim, (Guid?)null).SetProperty(x => x.ClaimedUntil, (DateTime?)null),
                ct
            );

    IQueryable<AlertRecipientRow> Own(Guid actor, Guid claim) =>
        db.AlertRecipients.Where(r => r.ActorId == actor && r.Claim == claim);

    /// <summary>Stores that some of it is not told, because it is over or the person may not see it.</summary>
    public async Task Drop(ClaimedAlerts claimed, IReadOnlyList<Guid> dropped, CancellationToken ct)
    {
        foreach (var part in dropped.Chunk(100))
            await db.Write(
                token =>
                    Of(claimed.Recipient.ActorId, claimed.Message)
                        .Where(a => part.Contains(a.Id))
                        .ExecuteUpdateAsync(a => a.SetProperty(r => r.State, AlertStates.Dropped), token),
                async token => !await Of(claimed.Recipient.ActorId, claimed.Message).AnyAsync(a => part.Contains(a.Id), token),
                ct,
                isAudited: false
            );
    }

    /// <summary>
    /// Stores how an attempt ended. If it took so long that another instance has claimed the message since, that one says how
    /// it ended.
    /// </summary>
    /// <returns>What became of the message: one of <see cref="AlertStates"/>.</returns>
    public async Task<string> Finish(ClaimedAlerts claimed, MailAttempt attempt, CancellationToken ct)
    {
        var (now, first) = (time.Now(), claimed.Rows[0]);
        var next = now + options.Distance(first.Attempts, Random());
        var state =
            attempt.IsDone ? AlertStates.Sent
            : attempt.IsFinal || next - (first.FirstAttemptAt ?? now) > MailOptions.RetriesFor ? AlertStates.Failed
            : AlertStates.Pending;
        var (actor, rests) = (claimed.Recipient.ActorId, now + options.Rest);
        await db.Write(
            async token =>
            {
                if (await End(actor, claimed.Claim, token) == 0)
                    return false;
                await Of(actor, claimed.Message)
                    .ExecuteUpdateAsync(
                        a =>
                            a.SetProperty(r => r.State, state)
                                .SetProperty(r => r.NextAttemptAt, Instants.WholeMilliseconds(next))
                                .SetProperty(r => r.Status, attempt.Status)
                                .SetProperty(r => r.Error, attempt.Error),
                        token
                    );
                if (state == AlertStates.Sent)
                    await db
                        .AlertRecipients.Where(r => r.ActorId == actor)
                        .ExecuteUpdateAsync(r => r.SetProperty(x => x.RestsUntil, rests), token);
                return true;
            },
            async token => !await Own(actor, claimed.Claim).AnyAsync(token),
            ct,
            isAudited: false
        );
        return state;
    }

    /// <summary>Gives a message back that was not sent: the program stops, or all of it was dropped.</summary>
    public Task<bool> GiveBack(ClaimedAlerts claimed, CancellationToken ct) =>
        db.Write(
            async token =>
            {
                if (await End(claimed.Recipient.ActorId, claimed.Claim, token) == 0)
                    return false;
                await Of(claimed.Recipient.ActorId, claimed.Message)
                    .ExecuteUpdateAsync(a => a.SetProperty(r => r.Attempts, r => r.Attempts - 1), token);
                return true;
            },
            async token => !await Own(claimed.Recipient.ActorId, claimed.Claim).AnyAsync(token),
            ct,
            isAudited: false
        );

    internal static double Random() => RandomNumberGenerator.GetInt32(1_000) / 1_000.0;
}
