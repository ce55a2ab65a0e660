using AnnualReports.Api.Storage.Files;

namespace AnnualReports.Api.Media;

/// <summary>
/// Deletes every few minutes the files that interrupted uploads have left behind, in this process or another, so that
/// they do not fill the disk.
/// </summary>
sealed partial class LeftoverSweeper(MediaFiles files, TimeProvider time, ILogger<LeftoverSweeper> log)
    : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Sweep();
    }

    void Sweep()
    {
        try
        {
            if (files.Sweep(time.GetUtcNow().UtcDateTime) is > 0 and var count)
                LogSwept(count);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            LogNotSwept(unreadable);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Count} files that broken uploads had left")]
    partial void LogSwept(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What broken uploads have left can't be removed")]
    partial void LogNotSwept(Exception exception);
}
