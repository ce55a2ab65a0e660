using System.Diagnostics.Metrics;
using AnnualReports.Api.Storage.Database;
using Microsoft.AspNetCore.Http.Features;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>Counts how often cached answers are sent, and measures how much memory they take.</summary>
static class CacheMeter
{
    static readonly Counter<long> Misses = Instruments.Meter.CreateCounter<long>(
        "annual_reports.cache.misses",
        "{request}",
        "Requests whose answer may be cached and had to be made."
    );

    /// <summary>
    /// A cached answer was sent. It is counted here by route and status, and so not measured as other requests are.
    /// </summary>
    public static void Hit(HttpContext context, CachedAnswer cached)
    {
        cached.Hits.Add(context.Response.StatusCode);
        if (context.Features.Get<IHttpMetricsTagsFeature>() is { } measured)
            measured.MetricsDisabled = true;
    }

    /// <summary>An answer has to be made.</summary>
    public static void Missed() => Misses.Add(1);

    /// <summary>
    /// Reports how often the cached answers of a program are sent and how much memory they take, as long as its meters
    /// exist.
    /// </summary>
    public static void Watch(CachedAnswers answers, IMeterFactory meters)
    {
#pragma warning disable CA2000 // The factory keeps one for each name, and disposes of it.
        var meter = meters.Create(Instruments.Name);
#pragma warning restore CA2000
        meter.CreateObservableCounter(
            "annual_reports.cache.hits",
            RouteHits.Counted,
            "{request}",
            "Requests that were answered without the store: from the cache, or with an answer that another request was making."
        );
        meter.CreateObservableGauge(
            "annual_reports.cache.bytes",
            () => answers.Weight,
            "By",
            "What cached answers take in memory."
        );
        meter.CreateObservableGauge(
            "annual_reports.cache.limit",
            () => answers.Allowed,
            "By",
            "What cached answers may take in memory now."
        );
        meter.CreateObservableCounter(
            "annual_reports.cache.evictions",
            () => answers.Dropped,
            "{answer}",
            "Cached answers that were dropped to make room."
        );
    }
}
