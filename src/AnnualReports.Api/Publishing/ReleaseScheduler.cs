using System.Diagnostics;
using System.Diagnostics.Metrics;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Publishing;

/// <summary>
/// Publishes releases when they are due. Any number of instances may run it: each release is claimed in the transaction that publishes it.
/// What breaks rules fails at once; what meets a fault of the server's own is tried again, each time later, and fails after the last try.
/// </summary>
sealed partial class ReleaseScheduler(
    IServiceScopeFactory scopes, Gate gate, News news, TimeProvider time, IMeterFactory meters, ILogger<ReleaseScheduler> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How long after the beginning of each try the next one may begin; as many tries are made.</summary>
    public static readonly IReadOnlyList<TimeSpan> Distances = [.. new[] { 2, 10, 30, 60, 120 }.Select(s => TimeSpan.FromSeconds(s))];

    /// <summary>What failed here, how often, and until when it is left alone: also where the store lets nothing be counted.</summary>
    readonly Dictionary<Guid, (int Times, DateTime Until)> resting = [];

    /// <summary>One look at a time in this instance: who asks for another waits until what is due has been tried.</summary>
    readonly SemaphoreSlim turn = new(1, 1);

    long lookedAt = time.GetTimestamp();

    /// <summary>Whether due releases were not looked for lately, once the store was open.</summary>
    public bool IsLate => gate.Opened.IsCompletedSuccessfully && time.GetElapsedTime(Interlocked.Read(ref lookedAt)) > News.Quiet;

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
                if (news.Is("releases are looked for"))
                    LogUnavailable(unavailable);
            }
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>Publishes what is due now; what can't be published keeps no other waiting.</summary>
    /// <returns>How many releases this instance published.</returns>
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
        await using var scope = scopes.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<Releases>().Due(ct);
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

    /// <summary>Leaves a release alone for a while, each time longer.</summary>
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

    /// <summary>Whether this instance may publish: one that was started with other languages leaves that to those that follow the log's.</summary>
    async Task<bool> IsConfigured(IServiceProvider services, CancellationToken ct)
    {
        try
        {
            await services.GetRequiredService<PublicationLog>().CheckConfigured(ct);
            return true;
        }
        catch (Refusal other)
        {
            if (news.Is("releases and other languages"))
                LogOtherLanguages(other.Message);
            return false;
        }
    }

    /// <summary>One try of one release, counted before it begins.</summary>
    async Task<bool> Try(ReleaseRow release, CancellationToken ct)
    {
        using var trace = Instruments.Begin("release");
        await using var scope = scopes.CreateAsyncScope();
        var releases = scope.ServiceProvider.GetRequiredService<Releases>();
        try
        {
            if (release.Tries >= Distances.Count)
                return await GiveUp(releases, release, null, ct);
            return await releases.BeginTry(release, Distances[release.Tries], ct) && await PublishOne(releases, release, ct);
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            Rest(release.Id);
            ReleaseMeter.Failed();
            return await Failed(release, unexpected, ct);
        }
    }

    async Task<bool> PublishOne(Releases releases, ReleaseRow release, CancellationToken ct)
    {
        try
        {
            if (await releases.Publish(release.Id, null, Guid.Empty, ct) is not { } records)
                return false;
            if (release.DueAt is { } due)
                ReleaseMeter.Published(time.Now() - due);
            LogPublished(release.Id, records.Count);
            return true;
        }
        catch (Refusal refusal) when (refusal.Reason != RefusalReason.OtherLanguages)
        {
            ReleaseMeter.Failed();
            if (await releases.Fail(release, refusal, ct))
                LogFailed(release.Id, refusal.Message);
            return false;
        }
    }

    /// <summary>
    /// After a fault that nobody expected: the last try gives up. What the store is to blame for is no try; then the release waits like all else.
    /// </summary>
    async Task<bool> Failed(ReleaseRow release, Exception fault, CancellationToken ct)
    {
        try
        {
            // What was half done is left with its scope.
            await using var scope = scopes.CreateAsyncScope();
            var releases = scope.ServiceProvider.GetRequiredService<Releases>();
            if (StoreFaults.Of(fault) is not null || Retrying.GaveUp(fault) || fault is Refusal { Reason: RefusalReason.OtherLanguages })
                await releases.TakeBackTry(release, ct);
            else if (release.Tries + 1 >= Distances.Count)
                return await GiveUp(releases, release, fault, ct);
            if (news.Is($"release {release.Id}"))
                LogUnexpected(fault, release.Id, release.Tries + 1, Distances.Count, TraceId);
        }
        catch (Exception again) when (again is not OperationCanceledException)
        {
            if (news.Is($"release {release.Id}"))
                LogUnexpected(again, release.Id, release.Tries + 1, Distances.Count, TraceId);
        }
        return false;
    }

    async Task<bool> GiveUp(Releases releases, ReleaseRow release, Exception? fault, CancellationToken ct)
    {
        var why = new Stop(RefusalReason.Internal, null, null, fault is null
            ? $"The program ended each of the {Distances.Count} times that it began to publish it. Nothing of it is public. Tell the operator; the log of "
                + "the program says more."
            : $"A fault of the server kept it from going public, {Distances.Count} times. Nothing of it is public. Tell the operator the traceId, then try "
                + "it again.")
        { TraceId = TraceId };
        if (await releases.Fail(release, [why], ct))
            LogGivenUp(fault, release.Id, Distances.Count, TraceId);
        return false;
    }

    static string? TraceId => Activity.Current?.TraceId.ToHexString();

    [LoggerMessage(Level = LogLevel.Information, Message = "Release {Id} was due and is public: {Records} records")]
    partial void LogPublished(Guid id, int records);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Release {Id} was due and failed: {Why}")]
    partial void LogFailed(Guid id, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Release {Id} is due and could not be published, try {Tries} of {Of}; it is tried again, later each "
        + "time (trace {TraceId})")]
    partial void LogUnexpected(Exception exception, Guid id, int tries, int of, string? traceId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Release {Id} was due and failed after {Tries} tries; it is not tried again (trace {TraceId})")]
    partial void LogGivenUp(Exception? exception, Guid id, int tries, string? traceId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Due releases could not be looked for; they are looked for again")]
    partial void LogUnavailable(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Releases are due, and this instance can't publish them. {Why}")]
    partial void LogOtherLanguages(string why);
}
