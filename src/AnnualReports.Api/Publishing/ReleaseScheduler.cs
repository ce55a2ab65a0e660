using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Publishing;

/// <summary>Publishes releases when they are due. Any number of instances may run it: each release is claimed in the transaction that publishes it.</summary>
sealed partial class ReleaseScheduler(IServiceScopeFactory scopes, Gate gate, TimeProvider time, ILogger<ReleaseScheduler> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How long the log is quiet about what fails every second.</summary>
    static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    readonly Dictionary<Guid, long> told = [];
    long lookedAt = time.GetTimestamp();

    /// <summary>Whether due releases were not looked for lately, once the store was open.</summary>
    public bool IsLate => gate.Opened.IsCompletedSuccessfully && time.GetElapsedTime(Interlocked.Read(ref lookedAt)) > Quiet;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Opened.WaitAsync(stoppingToken);
        Interlocked.Exchange(ref lookedAt, time.GetTimestamp());
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PublishDue(stoppingToken);
                Interlocked.Exchange(ref lookedAt, time.GetTimestamp());
            }
            catch (Exception unavailable) when (unavailable is not OperationCanceledException)
            {
                if (IsNews(Guid.Empty))
                    LogUnavailable(unavailable);
            }
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>Publishes what is due now; what breaks rules is marked as failed and publishes nothing.</summary>
    /// <returns>How many releases this instance published.</returns>
    public async Task<int> PublishDue(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var published = 0;
        foreach (var release in await scope.ServiceProvider.GetRequiredService<Releases>().Due(ct))
        {
            try
            {
                if (await PublishOne(release, ct))
                    published++;
            }
            catch (Exception unexpected) when (unexpected is not OperationCanceledException)
            {
                // One that can't be published now keeps no other waiting; it is tried again.
                if (IsNews(release.Id))
                    LogUnexpected(unexpected, release.Id);
            }
        }
        return published;
    }

    /// <summary>Whether the log was quiet about a release, or about all of them, for a minute: what fails is tried each second.</summary>
    bool IsNews(Guid about)
    {
        lock (told)
        {
            if (told.TryGetValue(about, out var at) && time.GetElapsedTime(at) < Quiet)
                return false;
            if (told.Count > 1000)
                told.Clear();
            told[about] = time.GetTimestamp();
            return true;
        }
    }

    async Task<bool> PublishOne(ReleaseRow release, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var releases = scope.ServiceProvider.GetRequiredService<Releases>();
        try
        {
            if (await releases.Publish(release.Id, null, Guid.Empty, ct) is not { } records)
                return false;
            LogPublished(release.Id, records.Count);
            return true;
        }
        catch (Refusal refusal) when (refusal.Reason != RefusalReason.OtherLanguages)
        {
            if (await releases.Fail(release, refusal, ct))
                LogFailed(release.Id, refusal.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Release {Id} was due and is public: {Records} records")]
    partial void LogPublished(Guid id, int records);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Release {Id} was due and failed: {Why}")]
    partial void LogFailed(Guid id, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Release {Id} is due and could not be published; it is tried again")]
    partial void LogUnexpected(Exception exception, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Due releases could not be looked for; they are looked for again")]
    partial void LogUnavailable(Exception exception);
}
