using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Publishing;

/// <summary>
/// Judges each minute what would stop the releases of the next 24 hours, so that it is known before they are due: in their <c>problems</c>, in
/// <c>/health/ready</c>, and in the log, once for each change. Any number of instances may run it: who notes a change logs it.
/// </summary>
sealed partial class ReleaseJudging(IServiceScopeFactory scopes, Gate gate, News news, TimeProvider time, ILogger<ReleaseJudging> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>How long before it is due a release is judged.</summary>
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
                if (news.Is("releases are judged"))
                    LogUnavailable(unavailable);
            }
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>Judges the releases of the next 24 hours. One that can't be judged keeps no other waiting.</summary>
    public async Task Judge(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var release in await scope.ServiceProvider.GetRequiredService<Releases>().ScheduledUntil(time.Now() + Ahead, ct))
        {
            try
            {
                await using var own = scopes.CreateAsyncScope();
                if (await own.ServiceProvider.GetRequiredService<Releases>().Judge(release, ct) is { } stops)
                    Tell(release, stops);
            }
            catch (Exception unexpected) when (unexpected is not OperationCanceledException)
            {
                if (news.Is($"release {release.Id} is judged"))
                    LogNotJudged(unexpected, release.Id);
            }
        }
    }

    /// <summary>Tells the log what would stop a release, when that has changed.</summary>
    public void Tell(ReleaseRow release, IReadOnlyList<Stop> stops)
    {
        var (title, due) = (Named(release), Instants.Text(release.DueAt!.Value));
        if (stops.Count == 0)
            LogCan(release.Id, title, due);
        else
            LogCannot(release.Id, title, due, stops.Count, stops[0].Entry ?? "", Echo.Of(stops[0].Detail));
    }

    /// <summary>The title, on one line.</summary>
    static string Named(ReleaseRow release) => Echo.Of(string.Concat((release.Title ?? "").Select(c => char.IsControl(c) ? ' ' : c)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Release {Id} ({Title}) is due at {Due} and could not go public now: {Count} problems, the first of "
        + "{Entry}: {First}")]
    partial void LogCannot(Guid id, string title, string due, int count, string entry, string first);

    [LoggerMessage(Level = LogLevel.Information, Message = "Release {Id} ({Title}) is due at {Due}, and nothing stops it any more")]
    partial void LogCan(Guid id, string title, string due);

    [LoggerMessage(Level = LogLevel.Error, Message = "What would stop release {Id} could not be judged; it is judged again")]
    partial void LogNotJudged(Exception exception, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Scheduled releases could not be judged; they are judged again")]
    partial void LogUnavailable(Exception exception);
}
