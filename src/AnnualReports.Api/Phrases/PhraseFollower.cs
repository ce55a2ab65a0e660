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

    /// <summary>After how many pauses it is looked for files of programs that have stopped.</summary>
    const int Sweep = 12;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Opened.WaitAsync(stoppingToken);
        for (var round = 1; ; round++)
        {
            try
            {
                await index.Keep(stoppingToken);
                if (round % Sweep == 0)
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
