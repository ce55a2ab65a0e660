using AnnualReports.Api.Http;

namespace AnnualReports.Api.Phrases;

/// <summary>
/// Makes the file of texts when the program starts, and follows what others change: what another instance erased goes
/// from this one's disk within seconds, also if nobody searches.
/// </summary>
sealed partial class PhraseFollower(
    TextIndex index,
    PhraseFolder folder,
    StartupGate gate,
    LogThrottle news,
    TimeProvider time,
    ILogger<PhraseFollower> log
) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Opened.WaitAsync(stoppingToken);
        while (true)
        {
            try
            {
                await index.Keep(stoppingToken);
                folder.DeleteAbandoned();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                if (news.ShouldLog("phrases"))
                    LogFailed(log, fault);
            }
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The texts that management searches could not be followed; it is tried again in a few seconds"
    )]
    static partial void LogFailed(ILogger log, Exception exception);
}
