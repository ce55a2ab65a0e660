using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Webhooks;

/// <summary>Changes of deliveries and of webhooks that several parts of the feature make.</summary>
static class DeliveryChanges
{
    /// <summary>Has deliveries sent again, in the order in which things happened, with all their retries.</summary>
    public static async Task SendAgain(
        this ReportsDb db,
        IReadOnlyCollection<Guid> deliveries,
        DateTime now,
        CancellationToken ct
    )
    {
        // In parts, because each id is a parameter.
        foreach (var part in deliveries.Chunk(100))
            await db.WebhookDeliveries.Where(d => part.Contains(d.Id)).SendAgain(now, ct);
    }

    /// <summary>The same of those that a query finds.</summary>
    public static Task<int> SendAgain(this IQueryable<WebhookDeliveryRow> deliveries, DateTime now, CancellationToken ct) =>
        deliveries.ExecuteUpdateAsync(
            d =>
                d.SetProperty(r => r.State, DeliveryStates.Pending)
                    .SetProperty(r => r.NextAttemptAt, now)
                    .SetProperty(r => r.Attempts, 0)
                    .SetProperty(r => r.FirstAttemptAt, (DateTime?)null),
            ct
        );

    /// <summary>The secrets that sign now, the newest first.</summary>
    public static IReadOnlyList<string> Secrets(this WebhookRow webhook, DateTime now) =>
        webhook.OlderSecret is { } older && webhook.OlderSecretUntil > now ? [webhook.Secret, older] : [webhook.Secret];
}
