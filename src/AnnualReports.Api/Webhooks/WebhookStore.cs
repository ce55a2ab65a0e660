using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Webhooks;

/// <summary>Creates, changes and deletes webhooks. The audit tells of all of it, without secrets and addresses.</summary>
sealed class WebhookStore(
    ReportsDb db,
    WebhookRequests requests,
    Languages languages,
    DeliverySignal signal,
    TimeProvider time
)
{
    /// <summary>The most webhooks, which bounds how many attempts there are at the same time.</summary>
    public const int Most = 50;

    /// <summary>Creates a webhook, which gets what happens from now on; the id is new unless one is given.</summary>
    public async Task<WebhookRow> Create(WebhookRequest request, CancellationToken ct, Guid? given = null)
    {
        var now = time.Now();
        var row = new WebhookRow
        {
            Id = given ?? Guid.CreateVersion7(time.GetUtcNow()),
            Url = request.Url,
            Secret = WebhookSignature.NewSecret(),
            SecretAt = now,
            CreatedAt = now,
            CreatedBy = db.Actor,
            Version = 1,
            Stamp = Guid.NewGuid(),
        };
        await db.Write(
            async token =>
            {
                if (await db.Webhooks.CountAsync(token) >= Most)
                    throw Refusal.Invalid([new("/url", $"There are {Most} webhooks, which is the most. Delete one first.")]);
                await requests.Set(row, request, null, now, token);
                row.EventPosition = await db.EventHead.Select(h => h.Sequence).SingleAsync(token);
                row.Position = await db.LogHead.Select(h => h.Sequence).SingleAsync(token);
                db.Webhooks.Add(row);
                db.Act.Changes.Add(new() { Target = Target(row.Id), ReportNo = row.ReportNo, Detail = Host(row) });
                return await db.SaveChangesAsync(token);
            },
            token => db.Webhooks.AnyAsync(w => w.Id == row.Id, token),
            ct
        );
        return row;
    }

    /// <summary>Creates a webhook that is disabled, with one delivery: an example for the list.</summary>
    public async Task CreateExample(Guid id, Guid delivery, CancellationToken ct)
    {
        var request = new WebhookRequest
        {
            Url = "https://hooks.example/reports",
            Description = "Example (nothing is sent to it)",
            Enabled = false,
        };
        await Create(request, ct, id);
        await Ping(id, ct, delivery, DeliveryStates.Failed);
    }

    static string Target(Guid id) => $"webhook {id}";

    /// <summary>Where it leads, without what may be secret.</summary>
    static string Host(WebhookRow row) =>
        $"to {new Uri(row.Url).GetLeftPart(UriPartial.Authority)}" is { Length: <= Limits.Note } host ? host : "";

    /// <summary>Applies a merge patch. Enabled again, it gets what happened meanwhile.</summary>
    public Task<WebhookRow> Change(Guid id, int expected, JsonElement patch, CancellationToken ct) =>
        Write(
            id,
            expected,
            async (row, token) =>
            {
                var set = await requests.Settings(row, token);
                var before = JsonSerializer.SerializeToElement(set, Wire.Json);
                patch.MustRemoveKnown(typeof(WebhookRequest), before, languages);
                var request = await MergePatch
                    .Apply(before, patch)
                    .Fit<WebhookRequest>(r => requests.Faults(r, set, token));
                var (wasDisabled, isElsewhere) = (row.DisabledAt is not null, row.Url != request.Url);
                await requests.Set(row, request, set, time.Now(), token);
                if ((wasDisabled || isElsewhere) && row.DisabledAt is null)
                    await Waiting(id).SendAgain(time.Now(), token);
                return row.DisabledAt is null == wasDisabled
                    ? $"{Host(row)}, {(wasDisabled ? "enabled" : "disabled")}"
                    : Host(row);
            },
            ct
        );

    IQueryable<WebhookDeliveryRow> Waiting(Guid id) =>
        db.WebhookDeliveries.Where(d => d.WebhookId == id && d.State == DeliveryStates.Pending);

    /// <summary>Makes a new secret; the one before goes on signing beside it for a while.</summary>
    public Task<WebhookRow> Rotate(Guid id, TimeSpan overlap, CancellationToken ct)
    {
        var (secret, now) = (WebhookSignature.NewSecret(), time.Now());
        return Write(
            id,
            null,
            (row, _) =>
            {
                row.OlderSecret = overlap > TimeSpan.Zero ? row.Secret : null;
                row.OlderSecretUntil = overlap > TimeSpan.Zero ? now + overlap : null;
                (row.Secret, row.SecretAt) = (secret, now);
                return Task.FromResult("new secret");
            },
            ct
        );
    }

    /// <summary>Has everything after a position of the log sent again.</summary>
    public Task<WebhookRow> Replay(Guid id, long since, CancellationToken ct) =>
        Write(
            id,
            null,
            async (row, token) =>
            {
                var head = await db.LogHead.Select(h => h.Sequence).SingleAsync(token);
                if (since < 0 || since > head)
                    throw Refusal.Invalid([new("/since", $"A position of the log, from 0 to {head}.")]);
                row.Position = since;
                row.EventPosition =
                    await db.Events.Where(e => e.LogSequence > since).MinAsync(e => (long?)e.Sequence - 1, token)
                    ?? await db.EventHead.Select(h => h.Sequence).SingleAsync(token);
                return $"replay after record {since}";
            },
            ct
        );

    public async Task Delete(Guid id, int expected, CancellationToken ct) =>
        await db.Write(
            async token =>
            {
                var row = await Locked(id, expected, token);
                db.Act.Changes.Add(new() { Target = Target(id), ReportNo = row.ReportNo, Detail = "deleted" });
                return await db.Webhooks.Where(w => w.Id == id).ExecuteDeleteAsync(token);
            },
            async token => !await db.Webhooks.AnyAsync(w => w.Id == id, token),
            ct
        );

    /// <summary>Adds a test, which is sent at once, and only once.</summary>
    public async Task<WebhookDeliveryRow> Ping(
        Guid id,
        CancellationToken ct,
        Guid? given = null,
        string state = DeliveryStates.Pending
    )
    {
        var (now, delivery) = (time.Now(), given ?? Guid.NewGuid());
        var told = new WebhookEvent
        {
            Type = WebhookEventTypes.Ping,
            Timestamp = now,
            Data = new() { SurrogateKeys = [] },
        };
        var row = new MadeDelivery(delivery, id, told, delivery.ToString(), now).Row();
        await db.Write(
            async token =>
            {
                await Existing(id, token);
                row.LogSequence = await db.LogHead.Select(h => h.Sequence).SingleAsync(token);
                row.State = state;
                db.WebhookDeliveries.Add(row);
                db.Act.Changes.Add(new() { Target = Target(id), Detail = "test" });
                return await db.SaveChangesAsync(token);
            },
            token => db.WebhookDeliveries.AnyAsync(d => d.Id == delivery, token),
            ct
        );
        signal.Give();
        return row;
    }

    /// <summary>Sends a delivery again, at once.</summary>
    public async Task Redeliver(Guid id, Guid delivery, CancellationToken ct)
    {
        var now = time.Now();
        await db.Write(
            async token =>
            {
                await db
                    .WebhookDeliveries.Where(d => d.WebhookId == id && d.Id == delivery)
                    .SendAgain(now, token);
                db.Act.Changes.Add(new() { Target = Target(id), Detail = $"delivery {delivery} again" });
                return true;
            },
            token => db.WebhookDeliveries.AnyAsync(d => d.Id == delivery && d.NextAttemptAt == now, token),
            ct
        );
        signal.Give();
    }

    public async Task<WebhookRow> Existing(Guid id, CancellationToken ct) =>
        await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct) ?? throw Unknown(id);

    static Refusal Unknown(Guid id) => new(RefusalReason.NotFound, $"There is no webhook with the id {id}.");

    /// <summary>The webhook, locked by an update, so that following it waits.</summary>
    async Task<WebhookRow> Locked(Guid id, int? expected, CancellationToken ct)
    {
        await db.Webhooks.Where(w => w.Id == id).ExecuteUpdateAsync(w => w.SetProperty(r => r.Stamp, r => r.Stamp), ct);
        var row = await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, ct) ?? throw Unknown(id);
        if (expected is { } version && row.Version != version)
            throw new Refusal(
                RefusalReason.StaleRevision,
                $"The webhook was changed since you read it; its version is {row.Version}. Read it again, and send its ETag as If-Match."
            )
            {
                More = new Dictionary<string, object?> { ["revision"] = row.Version },
            };
        return row;
    }

    async Task<WebhookRow> Write(
        Guid id,
        int? expected,
        Func<WebhookRow, CancellationToken, Task<string>> change,
        CancellationToken ct
    )
    {
        var stamp = Guid.NewGuid();
        await db.Write(
            async token =>
            {
                var row = await Locked(id, expected, token);
                var detail = await change(row, token);
                (row.Version, row.Stamp) = (row.Version + 1, stamp);
                db.Act.Changes.Add(new() { Target = Target(id), ReportNo = row.ReportNo, Detail = detail });
                return await db.SaveChangesAsync(token);
            },
            // Compared by the stamp, because another change has the same version.
            token => db.Webhooks.AnyAsync(w => w.Id == id && w.Stamp == stamp, token),
            ct
        );
        signal.Give();
        return await Existing(id, ct);
    }
}
