using System.Diagnostics.Metrics;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Webhooks;

/// <summary>Metrics of webhooks.</summary>
static class WebhookMeter
{
    static readonly Histogram<double> Durations = Instruments.Seconds(
        "annual_reports.webhook.duration",
        "How long an attempt to deliver an event took."
    );

    static readonly Histogram<double> Delays = Instruments.Seconds(
        "annual_reports.webhook.delay",
        "How long after it was made a delivery arrived."
    );

    static readonly Counter<long> Disabled = Instruments.Meter.CreateCounter<long>(
        "annual_reports.webhook.disabled",
        "{webhook}",
        "Webhooks that the program disabled."
    );

    /// <summary>Records an attempt.</summary>
    public static void Attempted(TimeSpan took, bool isDone) =>
        Durations.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", isDone ? "delivered" : "failed"));

    /// <summary>Records that a delivery arrived.</summary>
    public static void Delivered(TimeSpan late) => Delays.Record(Math.Max(0, late.TotalSeconds));

    /// <summary>Counts a webhook that was disabled.</summary>
    public static void Stopped(string why) => Disabled.Add(1, new KeyValuePair<string, object?>("reason", why));
}
