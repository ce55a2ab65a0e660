using System.Diagnostics.Metrics;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Alerts;

/// <summary>Metrics of alerts.</summary>
static class AlertMeter
{
    static readonly Counter<long> Ended = Instruments.Meter.CreateCounter<long>(
        "annual_reports.alert.ended",
        "{alert}",
        "Alerts that were sent, given up or dropped."
    );

    /// <summary>Counts alerts that have ended.</summary>
    public static void Count(string state, int alerts)
    {
        if (alerts > 0)
            Ended.Add(alerts, new KeyValuePair<string, object?>("outcome", state));
    }
}
