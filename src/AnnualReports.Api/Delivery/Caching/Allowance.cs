namespace AnnualReports.Api.Delivery.Caching;

/// <summary>What the garbage collector said of memory at its last full collection, in bytes.</summary>
/// <param name="Collection">The number of that collection.</param>
/// <param name="Load">How much of the machine's or the container's memory was in use.</param>
/// <param name="High">The load from which the collector thinks that memory is scarce.</param>
/// <param name="Heap">The size of this process's heap.</param>
/// <param name="Available">How large the heap may become.</param>
readonly record struct MemoryReading(long Collection, long Load, long High, long Heap, long Available)
{
    /// <summary>Above this part of what it may become, in percent, a heap that was just collected is nearly full.</summary>
    const int Full = 75;

    /// <summary>Whether the process is near the end of its memory, or the machine of all.</summary>
    public bool IsScarce => (High > 0 && Load >= High) || (Available > 0 && Heap >= Available / 100 * Full);

    /// <summary>
    /// What was said last. Only full collections count: after any other one, the heap still holds what is of no use any more.
    /// </summary>
    public static MemoryReading Last()
    {
        var (blocking, background) = (GC.GetGCMemoryInfo(GCKind.FullBlocking), GC.GetGCMemoryInfo(GCKind.Background));
        var last = blocking.Index >= background.Index ? blocking : background;
        return new(last.Index, last.MemoryLoadBytes, last.HighMemoryLoadThresholdBytes, last.HeapSizeBytes, last.TotalAvailableMemoryBytes);
    }
}

/// <summary>
/// How many bytes kept answers may take: half as much after each full collection that finds memory scarce, down to a sixteenth of the bound;
/// twice as much, up to the bound, after each while without one.
/// </summary>
sealed class Allowance
{
    /// <summary>How many looks without a finding of scarcity it takes to allow more: ten seconds.</summary>
    public const int Calm = 40;

    const int LeastPart = 16;

    readonly long bound;
    long lastCollection;
    int calm;

    /// <param name="bound">The most bytes, as configured.</param>
    public Allowance(long bound) => Bytes = this.bound = bound;

    /// <summary>How many bytes are allowed now.</summary>
    public long Bytes { get; private set; }

    /// <summary>Takes in what was said last; true where it changes what is allowed.</summary>
    public bool Look(MemoryReading reading)
    {
        var isNew = reading.Collection != lastCollection;
        lastCollection = reading.Collection;
        if (isNew && reading.IsScarce)
            return Set(Math.Max(Bytes / 2, bound / LeastPart));
        return ++calm >= Calm && Set(Math.Min(Bytes * 2, bound));
    }

    bool Set(long bytes)
    {
        calm = 0;
        var changes = bytes != Bytes;
        Bytes = bytes;
        return changes;
    }
}
