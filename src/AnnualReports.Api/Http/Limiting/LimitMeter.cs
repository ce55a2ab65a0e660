using System.Diagnostics.Metrics;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Http.Limiting;

/// <summary>Counts requests that a limit refused.</summary>
static class LimitMeter
{
    static readonly Counter<long> Refusals = Instruments.Meter.CreateCounter<long>(
        "annual_reports.limits.refused",
        "{request}",
        "Requests that were refused because a limit was reached, by the limit."
    );

    public static void Refused(string limit) => Refusals.Add(1, new KeyValuePair<string, object?>("limit", limit));
}
