using System.Diagnostics.Metrics;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// Checks four times a second whether memory is scarce. If it is, cached answers may take less; later they may take
/// more again.
/// </summary>
sealed partial class MemoryGuard(
    CachedAnswers answers,
    LogThrottle news,
    TimeProvider time,
    IMeterFactory meters,
    ILogger<MemoryGuard> log
) : BackgroundService
{
    /// <summary>The interval between two checks.</summary>
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    readonly Allowance allowance = new(answers.Bound);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        CacheMeter.Watch(answers, meters);
        using var pace = new PeriodicTimer(Pace, time);
        var (collections, report) = (-1, default(MemoryReport));
        while (answers.IsOn && await pace.WaitForNextTickAsync(stoppingToken))
        {
            // The number of collections costs almost nothing to read. The details are read only if there was a new
            // collection.
            if (GC.CollectionCount(2) is var now && now != collections)
                (collections, report) = (now, MemoryReport.Last());
            if (!allowance.Look(report))
                continue;
            if (allowance.Bytes < answers.Allowed && news.ShouldLog("memory is scarce"))
                LogScarce(allowance.Bytes);
            answers.Allowed = allowance.Bytes;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Memory is scarce: cached answers may take {Bytes} bytes for now."
    )]
    partial void LogScarce(long bytes);
}
