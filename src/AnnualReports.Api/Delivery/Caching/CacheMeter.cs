using System.Diagnostics.Metrics;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Delivery.Caching;

/// <summary>How often kept answers serve. They have no tags: a kept answer costs little more than what tags do.</summary>
static class CacheMeter
{
    static readonly Counter<long> Hits = Instruments.Meter.CreateCounter<long>(
        "annual_reports.cache.hits", "{request}", "Requests that were answered without the store: from what is kept, or with what another was having made.");

    static readonly Counter<long> Misses = Instruments.Meter.CreateCounter<long>(
        "annual_reports.cache.misses", "{request}", "Requests whose answer may be kept and was made anew.");

    /// <summary>An answer was there.</summary>
    public static void Hit() => Hits.Add(1);

    /// <summary>An answer has to be made.</summary>
    public static void Missed() => Misses.Add(1);

    /// <summary>Has the kept answers of a program say how much they take, as long as its meters live.</summary>
    public static void Watch(Kept answers, IMeterFactory meters)
    {
#pragma warning disable CA2000 // The factory keeps one for each name, and disposes of it.
        var meter = meters.Create(Instruments.Name);
#pragma warning restore CA2000
        meter.CreateObservableGauge("annual_reports.cache.bytes", () => answers.Weight, "By", "What kept answers take in memory.");
        meter.CreateObservableGauge("annual_reports.cache.limit", () => answers.Allowed, "By", "What kept answers may take in memory now.");
        meter.CreateObservableCounter("annual_reports.cache.evictions", () => answers.Dropped, "{answer}", "Kept answers that were dropped to make room.");
    }
}
