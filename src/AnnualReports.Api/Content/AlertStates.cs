namespace AnnualReports.Api.Content;

/// <summary>How far an alert has come, as it is stored.</summary>
static class AlertStates
{
    public const string Pending = "pending",
        Sent = "sent",
        Failed = "failed",
        Dropped = "dropped";
}
