using System.Diagnostics;

namespace AnnualReports.Api.Storage;

/// <summary>Who waited for the log's lock waited as long as the configuration lets him.</summary>
sealed class LogBusyException(TimeSpan waited) : Exception($"The log was not free for {waited.TotalSeconds:0} seconds.")
{
    public TimeSpan Waited { get; } = waited;
}

/// <summary>
/// How long publishers may wait for the log's lock, and how long it was waited for and held: for metrics, and in the program's log where it was long.
/// </summary>
sealed partial class LogLock(StoreOptions options, ILogger<LogLock> log)
{
    static readonly TimeSpan Long = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait, apart from the time that a command may take.</summary>
    public TimeSpan MostWait => options.LogWait;

    /// <summary>Called when a transaction that had the lock has ended, with how long it waited for it and held it.</summary>
    public event Action<TimeSpan, TimeSpan>? Released;

    /// <summary>Begins to measure one transaction.</summary>
    /// <param name="held">Is told how long that had the lock.</param>
    public Measure Begin(Action<TimeSpan>? held = null) => new(this, held);

    void Tell(TimeSpan waited, TimeSpan held)
    {
        StoreMeter.LockWaited(waited);
        StoreMeter.LockHeld(held);
        StoreMeter.Published("lock", waited);
        Released?.Invoke(waited, held);
        if (waited > Long || held > Long)
            LogLong((long)held.TotalMilliseconds, (long)waited.TotalMilliseconds);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The log was locked for {Held} ms, after a wait of {Waited} ms")]
    partial void LogLong(long held, long waited);

    /// <summary>Measures one transaction; an attempt that is made again waits anew.</summary>
    public sealed class Measure(LogLock of, Action<TimeSpan>? held) : IDisposable
    {
        long asked = Stopwatch.GetTimestamp();
        long? taken;

        public void Asked() => (asked, taken) = (Stopwatch.GetTimestamp(), null);

        public void Taken() => taken ??= Stopwatch.GetTimestamp();

        public void Dispose()
        {
            if (taken is not { } at)
                return;
            taken = null;
            var time = Stopwatch.GetElapsedTime(at);
            of.Tell(Stopwatch.GetElapsedTime(asked, at), time);
            held?.Invoke(time);
        }
    }
}
