namespace AnnualReports.Tests;

/// <summary>A clock that a test sets; timers are those of the system, so nothing waits for it.</summary>
sealed class Clock(DateTimeOffset start) : TimeProvider
{
    long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
