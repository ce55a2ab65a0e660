using AnnualReports.Api.Content;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Webhooks;

/// <summary>
/// Turns records of the log and events into deliveries of a webhook. The transaction that stores them also moves the
/// webhook's position on, from the one that was read: of several instances, one does it.
/// </summary>
sealed class DeliveryMaking(ReportsDb db, LogRecords records, EventContent content, TimeProvider time)
{
    /// <summary>How many records are turned into deliveries in one transaction, and how many are looked through.</summary>
    const int Batch = 200,
        Window = 2_000;

    /// <summary>The webhooks that are enabled, as far as following needs them.</summary>
    public Task<List<WebhookRow>> Enabled(CancellationToken ct) =>
        db.Webhooks.AsNoTracking().Where(w => w.DisabledAt == null).OrderBy(w => w.Id).ToListAsync(ct);

    public Task<long> LastEvent(CancellationToken ct) => db.EventHead.AsNoTracking().Select(h => h.Sequence).SingleAsync(ct);

    /// <summary>Goes on with one webhook.</summary>
    /// <param name="webhook">The webhook as it was read.</param>
    /// <param name="head">The end of the log.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>The webhook's position now, if this instance moved it on; otherwise the one that was read.</returns>
    public async Task<(long Position, long Event)> Advance(WebhookRow webhook, long head, CancellationToken ct)
    {
        var until = Math.Min(webhook.Position + Window, head);
        var found = await records.Read(new(webhook.Position, until, head), default, Batch, ct);
        var position = found.Count == Batch ? found[^1].Sequence : until;
        var made = new List<WebhookDeliveryRow>();
        foreach (var record in found.Where(r => Wants(webhook, r)))
            made.Add(Row(webhook, $"record:{record.Sequence}", content.Of(record), record));
        var told = await Events(webhook, position, made, ct);
        return await Store(webhook, position, told, made, ct)
            ? (position, told)
            : (webhook.Position, webhook.EventPosition);
    }

    /// <summary>Adds what happened besides, up to a position of the log, and returns the last event.</summary>
    async Task<long> Events(WebhookRow webhook, long position, List<WebhookDeliveryRow> made, CancellationToken ct)
    {
        var rows = await db
            .Events.AsNoTracking()
            .Where(e => e.Sequence > webhook.EventPosition)
            .OrderBy(e => e.Sequence)
            .Take(Batch)
            .ToListAsync(ct);
        var last = webhook.EventPosition;
        foreach (var row in rows.TakeWhile(e => e.LogSequence <= position))
        {
            last = row.Sequence;
            if (!Wants(webhook, row))
                continue;
            var (told, reports) = await content.Of(db, row, ct);
            if (webhook.ReportNo is { } only && row.Type != EventTypes.KeyExpiring && !reports.Contains(only))
                continue;
            if (told.Data.Entry is { } entry && !Contains(webhook.Kinds, entry.Kind))
                continue;
            var delivery = Made(webhook, $"event:{row.Sequence}", told, row.Subject) with
            {
                Log = row.LogSequence,
                Event = row.Sequence,
            };
            made.Add(delivery.Row());
        }
        return last;
    }

    /// <summary>Drafts are nobody's business by default: what tells of them is sent only where it was asked for.</summary>
    static bool Wants(WebhookRow webhook, EventRow row) =>
        EventTypes.IsOfDrafts(row.Type)
            ? webhook.Types is not null
                && Contains(webhook.Types, row.Type)
                && (row.Language is null || Contains(webhook.Languages, row.Language))
            : WantsType(webhook, row.Type);

    static bool WantsType(WebhookRow webhook, string type) => Contains(webhook.Types, type);

    static bool Contains(string? words, string word) => words is null || words.Split(' ').Contains(word);

    static bool Wants(WebhookRow webhook, FollowedRecord record) =>
        WantsType(webhook, EventContent.TypeOf(record.Action))
        && (
            record.Entry is null
            || (
                Contains(webhook.Kinds, record.Kind!)
                && (record.Language is "" || Contains(webhook.Languages, record.Language))
                && (webhook.ReportNo is not { } only || record.ReportNo == only)
            )
        );

    /// <summary>
    /// Stores deliveries and moves the webhook on, unless another instance did. If they exist already, the events are
    /// sent again: somebody asked for a replay.
    /// </summary>
    Task<bool> Store(
        WebhookRow webhook,
        long position,
        long told,
        IReadOnlyList<WebhookDeliveryRow> made,
        CancellationToken ct
    ) =>
        db.Write(
            async token =>
            {
                var (id, before, beforeEvent) = (webhook.Id, webhook.Position, webhook.EventPosition);
                if (
                    await db
                        .Webhooks.Where(w =>
                            w.Id == id && w.Position == before && w.EventPosition == beforeEvent && w.DisabledAt == null
                        )
                        .ExecuteUpdateAsync(
                            w => w.SetProperty(r => r.Position, position).SetProperty(r => r.EventPosition, told),
                            token
                        ) == 0
                )
                    return false;
                var ids = made.Select(d => d.Id).ToList();
                var again = ids.Count == 0 ? [] : await Existing(ids, token);
                await db.SendAgain(again, time.Now(), token);
                db.WebhookDeliveries.AddRange(made.Where(d => !again.Contains(d.Id)));
                await db.SaveChangesAsync(token);
                return true;
            },
            token => db.Webhooks.AnyAsync(w => w.Id == webhook.Id && w.Position == position && w.EventPosition == told, token),
            ct,
            isAudited: false
        );

    async Task<HashSet<Guid>> Existing(List<Guid> ids, CancellationToken ct)
    {
        var existing = new HashSet<Guid>();
        // In parts, because each id is a parameter.
        foreach (var part in ids.Chunk(100))
            existing.UnionWith(await db.WebhookDeliveries.Where(d => part.Contains(d.Id)).Select(d => d.Id).ToListAsync(ct));
        return existing;
    }

    WebhookDeliveryRow Row(WebhookRow webhook, string source, WebhookEvent told, FollowedRecord record) =>
        (
            Made(webhook, source, told, record.Entry?.ToString() ?? "languages") with
            {
                Log = record.Sequence,
            }
        ).Row();

    MadeDelivery Made(WebhookRow webhook, string source, WebhookEvent told, string subject) =>
        new(EventContent.IdOf(webhook.Id, source), webhook.Id, told, subject, time.Now());
}

/// <summary>A delivery to be stored.</summary>
sealed record MadeDelivery(Guid Id, Guid Webhook, WebhookEvent Told, string Subject, DateTime At)
{
    public long Log { get; init; }

    public long Event { get; init; }

    public WebhookDeliveryRow Row() =>
        new()
        {
            Id = Id,
            WebhookId = Webhook,
            LogSequence = Log,
            EventSequence = Event,
            Type = Told.Type,
            Subject = Subject,
            Body = EventBodies.Of(Told),
            State = DeliveryStates.Pending,
            CreatedAt = At,
            NextAttemptAt = At,
        };
}
