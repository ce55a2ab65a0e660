using System.Collections.Concurrent;

namespace AnnualReports.Benchmarks.Soaking;

/// <summary>What one route took in a soak, in milliseconds.</summary>
sealed record Taken(string Name, int Count, double Median, double P99, double Most)
{
    public double Ratio => P99 / Median;
}

/// <summary>How long everything took, and what was wrong; from many readers at once.</summary>
sealed class Timings
{
    /// <summary>How many faults are told; the rest are counted.</summary>
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

    /// <summary>Of each route, in the order of their names.</summary>
    public IReadOnlyList<Taken> All() => [.. taken.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => Of(t.Key, t.Value))];

    static Taken Of(string name, List<float> all)
    {
        float[] sorted;
        lock (all)
            sorted = [.. all.Order()];
        // The least that 99 of 100 do not exceed.
        float At(double part) => sorted[Math.Max(0, (int)Math.Ceiling(part * sorted.Length) - 1)];
        return new(name, sorted.Length, At(0.5), At(0.99), sorted[^1]);
    }
}
