using System.Diagnostics.Metrics;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace AnnualReports.Api.Health;

/// <summary>
/// Whether this instance can answer, and what is not as it should be. Anybody may ask, thousands of times a second: those who ask at once ask together,
/// and an answer counts for a second. What changes is logged once, and stands in the metric <c>annual_reports.degraded</c>.
/// </summary>
sealed partial class Readiness
{
    /// <summary>For how long an answer counts.</summary>
    public static readonly TimeSpan Counts = TimeSpan.FromSeconds(1);

    static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    readonly HealthCheckService checks;
    readonly Gate gate;
    readonly TimeProvider time;
    readonly ILogger<Readiness> log;
    readonly string[] known;
    readonly Lock asking = new();
    Task<ReadinessView>? asked;
    long askedAt;
    long? loggedAt;
    string logged = "";
    volatile ReadinessView last = new(ReadinessView.Ready, null);

    public Readiness(HealthCheckService checks, IOptions<HealthCheckServiceOptions> options, Gate gate, TimeProvider time, IMeterFactory meters, ILogger<Readiness> log)
    {
        (this.checks, this.gate, this.time, this.log) = (checks, gate, time, log);
        known = [.. options.Value.Registrations.Select(r => r.Name)];
#pragma warning disable CA2000 // The factory keeps one for each name, and disposes of it.
        meters.Create(Instruments.Name).CreateObservableGauge("annual_reports.degraded", Measure, "{cause}",
            "1 for each cause for which this instance is degraded or unavailable, 0 for the others.");
#pragma warning restore CA2000
    }

    /// <summary>How things stand, at most a second ago.</summary>
    public Task<ReadinessView> Now()
    {
        if (!gate.Opened.IsCompletedSuccessfully)
            return Task.FromResult(new ReadinessView(gate.IsReadable ? ReadinessView.Degraded : ReadinessView.Unavailable, [new("starting", "The program is starting.")]));
        lock (asking)
        {
            if (asked is { IsCompleted: false } || (asked is { IsCompletedSuccessfully: true } && time.GetElapsedTime(askedAt) < Counts))
                return asked;
            askedAt = time.GetTimestamp();
            // Nobody's request: it goes on for the others when the one who asked first has left.
            return asked = Task.Run(Ask);
        }
    }

    async Task<ReadinessView> Ask()
    {
        var report = await checks.CheckHealthAsync(CancellationToken.None);
        Cause[] causes = [.. report.Entries.Where(e => e.Value.Status != HealthStatus.Healthy).Select(e => new Cause(e.Key, e.Value.Description ?? "It could not be asked."))];
        last = new(report.Status switch
        {
            HealthStatus.Healthy => ReadinessView.Ready,
            HealthStatus.Degraded => ReadinessView.Degraded,
            _ => ReadinessView.Unavailable,
        }, causes.Length == 0 ? null : causes);
        Log(last);
        return last;
    }

    /// <summary>Once for each change, and not more than once a minute: what changes in between and stays is logged then.</summary>
    void Log(ReadinessView view)
    {
        var state = $"{view.Status} {view.Names}".Trim();
        if (state == logged || (logged.Length == 0 && view.Status == ReadinessView.Ready) || (loggedAt is { } at && time.GetElapsedTime(at) < Quiet))
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
        return known.Select(name => new Measurement<int>(present.Contains(name) ? 1 : 0, new KeyValuePair<string, object?>("cause", name)));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "This instance is ready again")]
    partial void LogReady();

    [LoggerMessage(Level = LogLevel.Warning, Message = "This instance is {Status}. {Causes}")]
    partial void LogNotReady(string status, string causes);
}

/// <summary>Asks now and then, so that log and metric know though nobody probes.</summary>
sealed class Watching(Readiness readiness, Gate gate, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Opened.WaitAsync(stoppingToken);
        while (true)
        {
            await Task.Delay(Pace, time, stoppingToken);
            // What fails here is asked again, and must not end the program.
            await ((Task)readiness.Now()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
