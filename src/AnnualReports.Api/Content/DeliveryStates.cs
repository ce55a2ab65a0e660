namespace AnnualReports.Api.Content;

/// <summary>How far a delivery of an event has come, as it is stored.</summary>
static class DeliveryStates
{
    public const string Pending = "pending",
        Delivered = "delivered",
        Failed = "failed";
}

/// <summary>Why a webhook was disabled, as it is stored.</summary>
static class WebhookStops
{
    public const string ByHand = "by-hand",
        Gone = "gone",
        Failing = "failing";
}
