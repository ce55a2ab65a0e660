namespace AnnualReports.Tests;

/// <summary>A clock that moves only when the test moves it.</summary>
sealed class Clock(DateTimeOffset now) : TimeProvider
{
    long ticks = now.UtcTicks;

    public DateTimeOffset Now
    {
        get => new(Interlocked.Read(ref ticks), TimeSpan.Zero);
        set => Interlocked.Exchange(ref ticks, value.UtcTicks);
    }

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => Now;
}
