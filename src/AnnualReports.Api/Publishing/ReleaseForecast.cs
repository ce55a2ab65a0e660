using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Publishing;

/// <summary>
/// Finds each minute the obstacles of the releases that are due within 24 hours, so that they are known in time: in
/// their <c>problems</c>, in <c>/health/ready</c>, and in the program's log, once for each change. Any number of
/// instances may run it; the one that stores a change logs it.
/// </summary>
sealed partial class ReleaseForecast(
    IServiceScopeFactory scopes,
    StartupGate gate,
    LogThrottle news,
    TimeProvider time,
    ILogger<ReleaseForecast> log
) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>How long before it is due a release is checked.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Opened.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Judge(stoppingToken);
            }
            catch (Exception unavailable) when (unavailable is not OperationCanceledException)
            {
                if (news.ShouldLog("releases are judged"))
                    LogUnavailable(unavailable);
            }
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>
    /// Finds the obstacles of the releases of the next 24 hours. If that fails for one, the others are checked all the
    /// same.
    /// </summary>
    public async Task Judge(CancellationToken ct)
    {
        await using var scope = scopes.CreateProgramScope("JudgeRelease");
        foreach (
            var release in await scope
                .ServiceProvider.GetRequiredService<ReleaseSchedule>()
                .ScheduledUntil(time.Now() + Ahead, ct)
        )
        {
            try
            {
                await using var own = scopes.CreateProgramScope("JudgeRelease");
                if (await own.ServiceProvider.GetRequiredService<ReleaseSchedule>().Judge(release, ct) is { } stops)
                    Tell(release, stops);
            }
            catch (Exception unexpected) when (unexpected is not OperationCanceledException)
            {
                if (news.ShouldLog($"release {release.Id} is judged"))
                    LogNotJudged(unexpected, release.Id);
            }
        }
    }

    /// <summary>Logs the obstacles of a release, after they have changed.</summary>
    public void Tell(ReleaseRow release, IReadOnlyList<ReleaseObstacle> stops)
    {
        var (title, due) = (Named(release), Instants.Text(release.DueAt!.Value));
        if (stops.Count == 0)
            LogCan(release.Id, title, due);
        else
            LogCannot(release.Id, title, due, stops.Count, stops[0].Entry ?? "", Excerpt.Of(stops[0].Detail));
    }

    /// <summary>The title, on one line.</summary>
    static string Named(ReleaseRow release) =>
        Excerpt.Of(string.Concat((release.Title ?? "").Select(c => char.IsControl(c) ? ' ' : c)));

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Release {Id} ({Title}) is due at {Due} and could not go public now: {Count} problems, the first of "
            + "{Entry}: {First}"
    )]
    partial void LogCannot(Guid id, string title, string due, int count, string entry, string first);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Release {Id} ({Title}) is due at {Due}, and nothing stops it any more"
    )]
    partial void LogCan(Guid id, string title, string due);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "What would stop release {Id} could not be judged; it is judged again"
    )]
    partial void LogNotJudged(Exception exception, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Scheduled releases could not be judged; they are judged again")]
    partial void LogUnavailable(Exception exception);
}
