using System.Diagnostics;
using System.Diagnostics.Metrics;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Releases;

namespace AnnualReports.Api.Publishing;

/// <summary>
/// Publishes releases when they are due. Any number of instances may run it, because the transaction that publishes a
/// release also claims it. A release that breaks a rule fails at once. After a fault of the server it is tried again,
/// each time later, and fails after the last try.
/// </summary>
sealed partial class ReleaseScheduler(
    IServiceScopeFactory scopes,
    StartupGate gate,
    LogThrottle news,
    TimeProvider time,
    IMeterFactory meters,
    ILogger<ReleaseScheduler> log
) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>The time between the beginning of each try and the next; there are as many tries.</summary>
    public static readonly IReadOnlyList<TimeSpan> Distances =
    [
        .. new[] { 2, 10, 30, 60, 120 }.Select(s => TimeSpan.FromSeconds(s)),
    ];

    /// <summary>
    /// The releases that failed on this instance, how often, and until when they are not tried. It also works when the
    /// store can't count tries.
    /// </summary>
    readonly Dictionary<Guid, (int Times, DateTime Until)> resting = [];

    /// <summary>Only one run at a time in this instance; a second one waits for it.</summary>
    readonly SemaphoreSlim turn = new(1, 1);

    long lookedAt = time.GetTimestamp();

    /// <summary>Whether due releases have not been looked for lately, since the store was open.</summary>
    public bool IsLate =>
        gate.Opened.IsCompletedSuccessfully && time.GetElapsedTime(Interlocked.Read(ref lookedAt)) > LogThrottle.Quiet;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Opened.WaitAsync(stoppingToken);
        Interlocked.Exchange(ref lookedAt, time.GetTimestamp());
        ReleaseMeter.Watch(() => time.GetElapsedTime(Interlocked.Read(ref lookedAt)), meters);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PublishDue(stoppingToken);
                Interlocked.Exchange(ref lookedAt, time.GetTimestamp());
            }
            catch (Exception unavailable) when (unavailable is not OperationCanceledException)
            {
                if (news.ShouldLog("releases are looked for"))
                    LogUnavailable(unavailable);
            }
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>
    /// Publishes the releases that are due. One that can't be published does not keep the others waiting.
    /// </summary>
    /// <returns>The number of releases that this instance published.</returns>
    public async Task<int> PublishDue(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            return await TryDue(ct);
        }
        finally
        {
            turn.Release();
        }
    }

    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    async Task<int> TryDue(CancellationToken ct)
    {
        await using var scope = scopes.CreateProgramScope("PublishDueRelease");
        var due = await scope.ServiceProvider.GetRequiredService<ReleaseSchedule>().Due(ct);
        if (due.Count == 0 || !await IsConfigured(scope.ServiceProvider, ct))
            return 0;
        var published = 0;
        foreach (var release in due.Where(r => !Rests(r.Id)))
            published += await Try(release, ct) ? 1 : 0;
        return published;
    }

    bool Rests(Guid release)
    {
        lock (resting)
            return resting.TryGetValue(release, out var rest) && time.Now() < rest.Until;
    }

    /// <summary>Does not try a release for a while, each time longer.</summary>
    void Rest(Guid release)
    {
        lock (resting)
        {
            if (resting.Count > 1_000)
                resting.Clear();
            var times = resting.GetValueOrDefault(release).Times + 1;
            resting[release] = (times, time.Now() + Distances[Math.Min(times, Distances.Count) - 1]);
        }
    }

    /// <summary>
    /// Whether this instance has the languages of the log. If it was started with others, it leaves publishing to other
    /// instances.
    /// </summary>
    async Task<bool> IsConfigured(IServiceProvider services, CancellationToken ct)
    {
        try
        {
            await services.GetRequiredService<PublicationLog>().CheckLanguages(ct);
            return true;
        }
        catch (Refusal other)
        {
            if (news.ShouldLog("releases and other languages"))
                LogOtherLanguages(other.Message);
            return false;
        }
    }

    /// <summary>Tries to publish a release. The try is counted before it begins.</summary>
    async Task<bool> Try(ReleaseRow release, CancellationToken ct)
    {
        using var trace = Instruments.Begin("release");
        await using var scope = scopes.CreateProgramScope("PublishDueRelease");
        var schedule = scope.ServiceProvider.GetRequiredService<ReleaseSchedule>();
        try
        {
            if (release.Tries >= Distances.Count)
                return await GiveUp(schedule, release, null, ct);
            var releases = scope.ServiceProvider.GetRequiredService<ReleaseStore>();
            return await schedule.BeginTry(release, Distances[release.Tries], ct)
                && await PublishOne(releases, schedule, release, ct);
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            Rest(release.Id);
            ReleaseMeter.Failed();
            return await Failed(release, unexpected, ct);
        }
    }

    async Task<bool> PublishOne(
        ReleaseStore releases,
        ReleaseSchedule schedule,
        ReleaseRow release,
        CancellationToken ct
    )
    {
        try
        {
            if (await releases.Publish(release.Id, null, ct) is not { } records)
                return false;
            if (release.DueAt is { } due)
                ReleaseMeter.Published(time.Now() - due);
            LogPublished(release.Id, records.Count);
            return true;
        }
        catch (Refusal refusal) when (refusal.Reason != RefusalReason.OtherLanguages)
        {
            ReleaseMeter.Failed();
            if (await schedule.Fail(release, refusal, ct))
                LogFailed(release.Id, refusal.Message);
            return false;
        }
    }

    /// <summary>
    /// Handles an unexpected fault. The last try marks the release as failed. If the store was the reason, the try is
    /// not counted.
    /// </summary>
    async Task<bool> Failed(ReleaseRow release, Exception fault, CancellationToken ct)
    {
        try
        {
            // A new scope, without half-finished work.
            await using var scope = scopes.CreateProgramScope("PublishDueRelease");
            var schedule = scope.ServiceProvider.GetRequiredService<ReleaseSchedule>();
            if (
                StoreFaults.Of(fault) is not null
                || RetryStrategy.GaveUp(fault)
                || fault is Refusal { Reason: RefusalReason.OtherLanguages }
            )
                await schedule.TakeBackTry(release, ct);
            else if (release.Tries + 1 >= Distances.Count)
                return await GiveUp(schedule, release, fault, ct);
            if (news.ShouldLog($"release {release.Id}"))
                LogUnexpected(fault, release.Id, release.Tries + 1, Distances.Count, TraceId);
        }
        catch (Exception again) when (again is not OperationCanceledException)
        {
            if (news.ShouldLog($"release {release.Id}"))
                LogUnexpected(again, release.Id, release.Tries + 1, Distances.Count, TraceId);
        }
        return false;
    }

    async Task<bool> GiveUp(ReleaseSchedule schedule, ReleaseRow release, Exception? fault, CancellationToken ct)
    {
        var why = new ReleaseObstacle(
            RefusalReason.Internal,
            null,
            null,
            fault is null
                ? $"The program ended each of the {Distances.Count} times that it began to publish it. Nothing of it is public. Tell the operator; the log of "
                    + "the program says more."
                : $"A fault of the server kept it from going public, {Distances.Count} times. Nothing of it is public. Tell the operator the traceId, then try "
                    + "it again."
        )
        {
            TraceId = TraceId,
        };
        if (await schedule.Fail(release, [why], ct))
            LogGivenUp(fault, release.Id, Distances.Count, TraceId);
        return false;
    }

    static string? TraceId => Activity.Current?.TraceId.ToHexString();

    [LoggerMessage(Level = LogLevel.Information, Message = "Release {Id} was due and is public: {Records} records")]
    partial void LogPublished(Guid id, int records);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Release {Id} was due and failed: {Why}")]
    partial void LogFailed(Guid id, string why);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Release {Id} is due and could not be published, try {Tries} of {Of}; it is tried again, later each "
            + "time (trace {TraceId})"
    )]
    partial void LogUnexpected(Exception exception, Guid id, int tries, int of, string? traceId);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Release {Id} was due and failed after {Tries} tries; it is not tried again (trace {TraceId})"
    )]
    partial void LogGivenUp(Exception? exception, Guid id, int tries, string? traceId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Due releases could not be looked for; they are looked for again")]
    partial void LogUnavailable(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Releases are due, and this instance can't publish them. {Why}")]
    partial void LogOtherLanguages(string why);
}
