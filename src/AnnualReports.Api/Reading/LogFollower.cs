using System.Diagnostics.Metrics;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Reading;

/// <summary>
/// Handles the records of the publication log in their order, each at least once. It is woken at once by what this process
/// publishes, and within the poll of the log's head by what another one does; stopped, killed or started late, it goes on
/// where it was. The derived class stores how far it came, together with what it did, so what it does is idempotent.
/// </summary>
abstract partial class LogFollower : BackgroundService
{
    /// <summary>After how long it looks again if nothing wakes it, or after a fault.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    readonly FollowerTools tools;
    readonly ILogger log;
    long reached = -1;

    /// <param name="tools">What every follower needs.</param>
    /// <param name="log">Where faults are logged.</param>
    protected LogFollower(FollowerTools tools, ILogger log)
    {
        (this.tools, this.log) = (tools, log);
#pragma warning disable CA2000 // The factory keeps one for each name, and disposes of it.
        tools
            .Meters.Create(Instruments.Name)
#pragma warning restore CA2000
            .CreateObservableGauge(
                "annual_reports.follower.lag",
                Lag,
                "{record}",
                "How many records of the log a follower has not handled yet."
            );
    }

    /// <summary>What it is called in metrics and in the log of the program.</summary>
    protected abstract string Name { get; }

    /// <summary>The last record that it has handled; -1 before it began.</summary>
    public long Reached => Volatile.Read(ref reached);

    /// <summary>Reads how far it came; 0 if it never handled a record.</summary>
    protected abstract Task<long> Begin(CancellationToken ct);

    /// <summary>
    /// Handles some records after a position, and stores how far it came. Several instances may follow the same stored
    /// position; one that finds that another went on meanwhile returns that position.
    /// </summary>
    /// <param name="after">The last record that was handled.</param>
    /// <param name="head">The end of the log.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    /// <returns>The last record that is handled now; what <see cref="BeginAgain"/> returns, to begin again.</returns>
    protected abstract Task<long> Advance(long after, long head, CancellationToken ct);

    /// <summary>
    /// Is called whenever it is woken, before it goes on: for what else it follows besides the log, and to begin at an
    /// earlier record again.
    /// </summary>
    /// <param name="head">The end of the log.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    /// <returns>The record to go on after; usually the last that it has handled.</returns>
    protected virtual Task<long> Look(long head, CancellationToken ct) => Task.FromResult(Reached);

    /// <summary>
    /// Whether what it made can no longer be relied on, so that it has to begin again even if there is nothing new.
    /// </summary>
    protected virtual bool MustBeginAgain => false;

    /// <summary>Lets it read anew how far it came before it handles anything else.</summary>
    protected long BeginAgain()
    {
        Volatile.Write(ref reached, -1);
        return Reached;
    }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await tools.Gate.Opened.WaitAsync(stoppingToken);
        while (true)
        {
            // Taken first, so that what is published while it works wakes it again.
            var moved = tools.Positions.Moved;
            try
            {
                await CatchUp(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                if (tools.News.ShouldLog($"follower {Name}"))
                    LogFailed(log, fault, Name, Reached);
                moved = Task.Delay(Pause, tools.Time, stoppingToken);
            }
            await Task.WhenAny(moved, Task.Delay(Pause, tools.Time, stoppingToken));
            stoppingToken.ThrowIfCancellationRequested();
        }
    }

    async Task CatchUp(CancellationToken ct)
    {
        if (MustBeginAgain)
            BeginAgain();
        await tools.Positions.Confirm();
        if (Reached < 0)
            Volatile.Write(ref reached, await Begin(ct));
        Volatile.Write(ref reached, await Look(tools.Positions.Head, ct));
        while (Reached < tools.Positions.Head)
            Volatile.Write(
                ref reached,
                Reached < 0 ? await Begin(ct) : await Advance(Reached, tools.Positions.Head, ct)
            );
    }

    IEnumerable<Measurement<long>> Lag() =>
        Reached is var known and >= 0
            ? [new(Math.Max(0, tools.Positions.Head - known), new KeyValuePair<string, object?>("follower", Name))]
            : [];

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The follower {Name} could not go on after record {Reached}; it tries again in a second"
    )]
    static partial void LogFailed(ILogger log, Exception exception, string name, long reached);
}

/// <summary>What every follower of the log needs.</summary>
sealed record FollowerTools(
    LogPositions Positions,
    StartupGate Gate,
    LogThrottle News,
    TimeProvider Time,
    IMeterFactory Meters
);
