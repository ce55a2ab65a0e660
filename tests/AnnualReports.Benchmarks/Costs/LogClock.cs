namespace AnnualReports.Benchmarks.Costs;

/// <summary>
/// The clock for a log that is made in minutes and covers months, so that readers can ask for days in its past.
/// </summary>
sealed class LogClock(DateTimeOffset start) : TimeProvider
{
    long ticks = start.UtcTicks;

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);
}
