namespace AnnualReports.Contracts.Client;

/// <summary>
/// Webhooks: addresses to which what happens is posted. Receivers check events with <see cref="WebhookSignature"/>.
/// </summary>
public sealed class Webhooks
{
    const string Path = "/api/v1/manage/webhooks";

    readonly ReportsClient client;

    internal Webhooks(ReportsClient client) => this.client = client;

    /// <summary>All webhooks.</summary>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<WebhookView> List(CancellationToken ct = default) =>
        client.List(new Resource<Page<WebhookView>>(Path), ct: ct);

    /// <summary>One webhook.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<WebhookView>> Get(Guid id, CancellationToken ct = default) =>
        client.Ask<WebhookView>(HttpMethod.Get, $"{Path}/{id}", ct: ct);

    /// <summary>Makes a webhook. Only this answer and that of a rotation contain <see cref="WebhookView.Secret"/>.</summary>
    /// <param name="request">Where events are posted, and which.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<WebhookView>> Create(WebhookRequest request, CancellationToken ct = default) =>
        client.Ask<WebhookView>(HttpMethod.Post, Path, request, ct: ct);

    /// <summary>Changes a webhook.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="eTag">The <c>ETag</c> that was read.</param>
    /// <param name="patch">A merge patch of a <see cref="WebhookRequest"/>: only what changes.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<WebhookView>> Change(Guid id, string eTag, object patch, CancellationToken ct = default) =>
        client.Ask<WebhookView>(HttpMethod.Patch, $"{Path}/{id}", patch, MergePatch.MediaType, eTag, ct: ct);

    /// <summary>Deletes a webhook with its deliveries.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="eTag">The <c>ETag</c> that was read.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task Delete(Guid id, string eTag, CancellationToken ct = default) =>
        client.Ask<object>(HttpMethod.Delete, $"{Path}/{id}", ifMatch: eTag, ct: ct);

    /// <summary>Makes a new secret. The one before goes on signing beside it for a while.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="overlapHours">For how many hours, at most 720.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<WebhookView>> RotateSecret(Guid id, int overlapHours = 24, CancellationToken ct = default) =>
        client.Ask<WebhookView>(
            HttpMethod.Post,
            Query.On($"{Path}/{id}/rotate-secret", ("overlapHours", $"{overlapHours}")),
            ct: ct
        );

    /// <summary>Sends a test, also to a webhook that is disabled.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<WebhookDeliveryView>> Ping(Guid id, CancellationToken ct = default) =>
        client.Ask<WebhookDeliveryView>(HttpMethod.Post, $"{Path}/{id}/ping", ct: ct);

    /// <summary>Sends again everything that happened after a position of the log.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="since">The position: the last record that is not sent again.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<WebhookView>> Replay(Guid id, long since, CancellationToken ct = default) =>
        client.Ask<WebhookView>(HttpMethod.Post, $"{Path}/{id}/replay", new WebhookReplay { Since = since }, ct: ct);

    /// <summary>What was and will be sent, the newest first.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="state">Only deliveries in this state.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<WebhookDeliveryCard> Deliveries(
        Guid id,
        WebhookDeliveryState? state = null,
        CancellationToken ct = default
    ) =>
        client.List(
            new Resource<Page<WebhookDeliveryCard>>(
                Query.On(
                    $"{Path}/{id}/deliveries",
                    ("state", state is { } one ? Query.Word<WebhookDeliveryState>(one) : null)
                )
            ),
            ct: ct
        );

    /// <summary>One delivery, with what is sent and what the receiver said.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="delivery">The delivery.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<WebhookDeliveryView>> Delivery(Guid id, Guid delivery, CancellationToken ct = default) =>
        client.Ask<WebhookDeliveryView>(HttpMethod.Get, $"{Path}/{id}/deliveries/{delivery}", ct: ct);

    /// <summary>Sends a delivery again.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="delivery">The delivery.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<WebhookDeliveryView>> Redeliver(Guid id, Guid delivery, CancellationToken ct = default) =>
        client.Ask<WebhookDeliveryView>(HttpMethod.Post, $"{Path}/{id}/deliveries/{delivery}/redeliver", ct: ct);
}
