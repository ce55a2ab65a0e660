using System.Collections.Concurrent;

namespace AnnualReports.Benchmarks.Soaking;

/// <summary>The times of one route, in milliseconds.</summary>
sealed record Taken(string Name, int Count, double Median, double P99, double Most)
{
    public double Ratio => P99 / Median;
}

/// <summary>All times and faults, collected from many readers at the same time.</summary>
sealed class Timings
{
    /// <summary>How many faults are listed. The others are only counted.</summary>
    const int MostFaults = 20;

    readonly ConcurrentDictionary<string, List<float>> taken = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<string> faults = new();
    int faultCount;

    public int FaultCount => faultCount;

    public IReadOnlyCollection<string> Faults => faults;

    public void Add(string name, TimeSpan took)
    {
        var all = taken.GetOrAdd(name, static _ => []);
        lock (all)
            all.Add((float)took.TotalMilliseconds);
    }

    public void Fault(string what)
    {
        if (Interlocked.Increment(ref faultCount) <= MostFaults)
            faults.Enqueue(what);
    }

    /// <summary>The routes, ordered by name.</summary>
    public IReadOnlyList<Taken> All() =>
        [.. taken.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => Of(t.Key, t.Value))];

    static Taken Of(string name, List<float> all)
    {
        float[] sorted;
        lock (all)
            sorted = [.. all.Order()];
        // The smallest value that 99 of 100 do not exceed.
        float At(double part) => sorted[Math.Max(0, (int)Math.Ceiling(part * sorted.Length) - 1)];
        return new(name, sorted.Length, At(0.5), At(0.99), sorted[^1]);
    }
}
