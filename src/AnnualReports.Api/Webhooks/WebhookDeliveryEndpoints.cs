using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Webhooks;

/// <summary>The management routes of deliveries.</summary>
static class WebhookDeliveryEndpoints
{
    static readonly Parameter[] Listing =
    [
        new("state", "Only those in this state.", DeliveryStates.Pending, DeliveryStates.Delivered, DeliveryStates.Failed),
        new("type", "Only events of this type.", [.. WebhookEventTypes.All, WebhookEventTypes.Ping]),
        .. Paging.Parameters,
    ];

    public static void Map(RouteGroupBuilder webhooks)
    {
        webhooks
            .MapLazyGet("/{id}/deliveries", List)
            .Describe(
                WebhookEndpoints.Tag,
                "ListWebhookDeliveries",
                "What was and will be sent",
                "The newest first, each with how its last attempt ended. Deliveries that have ended are kept for 30 days."
            )
            .Takes(Listing)
            .IsHeavy(Heavy.Lists)
            .OfOne()
            .Produces<Page<WebhookDeliveryCard>>();
        webhooks
            .MapLazyGet("/{id}/deliveries/{delivery}", Get)
            .Describe(
                WebhookEndpoints.Tag,
                "GetWebhookDelivery",
                "One delivery",
                "With what is sent, and the beginning of the receiver's last answer."
            )
            .OfOne()
            .Produces<WebhookDeliveryView>();
        webhooks
            .MapLazyPost("/{id}/deliveries/{delivery}/redeliver", Redeliver)
            .Describe(
                WebhookEndpoints.Tag,
                "RedeliverWebhook",
                "Send a delivery again",
                "At once, with the same id and all its retries, whatever became of it. If the webhook is disabled, once it "
                    + "is enabled."
            )
            .OfOne()
            .Produces<WebhookDeliveryView>()
            .Confirms(
                new("Send again", "The receiver gets it again, after newer events about the same.", "id", "delivery")
                {
                    Reads = ["GetWebhookDelivery"],
                }
            );
    }

    static async Task<JsonHttpResult<Page<WebhookDeliveryCard>>> List(
        string id,
        HttpContext http,
        ReportsDb db,
        WebhookStore store,
        CancellationToken ct
    )
    {
        var webhook = (await store.Existing(Ids.Parse(id), ct)).Id;
        var query = Query.Of(http.Request);
        var (limit, state, type) = (query.Limit(), query.Text("state"), query.Text("type"));
        var rows = db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == webhook);
        if (state is not null)
            rows = rows.Where(d => d.State == state);
        if (type is not null)
            rows = rows.Where(d => d.Type == type);
        if (NewestFirst.Of(query.Cursor()) is var (at, after))
            rows = rows.Where(d => d.CreatedAt <= at && (d.CreatedAt < at || d.Id.CompareTo(after) < 0));
        var page = await rows.OrderByDescending(d => d.CreatedAt)
            .ThenByDescending(d => d.Id)
            .Take(limit + 1)
            .ToListAsync(ct);
        var shown = page.Take(limit).ToList();
        return TypedResults.Json(
            new Page<WebhookDeliveryCard>
            {
                Items = [.. shown.Select(Card)],
                Next =
                    page.Count > limit
                        ? Paging.Next(
                            http.Request,
                            $"/api/v1/manage/webhooks/{webhook}/deliveries",
                            new NewestFirst(shown[^1].CreatedAt, shown[^1].Id)
                        )
                        : null,
            },
            Wire.Json
        );
    }

    static async Task<JsonHttpResult<WebhookDeliveryView>> Get(
        string id,
        string delivery,
        ReportsDb db,
        CancellationToken ct
    ) => TypedResults.Json(View(await Row(db, Ids.Parse(id), Ids.Parse(delivery), ct)), Wire.Json);

    static async Task<JsonHttpResult<WebhookDeliveryView>> Redeliver(
        string id,
        string delivery,
        ReportsDb db,
        WebhookStore store,
        CancellationToken ct
    )
    {
        var row = await Row(db, Ids.Parse(id), Ids.Parse(delivery), ct);
        await store.Redeliver(row.WebhookId, row.Id, ct);
        return TypedResults.Json(View(await Row(db, row.WebhookId, row.Id, ct)), Wire.Json);
    }

    static async Task<WebhookDeliveryRow> Row(ReportsDb db, Guid webhook, Guid delivery, CancellationToken ct) =>
        await db.WebhookDeliveries.AsNoTracking().SingleOrDefaultAsync(d => d.Id == delivery && d.WebhookId == webhook, ct)
        ?? throw new Refusal(RefusalReason.NotFound, $"The webhook has no delivery with the id {delivery}.");

    static WebhookDeliveryCard Card(WebhookDeliveryRow row) =>
        new()
        {
            Id = row.Id,
            Type = row.Type,
            Subject = row.Subject,
            State = StateOf(row),
            CreatedAt = row.CreatedAt,
            Attempts = row.Attempts,
            LastAttemptAt = row.LastAttemptAt,
            NextAttemptAt = row.State == DeliveryStates.Pending ? row.NextAttemptAt : null,
            Status = row.Status,
            Error = row.Error,
            DurationMs = row.Milliseconds,
        };

    static WebhookDeliveryState StateOf(WebhookDeliveryRow row) =>
        row.State switch
        {
            DeliveryStates.Pending => WebhookDeliveryState.Pending,
            DeliveryStates.Delivered => WebhookDeliveryState.Delivered,
            _ => WebhookDeliveryState.Failed,
        };

    internal static WebhookDeliveryView View(WebhookDeliveryRow row)
    {
        var card = Card(row);
        return new()
        {
            Id = card.Id,
            Type = card.Type,
            Subject = card.Subject,
            State = card.State,
            CreatedAt = card.CreatedAt,
            Attempts = card.Attempts,
            LastAttemptAt = card.LastAttemptAt,
            NextAttemptAt = card.NextAttemptAt,
            Status = card.Status,
            Error = card.Error,
            DurationMs = card.DurationMs,
            Response = row.Response,
            TraceId = row.TraceId,
            Event = JsonSerializer.Deserialize<WebhookEvent>(row.Body, Wire.Json)!,
        };
    }
}
