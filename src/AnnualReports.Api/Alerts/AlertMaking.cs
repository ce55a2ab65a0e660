using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Alerts;

/// <summary>
/// Turns events into alerts. The transaction that stores them also moves the position on, from the one that was read: of
/// several instances, one does it.
/// </summary>
sealed class AlertMaking(
    ReportsDb db,
    AlertRecipients recipients,
    DeadLinks links,
    MailOptions options,
    TimeProvider time
)
{
    /// <summary>How many events are turned into alerts in one transaction.</summary>
    const int Batch = 100;

    /// <summary>
    /// How old an event may be. Where mail is switched on after months, or again, nobody is told of what happened meanwhile.
    /// </summary>
    static readonly TimeSpan Newness = TimeSpan.FromDays(1);

    /// <summary>Goes on with the next events.</summary>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> Advance(CancellationToken ct)
    {
        var before = await db.AlertHead.AsNoTracking().Select(h => h.Sequence).SingleAsync(ct);
        var told = await db
            .Events.AsNoTracking()
            .Where(e => e.Sequence > before)
            .OrderBy(e => e.Sequence)
            .Take(Batch)
            .ToListAsync(ct);
        if (told.Count == 0)
            return false;
        var (now, made) = (time.Now(), new List<AlertRow>());
        foreach (var one in told.Where(e => e.At > now - Newness))
            foreach (var recipient in await recipients.Of(one, ct))
                made.Add(Row(one, await links.SubjectOf(one, ct), recipient, now));
        await Store(before, told[^1].Sequence, made, ct);
        return true;
    }

    AlertRow Row(EventRow told, string subject, AlertRecipientRow recipient, DateTime now) =>
        new()
        {
            Id = IdOf("alert", recipient.ActorId, told.Sequence.ToString()),
            ActorId = recipient.ActorId,
            Type = told.Type,
            EventSequence = told.Sequence,
            Subject = subject,
            State = AlertStates.Pending,
            CreatedAt = now,
            NextAttemptAt =
                AlertChoices.Of(recipient, AlertTypes.Named(told.Type)!) == AlertTiming.Daily ? NextDaily(now) : now,
        };

    /// <summary>When the next daily message is sent.</summary>
    DateTime NextDaily(DateTime now)
    {
        var today = now.Date.AddHours(options.DailyAt);
        return today > now ? today : today.AddDays(1);
    }

    Task<bool> Store(long before, long after, IReadOnlyList<AlertRow> made, CancellationToken ct) =>
        db.Write(
            async token =>
            {
                if (
                    await db
                        .AlertHead.Where(h => h.Sequence == before)
                        .ExecuteUpdateAsync(h => h.SetProperty(r => r.Sequence, after), token) == 0
                )
                    return false;
                // Somebody may have been deactivated since they were found.
                var there = new HashSet<Guid>();
                foreach (var part in made.Select(a => a.ActorId).Distinct().Chunk(100))
                    there.UnionWith(
                        await db
                            .AlertRecipients.Where(r => part.Contains(r.ActorId))
                            .Select(r => r.ActorId)
                            .ToListAsync(token)
                    );
                db.Alerts.AddRange(made.Where(a => there.Contains(a.ActorId)));
                await db.SaveChangesAsync(token);
                return true;
            },
            token => db.AlertHead.AnyAsync(h => h.Sequence == after, token),
            ct,
            isAudited: false
        );

    /// <summary>An id that is the same whoever makes it, and however often.</summary>
    /// <param name="what">What it is the id of.</param>
    /// <param name="actor">Whom it is for.</param>
    /// <param name="source">What it is made from.</param>
    public static Guid IdOf(string what, Guid actor, string source)
    {
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"annual-reports-{what}/1\n{actor}\n{source}"))[..16];
        id[6] = (byte)(id[6] & 0x0F | 0x80);
        id[8] = (byte)(id[8] & 0x3F | 0x80);
        return new(id, bigEndian: true);
    }
}
