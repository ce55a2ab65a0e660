using System.Diagnostics.Metrics;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Delivery.Caching;

/// <summary>Looks four times a second whether memory is scarce, and lets kept answers take less then, and more again later.</summary>
sealed partial class Sparing(Kept answers, News news, TimeProvider time, IMeterFactory meters, ILogger<Sparing> log) : BackgroundService
{
    /// <summary>How often it looks.</summary>
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    readonly Allowance allowance = new(answers.Bound);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        CacheMeter.Watch(answers, meters);
        using var pace = new PeriodicTimer(Pace, time);
        var (collections, reading) = (-1, default(MemoryReading));
        while (answers.AreKept && await pace.WaitForNextTickAsync(stoppingToken))
        {
            // Counting is almost free; what the collector knows is asked for only when there is something new.
            if (GC.CollectionCount(2) is var now && now != collections)
                (collections, reading) = (now, MemoryReading.Last());
            if (!allowance.Look(reading))
                continue;
            if (allowance.Bytes < answers.Allowed && news.Is("memory is scarce"))
                LogScarce(allowance.Bytes);
            answers.Allowed = allowance.Bytes;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Memory is scarce: kept answers may take {Bytes} bytes for now.")]
    partial void LogScarce(long bytes);
}
