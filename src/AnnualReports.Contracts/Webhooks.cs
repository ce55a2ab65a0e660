namespace AnnualReports.Contracts;

/// <summary>A webhook to be made, or what shall change of one.</summary>
public sealed record WebhookRequest
{
    /// <summary>
    /// Where events are posted: an https address without a name, password or fragment. Its query is never shown again, so
    /// a token belongs there. Outside development, http and addresses inside the network are refused.
    /// </summary>
    /// <example>"https://hooks.example/reports?token=KEEP-THIS-SECRET"</example>
    public required string Url { get; init; }

    /// <summary>What it is for, 1 to 200 characters.</summary>
    /// <example>"Rebuilds the website"</example>
    public string? Description { get; init; }

    /// <summary>
    /// The types of events that it wants; absent for all but the last seven: <c>entry.published</c>,
    /// <c>entry.refreshed</c>, <c>entry.withdrawn</c>, <c>entry.redacted</c>, <c>languages.configured</c>,
    /// <c>release.published</c>, <c>release.failed</c>, <c>edition.named</c>, <c>key.expiring</c>,
    /// <c>translation.outdated</c>, <c>translation.ready</c>, <c>review.requested</c>, <c>review.approved</c>,
    /// <c>review.rejected</c>, <c>review.cleared</c>, <c>review.commented</c>. The last seven tell of drafts, so they have to be
    /// named.
    /// </summary>
    /// <example>["entry.published", "entry.refreshed", "entry.withdrawn", "release.published"]</example>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Of events of entries, only those of these kinds; absent for all.</summary>
    /// <example>["highlight"]</example>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>Of events of entries, only those in these languages; absent for all.</summary>
    /// <example>["nl", "fr"]</example>
    [RefersTo("languages")]
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>
    /// Of entries, releases and editions, only those of the report with this slug; absent for all, also for those of no report.
    /// </summary>
    /// <example>"2024"</example>
    [RefersTo("reports")]
    public string? Report { get; init; }

    /// <summary>
    /// Whether events are sent; absent: true. What happens while it is false is kept, and sent once it is true again.
    /// </summary>
    /// <example>true</example>
    public bool? Enabled { get; init; }
}

/// <summary>An address to which events are posted.</summary>
public sealed record WebhookView
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where events are posted, without its query.</summary>
    /// <example>"https://hooks.example/reports"</example>
    public required string Url { get; init; }

    /// <summary>Whether the address has a query, which is not shown.</summary>
    /// <example>true</example>
    public required bool HasQuery { get; init; }

    /// <summary>What it is for.</summary>
    /// <example>"Rebuilds the website"</example>
    public string? Description { get; init; }

    /// <summary>The types of events that it wants; absent for all.</summary>
    /// <example>["entry.published", "release.published"]</example>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>The kinds of entries that it wants events of; absent for all.</summary>
    /// <example>["highlight"]</example>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>The languages that it wants events of; absent for all.</summary>
    /// <example>["nl", "fr"]</example>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>The slug of the report that it wants events of; absent for all.</summary>
    /// <example>"2024"</example>
    public string? Report { get; init; }

    /// <summary>Whether events are sent.</summary>
    /// <example>true</example>
    public required bool Enabled { get; init; }

    /// <summary>When it was disabled; absent while it is enabled.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Why it was disabled; absent while it is enabled.</summary>
    public WebhookStop? DisabledBecause { get; init; }

    /// <summary>Since when every attempt has failed; absent if the last one did not.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>
    /// Until when nothing is sent, because the receiver asked for that, or because everything fails; absent if events are
    /// sent now.
    /// </summary>
    /// <example>"2026-11-24T09:05:00Z"</example>
    public DateTimeOffset? RestsUntil { get; init; }

    /// <summary>The last record of the publication log whose events it was given.</summary>
    /// <example>42</example>
    public required long Position { get; init; }

    /// <summary>How many events wait to be delivered.</summary>
    /// <example>0</example>
    public required int Pending { get; init; }

    /// <summary>When its newest secret was made.</summary>
    public required DateTimeOffset SecretCreatedAt { get; init; }

    /// <summary>Until when events are also signed with the secret before; absent if they are not.</summary>
    public DateTimeOffset? OlderSecretUntil { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it.</summary>
    /// <example>"Els"</example>
    public required string CreatedBy { get; init; }

    /// <summary>How often it was changed, from 1. It is also the <c>ETag</c>.</summary>
    public required int Version { get; init; }

    /// <summary>
    /// The secret by which receivers check signatures (Standard Webhooks). It is shown once, when it is made.
    /// </summary>
    /// <example>"whsec_THIS-IS-SHOWN-ONCE"</example>
    public string? Secret { get; init; }
}

/// <summary>Why a webhook gets no events.</summary>
public enum WebhookStop
{
    /// <summary>Somebody disabled it.</summary>
    ByHand,

    /// <summary>Its address answered 410: it is gone for good.</summary>
    Gone,

    /// <summary>Every attempt failed for days.</summary>
    Failing,
}

/// <summary>How far a delivery has come.</summary>
public enum WebhookDeliveryState
{
    /// <summary>It waits for its first or its next attempt.</summary>
    Pending,

    /// <summary>The receiver answered with a status of 200 to 299.</summary>
    Delivered,

    /// <summary>It was given up after its last attempt.</summary>
    Failed,
}

/// <summary>An event on its way to a webhook.</summary>
public record WebhookDeliveryCard
{
    /// <summary>Its id: the header <c>webhook-id</c>, the same on each attempt.</summary>
    public required Guid Id { get; init; }

    /// <summary>The type of the event.</summary>
    /// <example>"entry.published"</example>
    public required string Type { get; init; }

    /// <summary>What it is about, such as the id of an entry. Events about the same are sent in their order.</summary>
    /// <example>"0193f0a0-0000-7000-8000-000000000001"</example>
    public required string Subject { get; init; }

    /// <summary>How far it has come.</summary>
    public required WebhookDeliveryState State { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How many attempts there were since it was made, or sent again.</summary>
    /// <example>1</example>
    public required int Attempts { get; init; }

    /// <summary>When the last attempt began; absent before the first one.</summary>
    public DateTimeOffset? LastAttemptAt { get; init; }

    /// <summary>When the next attempt is due; absent if there is none.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>The HTTP status of the last answer; absent if there was none.</summary>
    /// <example>204</example>
    public int? Status { get; init; }

    /// <summary>What was wrong with the last attempt; absent if nothing was.</summary>
    /// <example>"No answer within 15 seconds."</example>
    public string? Error { get; init; }

    /// <summary>How long the last attempt took, in milliseconds.</summary>
    /// <example>38</example>
    public int? DurationMs { get; init; }
}

/// <summary>A delivery with what is sent and what the receiver said.</summary>
public sealed record WebhookDeliveryView : WebhookDeliveryCard
{
    /// <summary>The beginning of the last answer's body, at most 1,000 characters.</summary>
    /// <example>"ok"</example>
    public string? Response { get; init; }

    /// <summary>The trace of the last attempt, by which the operator finds it in the log.</summary>
    public string? TraceId { get; init; }

    /// <summary>What is sent.</summary>
    public required WebhookEvent Event { get; init; }
}

/// <summary>From where on events are sent again.</summary>
public sealed record WebhookReplay
{
    /// <summary>The position in the publication log: everything after this record. 0 for everything.</summary>
    /// <example>42</example>
    public required long Since { get; init; }
}
