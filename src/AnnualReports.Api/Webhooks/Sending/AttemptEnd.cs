using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Webhooks.Sending;

/// <summary>A delivery that this instance attempts now.</summary>
sealed record ClaimedDelivery(WebhookDeliveryRow Row, string Url, IReadOnlyList<string> Secrets);

/// <summary>What becomes of a delivery after an attempt.</summary>
sealed record AttemptEnd(string State, DateTime Next)
{
    public static AttemptEnd Of(
        WebhookDeliveryRow row,
        Attempted attempted,
        WebhookOptions options,
        DateTime now,
        double random
    )
    {
        if (attempted.IsDone)
            return new(DeliveryStates.Delivered, now);
        if (row.Type == WebhookEventTypes.Ping)
            return new(DeliveryStates.Failed, now);
        // Kept for the time when somebody enables the webhook again.
        if (attempted.Status == StatusCodes.Status410Gone)
            return new(DeliveryStates.Pending, now);
        var next = now + (attempted.RetryAfter ?? options.Distance(row.Attempts, random));
        return next - (row.FirstAttemptAt ?? now) <= options.RetriesFor
            ? new(DeliveryStates.Pending, Instants.WholeMilliseconds(next))
            : new(DeliveryStates.Failed, now);
    }
}
