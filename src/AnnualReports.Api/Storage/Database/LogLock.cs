using System.Diagnostics;

namespace AnnualReports.Api.Storage.Database;

/// <summary>The log's lock could not be taken within the configured time.</summary>
sealed class LogBusyException(TimeSpan waited) : Exception($"The log was not free for {waited.TotalSeconds:0} seconds.")
{
    public TimeSpan Waited { get; } = waited;
}

/// <summary>
/// The longest wait for the log's lock, and measurements of how long it was waited for and held. Both go into metrics,
/// and into the program's log if they were long.
/// </summary>
sealed partial class LogLock(StoreOptions options, ILogger<LogLock> log)
{
    static readonly TimeSpan Long = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait, not counting the timeout of a command.</summary>
    public TimeSpan MostWait => options.LogWait;

    /// <summary>
    /// Raised when a transaction that had the lock has ended, with the time it waited for the lock and the time it held
    /// it.
    /// </summary>
    public event Action<TimeSpan, TimeSpan>? Released;

    /// <summary>Raised before a transaction that will take the lock begins.</summary>
    public event Action? Waiting;

    /// <summary>Starts measuring a transaction.</summary>
    /// <param name="held">Is given the time for which the lock was held.</param>
    public Measure Begin(Action<TimeSpan>? held = null)
    {
        Waiting?.Invoke();
        return new(this, held);
    }

    void Tell(TimeSpan waited, TimeSpan held)
    {
        StoreMeter.LockWaited(waited);
        StoreMeter.LockHeld(held);
        StoreMeter.Published("lock", waited);
        Released?.Invoke(waited, held);
        if (waited > Long || held > Long)
            LogLong((long)held.TotalMilliseconds, (long)waited.TotalMilliseconds);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The log was locked for {Held} ms, after a wait of {Waited} ms"
    )]
    partial void LogLong(long held, long waited);

    /// <summary>Measures one transaction. Each new attempt starts again.</summary>
    public sealed class Measure(LogLock of, Action<TimeSpan>? held) : IDisposable
    {
        long began = Stopwatch.GetTimestamp();
        long? taken;

        /// <summary>How long the last attempt waited for the lock; zero if it did not get it.</summary>
        public TimeSpan Waited { get; private set; }

        public void Began() => (began, taken) = (Stopwatch.GetTimestamp(), null);

        public void Taken()
        {
            taken ??= Stopwatch.GetTimestamp();
            Waited = Stopwatch.GetElapsedTime(began, taken.Value);
        }

        public void Dispose()
        {
            if (taken is not { } at)
                return;
            taken = null;
            var time = Stopwatch.GetElapsedTime(at);
            of.Tell(Stopwatch.GetElapsedTime(began, at), time);
            held?.Invoke(time);
        }
    }
}
