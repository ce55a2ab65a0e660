using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Alerts.Sending;

/// <summary>
/// Sends somebody a message that tells of nothing, so that they see whether messages reach them. It is tried once, and at
/// most once in a minute.
/// </summary>
sealed class TestMessage(
    ReportsDb db,
    Languages languages,
    TimeProvider time,
    MailOptions? options = null,
    MailPost? post = null,
    AlertMessage? writing = null,
    AlertLinks? links = null
)
{
    /// <summary>The least time between two of them, in which nothing else is sent to the person either.</summary>
    static readonly TimeSpan Distance = TimeSpan.FromMinutes(1);

    /// <exception cref="Refusal">Nothing can be sent to them now.</exception>
    public async Task<TestMessageView> Send(CancellationToken ct)
    {
        if (options is null || post is null || writing is null || links is null)
            throw new Refusal(
                RefusalReason.Invalid,
                "This installation sends no messages: an operator has to set Mail:Host."
            );
        var recipient = await Claim(ct);
        var address = recipient.Address!;
        var attempt = options.Allows(address)
            ? await writing.Send(post, Parts(recipient, options, links), ct)
            : MailAttempt.NotAllowed;
        return new()
        {
            Sent = attempt.IsDone,
            Address = address,
            Status = attempt.Status,
            Error = attempt.Error,
        };
    }

    AlertParts Parts(AlertRecipientRow recipient, MailOptions options, AlertLinks links)
    {
        var language = AlertComposing.LanguageOf(recipient, languages);
        var words = AlertWords.Of(language);
        var site = AlertMessage.OneLine(options.Site ?? words.Site);
        var line = new AlertLine(AlertWords.Fill(words.Test, ("site", site)), words.Tested, links.Choices);
        return new(Guid.CreateVersion7(time.GetUtcNow()), db.Act.Actor.Name, recipient.Address!, language, site, [line], 0);
    }

    /// <summary>The caller's row, if they have an address and nothing was sent to them a moment ago.</summary>
    async Task<AlertRecipientRow> Claim(CancellationToken ct)
    {
        var (actor, now) = (db.Actor, time.Now());
        var rests = now + (options!.Rest > Distance ? options.Rest : Distance);
        var own = db.AlertRecipients.Where(r => r.ActorId == actor);
        await db.Write(
            async token =>
            {
                if (
                    await own.Where(r =>
                            r.Address != null
                            && (r.RestsUntil == null || r.RestsUntil <= now)
                            && (r.ClaimedUntil == null || r.ClaimedUntil < now)
                        )
                        .ExecuteUpdateAsync(r => r.SetProperty(x => x.RestsUntil, rests), token) == 0
                )
                    throw await own.AnyAsync(r => r.Address != null, token)
                        ? new Refusal(RefusalReason.Invalid, "A message was sent to you a moment ago. Try again in a minute.")
                        : Refusal.Invalid([
                            new("/address", "You have no address yet. Set one first: PATCH /api/v1/manage/me/alerts."),
                        ]);
                db.Act.Changes.Add(new() { Target = AlertAddresses.Target, About = $"person {actor}", Detail = "test message" });
                return true;
            },
            token => own.AnyAsync(r => r.RestsUntil == rests, token),
            ct
        );
        return await own.AsNoTracking().SingleAsync(ct);
    }
}
