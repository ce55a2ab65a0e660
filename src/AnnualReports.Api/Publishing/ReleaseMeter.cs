using System.Diagnostics.Metrics;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Publishing;

/// <summary>Whether releases go live when they are due.</summary>
static class ReleaseMeter
{
    static readonly Histogram<double> Lag = Instruments.Seconds("annual_reports.release.lag", "How long after it was due a release went live.");

    static readonly Counter<long> Failures = Instruments.Meter.CreateCounter<long>(
        "annual_reports.release.failures", "{try}", "Tries to publish a due release that failed.");

    /// <summary>A release went live.</summary>
    public static void Published(TimeSpan late) => Lag.Record(Math.Max(0, late.TotalSeconds));

    /// <summary>A try failed.</summary>
    public static void Failed() => Failures.Add(1);

    /// <summary>Has the program say how long ago due releases were looked for, as long as its meters live.</summary>
    public static void Watch(Func<TimeSpan> sinceLook, IMeterFactory meters)
    {
#pragma warning disable CA2000 // The factory keeps one for each name, and disposes of it.
        var meter = meters.Create(Instruments.Name);
#pragma warning restore CA2000
        meter.CreateObservableGauge("annual_reports.scheduler.age", () => sinceLook().TotalSeconds, "s", "How long ago due releases were last looked for.");
    }
}
