using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Checking.Links;

/// <summary>
/// Looks at links to other sites in the background, one after the other. Every instance may run it.
/// </summary>
sealed partial class LinkChecker(
    IServiceScopeFactory scopes,
    LinkCheckOptions options,
    LinkProbe probe,
    StartupGate gate,
    TimeProvider time,
    ILogger<LinkChecker> log
) : BackgroundService
{
    /// <summary>How often the drafts are gone through for new links, and how long it waits when nothing is due.</summary>
    static readonly TimeSpan Collecting = TimeSpan.FromHours(6),
        Idle = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Checks)
            return;
        await gate.Opened.WaitAsync(stoppingToken);
        DateTimeOffset? collected = null;
        while (true)
        {
            try
            {
                if (collected is null || time.GetUtcNow() - collected >= Collecting)
                {
                    await Collect(stoppingToken);
                    collected = time.GetUtcNow();
                }
                if (await LookAtNext(stoppingToken))
                    continue;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(fault);
            }
            await Task.Delay(Idle, time, stoppingToken);
        }
    }

    /// <summary>Goes through the drafts for what they link to.</summary>
    public async Task Collect(CancellationToken ct)
    {
        await using var scope = scopes.CreateProgramScope("CollectLinks");
        await scope.ServiceProvider.GetRequiredService<LinkStore>().Collect(ct);
    }

    /// <summary>Looks at the link whose turn it is; false if there is none.</summary>
    public async Task<bool> LookAtNext(CancellationToken ct)
    {
        await using var scope = scopes.CreateProgramScope("CheckLinks");
        var store = scope.ServiceProvider.GetRequiredService<LinkStore>();
        if (await store.Take(ct) is not { } link)
            return false;
        await store.Store(link.Id, await probe.Look(link.Url, ct), ct);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Links to other sites could not be looked at; it is tried again in a minute")]
    partial void LogFailed(Exception exception);
}
