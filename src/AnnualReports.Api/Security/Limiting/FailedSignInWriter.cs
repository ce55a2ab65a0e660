using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Security.Limiting;

/// <summary>Adds up in the store what the instances count of failed sign-ins, each second in which there are any.</summary>
sealed partial class FailedSignInWriter(
    FailedSignIns failed,
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<FailedSignInWriter> log
) : BackgroundService
{
    static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>The interval of which this instance has rows in the store.</summary>
    DateTime? written;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace, time);
        while (await pace.WaitForNextTickAsync(stoppingToken))
            try
            {
                await Exchange(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Until the store answers again, each instance counts alone.
                LogUnwritten(fault.Message);
            }
    }

    /// <summary>Tells the store of new failures, and learns of those on other instances.</summary>
    public async Task Exchange(CancellationToken ct)
    {
        var (window, counts) = failed.Take();
        // Addresses are not kept for longer than they are needed.
        if (counts.Count == 0 && (written is null || written == window))
            return;
        await using var scope = scopes.CreateProgramScope("CountFailedSignIns");
        failed.Learn(
            window,
            counts,
            await scope
                .ServiceProvider.GetRequiredService<ReportsDb>()
                .AddFailedSignIns(window, counts, FailedSignIns.Most, ct)
        );
        written = counts.Count == 0 ? null : window;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Failed sign-ins could not be shared with other instances: {Why}")]
    partial void LogUnwritten(string why);
}
