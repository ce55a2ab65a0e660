using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Webhooks;

/// <summary>The management routes of webhooks.</summary>
static class WebhookEndpoints
{
    internal const string Tag = "Webhooks";

    const int MostOverlap = 720;

    static readonly Parameter Overlap = new(
        "overlapHours",
        "For how many hours events are also signed with the secret before, so that the receiver can change over."
    )
    {
        Minimum = 0,
        Maximum = MostOverlap,
        Default = "24",
    };

    public static void MapWebhooks(this IEndpointRouteBuilder manage)
    {
        var webhooks = manage.MapGroup("/webhooks").Needs(Permission.ManageWebhooks);
        webhooks
            .MapLazyGet("", List)
            .Describe(Tag, "ListWebhooks", "All webhooks", "The oldest first. Secrets and the queries of addresses are not shown.")
            .Produces<Page<WebhookView>>();
        webhooks
            .MapLazyPost("", Create)
            .Describe(
                Tag,
                "CreateWebhook",
                "Make a webhook",
                "From now on, what happens is posted to the address, signed as Standard Webhooks says. Only this answer "
                    + "shows the secret. Which addresses are refused is a matter of security: private networks, for example."
            )
            .Reads(typeof(WebhookRequest))
            .Answers(Headers.Revision, Headers.Location)
            .Produces<WebhookView>(StatusCodes.Status201Created)
            .Leads("PingWebhook", "Send a test", ("id", "$response.body#/id"));
        webhooks
            .MapLazyGet("/{id}", Get)
            .Describe(Tag, "GetWebhook", "One webhook", "With how far it has come, and whether it fails.")
            .OfOne()
            .Answers(Headers.Revision)
            .Produces<WebhookView>();
        MapChange(webhooks);
        MapActs(webhooks);
        WebhookDeliveryEndpoints.Map(webhooks);
    }

    static void MapChange(RouteGroupBuilder webhooks)
    {
        webhooks
            .MapLazyPatch("/{id}", Change)
            .Describe(
                Tag,
                "ChangeWebhook",
                "Change, enable or disable a webhook",
                "JSON Merge Patch (RFC 7396). With `\"enabled\": true` it gets everything that happened while it was "
                    + "disabled; to leave that out, replay from the end of the log."
            )
            .Reads(typeof(WebhookRequest), JsonBody.MergePatch)
            .NeedsIfMatch()
            .OfOne()
            .Answers(Headers.Revision)
            .Produces<WebhookView>();
        webhooks
            .MapLazyDelete("/{id}", Delete)
            .Describe(Tag, "DeleteWebhook", "Delete a webhook", "With its deliveries. Nothing is sent any more.")
            .NeedsIfMatch()
            .OfOne()
            .Produces(StatusCodes.Status204NoContent)
            .Confirms(
                new("Delete", "Its secret and its deliveries are gone for good.", "id", "If-Match")
                {
                    Reads = ["GetWebhook"],
                }
            );
    }

    static void MapActs(RouteGroupBuilder webhooks)
    {
        webhooks
            .MapLazyPost("/{id}/rotate-secret", Rotate)
            .Describe(
                Tag,
                "RotateWebhookSecret",
                "Make a new secret",
                "Only this answer shows it. For a while events are signed with both, so that none is refused."
            )
            .Takes(Overlap)
            .OfOne()
            .Answers(Headers.Revision)
            .Produces<WebhookView>()
            .Confirms(
                new("Rotate", "After the overlap, events are not signed with the secret before any more.", "id")
                {
                    Reads = ["GetWebhook"],
                }
            );
        webhooks
            .MapLazyPost("/{id}/replay", Replay)
            .Describe(
                Tag,
                "ReplayWebhook",
                "Send everything again from a position",
                "Everything that happened after a record of the log is sent again, in order and with the same ids. "
                    + "With the end of the log, what was not turned into deliveries yet is passed over."
            )
            .Reads(typeof(WebhookReplay))
            .OfOne()
            .Answers(Headers.Revision)
            .Produces<WebhookView>()
            .Confirms(
                new("Replay", "The receiver gets all of it again.", "id", "/since") { Reads = ["GetWebhook"] }
            );
        webhooks
            .MapLazyPost("/{id}/ping", Ping)
            .Describe(
                Tag,
                "PingWebhook",
                "Send a test",
                "An event `webhook.ping`, also to a webhook that is disabled. It is tried once; read the delivery to see "
                    + "how that ended."
            )
            .OfOne()
            .Answers(Headers.Location)
            .Produces<WebhookDeliveryView>(StatusCodes.Status201Created);
    }

    internal static RouteHandlerBuilder OfOne(this RouteHandlerBuilder route) =>
        route.Shows(Examples.ShownWebhook).Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest);

    static async Task<JsonHttpResult<Page<WebhookView>>> List(
        ReportsDb db,
        WebhookRequests requests,
        CancellationToken ct
    )
    {
        var rows = await db.Webhooks.AsNoTracking().OrderBy(w => w.CreatedAt).ThenBy(w => w.Id).ToListAsync(ct);
        return TypedResults.Json(new Page<WebhookView> { Items = await requests.Views(rows, ct) }, Wire.Json);
    }

    static async Task<JsonHttpResult<WebhookView>> Create(
        HttpContext http,
        WebhookStore store,
        WebhookRequests requests,
        CancellationToken ct
    )
    {
        var request = await (
            await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)
        ).Fit<WebhookRequest>(r => requests.Faults(r, null, ct));
        var row = await store.Create(request, ct);
        http.Response.Headers.Location = $"/api/v1/manage/webhooks/{row.Id}";
        return await Answer(http, row, requests, ct, StatusCodes.Status201Created, row.Secret);
    }

    static async Task<JsonHttpResult<WebhookView>> Get(
        string id,
        HttpContext http,
        WebhookStore store,
        WebhookRequests requests,
        CancellationToken ct
    ) => await Answer(http, await store.Existing(Ids.Parse(id), ct), requests, ct);

    static async Task<JsonHttpResult<WebhookView>> Change(
        string id,
        HttpContext http,
        WebhookStore store,
        WebhookRequests requests,
        CancellationToken ct
    )
    {
        var webhook = Ids.Parse(id);
        var expected = await Expected(http, store, webhook, ct);
        var patch = await http.Request.ReadJson(Limits.WordsBytes, JsonBody.MergePatch, ct);
        return await Answer(http, await store.Change(webhook, expected, patch, ct), requests, ct);
    }

    static Task<int> Expected(HttpContext http, WebhookStore store, Guid id, CancellationToken ct) =>
        Preconditions.Revision(http.Request, async () => (await store.Existing(id, ct)).Version);

    static async Task<NoContent> Delete(string id, HttpContext http, WebhookStore store, CancellationToken ct)
    {
        var webhook = Ids.Parse(id);
        await store.Delete(webhook, await Expected(http, store, webhook, ct), ct);
        return TypedResults.NoContent();
    }

    static async Task<JsonHttpResult<WebhookView>> Rotate(
        string id,
        HttpContext http,
        WebhookStore store,
        WebhookRequests requests,
        CancellationToken ct
    )
    {
        var overlap = TimeSpan.FromHours(Query.Of(http.Request).Number(Overlap.Name, int.Parse(Overlap.Default!)));
        var row = await store.Rotate(Ids.Parse(id), overlap, ct);
        return await Answer(http, row, requests, ct, secret: row.Secret);
    }

    static async Task<JsonHttpResult<WebhookView>> Replay(
        string id,
        HttpContext http,
        WebhookStore store,
        WebhookRequests requests,
        CancellationToken ct
    )
    {
        var webhook = Ids.Parse(id);
        var replay = (await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)).Fit<WebhookReplay>();
        return await Answer(http, await store.Replay(webhook, replay.Since, ct), requests, ct);
    }

    static async Task<JsonHttpResult<WebhookDeliveryView>> Ping(
        string id,
        HttpContext http,
        WebhookStore store,
        CancellationToken ct
    )
    {
        var row = await store.Ping(Ids.Parse(id), ct);
        http.Response.Headers.Location = $"/api/v1/manage/webhooks/{row.WebhookId}/deliveries/{row.Id}";
        return TypedResults.Json(
            WebhookDeliveryEndpoints.View(row),
            Wire.Json,
            statusCode: StatusCodes.Status201Created
        );
    }

    static async Task<JsonHttpResult<WebhookView>> Answer(
        HttpContext http,
        WebhookRow row,
        WebhookRequests requests,
        CancellationToken ct,
        int status = StatusCodes.Status200OK,
        string? secret = null
    )
    {
        http.Response.Headers.ETag = Preconditions.Tag(row.Version);
        return TypedResults.Json(
            (await requests.Views([row], ct))[0] with
            {
                Secret = secret,
            },
            Wire.Json,
            statusCode: status
        );
    }
}
