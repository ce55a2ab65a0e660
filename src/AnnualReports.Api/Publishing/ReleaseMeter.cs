using System.Diagnostics.Metrics;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Publishing;

/// <summary>Metrics of due releases.</summary>
static class ReleaseMeter
{
    static readonly Histogram<double> Lag = Instruments.Seconds(
        "annual_reports.release.lag",
        "How long after it was due a release went live."
    );

    static readonly Counter<long> Failures = Instruments.Meter.CreateCounter<long>(
        "annual_reports.release.failures",
        "{try}",
        "Tries to publish a due release that failed."
    );

    /// <summary>Records that a release was published, and how late.</summary>
    public static void Published(TimeSpan late) => Lag.Record(Math.Max(0, late.TotalSeconds));

    /// <summary>Counts a failed try.</summary>
    public static void Failed() => Failures.Add(1);

    /// <summary>Reports how long ago due releases were last looked for.</summary>
    public static void Watch(Func<TimeSpan> sinceLook, IMeterFactory meters)
    {
#pragma warning disable CA2000 // The factory keeps one for each name, and disposes of it.
        var meter = meters.Create(Instruments.Name);
#pragma warning restore CA2000
        meter.CreateObservableGauge(
            "annual_reports.scheduler.age",
            () => sinceLook().TotalSeconds,
            "s",
            "How long ago due releases were last looked for."
        );
    }
}
