using System.Diagnostics.Metrics;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace AnnualReports.Api.Health;

/// <summary>
/// Says whether this instance can answer, and what is wrong. Anyone may ask, thousands of times a second. So requests
/// that come at the same time share one run of the checks, and its result is reused for a second. A change is logged
/// once, and the metric <c>annual_reports.degraded</c> shows it.
/// </summary>
sealed partial class Readiness
{
    /// <summary>For how long a result is reused.</summary>
    public static readonly TimeSpan Counts = TimeSpan.FromSeconds(1);

    static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    readonly HealthCheckService checks;
    readonly StartupGate gate;
    readonly TimeProvider time;
    readonly ILogger<Readiness> log;
    readonly string[] known;
    readonly Lock beginning = new();
    Task<ReadinessView>? running;
    long begunAt;
    long? loggedAt;
    string logged = "";
    volatile ReadinessView last = new(ReadinessView.Ready, null);

    public Readiness(
        HealthCheckService checks,
        IOptions<HealthCheckServiceOptions> options,
        StartupGate gate,
        TimeProvider time,
        IMeterFactory meters,
        ILogger<Readiness> log
    )
    {
        (this.checks, this.gate, this.time, this.log) = (checks, gate, time, log);
        known = [.. options.Value.Registrations.Select(r => r.Name)];
#pragma warning disable CA2000 // The factory keeps one for each name, and disposes of it.
        meters
            .Create(Instruments.Name)
            .CreateObservableGauge(
                "annual_reports.degraded",
                Measure,
                "{cause}",
                "1 for each cause for which this instance is degraded or unavailable, 0 for the others."
            );
#pragma warning restore CA2000
    }

    /// <summary>The state, at most a second old.</summary>
    public Task<ReadinessView> Now()
    {
        if (!gate.Opened.IsCompletedSuccessfully)
            return Task.FromResult(
                new ReadinessView(
                    gate.IsReadable ? ReadinessView.Degraded : ReadinessView.Unavailable,
                    [new("starting", "The program is starting.")]
                )
            );
        lock (beginning)
        {
            if (
                running is { IsCompleted: false }
                || (running is { IsCompletedSuccessfully: true } && time.GetElapsedTime(begunAt) < Counts)
            )
                return running;
            begunAt = time.GetTimestamp();
            // This uses no request's token: the checks continue for the others when the client that asked first has
            // left.
            return running = Task.Run(Ask);
        }
    }

    async Task<ReadinessView> Ask()
    {
        var report = await checks.CheckHealthAsync(CancellationToken.None);
        Cause[] causes =
        [
            .. report
                .Entries.Where(e => e.Value.Status != HealthStatus.Healthy)
                .Select(e => new Cause(e.Key, e.Value.Description ?? "It could not be asked.")),
        ];
        last = new(
            report.Status switch
            {
                HealthStatus.Healthy => ReadinessView.Ready,
                HealthStatus.Degraded => ReadinessView.Degraded,
                _ => ReadinessView.Unavailable,
            },
            causes.Length == 0 ? null : causes
        );
        Log(last);
        return last;
    }

    /// <summary>
    /// Logs each change once, and not more than once a minute. A change in between that lasts is logged after that
    /// minute.
    /// </summary>
    void Log(ReadinessView view)
    {
        var state = $"{view.Status} {view.Names}".Trim();
        if (
            state == logged
            || (logged.Length == 0 && view.Status == ReadinessView.Ready)
            || (loggedAt is { } at && time.GetElapsedTime(at) < Quiet)
        )
            return;
        (logged, loggedAt) = (state, time.GetTimestamp());
        if (view.Status == ReadinessView.Ready)
            LogReady();
        else
            LogNotReady(view.Status, string.Join(" ", (view.Causes ?? []).Select(c => $"{c.Name}: {c.Detail}")));
    }

    IEnumerable<Measurement<int>> Measure()
    {
        var present = (last.Causes ?? []).Select(c => c.Name).ToHashSet();
        return known.Select(name => new Measurement<int>(
            present.Contains(name) ? 1 : 0,
            new KeyValuePair<string, object?>("cause", name)
        ));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "This instance is ready again")]
    partial void LogReady();

    [LoggerMessage(Level = LogLevel.Warning, Message = "This instance is {Status}. {Causes}")]
    partial void LogNotReady(string status, string causes);
}

/// <summary>Asks now and then, so that log and metric know though nobody probes.</summary>
sealed class ReadinessWatch(Readiness readiness, StartupGate gate, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Opened.WaitAsync(stoppingToken);
        while (true)
        {
            await Task.Delay(Pace, time, stoppingToken);
            // A failure here must not end the program; the checks run again later.
            await ((Task)readiness.Now()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
