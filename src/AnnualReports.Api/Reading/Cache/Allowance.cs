namespace AnnualReports.Api.Reading.Cache;

/// <summary>What the garbage collector reported about memory at its last full collection, in bytes.</summary>
/// <param name="Collection">The number of that collection.</param>
/// <param name="Load">How much of the machine's or the container's memory was in use.</param>
/// <param name="High">The load above which the collector considers memory scarce.</param>
/// <param name="Heap">The size of this process's heap.</param>
/// <param name="Available">How large the heap may become.</param>
readonly record struct MemoryReport(long Collection, long Load, long High, long Heap, long Available)
{
    /// <summary>
    /// A heap that has just been collected is nearly full above this part of its possible size, in percent.
    /// </summary>
    const int Full = 75;

    /// <summary>Whether the memory of the process or of the whole machine is nearly used up.</summary>
    public bool IsScarce => (High > 0 && Load >= High) || (Available > 0 && Heap >= Available / 100 * Full);

    /// <summary>
    /// The last report. Only full collections count, because after any other one the heap still contains objects that
    /// are no longer used.
    /// </summary>
    public static MemoryReport Last()
    {
        var (blocking, background) = (GC.GetGCMemoryInfo(GCKind.FullBlocking), GC.GetGCMemoryInfo(GCKind.Background));
        var last = blocking.Index >= background.Index ? blocking : background;
        return new(
            last.Index,
            last.MemoryLoadBytes,
            last.HighMemoryLoadThresholdBytes,
            last.HeapSizeBytes,
            last.TotalAvailableMemoryBytes
        );
    }
}

/// <summary>
/// How many bytes the cached answers may take. Each full collection that finds memory scarce halves the number, down to
/// a sixteenth of the bound. Each longer time without such a finding doubles it, up to the bound.
/// </summary>
sealed class Allowance
{
    /// <summary>The number of checks without a finding after which more is allowed. They take ten seconds.</summary>
    public const int Calm = 40;

    const int LeastPart = 16;

    readonly long bound;
    long lastCollection;
    int calm;

    /// <param name="bound">The most bytes, as configured.</param>
    public Allowance(long bound) => Bytes = this.bound = bound;

    /// <summary>How many bytes are allowed now.</summary>
    public long Bytes { get; private set; }

    /// <summary>Takes the last report into account. Returns true if that changes what is allowed.</summary>
    public bool Look(MemoryReport report)
    {
        var isNew = report.Collection != lastCollection;
        lastCollection = report.Collection;
        if (isNew && report.IsScarce)
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
